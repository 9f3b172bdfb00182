using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Tabeller;

namespace Perspektivmelding.Site.Tests.Importing.Tabeller;

public sealed class WorkbookTests
{
    private static readonly string[] Statbank =
    [
        "99005: Nøkkeltall, etter region, kjønn, statistikkvariabel og år", "", "||Andel (prosent)||Antall", "||'2023|'2024|'2023|'2024",
        "'9901 Fjordvik|Menn|4.0999999999999996|..|10|11", "|Kvinner|.|3.8|12|13", "'9902 Dalvik|Menn|1|2|14|15", "|Kvinner|3|4|16|:", "",
        ".. = Tallgrunnlag mangler", "", "Sist endret:", "20260316 08:00", "", "Måleenhet:", "Andel (prosent):", "prosent", "Antall:", "personer",
    ];

    [Fact]
    public void Statistikkbankens_regneark_blir_lest()
    {
        var cube = Cubes.Only(Cubes.Of(Xlsx.Book(("Tabell", Statbank))));
        cube.TableId.ShouldBe("99005");
        cube.Updated.ShouldBe("2026-03-16");
        cube.Axes().ShouldBe(["|region|Geo(2)", "|kjønn|Other(2)", "|statistikkvariabel|Metric(2)", "|år|Time(2)"]);
        cube.Dimensions[2].Categories.ShouldBe([new(null, "Andel (prosent)", "prosent"), new(null, "Antall", "personer")]);
        cube.At("9901", "Menn", "Andel (prosent)", "2023").ShouldBe(new CubeCell(4.1m, null, 5));
        cube.At("9901", "Menn", "Andel (prosent)", "2024").Sign.ShouldBe("..");
        cube.At("9901", "Kvinner", "Andel (prosent)", "2023").Sign.ShouldBe(".");
        cube.At("9902", "Kvinner", "Antall", "2024").Sign.ShouldBe(":");
        cube.At("9902", "Kvinner", "Antall", "2023").Value.ShouldBe(16m);
    }

    [Fact]
    public void Hvert_ark_og_hver_tabell_på_et_ark_blir_lest()
    {
        var read = Cubes.Of(Xlsx.Book(
            ("En", ["Netto driftsresultat", "År \\ Region|Fjordvik|Dalvik", "2023|1|2", "2024|3", "", "Gjeld", "År \\ Region|Fjordvik|Dalvik", "2023|5|6"]),
            ("Om", ["Dette er bare tekst", "Tabell|Merknad", "a|b"]),
            ("To", ["Post|Regnskap 2023|Budsjett 2024|Enhet", "Skatt|1|2|kr", "Lån|3|4|prosent"])));
        read.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("«Om»");
        read.Value.Count.ShouldBe(3);
        read.Value[0].Title.ShouldBe("Netto driftsresultat");
        read.Value[0].Axes().ShouldBe(["|År|Time(2)", "Region|Region|Geo(2)"]);
        read.Value[0].At("2024", "Dalvik").ShouldBe(new CubeCell(null, "", 4));
        read.Value[1].Title.ShouldBe("Gjeld");
        read.Value[1].At("2023", "Dalvik").Value.ShouldBe(6m);
        read.Value[2].Axes().ShouldBe(["|Post|Other(2)", "|Enhet|Other(2)", "|statistikkvariabel|Metric(2)", "|år|Time(2)"]);
        read.Value[2].At("Lån", "prosent", "Budsjett", "2024").Value.ShouldBe(4m);
    }

    [Fact]
    public void Feil_i_et_ark_navngir_cella()
    {
        var fault = Cubes.Of(Xlsx.Book(("Ark 1", ["|2023|2024", "9901 Fjordvik|1|tolv"]))).Diagnostics.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0607");
        fault.Message.ShouldContain("celle C2 på arket «Ark 1»");
        Cubes.Of(Xlsx.Book(("Ark 1", ["|2023|2024", "9901 Fjordvik|1|2|3"]))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0608");
        Cubes.Of(Xlsx.Book(("Ark 1", ["||2023|2024", "9901 Fjordvik||1|2"]))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0608");
        Cubes.Of(Xlsx.Book(("Ark 1", ["|2023|2024", "9901 Fjordvik|1|2", "9901 Fjordvik|1|2"]))).Diagnostics[0].Message.ShouldContain("i rad 2");
        Cubes.Of(Xlsx.Book(("Ark 1", ["|2023|2024", "9901 Fjordvik|#REF!|2"]))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0615");
        Cubes.Of(Xlsx.Book(("Ark 1", ["|2023|2024", "9901 Fjordvik|1E+300|2"]))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0607");
    }

    [Fact]
    public void Ødelagte_og_fremmede_regneark_blir_avvist()
    {
        var book = Xlsx.Book(("Ark 1", ["|2023|2024", "9901 Fjordvik|1|2"]));
        Cubes.Of(book[..(book.Length / 2)]).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0613");
        Cubes.Of([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0613");
        Cubes.Of(Xlsx.Book()).HasErrors.ShouldBeTrue();
        Cubes.Of(Xlsx.Book(("Tomt", []))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0614");
    }

    [RawDataFact]
    public void SSBs_eget_regneark_blir_lest()
    {
        var cube = Cubes.Only(TableFile.Read(RawData.Path("formater/Figur1_SSB13135_KOSTRA.xlsx"), "fil"));
        cube.TableId.ShouldBe("13135");
        cube.Updated.ShouldBe("2023-06-15");
        cube.Axes().ShouldBe(["|region|Geo(25)", "|statistikkvariabel|Metric(1)", "|år|Time(8)"]);
        cube.Dimensions[1].Categories[0].ShouldBe(new Category(null, "Besøk i folkebibliotek per innbygger (antall)", "antall"));
        cube.At("3803", "Besøk i folkebibliotek per innbygger (antall)", "2020").Value.ShouldBe(4.1m);
        cube.At("3811", "Besøk i folkebibliotek per innbygger (antall)", "2022").Sign.ShouldBe("..");
    }

    [RawDataFact]
    public void Håndlaget_regneark_med_mange_tabeller_på_arket_blir_lest()
    {
        var read = TableFile.Read(RawData.Path("lorenskog/Lorenskog_KOSTRA_2025_nokkeltall.xlsx"), "fil");
        read.HasErrors.ShouldBeFalse();
        var result = read.Value.First(cube => cube.Title.StartsWith("Netto driftsresultat i %", StringComparison.Ordinal));
        result.At("2024", "Lørenskog").Value.ShouldBe(0.2m);
        result.At("2025", "Landet").Value.ShouldBe(2.2m);
        result.At("2025", "Landet u/Oslo").ShouldBe(new CubeCell(null, "", 11));
    }
}
