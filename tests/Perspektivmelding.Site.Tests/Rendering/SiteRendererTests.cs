using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Perspektivmelding.Rendering;
using Perspektivmelding.Site.Tests.Pages;

namespace Perspektivmelding.Site.Tests.Rendering;

/// <summary>What must hold for every page of a whole site.</summary>
public sealed class SiteRendererTests
{
    private static readonly RenderedSite Shipped = TestSite.Render(TestEdition.Shipped).Site;
    private static readonly RenderedSite Fjordvik = TestSite.Render(TestEdition.Fjordvik).Site;

    public static TheoryData<string> Editions => ["lorenskog", "fjordvik"];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Ingen_mal_har_feil(string edition) =>
        TestSite.Render(edition == "lorenskog" ? TestEdition.Shipped : TestEdition.Fjordvik).Faults
            .Where(f => f.Code.StartsWith("PM04", StringComparison.Ordinal)).Select(f => $"{f.Span.File}:{f.Span.Line} {f.Message}").ShouldBeEmpty();

    /// <summary>The cards of the start page share rows: one more part than there are rows would lie over the last of them.</summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void Kortene_på_forsiden_har_ikke_flere_deler_enn_rader(string edition)
    {
        var start = Pages(Site(edition)).Single(p => p.Path == "index.html").Html;
        var css = File.ReadAllText(Repository.Folder("theme/css/start.css"));
        var rader = int.Parse(System.Text.RegularExpressions.Regex.Match(css, @"\.baeretall > li \{ display: grid; grid-row: span (\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var kort = start.QuerySelectorAll("ul.baeretall > li");
        kort.Length.ShouldBe(3);
        foreach (var ett in kort) ett.ChildElementCount.ShouldBeLessThanOrEqualTo(rader);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Alle_lenker_innenfor_nettstedet_fører_til_en_side_og_et_sted_på_den(string edition)
    {
        var pages = Pages(Site(edition)).ToDictionary(p => p.Path, p => p.Html);
        var files = Site(edition).Files.Select(f => f.Path).ToHashSet();
        var broken = new List<string>();
        foreach (var (path, html) in pages)
        {
            foreach (var href in Addresses(html))
            {
                var parts = href.Split('#');
                var target = parts[0].Length == 0 ? path : Resolve(path, parts[0]);
                if (target.StartsWith("data/", StringComparison.Ordinal) || target.StartsWith("pdf/", StringComparison.Ordinal)) continue;
                if (!files.Contains(target)) broken.Add($"{path}: {href}");
                else if (parts.Length > 1 && pages[target].GetElementById(parts[1]) is null) broken.Add($"{path}: {href}");
            }
        }
        broken.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Ingen_side_henter_noe_utenfra_eller_har_kode_og_stil_i_seg(string edition)
    {
        foreach (var (path, html) in Pages(Site(edition)))
        {
            html.QuerySelectorAll("[style], style, script:not([src]), [onclick], iframe").ShouldBeEmpty(path);
            html.QuerySelectorAll("[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
                .Where(a => a.Contains(':', StringComparison.Ordinal) || a.StartsWith('/')).ShouldBeEmpty(path);
            html.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!.ShouldContain("default-src 'none'");
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Hver_side_har_én_hovedoverskrift_språk_tittel_og_bare_ulike_id_er(string edition)
    {
        foreach (var (path, html) in Pages(Site(edition)))
        {
            html.QuerySelectorAll("h1").Length.ShouldBe(1, path);
            html.DocumentElement.GetAttribute("lang").ShouldBe("nb");
            html.Title.ShouldNotBeNullOrWhiteSpace();
            Duplicates(html).ShouldBeEmpty(path);
            Headings(html).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public void Eksempelet_sier_på_hver_side_at_det_er_et_eksempel()
    {
        foreach (var (path, html) in Pages(Shipped)) html.QuerySelector("body > .eksempel")!.TextContent.ShouldContain("eksempel", Case.Insensitive, path);
        foreach (var document in Shipped.PrintJobs) Print(Shipped, document.HtmlPath).QuerySelector(".eksempel").ShouldNotBeNull(document.HtmlPath);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Innholdslisten_i_rapporten_peker_på_det_som_finnes_og_på_alle_kapitler(string edition)
    {
        var report = Print(Site(edition), "rapport.html");

        var targets = report.QuerySelectorAll(".innholdsliste .sidetall").Select(e => e.GetAttribute("data-mal")!).ToList();
        targets.ShouldNotBeEmpty();
        foreach (var target in report.QuerySelectorAll(".sidetall").Select(e => e.GetAttribute("data-mal")!))
            report.GetElementById(target).ShouldNotBeNull(target);
        report.QuerySelectorAll("h1").Skip(1).Select(h => h.Id).ShouldBe(targets.Where(t => report.GetElementById(t)!.TagName == "H1"));
        Duplicates(report).ShouldBeEmpty();
    }

    [Fact]
    public void Samme_utgave_gir_samme_bytes()
    {
        var again = TestSite.Render(TestEdition.Shipped).Site;

        foreach (var (first, second) in Shipped.Files.Concat(Shipped.PrintFiles).Zip(again.Files.Concat(again.PrintFiles)))
        {
            second.Path.ShouldBe(first.Path);
            second.Bytes.Span.SequenceEqual(first.Bytes.Span).ShouldBeTrue(first.Path);
        }
    }

    [Fact]
    public void Nynorsk_utgave_har_nynorske_sider_uten_feil()
    {
        var (site, faults) = TestSite.Render(TestEdition.Shipped, "nn");

        faults.Where(f => f.Code is "PM0308" or "PM0410").ShouldBeEmpty();
        var start = Pages(site).Single(p => p.Path == "index.html").Html;
        start.DocumentElement.GetAttribute("lang").ShouldBe("nn");
        start.QuerySelector("h1")!.TextContent.ShouldBe("I 2024 gjekk kommunen i pluss, men det korrigerte resultatet var i minus. Held vi fram som i dag, er sparepengane brukte opp i 2028.");
    }

    private static RenderedSite Site(string edition) => edition == "lorenskog" ? Shipped : Fjordvik;

    private static IEnumerable<(string Path, IHtmlDocument Html)> Pages(RenderedSite site) =>
        site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).Select(f => (f.Path, Parse(f)));

    private static IHtmlDocument Print(RenderedSite site, string path) => Parse(site.PrintFiles.Single(f => f.Path == path));

    private static IHtmlDocument Parse(SiteFile file) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));

    private static IEnumerable<string> Addresses(IHtmlDocument html) =>
        html.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .Where(a => !a.Contains(':', StringComparison.Ordinal));

    private static string Resolve(string from, string href) => new Uri(new Uri($"http://s/{from}"), href).AbsolutePath[1..];

    private static IEnumerable<string> Duplicates(IHtmlDocument html) =>
        html.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key!);

    // Headings that skip a level.
    private static IEnumerable<string> Headings(IHtmlDocument html)
    {
        var level = 0;
        foreach (var heading in html.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var own = heading.TagName[1] - '0';
            if (own > level + 1) yield return heading.TextContent;
            level = own;
        }
    }
}
