using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Vurdering;

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
