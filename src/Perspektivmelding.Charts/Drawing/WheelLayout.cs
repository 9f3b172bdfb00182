using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// Puts a <see cref="Wheel"/> on a wide screen or a page: the ring in the middle, the events of the first half in a column
/// to the right and those of the second to the left, pushed apart until no two meet, each with a line to its marker.
/// </summary>
internal static class WheelLayout
{
    /// <summary>A drawing narrower than this has no room for text beside the wheel.</summary>
    public const double LeastWidth = 560;

    private const double Radius = 122;
    private const double Ring = 32;
    private const double Marker = 5;
    private const double Reach = Radius + 30;
    private const double Gap = 11;

    /// <summary>Lays out a wheel whose events are in order.</summary>
    /// <param name="wheel">The wheel.</param>
    /// <param name="size">The drawing.</param>
    /// <param name="measure">Widths of text.</param>
    public static Scene Place(Wheel wheel, ChartSize size, ITextMeasure measure)
    {
        var type = new Typesetter(measure, size.TextSize);
        var width = (size.Width / 2) - Reach - 10;
        var places = Spread(wheel.Events.Select(e => e.At));
        var events = wheel.Events.Select((e, i) => (Event: e, Place: places[i])).ToArray();
        var right = Column([.. events.Where(e => e.Event.At < 0.5)], type, width);
        var left = Column([.. events.Where(e => e.Event.At >= 0.5).Reverse()], type, width);
        var (key, keyHeight) = Key.Set(Entries(wheel), size.Width, type);

        // Heights are counted from the middle of the wheel until all are known.
        var top = right.Concat(left).Select(l => l.Top).Append(-Radius - (3 * Marker)).Min();
        var bottom = right.Concat(left).Select(l => l.Bottom).Append(Radius + (3 * Marker)).Max();
        var down = keyHeight + 14 - top;
        var centre = new Spot(size.Width / 2, down);
        var shapes = new List<Shape> { new Group("nokkel", null, key) };
        shapes.AddRange(Parts(wheel, centre, type));
        shapes.AddRange(right.Select(l => Event(l, centre, 1, type)));
        shapes.AddRange(left.Select(l => Event(l, centre, -1, type)));
        if (wheel.Centre.Length > 0)
            shapes.Add(type.SetMiddle("hjulmidt", centre, Anchor.Middle, type.Wrap(wheel.Centre, (Radius - Ring) * 1.4, bold: true), bold: true));
        var plot = new Box(centre.X - Radius, centre.Y - Radius, centre.X + Radius, centre.Y + Radius);
        return new Scene(size.Width, Math.Ceiling(down + bottom + 4), plot, [.. shapes]);
    }

    /// <summary>One entry for each kind of event, in the order first met.</summary>
    internal static List<KeyEntry> Entries(Wheel wheel) =>
        [.. wheel.Events.Select(e => (e.Role, e.Kind)).Distinct().OrderBy(e => e.Role, StringComparer.Ordinal)
            .Select(e => new KeyEntry(Swatch.Dot, e.Role, Markers.Resolve(Charts.Marker.ByRole, e.Role), e.Kind))];

    /// <summary>An event's marker.</summary>
    internal static Shape Mark(WheelEvent e, Spot at) =>
        Markers.Draw(Markers.Resolve(Charts.Marker.ByRole, e.Role), "", at, Marker)!;

    /// <summary>
    /// Places of markers, moved as little as it takes for them not to lie upon each other: the last day of June and the
    /// first of July are two events.
    /// </summary>
    private static double[] Spread(IEnumerable<double> turns)
    {
        const double Apart = ((2 * Marker) + 3) / ((Radius + Marker + 5) * 2 * Math.PI);
        var places = turns.ToArray();
        for (var round = 0; round < 50; round++)
        {
            for (var i = 1; i < places.Length; i++)
            {
                var lack = Apart - (places[i] - places[i - 1]);
                if (lack <= 0) continue;
                places[i - 1] -= lack / 2;
                places[i] += lack / 2;
            }
        }
        return places;
    }

    private static IEnumerable<Shape> Parts(Wheel wheel, Spot centre, Typesetter type)
    {
        var parts = wheel.Parts.Length;
        for (var i = 0; i < parts; i++)
        {
            var (from, to) = ((double)i / parts, (i + 1.0) / parts);
            yield return new Path("hjuldel", [.. Arc(centre, Radius, from, to), .. Arc(centre, Radius - Ring, to, from)], true);
        }
        for (var i = 0; i < parts; i++)
            yield return type.SetMiddle("hjulnavn", At(centre, Radius - (Ring / 2), (i + 0.5) / parts), Anchor.Middle, [wheel.Parts[i]]);
    }

    private static Group Event(Label label, Spot centre, int side, Typesetter type)
    {
        var e = label.Event;
        var at = At(centre, Radius + Marker + 5, label.Place);
        var x = centre.X + (side * (Reach + 8));
        var y = centre.Y + label.Top;
        var anchor = side > 0 ? Anchor.Start : Anchor.End;
        var when = type.SetBelow("hjultid", new Spot(x, y), anchor, label.When, bold: true);
        var text = type.Set("hjultekst", new Spot(x, when.At.Y + (label.When.Length * type.LineHeight)), anchor, label.Lines);
        // From the marker outwards past the ring, then to the first line: no line crosses the ring or another line.
        var middle = when.At.Y - (ArialMetrics.CapHeight * type.Size / 2);
        var knee = new Spot(centre.X + (side * Math.Max(Math.Abs(at.X - centre.X) + 6, Math.Min(Radius + 14, Math.Abs(at.X - centre.X) + 20))), at.Y);
        return new Group(Markers.Css("serie", e.Role), $"{e.When}: {e.Text}",
            [new Path("leder", [at, knee, new Spot(x - (side * 5), middle)]), Mark(e, at), when, text]);
    }

    /// <summary>The labels of one side from the top down, each as near its marker as the others allow.</summary>
    private static ImmutableArray<Label> Column(ImmutableArray<(WheelEvent Event, double Place)> events, Typesetter type, double width)
    {
        var blocks = new List<Block>();
        foreach (var (e, place) in events)
        {
            var (when, lines) = (type.Wrap(e.When, width, bold: true), type.Wrap(e.Text, width));
            var wanted = -(Radius + 10) * Math.Cos(2 * Math.PI * place) - (type.LineHeight / 2);
            var height = type.Height(when.Length + lines.Length);
            var block = new Block([new Label(e, place, when, lines, 0, height)], wanted, height);
            // Labels that meet become one block, moved to where its members are nearest their markers.
            while (blocks.Count > 0 && blocks[^1].Top + blocks[^1].Height + Gap > block.Top)
            {
                var above = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                var (n, m) = (above.Members.Length, block.Members.Length);
                var top = ((above.Top * n) + ((block.Top - above.Height - Gap) * m)) / (n + m);
                block = new Block([.. above.Members, .. block.Members], top, above.Height + Gap + block.Height);
            }
            blocks.Add(block);
        }
        var labels = ImmutableArray.CreateBuilder<Label>();
        foreach (var block in blocks)
        {
            var y = block.Top;
            foreach (var label in block.Members)
            {
                labels.Add(label with { Top = y, Bottom = y + label.Bottom });
                y += label.Bottom + Gap;
            }
        }
        return labels.ToImmutable();
    }

    private static IEnumerable<Spot> Arc(Spot centre, double radius, double from, double to)
    {
        // A corner each five degrees looks round at this size.
        var steps = Math.Max(2, (int)Math.Ceiling(Math.Abs(to - from) * 72));
        for (var i = 0; i <= steps; i++) yield return At(centre, radius, from + ((to - from) * i / steps));
    }

    private static Spot At(Spot centre, double radius, double turn)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * turn);
        return new Spot(centre.X + (radius * sin), centre.Y - (radius * cos));
    }

    // Until its block is placed, a label lies at the height 0.
    private sealed record Label(WheelEvent Event, double Place, ImmutableArray<string> When, ImmutableArray<string> Lines, double Top, double Bottom);

    private sealed record Block(ImmutableArray<Label> Members, double Top, double Height);
}
