using System.Text;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Site.Tests.Importing.Tabeller;

public sealed class PxFileTests
{
    private const string Small = "CHARSET=\"ANSI\";\nSTUB=\"region\";\nHEADING=\"år\";\nVALUES(\"region\")=\"A\",\"B\";\nVALUES(\"år\")=\"2024\",\"2025\";\nDATA=\n1 2\n3 4;\n";

    [Fact]
    public void PX_fil_blir_lest()
    {
        var cube = Cubes.Fixture("tabell.px");
        cube.TableId.ShouldBe("99004");
        cube.Title.ShouldBe("Andel som bør i sentrum, etter region, statistikkvariabel og år");
        cube.Updated.ShouldBe("2026-03-16");
        cube.Notes.ShouldBe(["Oppdiktede tall."]);
        cube.Axes().ShouldBe(["Region|region|Geo(2)", "|statistikkvariabel|Metric(2)", "|år|Time(3)"]);
        cube.Dimensions[0].Categories.ShouldBe([new("9901", "Fjordvik"), new("9902", "Dalvik; den øvre")]);
        cube.Dimensions[1].Categories.Select(category => category.Unit).ShouldBe(["prosent", "antall"]);
        // The data follow VALUES, where the newest year stands first.
        cube.At("9901", "Andel", "2025").ShouldBe(new CubeCell(6.4m, null, 37));
        cube.At("9901", "Andel", "2024").Value.ShouldBe(1.25m);
        // One dot in the data is the file's first sign, which SSB shows as two dots.
        cube.At("9901", "Andel", "2023").ShouldBe(new CubeCell(null, "..", 37));
        cube.At("9901", "Antall", "2025").Sign.ShouldBe("...");
        cube.At("9902", "Andel", "2025").Sign.ShouldBe(":");
        cube.At("9902", "Andel", "2024").Sign.ShouldBe("-");
        cube.At("9902", "Andel", "2023").Sign.ShouldBe(".");
        cube.At("9902", "Antall", "2023").Value.ShouldBe(3m);
    }

    [Fact]
    public void Filas_egne_tegn_for_manglende_tall_kan_stå_i_dataene_som_de_vises()
    {
        var cube = Cubes.One(Small.Replace("DATA=\n1 2\n3 4;", "DATASYMBOL1=\"x\";\nDATASYMBOL3=\":\";\nDATA=\n\"x\" 2\n\":\" \".\";", StringComparison.Ordinal));
        cube.At("A", "2024").ShouldBe(new CubeCell(null, "x", 9));
        cube.At("B", "2024").Sign.ShouldBe(":");
        // A dot in the data is still the first sign, whatever it looks like.
        cube.At("B", "2025").Sign.ShouldBe("x");
    }

    [Fact]
    public void Nøkler_foran_radene_blir_lest()
    {
        var cube = Cubes.One(Small.Replace("DATA=\n1 2\n3 4;", "CODES(\"region\")=\"a\",\"b\";\nKEYS(\"region\")=\"CODES\";\nDATA=\n\"b\",3 4\n;", StringComparison.Ordinal));
        cube.At("b", "2025").Value.ShouldBe(4m);
        cube.At("a", "2025").ShouldBe(new CubeCell(null, ""));
    }

    [Theory]
    [InlineData("3 4;", "3;", "PM0604 8:2")]
    [InlineData("3 4;", "3 4 5;", "PM0604 8:5")]
    [InlineData("3 4;", "3 4", "PM0611 9:1")]
    [InlineData("3 4;", "3", "PM0611 9:1")]
    [InlineData("3 4;", "3 x;", "PM0607 8:3")]
    [InlineData("DATA=\n1 2\n3 4;\n", "", "PM0611 6:1")]
    [InlineData("VALUES(\"år\")=\"2024\",\"2025\";\n", "", "PM0612 0:0")]
    [InlineData("\"2024\",\"2025\";", "\"2024\",\"2024\";", "PM0605 5:1")]
    [InlineData("DATA=", "CODES(\"år\")=\"1\";\nDATA=", "PM0604 6:1")]
    [InlineData("DATA=", "TIMEVAL(\"år\")=TLIST(A1),\"2023\",\"2024\";\nDATA=", "PM0604 6:1")]
    [InlineData("DATA=", "KEYS(\"region\")=\"NAVN\";\nDATA=", "PM0612 6:1")]
    [InlineData("DATA=", "CODEPAGE=\"cp850\";\nDATA=", "PM0612 6:1")]
    [InlineData("DATA=", "STUB=\"region\";\nDATA=", "PM0612 6:1")]
    [InlineData("DATA=", "NOTE(\"region=\"x\";\nDATA=", "PM0611 6:1")]
    [InlineData("DATA=", "NOTE=\"x\"\nDATA=", "PM0611 6:1")]
    [InlineData("HEADING=\"år\"", "HEADING=\"region\"", "PM0612 0:0")]
    public void Gal_fil_blir_avvist_med_sted(string from, string to, string fault)
    {
        Small.ShouldContain(from);
        Cubes.Faults(Small.Replace(from, to, StringComparison.Ordinal)).ShouldBe([fault]);
    }

    [Fact]
    public void Kode_foran_navnet_blir_skilt_ut() =>
        Cubes.One(Small.Replace("=\"A\",\"B\"", "=\"1130 Strand\",\"B\"", StringComparison.Ordinal).Replace("DATA=", "CODES(\"region\")=\"1130\",\"b\";\nDATA=", StringComparison.Ordinal))
            .Dimensions[0].Categories.ShouldBe([new("1130", "Strand"), new("b", "B")]);

    [Fact]
    public void Ett_innhold_uten_egen_variabel_får_navn_og_enhet()
    {
        var cube = Cubes.Only(Cubes.Of(Encoding.Latin1.GetBytes(Small.Replace("STUB=", "CONTENTS=\"Folketall\";\nUNITS=\"personer\";\nSTUB=", StringComparison.Ordinal))));
        cube.Dimensions[^1].Categories.ShouldBe([new(null, "Folketall", "personer")]);
        cube.At("B", "2024", "Folketall").Value.ShouldBe(3m);
    }
}
