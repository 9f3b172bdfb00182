using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Site.Tests.Importing.Tabeller;

/// <summary>A column of codes and a column of their names are one variable, however the program that made the file calls them.</summary>
public sealed class CodeColumnsTests
{
    [Theory]
    [InlineData("Region_kode,Region,Tid_kode,Tid,ContentsCode_kode,ContentsCode,verdi\n1130,Strand,2023,2023,Personer1,Personer,5\n1103,Stavanger,2023,2023,Personer1,Personer,6\n")]
    [InlineData("Region,Region_kode,Tid,verdi\nStrand,1130,2023,5\nStavanger,1103,2023,6\n")]
    [InlineData("region_kode;region_navn;år;verdi\n1130;Strand;2023;5\n1103;Stavanger;2023;6\n")]
    [InlineData("kommunenr;kommunenavn;år;verdi\n1130;Strand;2023;5\n1103;Stavanger;2023;6\n")]
    [InlineData("kommunenr;kommune;2023\n1130;Strand;5\n1103;Stavanger;6\n")]
    [InlineData("kode;navn;2023\n1130;Strand;5\n1103;Stavanger;6\n")]
    [InlineData("region,statistikkvariabel,år,Region,ContentsCode,Tid,value\nStrand,Personer,2023,1130,Personer1,2023,5\nStavanger,Personer,2023,1103,Personer1,2023,6\n")]
    public void Kode_og_navn_er_én_akse(string tekst)
    {
        var cube = Cubes.One(tekst);
        var places = cube.Dimensions[0];
        places.Categories.Select(c => (c.Code, c.Label)).ShouldBe([("1130", "Strand"), ("1103", "Stavanger")], ignoreOrder: true);
        cube.Dimensions.Count(axis => axis.Categories.Length > 1).ShouldBe(1);
        cube.Cells.Select(c => c.Value).Order().ShouldBe([5m, 6m]);
    }

    [Fact]
    public void SSBs_koder_for_art_og_funksjon_er_aksens_kode()
    {
        var cube = Cubes.One("KOKart0000_kode,KOKart0000,KOKfunksjon0000,funksjon,Tid,value\nAGD2,Netto driftsutgifter,202,Grunnskole,2023,5\nAGD2,Netto driftsutgifter,201,Barnehage,2023,6\n");
        cube.Axes().ShouldBe(["KOKart0000|KOKart0000|Other(1)", "KOKfunksjon0000|funksjon|Other(2)", "Tid|Tid|Time(1)"]);
        cube.Dimensions[1].Categories.ShouldBe([new Category("202", "Grunnskole"), new Category("201", "Barnehage")]);
    }

    [Fact]
    public void To_kommuner_med_samme_navn_er_to() =>
        Cubes.One("kommunenr;kommune;2023\n1515;Herøy;5\n1818;Herøy;6\n").Dimensions[0].Categories.ShouldBe([new Category("1515", "Herøy"), new Category("1818", "Herøy")]);

    [Fact]
    public void En_kode_med_to_navn_er_ikke_samme_variabel() =>
        Cubes.One("region_kode;region_navn;år;verdi\n1130;Strand;2023;5\n1130;Stavanger;2023;6\n").Dimensions.Count(axis => axis.Categories.Length > 1).ShouldBe(1);

    [Theory]
    [InlineData("Region;Tid;verdi\n1130;2023-01-01;5\n1130;2024-01-01;6\n", "PM0608 2:6")]
    [InlineData("region;31.12.2023;31.12.2024\n1130 Strand;5;6\n", "PM0608 1:8")]
    public void År_som_er_datoer_er_avvist_på_stedet(string tekst, string ventet) => Cubes.Faults(tekst).ShouldBe([ventet]);
}
