using System.Runtime.InteropServices;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using static Perspektivmelding.Model.Verdier.Avrunding;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>
/// One projected year: income, costs, debt, dispositions, in that order (kontrakt.md 6). A line given by forecast or
/// budget stands; a line without is projected from what last year carried on. Measures come after all else.
/// </summary>
internal sealed partial class Årsframskriving(
    Framskrivingsgrunnlag grunnlag, Utgangspunkt start, Overført forrige, Årsgrunnlag år, Sporskriver? spor)
{
    private readonly decimal[] _linjer = new decimal[Kontoplan.Antall];
    private readonly Forutsetninger _f = grunnlag.Forutsetninger;
    private readonly decimal _deflator = år.Deflator.Faktor;

    /// <summary>The rates of inntektsutjevning by their codes in the trace.</summary>
    internal static readonly string[] Utjevningssatser = ["symmetrisk", "tillegg", "grense", "finansieringstrekk"];

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
            Fjoråret("ved_start", AkkumulertPremieavvikKode), I("tilgang", "premieavvik"), I("avgang", "amortisering"));

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
                Nøkkeltall = Nøkkeltallsberegning.Beregn(grunnlag, start, år, drift, beholdning, amortisering, spor),
            },
            new Overført
            {
                År = år.År,
                Linjer = ImmutableCollectionsMarshal.AsImmutableArray(_linjer),
                RammetilskuddRest = rest,
                OrdinæreSosiale = ordinære,
                Prisnivå = forrige.Prisnivå * _deflator,
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
        if (spor is not null && år.Gitt(Linje.Skatt) is null)
            spor.Noter("egen_skatt", år.År, egenSkatt, Regelverk.EgenSkatt,
                I("skatteandel", "skatteandel"), I("landsgjennomsnitt", "skatt_landsgjennomsnitt"), I("innbyggere", "innbyggere"));
        Sett(Linje.Skatt, R(egenSkatt / 1000m), Regelverk.Skatt, static (å, _) => [å.I("egen_skatt", "egen_skatt")]);
        if (spor is not null && år.Gitt(Linje.Skatt) is not null)
            spor.Noter("egen_skatt", år.År, egenSkatt, Regelverk.EgenSkattAvLinjen, Bært("skatt", Linje.Skatt));

        var utjevning = R(år.Utjevning.Utjevning(år.Landsgjennomsnitt, egenSkatt, år.Innbyggere));
        spor?.Noter("inntektsutjevning", år.År, utjevning, Regelverk.Utjevning,
            [I("landsgjennomsnitt", "skatt_landsgjennomsnitt"), I("innbyggere", "innbyggere"), I("egen_skatt", "egen_skatt"),
             .. Utjevningssatser.Select(sats => I(sats, sats))]);

        var gittRamme = år.Gitt(Linje.Rammetilskudd);
        var rest = gittRamme is { } ramme
            ? ramme - utjevning
            : R(forrige.RammetilskuddRest * _deflator * år.RealvekstRammetilskudd.Faktor * år.Innbyggere / forrige.Innbyggere);
        if (gittRamme is null)
            spor?.Noter("rammetilskudd.rest", år.År, rest, Regelverk.Rest,
                Fjoråret("fjor", "rammetilskudd.rest"), I("deflator", "deflator"), I("realvekst", "realvekst_rammetilskudd"),
                I("innbyggere", "innbyggere"), Fjoråret("innbyggere_fjor", "innbyggere"));
        Sett(Linje.Rammetilskudd, rest + utjevning, Regelverk.Rammetilskudd, static (å, _) =>
            [å.I("rest", "rammetilskudd.rest"), å.I("inntektsutjevning", "inntektsutjevning")]);
        if (gittRamme is not null)
            spor?.Noter("rammetilskudd.rest", år.År, rest, Regelverk.RestAvGitt,
                Bært("rammetilskudd", Linje.Rammetilskudd), I("inntektsutjevning", "inntektsutjevning"));

        Forutsatt(Linje.Eiendomsskatt, år.Eiendomsskatt);
        Forutsatt(Linje.AndreSkatter, år.AndreSkatter);
        FølgerDeflator(Linje.OverføringerStat);
        FølgerDeflator(Linje.OverføringerAndre);
        FølgerDeflator(Linje.Brukerbetalinger);
        FølgerDeflator(Linje.SalgLeie);
        return (utjevning, rest);
    }

    private (decimal OrdinæreSosiale, decimal Amortisering) Utgifter()
    {
        var demografi = R(år.Demografikostnad * forrige.Prisnivå);
        spor?.Noter("demografikostnad", år.År, demografi, Regelverk.Demografi,
            I("faste_priser", "demografikostnad.faste_priser"), Fjoråret("prisniva_fjor", "prisniva"));

        Sett(Linje.Lønn, R((forrige[Linje.Lønn] + _f.Demografi.Lønn * demografi) * år.Lønnsvekst.Faktor), Regelverk.Lønnsutgift,
            static (å, _) =>
            [å.FjoråretsLinje(Linje.Lønn), å.Andelen("lonn", å._f.Demografi.Lønn), å.I("demografikostnad", "demografikostnad"), å.I("lonnsvekst", "lonnsvekst")]);
        Sett(Linje.Kjøp, R((forrige[Linje.Kjøp] + _f.Demografi.Kjøp * demografi) * år.Prisvekst.Faktor), Regelverk.Kjøp,
            static (å, _) =>
            [å.FjoråretsLinje(Linje.Kjøp), å.Andelen("kjop", å._f.Demografi.Kjøp), å.I("demografikostnad", "demografikostnad"), å.I("prisvekst", "prisvekst")]);
        FølgerDeflator(Linje.OverføringerTilAndre);

        var tid = _f.PremieavvikAmortiseringstid;
        var nye = 0m;
        foreach (var premieavvik in forrige.Premieavvik.AsSpan()[Math.Max(0, forrige.Premieavvik.Length - tid)..]) nye += premieavvik;
        var amortisering = år.GammelAmortisering + nye / tid;
        var effekt = Korrigertresultat.Pensjonseffekt(_f, år.Premieavvik, amortisering);
        var gitteSosiale = år.Gitt(Linje.Sosiale);
        var ordinære = gitteSosiale is { } gitt
            ? gitt - effekt
            : R((forrige.OrdinæreSosiale + _f.Demografi.Sosiale * demografi) * år.Lønnsvekst.Faktor);
        if (spor is not null) SporPensjon(tid, amortisering, effekt);
        if (spor is not null && gitteSosiale is null)
            spor.Noter("sosiale.ordinaere", år.År, ordinære, Regelverk.Lønnsutgift,
                Fjoråret("fjor", "sosiale.ordinaere"), Andelen("sosiale", _f.Demografi.Sosiale), I("demografikostnad", "demografikostnad"), I("lonnsvekst", "lonnsvekst"));
        Sett(Linje.Sosiale, ordinære + effekt, Regelverk.Sosiale,
            static (å, _) => [å.I("ordinaere", "sosiale.ordinaere"), å.I("pensjonseffekt", "pensjonseffekt")]);
        if (spor is not null && gitteSosiale is not null)
            spor.Noter("sosiale.ordinaere", år.År, ordinære, Regelverk.OrdinæreAvGitt, Bært("sosiale", Linje.Sosiale), I("pensjonseffekt", "pensjonseffekt"));
        return (ordinære, amortisering);
    }

    /// <summary>The share of the cost of demography that falls on a line.</summary>
    private Inngang Andelen(string linje, Andel andel) => Fast("andel", "demografi.fordeling." + linje, andel.Prosent);

    private void SporPensjon(int tid, decimal amortisering, decimal effekt)
    {
        var b = grunnlag.Regnskapsår;
        var nye = Enumerable.Range(Math.Max(b + 1, år.År - tid), år.År - Math.Max(b + 1, år.År - tid));
        spor!.Noter("amortisering", år.År, amortisering, Regelverk.Amortisering,
            [I("gammel", "amortisering.gammel"), Fast("amortiseringstid", "premieavvik_amortiseringstid", tid),
             .. nye.Select(k => spor.Ref("premieavvik", "premieavvik", k))]);
        spor.Noter("pensjonseffekt", år.År, effekt, Regelverk.Pensjonseffekt,
            Fast("arbeidsgiveravgift", "arbeidsgiveravgift", _f.Arbeidsgiveravgift.Prosent), I("amortisering", "amortisering"), I("premieavvik", "premieavvik"));
    }
}
