using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Charts.Drawing;

namespace Perspektivmelding.Charts;

/// <summary>
/// A chart: what is to be shown, in data units. It becomes SVG in five pure steps, each with its own type:
/// Chart → Scales (domains, ticks, stacks resolved) → Laid (plot and labels on the screen) → Scene (drawn by ScottPlot,
/// shapes with classes) → SVG text.
/// <code>
/// new Chart("netto-driftsresultat", "Resultatet faller under anbefalt nivå", "Linjer for tre scenarioer 2024–2040 …")
/// {
///     Y = ScaleSpec.Linear with { Zero = true, Label = "Prosent av driftsinntektene", Format = ValueFormat.Prosent(1) },
///     Marks = [new Mark.SpanX(2025, 2040, "Framskriving"),
///              new Mark.RuleY(1.75m, "Anbefalt nivå 1,75 %") { Role = "terskel" },
///              .. Mark.Lines(rows, x: r =&gt; r.År, y: r =&gt; r.Prosent, series: r =&gt; r.Scenario)],
/// }.Draw(ChartSize.Wide)
/// </code>
/// </summary>
/// <param name="Slug">Unique on the page; ids are made from it. Only a–z, 0–9 and hyphens.</param>
/// <param name="Title">The message, for <c>&lt;title&gt;</c> and the table's caption.</param>
/// <param name="Description">What a reader who cannot see the chart needs to know.</param>
public sealed partial record Chart(string Slug, string Title, string Description)
{
    /// <summary>Unique on the page; ids are made from it.</summary>
    public string Slug { get; init; } = Checked(Slug);

    /// <summary>The horizontal axis; years unless told otherwise.</summary>
    public ScaleSpec X { get; init; } = ScaleSpec.Year;

    /// <summary>The vertical axis. A band axis here makes the chart horizontal.</summary>
    public ScaleSpec Y { get; init; } = ScaleSpec.Linear;

    /// <summary>What is drawn. The painting order is fixed by kind, within a kind it is the order here.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>Height of the plot relative to what the size gives (0.6 is flatter). Charts with bands on Y grow with their rows.</summary>
    public double Height { get; init; } = 1;

    /// <summary>Draws the chart as an SVG element.</summary>
    /// <param name="size">The drawing: desk, phone or card.</param>
    public string Draw(ChartSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        var upright = Turning.For(this, size, ArialMetrics.Instance);
        var scales = Scales.Resolve(upright, size);
        var scene = ScottPlotRenderer.Draw(Layout.Place(scales, size, ArialMetrics.Instance));
        return SvgWriter.Write(scene, this, size);
    }

    /// <summary>The same numbers as a table, exact.</summary>
    public ChartTable ToTable() => ChartTable.From(this);

    internal static string Checked(string slug) =>
        SlugPattern().IsMatch(slug) ? slug : throw new ArgumentException($"Not a slug: «{slug}»", nameof(slug));

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex SlugPattern();
}

/// <summary>One drawing of a chart. The same chart is drawn once for a desk and once for a phone; CSS chooses.</summary>
public sealed record ChartSize
{
    private ChartSize(string name) => Name = name;

    /// <summary>Column of a desk screen or an A4 page, about 680 units wide.</summary>
    public static ChartSize Wide { get; } = new("bred")
    {
        Width = 680,
        PlotHeight = 300,
        TextSize = 14,
        XTicks = 10,
        YTicks = 6,
        LabelWidth = 172,
    };

    /// <summary>An A4 page: as wide as <see cref="Wide"/> and lower, so that two figures and their text share a page.</summary>
    public static ChartSize Print { get; } = new("trykk")
    {
        Width = 680,
        PlotHeight = 200,
        TextSize = 14,
        XTicks = 10,
        YTicks = 5,
        LabelWidth = 172,
    };

    /// <summary>A phone, 340 units wide: fewer ticks, relatively larger text, labels above the lines.</summary>
    public static ChartSize Narrow { get; } = new("smal")
    {
        Width = 340,
        PlotHeight = 230,
        TextSize = 13,
        XTicks = 5,
        YTicks = 5,
        LabelWidth = 92,
    };

    /// <summary>A small chart in a card of the start page: first and last year, two or three ticks.</summary>
    public static ChartSize Card { get; } = new("kort")
    {
        Width = 280,
        PlotHeight = 96,
        TextSize = 13,
        XTicks = 2,
        YTicks = 3,
        LabelWidth = 96,
    };

    /// <summary>Name of the drawing, in classes and ids: bred, smal, kort.</summary>
    public string Name { get; }

    /// <summary>Full width in user units.</summary>
    public required double Width { get; init; }

    /// <summary>Height of the plot itself; margins come on top.</summary>
    public required double PlotHeight { get; init; }

    /// <summary>Size of all text in user units.</summary>
    public required double TextSize { get; init; }

    /// <summary>About how many ticks on X. Two means the first and the last year.</summary>
    public required int XTicks { get; init; }

    /// <summary>About how many ticks on Y.</summary>
    public required int YTicks { get; init; }

    /// <summary>Widest line of a label at the end of a line or at a band before it wraps.</summary>
    public required double LabelWidth { get; init; }
}
