using Perspektivmelding.Site.Reading;

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
    [InlineData("a:\n  - b\n:\n", "3:1 PM0130")]
    public void Feil_i_yaml_får_kode_og_sted(string text, params string[] expected)
    {
        var (tree, faults) = Lest.Yaml(text);
        tree.ShouldBeNull();
        faults.Steder().ShouldBe(expected);
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
        var (tree, faults) = Lest.Yaml(new string('[', 5000) + new string(']', 5000));
        tree.ShouldBeNull();
        faults.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("PM0139");
    }

    [Fact]
    public void For_mange_verdier_avvises()
    {
        var (tree, faults) = Lest.Yaml("[" + string.Concat(Enumerable.Repeat("1, ", 100_001)) + "1]");
        tree.ShouldBeNull();
        faults.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("PM0139");
    }
}
