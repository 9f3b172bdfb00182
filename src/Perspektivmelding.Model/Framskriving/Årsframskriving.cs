using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using static Perspektivmelding.Model.Verdier.Avrunding;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>
/// One projected year: income, costs, debt, dispositions, in that order (kontrakt.md 6). A line given by forecast or
/// budget stands; a line without is projected from what last year carried on. Measures come after all else.
/// </summary>
internal sealed partial class Årsframskriving(Framskrivingsgrunnlag grunnlag, Overført forrige, Årsgrunnlag år, Sporskriver? spor)
{
    private readonly decimal[] _linjer = new decimal[Kontoplan.Antall];
    private readonly Forutsetninger _f = grunnlag.Forutsetninger;

    public (Framskrivingsår År, Overført Bæres) Framskriv()
    {
        if (spor is not null) Årsdata.SporFramskrevne(spor, grunnlag, år);
        var (utjevning, rest) = Inntekter();
        var (ordinære, amortisering) = Utgifter();
        var (minimumsavdrag, gjeld, anleggsmidler) = GjeldOgRenter();
        AndreFinansposter();
        var overført = Faste();

        var etterTiltak = EtterTiltak();
        var (drift, fond, merforbruk) = Disponer(etterTiltak, overført);
        var beholdning = new Beholdning(gjeld, anleggsmidler, fond, merforbruk,
            forrige.Beholdning.AkkumulertPremieavvik + år.Premieavvik - amortisering);
        spor?.Noter("premieavvik.akkumulert", år.År, beholdning.AkkumulertPremieavvik, Regelverk.Beholdning,
            Fjoråret(AkkumulertPremieavvikKode, forrige.Beholdning.AkkumulertPremieavvik),
            I("premieavvik", år.Premieavvik), I("amortisering", amortisering));

        return (
            new Framskrivingsår
            {
                År = år.År,
                Drift = drift,
                Beholdning = beholdning,
                Innbyggere = år.Innbyggere,
                InnbyggereVedÅrsslutt = grunnlag.VedÅrsslutt(år.År),
                Premieavvik = år.Premieavvik,
                Amortisering = amortisering,
                Investering = år.Investering,
                Låneopptak = år.Låneopptak,
                Minimumsavdrag = minimumsavdrag,
                Inntektsutjevning = utjevning,
                Demografikostnad = år.Demografikostnad,
                Tiltakseffekt = år.Tiltakseffekt,
                Nøkkeltall = Nøkkeltallsberegning.Beregn(grunnlag, år, drift, beholdning, amortisering, spor),
            },
            new Overført
            {
                År = år.År,
                Linjer = ImmutableArray.Create(_linjer),
                RammetilskuddRest = rest,
                OrdinæreSosiale = ordinære,
                Prisnivå = forrige.Prisnivå * år.Deflator.Faktor,
                Innbyggere = år.Innbyggere,
                Investering = år.Investering,
                Premieavvik = forrige.Premieavvik.Add(år.Premieavvik),
                Beholdning = beholdning,
            });
    }

    private (decimal Utjevning, decimal RammetilskuddRest) Inntekter()
    {
        var egenSkatt = år.Gitt(Linje.Skatt) is { } gittSkatt
            ? gittSkatt * 1000m
            : år.Skatteandel * år.Landsgjennomsnitt * år.Innbyggere;
        Sett(Linje.Skatt, R(egenSkatt / 1000m), Regelverk.Skatt, () =>
            [D("skatteandel", år.Skatteandel.Prosent, _f.Skatteandel.Kilde), Landsgjennomsnittet(), I("innbyggere", år.Innbyggere)]);

        var utjevning = R(år.Utjevning.Utjevning(år.Landsgjennomsnitt, egenSkatt, år.Innbyggere));
        spor?.Noter("inntektsutjevning", år.År, utjevning, Regelverk.Utjevning,
            [Landsgjennomsnittet(), I(BærtKode(Linje.Skatt), this[Linje.Skatt]), I("innbyggere", år.Innbyggere), .. Utjevningssatser()]);

        var gittRamme = år.Gitt(Linje.Rammetilskudd);
        var rest = gittRamme is { } ramme
            ? ramme - utjevning
            : R(forrige.RammetilskuddRest * år.Deflator.Faktor * år.RealvekstRammetilskudd.Faktor * år.Innbyggere / forrige.Innbyggere);
        Sett(Linje.Rammetilskudd, rest + utjevning, Regelverk.Rammetilskudd, () =>
            [I("rammetilskudd.rest", rest), I("inntektsutjevning", utjevning)]);
        if (gittRamme is not null)
            spor?.Noter("rammetilskudd.rest", år.År, rest, Regelverk.RestAvGitt,
                I(BærtKode(Linje.Rammetilskudd), this[Linje.Rammetilskudd]), I("inntektsutjevning", utjevning));
        else
            spor?.Noter("rammetilskudd.rest", år.År, rest, Regelverk.Rest,
                [Fjoråret("rammetilskudd.rest", forrige.RammetilskuddRest), .. Deflatoren(),
                 I("innbyggere", år.Innbyggere), Fjoråret("innbyggere", forrige.Innbyggere)]);

        Forutsatt(Linje.Eiendomsskatt, år.Eiendomsskatt, _f.Eiendomsskatt);
        Forutsatt(Linje.AndreSkatter, år.AndreSkatter, _f.AndreSkatter);
        FølgerDeflator(Linje.OverføringerStat);
        FølgerDeflator(Linje.OverføringerAndre);
        FølgerDeflator(Linje.Brukerbetalinger);
        FølgerDeflator(Linje.SalgLeie);
        return (utjevning, rest);
    }

    private (decimal OrdinæreSosiale, decimal Amortisering) Utgifter()
    {
        var demografi = R(år.Demografikostnad * forrige.Prisnivå);
        spor?.Noter("demografikostnad", år.År, demografi, Regelverk.Demografi, I("demografikostnad.faste_priser", år.Demografikostnad));

        Sett(Linje.Lønn, R((forrige[Linje.Lønn] + _f.Demografi.Lønn * demografi) * år.Lønnsvekst.Faktor), Regelverk.Lønnsutgift, () =>
            [FjoråretsLinje(Linje.Lønn), I("demografikostnad", demografi), D("lonnsvekst", år.Lønnsvekst.Prosent, _f.Lønnsvekst.Kilde)]);
        Sett(Linje.Kjøp, R((forrige[Linje.Kjøp] + _f.Demografi.Kjøp * demografi) * år.Prisvekst.Faktor), Regelverk.Kjøp, () =>
            [FjoråretsLinje(Linje.Kjøp), I("demografikostnad", demografi), D("prisvekst", år.Prisvekst.Prosent, _f.Prisvekst.Kilde)]);
        FølgerDeflator(Linje.OverføringerTilAndre);

        var tid = _f.PremieavvikAmortiseringstid;
        var nye = forrige.Premieavvik.Skip(Math.Max(0, forrige.Premieavvik.Length - tid)).Sum();
        var amortisering = år.GammelAmortisering + nye / tid;
        var effekt = R(_f.Arbeidsgiveravgift.Faktor * (amortisering - år.Premieavvik));
        var gitteSosiale = år.Gitt(Linje.Sosiale);
        var ordinære = gitteSosiale is { } gitt
            ? gitt - effekt
            : R((forrige.OrdinæreSosiale + _f.Demografi.Sosiale * demografi) * år.Lønnsvekst.Faktor);
        Sett(Linje.Sosiale, ordinære + effekt, Regelverk.Sosiale, () => [I("sosiale.ordinaere", ordinære), I("pensjonseffekt", effekt)]);
        if (spor is not null) SporPensjon(demografi, tid, amortisering, effekt, ordinære, gitteSosiale is not null);
        return (ordinære, amortisering);
    }

    private void SporPensjon(decimal demografi, int tid, decimal amortisering, decimal effekt, decimal ordinære, bool gitt)
    {
        var b = grunnlag.Regnskapsår;
        var nye = Enumerable.Range(Math.Max(b + 1, år.År - tid), år.År - Math.Max(b + 1, år.År - tid));
        spor!.Noter("amortisering", år.År, amortisering, Regelverk.Amortisering,
            [I("amortisering.gammel", år.GammelAmortisering),
             .. nye.Select(k => (Inngang)new Inngang.Beregnet("premieavvik", k, forrige.Premieavvik[k - b - 1]))]);
        spor.Noter("pensjonseffekt", år.År, effekt, Regelverk.Pensjonseffekt,
            D("arbeidsgiveravgift", _f.Arbeidsgiveravgift.Prosent, _f.Kilde), I("amortisering", amortisering), I("premieavvik", år.Premieavvik));
        if (gitt)
            spor.Noter("sosiale.ordinaere", år.År, ordinære, Regelverk.OrdinæreAvGitt,
                I(BærtKode(Linje.Sosiale), this[Linje.Sosiale]), I("pensjonseffekt", effekt));
        else
            spor.Noter("sosiale.ordinaere", år.År, ordinære, Regelverk.Lønnsutgift,
                Fjoråret("sosiale.ordinaere", forrige.OrdinæreSosiale), I("demografikostnad", demografi),
                D("lonnsvekst", år.Lønnsvekst.Prosent, _f.Lønnsvekst.Kilde));
    }
}
