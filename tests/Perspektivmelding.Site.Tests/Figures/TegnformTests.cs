using System.Text.RegularExpressions;
using Perspektivmelding.Charts.Tests.Drawing;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Drawings of three editions held against what was accepted, shape by shape: one figure for each mix of marks that occurs, without its words.</summary>
public sealed partial class TegnformTests
{
    [Theory]
    [InlineData("lorenskog")]
    [InlineData("fjordvik")]
    [InlineData("strand")]
    public void Hver_form_i_utgavens_tegninger_er_som_godtatt(string edition)
    {
        var chosen = Drawn.Named(edition).Set.Figures.OrderBy(f => f.Slug, StringComparer.Ordinal).DistinctBy(f => Mix(f.WideSvg)).ToList();
        FormGolden.Match($"former-{edition}.txt", chosen.SelectMany(f => new[] { ($"{f.Slug} bred", f.WideSvg), ($"{f.Slug} smal", f.NarrowSvg) }), words: false);
    }

    private static string Mix(string svg) =>
        string.Join(' ', ClassPattern().Matches(svg).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("class=\"(linje|areal|band|stolpe|prikk|tverrstrek|regel|forbindelse|serie omriss)\\b")]
    private static partial Regex ClassPattern();
}
