using Perspektivmelding.Model;

namespace Perspektivmelding.Site.Binding;

/// <summary>An edition without faults: what the model computes on, and the words beside it.</summary>
/// <param name="Utgave">All numbers and choices.</param>
/// <param name="Innhold">Words and facts from the services.</param>
public sealed record BoundEdition(Utgave Utgave, Innhold Innhold);
