using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Binding;

/// <summary>An edition without faults: what the model computes on, and the words beside it.</summary>
/// <param name="Utgave">All numbers and choices.</param>
/// <param name="Innhold">Words and facts from the services.</param>
public sealed record BoundEdition(Utgave Utgave, Innhold Innhold)
{
    /// <summary>True when an amount is in another unit than it should be: then no other amount is held against what follows from it.</summary>
    internal bool ErITvil { get; init; }
}
