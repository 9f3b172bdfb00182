using System.Text;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Tabeller;

namespace Perspektivmelding.Site.Tests.Importing.Tabeller;

public sealed class CsvTableTests
{
    [Fact]
    public void Statistikkbankens_egen_CSV_blir_lest()
    {
        var cube = Cubes.Fixture("bosatte.csv");
        cube.TableId.ShouldBe("99002");
        cube.Axes().ShouldBe(["|region|Geo(3)", "|statistikkvariabel|Metric(2)", "|år|Time(2)"]);
        cube.Dimensions[0].Categories.ShouldBe([new("9901", "Fjordvik"), new("9902", "Dalvik - Dálvik"), new("9903", "Østvågøy (2020-2023)")]);
        cube.At("9901", "Bosatte i regionen", "2024").ShouldBe(new CubeCell(12900m, null, 4));
        cube.At("9901", "Bosatte som pendler ut", "2023").ShouldBe(new CubeCell(null, "..", 4));
        cube.At("9902", "Bosatte som pendler ut", "2024").Sign.ShouldBe(".");
        cube.At("9903", "Bosatte som pendler ut", "2023").Sign.ShouldBe(":");
        cube.At("9903", "Bosatte som pendler ut", "2024").ShouldBe(new CubeCell(null, "-", 6));
    }

    [Fact]
    public void To_overskriftslinjer_med_etiketten_gitt_én_gang_blir_lest()
    {
        var cube = Cubes.Fixture("to-overskriftslinjer.csv");
        cube.TableId.ShouldBe("99003");
        cube.Axes().ShouldBe(["|strekning|Other(2)", "|statistikkvariabel|Metric(2)", "|år|Time(2)"]);
        cube.At("Vestbanen", "Reisende", "2023").Value.ShouldBe(0.9m);
        cube.At("Vestbanen", "Reisende", "2024").Value.ShouldBe(1234.5m);
        cube.At("Vestbanen", "Gods", "2023").Sign.ShouldBe("..");
        cube.At("Østbanen", "Gods", "2024").Value.ShouldBe(8m);
    }

    [Theory]
    [InlineData("\"Region\",\"Personer 2023\",\"Personer 2024\"\n\"1130\",1,2.5\n\"1103\",..,4\n")] // codes
    [InlineData("\"region\",\"Personer 2023\",\"Personer 2024\"\n\"1130 Strand\",1,2.5\n\"1103 Stavanger\",..,4\n")]
    [InlineData("\"Region - region\",\"Personer 2023 - 2023\",\"Personer 2024 - 2024\"\n\"1130 - Strand\",1,2.5\n\"1103 - Stavanger\",..,4\n")]
    [InlineData("\"region\" \"Personer 2023\" \"Personer 2024\"\n\"1130 Strand\" 1 2.5\n\"1103 Stavanger\" .. 4\n")]
    [InlineData("region\tPersoner 2023\tPersoner 2024\n1130 Strand\t1\t2,5\n1103 Stavanger\t..\t4\n")]
    [InlineData("region;Personer 2023;Personer 2024;\n1130 Strand;1;2,5;\n1103 Stavanger;..;4;\n\nKilde: SSB;;;\n")]
    [InlineData("region;2023 Personer;2024 Personer\n1130 Strand;1;2,5\n1103 Stavanger;..;4")]
    [InlineData("13551: Folk, etter region, statistikkvariabel og år\n\"region\";\"Personer 2023\";\"Personer 2024\"\n\"1130 Strand\";1;2.5\n\"1103 Stavanger\";..;4\nSist endret: i går\n")]
    [InlineData("region,statistikkvariabel,år,value\n1130 Strand,Personer,2023,1\n1130 Strand,Personer,2024,2.5\n1103 Stavanger,Personer,2023,..\n1103 Stavanger,Personer,2024,4\n")]
    [InlineData("\"Region\",\"ContentsCode\",\"Tid\",\"Folketall\"\n\"1130\",\"Personer\",\"2023\",1\n\"1130\",\"Personer\",\"2024\",2.5\n\"1103\",\"Personer\",\"2023\",..\n\"1103\",\"Personer\",\"2024\",4\n")]
    [InlineData("region;år;Personer\n1130 Strand;2023;1\n;2024;2,5\n1103 Stavanger;2023;..\n;2024;4\n")]
    [InlineData("\"region\";\"2023\";\"2024\"\n\"1130 Strand\";1;2.5\n\"1103 Stavanger\";..;4\n")]
    public void Mange_måter_å_skrive_det_samme_på(string text)
    {
        var cube = Cubes.One(text);
        var places = cube.Dimensions.Single(axis => axis.Role == DimensionRole.Geo);
        places.Categories.Select(category => category.Code).ShouldBe(["1130", "1103"]);
        cube.Dimensions.Single(axis => axis.Role == DimensionRole.Time).Categories.Select(category => category.Code).ShouldBe(["2023", "2024"]);
        cube.Cells.Length.ShouldBe(4);
        cube.Cells.Sum(cell => cell.Value ?? 0).ShouldBe(7.5m);
        cube.Cells.Count(cell => cell.Sign == "..").ShouldBe(1);
        if (cube.Dimensions.Length == 3) cube.Dimensions.Single(axis => axis.Role == DimensionRole.Metric).Categories.ShouldHaveSingleItem().Label.ShouldBe("Personer");
    }

    [Fact]
    public void PxWeb_dobler_ikke_anførselstegn_og_begynner_med_skilletegn_uten_forspalte()
    {
        Cubes.One("\"region\",\"Andel \"fattige\" i alt 2024\",\"Andel \"rike\" 2024\"\n\"1130 \"Nye\" Strand\",1,2\n")
            .Dimensions[1].Categories.Select(category => category.Label).ShouldBe(["Andel \"fattige\" i alt", "Andel \"rike\""]);
        var bare = Cubes.One("\"Personer 2023\",\"Personer 2024\"\n,12,13");
        bare.Axes().ShouldBe(["|statistikkvariabel|Metric(1)", "|år|Time(2)"]);
        bare.At("Personer", "2024").Value.ShouldBe(13m);
    }

    [Fact]
    public void Koder_skilles_ut_bare_der_hele_kolonnen_har_dem()
    {
        static string?[] Codes(string name, params string[] labels) =>
            [.. Cubes.One($"{name};2023;2024\n" + string.Concat(labels.Select(label => $"{label};1;2\n"))).Dimensions[0].Categories.Select(category => category.Code)];
        Codes("alder", "0 år", "1-5 år", "80 år eller eldre").ShouldBe([null, null, null]);
        Codes("alder", "10 år", "11 år").ShouldBe([null, null]);
        Codes("funksjon", "120 Administrasjon", "202 Grunnskole").ShouldBe(["120", "202"]);
        Codes("region", "EAK Landet", "EKG08 KOSTRA-gruppe 8", "0301 Oslo - Oslove").ShouldBe(["EAK", "EKG08", "0301"]);
        Codes("region", "Oslo", "0301 Oslo").ShouldBe([null, null]);
    }

    [Theory]
    [InlineData("region;2023;2024\n1130 Strand;1,234;2,345\n", "PM0607 2:13,PM0607 2:19")]
    [InlineData("region;2023;2024\n1130 Strand;12x807;2\n", "PM0607 2:13")]
    [InlineData("region;2023;2024\n1130 Strand;1;2;3\n", "PM0608 2:17")]
    [InlineData("region;2023;2024\n1130 Strand;1;2\n1103 Stavanger;1\n", "PM0608 3:16")]
    [InlineData("region;2023;2024\n1130 Strand;1;2\n1130 Strand;1;3\n", "PM0610 3:13,PM0610 3:15")]
    [InlineData("region;kjønn;2023;2024\n1130 Strand;Menn;1;2\n1103 Stavanger;;1;2\n", "PM0608 3:16")]
    [InlineData("20152016201720182019\n3001 Halden.....4,13,95,6\n", "PM0609 1:1")]
    [InlineData("region\n3001 Halden (2020-2023).....4,13,95,6\n", "PM0609 2:24")]
    [InlineData("Bare tekst uten tabell\nog en linje til\n", "PM0614 1:1")]
    [InlineData("a;b\nc;d\n", "PM0614 0:0")]
    [InlineData("\"region;2023\n1130 Strand;1\n", "PM0119 1:1")]
    [InlineData("<html><body>Feil</body></html>", "PM0601 0:0")]
    [InlineData("0A20194040200                  1120 010    36328\n", "PM0601 1:1")]
    public void Det_som_ikke_kan_leses_blir_avvist_med_sted(string text, string faults) =>
        Cubes.Faults(text).ShouldBe(faults.Replace("PM0119", Perspektivmelding.Diagnostics.Catalogue.OpenQuote.Code, StringComparison.Ordinal).Split(','));

    [Fact]
    public void Lang_tabell_har_navnet_sitt_i_verdikolonnen()
    {
        var cube = Cubes.One("\"Region\",\"ContentsCode\",\"Tid\",\"99006: Folketall,\"\n\"1130\",\"Personer\",\"2024\",5\n");
        cube.TableId.ShouldBe("99006");
        cube.Axes().ShouldBe(["Region|Region|Geo(1)", "ContentsCode|ContentsCode|Metric(1)", "Tid|Tid|Time(1)"]);
    }

    [Fact]
    public void Andre_tall_i_tabellen_sier_hva_skilletegnet_betyr()
    {
        Cubes.One("region;2023;2024\n1130 Strand;1,234;2,3\n").Cells[0].Value.ShouldBe(1.234m);
        Cubes.One("region;2023;2024\n1130 Strand;1.234;2,3\n").Cells[0].Value.ShouldBe(1234m);
    }

    [Fact]
    public void Kombinasjoner_som_blir_for_mange_blir_avvist()
    {
        var text = new StringBuilder("a;b;c;år;value\n");
        for (var i = 0; i < 200; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i};b{i};c{i};2024;1\n");
        Cubes.Faults(text.ToString()).ShouldBe(["PM0606 1:1"]);
    }

    [RawDataTheory]
    [InlineData("formater/SSB_11616_20220427-120901.csv", "11616", "23,4,1", 92)]
    [InlineData("formater/Framskrevet_folkemengde_2026-2050_SSB14746_Telemark.csv", "14746", "19,3,25,10,1,1", 14250)]
    [InlineData("formater/folketall_Telemark.csv", null, "17,1,20", 340)]
    [InlineData("formater/norges-bank/IR_B.KPRA.SD.R_sample.csv", null, null, 2)]
    [InlineData("formater/norges-bank/NOWA_sample.csv", null, null, 1)]
    [InlineData("formater/norges-bank/EXR_sample.csv", null, null, 2)]
    [InlineData("formater/sandnes_2023-2026_okonomisk_oversikt_drift_5-6.csv", null, "24,3,6", 144)]
    [InlineData("strand/befolkning-alder-1130-strand.csv", null, "22,106,1", 2332)]
    public void Andres_filer_blir_lest(string path, string? table, string? sizes, int filled)
    {
        var cube = Cubes.Only(TableFile.Read(RawData.Path(path), path));
        cube.TableId.ShouldBe(table);
        if (sizes is not null) string.Join(',', cube.Dimensions.Select(axis => axis.Categories.Length)).ShouldBe(sizes);
        cube.Cells.Count(cell => cell.Value.HasValue).ShouldBe(filled);
    }

    [RawDataFact]
    public void Verdier_i_andres_filer_står_på_rett_plass()
    {
        var cube = Cubes.Only(TableFile.Read(RawData.Path("formater/SSB_11616_20220427-120901.csv"), "fil"));
        cube.At("3803", "Personer som pendler inn i regionen", "2021").Value.ShouldBe(15843m);
        cube.Dimensions[0].Categories[2].Label.ShouldBe("Tønsberg");
    }

    [RawDataTheory]
    [InlineData("formater/raw_tallformat_eksempler.txt")]
    [InlineData("formater/0A_V2019_K4_R040200_OK.dat")]
    public void Filer_som_ikke_er_tabeller_blir_avvist_med_grunn(string path) =>
        TableFile.Read(RawData.Path(path), path).Diagnostics.ShouldHaveSingleItem().Message.Length.ShouldBeGreaterThan(20);
}
