using Perspektivmelding.Fetching;

namespace Perspektivmelding.Site.Tests.Fetching;

public sealed class HentplanTests
{
    private static readonly Hentønske Strand = new() { Kommune = "1130", Sammenlikning = ["1122", "1133", "1130"], Til = 2024 };

    [Fact]
    public void Planen_for_konsern_har_alle_tabellene_som_en_utgave_trenger() =>
        Hentplan.Lag(Strand).Hentinger.Select(h => h.Tabell).ShouldBe(["13551", "13202", "07459", "14746", "12362", "13542", "12134", "styringsrenten"]);

    [Fact]
    public void Planen_for_kasse_spør_om_kommunekassa() =>
        Hentplan.Lag(Strand with { Omfang = "kasse" }).Hentinger.Where(h => h.Adresse.Query.Contains("KOKregnskapsomfa0000%5D=B", StringComparison.Ordinal))
            .Select(h => h.Tabell).ShouldBe(["13543", "13545", "12367", "13542"]);

    [Fact]
    public void Adressen_er_slik_PxWebApi_vil_ha_den() =>
        Uri.UnescapeDataString(Hentplan.Lag(Strand).Hentinger[0].Adresse.AbsoluteUri).ShouldBe(
            "https://data.ssb.no/api/pxwebapi/v2/tables/13551/data?lang=no&outputFormat=json-stat2&valueCodes[KOKkommuneregion0000]=1130&valueCodes[KOKart0000]=*&valueCodes[ContentsCode]=KOSbelop0000&valueCodes[Tid]=2020,2021,2022,2023,2024");

    [Fact]
    public void Norges_Bank_blir_spurt_om_de_samme_årene() =>
        Hentplan.Lag(Strand).Hentinger[^1].Adresse.AbsoluteUri.ShouldBe(
            "https://data.norges-bank.no/api/data/IR/B.KPRA.SD.R?format=csv&startPeriod=2020-01-01&endPeriod=2024-12-31");

    [Fact]
    public void Sammenlikningen_har_kommunen_de_valgte_landet_og_KOSTRA_gruppen_hver_én_gang() =>
        Hentplan.Lag(Strand).Hentinger.Single(h => h.Tabell == "13542").Regioner.ShouldBe(["1130", "1122", "1133", "EAK", "EAKUO", "EKG07"]);

    [Fact]
    public void Folketallet_hentes_også_for_årene_etter_regnskapet()
    {
        var plan = Hentplan.Lag(Strand);
        plan.Hentinger.Single(h => h.Tabell == "07459").Adresse.Query.ShouldEndWith("Tid%5D=from(2020)");
        plan.Hentinger.Single(h => h.Tabell == "14746").Adresse.Query.ShouldEndWith("Tid%5D=*");
    }

    [Fact]
    public void Uten_siste_år_spørres_det_om_alle_som_er_publisert() =>
        Hentplan.Lag(Strand with { Til = null }).Hentinger.Where(h => h.Kilde == "ssb" && h.Tabell != "14746").ShouldAllBe(h => h.PerÅr && h.År.IsEmpty);

    [Fact]
    public void En_kommune_som_har_byttet_nummer_hentes_under_begge()
    {
        var plan = Hentplan.Lag(new Hentønske { Kommune = "3222", Til = 2024, Tabeller = ["13551", "07459"] });
        plan.Hentinger.Select(h => (h.Tabell, h.Kommune, h.Fil)).ShouldBe([
            ("13551", "3029", "ssb-13551-3029.json"), ("13551", "3222", "ssb-13551-3222.json"),
            ("07459", "3029", "ssb-07459-3029.json"), ("07459", "3222", "ssb-07459-3222.json")]);
        plan.Hentinger[0].År.ShouldBe([2020, 2021, 2022, 2023]);
        plan.Hentinger[1].År.ShouldBe([2024]);
        plan.Merknader.ShouldHaveSingleItem().ShouldContain("3029");
    }

    [Theory]
    [InlineData(2020, 2022, new[] { "3029" })]
    [InlineData(2024, 2025, new[] { "3222" })]
    public void Det_gamle_nummeret_brukes_bare_for_årene_det_gjaldt(int fra, int til, string[] kommuner) =>
        Hentplan.Lag(new Hentønske { Kommune = "3222", Fra = fra, Til = til, Tabeller = ["13551"] }).Hentinger.Select(h => h.Kommune).ShouldBe(kommuner);

    [Fact]
    public void Et_ukjent_kommunenummer_gir_en_merknad_og_ingen_gruppe()
    {
        var plan = Hentplan.Lag(new Hentønske { Kommune = "9999" });
        plan.Merknader.ShouldHaveSingleItem().ShouldContain("9999");
        plan.Hentinger.Single(h => h.Tabell == "12134").Regioner.ShouldBe(["9999", "EAK", "EAKUO"]);
    }

    [Theory]
    [InlineData(800_000, 1)]
    [InlineData(220, 1)]
    [InlineData(219, 2)]
    [InlineData(88, 3)]
    [InlineData(1, 5)]
    public void En_spørring_over_grensen_deles_på_år(int grense, int deler)
    {
        var biter = Hentplan.Lag(Strand with { Cellegrense = grense, Tabeller = ["13551"] }).Hentinger;
        biter.Length.ShouldBe(deler);
        biter.SelectMany(h => h.År).ShouldBe([2020, 2021, 2022, 2023, 2024]);
        biter.Select(h => h.Fil).Distinct().Count().ShouldBe(deler);
        if (deler < 5) biter.ShouldAllBe(h => h.Celler <= grense);
    }

    [Fact]
    public void Ingen_adresse_er_for_lang_selv_med_full_sammenlikning()
    {
        // SSB answers 404 to addresses of more than some 2 100 characters.
        var alle = Enumerable.Range(1000, Hentønske.FlesteSammenlikning).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Hentplan.Lag(new Hentønske { Kommune = "1130", Sammenlikning = [.. alle], Til = 2035 }).Hentinger.ShouldAllBe(h => h.Adresse.AbsoluteUri.Length < 2000);
    }

    [Fact]
    public void Importøren_kjenner_hver_tabell() =>
        Ssbtabell.Alle.Select(t => t.Nummer).Except(Perspektivmelding.Importing.Kart.Kodeliste.Tabeller.Select(t => t.Nummer)).ShouldBeEmpty();
}
