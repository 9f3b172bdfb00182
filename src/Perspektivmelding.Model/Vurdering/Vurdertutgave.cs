using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>An edition with its scenarios projected and judged: what every analysis of it is made from.</summary>
/// <param name="utgave">What it was made from.</param>
/// <param name="scenarier">One result a scenario, in the edition's order.</param>
public class Vurdertutgave(Utgave utgave, ImmutableArray<Scenarioresultat> scenarier)
{
    /// <summary>What it was made from.</summary>
    public Utgave Utgave { get; } = utgave;

    /// <summary>One result a scenario, in the edition's order.</summary>
    public ImmutableArray<Scenarioresultat> Scenarier { get; } = scenarier;

    /// <summary>The first scenario: the reference that the others are held against.</summary>
    public Scenarioresultat Referanse => Scenarier[0];
}
