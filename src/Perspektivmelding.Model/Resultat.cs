using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model;

/// <summary>Everything that follows from an edition.</summary>
/// <param name="Utgave">What it was made from.</param>
/// <param name="Scenarier">One result a scenario, in the edition's order.</param>
/// <param name="Følsomhet">Sensitivities of the first scenario, for each plan year.</param>
public sealed record Resultat(Utgave Utgave, ImmutableArray<Scenarioresultat> Scenarier, ImmutableArray<Følsomhetsutslag> Følsomhet)
{
    /// <summary>The first scenario: the reference that the others are held against.</summary>
    public Scenarioresultat Referanse => Scenarier[0];
}

/// <summary>A scenario projected and judged.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Bane">Its years, regnskapsår first.</param>
/// <param name="Regler">One finding a rule.</param>
/// <param name="Køb">Three findings a year, regnskapsår first.</param>
/// <param name="Robek">Criteria a–d.</param>
/// <param name="Spor">How every value was made.</param>
public sealed record Scenarioresultat(
    Scenario Scenario,
    Framskrivingsbane Bane,
    ImmutableArray<Regelvurdering> Regler,
    ImmutableArray<Købvurdering> Køb,
    ImmutableArray<Robekvurdering> Robek,
    Sporingslogg Spor);
