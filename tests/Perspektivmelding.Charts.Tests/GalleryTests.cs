using System.Runtime.CompilerServices;
using System.Text;

namespace Perspektivmelding.Charts.Tests;

/// <summary>Writes every fixture in every size to <c>galleri.html</c> beside the test's assembly: to be looked at.</summary>
public sealed class GalleryTests
{
    [Fact]
    public void Galleriet_viser_hver_figur_i_alle_størrelser_uten_delte_ider()
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"nb\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Galleri</title><style>")
            .Append("body{font:18px Arial,sans-serif;margin:16px;max-width:680px;background:var(--grunn);color:var(--blekk)}")
            .Append("figure{margin:0 0 32px;break-inside:avoid}figcaption{font-weight:700;margin-bottom:6px}")
            .Append(":root{--grunn:#fff;--papir:#f6f5f1;--linje:#d5d8dc;--blekk:#1b1f24;--dempet:#55606b}")
            .Append("@media screen{:root.dark{--grunn:#11161b;--papir:#1a2128;--linje:#33404b;--blekk:#e8ecef;--dempet:#a4b0bb;--serie-1:#6dc0e3;--serie-2:#ed9463;--serie-3:#85c29f;--serie-4:#b088f5;--serie-5:#f7ea82;--oppfylt:#8fd6a0;--advarsel:#eccb74;--brutt:#f5a596}}")
            .Append("@page{size:A4;margin:20mm}.diagram-smal{display:none}@media screen and (max-width:560px){.diagram-bred{display:none}.diagram-smal{display:block}}@media print{body{margin:0}.kort{display:none}}")
            .Append(File.ReadAllText(Stylesheet())).Append("</style><script>if(location.hash==='#mork')document.documentElement.className='dark'</script>");
        foreach (var chart in Fixtures.All)
        {
            html.Append("<figure><figcaption>").Append(chart.Title).Append("</figcaption>")
                .Append(chart.Draw(ChartSize.Wide)).Append(chart.Draw(ChartSize.Narrow)).Append("</figure>");
        }
        html.Append("<div class=kort>").Append((Fixtures.Kort with { Slug = "kort-i-kort" }).Draw(ChartSize.Card)).Append("</div></html>");
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "galleri.html"), html.ToString());

        var ids = System.Text.RegularExpressions.Regex.Matches(html.ToString(), " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        ids.Count.ShouldBe((Fixtures.All.Count * 4) + 2);
        ids.Distinct().Count().ShouldBe(ids.Count);
    }

    [Fact]
    public void Hver_klasse_i_tegningene_har_en_regel_i_stilarket()
    {
        var css = File.ReadAllText(Stylesheet());
        // Names for groups only; what is in them has the rules.
        string[] bare = ["serie", "diagram-bred", "diagram-smal", "diagram-kort", "rutenett", "akser", "akseverdier", "etiketter", "nokkel", "framskriving", "merknad", "strek"];
        var used = Fixtures.All.SelectMany(c => Fixtures.Sizes.Select(c.Draw))
            .SelectMany(svg => System.Text.RegularExpressions.Regex.Matches(svg, "class=\"([^\"]+)\"").SelectMany(m => m.Groups[1].Value.Split(' ')))
            .Distinct().Except(bare).Order(StringComparer.Ordinal).ToList();
        used.Count.ShouldBeGreaterThan(25);
        used.ShouldAllBe(name => System.Text.RegularExpressions.Regex.IsMatch(css, @"\." + name + @"\b"));
    }

    private static string Stylesheet([CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "theme", "css", "diagram.css");
}
