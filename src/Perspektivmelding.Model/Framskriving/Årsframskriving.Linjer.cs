using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using static Perspektivmelding.Model.Verdier.Avrunding;

namespace Perspektivmelding.Model.Framskriving;

/// <content>Setting a line, and saying what it was made of.</content>
internal sealed partial class Årsframskriving
{
    private decimal this[Linje linje] => _linjer[(int)linje];

    /// <summary>The given amount where there is one, else the projected.</summary>
    private void Sett(Linje linje, decimal framskrevet, Regel regel, Func<Inngang[]> inngår)
    {
        var gitt = år.Gitt(linje);
        _linjer[(int)linje] = gitt ?? framskrevet;
        if (spor is null) return;
        if (gitt is { } verdi)
        {
            var kilde = Årsgrunnlag.GittLinje(grunnlag.Utgave, år.År, linje)!.Value.Kilde;
            spor.Noter(BærtKode(linje), år.År, verdi, Regelverk.Gitt, D(Kontoplan.For(linje).Navn, verdi, kilde));
        }
        else spor.Noter(BærtKode(linje), år.År, framskrevet, regel, inngår());
    }

    private void FølgerDeflator(Linje linje) =>
        Sett(linje, R(forrige[linje] * år.Deflator.Faktor), Regelverk.Deflatorvekst, () => [FjoråretsLinje(linje), .. Deflatoren()]);

    private void Forutsatt(Linje linje, decimal? forutsatt, Serie? serie)
    {
        if (forutsatt is { } verdi)
            Sett(linje, verdi, Regelverk.Forutsatt, () => [D(Kontoplan.For(linje).Kode, verdi, serie!.Kilde)]);
        else
            Sett(linje, forrige[linje], Regelverk.Uendret, () => [FjoråretsLinje(linje)]);
    }

    private bool Flyttes(Linje linje) => år.Tiltaksendring[(int)linje] != 0m;

    private static string Kode(Linje linje) => Kontoplan.For(linje).Kode;

    /// <summary>The line before measures: its own code, unless a measure moves it this year.</summary>
    private string BærtKode(Linje linje) => Flyttes(linje) ? Kode(linje) + ".for_tiltak" : Kode(linje);

    private bool ForrigeErRegnskap => forrige.År == grunnlag.Regnskapsår;

    private string GjeldKode => ForrigeErRegnskap ? "balanse.langsiktig_gjeld" : "gjeld";

    private string AnleggKode => ForrigeErRegnskap ? "balanse.anleggsmidler" : "anlegg";

    private string FondKode => ForrigeErRegnskap ? "balanse.disposisjonsfond" : "fond";

    private string MerforbrukKode => ForrigeErRegnskap ? "balanse.akkumulert_merforbruk" : "merforbruk.akkumulert";

    private string AkkumulertPremieavvikKode => ForrigeErRegnskap ? "balanse.akkumulert_premieavvik" : "premieavvik.akkumulert";

    private Inngang.Beregnet I(string kode, decimal verdi) => new(kode, år.År, verdi);

    private Inngang.Beregnet Fjoråret(string kode, decimal verdi) => new(kode, forrige.År, verdi);

    private Inngang.Beregnet FjoråretsLinje(Linje linje)
    {
        var flyttet = grunnlag[forrige.År].Tiltaksendring[(int)linje] != 0m;
        return new(flyttet ? Kode(linje) + ".for_tiltak" : Kode(linje), forrige.År, forrige[linje]);
    }

    private static Inngang.FraData D(string navn, decimal verdi, Kilde kilde) => new(navn, verdi, kilde);

    private Inngang.FraData Landsgjennomsnittet() => D("skatt_landsgjennomsnitt", år.Landsgjennomsnitt, _f.SkattLandsgjennomsnitt.Kilde);

    private Inngang.FraData[] Utjevningssatser() =>
        [D("symmetrisk", år.Utjevning.Symmetrisk.Prosent, _f.Kilde), D("tillegg", år.Utjevning.Tillegg.Prosent, _f.Kilde),
         D("grense", år.Utjevning.Grense.Prosent, _f.Kilde), D("finansieringstrekk", år.Utjevning.Finansieringstrekk, _f.Kilde)];

    private Inngang.FraData[] Deflatoren() =>
        [D("lonnsvekst", år.Lønnsvekst.Prosent, _f.Lønnsvekst.Kilde), D("prisvekst", år.Prisvekst.Prosent, _f.Prisvekst.Kilde)];
}
