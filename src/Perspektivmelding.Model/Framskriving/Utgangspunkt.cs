using System.Collections.Immutable;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>
/// Regnskapsåret as the projection starts from it: accounts, balance, and the split of two lines. The same for every path
/// that changes later years only, so whoever runs many makes it once.
/// </summary>
internal sealed class Utgangspunkt
{
    private readonly Årsgrunnlag _år;
    private readonly Driftsår _drift;
    private readonly ImmutableArray<decimal> _linjer;
    private readonly decimal _utjevning;
    private readonly decimal _rest;
    private readonly decimal _pensjonseffekt;
    private readonly decimal _ordinære;
    private readonly Beholdning _beholdning;

    /// <summary>The start of a scenario.</summary>
    /// <param name="grunnlag">Its inputs; only regnskapsåret's are asked for.</param>
    public Utgangspunkt(Framskrivingsgrunnlag grunnlag)
    {
        var f = grunnlag.Forutsetninger;
        _år = grunnlag.År[0];
        _drift = grunnlag.Utgave.Regnskap.Driftsår(_år.År);
        _linjer = [.. Kontoplan.Alle.Select(l => _drift[l.Linje])];
        decimal Post(Balansepost post) => grunnlag.Utgave.Balanse.Ved(_år.År, post);

        _utjevning = Avrunding.R(
            _år.Utjevning.Utjevning(_år.Landsgjennomsnitt, _drift[Linje.Skatt] * 1000m, _år.Innbyggere));
        _rest = _drift[Linje.Rammetilskudd] - _utjevning;
        _pensjonseffekt = Korrigertresultat.Pensjonseffekt(f, _år.Premieavvik, _år.GammelAmortisering);
        _ordinære = _drift[Linje.Sosiale] - _pensjonseffekt;
        _beholdning = new Beholdning(
            Post(Balansepost.LangsiktigGjeld), Post(Balansepost.Anleggsmidler), Post(Balansepost.Disposisjonsfond),
            Post(Balansepost.AkkumulertMerforbruk), Post(Balansepost.AkkumulertPremieavvik));
        (Utlån, UbrukteLånemidler) = (Post(Balansepost.Utlån), Post(Balansepost.UbrukteLånemidler));
        Videreutlån = Post(Balansepost.Videreutlån);
    }

    /// <summary>Utlån at the end of regnskapsår, which the projection holds. 1 000 kr.</summary>
    public decimal Utlån { get; }

    /// <summary>Ubrukte lånemidler at the end of regnskapsår, held likewise. 1 000 kr.</summary>
    public decimal UbrukteLånemidler { get; }

    /// <summary>The part of the debt that is lent on, at the end of regnskapsår, held likewise. 1 000 kr.</summary>
    public decimal Videreutlån { get; }

    /// <summary>The first year of a path, and what it hands to the next.</summary>
    /// <param name="grunnlag">The path's inputs: as given before, but for years after regnskapsår.</param>
    /// <param name="spor">Collects how every value was made; null when nobody asks.</param>
    public (Framskrivingsår År, Overført Bæres) Regnskapsåret(Framskrivingsgrunnlag grunnlag, Sporskriver? spor)
    {
        if (spor is not null) Spor(spor, grunnlag);
        var år = new Framskrivingsår
        {
            År = _år.År,
            Drift = _drift,
            Beholdning = _beholdning,
            Innbyggere = _år.Innbyggere,
            InnbyggereVedÅrsslutt = grunnlag.VedÅrsslutt(_år.År),
            Premieavvik = _år.Premieavvik,
            Amortisering = _år.GammelAmortisering,
            Investering = 0m,
            Låneopptak = 0m,
            Minimumsavdrag = _drift[Linje.Avdrag],
            Inntektsutjevning = _utjevning,
            Demografikostnad = 0m,
            Tiltakseffekt = 0m,
            Nøkkeltall = Nøkkeltallsberegning.Beregn(grunnlag, this, _år, _drift, _beholdning, _år.GammelAmortisering, spor),
        };
        var bæres = new Overført
        {
            År = _år.År,
            Linjer = _linjer,
            RammetilskuddRest = _rest,
            OrdinæreSosiale = _ordinære,
            Prisnivå = 1m,
            Innbyggere = _år.Innbyggere,
            Investering = 0m,
            Premieavvik = [],
            Beholdning = _beholdning,
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

    private void Spor(Sporskriver spor, Framskrivingsgrunnlag grunnlag)
    {
        var utgave = grunnlag.Utgave;
        var f = grunnlag.Forutsetninger;
        var b = grunnlag.Regnskapsår;
        Inngang I(string navn, string kode) => spor.Ref(navn, kode, b);
        Regnskapet(spor, utgave, _drift, b);
        foreach (var post in Enum.GetValues<Balansepost>())
            spor.Noter("balanse." + Balanse.Kode(post), b, utgave.Balanse.Ved(b, post), Regelverk.Data, Årsdata.Oppgitt(Balanse.Kode(post), utgave.Balanse.Gitt(b, post)));
        spor.Noter("investering", b, 0m, Regelverk.Data, new Inngang.Fast("verdi", "investeringene i regnskapsåret er alt med i anleggsmidlene", 0m));
        Årsdata.SporFelles(spor, grunnlag, _år);
        spor.Noter("egen_skatt", b, _drift[Linje.Skatt] * 1000m, Regelverk.EgenSkattAvLinjen, I("skatt", "skatt"));
        spor.Noter("inntektsutjevning", b, _utjevning, Regelverk.Utjevning,
            [I("landsgjennomsnitt", "skatt_landsgjennomsnitt"), I("innbyggere", "innbyggere"), I("egen_skatt", "egen_skatt"),
             .. Årsframskriving.Utjevningssatser.Select(sats => I(sats, sats))]);
        spor.Noter("rammetilskudd.rest", b, _rest, Regelverk.RestAvGitt, I("rammetilskudd", "rammetilskudd"), I("inntektsutjevning", "inntektsutjevning"));
        spor.Noter("pensjonseffekt", b, _pensjonseffekt, Regelverk.Pensjonseffekt,
            Forutsetningsspor.Fast("arbeidsgiveravgift", "arbeidsgiveravgift", f.Arbeidsgiveravgift.Prosent, f),
            I("amortisering", "amortisering"), I("premieavvik", "premieavvik"));
        spor.Noter("sosiale.ordinaere", b, _ordinære, Regelverk.OrdinæreAvGitt, I("sosiale", "sosiale"), I("pensjonseffekt", "pensjonseffekt"));
    }
}
