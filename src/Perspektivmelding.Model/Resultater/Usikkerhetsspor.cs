using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Resultater;

/// <summary>The run of the simulation: what is counted among the futures, and what they are drawn from.</summary>
public static class Usikkerhetsspor
{
    /// <summary>Name of the run.</summary>
    public const string Kjøring = "usikkerhet";

    private static readonly Regel Andel = new("andel-av-baner", "rund(100*treff/baner, 6)");
    private static readonly Regel Desil = new("desil", "rund(verdi, 6)");
    private static readonly Regel Færre = new("faerre-framtider", "min(hoyst, R((framtider + 1)/2 - 0.25))");
    private static readonly Regel Varians = new("varians", "verdi");
    private static readonly Regel Opphav = new("opphav", "100*varians/sum(alle)");

    /// <summary>Rules that are used here and nowhere in the model.</summary>
    public static ImmutableArray<Regel> Regler { get; } = [Andel, Desil, Færre, Varians, Opphav];

    /// <summary>Code of a number of a driver: «standardavvik», «vedvarenhet».</summary>
    public static string Kode(Drivkraft drivkraft, string tall) => $"driver.{Navn(drivkraft)}.{tall}";

    /// <summary>Code of a driver's share of the uncertainty.</summary>
    public static string Kode(Drivkraft drivkraft) => "opphav." + Navn(drivkraft);

    /// <summary>What codes of the futures with a compensation begin with: where it is the chosen, the first scenario's.</summary>
    public static string Foran(Resultat resultat, Kompensasjonsutslag k) => k.Kompensasjon == resultat.Usikkerhet.Valg.Kompensasjon ? resultat.Referanse.Scenario.Id
        : string.Create(CultureInfo.InvariantCulture, $"kompensasjon.{k.Kompensasjon.SammeÅr.Prosent:0.##}-{k.Kompensasjon.ÅretEtter.Prosent:0.##}");

    /// <summary>A share or decile as it is published.</summary>
    public static decimal Rund(decimal verdi) => decimal.Round(verdi, 6, MidpointRounding.AwayFromZero);

    /// <summary>The driver's name in the trace, in keys and in open data.</summary>
    public static string Navn(Drivkraft d) => d switch
    {
        Drivkraft.Lønn => "lonn",
        Drivkraft.Pris => "pris",
        Drivkraft.Rente => "rente",
        Drivkraft.Skatt => "skatt",
        Drivkraft.Folketall => "folketall",
        _ => "tiltak",
    };

    /// <summary>Every number.</summary>
    public static IEnumerable<Beregning> Alt(Resultat resultat)
    {
        var (u, til) = (resultat.Usikkerhet, resultat.Utgave.Kommune.PlanTil);
        foreach (var s in u.Scenarier)
            foreach (var b in Scenario(resultat, s)) yield return b;
        var valgt = resultat.Referanse.Scenario.Id + ".framtider";
        yield return new(valgt, til, u.Valg.Baner, Regelverk.Lik, [Valgt(resultat, "usikkerhet.baner", u.Valg.Baner, "standardverdi")]);
        foreach (var k in u.Kompensasjon.Where(k => k.Kompensasjon != u.Valg.Kompensasjon))
        {
            var foran = Foran(resultat, k);
            yield return new(foran + ".framtider", til, k.Utfall.Antall, Færre,
                [new Inngang.Fast("hoyst", "det er nok til å se hvor bredt spennet er", Usikkerhetsanalyse.BanerVedKompensasjon), new Inngang.Beregnet("framtider", valgt, til, u.Valg.Baner)]);
            if (k.Utfall.AlleRegler is { } alle) yield return Del(resultat, k.Utfall, foran + ".alle_handlingsregler", til, alle, "alle reglene holder");
            yield return Del(resultat, k.Utfall, foran + ".minst_ett_robekkriterium", til, k.Utfall.NoenRobek, "minst ett kriterium utløses");
            foreach (var d in (int[])[1, 5, 9]) yield return Desilen(resultat, k.Utfall, foran, Nøkkeltall.KorrigertNettoDriftsresultatProsent, til, d);
        }
        foreach (var d in u.Valg.Drivere)
            foreach (var (tall, verdi) in ((string, decimal)[])[("standardavvik", d.Standardavvik), ("vedvarenhet", d.Vedvarenhet)])
                yield return new(Kode(d.Drivkraft, tall), til, verdi, Regelverk.Lik, [Valgt(resultat, $"usikkerhet.drivere.{Navn(d.Drivkraft)}.{tall}", verdi, d.Kilde)]);
        var opphav = u.Opphav.OrderBy(o => o.Drivkraft).ToArray();
        foreach (var o in opphav)
            yield return new(Kode(o.Drivkraft) + ".varians", til, o.Varians, Varians,
                [new Inngang.Fast("verdi", string.Create(CultureInfo.InvariantCulture, $"variansen til korrigert netto driftsresultat i {Math.Min(Usikkerhetsanalyse.BanerAlene, u.Valg.Baner)} framtider der bare denne drivkraften avviker"), o.Varians)]);
        foreach (var o in opphav)
            yield return new(Kode(o.Drivkraft), til, o.Prosent, Opphav,
                [new Inngang.Beregnet("varians", Kode(o.Drivkraft) + ".varians", til, o.Varians), .. opphav.Select(x => new Inngang.Beregnet("alle", Kode(x.Drivkraft) + ".varians", til, x.Varians))]);
    }

    private static Inngang.FraData Valgt(Resultat resultat, string nøkkel, decimal verdi, string ellers)
    {
        var kilde = resultat.Utgave.Forutsetninger.Kilde;
        return new Inngang.FraData("verdi", nøkkel, verdi, kilde.Plasser.ContainsKey(nøkkel) ? kilde.Ved(nøkkel) : Kilde.Standardverdi(ellers));
    }

    private static string Hvordan(Resultat resultat, Scenariousikkerhet s) => string.Create(CultureInfo.InvariantCulture, $"av {s.Antall} framtider, frø {resultat.Usikkerhet.Valg.Frø}");

    private static Beregning Del(Resultat resultat, Scenariousikkerhet s, string kode, int år, decimal prosent, string hva) => new(kode, år, Rund(prosent), Andel,
        [new Inngang.Fast("treff", $"{hva}: antall {Hvordan(resultat, s)}", decimal.Round(prosent * s.Antall / 100m)), new Inngang.Fast("baner", "antall framtider", s.Antall)]);

    private static Beregning Desilen(Resultat resultat, Scenariousikkerhet s, string foran, Nøkkeltall n, int år, int d)
    {
        var verdi = s.Desiler(n, år)[d - 1];
        return new(string.Create(CultureInfo.InvariantCulture, $"{foran}.{Nøkkeltallskatalog.For(n).Kode}.p{10 * d}"), år, Rund(verdi), Desil,
            [new Inngang.Fast("verdi", string.Create(CultureInfo.InvariantCulture, $"verdi nr. {(d * s.Antall + 9) / 10} fra den laveste, {Hvordan(resultat, s)}"), verdi)]);
    }

    private static IEnumerable<Beregning> Scenario(Resultat resultat, Scenariousikkerhet s)
    {
        var (id, til) = (s.Scenario.Scenario.Id, resultat.Utgave.Kommune.PlanTil);
        Beregning Andelen(string kode, int år, decimal prosent, string hva) => Del(resultat, s, $"{id}.{kode}", år, prosent, hva);
        for (var i = 0; i < s.Regler.Length; i++)
            if (s.Regler[i] is { } p) yield return Andelen("handlingsregel." + s.Scenario.Regler[i].Regel.Id, s.Scenario.Regler[i].Til, p, "regelen holder");
        if (s.AlleRegler is { } alle) yield return Andelen("alle_handlingsregler", til, alle, "alle reglene holder");
        foreach (var k in Enum.GetValues<Robekkriterium>()) yield return Andelen(Vurderingsspor.Kode(k), til, s.Robek[(int)k], "kriteriet utløses");
        yield return Andelen("minst_ett_robekkriterium", til, s.NoenRobek, "minst ett kriterium utløses");
        for (var år = s.Scenario.Bane.Regnskapsår + 1; år <= resultat.Usikkerhet.TilÅr; år++)
        {
            yield return Andelen("fondet_tomt_innen", år, s.FondetTomtInnen(år), "fondet er brukt opp innen året");
            foreach (var n in Usikkerhetsanalyse.Fulgte)
                for (var d = 1; d <= 9; d++) yield return Desilen(resultat, s, id, n, år, d);
        }
    }
}
