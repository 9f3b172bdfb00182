using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Charts;

/// <summary>A place on an axis: a number (a year, an amount) or a named band.</summary>
public readonly record struct Place
{
    private Place(decimal? number, string? band) => (Number, Band) = (number, band);

    /// <summary>The number, when the place is one.</summary>
    public decimal? Number { get; }

    /// <summary>The name of the band, when the place is one.</summary>
    public string? Band { get; }

    /// <summary>A year or a whole number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator Place(int number) => new(number, null);

    /// <summary>An amount.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator Place(decimal number) => new(number, null);

    /// <summary>A named band.</summary>
    /// <param name="band">The name as shown.</param>
    public static implicit operator Place(string band) => new(null, band);

    /// <summary>The place as a band axis and a table name it.</summary>
    public override string ToString() => Band ?? Number?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A value at a place. A missing value is null and is drawn as a gap.</summary>
/// <param name="X">The year or band.</param>
/// <param name="Y">The value in the unit of the value axis, or null.</param>
public readonly record struct Point(Place X, decimal? Y);

/// <summary>A range of values at a place; null in either end is a gap.</summary>
/// <param name="X">The year or band.</param>
/// <param name="Low">The lower value.</param>
/// <param name="High">The upper value.</param>
public readonly record struct Interval(Place X, decimal? Low, decimal? High);

/// <summary>One bar.</summary>
/// <param name="At">The year or band it stands at.</param>
/// <param name="Value">Its length, which the table shows; null leaves the place empty.</param>
public sealed record BarItem(Place At, decimal? Value)
{
    /// <summary>Where the bar starts; null starts at zero, or on top of its stack. The bar ends at From + Value.</summary>
    public decimal? From { get; init; }

    /// <summary>Role of this bar alone; null takes that of the mark.</summary>
    public string? Role { get; init; }

    /// <summary>Text of its value label; null formats <see cref="Value"/>.</summary>
    public string? Text { get; init; }
}

/// <summary>One dot.</summary>
/// <param name="X">Its place on X.</param>
/// <param name="Y">Its place on Y. A dot whose number is missing is not drawn.</param>
public sealed record DotItem(Place X, Place Y)
{
    /// <summary>What the dot is («Lørenskog»); names its row in the table when many dots share a band.</summary>
    public string? Name { get; init; }

    /// <summary>Text written at the dot, a line feed between its lines; null writes nothing.</summary>
    public string? Label { get; init; }

    /// <summary>Role of this dot alone; null takes that of the mark.</summary>
    public string? Role { get; init; }
}

/// <summary>Shape of a point on a line or of a dot.</summary>
public enum Marker
{
    /// <summary>By role: serie-1 to serie-5 have circle, square, triangle, diamond, cross; others a circle.</summary>
    ByRole,

    /// <summary>No shape.</summary>
    None,

    /// <summary>Filled circle.</summary>
    Circle,

    /// <summary>Filled square.</summary>
    Square,

    /// <summary>Filled triangle.</summary>
    Triangle,

    /// <summary>Filled diamond.</summary>
    Diamond,

    /// <summary>Diagonal cross.</summary>
    Cross,

    /// <summary>A short line across the band, for a median or a target.</summary>
    Tick,
}

/// <summary>
/// What is drawn, in data units: a closed set. <see cref="Role"/> is written as the CSS class of all that the mark
/// draws and is the only thing that decides its colour and dash: <c>serie-1</c> … <c>serie-5</c>, <c>regnskap</c>,
/// <c>terskel</c>, <c>framskriving</c>, <c>usikkerhet</c>, <c>oppfylt</c>, <c>advarsel</c>, <c>brutt</c>, <c>dempet</c>.
/// </summary>
public abstract partial record Mark
{
    private Mark()
    {
    }

    /// <summary>CSS class or classes, parted by a space.</summary>
    public string Role { get; init; } = "";

    /// <summary>A line through the points, broken where a value is missing.</summary>
    /// <param name="Series">Name of the series: its column in the table and, unless told otherwise, its label.</param>
    /// <param name="Points">The values by year or band, in drawing order.</param>
    public sealed record Line(string Series, ImmutableArray<Point> Points) : Mark
    {
        /// <summary>Text at the line's end; null is <see cref="Series"/>, empty writes nothing.</summary>
        public string? Label { get; init; }

        /// <summary>Value text after the label («4,8 %»); null writes none.</summary>
        public string? ValueText { get; init; }

        /// <summary>Text at the line's start (slope charts); null writes nothing.</summary>
        public string? StartLabel { get; init; }

        /// <summary>Last year drawn solid (history); what follows takes the dash of the role. Null leaves all to the role.</summary>
        public decimal? SolidUntil { get; init; }

        /// <summary>Shape at the tick years and at the end.</summary>
        public Marker Marker { get; init; } = Marker.ByRole;
    }

    /// <summary>A filled area. All areas of a chart are stacked in the order given.</summary>
    /// <param name="Series">Name of the series.</param>
    /// <param name="Points">The values by year, none below zero.</param>
    public sealed record Area(string Series, ImmutableArray<Point> Points) : Mark
    {
        /// <summary>Text beside the area; null is <see cref="Series"/>, empty writes nothing.</summary>
        public string? Label { get; init; }
    }

    /// <summary>An uncertainty band between two values.</summary>
    /// <param name="Series">Name of the series; the table gives it a column for each end.</param>
    /// <param name="Points">The ranges by year.</param>
    public sealed record Band(string Series, ImmutableArray<Interval> Points) : Mark
    {
        /// <summary>Text beside the band; null or empty writes nothing.</summary>
        public string? Label { get; init; }

        /// <summary>What follows the series' name in the heads of its two columns.</summary>
        public (string Low, string High) Ends { get; init; } = ("lav", "høy");
    }

    /// <summary>
    /// Bars from zero, from a stack or floating. Bars stand side by side unless they share <see cref="Stack"/>.
    /// They lie down when Y is a band axis.
    /// </summary>
    /// <param name="Series">Name of the series.</param>
    /// <param name="Items">The bars, in drawing order.</param>
    public sealed record Bar(string Series, ImmutableArray<BarItem> Items) : Mark
    {
        /// <summary>Bars of the same stack are put upon each other, below zero downwards; null stands alone.</summary>
        public string? Stack { get; init; }

        /// <summary>Text naming the series, shown when a chart has several; null is <see cref="Series"/>, empty writes nothing.</summary>
        public string? Label { get; init; }

        /// <summary>Whether each bar bears its value. Labels without room are left out; the table has them.</summary>
        public bool ValueLabels { get; init; }

        /// <summary>How value labels and table cells are written; null takes that of the value axis.</summary>
        public ValueFormat? Format { get; init; }

        /// <summary>Whether thin lines join the end of each bar to the next (waterfalls).</summary>
        public bool Connect { get; init; }

        /// <summary>Whether the bar lies over the others of its place instead of beside them (an outline of another year).</summary>
        public bool Overlay { get; init; }
    }

    /// <summary>Single points. With Y a band axis they form rows (dot plots, peers).</summary>
    /// <param name="Series">Name of the series.</param>
    /// <param name="Items">The dots.</param>
    public sealed record Dot(string Series, ImmutableArray<DotItem> Items) : Mark
    {
        /// <summary>Shape of the dots.</summary>
        public Marker Marker { get; init; } = Marker.ByRole;

        /// <summary>Text naming the series above the chart; null or empty writes nothing.</summary>
        public string? Label { get; init; }
    }

    /// <summary>A vertical line at a place on X, its label above the plot.</summary>
    /// <param name="At">Where.</param>
    /// <param name="Label">What the line means; null writes nothing.</param>
    public sealed record RuleX(decimal At, string? Label = null) : Mark;

    /// <summary>A horizontal line at a value on Y (a threshold), its label beside the line where there is room.</summary>
    /// <param name="At">Where.</param>
    /// <param name="Label">What the line means, with its value; null writes nothing.</param>
    public sealed record RuleY(decimal At, string? Label = null) : Mark;

    /// <summary>A tinted ground between two places on X («framskriving»), its label above the plot.</summary>
    /// <param name="From">First year or value.</param>
    /// <param name="To">Last year or value.</param>
    /// <param name="Label">What the ground means; null writes nothing.</param>
    public sealed record SpanX(decimal From, decimal To, string? Label = null) : Mark;

    /// <summary>A tinted ground between two values on Y.</summary>
    /// <param name="From">Lowest value.</param>
    /// <param name="To">Highest value.</param>
    /// <param name="Label">What the ground means; null writes nothing.</param>
    public sealed record SpanY(decimal From, decimal To, string? Label = null) : Mark;

    /// <summary>A short text that explains a point in the chart.</summary>
    /// <param name="X">Place of the point on X.</param>
    /// <param name="Y">Place of the point on Y.</param>
    /// <param name="Text">The text, wrapped when long.</param>
    public sealed record Note(Place X, Place Y, string Text) : Mark;

    /// <summary>The X axis. Added when absent.</summary>
    /// <param name="Ticks">Whether ticks and their labels are drawn.</param>
    /// <param name="Grid">Whether grid lines are drawn; null draws them when X carries the values.</param>
    public sealed record AxisX(bool Ticks = true, bool? Grid = null) : Mark;

    /// <summary>The Y axis. Added when absent.</summary>
    /// <param name="Ticks">Whether ticks and their labels are drawn.</param>
    /// <param name="Grid">Whether grid lines are drawn; null draws them when Y carries the values.</param>
    public sealed record AxisY(bool Ticks = true, bool? Grid = null) : Mark;
}
