namespace Perspektivmelding.Charts.Tests.Drawing;

/// <summary>
/// Every drawing held against what was accepted, shape by shape. The accepted shapes were made by the painters that
/// stood here before ScottPlot drew, so this is also the proof that a reader got the same pictures from it.
/// </summary>
public sealed class TegnformTests
{
    private static readonly ChartSize[] Sizes = [ChartSize.Wide, ChartSize.Print, ChartSize.Narrow, ChartSize.Card];

    public static TheoryData<string> Slugs() => [.. Fixtures.All.Select(c => c.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public void Hver_form_i_tegningen_er_som_godtatt(string slug)
    {
        var chart = Fixtures.All.Single(c => c.Slug == slug);
        FormGolden.Match($"{slug}.txt", Sizes.Select(size => (size.Name, chart.Draw(size))));
    }

    [Fact]
    public void En_flyttet_strek_en_glemt_stolpe_og_en_annen_klasse_blir_sett()
    {
        var drawn = Tegnform.Av(Fixtures.Foss.Draw(ChartSize.Wide));
        var bar = drawn.First(s => s.Contains("| stolpe", StringComparison.Ordinal));
        Tegnform.Forskjeller(drawn, drawn).ShouldBeEmpty();
        Tegnform.Forskjeller(drawn, [.. drawn.Where(s => s != bar)]).Count.ShouldBe(1);
        Tegnform.Forskjeller(drawn, [.. drawn.Select(s => s == bar ? bar.Replace("| stolpe", "| felt", StringComparison.Ordinal) : s)]).Count.ShouldBe(2);
        Tegnform.Forskjeller(drawn, [.. drawn.Select(s => s == bar ? bar.Replace("# ", "# 1", StringComparison.Ordinal) : s)]).Count.ShouldBe(2);
    }
}
