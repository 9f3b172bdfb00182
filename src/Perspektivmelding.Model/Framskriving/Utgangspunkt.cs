using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>Regnskapsåret as the projection starts from it: accounts, balance, and the split of two lines.</summary>
internal static class Utgangspunkt
{
    public static (Framskrivingsår År, Overført Bæres) Regnskapsåret(Framskrivingsgrunnlag grunnlag, Sporskriver? spor)
    {
        var utgave = grunnlag.Utgave;
        var f = grunnlag.Forutsetninger;
        var g = grunnlag.År[0];
        var b = g.År;
        var drift = utgave.Regnskap.Driftsår(b);
        decimal Post(Balansepost post) => utgave.Balanse.Ved(b, post);

        var utjevning = Avrunding.R(g.Utjevning.Utjevning(g.Landsgjennomsnitt, drift[Linje.Skatt] * 1000m, g.Innbyggere));
        var rest = drift[Linje.Rammetilskudd] - utjevning;
        var pensjonseffekt = Avrunding.R(f.Arbeidsgiveravgift.Faktor * (g.GammelAmortisering - g.Premieavvik));
        var ordinære = drift[Linje.Sosiale] - pensjonseffekt;
        var beholdning = new Beholdning(
            Post(Balansepost.LangsiktigGjeld), Post(Balansepost.Anleggsmidler), Post(Balansepost.Disposisjonsfond),
            Post(Balansepost.AkkumulertMerforbruk), Post(Balansepost.AkkumulertPremieavvik));

        if (spor is not null)
            Spor(spor, grunnlag, drift, utjevning, rest, pensjonseffekt, ordinære);

        var år = new Framskrivingsår
        {
            År = b,
            Drift = drift,
            Beholdning = beholdning,
            Innbyggere = g.Innbyggere,
            InnbyggereVedÅrsslutt = grunnlag.VedÅrsslutt(b),
            Premieavvik = g.Premieavvik,
            Amortisering = g.GammelAmortisering,
            Investering = 0m,
            Låneopptak = 0m,
            Minimumsavdrag = drift[Linje.Avdrag],
            Inntektsutjevning = utjevning,
            Demografikostnad = 0m,
            Tiltakseffekt = 0m,
            Nøkkeltall = Nøkkeltallsberegning.Beregn(grunnlag, g, drift, beholdning, g.GammelAmortisering, spor),
        };
        var bæres = new Overført
        {
            År = b,
            Linjer = [.. Kontoplan.Alle.Select(l => drift[l.Linje])],
            RammetilskuddRest = rest,
            OrdinæreSosiale = ordinære,
            Prisnivå = 1m,
            Innbyggere = g.Innbyggere,
            Investering = 0m,
            Premieavvik = [],
            Beholdning = beholdning,
        };
        return (år, bæres);
    }

    private static void Spor(
        Sporskriver spor, Framskrivingsgrunnlag grunnlag, Driftsår drift, decimal utjevning, decimal rest, decimal effekt, decimal ordinære)
    {
        var utgave = grunnlag.Utgave;
        var f = grunnlag.Forutsetninger;
        var b = grunnlag.Regnskapsår;
        foreach (var linje in Kontoplan.Alle.Where(l => !l.ErSum))
        {
            if (utgave.Regnskap.Gitt(b, linje.Linje) is { } oppgitt)
                spor.Noter(linje.Kode, b, oppgitt.Verdi, Regelverk.Regnskapsført, new Inngang.FraData(linje.Navn, oppgitt.Verdi, oppgitt.Kilde));
            else if (linje.Linje == Linje.MotpostAvskrivninger)
                spor.Noter(linje.Kode, b, drift[linje.Linje], Regelverk.Motpost, new Inngang.Beregnet("avskrivninger", b, drift[Linje.Avskrivninger]));
            else
                spor.Noter(linje.Kode, b, 0m, Regelverk.Regnskapsført,
                    new Inngang.FraData(linje.Navn, 0m, Kilde.Standardverdi("ikke oppgitt, regnes som 0")));
        }
        Driftssummer.Spor(spor, drift, b);
        foreach (var post in Enum.GetValues<Balansepost>())
        {
            var kilde = utgave.Balanse.Gitt(b, post)?.Kilde ?? Kilde.Standardverdi("ikke oppgitt, regnes som 0");
            spor.Noter("balanse." + Balanse.Kode(post), b, utgave.Balanse.Ved(b, post), Regelverk.Data,
                new Inngang.FraData(Balanse.Kode(post), utgave.Balanse.Ved(b, post), kilde));
        }
        Årsdata.SporFelles(spor, grunnlag, grunnlag.År[0]);
        spor.Noter("inntektsutjevning", b, utjevning, Regelverk.Utjevning,
            new Inngang.FraData("skatt_landsgjennomsnitt", grunnlag.År[0].Landsgjennomsnitt, f.SkattLandsgjennomsnitt.Kilde),
            new Inngang.Beregnet("skatt", b, drift[Linje.Skatt]),
            new Inngang.Beregnet("innbyggere", b, grunnlag.År[0].Innbyggere));
        spor.Noter("rammetilskudd.rest", b, rest, Regelverk.RestAvGitt,
            new Inngang.Beregnet("rammetilskudd", b, drift[Linje.Rammetilskudd]),
            new Inngang.Beregnet("inntektsutjevning", b, utjevning));
        spor.Noter("pensjonseffekt", b, effekt, Regelverk.Pensjonseffekt,
            new Inngang.Beregnet("amortisering", b, grunnlag.År[0].GammelAmortisering),
            new Inngang.Beregnet("premieavvik", b, grunnlag.År[0].Premieavvik));
        spor.Noter("sosiale.ordinaere", b, ordinære, Regelverk.OrdinæreAvGitt,
            new Inngang.Beregnet("sosiale", b, drift[Linje.Sosiale]),
            new Inngang.Beregnet("pensjonseffekt", b, effekt));
    }
}
