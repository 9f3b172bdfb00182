using System.Collections.Immutable;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
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
        var korrigert = resultat
            - (f.Korreksjoner.BundneFond ? drift.NettoAvsetningBundne : 0m)
            - (f.Korreksjoner.Premieavvik ? R(f.Arbeidsgiveravgift.Faktor * (år.Premieavvik - amortisering)) : 0m)
            - (f.Korreksjoner.GevinstTap ? drift[Linje.GevinstTap] : 0m);
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

        if (spor is not null) Spor(spor, grunnlag, år, drift, amortisering, beholdning.AkkumulertPremieavvik, v, utlån, ubrukte);
        return new Nøkkeltallsett(ImmutableArray.Create(v), ImmutableArray.Create(k));
    }

    private static void Spor(
        Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag år, Driftsår drift, decimal amortisering,
        decimal akkumulertPremieavvik, decimal[] v, decimal utlån, decimal ubrukte)
    {
        var t = år.År;
        var b = grunnlag.Regnskapsår;
        Inngang L(Linje linje) => new Inngang.Beregnet(Kontoplan.For(linje).Kode, t, drift[linje]);
        Inngang N(Nøkkeltall n) => new Inngang.Beregnet(Nøkkeltallskatalog.For(n).Kode, t, v[(int)n]);
        Inngang Lager(string beholdning, string post, decimal verdi) => t == b
            ? new Inngang.Beregnet("balanse." + post, b, verdi)
            : new Inngang.Beregnet(beholdning, t, verdi);
        Inngang folk = new Inngang.Beregnet("innbyggere.arsslutt", t, grunnlag.VedÅrsslutt(t));
        void Noter(Nøkkeltall n, Regel regel, params ReadOnlySpan<Inngang> inngår) =>
            spor.Noter(Nøkkeltallskatalog.For(n).Kode, t, v[(int)n], regel, inngår);
        void Prosent(Nøkkeltall n, Inngang beløp) => Noter(n, Regelverk.Prosentandel, beløp, L(Linje.SumDriftsinntekter));

        Prosent(Nøkkeltall.NettoDriftsresultatProsent, L(Linje.NettoDriftsresultat));
        Noter(Nøkkeltall.KorrigertNettoDriftsresultat, Regelverk.Korrigert,
            L(Linje.NettoDriftsresultat), L(Linje.AvsetningBundne), L(Linje.BrukBundne),
            new Inngang.Beregnet("premieavvik", t, år.Premieavvik), new Inngang.Beregnet("amortisering", t, amortisering), L(Linje.GevinstTap));
        Prosent(Nøkkeltall.KorrigertNettoDriftsresultatProsent, N(Nøkkeltall.KorrigertNettoDriftsresultat));
        Noter(Nøkkeltall.Disposisjonsfond, Regelverk.Beholdning, Lager("fond", "disposisjonsfond", v[(int)Nøkkeltall.Disposisjonsfond]));
        Prosent(Nøkkeltall.DisposisjonsfondProsent, N(Nøkkeltall.Disposisjonsfond));
        Noter(Nøkkeltall.LangsiktigGjeld, Regelverk.Gjeld, Lager("gjeld", "langsiktig_gjeld", v[(int)Nøkkeltall.LangsiktigGjeld]));
        Noter(Nøkkeltall.NettoLånegjeld, Regelverk.NettoLånegjeld, N(Nøkkeltall.LangsiktigGjeld),
            new Inngang.Beregnet("balanse.utlan", b, utlån), new Inngang.Beregnet("balanse.ubrukte_lanemidler", b, ubrukte));
        Prosent(Nøkkeltall.NettoLånegjeldProsent, N(Nøkkeltall.NettoLånegjeld));
        Prosent(Nøkkeltall.NettoFinansAvdragProsent, L(Linje.NettoFinansutgifter));
        Noter(Nøkkeltall.AkkumulertMerforbruk, Regelverk.Beholdning,
            Lager("merforbruk.akkumulert", "akkumulert_merforbruk", v[(int)Nøkkeltall.AkkumulertMerforbruk]));
        Prosent(Nøkkeltall.AkkumulertMerforbrukProsent, N(Nøkkeltall.AkkumulertMerforbruk));
        Noter(Nøkkeltall.FriEgenkapitalDriftProsent, Regelverk.FriEgenkapital,
            N(Nøkkeltall.Disposisjonsfond), N(Nøkkeltall.AkkumulertMerforbruk), L(Linje.SumDriftsinntekter));
        Noter(Nøkkeltall.NettoLånegjeldPerInnbygger, Regelverk.PerInnbygger, N(Nøkkeltall.NettoLånegjeld), folk);
        Noter(Nøkkeltall.FrieInntekterPerInnbygger, Regelverk.FrieInntekter, L(Linje.Rammetilskudd), L(Linje.Skatt), folk);
        Noter(Nøkkeltall.InntekterUtenBindingerPerInnbygger, Regelverk.UtenBindinger,
            L(Linje.Rammetilskudd), L(Linje.Skatt), L(Linje.Eiendomsskatt), L(Linje.Avdrag), L(Linje.Renteutgifter), L(Linje.Renteinntekter), folk);
        Noter(Nøkkeltall.Anleggsmidler, Regelverk.Anleggsmidler, Lager("anlegg", "anleggsmidler", v[(int)Nøkkeltall.Anleggsmidler]));
        Noter(Nøkkeltall.AkkumulertPremieavvik, Regelverk.Beholdning,
            Lager("premieavvik.akkumulert", "akkumulert_premieavvik", akkumulertPremieavvik));
    }
}
