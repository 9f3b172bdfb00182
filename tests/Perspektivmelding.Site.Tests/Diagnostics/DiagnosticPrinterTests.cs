using System.Text.Json;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pipeline;

namespace Perspektivmelding.Site.Tests.Diagnostics;

public sealed class DiagnosticPrinterTests
{
    private static readonly Diagnostic UkjentKolonne =
        new("PM0102", Severity.Error, new("data/regnskap.csv", 14, 6, 11), "ukjent kolonne «netto_drift»", "mente du «netto_driftsresultat»?");

    private static readonly Diagnostic Advarsel = new("PM0153", Severity.Warning, new("data/a.csv"), "ukjent fil «a.csv» blir ikke lest", "gi fila et kjent navn");

    [Fact]
    public void Tekst_viser_linja_med_merke_under() =>
        DiagnosticPrinter.Text([UkjentKolonne, Advarsel], (_, _) => "2023;netto_drift;4601").ShouldBe("""
            data/a.csv:1:1: advarsel PM0153: ukjent fil «a.csv» blir ikke lest
               hint: gi fila et kjent navn. forklaring: perspektiv forklar PM0153
            data/regnskap.csv:14:6: feil PM0102: ukjent kolonne «netto_drift»
               14 | 2023;netto_drift;4601
                  |      ^^^^^^^^^^^
               hint: mente du «netto_driftsresultat»? forklaring: perspektiv forklar PM0102

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Et_funn_uten_eget_råd_får_rådet_for_slaget() => AllFaults.All.ShouldAllBe(kind =>
        kind.At(new("a.csv"), "noe er galt", null).Hint.Equals(kind.Remedy, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Lang_linje_kuttes_rundt_merket()
    {
        var far = UkjentKolonne with { Span = new("f", 1, 501, 3) };
        var lines = DiagnosticPrinter.Text([far], (_, _) => new string('x', 500) + "ABC" + new string('y', 500)).Split('\n');
        lines[1].Length.ShouldBeLessThan(120);
        lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 3).ShouldBe("ABC");
        lines[2].Count(c => c == '^').ShouldBe(3);
    }

    [Fact]
    public void Styretegn_i_kilden_når_aldri_terminalen()
    {
        var evil = UkjentKolonne with { Message = "ukjent «\u001b[2J»" };
        DiagnosticPrinter.Text([evil], (_, _) => "a\u001b[31mb\tc").ShouldNotContain('\u001b');
    }

    [Theory]
    [InlineData("a\tb;feil", 5, 4, "a b;feil", "    ^^^^")]
    [InlineData("\t\tfeil", 3, 4, "  feil", "  ^^^^")]
    [InlineData("区域;feil", 4, 4, "区域;feil", "     ^^^^")]
    [InlineData("a;区域", 3, 2, "a;区域", "  ^^^^")]
    [InlineData("a\u030Ar;feil", 5, 4, "a\u030Ar;feil", "   ^^^^")]
    [InlineData("x;😀feil", 5, 4, "x;😀feil", "    ^^^^")]
    [InlineData("１２３", 1, 3, "１２３", "^^^^^^")]
    [InlineData("abc\u202Edef;feil", 9, 4, "abc\uFFFDdef;feil", "        ^^^^")]
    [InlineData("kort", 5, 1, "kort", "    ^")]
    [InlineData("", 1, 1, "", "^")]
    public void Merket_står_under_teksten_også_når_tegnene_er_brede_smale_eller_usynlige(
        string line, int column, int length, string shown, string marks)
    {
        var lines = DiagnosticPrinter.Text([UkjentKolonne with { Span = new("f", 1, column, length) }], (_, _) => line).Split('\n');
        lines[1].ShouldBe("    1 | " + shown);
        lines[2].ShouldBe("      | " + marks);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5_000_000)]
    [InlineData(9_999_998)]
    public void En_linje_på_ti_millioner_tegn_vises_som_et_utsnitt(int column)
    {
        var line = new string('x', column - 1) + "ABC" + new string('y', 10_000_000 - column - 2);
        var lines = DiagnosticPrinter.Text([UkjentKolonne with { Span = new("f", 1, column, 3) }], (_, _) => line).Split('\n');
        lines[1].Length.ShouldBeLessThan(120);
        lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 3).ShouldBe("ABC");
        lines[2].Count(c => c == '^').ShouldBe(3);
    }

    [Fact]
    public void Av_samme_slag_i_samme_fil_skrives_femti_og_resten_telles()
    {
        var many = Enumerable.Range(1, 1000).Select(i => UkjentKolonne with { Span = new("f", i, 1) });
        var text = DiagnosticPrinter.Text([.. many, Advarsel], (_, _) => null);
        text.Split('\n').Count(line => line.Contains("feil PM0102", StringComparison.Ordinal)).ShouldBe(50);
        text.ShouldContain("f: 950 til av samme slag (PM0102)");
        text.ShouldContain("PM0153");
        DiagnosticPrinter.Summary([.. many, Advarsel]).ShouldBe("1000 feil og 1 advarsel");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(99)]
    public void Merke_utenfor_linja_velter_ikke_utskriften(int column) =>
        DiagnosticPrinter.Text([UkjentKolonne with { Span = new("f", 1, column, 50) }], (_, _) => "kort").ShouldContain("^");

    [Fact]
    public void Json_har_nøklene_i_kontrakten()
    {
        var json = DiagnosticPrinter.Json([UkjentKolonne, Advarsel]);
        using var document = JsonDocument.Parse(json);
        var second = document.RootElement[1];
        second.EnumerateObject().Select(p => p.Name).ShouldBe(["kode", "alvor", "fil", "linje", "kolonne", "melding", "hint"]);
        second.GetProperty("alvor").GetString().ShouldBe("feil");
        second.GetProperty("linje").GetInt32().ShouldBe(14);
        document.RootElement[0].GetProperty("alvor").GetString().ShouldBe("advarsel");
        document.RootElement[0].GetProperty("hint").GetString().ShouldBe("gi fila et kjent navn");
        json.ShouldContain("«netto_drift»");
    }

    [Fact]
    public void Uten_feil_er_json_en_tom_liste() => DiagnosticPrinter.Json([]).ShouldBe("[]\n");

    [Fact]
    public void Notater_til_byggeloggen_skjermer_skilletegn() =>
        DiagnosticPrinter.Annotations([UkjentKolonne with { Span = new("a,b:c.csv", 2, 3), Message = "to\nlinjer" }])
            .ShouldBe("::error file=a%2Cb%3Ac.csv,line=2,col=3,title=PM0102::to%0Alinjer (mente du «netto_driftsresultat»?)\n");

    [Fact]
    public void Rekkefølgen_er_fil_linje_kolonne_og_like_meldinger_vises_én_gang()
    {
        var first = UkjentKolonne with { Span = new("a", 2, 9) };
        var second = UkjentKolonne with { Span = new("a", 10, 1) };
        DiagnosticPrinter.Sorted([UkjentKolonne, second, first, second]).ShouldBe([first, second, UkjentKolonne]);
    }

    [Theory]
    [InlineData(0, 0, "ingen feil og ingen advarsler")]
    [InlineData(0, 1, "ingen feil, 1 advarsel")]
    [InlineData(2, 0, "2 feil")]
    [InlineData(1, 2, "1 feil og 2 advarsler")]
    public void Oppsummeringen_teller(int errors, int warnings, string expected) =>
        DiagnosticPrinter.Summary(
            [.. Enumerable.Range(1, errors).Select(i => UkjentKolonne with { Span = new("f", i) }),
             .. Enumerable.Range(1, warnings).Select(i => Advarsel with { Span = new("f", i) })]).ShouldBe(expected);
}
