using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>A bar on the screen, kept for its label.</summary>
/// <param name="Mark">The mark it belongs to.</param>
/// <param name="Item">The bar.</param>
/// <param name="Extent">Its stacked extent.</param>
/// <param name="Box">Its box.</param>
internal sealed record PlacedBar(Mark.Bar Mark, BarItem Item, Extent Extent, Box Box);

/// <summary>Draws marks as shapes within a frame. Labels are not drawn here.</summary>
/// <param name="frame">The frame.</param>
internal sealed class MarkPainter(Frame frame)
{
    private const double LineMarker = 3.6;
    private const double DotMarker = 5.5;

    private static readonly Marker[] SeriesMarkers =
        [Marker.Circle, Marker.Square, Marker.Triangle, Marker.Diamond, Marker.Cross];

    /// <summary>The shape a marker has for a role.</summary>
    /// <param name="marker">As given.</param>
    /// <param name="role">Role of the mark.</param>
    public static Marker Resolve(Marker marker, string role)
    {
        if (marker != Marker.ByRole) return marker;
        var at = role.IndexOf("serie-", StringComparison.Ordinal);
        return at >= 0 && at + 6 < role.Length && role[at + 6] is >= '1' and <= '5'
            ? SeriesMarkers[role[at + 6] - '1']
            : role.Contains("regnskap", StringComparison.Ordinal) ? Marker.None : Marker.Circle;
    }

    /// <summary>A marker as a shape.</summary>
    /// <param name="marker">Its shape, resolved.</param>
    /// <param name="role">Its role.</param>
    /// <param name="c">Its centre.</param>
    /// <param name="r">Half its width.</param>
    public static Shape? Draw(Marker marker, string role, Spot c, double r) => marker switch
    {
        Marker.None => null,
        Marker.Square => new Rect(Css("merke", role), new Box(c.X - (r * 0.9), c.Y - (r * 0.9), c.X + (r * 0.9), c.Y + (r * 0.9))),
        Marker.Triangle => new Path(Css("merke", role),
            [new(c.X, c.Y - (r * 1.2)), new(c.X + (r * 1.15), c.Y + (r * 0.85)), new(c.X - (r * 1.15), c.Y + (r * 0.85))], true),
        Marker.Diamond => new Path(Css("merke", role),
            [new(c.X, c.Y - (r * 1.3)), new(c.X + (r * 1.3), c.Y), new(c.X, c.Y + (r * 1.3)), new(c.X - (r * 1.3), c.Y)], true),
        Marker.Cross => new Group(Css("merke kryss", role), null,
            [
                new Path("strek", [new(c.X - r, c.Y - r), new(c.X + r, c.Y + r)]),
                new Path("strek", [new(c.X - r, c.Y + r), new(c.X + r, c.Y - r)]),
            ]),
        _ => new Circle(Css("merke", role), c, r),
    };

    /// <summary>Joins CSS classes.</summary>
    /// <param name="name">What the shape is.</param>
    /// <param name="role">Role of its mark.</param>
    public static string Css(string name, string role) => role.Length == 0 ? name : name + " " + role;

    /// <summary>A line with its markers.</summary>
    /// <param name="line">The mark.</param>
    public Group Line(Mark.Line line)
    {
        var marker = Resolve(line.Marker, line.Role);
        var pieces = ImmutableArray.CreateBuilder<Shape>();
        var markers = ImmutableArray.CreateBuilder<Shape>();
        var known = line.Points.Select((p, i) => (p, i)).Where(x => x.p.Y is not null).ToList();
        foreach (var run in Runs(known))
        {
            var split = line.SolidUntil is { } until ? run.FindLastIndex(p => p.X.Number <= until) : -1;
            if (split > 0) pieces.Add(new Path("linje historie", [.. run.Take(split + 1).Select(At)]));
            if (Math.Max(0, split) < run.Count - 1) pieces.Add(new Path("linje", [.. run.Skip(Math.Max(0, split)).Select(At)]));
            // A single year between two gaps has no line to be seen by.
            if (run.Count == 1) markers.Add(new Circle("merke", At(run[0]), LineMarker * 0.8));
        }
        var ticks = frame.Scales.Base.Ticks.Select(t => Math.Round(t.At, 6)).ToHashSet();
        foreach (var (p, i) in known)
        {
            var isLast = i == known[^1].i;
            if (!isLast && !ticks.Contains(Math.Round(frame.Scales.Base.At(p.X), 6))) continue;
            if (Draw(marker, "", At(p), LineMarker) is { } shape) markers.Add(shape);
        }
        return new Group(Css("serie", line.Role), line.Series, [.. pieces, .. markers]);
    }

    /// <summary>The line pieces of a line, for labels to avoid.</summary>
    /// <param name="line">The mark.</param>
    public IEnumerable<(Spot A, Spot B)> Pieces(Mark.Line line)
    {
        var known = line.Points.Select((p, i) => (p, i)).Where(x => x.p.Y is not null).ToList();
        foreach (var run in Runs(known))
        {
            for (var i = 1; i < run.Count; i++) yield return (At(run[i - 1]), At(run[i]));
        }
    }

    /// <summary>A slice of the stacked areas.</summary>
    /// <param name="area">The mark.</param>
    /// <param name="extents">Its stacked extents.</param>
    public Group Area(Mark.Area area, ImmutableArray<Extent?> extents) =>
        Filled("areal", area.Role, area.Series, [.. area.Points.Select((p, i) =>
            extents[i] is { } e ? ((Place, decimal, decimal)?)(p.X, e.From, e.To) : null)]);

    /// <summary>An uncertainty band.</summary>
    /// <param name="band">The mark.</param>
    public Group Band(Mark.Band band) =>
        Filled("band", band.Role, band.Series, [.. band.Points.Select(p =>
            p is { Low: { } low, High: { } high } ? ((Place, decimal, decimal)?)(p.X, low, high) : null)]);

    /// <summary>All bars of the chart, placed side by side or stacked.</summary>
    /// <param name="thickest">No bar is thicker than this.</param>
    public ImmutableArray<PlacedBar> Bars(double thickest)
    {
        var marks = frame.Scales.Chart.Marks;
        var slots = marks.Select((m, i) => (m, i)).Where(x => x.m is Mark.Bar { Overlay: false })
            .Select(x => SlotOf((Mark.Bar)x.m, x.i)).Distinct().ToList();
        var n = Math.Max(1, slots.Count);
        var gap = n > 1 ? 2.0 : 0.0;
        var inner = Math.Min(frame.Step * 0.76, (n * thickest) + ((n - 1) * gap));
        var thickness = Math.Max(1, (inner - ((n - 1) * gap)) / n);

        var bars = ImmutableArray.CreateBuilder<PlacedBar>();
        for (var m = 0; m < marks.Length; m++)
        {
            if (marks[m] is not Mark.Bar bar) continue;
            var slot = bar.Overlay ? 0 : slots.IndexOf(SlotOf(bar, m));
            for (var i = 0; i < bar.Items.Length; i++)
            {
                if (frame.Scales.Extents[m][i] is not { } extent) continue;
                var start = frame.Base(bar.Items[i].At) - (inner / 2) + (slot * (thickness + gap));
                var box = Frame.Between(
                    frame.Turn(start, frame.Value(extent.From)),
                    frame.Turn(start + (bar.Overlay ? inner : thickness), frame.Value(extent.To)));
                bars.Add(new PlacedBar(bar, bar.Items[i], extent, box));
            }
        }
        return bars.ToImmutable();
    }

    /// <summary>The bars of one mark with their connectors.</summary>
    /// <param name="bar">The mark.</param>
    /// <param name="placed">Its bars.</param>
    public Group Bar(Mark.Bar bar, IReadOnlyList<PlacedBar> placed)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        for (var i = 0; bar.Connect && i + 1 < placed.Count; i++)
        {
            var level = frame.Value(placed[i].Extent.To);
            var (from, to) = frame.Horizontal
                ? (placed[i].Box.Bottom, placed[i + 1].Box.Top)
                : (placed[i].Box.Right, placed[i + 1].Box.Left);
            shapes.Add(new Path("forbindelse", [frame.Turn(from, level), frame.Turn(to, level)]));
        }
        foreach (var p in placed)
        {
            if (p.Extent.From != p.Extent.To) shapes.Add(new Rect(Css("stolpe", p.Item.Role ?? ""), p.Box));
        }
        return new Group(Css(bar.Overlay ? "serie omriss" : "serie", bar.Role), bar.Series, shapes.ToImmutable());
    }

    /// <summary>Where a dot lies; null when its number is missing.</summary>
    /// <param name="item">The dot.</param>
    public Spot? Spot(DotItem item)
    {
        var (place, value) = frame.Horizontal ? (item.Y, item.X) : (item.X, item.Y);
        return value.Number is { } number ? frame.At(place, number) : null;
    }

    /// <summary>The dots of one mark.</summary>
    /// <param name="dot">The mark.</param>
    public Group Dots(Mark.Dot dot)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        foreach (var item in dot.Items)
        {
            if (Spot(item) is not { } c) continue;
            if (dot.Marker == Marker.Tick)
            {
                var half = Math.Min(11, frame.Step * 0.38);
                var (along, value) = frame.Horizontal ? (c.Y, c.X) : (c.X, c.Y);
                shapes.Add(new Path(Css("tverrstrek", item.Role ?? ""), [frame.Turn(along - half, value), frame.Turn(along + half, value)]));
            }
            else if (Draw(Resolve(dot.Marker, dot.Role), Css("prikk", item.Role ?? ""), c, DotMarker) is { } shape)
            {
                shapes.Add(shape);
            }
        }
        return new Group(Css("serie", dot.Role), dot.Series, shapes.ToImmutable());
    }

    private Group Filled(string css, string role, string series, ImmutableArray<(Place X, decimal Low, decimal High)?> points)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        for (var i = 0; i < points.Length; i++)
        {
            var end = i;
            while (end < points.Length && points[end] is not null) end++;
            if (end - i > 1)
            {
                var run = points[i..end].Select(p => p!.Value).ToList();
                shapes.Add(new Path(css,
                    [.. run.Select(p => frame.At(p.X, p.High)), .. run.AsEnumerable().Reverse().Select(p => frame.At(p.X, p.Low))], true));
            }
            i = end;
        }
        return new Group(Css("serie", role), series, shapes.ToImmutable());
    }

    private static List<List<Point>> Runs(List<(Point Point, int Index)> known)
    {
        var runs = new List<List<Point>>();
        for (var i = 0; i < known.Count; i++)
        {
            if (i == 0 || known[i].Index != known[i - 1].Index + 1) runs.Add([]);
            runs[^1].Add(known[i].Point);
        }
        return runs;
    }

    private Spot At(Point p) => frame.At(p.X, p.Y!.Value);

    private static string SlotOf(Mark.Bar bar, int index) =>
        bar.Stack ?? "#" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
