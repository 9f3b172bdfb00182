using System.Collections.Immutable;
using Perspektivmelding.Charts.Drawing;

namespace Perspektivmelding.Charts.Tests.Drawing;

public sealed class LayoutTests
{
    /// <summary>ScottPlot and Skia reckon in single precision and write six digits.</summary>
    private const double Float = 0.005;

    public static TheoryData<string, string> Drawings()
    {
        var data = new TheoryData<string, string>();
        foreach (var chart in Fixtures.All)
        {
            foreach (var size in Fixtures.Sizes) data.Add(chart.Slug, size.Name);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Ingen_etiketter_overlapper_og_ingen_er_kuttet(string slug, string size) =>
        Sound(Fixtures.All.Single(c => c.Slug == slug), Fixtures.Sizes.Single(s => s.Name == size));

    [Fact]
    public void Tilfeldige_figurer_har_heller_ingen_etiketter_som_overlapper()
    {
        var random = new Random(1814);
        for (var round = 0; round < 400; round++)
        {
            var chart = Anything(random);
            foreach (var size in Fixtures.Sizes) Sound(chart, size);
        }
    }

    [Fact]
    public void Tette_år_under_stolper_tynnes_ut_i_stedet_for_å_stå_inntil_hverandre()
    {
        var scene = Lay(new Chart("t", "T", "B")
        {
            X = ScaleSpec.Band,
            Marks = [.. Mark.Bars(Enumerable.Range(2024, 17), år => $"{år}", _ => 300m, år => år % 2 == 0 ? "Renteutgifter i alt" : "Avdrag på lån i alt", stack: "gjeld")],
        });

        var years = scene.All().OfType<Text>().Where(t => t.Lines is [{ Length: 4 } line] && line.StartsWith("20", StringComparison.Ordinal))
            .OrderBy(t => t.Box.Left).ToArray();
        years.Length.ShouldBe(9);
        years.Zip(years.Skip(1)).ShouldAllBe(pair => pair.Second.Box.Left - pair.First.Box.Right >= 6);
    }

    [Fact]
    public void Terskelen_ligger_på_verdien_sin()
    {
        var scene = Lay(new Chart("t", "T", "B")
        {
            Y = ScaleSpec.Linear with { Domain = (-2, 6) },
            Marks = [new Mark.Line("a", Mark.Years(2024, [1m, 5m])), new Mark.RuleY(2m, "Tak") { Role = "terskel" }],
        });

        var rule = scene.All().OfType<Charts.Drawing.Path>().Single(p => p.Class == "regel terskel");
        var middle = (scene.Plot.Top + scene.Plot.Bottom) / 2;
        rule.Points.ShouldAllBe(p => Math.Abs(p.Y - middle) < Float);
        rule.Points[0].X.ShouldBe(scene.Plot.Left, Float);
        rule.Points[1].X.ShouldBe(scene.Plot.Right, Float);
        var label = Texts(scene).Single(t => t.Lines is ["Tak"]);
        Math.Min(Math.Abs(label.Box.Bottom - middle), Math.Abs(label.Box.Top - middle)).ShouldBeLessThan(8);
    }

    [Fact]
    public void En_manglende_verdi_er_et_hull_i_linjen()
    {
        var scene = Lay(new Chart("h", "T", "B")
        {
            Marks = [new Mark.Line("a", Mark.Years(2020, [1m, 2m, null, 3m, 4m, null, 5m])) { Marker = Marker.None }],
        });

        scene.All().OfType<Charts.Drawing.Path>().Where(p => p.Class == "linje").Select(p => p.Points.Length).ShouldBe([2, 2]);
        scene.All().OfType<Circle>().Count().ShouldBe(1, "et enslig år vises som et punkt");
    }

    [Fact]
    public void Historien_er_heltrukken_og_framskrivingen_begynner_der_den_slutter()
    {
        var paths = Lay(Fixtures.Fond).All().OfType<Group>().Single(g => g.Label == "Basis").Children.OfType<Charts.Drawing.Path>().ToList();
        paths[0].Class.ShouldBe("linje historie");
        paths[0].Points.Length.ShouldBe(5);
        paths[1].Class.ShouldBe("linje");
        paths[1].Points[0].ShouldBe(paths[0].Points[^1]);
    }

    [Fact]
    public void Fossen_henger_sammen()
    {
        var foss = Lay(Fixtures.Foss).All().OfType<Group>().Single(g => g.Label == "Netto driftsresultat");
        var bars = foss.Children.OfType<Rect>().Select(r => r.Box).ToList();
        var joins = foss.Children.OfType<Charts.Drawing.Path>().ToList();

        bars.Count.ShouldBe(8);
        joins.Count.ShouldBe(7);
        for (var i = 0; i < joins.Count; i++)
        {
            joins[i].Points[0].X.ShouldBe(bars[i].Right, Float);
            joins[i].Points[1].X.ShouldBe(bars[i + 1].Left, Float);
            var level = joins[i].Points[0].Y;
            Math.Min(Math.Abs(bars[i].Top - level), Math.Abs(bars[i].Bottom - level)).ShouldBeLessThan(Float);
            Math.Min(Math.Abs(bars[i + 1].Top - level), Math.Abs(bars[i + 1].Bottom - level)).ShouldBeLessThan(Float);
        }
    }

    [Fact]
    public void Stolper_med_lange_navn_legger_seg_på_telefonen()
    {
        Texts(Lay(Fixtures.Foss)).Count(t => t.Class == "kategori" && t.Anchor == Anchor.Middle).ShouldBe(8);
        Texts(Lay(Fixtures.Foss, ChartSize.Narrow)).Count(t => t.Class == "kategori" && t.Anchor == Anchor.End).ShouldBe(8);
    }

    [Fact]
    public void Verdier_uten_plass_utelates_for_hele_serien()
    {
        var wide = new Mark.Bar("Utgifter", [.. Enumerable.Range(2000, 30).Select(year => new BarItem(year, 1_234_567m + year))]) { ValueLabels = true };
        Texts(Lay(new Chart("v", "T", "B") { Marks = [wide] })).ShouldNotContain(t => t.Class.StartsWith("verdi", StringComparison.Ordinal));
        var few = wide with { Items = wide.Items[..4] };
        Texts(Lay(new Chart("v", "T", "B") { Marks = [few] })).Count(t => t.Class.StartsWith("verdi", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public void Lange_verdier_for_stolper_under_null_står_på_den_andre_siden_av_null()
    {
        var bar = new Mark.Bar("Avvik",
        [
            new("Resultat", -5.2m) { Text = "−5,2 prosentpoeng (−243 mill. kr)" }, new("Fond", 0.6m) { Text = "+0,6 prosentpoeng (+28 mill. kr)" },
            new("Gjeld", -72m) { Text = "−72,0 prosentpoeng (−3 362 mill. kr)" },
        ])
        {
            ValueLabels = true,
        };
        foreach (var size in new[] { ChartSize.Wide, ChartSize.Narrow })
        {
            var scene = Lay(new Chart("kob", "T", "B") { X = ScaleSpec.Linear, Y = ScaleSpec.Band, Marks = [bar] }, size);
            var zero = scene.All().OfType<Charts.Drawing.Path>().Single(p => p.Class == "nullinje").Points[0].X;
            var values = Texts(scene).Where(t => t.Class.StartsWith("verdi", StringComparison.Ordinal)).ToList();
            values.Count.ShouldBe(3);
            values.ShouldAllBe(t => t.Box.Left > zero);
            values[0].Lines.Length.ShouldBe(size == ChartSize.Wide ? 1 : 2);
            scene.All().OfType<Rect>().Max(r => r.Box.Width).ShouldBeGreaterThan(scene.Plot.Width * 0.3);
        }
    }

    [Fact]
    public void Nullinjen_går_aldri_gjennom_verdien_til_en_søyle_som_ender_nær_null()
    {
        // Floating bars that end just above zero going down, and just below it going up.
        var chart = new Chart("foss", "T", "D")
        {
            X = ScaleSpec.Band,
            Y = ScaleSpec.Linear with { Zero = true },
            Marks = [Mark.Waterfall("Resultat", ("før", 1_300_000m), [("lønn", -1_260_000m), ("kjøp", -300_000m), ("tiltak", 240_000m), ("rente", -30_000m)], "nå", ValueFormat.MillKr())],
        };
        foreach (var size in new[] { ChartSize.Wide, ChartSize.Print })
        {
            var scene = Lay(chart, size);
            var zero = scene.All().OfType<Charts.Drawing.Path>().Single(p => p.Class == "nullinje").Points[0].Y;
            var values = Texts(scene).Where(t => t.Class.StartsWith("verdi", StringComparison.Ordinal)).ToArray();
            values.Length.ShouldBe(6);
            values.ShouldAllBe(t => t.Box.Bottom <= zero || t.Box.Top >= zero);
        }
    }

    [Fact]
    public void En_loddrett_terskel_skjærer_ikke_gjennom_tallene()
    {
        foreach (var size in new[] { ChartSize.Wide, ChartSize.Narrow })
        {
            var scene = Lay(Fixtures.Rangert, size);
            var x = scene.All().OfType<Charts.Drawing.Path>().Single(p => p.Class == "regel terskel").Points[0].X;
            var values = Texts(scene).Where(t => t.Class.StartsWith("verdi", StringComparison.Ordinal)).ToList();
            values.Count.ShouldBe(8);
            values.ShouldAllBe(t => x < t.Box.Left || x > t.Box.Right);
        }
    }

    [Fact]
    public void Serier_uten_plass_ved_siden_av_kommer_i_nøkkelen()
    {
        var names = Enumerable.Range(1, 24).Select(i => $"Serie nummer {i}").ToList();
        var scene = Lay(new Chart("n", "T", "B")
        {
            Marks = [.. names.Select((n, i) => new Mark.Line(n, Mark.Years(2024, [i, i + 1m])))],
        });

        var key = scene.All().OfType<Group>().Single(g => g.Class == "nokkel");
        key.Children.OfType<Text>().Select(t => t.Lines[0]).ShouldBe(names);
    }

    [Fact]
    public void Akser_kan_slås_av()
    {
        var scene = Lay(Fixtures.Kort with { Marks = [.. Fixtures.Kort.Marks, new Mark.AxisX(Ticks: false), new Mark.AxisY(Ticks: false, Grid: false)] }, ChartSize.Card);
        Texts(scene).ShouldNotContain(t => t.Class == "akseverdi");
        scene.All().ShouldNotContain(s => s.Class == "rute");
    }

    [Fact]
    public void En_liggende_figur_uten_rader_eller_radnavn_kutter_ikke_aksen()
    {
        var empty = new Chart("tom", "T", "B") { X = ScaleSpec.Linear, Y = ScaleSpec.Band };
        var nameless = empty with { Marks = [new Mark.AxisY(Ticks: false), new Mark.Bar("a", [new("Rad", 4_000_000m)])] };
        foreach (var size in Fixtures.Sizes)
        {
            Sound(empty, size);
            Sound(nameless, size);
        }
    }

    [Fact]
    public void Høyden_følger_antall_rader()
    {
        static Chart Rows(int n) => new("r", "T", "B")
        {
            X = ScaleSpec.Linear,
            Y = ScaleSpec.Band,
            Marks = [new Mark.Bar("a", [.. Enumerable.Range(0, n).Select(i => new BarItem("Rad " + i, i + 1m))])],
        };
        (Lay(Rows(10)).Height - Lay(Rows(5)).Height).ShouldBe(Lay(Rows(11)).Height - Lay(Rows(6)).Height, 1.0);
        Lay(Rows(10)).Height.ShouldBeGreaterThan(Lay(Rows(5)).Height);
    }

    private static Scene Lay(Chart chart, ChartSize? size = null)
    {
        size ??= ChartSize.Wide;
        return ScottPlotRenderer.Draw(Layout.Place(Scales.Resolve(Turning.For(chart, size, ArialMetrics.Instance), size), size, ArialMetrics.Instance));
    }

    private static ImmutableArray<Text> Texts(Scene scene) => [.. scene.All().OfType<Text>()];

    private static void Sound(Chart chart, ChartSize size)
    {
        var scene = Lay(chart, size);
        var texts = Texts(scene);
        var page = new Box(-0.01, -0.01, scene.Width + 0.01, scene.Height + 0.01);
        foreach (var text in texts)
        {
            page.Contains(text.Box).ShouldBeTrue($"{chart.Slug} {size.Name}: «{string.Join(' ', text.Lines)}» er kuttet: {text.Box} i {scene.Width} × {scene.Height}");
        }
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length; j++)
            {
                texts[i].Box.Grow(-0.01).Overlaps(texts[j].Box).ShouldBeFalse(
                    $"{chart.Slug} {size.Name}: «{string.Join(' ', texts[i].Lines)}» {texts[i].Box} dekker «{string.Join(' ', texts[j].Lines)}» {texts[j].Box}");
            }
        }
        scene.All().OfType<Charts.Drawing.Path>().SelectMany(p => p.Points).ShouldAllBe(p => double.IsFinite(p.X) && double.IsFinite(p.Y));
        scene.All().OfType<Rect>().ShouldAllBe(r => double.IsFinite(r.Box.Width) && r.Box.Width >= 0 && r.Box.Height >= 0);
    }

    /// <summary>A chart of any kind with any labels: numbers far apart, names from one letter to three long words.</summary>
    private static Chart Anything(Random random)
    {
        string[] words = ["Ø", "Basis", "Omstilling", "eiendomsskatt", "lavere pensjonsvekst", "inntekter", "80 år og eldre", "Økt", "Handlingsregel for lånegjeld"];
        string Name() => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Length)]));
        var scale = (decimal)Math.Pow(10, random.Next(-1, 7));
        decimal? Value() => random.Next(12) == 0 ? null : Math.Round(((decimal)random.NextDouble() - 0.4m) * scale, 2);
        var n = random.Next(1, 18);
        var series = random.Next(1, 7);
        var marks = new List<Mark>();
        var kind = random.Next(5);
        for (var s = 0; s < series; s++)
        {
            var name = Name();
            marks.Add(kind switch
            {
                0 => new Mark.Line(name, Mark.Years(2024 - random.Next(5), Enumerable.Range(0, n).Select(_ => Value()))) { ValueText = random.Next(2) == 0 ? "−4,8\u00A0%" : null },
                1 => new Mark.Area(name, Mark.Years(2024, Enumerable.Range(0, n).Select(_ => Math.Abs(Value() ?? 0)).Select(v => (decimal?)v))),
                2 => new Mark.Bar(name, [.. Enumerable.Range(0, n).Select(i => new BarItem(2024 + i, Value()))]) { ValueLabels = true, Stack = random.Next(2) == 0 ? "s" : null },
                3 => new Mark.Bar(name, [.. Enumerable.Range(0, n).Select(i => new BarItem(i + " " + words[i % words.Length], Value()))]) { ValueLabels = true },
                _ => new Mark.Dot(name, [.. Enumerable.Range(0, n).Where(i => Value() is not null).Select(i => new DotItem(Value() ?? 0, "Rad " + (i % 4)) { Label = words[i % words.Length] })]) { Label = name },
            });
        }
        var horizontal = kind == 4 || (kind == 3 && random.Next(2) == 0);
        if (!horizontal && kind < 3)
        {
            marks.Add(new Mark.RuleY(Value() ?? 0, Name()));
            marks.Add(new Mark.RuleY(Value() ?? 0, Name()));
            marks.Add(new Mark.Note(2024, Value() ?? 0, Name()));
            marks.Add(new Mark.SpanX(2024, 2030, Name()));
            marks.Add(new Mark.RuleX(2024, Name()));
        }
        if (horizontal) marks.Add(new Mark.RuleX(Value() ?? 0, Name()));
        var format = ValueFormat.Tall(random.Next(3));
        return new Chart("tilfeldig", "T", "B")
        {
            X = horizontal ? ScaleSpec.Linear with { Label = Name(), Format = format } : kind == 3 ? ScaleSpec.Band : ScaleSpec.Year,
            Y = horizontal ? ScaleSpec.Band : ScaleSpec.Linear with { Label = Name(), Format = format, Zero = random.Next(2) == 0 },
            Marks = [.. marks],
        };
    }
}
