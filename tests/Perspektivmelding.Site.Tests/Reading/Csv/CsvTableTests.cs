using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Reading;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("år;linje;beløp\n2025;skatt;1 234,5")]
    [InlineData("år,linje,beløp\n2025,skatt,\"1 234,5\"")]
    [InlineData("år\tlinje\tbeløp\n2025\tskatt\t1 234,5")]
    [InlineData("AAR;Linje;BELOP\n2025;skatt;1 234,5")]
    [InlineData("beløp;år;linje\n1 234,5;2025;skatt")]
    [InlineData("år;linje;beløp;;\n2025;skatt;1 234,5;;\n;;;;\n")]
    [InlineData("\når;linje;beløp\n\n2025;skatt; \"1 234,5\" \n\n")]
    [InlineData("a\u030Ar;linje;beløp\n2025;skatt;1 234,5")]
    public void Samme_tabell_i_ulike_former_leses_likt(string text)
    {
        var (table, faults) = Lest.Csv(text);
        var row = table.Rows.ShouldHaveSingleItem();
        (row.Year("år", faults)?.Value, row.Text("linje")?.Value, row.Number("beløp", faults)?.Value).ShouldBe((2025, "skatt", 1234.5m));
        faults.Steder().ShouldBe([]);
    }

    [Theory]
    [InlineData("år;lnje;beløp", "1:4 PM0102")]
    [InlineData("år;linje", "1:1 PM0103")]
    [InlineData("år;xyzzy", "1:1 PM0103", "1:1 PM0103", "1:4 PM0102")]
    [InlineData("bare tekst", "1:1 PM0155")]
    [InlineData("2025;skatt;1\n2025;lonn;2", "1:1 PM0155")]
    [InlineData("Regnskap\n\når;linje;beløp\n2025;skatt;1;x", "1:1 PM0154", "4:14 PM0106")]
    [InlineData("# merknad\når;linje;beløp", "1:1 PM0154")]
    [InlineData("sep=;\når;linje;beløp", "1:1 PM0154")]
    [InlineData("2025;skatt;1\når;linje;beløp", "1:1 PM0154")]
    [InlineData("år;linje;beløp\n2025;skatt;1\nÅR;Linje;Beløp\n2026;lonn;2", "3:1 PM0154")]
    [InlineData("\"12163: Finansielle nøkkeltall, etter region, statistikkvariabel og år\"\n\n\"region\",\"2025\"", "1:1 PM0149")]
    [InlineData("{\"class\":\"dataset\"}", "1:1 PM0149")]
    [InlineData("CHARSET=\"ANSI\";", "1:1 PM0149")]
    [InlineData("[{\"a\":1}]", "1:1 PM0148")]
    [InlineData("\n  <!DOCTYPE html>", "2:3 PM0148")]
    [InlineData("år;linje,beløp\n2025;skatt;1", "1:9 PM0156")]
    [InlineData("år|linje|beløp\n2025|skatt|1", "1:3 PM0156")]
    [InlineData("år linje beløp\n2025 skatt 1", "1:3 PM0156")]
    [InlineData("år;linje;beløp\n2025,skatt,1\n2025,lonn,2", "2:1 PM0156")]
    [InlineData("år;\"linje;beløp\n2025;skatt;1", "1:4 PM0109")]
    [InlineData("år;linje;beløp;aar", "1:16 PM0104")]
    [InlineData("år;linje;beløp\n1;a;2;x\n1;b;2;x\n1;c;2;x", "2:7 PM0106")]
    [InlineData("år;linje;beløp\n1;a;2;x\n1;b;2\n1;c;2;x", "2:7 PM0106", "4:7 PM0106")]
    [InlineData("år;linje;beløp\n1;a\n1;b\n1;c", "2:1 PM0107")]
    [InlineData("år;linje;beløp;kilde\n2025;a;1;\"x\n2025;b;2;\"y\n2025;c;3;z;z", "2:10 PM0109", "3:10 PM0109", "4:12 PM0106")]
    [InlineData("år;linje;beløp;kilde\n2025;a;1;\"x\n2025;b;2;y\"\n2025;c;3;z", "2:10 PM0109")]
    [InlineData("år;linje;beløp;belop", "1:16 PM0104")]
    [InlineData("år;;linje;beløp", "1:4 PM0105")]
    [InlineData("år;linje;beløp\n2025;skatt;1;x", "2:14 PM0106")]
    [InlineData("år;linje;beløp\n2025;skatt", "2:1 PM0107")]
    [InlineData("år;linje;beløp;kilde\n2025;skatt;1", "2:1 PM0108")]
    [InlineData("år;linje;beløp\n2025;\"skatt;1\n2025;lonn;2;x", "2:6 PM0109", "3:13 PM0106")]
    [InlineData("år;linje;beløp\n2025;\"skatt\"x;1", "2:13 PM0110")]
    public void Feil_i_tabellen_får_kode_og_sted(string text, params string[] expected) =>
        Lest.Csv(text).Faults.Steder().ShouldBe(expected);

    [Theory]
    [InlineData("25;skatt;1", "2:1 PM0114")]
    [InlineData("2025,0;skatt;1", "2:1 PM0114")]
    [InlineData(";skatt;1", "2:1 PM0111")]
    [InlineData("2025;;1", "2:6 PM0111")]
    [InlineData("2025;skatt;", "2:12 PM0111")]
    [InlineData("2025;skatt;1.234", "2:12 PM0112")]
    [InlineData("2025;skatt;mye", "2:12 PM0113")]
    [InlineData("2025;skatt;10,5", "2:12 PM0115")]
    [InlineData("x;;y", "2:1 PM0114", "2:3 PM0111", "2:4 PM0113")]
    public void Feil_i_en_celle_får_kode_og_sted(string line, params string[] expected)
    {
        var (table, faults) = Lest.Csv("år;linje;beløp\n" + line);
        var row = table.Rows.ShouldHaveSingleItem();
        row.Year("år", faults);
        row.RequiredText("linje", faults);
        row.RequiredWhole("beløp", faults);
        faults.Steder().ShouldBe(expected);
    }

    [Fact]
    public void Anførselstegn_kan_omslutte_skilletegn_linjeskift_og_doble_tegn()
    {
        var (table, faults) = Lest.Csv("år;linje;beløp;kilde\n2025;\"a;b\";1;\"sier \"\"hei\"\"\nog går\"\n2026;c;2;d");
        faults.Count.ShouldBe(0);
        table.Rows[0].Text("linje")!.Value.Value.ShouldBe("a;b");
        table.Rows[0].Text("kilde")!.Value.Value.ShouldBe("sier \"hei\"\nog går");
        table.Rows[1].Text("linje")!.Value.Span.ShouldBe(new("t.csv", 4, 6, 1));
    }

    [Fact]
    public void Ukjent_kolonne_får_forslag() =>
        Lest.Csv("år;lnje;beløp").Faults.ToImmutable().Select(d => d.Hint).ShouldContain("mente du «linje»?");

    [Theory]
    [InlineData("regnskap", "regnskap")]
    [InlineData("Anslag", "anslag")]
    public void Valg_i_en_celle_skiller_ikke_store_og_små_bokstaver(string written, string expected)
    {
        var (table, faults) = Lest.Csv($"år;linje;beløp;status\n2025;skatt;1;{written}");
        table.Rows[0].Choice("status", ["regnskap", "anslag"], faults)!.Value.Value.ShouldBe(expected);
    }

    [Fact]
    public void Celle_linje_og_tabell_har_grenser()
    {
        const string head = "år;linje;beløp;kilde\n";
        Lest.Csv(head + "2025;skatt;1;" + new string('x', ReadingLimits.CellCharacters + 1)).Faults.Steder().ShouldBe(["2:14 PM0145"]);
        Lest.Csv(head + "2025;skatt;1;\"" + new string('x', 2 * ReadingLimits.CellCharacters) + "\"").Faults.Steder().ShouldBe(["2:14 PM0145"]);
        Lest.Csv(head + "2025;skatt;1;" + new string('x', ReadingLimits.CellCharacters)).Faults.Steder().ShouldBe([]);
        Lest.Csv(head + new string('x', ReadingLimits.LineCharacters + 1)).Faults.Steder().ShouldBe(["2:100001 PM0146"]);
        Lest.Csv(head + "2025;skatt;1" + new string(';', 300)).Faults.Steder().ShouldBe([]);
        Lest.Csv(head + "2025;skatt;1" + string.Concat(Enumerable.Repeat(";x", 300))).Faults.Steder().ShouldBe(["2:408 PM0146"]);
        Lest.Csv("år;linje;beløp\n" + string.Concat(Enumerable.Repeat("2025;skatt;1\n", ReadingLimits.TableRows + 1))).Faults.Steder().ShouldBe(["200002:1 PM0147"]);
    }

    [Fact]
    public void En_fil_full_av_åpne_anførselstegn_blir_fort_ferdig()
    {
        var (table, faults) = Lest.Csv("år;linje;beløp\n" + string.Concat(Enumerable.Repeat("2025;\"\"\"skatt;1\n", 100_000)));
        table.IsWhole.ShouldBeFalse();
        faults.Count.ShouldBe(100);
    }

    [Fact]
    public void Hva_raden_mangler_sier_ingenting_om_tabellen_er_hel()
    {
        Lest.Csv("år;linje;beløp\n2025;a;1").Table.IsWhole.ShouldBeTrue();
        Lest.Csv("år;linje;beløp\n2025;a").Table.IsWhole.ShouldBeFalse();
        Lest.Csv("år;linje;beløp;kilde\n2025;a;1").Table.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Ukjent_valg_i_en_celle_gir_feil()
    {
        var (table, faults) = Lest.Csv("år;linje;beløp;status\n2025;skatt;1;antatt");
        table.Rows[0].Choice("status", ["regnskap", "anslag"], faults).ShouldBeNull();
        faults.Steder().ShouldBe(["2:14 PM0142"]);
    }
}
