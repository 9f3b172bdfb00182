using System.Globalization;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>Traces the dated assumptions of a year: the cell that holds the value, what has grown, and what a sensitivity has changed.</summary>
internal static class Forutsetningsspor
{
    public static void Noter(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g)
    {
        var f = grunnlag.Forutsetninger;
        void Tall(string kode, Serie? serie, decimal verdi) => Serien(spor, kode, g.År, serie, verdi, serie?.Ved(g.År) == verdi ? verdi : null);
        void Prosent(string kode, Serie? serie, Andel andel) =>
            Serien(spor, kode, g.År, serie, andel.Prosent, serie?.Ved(g.År) is { } p && Andel.FraProsent(p) == andel ? p : null);

        Tall("skatt_landsgjennomsnitt", f.SkattLandsgjennomsnitt, g.Landsgjennomsnitt);
        Prosent("symmetrisk", f.Inntektsutjevning.Symmetrisk, g.Utjevning.Symmetrisk);
        Prosent("tillegg", f.Inntektsutjevning.Tillegg, g.Utjevning.Tillegg);
        Prosent("grense", f.Inntektsutjevning.Grense, g.Utjevning.Grense);
        Tall("finansieringstrekk", f.Inntektsutjevning.Finansieringstrekk, g.Utjevning.Finansieringstrekk);
        if (g.År == grunnlag.Regnskapsår)
        {
            spor.Noter("prisniva", g.År, 1m, Regelverk.Lik, new Inngang.Fast("verdi", "prisnivået i regnskapsåret", 1m));
            return;
        }

        Prosent("lonnsvekst", f.Lønnsvekst, g.Lønnsvekst);
        Prosent("prisvekst", f.Prisvekst, g.Prisvekst);
        Prosent("skatteandel", f.Skatteandel, g.Skatteandel);
        Prosent("realvekst_rammetilskudd", f.RealvekstRammetilskudd, g.RealvekstRammetilskudd);
        Prosent("pengemarkedsrente", f.Pengemarkedsrente, g.Pengemarkedsrente);
        Tall("forutsatt.gevinst_tap", f.GevinstTap, g.GevinstTap);
        Tall("forutsatt.netto_avsetning_bundne", f.NettoAvsetningBundne, g.NettoAvsetningBundne);
        foreach (var (kode, serie, verdi) in ((string, Serie?, decimal?)[])
            [("eiendomsskatt", f.Eiendomsskatt, g.Eiendomsskatt), ("andre_skatter", f.AndreSkatter, g.AndreSkatter),
             ("renteinntekter", f.Renteinntekter, g.Renteinntekter), ("utbytter", f.Utbytter, g.Utbytter)])
            if (verdi is { } v) Tall("forutsatt." + kode, serie, v);
        spor.Noter("deflator", g.År, g.Deflator.Prosent, Regelverk.Deflator,
            Fast("lonnsandel", "lonnsandel_deflator", f.LønnsandelDeflator.Brøk, f),
            spor.Ref("lonnsvekst", "lonnsvekst", g.År), spor.Ref("prisvekst", "prisvekst", g.År));
        spor.Noter("prisniva", g.År, spor[("prisniva", g.År - 1)] * g.Deflator.Faktor, Regelverk.Prisnivå,
            spor.Ref("fjor", "prisniva", g.År - 1), spor.Ref("deflator", "deflator", g.År));
    }

    /// <summary>A plain number of forutsetninger.yml by its key; where the file does not have it, its default.</summary>
    public static Inngang Fast(string navn, string nøkkel, decimal verdi, Forutsetninger f) => new Inngang.FraData(navn, nøkkel, verdi,
        f.Kilde.Plasser.IsEmpty || f.Kilde.Plasser.ContainsKey(nøkkel) ? f.Kilde.Ved(nøkkel) : Kilde.Standardverdi("standardverdi, ikke oppgitt"));

    private static void Serien(Sporskriver spor, string kode, int år, Serie? serie, decimal verdi, decimal? uendret)
    {
        if (uendret is { } lik)
        {
            Verdien(spor, kode, år, serie!, lik);
            return;
        }

        var forutsatt = serie?.Ved(år);
        if (forutsatt is null && verdi == 0m)
        {
            spor.Noter(kode, år, 0m, Regelverk.Forutsatt, Årsdata.Null("verdi", kode));
            return;
        }

        var grunn = kode + ".forutsatt";
        if (forutsatt is { } f) Verdien(spor, grunn, år, serie!, f);
        else spor.Noter(grunn, år, 0m, Regelverk.Forutsatt, Årsdata.Null("verdi", kode));
        spor.Noter(kode, år, verdi, Regelverk.Endret, spor.Ref("verdi", grunn, år),
            new Inngang.Fast("endring", "endringen som prøves", verdi - (forutsatt ?? 0m)));
    }

    public static void Verdien(Sporskriver spor, string kode, int år, Serie serie, decimal verdi)
    {
        string År(int t) => t.ToString(CultureInfo.InvariantCulture);
        Inngang Celle(string navn, string plass, decimal tall) => new Inngang.FraData(navn, kode, tall, serie.Kilde.Ved(plass));
        if (serie.Verdier.ContainsKey(år))
            spor.Noter(kode, år, verdi, Regelverk.Forutsatt, Celle("verdi", År(år), verdi));
        else if (serie.Vekst is { } vekst && !serie.Verdier.IsEmpty)
        {
            var siste = serie.Verdier.Keys.Last();
            spor.Noter(kode, år, verdi, Regelverk.Vokst, Celle("verdi", År(siste), serie.Verdier[siste]), Celle("vekst", "vekst", vekst),
                new Inngang.Fast("antall_ar", "år siden siste verdi", år - siste));
        }
        else spor.Noter(kode, år, verdi, Regelverk.Forutsatt, Celle("verdi", "deretter", verdi));
    }
}
