using Perspektivmelding.Charts.Drawing;

namespace Perspektivmelding.Charts.Tests.Drawing;

public sealed class TypesetterTests
{
    private static readonly Typesetter Type = new(ArialMetrics.Instance, 16);

    [Theory]
    [InlineData("0123456789", 10 * 1139)]
    [InlineData("Lørenskog", 1139 + 1251 + 682 + 1139 + 1139 + 1024 + 1024 + 1139 + 1139)]
    [InlineData("−3\u00A0362 %", 1196 + (4 * 1139) + 569 + 569 + 1821)]
    [InlineData("→…‰—", 4 * 2048)]
    [InlineData("中", 1706)]
    public void Bredden_er_summen_av_tegnenes_bredde(string text, int units) =>
        ArialMetrics.Instance.Width(text, 16).ShouldBe(units * 16 / 2048.0, 1e-9);

    [Fact]
    public void Fet_skrift_er_bredere() => Type.Width("Basis", bold: true).ShouldBeGreaterThan(Type.Width("Basis"));

    [Fact]
    public void Lang_tekst_deles_jevnt_og_ingen_linje_er_for_bred()
    {
        var lines = Type.Wrap("Skatteinngang i landet én prosent lavere enn anslått", 170);
        lines.Length.ShouldBe(3);
        lines.ShouldAllBe(l => Type.Width(l) <= 170);
        lines.ShouldAllBe(l => Type.Width(l) > 85);
        string.Join(' ', lines).ShouldBe("Skatteinngang i landet én prosent lavere enn anslått");
    }

    [Fact]
    public void Hardt_mellomrom_holder_og_bindestrek_deler()
    {
        Type.Wrap("Basis −4,8\u00A0%", 60).ShouldBe(["Basis", "−4,8\u00A0%"]);
        Type.Wrap("Pleie- og omsorgstjenester/avlastning", 150).ShouldBe(["Pleie- og", "omsorgstjenester/", "avlastning"]);
        Type.Wrap("−4,8", 5).ShouldBe(["−4,8"]);
    }

    [Fact]
    public void Et_langt_ord_står_helt() => Type.Wrap("Eiendomsskatteinntekter", 50).ShouldBe(["Eiendomsskatteinntekter"]);

    [Fact]
    public void Boksen_ligger_der_ankeret_sier()
    {
        var width = Type.Width("2040");
        Type.SetMiddle("", new Spot(100, 50), Anchor.End, ["2040"]).Box.Right.ShouldBe(100);
        Type.SetMiddle("", new Spot(100, 50), Anchor.Middle, ["2040"]).Box.Left.ShouldBe(100 - (width / 2));
        Type.SetBelow("", new Spot(100, 50), Anchor.Start, ["a", "b"]).Box.ShouldBe(new Box(100, 50, 100 + Type.Width("b"), 50 + Type.Height(2)));
    }
}
