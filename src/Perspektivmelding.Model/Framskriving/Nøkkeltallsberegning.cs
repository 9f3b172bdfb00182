using System.Collections.Immutable;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using static Perspektivmelding.Model.Verdier.Avrunding;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>Key figures of a year (kontrakt.md 6, fag.md 2). Per cent of sum driftsinntekter, never rounded.</summary>
internal static class Nøkkeltallsberegning
{
    public static Nøkkeltallsett Beregn(
        Framskrivingsgrunnlag grunnlag, Årsgrunnlag år, Driftsår drift, Beholdning beholdning, decimal amortisering, Sporskriver? spor)
    {
        var f = grunnlag.Forutsetninger;
        var balanse = grunnlag.Utgave.Balanse;
        var b = grunnlag.Regnskapsår;
        var inntekter = drift[Linje.SumDriftsinntekter];
        var utlån = balanse.Ved(b, Balansepost.Utlån);
        var ubrukte = balanse.Ved(b, Balansepost.UbrukteLånemidler);

        var v = new decimal[Nøkkeltallskatalog.Alle.Length];
        var k = new decimal[v.Length];
        void Prosent(Nøkkeltall n, decimal beløp)
        {
            k[(int)n] = beløp;
            v[(int)n] = inntekter == 0m ? 0m : 100m * beløp / inntekter;
        }
        var folk = grunnlag.VedÅrsslutt(år.År);
        decimal PerInnbygger(decimal beløp) => folk == 0m ? 0m : R(beløp * 1000m / folk);

        var resultat = drift[Linje.NettoDriftsresultat];
        var korrigert = Korrigertresultat.Av(f, drift, år.Premieavvik, amortisering);
        var nettogjeld = beholdning.LangsiktigGjeld - utlån - ubrukte;
        var frie = drift[Linje.Rammetilskudd] + drift[Linje.Skatt];
        var utenBindinger = frie + drift[Linje.Eiendomsskatt]
            - drift[Linje.Avdrag] - (drift[Linje.Renteutgifter] - drift[Linje.Renteinntekter]);

        v[(int)Nøkkeltall.NettoDriftsresultat] = resultat;
        Prosent(Nøkkeltall.NettoDriftsresultatProsent, resultat);
        v[(int)Nøkkeltall.KorrigertNettoDriftsresultat] = korrigert;
        Prosent(Nøkkeltall.KorrigertNettoDriftsresultatProsent, korrigert);
        v[(int)Nøkkeltall.Disposisjonsfond] = beholdning.Disposisjonsfond;
        Prosent(Nøkkeltall.DisposisjonsfondProsent, beholdning.Disposisjonsfond);
        v[(int)Nøkkeltall.NettoLånegjeld] = nettogjeld;
        Prosent(Nøkkeltall.NettoLånegjeldProsent, nettogjeld);
        Prosent(Nøkkeltall.NettoFinansAvdragProsent, -drift[Linje.NettoFinansutgifter]);
        v[(int)Nøkkeltall.AkkumulertMerforbruk] = beholdning.AkkumulertMerforbruk;
        Prosent(Nøkkeltall.AkkumulertMerforbrukProsent, beholdning.AkkumulertMerforbruk);
        Prosent(Nøkkeltall.FriEgenkapitalDriftProsent, beholdning.Disposisjonsfond - beholdning.AkkumulertMerforbruk);
        v[(int)Nøkkeltall.NettoLånegjeldPerInnbygger] = PerInnbygger(nettogjeld);
        v[(int)Nøkkeltall.FrieInntekterPerInnbygger] = PerInnbygger(frie);
        v[(int)Nøkkeltall.InntekterUtenBindingerPerInnbygger] = PerInnbygger(utenBindinger);
        v[(int)Nøkkeltall.Innbyggere] = år.Innbyggere;
        v[(int)Nøkkeltall.LangsiktigGjeld] = beholdning.LangsiktigGjeld;
        v[(int)Nøkkeltall.Anleggsmidler] = beholdning.Anleggsmidler;
        v[(int)Nøkkeltall.AkkumulertPremieavvik] = R(beholdning.AkkumulertPremieavvik);

        if (spor is not null) new Nøkkeltallsspor(spor, grunnlag, år.År, v, k).Noter();
        return new Nøkkeltallsett(ImmutableArray.Create(v), ImmutableArray.Create(k));
    }
}

/// <summary>Traces the key figures of a year; the amount behind each percentage and each number per inhabitant is noted too.</summary>
internal sealed class Nøkkeltallsspor(Sporskriver spor, Framskrivingsgrunnlag grunnlag, int t, decimal[] verdier, decimal[] beløp)
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
        spor.Noter(Nøkkeltallskatalog.For(n).Kode, t, verdier[(int)n], regel, inngår);

    private void PerInnbygger(Nøkkeltall n, string kode) =>
        Tall(n, Regelverk.PerInnbygger, Verdi("belop", kode), Verdi("innbyggere", "innbyggere.arsslutt"));

    private void Beløpet(Nøkkeltall n, Regel regel, params string[] koder) =>
        spor.Noter(Beløpskode(n), t, beløp[(int)n], regel, [.. koder.Select(k => Verdi(k, k))]);

    /// <summary>An amount that is not reported itself: what its rule gives.</summary>
    private void Noter(string kode, Regel regel, params string[] koder)
    {
        Inngang[] inngår = [.. koder.Select(k => Verdi(k, k))];
        spor.Noter(kode, t, new Beregning(kode, t, 0m, regel, [.. inngår]).Etterregnet(), regel, inngår);
    }
}
