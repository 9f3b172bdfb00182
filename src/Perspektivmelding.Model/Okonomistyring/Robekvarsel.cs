using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Okonomistyring;

/// <summary>How far a year is from each criterion of kommuneloven § 28-1 that figures can tell. 1 000 kr.</summary>
/// <param name="År">Year.</param>
/// <param name="RomFørMerforbruk">Criteria a and b: how much worse the year can be before merforbruk arises (the fund and what covers earlier merforbruk); below 0 the merforbruk itself.</param>
/// <param name="RomFørTreProsent">Criterion d: 3 per cent of income less accumulated merforbruk; below 0 the limit is passed.</param>
/// <param name="OppsamletProsent">Accumulated merforbruk in per cent of income.</param>
/// <param name="Oppstått">Criterion c: year the oldest uncovered merforbruk arose, first in first out; null when all is covered.</param>
public sealed record Robekår(
    int År, decimal RomFørMerforbruk, decimal RomFørTreProsent, decimal OppsamletProsent, int? Oppstått)
{
    /// <summary>Criterion c: merforbruk that is not covered two years after it arose; above 0 the criterion is met.</summary>
    public decimal Forfalt { get; init; }

    /// <summary>Criterion c: years left of the two that the law gives; null when all is covered.</summary>
    public int? ÅrIgjen => Oppstått + Merforbruksdekning.Frist - År;

    /// <summary>True when the year meets the criterion. Criterion a is about the plan's first year alone.</summary>
    /// <param name="kriterium">Criterion.</param>
    public bool Oppfyller(Robekkriterium kriterium) => kriterium switch
    {
        Robekkriterium.C => ÅrIgjen <= 0,
        Robekkriterium.D => RomFørTreProsent < 0m,
        _ => RomFørMerforbruk < 0m,
    };
}

/// <summary>Early warning for one scenario.</summary>
/// <param name="Scenario">The scenario and its findings.</param>
/// <param name="År">From the year after regnskapsår to the plan's end.</param>
/// <param name="FondTomt">First year from regnskapsår to the horizon whose disposisjonsfond ends at 0; null when none does.</param>
public sealed record Robekvarsel(Scenarioresultat Scenario, ImmutableArray<Robekår> År, int? FondTomt);

/// <summary>
/// Distance to ROBEK, year by year. Hva: what is left before each criterion. Hvorfor: a warning is of use before the
/// criterion is met. Eksempel: 4 million left of the fund and no merforbruk is 4 million from criterion b. Kilde:
/// kommuneloven §§ 14-11 and 28-1. Criteria e–g are about dates and resolutions and stand outside.
/// </summary>
public static class Robekvarsling
{
    /// <summary>One warning a scenario, in the edition's order.</summary>
    /// <param name="resultat">The edition's results.</param>
    public static ImmutableArray<Robekvarsel> Varsle(Resultat resultat) => [.. resultat.Scenarier.Select(s => Varsle(s, resultat.Utgave.Kommune))];

    private static Robekvarsel Varsle(Scenarioresultat s, Kommune kommune)
    {
        var bane = s.Bane;
        // Regnskapsår itself is no year of warning: only what it left uncovered is carried on.
        var år = Merforbruksdekning.Følg(bane, kommune.PlanTil).Skip(1).Select(udekket => År(bane[udekket.År], udekket));
        return new Robekvarsel(s, [.. år], bane.År.FirstOrDefault(t => t.Beholdning.Disposisjonsfond <= 0m)?.År);
    }

    private static Robekår År(Framskrivingsår t, Udekket udekket)
    {
        var merforbruk = t.Drift[Linje.Merforbruk];
        return new Robekår(
            t.År, merforbruk > 0m ? -merforbruk : t.Beholdning.Disposisjonsfond + t.Drift[Linje.DekningMerforbruk],
            Merforbruksgrense.Rom(t), t.Nøkkeltall[Nøkkeltall.AkkumulertMerforbrukProsent], udekket.Eldste)
        {
            Forfalt = udekket.Forfalt,
        };
    }
}
