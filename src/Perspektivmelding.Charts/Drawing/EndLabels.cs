using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>A label that stands to the right (or left) of the plot, at the end of what it names.</summary>
/// <param name="Role">Role of the mark.</param>
/// <param name="Lines">Its text.</param>
/// <param name="Place">The year or band at which it points.</param>
/// <param name="Value">The value at which it points.</param>
internal sealed record EndLabel(string Role, ImmutableArray<string> Lines, Place Place, decimal Value);

/// <summary>Direct labels beside the plot: who has one, and where they stand when pushed apart.</summary>
internal static class EndLabels
{
    private const double Air = 4;

    /// <summary>Distance from the plot to the text.</summary>
    public const double Gap = 14;

    /// <summary>The labels right of the plot, or null when they have no room and the key must name the series.</summary>
    /// <param name="scales">The resolved chart.</param>
    /// <param name="size">The drawing.</param>
    /// <param name="type">The typesetter.</param>
    public static ImmutableArray<EndLabel>? Right(Scales scales, ChartSize size, Typesetter type)
    {
        if (scales.Horizontal) return [];
        var labels = ImmutableArray.CreateBuilder<EndLabel>();
        var marks = scales.Chart.Marks;
        var stacked = StackedBars(marks);
        for (var m = 0; m < marks.Length; m++)
        {
            var found = marks[m] switch
            {
                Mark.Line line when TextOf(line) is { Length: > 0 } text && Last(line) is { } p && AtEnd(scales, p.X) =>
                    (text, p.X, p.Y!.Value),
                Mark.Area area => Middle(area.Label ?? area.Series, area.Points.Select(p => p.X).ToList(), scales.Extents[m]),
                Mark.Bar bar when stacked => Middle(bar.Label ?? bar.Series, bar.Items.Select(i => i.At).ToList(), scales.Extents[m]),
                Mark.Band { Label: { Length: > 0 } text } band when band.Points is [.., { Low: { } low, High: { } high } last] =>
                    (text, last.X, (low + high) / 2),
                _ => ((string Text, Place X, decimal Y)?)null,
            };
            if (found is { } f) labels.Add(new EndLabel(marks[m].Role, type.Wrap(f.Text, size.LabelWidth, bold: true), f.X, f.Y));
        }
        var all = labels.ToImmutable();
        var fits = Width(all, type) <= size.Width * 0.36 && Heights(all, type).Sum() <= size.PlotHeight * scales.Chart.Height;
        return fits ? all : null;
    }

    /// <summary>The labels left of the plot (slope charts).</summary>
    /// <param name="scales">The resolved chart.</param>
    /// <param name="size">The drawing.</param>
    /// <param name="type">The typesetter.</param>
    public static ImmutableArray<EndLabel> Left(Scales scales, ChartSize size, Typesetter type) => scales.Horizontal ? [] :
        [.. scales.Chart.Marks.OfType<Mark.Line>()
            .Where(line => line.StartLabel is { Length: > 0 } && line.Points.Any(p => p.Y is not null))
            .Select(line => (line, first: line.Points.First(p => p.Y is not null)))
            .Select(x => new EndLabel(x.line.Role, type.Wrap(x.line.StartLabel!, size.LabelWidth, bold: true), x.first.X, x.first.Y!.Value))];

    /// <summary>Width of the column of labels, the gap included; 0 when there are none.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="type">The typesetter.</param>
    public static double Width(ImmutableArray<EndLabel> labels, Typesetter type) =>
        labels.Length == 0 ? 0 : labels.Max(l => type.Width(l.Lines, bold: true)) + Gap;

    /// <summary>Draws the labels, pushed apart, each with a thin leader when it had to move.</summary>
    /// <param name="labels">The labels; they fit.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="type">The typesetter.</param>
    /// <param name="right">Whether right of the plot.</param>
    public static ImmutableArray<Shape> Draw(ImmutableArray<EndLabel> labels, Frame frame, Typesetter type, bool right)
    {
        var wanted = labels.Select(l => frame.Value(l.Value)).ToList();
        var room = type.LineHeight / 2;
        if (LabelField.PushApart(wanted, Heights(labels, type), frame.Plot.Top - room, frame.Plot.Bottom + (room / 2)) is not { } at) return [];
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var x = right ? frame.Plot.Right + Gap : frame.Plot.Left - Gap;
        for (var i = 0; i < labels.Length; i++)
        {
            var text = type.SetMiddle(Markers.Css("etikett", labels[i].Role), new Spot(x, at[i]), right ? Anchor.Start : Anchor.End, labels[i].Lines, bold: true);
            if (Math.Abs(at[i] - wanted[i]) > 5)
            {
                var from = frame.Base(labels[i].Place);
                shapes.Add(new Path(Markers.Css("leder", labels[i].Role), right
                    ? [new(Math.Max(from + 5, frame.Plot.Right), wanted[i]), new(x - 3, at[i])]
                    : [new(Math.Min(from - 5, frame.Plot.Left), wanted[i]), new(x + 3, at[i])]));
            }
            shapes.Add(text);
        }
        return shapes.ToImmutable();
    }

    /// <summary>Text of a line's label: its name and its value; empty when it has none.</summary>
    /// <param name="line">The mark.</param>
    public static string TextOf(Mark.Line line) =>
        string.Join(' ', new[] { line.Label ?? line.Series, line.ValueText }.Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>The last point of a line that has a value.</summary>
    /// <param name="line">The mark.</param>
    public static Point? Last(Mark.Line line)
    {
        for (var i = line.Points.Length - 1; i >= 0; i--)
        {
            if (line.Points[i].Y is not null) return line.Points[i];
        }
        return null;
    }

    /// <summary>Whether a place is the last of the base axis, so that a label may stand right of the plot.</summary>
    /// <param name="scales">The resolved chart.</param>
    /// <param name="place">The place.</param>
    public static bool AtEnd(Scales scales, Place place) => scales.Base.At(place) > 1 - (scales.Base.Step * 0.75);

    /// <summary>Whether the bars of the chart form one stack of several series over a continuous axis.</summary>
    /// <param name="marks">The marks.</param>
    public static bool StackedBars(ImmutableArray<Mark> marks)
    {
        var bars = marks.OfType<Mark.Bar>().ToList();
        return bars.Count > 1 && bars.TrueForAll(b => b.Stack is not null && b.Stack == bars[0].Stack);
    }

    private static List<double> Heights(ImmutableArray<EndLabel> labels, Typesetter type) =>
        [.. labels.Select(l => type.Height(l.Lines.Length) + Air)];

    private static (string Text, Place X, decimal Y)? Middle(string text, List<Place> places, ImmutableArray<Extent?> extents)
    {
        if (text.Length == 0) return null;
        for (var i = extents.Length - 1; i >= 0; i--)
        {
            if (extents[i] is { } e && e.From != e.To) return (text, places[i], (e.From + e.To) / 2);
        }
        return null;
    }
}
