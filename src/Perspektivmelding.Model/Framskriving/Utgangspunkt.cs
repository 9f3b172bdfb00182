using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
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
        var pensjonseffekt = Korrigertresultat.Pensjonseffekt(f, g.Premieavvik, g.GammelAmortisering);
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

    /// <summary>Notes the accounts of a year: the lines, then their sums.</summary>
    public static void Regnskapet(Sporskriver spor, Utgave utgave, Driftsår drift, int år)
    {
        foreach (var linje in Kontoplan.Alle.Where(l => !l.ErSum))
        {
            if (utgave.Regnskap.Gitt(år, linje.Linje) is null && linje.Linje == Linje.MotpostAvskrivninger)
                spor.Noter(linje.Kode, år, drift[linje.Linje], Regelverk.Motpost, spor.Ref("avskrivninger", "avskrivninger", år));
            else
                spor.Noter(linje.Kode, år, drift[linje.Linje], Regelverk.Regnskapsført, Årsdata.Oppgitt(linje.Navn, utgave.Regnskap.Gitt(år, linje.Linje)));
        }
        Driftssummer.Spor(spor, drift, år);
    }

    private static void Spor(
        Sporskriver spor, Framskrivingsgrunnlag grunnlag, Driftsår drift, decimal utjevning, decimal rest, decimal effekt, decimal ordinære)
    {
        var utgave = grunnlag.Utgave;
        var f = grunnlag.Forutsetninger;
        var b = grunnlag.Regnskapsår;
        Inngang I(string navn, string kode) => spor.Ref(navn, kode, b);
        Regnskapet(spor, utgave, drift, b);
        foreach (var post in Enum.GetValues<Balansepost>())
            spor.Noter("balanse." + Balanse.Kode(post), b, utgave.Balanse.Ved(b, post), Regelverk.Data, Årsdata.Oppgitt(Balanse.Kode(post), utgave.Balanse.Gitt(b, post)));
        spor.Noter("investering", b, 0m, Regelverk.Data, new Inngang.Fast("verdi", "investeringene i regnskapsåret er alt med i anleggsmidlene", 0m));
        Årsdata.SporFelles(spor, grunnlag, grunnlag.År[0]);
        spor.Noter("egen_skatt", b, drift[Linje.Skatt] * 1000m, Regelverk.EgenSkattAvLinjen, I("skatt", "skatt"));
        spor.Noter("inntektsutjevning", b, utjevning, Regelverk.Utjevning,
            [I("landsgjennomsnitt", "skatt_landsgjennomsnitt"), I("innbyggere", "innbyggere"), I("egen_skatt", "egen_skatt"),
             .. Årsframskriving.Utjevningssatser.Select(sats => I(sats, sats))]);
        spor.Noter("rammetilskudd.rest", b, rest, Regelverk.RestAvGitt, I("rammetilskudd", "rammetilskudd"), I("inntektsutjevning", "inntektsutjevning"));
        spor.Noter("pensjonseffekt", b, effekt, Regelverk.Pensjonseffekt,
            Forutsetningsspor.Fast("arbeidsgiveravgift", "arbeidsgiveravgift", f.Arbeidsgiveravgift.Prosent, f),
            I("amortisering", "amortisering"), I("premieavvik", "premieavvik"));
        spor.Noter("sosiale.ordinaere", b, ordinære, Regelverk.OrdinæreAvGitt, I("sosiale", "sosiale"), I("pensjonseffekt", "pensjonseffekt"));
    }
}
