using Perspektivmelding.Importing.Contract;
using static Perspektivmelding.Site.Tests.Importing.Kart.Prøvetabell;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

public sealed class FolketallskartTests
{
    private static readonly Dimension Region = Akse("Region", "region", DimensionRole.Geo, ("1130", "Strand"));
    private static readonly Dimension Personer = Akse("ContentsCode", "statistikkvariabel", DimensionRole.Metric, ("Personer1", "Personer"));

    private static Dimension Alder(params string[] navn) => Akse("Alder", "alder", DimensionRole.Other, [.. navn.Select(n => ((string?)null, n))]);

    [Fact]
    public void Begge_kjønn_legges_sammen_og_eldst_er_åpen()
    {
        var kjønn = Akse("Kjonn", "kjønn", DimensionRole.Other, ("1", "Menn"), ("2", "Kvinner"));
        Les(Tabell("07459", s => Verdi(s[1] == "1" ? 3m : 4m), Region, kjønn, Alder("0 år", "1-105 år", "106 år eller eldre"), Personer, År(2026)), "befolkning.csv").Rader.ShouldBe([
            "2026;registrert;0;0;7;SSB tabell 07459, oppdatert 2026-03-16", "2026;registrert;1;105;7;SSB tabell 07459, oppdatert 2026-03-16",
            "2026;registrert;106;;7;SSB tabell 07459, oppdatert 2026-03-16"]);
    }

    [Fact]
    public void Bare_menn_er_ikke_folketallet() =>
        Les(Tabell("07459", _ => Verdi(3m), Region, Akse("Kjonn", "kjønn", DimensionRole.Other, ("1", "Menn")), Personer, År(2026)), "befolkning.csv").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0638");

    [Fact]
    public void Folketall_i_alt_er_én_gruppe() =>
        Les(Tabell("07459", _ => Verdi(13875m), Region, Personer, År(2026)), "befolkning.csv").Rader.ShouldBe(["2026;registrert;0;;13875;SSB tabell 07459, oppdatert 2026-03-16"]);

    [Fact]
    public void Alle_aldre_telles_ikke_i_tillegg_til_gruppene() =>
        Les(Tabell("07459", _ => Verdi(5m), Region, Alder("Alle aldre", "0-66 år", "67 år +"), Personer, År(2026)), "befolkning.csv").Rader.Length.ShouldBe(2);

    [Theory]
    [InlineData("0-5 år", "5-9 år")]
    [InlineData("80 år eller eldre", "90 år eller eldre")]
    [InlineData("0-120 år", "6 år")]
    public void Grupper_som_overlapper_er_avvist(string a, string b) =>
        Les(Tabell("07459", _ => Verdi(5m), Region, Alder(a, b), Personer, År(2026)), "befolkning.csv").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0636");

    [Fact]
    public void Ukjent_alder_er_avvist() =>
        Les(Tabell("07459", _ => Verdi(5m), Region, Alder("uoppgitt"), Personer, År(2026)), "befolkning.csv").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0641 «uoppgitt» er ikke en alder");

    [Fact]
    public void Alternativene_i_en_framskriving_får_våre_navn()
    {
        var alternativer = Akse("ContentsCode", "statistikkvariabel", DimensionRole.Metric, ("A", "Hovedalternativet (MMMM)"), ("B", "Lav nasjonal vekst (LLML)"), ("C", "Høy nasjonal vekst (HHMH)"), ("D", "Sterk aldring (LHML)"));
        var (rader, feil, notater) = Les(Tabell("14746", _ => Verdi(5m), Region, alternativer, År(2030)), "befolkning.csv");
        feil.ShouldBe([]);
        rader.Select(r => r.Split(';')[1]).ShouldBe(["hoved", "høy", "lav"], ignoreOrder: true);
        notater.ShouldContain("«Sterk aldring (LHML)» er ikke brukt; alternativene er registrert, hoved, lav og høy");
    }

    [Fact]
    public void En_ukjent_deling_legges_ikke_sammen() =>
        Les(Tabell("07459", _ => Verdi(5m), Region, Akse("Sivilstand", "sivilstand", DimensionRole.Other, ("1", "Ugift"), ("2", "Gift")), Personer, År(2026)), "befolkning.csv")
            .Feil.ShouldHaveSingleItem().ShouldStartWith("PM0638 folketallet er delt på «sivilstand»");

    [Theory]
    [InlineData("0 år", 0, 0)]
    [InlineData("067", 67, 67)]
    [InlineData("1-5 år", 1, 5)]
    [InlineData("105 år +", 105, null)]
    [InlineData("80 år og over", 80, null)]
    [InlineData("105+", 105, null)]
    public void Aldre_leses(string tekst, int fra, int? til) => Perspektivmelding.Importing.Kart.Alder.Les(tekst).ShouldBe(new Perspektivmelding.Importing.Kart.Alder(fra, til));
}
