using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Reading;

public sealed class YamlMapReaderTests
{
    private static (YamlMapReader Reader, DiagnosticBag Faults) Les(string text)
    {
        var (tree, faults) = Lest.Yaml(text);
        return (YamlMapReader.TopMap(tree!, "fila", faults)!, faults);
    }

    [Theory]
    [InlineData("4", "4")]
    [InlineData("4.0", "4.0")]
    [InlineData("-1500", "-1500")]
    [InlineData("0.60", "0.60")]
    public void Tall_følger_yaml(string text, string expected)
    {
        var (reader, faults) = Les($"a: {text}");
        reader.Number("a")!.Value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
        faults.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("4,5", "YAML har desimalpunktum og ingen mellomrom i tall: skriv 4.5")]
    [InlineData("30 000", "YAML har desimalpunktum og ingen mellomrom i tall: skriv 30000")]
    [InlineData("\u22125", "YAML har desimalpunktum og ingen mellomrom i tall: skriv -5")]
    [InlineData("1,234", "YAML har desimalpunktum og ingen mellomrom i tall: skriv 1.234 eller 1234")]
    [InlineData("\"4.5\"", "ta bort anførselstegnene: 4.5")]
    [InlineData("4 %", "skriv tallet uten prosenttegn: 4")]
    [InlineData("mye", "skriv siffer med punktum foran desimalene, for eksempel 4.5")]
    [InlineData("1_000", "skriv tallet uten understrek: 1000")]
    [InlineData("+5", "skriv tallet uten pluss: 5")]
    [InlineData("0x1F", "skriv siffer med punktum foran desimalene, for eksempel 4.5")]
    [InlineData("1e3", "skriv siffer med punktum foran desimalene, for eksempel 4.5")]
    [InlineData("12:30", "skriv siffer med punktum foran desimalene, for eksempel 4.5")]
    [InlineData(".inf", "skriv siffer med punktum foran desimalene, for eksempel 4.5")]
    [InlineData("007", "YAML har desimalpunktum og ingen mellomrom i tall: skriv 7")]
    public void Det_som_ikke_er_tall_i_yaml_får_et_råd(string text, string hint)
    {
        var (reader, faults) = Les($"a: {text}");
        reader.Number("a").ShouldBeNull();
        var fault = faults.ToImmutable().ShouldHaveSingleItem();
        (fault.Code, fault.Span.Column, fault.Hint).ShouldBe(("PM0140", 4, hint));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("norsk")]
    [InlineData("\"nei\"")]
    [InlineData("'true'")]
    public void Ord_og_tall_er_tekst_når_det_spørres_etter_tekst(string text) =>
        Les($"a: {text}").Reader.Text("a")!.Value.Value.ShouldBe(text.Trim('"', '\''));

    [Theory]
    [InlineData("no")]
    [InlineData("Ja")]
    [InlineData("nei")]
    [InlineData("on")]
    [InlineData("FALSE")]
    public void Ja_og_nei_i_andres_øyne_er_ikke_tekst(string text)
    {
        var (reader, faults) = Les($"a: {text}\nb: [{text}]");
        reader.RequiredText("a").ShouldBeNull();
        reader.Texts("b").ShouldHaveSingleItem();
        reader.Choice("a", text).ShouldNotBeNull();
        faults.Steder().ShouldBe(["1:4 PM0158"]);
    }

    [Theory]
    [InlineData("a: [1]", "1:4 PM0135")]
    [InlineData("a: {b: 1}", "1:4 PM0135")]
    [InlineData("b: 1", "1:1 PM0134")]
    [InlineData("a:", "1:1 PM0134")]
    [InlineData("a: ~", "1:1 PM0134")]
    public void Tekst_som_må_være_med_kan_ikke_mangle_eller_være_noe_annet(string text, string expected)
    {
        var (reader, faults) = Les(text);
        reader.RequiredText("a").ShouldBeNull();
        faults.Steder().ShouldBe([expected]);
    }

    [Fact]
    public void Nøkkel_ingen_spurte_om_er_ukjent_og_får_forslag()
    {
        var (reader, faults) = Les("horisontt: 2035\nnavn: x");
        reader.Text("navn");
        reader.Year("horisont");
        reader.Done();
        var fault = faults.ToImmutable().ShouldHaveSingleItem();
        (fault.Code, fault.Message, fault.Hint).ShouldBe(("PM0133", "ukjent nøkkel «horisontt» i fila", "mente du «horisont»?"));
    }

    [Theory]
    [InlineData("\"0301\"", null)]
    [InlineData("'9999'", null)]
    [InlineData("0301", "PM0141")]
    [InlineData("3222", "PM0141")]
    [InlineData("\"301\"", "PM0143")]
    [InlineData("\"Oslo\"", "PM0143")]
    [InlineData("Oslo", "PM0143")]
    public void Kommunenummer_er_fire_siffer_i_anførselstegn(string text, string? code)
    {
        var (reader, faults) = Les($"a: {text}");
        reader.MunicipalityNumber(reader.Value("a")!, "a");
        faults.ToImmutable().Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void År_med_verdier_blir_ordnet_etter_år() =>
        Les("a: {2027: 2.5, 2026: 4}").Reader.YearNumbers("a")!.Value.Select(p => (p.Year.Value, p.Value.Value)).ShouldBe([(2026, 4m), (2027, 2.5m)]);

    [Fact]
    public void Desimalkomma_mellom_krøllparenteser_blir_forklart()
    {
        var faults = new DiagnosticBag();
        var tree = YamlTree.ReadPartly(new SourceText("t.yml", "a: {2026: 4,5, 2027: 3}"), faults);
        YamlMapReader.TopMap(tree!, "fila", faults)!.YearNumbers("a")!.Value.Select(n => n.Year.Value).ShouldBe([2027]);
        var fault = faults.ToImmutable().ShouldHaveSingleItem();
        (fault.Code, fault.Hint).ShouldBe(("PM0140", "YAML har desimalpunktum: skriv 4.5"));
    }

    [Fact]
    public void Valg_utenfor_listen_får_mulighetene_i_rådet()
    {
        var (reader, faults) = Les("a: kommune");
        reader.Choice("a", "kasse", "konsern").ShouldBeNull();
        faults.ToImmutable().ShouldHaveSingleItem().Hint.ShouldBe("mulige navn: kasse, konsern");
    }

    [Fact]
    public void Toppen_av_fila_må_være_av_rett_slag()
    {
        var (tree, faults) = Lest.Yaml("a: 1");
        YamlMapReader.TopList(tree!, "tiltaket", faults).ShouldBeEmpty();
        YamlMapReader.TopMap(new YamlNode.List(new("t.yml", 1, 1), []), "fila", faults).ShouldBeNull();
        faults.Steder().ShouldBe(["1:1 PM0135", "1:1 PM0135"]);
    }
}
