using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Perspektivmelding.Charts.Drawing;

namespace Perspektivmelding.Charts.Tests.Drawing;

public sealed class SvgWriterTests
{
    [Theory]
    [InlineData("netto-driftsresultat", "bred", "linjer.svg")]
    [InlineData("foss", "smal", "foss-smal.svg")]
    [InlineData("kort-fond", "kort", "kort.svg")]
    public void Tegningen_er_som_godtatt(string slug, string size, string golden) =>
        Golden.Match(Fixtures.All.Single(c => c.Slug == slug).Draw(Fixtures.Sizes.Single(s => s.Name == size)) + "\n", golden);

    [Fact]
    public void Tekst_fra_data_kan_ikke_bli_til_merking()
    {
        var svg = new Chart("x", "<script>alert(1)</script>", "a & b \u0001")
        {
            Marks = [new Mark.Line("Skatt & \"avgift\" <b>", Mark.Years(2024, [1m, 2m])) { Role = "serie-1" }],
        }.Draw(ChartSize.Wide);

        var root = XDocument.Parse(svg).Root!;
        root.Descendants().Select(e => e.Name.LocalName).Distinct().Order(StringComparer.Ordinal).ShouldBe(["circle", "desc", "g", "path", "text", "title"]);
        root.Descendants().First().Value.ShouldBe("<script>alert(1)</script>");
        svg.ShouldContain("a &amp; b \uFFFD");
    }

    [Fact]
    public void Ingen_farger_ingen_stilattributter_og_ingen_negativ_null()
    {
        foreach (var svg in Fixtures.All.SelectMany(c => Fixtures.Sizes.Select(c.Draw)))
        {
            var attributes = XDocument.Parse(svg).Descendants().Attributes().ToList();
            attributes.ShouldNotContain(a => a.Name.LocalName == "style" || a.Name.LocalName == "fill" || a.Name.LocalName == "stroke");
            attributes.Where(a => a.Name.LocalName is "d" or "x" or "y" or "width" or "height" or "points").ShouldNotContain(a =>
                a.Value.Contains("-0 ", StringComparison.Ordinal) || a.Value == "-0" || a.Value.Contains("NaN", StringComparison.Ordinal) || a.Value.Contains(',', StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(-0.001, "0")]
    [InlineData(1.006, "1.01")]
    [InlineData(12.3449, "12.34")]
    [InlineData(-7, "-7")]
    public void Koordinater_har_høyst_to_desimaler(double value, string expected) => SvgWriter.Number(value).ShouldBe(expected);

    [Fact]
    public void Samme_figur_gir_samme_tekst_i_alle_kulturer()
    {
        var before = CultureInfo.CurrentCulture;
        var first = Fixtures.All.Select(c => c.Draw(ChartSize.Wide)).ToList();
        try
        {
            foreach (var culture in new[] { "nb-NO", "tr-TR", "ar-SA" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Fixtures.All.Select(c => c.Draw(ChartSize.Wide)).ShouldBe(first);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Fire_hundre_tegninger_side_om_side_blir_som_én_for_én()
    {
        var sizes = Fixtures.Sizes.Append(ChartSize.Print);
        var work = Fixtures.All.SelectMany(chart => sizes.Select(size => (Chart: chart, Size: size))).ToList();
        var first = work.ConvertAll(w => w.Chart.Draw(w.Size));
        var many = Enumerable.Range(0, 8).SelectMany(_ => work).ToList();

        var drawn = new string[many.Count];
        Parallel.For(0, many.Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => drawn[i] = many[i].Chart.Draw(many[i].Size));

        drawn.Length.ShouldBe(416);
        for (var i = 0; i < drawn.Length; i++) drawn[i].ShouldBe(first[i % first.Count]);
    }

    [Fact]
    public void Rollen_tittelen_og_beskrivelsen_er_knyttet_til_tegningen()
    {
        var root = XDocument.Parse(Fixtures.Scenarier.Draw(ChartSize.Narrow)).Root!;
        root.Attribute("role")!.Value.ShouldBe("img");
        root.Attribute("aria-labelledby")!.Value.ShouldBe("netto-driftsresultat-smal-tittel netto-driftsresultat-smal-beskrivelse");
        root.Elements().Take(2).Select(e => e.Attribute("id")!.Value).ShouldBe(["netto-driftsresultat-smal-tittel", "netto-driftsresultat-smal-beskrivelse"]);
        root.Descendants().Select(e => e.Attribute("aria-label")?.Value).OfType<string>().ShouldContain("Omstilling");
    }

    [Fact]
    public void Seksti_figurer_tegnes_på_få_sekunder()
    {
        foreach (var chart in Fixtures.All) chart.Draw(ChartSize.Wide);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 60; i++) Fixtures.All[i % Fixtures.All.Count].Draw(ChartSize.Wide);
        // A wide margin, for a loaded machine in debug: the benchmark measures, this only stops a blunder.
        watch.ElapsedMilliseconds.ShouldBeLessThan(6000);
    }
}
