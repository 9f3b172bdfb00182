using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tests.Analyser;

/// <summary>Numbers computed by hand from the formulas of fag.md 7.4.</summary>
public sealed class TjenesteanalyseTests
{
    private static readonly Tjenestemål Barnehage = new()
    {
        Id = "barnehage",
        Navn = "Barnehage",
        Målgruppe = new Aldersgruppe(1, 5),
        Netto = "netto",
        Behov = "behov",
        Dekningsgrad = "dekning",
    };

    [Fact]
    public void Uten_behovsindeks_er_potensialet_forskjellen_ganger_målgruppen()
    {
        var g = Analyser(("9999", "netto", 200000m), ("EAKUO", "netto", 210000m)).Mot(Grunnlagsart.LandetUtenOslo)!;
        g.ErBehovsjustert.ShouldBeFalse();
        g.Egenandel.ShouldBe(Egenandel.Med);
        g.Potensial.ShouldBe(-5000m); // (200 000 − 210 000) · 500 / 1000
    }

    [Fact]
    public void Med_behovsindeks_deles_begge_på_behovet_og_potensialet_ganges_med_eget_behov()
    {
        var g = Analyser(("9999", "netto", 180000m), ("9999", "behov", 0.9m), ("EAK", "netto", 210000m)).Mot(Grunnlagsart.Landet)!;
        g.ErBehovsjustert.ShouldBeTrue();
        g.Egen.ShouldBe(200000m);
        g.Verdi.ShouldBe(210000m);
        g.Potensial.ShouldBe(-4500m); // (200 000 − 210 000) · 500 · 0,9 / 1000
    }

    [Fact]
    public void En_region_uten_behovsindeks_sammenliknes_uten_behovsjustering()
    {
        var resultat = Analyser(("9999", "netto", 180000m), ("9999", "behov", 0.9m), ("EAKUO", "netto", 210000m), ("EAK", "netto", 200000m));
        resultat.Mot(Grunnlagsart.LandetUtenOslo)!.ErBehovsjustert.ShouldBeFalse();
        resultat.Mot(Grunnlagsart.LandetUtenOslo)!.Egen.ShouldBe(180000m);
        resultat.Mot(Grunnlagsart.Landet)!.ErBehovsjustert.ShouldBeTrue();
    }

    [Fact]
    public void Egen_kommune_tas_ut_av_landssnittet_når_innbyggertallene_er_kjent()
    {
        var g = Analyser(("9999", "netto", 100m), ("9999", "innbyggere_1_5", 500m), ("EAK", "netto", 190m), ("EAK", "innbyggere_1_5", 5000m)).Mot(Grunnlagsart.Landet)!;
        g.Egenandel.ShouldBe(Egenandel.TattUt);
        g.Verdi.ShouldBe(200m); // (190 · 5000 − 100 · 500) / 4500
    }

    [Fact]
    public void Oslo_er_aldri_med_i_landet_uten_Oslo()
    {
        var utgave = Utgave(("0301", "netto", 100m), ("EAKUO", "netto", 190m));
        utgave = utgave with { Kommune = utgave.Kommune with { Nummer = "0301", Sammenlikning = [] } };
        Tjenesteanalyse.Analyser([Barnehage], utgave).Single().Mot(Grunnlagsart.LandetUtenOslo)!.Egenandel.ShouldBe(Egenandel.Uten);
    }

    [Fact]
    public void Median_snitt_og_kvartil_av_naboene_er_uten_egen_kommune()
    {
        var resultat = Analyser(("9999", "netto", 1m), ("0001", "netto", 100m), ("0002", "netto", 200m), ("0003", "netto", 300m), ("0004", "netto", 600m), ("0005", "netto", 9m));
        resultat.Mot(Grunnlagsart.NaboMedian)!.Verdi.ShouldBe(250m);
        resultat.Mot(Grunnlagsart.NaboSnitt)!.Verdi.ShouldBe(300m);
        resultat.Mot(Grunnlagsart.NaboKvartil)!.Verdi.ShouldBe(175m);
        resultat.Grunnlag.Count(g => g.Art == Grunnlagsart.Nabo).ShouldBe(4);
    }

    [Fact]
    public void Tre_naboer_har_ingen_laveste_fjerdedel() =>
        Analyser(("9999", "netto", 1m), ("0001", "netto", 100m), ("0002", "netto", 200m), ("0003", "netto", 300m)).Mot(Grunnlagsart.NaboKvartil).ShouldBeNull();

    [Fact]
    public void Forskjellen_deles_i_flere_brukere_og_dyrere_plasser()
    {
        var å = Analyser(("9999", "netto", 180000m), ("9999", "dekning", 90m), ("0001", "netto", 176000m), ("0001", "dekning", 80m)).Grunnlag.Single().Årsaker!;
        å.Dekningsgrad.ShouldBe(10500m); // 0,10 · (200 000 + 220 000)/2 · 500 / 1000
        å.Enhetskostnad.ShouldBe(-8500m); // −20 000 · 0,85 · 500 / 1000
        å.Annet.ShouldBe(0m);
    }

    [Fact]
    public void Det_en_publisert_enhetskostnad_ikke_forklarer_står_for_seg()
    {
        var mål = Barnehage with { Enhetskostnad = "enhet" };
        var utgave = Utgave(("9999", "netto", 180000m), ("9999", "dekning", 90m), ("9999", "enhet", 250000m), ("0001", "netto", 176000m), ("0001", "dekning", 80m), ("0001", "enhet", 250000m));
        var g = Tjenesteanalyse.Analyser([mål], utgave).Single().Grunnlag.Single();
        g.Årsaker!.Enhetskostnad.ShouldBe(0m);
        g.Årsaker.Dekningsgrad.ShouldBe(12500m); // 0,10 · 250 000 · 500 / 1000
        g.Årsaker.Annet.ShouldBe(-10500m); // 2 000 − 12 500
        g.Årsaker.Sum.ShouldBe(g.Potensial!.Value);
    }

    [Fact]
    public void Målgruppen_telles_1_januar_året_etter_og_ellers_samme_år()
    {
        Analyser(("9999", "netto", 1m)).Personkilde.ShouldBe(Personkilde.ÅretEtter);
        var utgave = Utgave(("9999", "netto", 1m)) with { Folketall = new Folketall([Rad(2025, 1, 5, 480)]) };
        var resultat = Tjenesteanalyse.Analyser([Barnehage], utgave).Single();
        (resultat.Personer, resultat.Personkilde).ShouldBe((480m, Personkilde.SammeÅr));
    }

    [Fact]
    public void Aldersgrupper_som_ikke_passer_gir_publisert_antall_eller_ingenting()
    {
        var utgave = Utgave(("9999", "netto", 1m)) with { Folketall = new Folketall([Rad(2026, 0, 5, 600), Rad(2025, 0, 5, 600)]) };
        Tjenesteanalyse.Analyser([Barnehage], utgave).Single().Personer.ShouldBeNull();
        utgave = utgave with { Indikatorer = [.. utgave.Indikatorer, Tall("9999", "innbyggere_1_5", 470m)] };
        Tjenesteanalyse.Analyser([Barnehage], utgave).Single().Personer.ShouldBe(470m);
    }

    [Fact]
    public void De_store_pengene_er_de_første_som_til_sammen_gjør_åtti_prosent()
    {
        Tjenestemål Mål(string id) => new() { Id = id, Navn = id, Netto = id };
        var utgave = Utgave(("9999", "a", 10m), ("EAK", "a", 20m), ("9999", "b", 60m), ("EAK", "b", 20m), ("9999", "c", 55m), ("EAK", "c", 20m), ("9999", "d", 5m), ("EAK", "d", 20m));
        var pareto = Paretoanalyse.Ordne(Tjenesteanalyse.Analyser([Mål("a"), Mål("b"), Mål("c"), Mål("d")], utgave), Grunnlagsart.Landet);
        pareto.Select(p => p.Resultat.Mål.Id).ShouldBe(["b", "c", "d", "a"]);
        pareto.Select(p => p.Samlet).ShouldBe([40m, 75m, 90m, 100m]);
        pareto.Select(p => p.Stor).ShouldBe([true, true, true, false]);
    }

    [Fact]
    public void Felles_grunnlag_er_det_flest_tjenester_har_og_av_dem_det_med_flest_behovsjusterte()
    {
        var resultat = Analyser(("9999", "netto", 1m), ("9999", "behov", 0.9m), ("EAKUO", "netto", 2m), ("EAK", "netto", 2m));
        Tjenesteanalyse.Felles([resultat]).ShouldBe(Grunnlagsart.Landet);
        Tjenesteanalyse.Felles([]).ShouldBeNull();
    }

    [Fact]
    public void Delene_er_alltid_lik_forskjellen_og_naboenes_tall_avhenger_aldri_av_egen_kommune()
    {
        var tilfeldig = new Random(7004);
        decimal Tilfeldig(int fra, int til) => tilfeldig.Next(fra * 100, til * 100) / 100m;
        for (var i = 0; i < 1000; i++)
        {
            var naboer = Enumerable.Range(1, tilfeldig.Next(2, 9)).SelectMany(n => new[]
            {
                ($"000{n}", "netto", Tilfeldig(1000, 250000)), ($"000{n}", "dekning", Tilfeldig(1, 110)), ($"000{n}", "behov", Tilfeldig(1, 3)),
            }).ToArray();
            var (en, to) = (Tilfeldig(1000, 250000), Tilfeldig(1000, 250000));
            (string, string, decimal)[] Med(decimal egen) => [("9999", "netto", egen), ("9999", "dekning", 50m), ("9999", "behov", 0.93m), .. naboer];
            var (første, andre) = (Analyser(Med(en)), Analyser(Med(to)));
            foreach (var g in første.Grunnlag.Where(g => g.Årsaker is not null)) g.Årsaker!.Sum.ShouldBe(g.Potensial!.Value);
            første.Grunnlag.Select(g => g.Verdi).ShouldBe(andre.Grunnlag.Select(g => g.Verdi));
        }
    }

    private static Tjenesteresultat Analyser(params (string Region, string Indikator, decimal Verdi)[] tall) =>
        Tjenesteanalyse.Analyser([Barnehage], Utgave(tall)).Single();

    private static Utgave Utgave(params (string Region, string Indikator, decimal Verdi)[] tall)
    {
        var utgave = Fjordvik.Utgave();
        return utgave with
        {
            Kommune = utgave.Kommune with { Sammenlikning = ["0001", "0002", "0003", "0004"] },
            Folketall = new Folketall([Rad(2026, 0, 0, 90), Rad(2026, 1, 5, 500), Rad(2026, 6, null, 9410)]),
            Indikatorer = [.. tall.Select(t => Tall(t.Region, t.Indikator, t.Verdi))],
        };
    }

    private static Indikator Tall(string region, string indikator, decimal verdi) => new(2025, region, region, indikator, verdi, "kr", "kasse", Fjordvik.Kilde);

    private static Folkerad Rad(int år, int fra, int? til, decimal antall) => new(år, Folketall.Registrert, new Aldersgruppe(fra, til), antall, Fjordvik.Kilde);
}
