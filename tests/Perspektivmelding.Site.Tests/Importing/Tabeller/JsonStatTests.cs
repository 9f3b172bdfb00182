using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Site.Tests.Importing.Tabeller;

public sealed class JsonStatTests
{
    private const string Small = """{"class":"dataset","label":"x","id":["Region","Tid"],"size":[1,2],"dimension":{"Region":{"category":{"label":{"1130":"Strand"}}},"Tid":{"category":{"index":["2024","2025"]}}},"value":[1,2]}""";

    [Fact]
    public void Vanlig_svar_blir_lest()
    {
        var cube = Cubes.Fixture("driftsutgifter.json");
        cube.TableId.ShouldBe("99001");
        cube.Updated.ShouldBe("2026-03-16T07:00:00Z");
        cube.Notes.ShouldBe(["Oppdiktede tall.", "Funksjonene er valgt ut."]);
        cube.Axes().ShouldBe(["KOKkommuneregion0000|region|Geo(2)", "KOKfunksjon0000|funksjon|Other(2)", "ContentsCode|statistikkvariabel|Metric(1)", "Tid|år|Time(3)"]);
        cube.Dimensions[0].Categories.ShouldBe([new Category("9901", "Fjordvik (2020-2023)"), new Category("9902", "Dalvik - Dálvik")]);
        cube.Dimensions[2].Categories.ShouldBe([new Category("KOSbelop0000", "Beløp (1000 kr)", "1000 kr")]);
        cube.At("9901", "120", "KOSbelop0000", "2024").ShouldBe(new CubeCell(11.5m, null));
        cube.At("9901", "202", "KOSbelop0000", "2024").ShouldBe(new CubeCell(null, ":"));
        cube.At("9902", "120", "KOSbelop0000", "2025").ShouldBe(new CubeCell(null, ".."));
        cube.At("9902", "202", "KOSbelop0000", "2025").Value.ShouldBe(42m);
    }

    [Theory]
    [InlineData("\"value\":[1,2]", "\"value\":{\"1\":2}", null, 2)]
    [InlineData("\"value\":[1,2]", "\"value\":[null,2],\"status\":\":\"", null, 2)]
    [InlineData("\"value\":[1,2]", "\"value\":[null,2],\"status\":[\"..\",null]", null, 2)]
    [InlineData("\"value\":[1,2]", "\"value\":[null,2],\"status\":[\"..\"]", null, 2)]
    [InlineData("\"value\":[1,2]", "\"value\":[\"..\",\"2\"]", null, 2)]
    [InlineData("\"size\":[1,2]", "\"size\":[\"1\",\"2\"]", 1, 2)]
    [InlineData("[\"2024\",\"2025\"]", "{\"2025\":1,\"2024\":0}", 1, 2)]
    [InlineData("[\"2024\",\"2025\"]", "{\"2025\":\"1\",\"2024\":\"0\"}", 1, 2)]
    public void Lovlige_former_gir_det_samme(string from, string to, int? first, int second)
    {
        Small.ShouldContain(from);
        var cube = Cubes.One(Small.Replace(from, to, StringComparison.Ordinal));
        cube.At("1130", "2024").Value.ShouldBe(first);
        cube.At("1130", "2025").Value.ShouldBe(second);
        if (first is null) cube.At("1130", "2024").Sign.ShouldNotBeNull();
    }

    [Fact]
    public void Første_versjon_og_samling_blir_lest()
    {
        var inner = """{"label":"13551: Drift","updated":"2026","dimension":{"id":["Region","Tid"],"size":[1,2],"role":{"time":["Tid"]},"Region":{"category":{"index":{"1130":0},"label":{"1130":"Strand"}}},"Tid":{"category":{"index":{"2024":0,"2025":1}}}},"value":[1,2]}""";
        var first = Cubes.One($$$"""{"dataset":{{{inner}}} }""");
        first.TableId.ShouldBe("13551");
        first.Axes().ShouldBe(["Region|Region|Geo(1)", "Tid|Tid|Time(2)"]);
        Cubes.Of($$$"""{"a":{{{inner}}},"b":{{{inner}}} }""").Value.Count.ShouldBe(2);
        var collection = Cubes.Of($$$"""{"class":"collection","link":{"item":[{{{Small}}},{"class":"dataset","href":"https://example.org/x","label":"Y"}]}}""");
        collection.HasErrors.ShouldBeFalse();
        collection.Value.ShouldHaveSingleItem().At("1130", "2025").Value.ShouldBe(2m);
        collection.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0615");
    }

    [Theory]
    [InlineData("\"value\":[1,2]", "\"value\":[1,2,3]", "PM0604")]
    [InlineData("\"value\":[1,2]", "\"value\":[1]", "PM0604")]
    [InlineData("\"value\":[1,2]", "\"value\":{\"2\":1}", "PM0604")]
    [InlineData("\"value\":[1,2]", "\"value\":{\"0\":1,\"00\":1}", "PM0604")]
    [InlineData("\"value\":[1,2]", "\"value\":[1,2],\"status\":{\"7\":\":\"}", "PM0604")]
    [InlineData("\"value\":[1,2]", "\"value\":[1,true]", "PM0607")]
    [InlineData("\"value\":[1,2]", "\"value\":[1,1e400]", "PM0607")]
    [InlineData("\"value\":[1,2]", "\"value\":[1,\"x\"]", "PM0607")]
    [InlineData("\"value\":[1,2]", "\"value\":3", "PM0603")]
    [InlineData(",\"value\":[1,2]", "", "PM0603")]
    [InlineData("\"size\":[1,2]", "\"size\":[1,3]", "PM0604")]
    [InlineData("\"size\":[1,2]", "\"size\":[1]", "PM0604")]
    [InlineData("\"size\":[1,2]", "\"size\":[1,-2]", "PM0604")]
    [InlineData("\"size\":[1,2],", "", "PM0603")]
    [InlineData("[\"2024\",\"2025\"]", "[\"2024\",\"2024\"]", "PM0605")]
    [InlineData("[\"2024\",\"2025\"]", "{\"2024\":0,\"2025\":0}", "PM0605")]
    [InlineData("[\"2024\",\"2025\"]", "{\"2024\":0,\"2025\":2}", "PM0604")]
    [InlineData("{\"index\":[\"2024\",\"2025\"]}", "{\"label\":{\"2024\":\"2024\",\"2025\":\"2025\"}}", "PM0603")]
    [InlineData("[\"Region\",\"Tid\"]", "[\"Region\",\"Region\"]", "PM0605")]
    [InlineData("[\"Region\",\"Tid\"]", "[\"Region\",\"Tidd\"]", "PM0603")]
    [InlineData("\"dataset\"", "\"dimension\"", "PM0603")]
    [InlineData("\"value\":[1,2]", "\"value\":[1,2],\"value\":[1,2]", "PM0602")]
    [InlineData("\"value\":[1,2]}", "\"value\":[1,2", "PM0602")]
    [InlineData("\"value\":[1,2]}", "\"value\":[1,,2]}", "PM0602")]
    [InlineData("\"label\":\"x\"", "\"label\":\"\\ud800\"", "PM0602")]
    public void Gal_tabell_blir_avvist_med_grunn(string from, string to, string code)
    {
        Small.ShouldContain(from);
        var read = Cubes.Of(Small.Replace(from, to, StringComparison.Ordinal));
        read.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
        read.Value.ShouldBeEmpty();
    }

    [Fact]
    public void Stedet_er_der_feilen_står()
    {
        Cubes.Faults("{\"class\":\"dataset\",\n \"id\":[\"Tid\"],\"size\":[2],\n \"dimension\":{\"Tid\":{\"category\":{\"index\":[\"å\",\"b\"]}}},\n \"value\":[1,\n  \"æøå\"]}").ShouldBe(["PM0607 5:3"]);
        Cubes.Faults("{\"a\": 1,\n  \"b\" 2}").ShouldBe(["PM0602 2:7"]);
        Cubes.Faults("[1,2]").ShouldBe(["PM0603 1:1"]);
        Cubes.Faults("{}").ShouldBe(["PM0603 1:1"]);
        Cubes.Of("""{"error":"Parameter error"}""").Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("«Parameter error»");
    }

    [Fact]
    public void Enorme_størrelser_blir_avvist_før_noe_lages()
    {
        var ids = string.Join(',', Enumerable.Range(0, 8).Select(i => $"\"d{i}\""));
        var codes = string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"{i}\""));
        var axes = string.Join(',', Enumerable.Range(0, 8).Select(i => $$"""
            "d{{i}}":{"category":{"index":[{{codes}}]} }
            """));
        Cubes.Faults($$$"""{"class":"dataset","id":[{{{ids}}}],"size":[100,100,100,100,100,100,100,100],"dimension":{ {{{axes}}} },"value":{}}""").ShouldBe([$"PM0606 1:{35 + ids.Length}"]);
        Cubes.Of(new string('[', 100_000)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0602");
    }

    [RawDataTheory]
    [InlineData("13551", 1, "Geo")]
    [InlineData("13202", 1, "Geo")]
    [InlineData("13542", 1, "Geo")]
    [InlineData("12362", 1, "Geo")]
    [InlineData("07459", 1, "Geo")]
    public void SSBs_egne_svar_blir_lest(string table, int places, string role)
    {
        var cube = Cubes.Only(Perspektivmelding.Importing.Tabeller.TableFile.Read(RawData.Path($"strand/{table}.json"), table));
        cube.TableId.ShouldBe(table);
        cube.Updated.ShouldStartWith("2026-");
        cube.Cells.Length.ShouldBe(cube.Dimensions.Aggregate(1, (product, axis) => product * axis.Categories.Length));
        cube.Dimensions.Single(axis => axis.Role.ToString() == role).Categories.Length.ShouldBe(places);
        cube.Dimensions.Count(axis => axis.Role == DimensionRole.Time).ShouldBe(1);
        cube.Dimensions.Count(axis => axis.Role == DimensionRole.Metric).ShouldBe(1);
        cube.Cells.ShouldAllBe(cell => cell.Value.HasValue != (cell.Sign != null));
    }
}
