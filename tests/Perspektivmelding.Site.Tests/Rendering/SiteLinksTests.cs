using System.Collections.Immutable;
using System.Text;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Site.Tests.Rendering;

public sealed class SiteLinksTests
{
    [Theory]
    [InlineData("""<a href="../index.html">""", "")]
    [InlineData("""<a href="../index.html#topp">""", "")]
    [InlineData("""<a href="#her"><b id="her">""", "")]
    [InlineData("""<a href="https://ssb.no/x#y"><a href="mailto:a@b.no"><a href="//x.no/a">""", "")]
    [InlineData("""<!-- <a href="borte.html"> -->""", "")]
    [InlineData("""<a href="../data/%C3%A5r.csv?v=1">""", "")]
    [InlineData("""<img src='../tema/ikon.svg'>""", "")]
    [InlineData("""<a href="../index.html#borte">""", "index.html#borte")]
    [InlineData("""<a class="x" href="#borte">""", "gjeld/index.html#borte")]
    [InlineData("""<a href="#">""", "gjeld/index.html#")]
    [InlineData("""<a href="../gjelden/index.html">""", "gjelden/index.html")]
    [InlineData("""<a href="../gjelden/index.html#x">""", "gjelden/index.html")]
    [InlineData("""<a href="/index.html">""", "/index.html")]
    [InlineData("""<a href="../">""", "")]
    [InlineData("""<a href="../../index.html">""", "../index.html")]
    [InlineData("""<a href="../Index.html">""", "Index.html")]
    [InlineData("""<img src="bilde.png">""", "gjeld/bilde.png")]
    [InlineData("""<svg><use href="#pil"/></svg>""", "gjeld/index.html#pil")]
    public void Bare_lenker_til_noe_publisert_er_levende(string html, string dead)
    {
        var links = new SiteLinks();
        links.Add(Page("gjeld/index.html", html));
        links.Add(Page("index.html", "<h1 id=\"topp\">"));
        var found = links.Dead(ImmutableHashSet.Create("gjeld/index.html", "index.html", "data/år.csv", "tema/ikon.svg"))
            .Select(l => l.Anchor is null ? l.Target : $"{l.Target}#{l.Anchor}");
        if (html.Contains("\"../\"", StringComparison.Ordinal)) found.ShouldHaveSingleItem(); // a folder is no file
        else found.ShouldBe(dead.Length == 0 ? [] : [dead]);
    }

    [Fact]
    public void Et_mål_meldes_én_gang_med_den_første_siden_og_hvor_mange_til()
    {
        var links = new SiteLinks();
        foreach (var page in new[] { "a.html", "b.html", "c.html" }) links.Add(Page(page, "<p><a href=\"x.csv\">Last ned <b>tallene</b></a></p>"));
        links.Add("pdf/rapport.pdf", "../x.csv");
        var dead = links.Dead(ImmutableHashSet.Create("a.html")).ShouldHaveSingleItem();
        dead.ShouldBe(new DeadLink("a.html", 3, "x.csv", "x.csv", null, "Last ned tallene"));
    }

    [Fact]
    public void En_side_som_bare_trykkes_kan_laste_det_som_ligger_ved_siden_men_ikke_lenke_til_det()
    {
        var links = new SiteLinks();
        links.Add(Page("rapport.html", "<link href=\"rapport.css\"><a href=\"#k1\">1</a><h1 id=\"k1\"></h1><a href=\"rapport.html\">seg selv</a><a href=\"rapport.css\">stil</a>"),
            ImmutableHashSet.Create("rapport.html", "rapport.css"));
        links.Dead(ImmutableHashSet.Create("index.html")).Select(l => l.Target).ShouldBe(["rapport.css"]);
    }

    private static SiteFile Page(string path, string html) => new(path, Encoding.UTF8.GetBytes(html));
}
