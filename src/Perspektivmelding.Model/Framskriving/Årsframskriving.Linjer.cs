using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using static Perspektivmelding.Model.Verdier.Avrunding;

namespace Perspektivmelding.Model.Framskriving;

/// <content>Setting a line, and saying what it was made of.</content>
internal sealed partial class Årsframskriving
{
    private decimal this[Linje linje] => _linjer[(int)linje];

    /// <summary>
    /// The given amount where there is one, else the projected. What it was made of is asked for only where it is traced.
    /// </summary>
    private void Sett(Linje linje, decimal framskrevet, Regel regel, Func<Årsframskriving, Linje, Inngang[]> inngår)
    {
        var gitt = år.Gitt(linje);
        _linjer[(int)linje] = gitt ?? framskrevet;
        if (spor is null) return;
        if (gitt is { } verdi)
        {
            var kilde = Årsgrunnlag.GittLinje(grunnlag.Utgave, år.År, linje)!.Value.Kilde;
            spor.Noter(BærtKode(linje), år.År, verdi, Regelverk.Gitt, D("verdi", Kontoplan.For(linje).Navn, verdi, kilde));
        }
        else spor.Noter(BærtKode(linje), år.År, framskrevet, regel, inngår(this, linje));
    }

    private void FølgerDeflator(Linje linje) =>
        Sett(linje, R(forrige[linje] * _deflator), Regelverk.Deflatorvekst,
            static (å, l) => [å.FjoråretsLinje(l), å.I("deflator", "deflator")]);

    private void Forutsatt(Linje linje, decimal? forutsatt)
    {
        if (forutsatt is { } verdi)
            Sett(linje, verdi, Regelverk.Forutsatt, static (å, l) => [å.I("verdi", "forutsatt." + Kode(l))]);
        else
            Sett(linje, forrige[linje], Regelverk.Uendret, static (å, l) => [å.FjoråretsLinje(l)]);
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

    /// <summary>A value of this year by its code.</summary>
    private Inngang I(string navn, string kode) => spor!.Ref(navn, kode, år.År);

    /// <summary>A value of the year before.</summary>
    private Inngang Fjoråret(string navn, string kode) => spor!.Ref(navn, kode, forrige.År);

    /// <summary>A stock of the balance, which only regnskapsår has.</summary>
    private Inngang Balansen(string post) => spor!.Ref(post, "balanse." + post, grunnlag.Regnskapsår);

    /// <summary>A line of this year before measures.</summary>
    private Inngang Bært(string navn, Linje linje) => I(navn, BærtKode(linje));

    private Inngang FjoråretsLinje(Linje linje)
    {
        var flyttet = grunnlag[forrige.År].Tiltaksendring[(int)linje] != 0m;
        return Fjoråret("fjor", flyttet ? Kode(linje) + ".for_tiltak" : Kode(linje));
    }

    /// <summary>A plain number of forutsetninger.yml.</summary>
    private Inngang Fast(string navn, string nøkkel, decimal verdi) => Forutsetningsspor.Fast(navn, nøkkel, verdi, _f);

    private static Inngang.FraData D(string navn, string hva, decimal verdi, Kilde kilde) => new(navn, hva, verdi, kilde);
}
