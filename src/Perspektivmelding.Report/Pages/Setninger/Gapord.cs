using System.Collections.Immutable;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>
/// How much is missing before the goal for korrigert netto driftsresultat is met in the first scenario, measured as the
/// rule measures it: a mean of the plan is a mean of the plan.
/// </summary>
internal sealed class Gapord(Resultat resultat, Texts texts)
{
    private const Nøkkeltall Måltall = Nøkkeltall.KorrigertNettoDriftsresultatProsent;

    private readonly Tallord _tall = new(texts);

    private Kommune Kommune => resultat.Utgave.Kommune;

    /// <summary>The sentence.</summary>
    public string Gap
    {
        get
        {
            var mål = Mål.For(resultat, Måltall);
            return mål.Regel is { Måling.VersteÅrAvgjør: false } regel ? Regel(resultat.Referanse.Regler.First(r => r.Regel == regel)) : HvertÅr(mål);
        }
    }

    private string Regel(Regelvurdering v) => texts["gap_regel", ("mål", _tall.Mål(v.Regel.Mål)), ("snitt", v.Regel.Måling.KronerISnitt),
        ("uavklart", v.Status == Regelstatus.Uavklart), ("holder", v.Status == Regelstatus.Oppfylt), ("fra", v.Fra), ("til", v.Til),
        ("beløp", _tall.Beløp(Math.Abs(v.AvvikKroner ?? 0m)).Anslag(Regelord.ErAnslag(resultat.Referanse, v)))];

    private string HvertÅr(Mål mål)
    {
        var bane = resultat.Referanse.Bane;
        var kode = Nøkkeltallskatalog.For(Måltall).Kode;
        ImmutableArray<(int År, decimal Beløp)> mangler = [.. Kommune.Planår
            .Select(år => (År: år, Beløp: mål.Verdi / 100m * bane[år].Drift[Linje.SumDriftsinntekter] - bane[år].Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultat]))
            .Where(m => m.Beløp > 0m)];
        var (antall, av) = (mangler.Length, Kommune.PlanTil - Kommune.PlanFra + 1);
        Ord Beløp(decimal beløp) => _tall.Beløp(beløp).Anslag(mangler.Any(m => resultat.Referanse.Spor.HvilerPåAnslag(kode, m.År)));
        return texts["gap_hvert_år", ("mål", _tall.Mål(mål.Verdi)), ("antall", antall), ("av", av),
            ("antall_ord", _tall.Antall(antall, Kjønn.Intetkjønn, av)), ("av_ord", _tall.Antall(av, Kjønn.Intetkjønn, av)),
            ("minst", Beløp(antall == 0 ? 0m : mangler.Min(m => m.Beløp))), ("mest", Beløp(antall == 0 ? 0m : mangler.Max(m => m.Beløp))),
            ("verste_år", antall == 0 ? Kommune.PlanTil : mangler.MaxBy(m => m.Beløp).År), ("fra", Kommune.PlanFra), ("til", Kommune.PlanTil)];
    }
}
