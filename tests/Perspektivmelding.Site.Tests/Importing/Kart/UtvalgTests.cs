using Perspektivmelding.Importing.Contract;
using static Perspektivmelding.Site.Tests.Importing.Kart.Prøvetabell;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

public sealed class UtvalgTests
{
    private static readonly Dimension Kommuner = Akse("KOKkommuneregion0000", "region", DimensionRole.Geo, ("1130", "Strand"), ("1103", "Stavanger"), ("EAK", "Landet"));
    private static readonly Dimension Omfangene = Akse("KOKregnskapsomfa0000", "regnskapsomfang", DimensionRole.Other, ("B", "(Fylkes-)Kommunekasse"), ("C", "(Fylkes-)Kommuners konsoliderte regnskap"));
    private static readonly Dimension Nøkkeltall = new("ContentsCode", "statistikkvariabel", DimensionRole.Metric,
        [new Category("KOSAGD230000", "Netto driftresultat i prosent av brutto driftsinntekter (prosent)", "prosent"), new Category("KOSX", "Noe nytt per innbygger (kr)", null), new Category("KOSY", "Uten enhet", null)]);

    private static DataCube Tabell(Dimension regioner, Dimension omfang) => Prøvetabell.Tabell("13542",
        sted => sted[2] == "KOSX" && sted[0] == "EAK" ? Mangler("..") : Verdi(sted[1] == "B" ? 2.5m : 9m), regioner, omfang, Nøkkeltall, År(2024));

    [Fact]
    public void Flere_omfang_krever_et_valg()
    {
        var feil = Les(Tabell(Strand, Omfangene), "kostra.csv").Feil.ShouldHaveSingleItem();
        feil.ShouldBe("PM0632 fila har flere regnskapsomfang: kasse, konsolidert [velg --omfang kasse eller --omfang konsolidert]");
    }

    [Fact]
    public void Valgt_omfang_brukes_og_tallet_er_uendret()
    {
        var (rader, feil, notater) = Les(Tabell(Strand, Omfangene), "kostra.csv", omfang: "kasse");
        feil.ShouldBe([]);
        rader.ShouldBe([
            "2024;1130;netto_driftsresultat_prosent;kasse;Strand;2,5;prosent;SSB tabell 13542 (kasse), oppdatert 2026-03-16",
            "2024;1130;Noe nytt per innbygger;kasse;Strand;2,5;kr;SSB tabell 13542 (kasse), oppdatert 2026-03-16",
        ]);
        notater.ShouldContain("«Uten enhet» er ikke brukt, fordi fila ikke sier hvilken enhet tallet har");
    }

    [Fact]
    public void Konsern_finnes_ikke_i_en_tabell_med_kasse_og_konsolidert() =>
        Les(Tabell(Strand, Omfangene), "kostra.csv", omfang: "konsern").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0642 du har valgt konsern, men fila har kasse og konsolidert; fila er utelatt");

    [Fact]
    public void En_fil_med_bare_ett_omfang_tas_som_den_er_og_det_sies() =>
        Les(Tabell(Strand, Akse("KOKregnskapsomfa0000", "regnskapsomfang", DimensionRole.Other, ("A", "Konsern"))), "kostra.csv", omfang: "kasse")
            .Feil.ShouldHaveSingleItem().ShouldStartWith("PM0642 du har valgt kasse, men fila har bare konsern; tallene er tatt inn som konsern");

    [Fact]
    public void Konsolidert_har_ingen_plass_i_kostra() =>
        Les(Tabell(Strand, Omfangene), "kostra.csv", omfang: "konsolidert").Feil.ShouldHaveSingleItem().ShouldContain("ikke konsolidert");

    [Fact]
    public void Flere_kommuner_krever_et_valg_og_valgene_er_nevnt() =>
        Les(Tabell(Kommuner, Omfangene), "kostra.csv", omfang: "kasse").Feil.ShouldHaveSingleItem()
            .ShouldBe("PM0631 fila har tall for 3 kommuner eller grupper: 1130 Strand, 1103 Stavanger, EAK Landet [velg med --kommune NUMMER]");

    [Theory]
    [InlineData("1103", "1103")]
    [InlineData("1130,eak", "1130,EAK")]
    [InlineData("alle", "1130,1103,EAK")]
    public void Sammenlikningen_kan_ha_flere_kommuner(string valgt, string ventet)
    {
        var (rader, feil, notater) = Les(Tabell(Kommuner, Omfangene), "kostra.csv", valgt, "kasse");
        feil.ShouldBe([]);
        rader.Select(r => r.Split(';')[1]).Distinct().ShouldBe(ventet.Split(','));
        rader.Count(r => r.StartsWith("2024;EAK;", StringComparison.Ordinal) && r.Contains(";Landet;;", StringComparison.Ordinal) && r.EndsWith(";..", StringComparison.Ordinal)).ShouldBe(ventet.Contains("EAK", StringComparison.Ordinal) ? 1 : 0);
        notater.Any(n => n.StartsWith("1 tall mangler hos SSB og er ikke tatt inn som tall: Noe nytt per innbygger Landet 2024 «..»", StringComparison.Ordinal)).ShouldBe(ventet.Contains("EAK", StringComparison.Ordinal));
    }

    [Fact]
    public void Kommune_som_ikke_er_i_fila_er_en_feil() =>
        Les(Tabell(Kommuner, Omfangene), "kostra.csv", "4601", "kasse").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0633 kommunen 4601 er ikke i fila [fila har 1130 Strand");

    [Fact]
    public void En_tabell_uten_celler_er_en_feil() =>
        Les(Tabell(Strand, Akse("KOKregnskapsomfa0000", "regnskapsomfang", DimensionRole.Other)), "kostra.csv").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0639 tabellen har ingen celler");

    [Fact]
    public void Kjent_tabell_uten_region_gjelder_ikke_en_kommune() =>
        Les(Prøvetabell.Tabell("07459", _ => Verdi(5m), År(2024)), "befolkning.csv", "1130").Feil.ShouldHaveSingleItem().ShouldContain("PM0633 fila sier ikke hvilken kommune");
}
