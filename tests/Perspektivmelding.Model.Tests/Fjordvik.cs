using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests;

/// <summary>The worked example of fag.md 12, built by hand; tests change one thing with <c>with</c>.</summary>
internal static class Fjordvik
{
    public static Kilde Kilde { get; } = new("fjordvik", 1, "oppdiktet", Datastatus.Regnskap);

    public static Utgave Utgave(Func<Forutsetninger, Forutsetninger>? endre = null)
    {
        var forutsetninger = (endre ?? (f => f))(Forutsetninger());
        Scenario Scenario(string id, params Tiltak[] tiltak) => new()
        {
            Id = id,
            Navn = id,
            Art = Scenarioart.Framskriving,
            Tiltak = [.. tiltak],
            Forutsetninger = forutsetninger,
            Overstyrt = [],
            Kilde = Kilde,
        };
        return new Utgave
        {
            År = 2026,
            Kommune = new Kommune
            {
                Navn = "Fjordvik",
                Nummer = "9999",
                Målform = Målform.Bokmål,
                Regnskapsår = 2025,
                PlanFra = 2026,
                PlanTil = 2029,
                Horisont = 2029,
                Omfang = Regnskapsomfang.Kasse,
            },
            Regnskap = Linjer(2025,
                (Linje.Rammetilskudd, 243000), (Linje.Skatt, 357000), (Linje.Eiendomsskatt, 20000), (Linje.AndreSkatter, 1000),
                (Linje.OverføringerStat, 15000), (Linje.OverføringerAndre, 60000), (Linje.Brukerbetalinger, 30000), (Linje.SalgLeie, 74000),
                (Linje.Lønn, 432000), (Linje.Sosiale, 112000), (Linje.Kjøp, 168000), (Linje.OverføringerTilAndre, 38000),
                (Linje.Avskrivninger, 40000), (Linje.Renteinntekter, 6000), (Linje.Utbytter, 4000), (Linje.Renteutgifter, 44000),
                (Linje.Avdrag, 32000), (Linje.AvsetningBundne, 1000), (Linje.BrukDisposisjonsfond, 17000)),
            Budsjett = Driftsserie.Tom,
            Prognose = Driftsserie.Tom,
            Balanse = new Balanse(ImmutableSortedDictionary<int, ImmutableDictionary<Balansepost, Oppgitt>>.Empty.Add(2025,
                new (Balansepost Post, decimal Beløp)[]
                {
                    (Balansepost.LangsiktigGjeld, 1100000), (Balansepost.Videreutlån, 100000), (Balansepost.Utlån, 100000),
                    (Balansepost.UbrukteLånemidler, 40000), (Balansepost.Anleggsmidler, 1200000), (Balansepost.Disposisjonsfond, 16000),
                    (Balansepost.AkkumulertPremieavvik, 50000),
                }.ToImmutableDictionary(p => p.Post, p => new Oppgitt(p.Beløp, Kilde)))),
            Folketall = Folk(),
            Investeringer = [Investering(2026, 125000, 25000, 10000), Investering(2027, 100000, 20000, 8000),
                Investering(2028, 75000, 15000, 6000), Investering(2029, 62500, 12500, 5000)],
            Pensjon = new Pensjonsplan(new (int År, decimal Avvik, decimal Amortisering)[]
                { (2025, 8000, 9000), (2026, 9000, 10000), (2027, 10000, 9000), (2028, 6000, 8000), (2029, 4000, 7000) }
                .ToImmutableSortedDictionary(p => p.År, p => new Pensjonsår(p.År, p.Avvik, p.Amortisering, 0m, Kilde))),
            Forutsetninger = forutsetninger,
            Tiltak = [],
            Scenarier =
            [
                Scenario("som-i-dag"),
                Scenario("kutt", Innfaset("felles-stab", Linje.Lønn, 30000, 80, [(2026, 50), (2027, 100)], (2026, 2000))),
                Scenario("eiendomsskatt", Eiendomsskatt()),
                Scenario("begge", Eiendomsskatt(), Innfaset("stab-fra-2027", Linje.Lønn, 30000, 80, [(2027, 100)])),
                Scenario("sent-kutt", Innfaset("stort-kutt-2027", Linje.Lønn, 30000, 100, [(2027, 100)])),
            ],
            Handlingsregler =
            [
                Regel("overskudd", Nøkkeltall.KorrigertNettoDriftsresultatProsent, Krav.Minst, 2m, Måling.Gjennomsnitt, Styrke.Skal),
                Regel("gjeld", Nøkkeltall.NettoLånegjeldProsent, Krav.Høyst, 100m, Måling.InnenÅr, Styrke.Skal) with { År = 2034 },
                Regel("fond", Nøkkeltall.DisposisjonsfondProsent, Krav.Minst, 8m, Måling.HvertÅr, Styrke.Bør),
            ],
        };
    }

    /// <summary>The same with what shields against interest in the balance (fag.md 12.5).</summary>
    public static Utgave MedSkjerming(Func<Forutsetninger, Forutsetninger>? endre = null)
    {
        var utgave = Utgave(endre);
        return utgave with
        {
            Balanse = new Balanse(utgave.Balanse.Beløp.SetItem(2025, utgave.Balanse.Beløp[2025]
                .Add(Balansepost.Likvider, new Oppgitt(90000m, Kilde))
                .Add(Balansepost.Rentekompensasjonsgrunnlag, new Oppgitt(30000m, Kilde))
                .Add(Balansepost.Selvkostgrunnlag, new Oppgitt(150000m, Kilde)))),
        };
    }

    public static Driftsserie Linjer(int år, params (Linje Linje, decimal Beløp)[] linjer) =>
        new(ImmutableSortedDictionary<int, ImmutableDictionary<Linje, Oppgitt>>.Empty.Add(
            år, linjer.ToImmutableDictionary(l => l.Linje, l => new Oppgitt(l.Beløp, Kilde))));

    public static Tiltak Innfaset(
        string id, Linje linje, decimal effekt, decimal grad, (int, decimal)[] innfasing, params (int, decimal)[] pukkel) =>
        Tiltak(id, linje, new Tiltaksvirkning.Innfaset(effekt, Årsverdier(innfasing), Andel.FraProsent(grad), Årsverdier(pukkel)));

    public static Tiltak Tiltak(string id, Linje linje, Tiltaksvirkning virkning) => new()
    {
        Id = id,
        Navn = id,
        Sektor = "styring",
        Linje = linje,
        Virkning = virkning,
        Status = Tiltaksstatus.Forslag,
        Kilde = Kilde,
    };

    public static Serie Serie(decimal? deretter, params (int År, decimal Verdi)[] verdier) => new(Årsverdier(verdier), deretter, null, Kilde);

    public static Handlingsregel Regel(string id, Nøkkeltall nøkkeltall, Krav krav, decimal mål, Måling måling, Styrke styrke) => new()
    {
        Id = id,
        Navn = id,
        Nøkkeltall = nøkkeltall,
        Krav = krav,
        Mål = mål,
        Måling = måling,
        Styrke = styrke,
        Kilde = Kilde,
    };

    /// <summary>The edition with one measure-free or changed first scenario only.</summary>
    public static Utgave MedTiltak(params Tiltak[] tiltak)
    {
        var utgave = Utgave();
        return utgave with { Scenarier = [utgave.Scenarier[0] with { Tiltak = [.. tiltak] }] };
    }

    private static Tiltak Eiendomsskatt() => Tiltak("eiendomsskatt-opp", Linje.Eiendomsskatt,
        new Tiltaksvirkning.Oppgitt(Årsverdier((2026, 6000), (2027, 12000), (2028, 18000), (2029, 24000))));

    private static ImmutableSortedDictionary<int, decimal> Årsverdier(params (int År, decimal Verdi)[] verdier) =>
        verdier.ToImmutableSortedDictionary(v => v.År, v => v.Verdi);

    private static Investering Investering(int år, decimal utgift, decimal mva, decimal tilskudd) =>
        new("Skole og bad", "oppvekst", år, utgift, mva, tilskudd, 0m, false, Kilde);

    private static readonly Aldersgruppe[] Grupper = [new(0, 5), new(6, 15), new(16, 18), new(19, 66), new(67, 79), new(80, 89), new(90, null)];

    private static Folketall Folk()
    {
        var personer = new (int År, string Alternativ, int[] Antall)[]
        {
            (2025, "registrert", [600, 1100, 380, 6000, 1300, 520, 100]),
            (2026, "hoved", [590, 1090, 375, 6010, 1320, 545, 105]),
            (2027, "hoved", [580, 1080, 370, 6020, 1335, 575, 110]),
            (2028, "hoved", [575, 1065, 365, 6030, 1350, 605, 115]),
            (2029, "hoved", [570, 1050, 360, 6040, 1365, 635, 120]),
        };
        return new Folketall(personer.SelectMany(p => Grupper.Zip(p.Antall, (g, n) => new Folkerad(p.År, p.Alternativ, g, n, Kilde))));
    }

    private static Forutsetninger Forutsetninger() => new()
    {
        Lønnsvekst = Serie(3.5m, (2026, 4.0m)),
        Prisvekst = Serie(2.0m, (2026, 2.5m)),
        SkattLandsgjennomsnitt = Serie(null, (2025, 42000), (2026, 43500), (2027, 44900), (2028, 46300), (2029, 47700)),
        Skatteandel = Serie(85m),
        Inntektsutjevning = new Utjevningsregler(Serie(64m), Serie(35m), Serie(90m), Serie(150m)),
        GevinstTap = Serie(0m, (2027, 2000)),
        Pengemarkedsrente = Serie(null, (2026, 4.20m), (2027, 3.90m), (2028, 3.60m), (2029, 3.50m)),
        Rentepåslag = Andel.FraProsent(0.50m),
        Fastrenteandel = Andel.FraProsent(40m),
        Fastrente = Andel.FraProsent(3.20m),
        AvskrivningstidNye = 40m,
        Arbeidsgiveravgift = Andel.FraProsent(14.1m),
        NettoAvsetningBundne = Serie(0m, (2026, -1500), (2027, -500)),
        Befolkningsalternativ = "hoved",
        Demografi = new Demografi(Andel.FraProsent(60), Andel.FraProsent(16), Andel.FraProsent(24),
            [.. Grupper.Zip([190m, 165m, 25m, 22m, 45m, 150m, 350m], (g, sats) => new Demografigruppe(g, sats, Kilde))]),
        Kilde = Kilde,
        Korreksjoner = new Korreksjoner(true, true, true),
    };
}
