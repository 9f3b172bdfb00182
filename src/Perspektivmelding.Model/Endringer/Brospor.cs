using System.Collections.Immutable;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Endringer;

/// <summary>Traces the bridge: a run for each step, a change of the step before it, and the steps themselves.</summary>
internal static class Brospor
{
    private const string Resultatkode = "netto_driftsresultat";

    /// <summary>What an earlier edition's assumptions are to the projection, by the step that replaces them.</summary>
    private static readonly ImmutableArray<(Broledd Ledd, string Kode, string Grunnlag)> Like =
    [
        (Broledd.Rente, "pengemarkedsrente", "pengemarkedsrente"), (Broledd.Rente, "forutsatt.renteinntekter", "renteinntekter"),
        (Broledd.Skatt, "skatt_landsgjennomsnitt", "skatt_landsgjennomsnitt"), (Broledd.Skatt, "skatteandel", "skatteandel"),
        (Broledd.Skatt, "forutsatt.eiendomsskatt", "eiendomsskatt"), (Broledd.Skatt, "forutsatt.andre_skatter", "andre_skatter"),
        (Broledd.Skatt, "realvekst_rammetilskudd", "realvekst_rammetilskudd"), (Broledd.Lønn, "lonnsvekst", "lonnsvekst"),
        (Broledd.Pris, "prisvekst", "prisvekst"), (Broledd.Demografi, "innbyggere", "innbyggere"),
        (Broledd.Investering, "investering", "investering"), (Broledd.Investering, "laneopptak", "laneopptak"), (Broledd.Investering, "egenkapital", "egenkapital"),
    ];

    /// <summary>The runs, in the order of the steps; the last holds the steps.</summary>
    public static IEnumerable<Kjøring> For(Fjorårsanalyse analyse, Utgave utgave)
    {
        var (før, etter) = (analyse.Plan, analyse.Oppdatert);
        if (analyse.Bro.IsEmpty) yield break;
        var publisert = Tidligerespor.Id(analyse.Siste, før);
        var kjent = etter.Spor.Alle.ToDictionary(b => (b.Kode, b.År));
        var (forrige, verdier) = (etter.Scenario.Id, new Dictionary<(Broledd, int), Inngang.Beregnet>());
        foreach (var (ledd, grunnlag) in Forutsetningsbro.Trinn(før, utgave, etter))
        {
            var spor = new Sporskriver();
            foreach (var g in grunnlag.År.Skip(1))
                if (før.Ved(g.År) is { } p) Forklar(spor, ledd, før, p, publisert, grunnlag);
            var bane = Framskriver.Framskriv(grunnlag, spor);
            var id = $"{Fjorårsspor.Endringer}/{Forutsetningsbro.Kode(ledd)}";
            foreach (var b in analyse.Bro)
                verdier[(ledd, b.År)] = new Inngang.Beregnet("etter", Resultatkode, b.År, bane[b.År].Drift[Verdier.Linje.NettoDriftsresultat]) { Kjøring = id };
            yield return Kjøring.Annet(id, forrige, kjent, spor.Ferdig(), analyse.Bro.Select(b => (Resultatkode, b.År)));
            forrige = id;
        }
        yield return new Kjøring(Fjorårsspor.Endringer, null, Steg(analyse, publisert, verdier));
    }

    private static Sporingslogg Steg(Fjorårsanalyse analyse, string publisert, Dictionary<(Broledd, int), Inngang.Beregnet> verdier)
    {
        var spor = new Sporskriver();
        foreach (var b in analyse.Bro)
        {
            Inngang.Beregnet Ved(Broledd ledd, string navn) => verdier[(ledd, b.År)] with { Navn = navn };
            void Noter(string kode, decimal verdi, Regel regel, params Inngang[] inn) => spor.Noter(Fjorårsspor.Kode(kode), b.År, verdi, regel, inn);
            var tiltak = Publisert("tiltak", "tiltakseffekt", analyse.Plan.Ved(b.År)!, publisert);
            var før = new Inngang.Beregnet("for", Resultatkode, b.År, b.Før) { Kjøring = publisert };
            var nå = new Inngang.Beregnet("etter", Resultatkode, b.År, b.Etter) { Kjøring = analyse.Oppdatert.Scenario.Id };
            Noter("for", b.Før, Regelverk.Lik, før with { Navn = "verdi" });
            foreach (var (ledd, beløp) in b.Steg)
                Noter(Forutsetningsbro.Kode(ledd), beløp, ledd switch
                {
                    Broledd.Utgangspunkt => Fjorårsregler.Utgangspunkt,
                    Broledd.Tiltak => Fjorårsregler.Tiltak,
                    _ => Fjorårsregler.Steg,
                }, ledd switch
                {
                    Broledd.Utgangspunkt => [Ved(ledd, "etter"), før, tiltak],
                    Broledd.Tiltak => [nå, Ved(ledd - 1, "for"), tiltak],
                    _ => [Ved(ledd, "etter"), Ved(ledd - 1, "for")],
                });
            Noter("na", b.Etter, Regelverk.Lik, nå with { Navn = "verdi" });
        }
        return spor.Ferdig();
    }

    // What a step has not yet replaced is as the earlier edition published it.
    private static void Forklar(Sporskriver spor, Broledd ledd, Publisertscenario før, Publisertår p, string publisert, Framskrivingsgrunnlag nytt)
    {
        Inngang Ved(string navn, string kode) => Publisert(navn, kode, p, publisert);
        void Er(Broledd del, string kode, decimal? verdi, Regel regel, params Inngang[] inn)
        {
            if (del > ledd) spor.Forklar(kode, p.År, () => new(verdi, regel, inn));
        }
        foreach (var (del, kode, grunnlag) in Like)
            if (p[grunnlag] is { } verdi) Er(del, kode, verdi, Regelverk.Lik, Ved("verdi", grunnlag));
        var mellom = før.År.Where(å => å.År > før.Regnskapsår && å.År <= nytt.Regnskapsår).ToArray();
        if (p["demografikostnad"] is not null)
            Er(Broledd.Demografi, "demografikostnad.faste_priser", null, Fjorårsregler.Demografi, Ved("faste_priser", "demografikostnad"),
                Prisnivå(mellom, mellom.LastOrDefault()?.År ?? før.Regnskapsår, publisert));
        Er(Broledd.Pensjon, "premieavvik", p["premieavvik"] ?? 0m, Regelverk.Lik, Ved("verdi", "premieavvik"));
        var tid = nytt.Forutsetninger.PremieavvikAmortiseringstid;
        Er(Broledd.Pensjon, "amortisering.gammel", null, Regelverk.Amortisering,
        [
            Ved("gammel", "amortisering_gammel"), Forutsetningsspor.Fast("amortiseringstid", "premieavvik_amortiseringstid", tid, nytt.Forutsetninger),
            .. mellom.Where(å => å.År >= p.År - tid).Select(å => Publisert("premieavvik", "premieavvik", å, publisert)),
        ]);
    }

    private static Inngang.Beregnet Prisnivå(Publisertår[] mellom, int år, string publisert) => new("prisniva", "prisniva", år,
        mellom.Aggregate(1m, (nivå, å) => nivå * Verdier.Andel.FraProsent(å["deflator"] ?? 0m).Faktor))
    { Kjøring = publisert };

    /// <summary>What was published; 0 where it was not.</summary>
    internal static Inngang Publisert(string navn, string kode, Publisertår p, string kjøring) => p[kode] is { } verdi
        ? new Inngang.Beregnet(navn, Tidligerespor.Grunnlag(kode), p.År, verdi) { Kjøring = kjøring }
        : Årsdata.Null(navn, kode);
}
