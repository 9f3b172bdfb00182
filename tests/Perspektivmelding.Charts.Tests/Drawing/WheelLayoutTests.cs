using Perspektivmelding.Charts.Drawing;

namespace Perspektivmelding.Charts.Tests.Drawing;

public sealed class WheelLayoutTests
{
    private static readonly string[] Months = ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."];

    public static TheoryData<string> Sizes() => ["bred", "trykk", "smal"];

    [Theory, MemberData(nameof(Sizes))]
    public void Ingen_tekster_overlapper_og_ingen_er_kuttet(string size)
    {
        var random = new Random(1837);
        for (var round = 0; round < 200; round++) Sound(Anything(random), size);
        Sound(Of(), size);
    }

    [Fact]
    public void Hendelsene_står_der_i_året_de_hører_hjemme()
    {
        var scene = Of((0.25, "a"), (0.75, "b")).Place(ChartSize.Wide, ArialMetrics.Instance);
        var centre = scene.Plot.Left + (scene.Plot.Width / 2);
        Marker(scene, "a").Centre.X.ShouldBe(scene.Plot.Right + 10, 0.01);
        Marker(scene, "b").Centre.X.ShouldBe(scene.Plot.Left - 10, 0.01);
        Marker(scene, "a").Centre.Y.ShouldBe((scene.Plot.Top + scene.Plot.Bottom) / 2, 0.01);
        Text(scene, "a").At.X.ShouldBeGreaterThan(centre);
        Text(scene, "b").At.X.ShouldBeLessThan(centre);
    }

    [Fact]
    public void To_hendelser_på_samme_dag_har_hvert_sitt_merke()
    {
        var scene = Of((0.5, "a"), (0.5, "b"), (0.5, "c")).Place(ChartSize.Wide, ArialMetrics.Instance);
        Spot[] spots = [Marker(scene, "a").Centre, Marker(scene, "b").Centre, Marker(scene, "c").Centre];
        for (var i = 1; i < spots.Length; i++)
            Math.Sqrt(Math.Pow(spots[i].X - spots[i - 1].X, 2) + Math.Pow(spots[i].Y - spots[i - 1].Y, 2)).ShouldBeGreaterThan(10.5);
    }

    [Fact]
    public void På_telefon_står_delene_under_hverandre_med_sine_hendelser()
    {
        var scene = Of((0.01, "januar"), (0.99, "desember")).Place(ChartSize.Narrow, ArialMetrics.Instance);
        var parts = scene.All().OfType<Rect>().Where(r => r.Class == "hjuldel").Select(r => r.Box).ToArray();
        parts.Length.ShouldBe(12);
        parts.Zip(parts.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.First.Bottom - pair.Second.Top) < 0.01);
        parts[0].Contains(Text(scene, "januar").Box with { Left = 1, Right = 2 }).ShouldBeTrue();
        parts[11].Contains(Text(scene, "desember").Box with { Left = 1, Right = 2 }).ShouldBeTrue();
    }

    [Fact]
    public void Tegningen_har_tittel_beskrivelse_og_navn_på_hver_hendelse()
    {
        var svg = Of((0.5, "Regnskapet vedtas")).Draw(ChartSize.Wide);
        svg.ShouldContain("<title id=\"hjul-bred-tittel\">Året</title>");
        svg.ShouldContain("<desc id=\"hjul-bred-beskrivelse\">Et hjul.</desc>");
        svg.ShouldContain("aria-label=\"Dag: Regnskapet vedtas\"");
        svg.ShouldNotContain("fill=");
    }

    [Fact]
    public void En_hendelse_utenfor_runden_er_en_feil_i_programmet() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new WheelEvent(1, "Dag", "x") { Kind = "k" });

    private static Wheel Of(params (double At, string Text)[] events) => new("hjul", "Året", "Et hjul.")
    {
        Parts = [.. Months],
        Centre = "Ett år",
        Events = [.. events.Select(e => new WheelEvent(e.At, "Dag", e.Text) { Kind = "Frist" })],
    };

    private static Wheel Anything(Random random)
    {
        string[] words = ["innen", "regnskap", "kommunestyret", "vedtar", "økonomiplan", "og", "budsjett", "kommuneproposisjonen", "SSB", "perspektivmelding"];
        string Words(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => words[random.Next(words.Length)]));
        return Of() with
        {
            Events = [.. Enumerable.Range(0, random.Next(0, 22)).Select(_ => new WheelEvent(random.Next(1000) / 1000.0, Words(4), Words(9))
            {
                Role = $"serie-{random.Next(1, 4)}",
                Kind = Words(3),
            })],
        };
    }

    private static void Sound(Wheel wheel, string size)
    {
        var scene = wheel.Place(Size(size), ArialMetrics.Instance);
        var texts = scene.All().OfType<Text>().ToArray();
        var page = new Box(-0.01, -0.01, scene.Width + 0.01, scene.Height + 0.01);
        texts.ShouldAllBe(t => page.Contains(t.Box));
        for (var i = 0; i < texts.Length; i++)
            for (var j = i + 1; j < texts.Length; j++)
                texts[i].Box.Grow(-0.01).Overlaps(texts[j].Box).ShouldBeFalse($"{size}: «{string.Join(' ', texts[i].Lines)}» dekker «{string.Join(' ', texts[j].Lines)}»");
    }

    private static ChartSize Size(string name) => name switch { "bred" => ChartSize.Wide, "trykk" => ChartSize.Print, _ => ChartSize.Narrow };

    private static Circle Marker(Scene scene, string text) =>
        scene.All().OfType<Group>().Single(g => g.Label == $"Dag: {text}").Children.OfType<Circle>().Single();

    private static Text Text(Scene scene, string text) => scene.All().OfType<Text>().Single(t => t.Lines is [var line] && line == text);
}
