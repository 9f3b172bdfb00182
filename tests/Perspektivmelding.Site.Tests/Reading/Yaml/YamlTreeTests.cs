using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Reading;

public sealed class YamlTreeTests
{
    [Fact]
    public void Treet_har_sted_for_hver_verdi()
    {
        var (tree, faults) = Lest.Yaml("# merknad\nnavn: Fjordvik\nliste: [a, \"b\"]\n");
        faults.Count.ShouldBe(0);
        var map = tree.ShouldBeOfType<YamlNode.Map>();
        map.Entries[0].Value.ShouldBe(new YamlNode.Text(new("t.yml", 2, 7, 8), "Fjordvik", IsPlain: true));
        var list = map.Entries[1].Value.ShouldBeOfType<YamlNode.List>();
        list.Items[1].ShouldBe(new YamlNode.Text(new("t.yml", 3, 12, 3), "b", IsPlain: false));
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "3:1 PM0132")]
    [InlineData("a: &x 1\nb: *x\n", "1:4 PM0136", "2:4 PM0136")]
    [InlineData("<<: *x\na: 1\n", "1:5 PM0136")]
    [InlineData("a: !!int 1\nb: !egen x\n", "1:4 PM0137", "2:4 PM0137")]
    [InlineData("a: 1\n---\nb: 1\n", "2:1 PM0138")]
    [InlineData("a:\n\tb: 1\n\tc: 2\n", "2:1 PM0131", "3:1 PM0131")]
    [InlineData("a: {b\nc: 1\nd: 2\n", "1:4 PM0130")]
    [InlineData("# bare en merknad\n", "0:0 PM0123")]
    [InlineData("[a]: 1\n", "1:1 PM0135")]
    [InlineData("a: 1\na: 2\nb: &x 1\n", "2:1 PM0132", "3:4 PM0136")]
    [InlineData("a: {b: 1\n", "1:4 PM0130")]
    [InlineData("a: {b: 1\nc: 2\n", "1:4 PM0130")]
    [InlineData("a: [[1], [2\n", "1:10 PM0130")]
    [InlineData("a: \"b\nc: 1\n", "1:4 PM0130")]
    [InlineData("a: b: c\n", "1:5 PM0130")]
    [InlineData("a: 1\n  b: 2\n", "2:4 PM0130")]
    [InlineData("a: @b\n", "1:4 PM0130")]
    [InlineData("a: \"b\nc: \"d\"\ne: &x 1\n", "1:4 PM0130", "3:4 PM0136")]
    [InlineData("a: \"b\nc: d\"\ne: 1\n", "1:4 PM0130")]
    [InlineData("a: 1\n  b: 2\nc: [1\nd: @e\nf: 1\nf: 2\n", "2:4 PM0130", "3:4 PM0130", "4:4 PM0130", "6:1 PM0132")]
    [InlineData("a: 1\nb: {c\na: 2\n", "2:4 PM0130", "3:1 PM0132")]
    [InlineData("- a: {\n- b: 1\n  b: 2\n", "1:6 PM0130", "3:3 PM0132")]
    [InlineData("a: {b: 4,5}\nc: [1,5]\nd: {e: 4,5, f: 6,7}\n", "1:8 PM0140", "3:8 PM0140", "3:16 PM0140")]
    [InlineData("a: 'b\n", "1:4 PM0130")]
    [InlineData("%YAML 9.9\n---\na: 1\n", "1:1 PM0130")]
    [InlineData("a\nb: 1\n", "1:1 PM0130")]
    [InlineData("a:b\nc: 1\n", "1:1 PM0130")]
    [InlineData("a: 1\nb\nc: 2\n", "2:1 PM0130")]
    [InlineData("- a\n  b: 1\n- c: 1\n", "1:3 PM0130")]
    [InlineData("a: \"x\" y\nb: &c 1\n", "1:8 PM0130", "2:4 PM0136")]
    [InlineData("a: {b: 1}}\nc: 1\n", "1:10 PM0130")]
    [InlineData("- {id: a, b: 1\n- {id: c}\n", "1:3 PM0130")]
    [InlineData("a:\n  b: 1\n c: 2\nd: &e 3\n", "3:2 PM0130", "4:4 PM0136")]
    [InlineData("a: {b: 1\n  c: 2}\nd: 1\n", "1:4 PM0130")]
    [InlineData("a: \"\\q\"\nb: 1\n", "1:4 PM0130")]
    [InlineData("a: [1, 2\nb: 3\nc: [4\n", "1:4 PM0130", "3:4 PM0130")]
    [InlineData("a: 1\n\tb: 1\nc: &d 2\n", "2:1 PM0131", "3:4 PM0136")]
    public void Feil_i_yaml_får_kode_og_sted(string text, params string[] expected)
    {
        var (tree, faults) = Lest.Yaml(text);
        tree.ShouldBeNull();
        faults.Steder().ShouldBe(expected);
    }

    [Fact]
    public void Etter_et_brudd_leses_resten_og_det_som_gikk_tapt_mangler_ikke()
    {
        var faults = new DiagnosticBag();
        var tree = YamlTree.ReadPartly(new SourceText("t.yml", "a: 1\nb: {c: 2\nd: 3\n"), faults);
        var map = tree.ShouldBeOfType<YamlNode.Map>();
        map.Entries.Select(entry => entry.Key.Value).ShouldBe(["a", "b", "d"]);
        var reader = new YamlMapReader(map, "fila", faults);
        reader.RequiredNumber("a")!.Value.Value.ShouldBe(1);
        reader.RequiredNumber("x").ShouldBeNull();
        reader.RequiredMap("b")?.RequiredNumber("e").ShouldBeNull();
        faults.Steder().ShouldBe(["2:4 PM0130"]);
    }

    [Theory]
    [InlineData("a: Sak #12", "1:8 PM0159")]
    [InlineData("a: Sak # 12")]
    [InlineData("a: \"Sak #12\"")]
    [InlineData("a: Sak#12")]
    [InlineData("a: 5 #fem")]
    [InlineData("a: x\n#merknad")]
    public void Tekst_som_blir_tatt_for_en_merknad_gir_advarsel(string text, params string[] expected)
    {
        var (tree, faults) = Lest.Yaml(text);
        tree.ShouldNotBeNull();
        faults.Steder().ShouldBe(expected);
    }

    [Fact]
    public void For_stor_fil_og_for_lang_linje_avvises_ulest()
    {
        Lest.Yaml(string.Concat(Enumerable.Repeat("- 1\n", 600_000))).Faults.Steder().ShouldBe(["0:0 PM0124"]);
        Lest.Yaml("a: " + new string('x', 200_000)).Faults.Steder().ShouldBe(["1:100001 PM0146"]);
    }

    [Fact]
    public void Anførselstegn_er_ikke_et_typemerke()
    {
        var (tree, faults) = Lest.Yaml("a: \"b\"\nc: 'd'\ne: |\n  f\n");
        faults.Count.ShouldBe(0);
        tree.ShouldNotBeNull();
    }

    [Fact]
    public void For_dyp_fil_avvises_uten_å_velte_programmet()
    {
        var (tree, faults) = Lest.Yaml(new string('[', 5000) + "\n" + new string(']', 5000));
        tree.ShouldBeNull();
        faults.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("PM0139");
    }

    [Fact]
    public void For_mange_verdier_avvises()
    {
        var (tree, faults) = Lest.Yaml("[" + string.Concat(Enumerable.Repeat("1,\n ", 100_001)) + "1]");
        tree.ShouldBeNull();
        faults.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("PM0139");
    }
}
