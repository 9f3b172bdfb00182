using System.Runtime.InteropServices;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using static Perspektivmelding.Model.Verdier.Avrunding;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>Key figures of a year (kontrakt.md 6, fag.md 2). Per cent of sum driftsinntekter, never rounded.</summary>
internal static class Nøkkeltallsberegning
{
    public static Nøkkeltallsett Beregn(
        Framskrivingsgrunnlag grunnlag, Utgangspunkt start, Årsgrunnlag år, Driftsår drift, Beholdning beholdning,
        decimal amortisering, Sporskriver? spor)
    {
        var resultat = drift[Linje.NettoDriftsresultat];
        var korrigert = Korrigertresultat.Av(grunnlag.Forutsetninger, drift, år.Premieavvik, amortisering);
        var nettogjeld = beholdning.LangsiktigGjeld - start.Utlån - start.UbrukteLånemidler;
        var frie = drift[Linje.Rammetilskudd] + drift[Linje.Skatt];
        var utenBindinger = frie + drift[Linje.Eiendomsskatt]
            - drift[Linje.Avdrag] - (drift[Linje.Renteutgifter] - drift[Linje.Renteinntekter]);

        var beløp = new decimal[Nøkkeltallskatalog.Alle.Length];
        beløp[(int)Nøkkeltall.NettoDriftsresultat] = resultat;
        beløp[(int)Nøkkeltall.NettoDriftsresultatProsent] = resultat;
        beløp[(int)Nøkkeltall.KorrigertNettoDriftsresultat] = korrigert;
        beløp[(int)Nøkkeltall.KorrigertNettoDriftsresultatProsent] = korrigert;
        beløp[(int)Nøkkeltall.Disposisjonsfond] = beholdning.Disposisjonsfond;
        beløp[(int)Nøkkeltall.DisposisjonsfondProsent] = beholdning.Disposisjonsfond;
        beløp[(int)Nøkkeltall.NettoLånegjeld] = nettogjeld;
        beløp[(int)Nøkkeltall.NettoLånegjeldProsent] = nettogjeld;
        beløp[(int)Nøkkeltall.NettoFinansAvdragProsent] = -drift[Linje.NettoFinansutgifter];
        beløp[(int)Nøkkeltall.AkkumulertMerforbruk] = beholdning.AkkumulertMerforbruk;
        beløp[(int)Nøkkeltall.AkkumulertMerforbrukProsent] = beholdning.AkkumulertMerforbruk;
        beløp[(int)Nøkkeltall.FriEgenkapitalDriftProsent] = beholdning.Disposisjonsfond - beholdning.AkkumulertMerforbruk;
        beløp[(int)Nøkkeltall.NettoLånegjeldPerInnbygger] = nettogjeld;
        beløp[(int)Nøkkeltall.FrieInntekterPerInnbygger] = frie;
        beløp[(int)Nøkkeltall.InntekterUtenBindingerPerInnbygger] = utenBindinger;
        beløp[(int)Nøkkeltall.Innbyggere] = år.Innbyggere;
        beløp[(int)Nøkkeltall.LangsiktigGjeld] = beholdning.LangsiktigGjeld;
        beløp[(int)Nøkkeltall.Anleggsmidler] = beholdning.Anleggsmidler;
        beløp[(int)Nøkkeltall.AkkumulertPremieavvik] = R(beholdning.AkkumulertPremieavvik);

        var sett = new Nøkkeltallsett(
            ImmutableCollectionsMarshal.AsImmutableArray(beløp), drift[Linje.SumDriftsinntekter], grunnlag.VedÅrsslutt(år.År));
        if (spor is not null) new Nøkkeltallsspor(spor, grunnlag, år.År, sett).Noter();
        return sett;
    }
}

/// <summary>Traces the key figures of a year; the amount behind each percentage and each number per inhabitant is noted too.</summary>
internal sealed class Nøkkeltallsspor(Sporskriver spor, Framskrivingsgrunnlag grunnlag, int t, Nøkkeltallsett sett)
{
    private readonly int _b = grunnlag.Regnskapsår;

    /// <summary>Code of the amount that a key figure in per cent is of sum driftsinntekter.</summary>
    public static string Beløpskode(Nøkkeltall n) => n switch
    {
        Nøkkeltall.NettoFinansAvdragProsent => "netto_finans_avdrag",
        Nøkkeltall.FriEgenkapitalDriftProsent => "fri_egenkapital_drift",
        _ => Nøkkeltallskatalog.For(n).Kode.Replace("_prosent", "", StringComparison.Ordinal),
    };

    public void Noter()
    {
        var korreksjoner = grunnlag.Forutsetninger.Korreksjoner;
        Tall(Nøkkeltall.KorrigertNettoDriftsresultat, Regelverk.Korrigert(korreksjoner), [.. Korrigering(korreksjoner)]);
        Tall(Nøkkeltall.Disposisjonsfond, Regelverk.Lik, Lager("verdi", "fond", "disposisjonsfond"));
        Tall(Nøkkeltall.LangsiktigGjeld, Regelverk.Lik, Lager("verdi", "gjeld", "langsiktig_gjeld"));
        Tall(Nøkkeltall.NettoLånegjeld, Regelverk.NettoLånegjeld, Verdi("gjeld", "langsiktig_gjeld"),
            spor.Ref("utlan", "balanse.utlan", _b), spor.Ref("ubrukte_lanemidler", "balanse.ubrukte_lanemidler", _b));
        Tall(Nøkkeltall.AkkumulertMerforbruk, Regelverk.Lik, Lager("verdi", "merforbruk.akkumulert", "akkumulert_merforbruk"));
        Tall(Nøkkeltall.Anleggsmidler, Regelverk.Lik, Lager("verdi", "anlegg", "anleggsmidler"));
        Tall(Nøkkeltall.AkkumulertPremieavvik, Regelverk.Avrundet, Lager("verdi", "premieavvik.akkumulert", "akkumulert_premieavvik"));
        Beløpet(Nøkkeltall.NettoFinansAvdragProsent, Regelverk.FinansOgAvdrag, "netto_finansutgifter");
        Beløpet(Nøkkeltall.FriEgenkapitalDriftProsent, Regelverk.FriEgenkapital, "disposisjonsfond", "akkumulert_merforbruk");
        foreach (var n in Nøkkeltallskatalog.Alle.Where(n => n.Enhet == Nøkkeltallsenhet.Prosent))
            Tall(n.Nøkkeltall, Regelverk.Prosentandel, Verdi("belop", Beløpskode(n.Nøkkeltall)), Verdi("driftsinntekter", "sum_driftsinntekter"));

        PerInnbygger(Nøkkeltall.NettoLånegjeldPerInnbygger, "netto_lanegjeld");
        Noter("frie_inntekter", Regelverk.FrieInntekter, "rammetilskudd", "skatt");
        PerInnbygger(Nøkkeltall.FrieInntekterPerInnbygger, "frie_inntekter");
        Noter("inntekter_uten_bindinger", Regelverk.UtenBindinger, "rammetilskudd", "skatt", "eiendomsskatt", "avdrag", "renteutgifter", "renteinntekter");
        PerInnbygger(Nøkkeltall.InntekterUtenBindingerPerInnbygger, "inntekter_uten_bindinger");
    }

    private IEnumerable<Inngang> Korrigering(Korreksjoner k)
    {
        yield return Verdi("netto_driftsresultat", "netto_driftsresultat");
        if (k.BundneFond)
        {
            yield return Verdi("avsetning_bundne", "avsetning_bundne");
            yield return Verdi("bruk_bundne", "bruk_bundne");
        }
        if (k.Premieavvik)
        {
            var f = grunnlag.Forutsetninger;
            yield return Forutsetningsspor.Fast("arbeidsgiveravgift", "arbeidsgiveravgift", f.Arbeidsgiveravgift.Prosent, f);
            yield return Verdi("premieavvik", "premieavvik");
            yield return Verdi("amortisering", "amortisering");
        }
        if (k.GevinstTap) yield return Verdi("gevinst_tap", "gevinst_tap");
    }

    private Inngang Verdi(string navn, string kode) => spor.Ref(navn, kode, t);

    /// <summary>A stock: of the balance in regnskapsår, of the projection after it.</summary>
    private Inngang Lager(string navn, string framskrevet, string post) =>
        t == _b ? spor.Ref(navn, "balanse." + post, _b) : spor.Ref(navn, framskrevet, t);

    private void Tall(Nøkkeltall n, Regel regel, params ReadOnlySpan<Inngang> inngår) =>
        spor.Noter(Nøkkeltallskatalog.For(n).Kode, t, sett[n], regel, inngår);

    private void PerInnbygger(Nøkkeltall n, string kode) =>
        Tall(n, Regelverk.PerInnbygger, Verdi("belop", kode), Verdi("innbyggere", "innbyggere.arsslutt"));

    private void Beløpet(Nøkkeltall n, Regel regel, params string[] koder) =>
        spor.Noter(Beløpskode(n), t, sett.Beløp(n), regel, [.. koder.Select(k => Verdi(k, k))]);

    /// <summary>An amount that is not reported itself: what its rule gives.</summary>
    private void Noter(string kode, Regel regel, params string[] koder)
    {
        Inngang[] inngår = [.. koder.Select(k => Verdi(k, k))];
        spor.Noter(kode, t, new Beregning(kode, t, 0m, regel, [.. inngår]).Etterregnet(), regel, inngår);
    }
}
