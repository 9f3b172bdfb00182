using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages;

/// <summary>
/// The numbers of the work sheet's first scenario year by year: with them a group can add up its measures and see by hand whether the
/// rules hold, how long the savings last and whether merforbruk arises (ROBEK). Measures move no debt in kroner, which it says.
/// </summary>
internal sealed class Arkgrunnlag(Resultat resultat, Texts texts)
{
    private Framskrivingsbane Bane => resultat.Referanse.Bane;

    private ImmutableArray<int> Planår => [.. resultat.Utgave.Kommune.Planår.Where(Bane.Har)];

    /// <summary>The table and its remarks.</summary>
    public Arktall Tall
    {
        get
        {
            var regel = resultat.Utgave.Handlingsregler.FirstOrDefault(r => r is { Nøkkeltall: Nøkkeltall.KorrigertNettoDriftsresultatProsent, Krav: Krav.Minst });
            var mål = regel?.Mål ?? Mål.For(resultat, Nøkkeltall.KorrigertNettoDriftsresultatProsent).Verdi;
            decimal Inntekt(Framskrivingsår å) => å.Drift[Linje.SumDriftsinntekter];
            decimal Korrigert(Framskrivingsår å) => å.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultat];
            var ordMål = new Tallord(texts).Mål(mål);
            return new Arktall
            {
                Tittel = texts["ark_tall_tittel", ("navn", resultat.Referanse.Scenario.Navn)],
                År = [.. Planår.Select(Dom.År)],
                Snitt = Planår.Length > 1 ? texts["ark_snitt"] : null,
                Rader =
                [
                    Rad("ark_korrigert", Korrigert, "korrigert_netto_driftsresultat"),
                    Rad("ark_krav", å => mål / 100m * Inntekt(å), "sum_driftsinntekter", ("mål", ordMål)),
                    Rad("ark_mangler", å => mål / 100m * Inntekt(å) - Korrigert(å), "korrigert_netto_driftsresultat", ("mål", ordMål)),
                    Rad("ark_disponibelt", TilDisposisjon, "netto_driftsresultat", snitt: false),
                    Rad("ark_fond_inn", å => Bane[å.År - 1].Beholdning.Disposisjonsfond, "disposisjonsfond", snitt: false),
                    Rad("ark_merforbruk", å => å.Beholdning.AkkumulertMerforbruk, "netto_driftsresultat", snitt: false),
                    Rad("ark_inntekter", Inntekt, "sum_driftsinntekter", snitt: false),
                    Rad("ark_gjeld", å => å.Nøkkeltall[Nøkkeltall.NettoLånegjeld], "netto_lanegjeld", snitt: false),
                ],
                Merknader =
                [
                    texts[(regel?.Måling ?? Måling.HvertÅr).Ord.Ark,
                        ("år", regel?.År ?? resultat.Utgave.Kommune.PlanTil)],
                    texts["ark_regn_robek"],
                    .. resultat.Utgave.Handlingsregler.Any(r => r.Nøkkeltall == Nøkkeltall.NettoLånegjeldProsent) ? [texts["ark_regn_gjeld"]] : Array.Empty<string>(),
                    texts["ark_regn_engangs"],
                ],
            };
        }
    }

    /// <summary>What goes to savings, or must be taken of them: netto driftsresultat less what is bound beforehand (kontrakt.md 6).</summary>
    private static decimal TilDisposisjon(Framskrivingsår å) =>
        å.Drift[Linje.NettoDriftsresultat] - å.Drift[Linje.OverføringInvestering] - å.Drift[Linje.AvsetningBundne] + å.Drift[Linje.BrukBundne];

    private Arktallrad Rad(string nøkkel, Func<Framskrivingsår, decimal> verdi, string kode, (string, Ord)? plass = null, bool snitt = true)
    {
        var verdier = Planår.Select(t => verdi(Bane[t])).ToArray();
        return new Arktallrad(
            plass is { } p ? texts[nøkkel, p] : texts[nøkkel], [.. verdier.Select(Mill)], snitt && verdier.Length > 1 ? Mill(verdier.Average()) : null,
            Planår.Any(t => resultat.Referanse.Spor.HvilerPåAnslag(kode, t)));
    }

    private static string Mill(decimal tusen) => NorwegianNumber.Format(tusen / 1000m, 1);
}
