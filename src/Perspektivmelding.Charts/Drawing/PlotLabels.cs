using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// The labels inside the plot, in order of weight: values of bars, names of dots and of lines that end early, rules,
/// notes. What finds no room goes to the key; values and dots without room are left to the table.
/// </summary>
/// <param name="frame">The frame.</param>
/// <param name="places">Knows where marks lie.</param>
/// <param name="type">The typesetter.</param>
/// <param name="bars">The bars of the chart.</param>
/// <param name="plan">How values are written.</param>
internal sealed class PlotLabels(Frame frame, MarkPlaces places, Typesetter type, ImmutableArray<PlacedBar> bars, ValuePlan plan)
{
    private readonly LabelField _field = new(frame.Plot);
    private readonly List<Shape> _shapes = [];
    private readonly List<KeyEntry> _homeless = [];

    /// <summary>Sets every label.</summary>
    /// <param name="endsNamed">Whether lines that reach the end are named beside the plot or in the key already.</param>
    /// <returns>The labels, and what must go to the key.</returns>
    public (IReadOnlyList<Shape> Shapes, IReadOnlyList<KeyEntry> Homeless) Set(Func<Mark.Line, bool> endsNamed)
    {
        var marks = frame.Scales.Chart.Marks;
        Obstacles(marks);
        foreach (var bar in marks.OfType<Mark.Bar>().Where(b => b.ValueLabels)) Values(bar);
        foreach (var dot in marks.OfType<Mark.Dot>()) Dots(dot);
        foreach (var line in marks.OfType<Mark.Line>().Where(l => !endsNamed(l))) Line(line);
        if (!frame.Horizontal)
        {
            foreach (var mark in marks)
            {
                if (mark is Mark.RuleY { Label: { Length: > 0 } label } rule) Rule(label, rule.Role, frame.Value(rule.At), frame.Value(rule.At));
                if (mark is Mark.SpanY { Label: { Length: > 0 } text } span) Rule(text, span.Role, frame.ValueWithin(span.To), frame.ValueWithin(span.From));
            }
        }
        foreach (var note in marks.OfType<Mark.Note>()) Note(note);
        return (_shapes, _homeless);
    }

    private void Obstacles(ImmutableArray<Mark> marks)
    {
        foreach (var bar in bars) _field.Avoid(bar.Box);
        if (frame.Scales.Value.HasZero)
        {
            var zero = frame.Value(0);
            _field.Avoid(
                frame.Turn(frame.Horizontal ? frame.Plot.Top : frame.Plot.Left, zero),
                frame.Turn(frame.Horizontal ? frame.Plot.Bottom : frame.Plot.Right, zero));
        }
        foreach (var mark in marks)
        {
            switch (mark)
            {
                case Mark.Line line:
                    foreach (var (a, b) in places.Pieces(line)) _field.Avoid(a, b);
                    break;
                case Mark.Band band:
                    for (var i = 1; i < band.Points.Length; i++)
                    {
                        if (band.Points[i - 1] is not { Low: { } low, High: { } high } from || band.Points[i] is not { Low: { } nextLow, High: { } nextHigh } to) continue;
                        _field.Avoid(frame.At(from.X, low), frame.At(to.X, nextLow));
                        _field.Avoid(frame.At(from.X, high), frame.At(to.X, nextHigh));
                    }
                    break;
                case Mark.Dot dot:
                    foreach (var item in dot.Items)
                    {
                        if (places.Spot(item) is { } s) _field.Avoid(new Box(s.X - 5, s.Y - 5, s.X + 5, s.Y + 5));
                    }
                    break;
                case Mark.RuleX rule when frame.Horizontal || frame.Scales.Base is LinearScale:
                    var x = frame.Horizontal ? frame.Value(rule.At) : frame.Base(rule.At);
                    _field.Avoid(new Spot(x, frame.Plot.Top), new Spot(x, frame.Plot.Bottom));
                    break;
                case Mark.RuleY rule when !frame.Horizontal:
                    _field.Avoid(new Spot(frame.Plot.Left, frame.Value(rule.At)), new Spot(frame.Plot.Right, frame.Value(rule.At)));
                    break;
            }
        }
    }

    /// <summary>All outer labels of a mark stand, or none: half of them would mislead. Inner ones stand where they fit.</summary>
    private void Values(Mark.Bar bar)
    {
        var outer = new List<Text>();
        foreach (var placed in bars.Where(b => ReferenceEquals(b.Mark, bar)))
        {
            var text = ValuePlan.Text(bar, placed.Item, frame.Scales.Value.Spec.Format);
            var box = placed.Box;
            if (placed.Extent.Alone)
            {
                if (plan.Shown) outer.Add(Outer(placed, type.Wrap(text, plan.Wrap)));
                continue;
            }
            var inner = type.SetMiddle("verdi inni", new Spot((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2), Anchor.Middle, [text]);
            if (box.Contains(inner.Box.Grow(1)) && _field.IsFree(inner.Box)) Stand(inner);
        }
        var alone = outer.TrueForAll(a => _field.IsFree(a.Box)
            && outer.TrueForAll(b => ReferenceEquals(a, b) || !a.Box.Grow(1).Overlaps(b.Box))
            && bars.All(b => !b.Box.Grow(-0.5).Overlaps(a.Box)));
        if (alone) outer.ForEach(Stand);
    }

    private Text Outer(PlacedBar placed, ImmutableArray<string> text)
    {
        var box = placed.Box;
        var down = ValuePlan.IsDown(placed.Extent, placed.Item) && !plan.Flip;
        var css = Markers.Css("verdi", placed.Item.Role ?? placed.Mark.Role);
        if (frame.Horizontal)
        {
            var y = (box.Top + box.Bottom) / 2;
            return BesideRules(down
                ? type.SetMiddle(css, new Spot(box.Left - ValuePlan.Off, y), Anchor.End, text)
                : type.SetMiddle(css, new Spot(box.Right + ValuePlan.Off, y), Anchor.Start, text));
        }
        var x = (box.Left + box.Right) / 2;
        return BesideZero(down
            ? type.SetBelow(css, new Spot(x, box.Bottom + 4), Anchor.Middle, text)
            : type.SetBelow(css, new Spot(x, box.Top - 4 - type.Height(1)), Anchor.Middle, text), down);
    }

    /// <summary>A value that the line of zero would cut (a floating bar ends near it) moves on beyond the line, if there is room.</summary>
    private Text BesideZero(Text text, bool down)
    {
        var zero = frame.Value(0);
        if (zero <= text.Box.Top || zero >= text.Box.Bottom) return text;
        var dy = down ? zero + 3 - text.Box.Top : zero - 3 - text.Box.Bottom;
        var moved = text with { At = text.At with { Y = text.At.Y + dy }, Box = text.Box.Shift(0, dy) };
        return frame.Plot.Contains(moved.Box) && _field.IsFree(moved.Box) && bars.All(b => !b.Box.Grow(-0.5).Overlaps(moved.Box)) ? moved : text;
    }

    /// <summary>A value that a vertical rule would cut moves to the far side of the rule, if there is room.</summary>
    private Text BesideRules(Text text)
    {
        foreach (var rule in frame.Scales.Chart.Marks.OfType<Mark.RuleX>())
        {
            var x = frame.Value(rule.At);
            if (x < text.Box.Left - 3 || x > text.Box.Right + 3) continue;
            var dx = text.Anchor == Anchor.Start ? x + ValuePlan.Off - text.Box.Left : x - ValuePlan.Off - text.Box.Right;
            var moved = text with { At = text.At with { X = text.At.X + dx }, Box = text.Box.Shift(dx, 0) };
            if (_field.IsFree(moved.Box)) text = moved;
        }
        return text;
    }

    private void Dots(Mark.Dot dot)
    {
        foreach (var item in dot.Items)
        {
            if (item.Label is not { Length: > 0 } label || places.Spot(item) is not { } s) continue;
            ImmutableArray<string> lines = [.. label.Split('\n')];
            var css = Markers.Css("etikett", item.Role ?? dot.Role);
            var above = s.Y - 9 - type.Height(lines.Length);
            var half = type.Width(lines, bold: true) / 2;
            var x = Math.Clamp(s.X, frame.Plot.Left + half, Math.Max(frame.Plot.Left + half, frame.Plot.Right - half));
            var placed = _field.Place(
            [
                (type.SetMiddle(css, new Spot(s.X + 10, s.Y), Anchor.Start, lines, bold: true), 0),
                (type.SetMiddle(css, new Spot(s.X - 10, s.Y), Anchor.End, lines, bold: true), 1),
                (type.SetBelow(css, new Spot(x, above), Anchor.Middle, lines, bold: true), 2),
                (type.SetBelow(css, new Spot(x, s.Y + 8), Anchor.Middle, lines, bold: true), 3),
            ]);
            if (placed is not null) _shapes.Add(placed);
        }
    }

    private void Line(Mark.Line line)
    {
        if (EndLabels.TextOf(line) is not { Length: > 0 } label) return;
        var css = Markers.Css("etikett", line.Role);
        var lines = type.Wrap(label, frame.Plot.Width * 0.4, bold: true);
        var points = line.Points.Where(p => p.Y is not null).Select(p => frame.At(p.X, p.Y!.Value)).Reverse().ToList();
        if (points.Count == 0) return;
        var half = type.Width(lines, bold: true) / 2;
        var height = type.Height(lines.Length);
        var candidates = new List<(Text, double)>
        {
            (type.SetMiddle(css, points[0] with { X = points[0].X + 9 }, Anchor.Start, lines, bold: true), 0),
        };
        for (var i = 0; i < points.Count; i++)
        {
            var x = Math.Clamp(points[i].X, frame.Plot.Left + half, Math.Max(frame.Plot.Left + half, frame.Plot.Right - half));
            foreach (var away in (ReadOnlySpan<double>)[8, 18, 30])
            {
                candidates.Add((type.SetBelow(css, new Spot(x, points[i].Y - away - height), Anchor.Middle, lines, bold: true), 1 + i + (away / 4)));
                candidates.Add((type.SetBelow(css, new Spot(x, points[i].Y + away), Anchor.Middle, lines, bold: true), 1.5 + i + (away / 4)));
            }
        }
        Stand(_field.Place(candidates, most: 60), new KeyEntry(Swatch.Line, line.Role, Markers.Resolve(line.Marker, line.Role), label));
    }

    private void Rule(string label, string role, double top, double bottom)
    {
        var plot = frame.Plot;
        var css = Markers.Css("regeltekst", role);
        var candidates = new List<(Text, double)>();
        foreach (var share in (ReadOnlySpan<double>)[1, 0.62, 0.4])
        {
            var lines = type.Wrap(label, (plot.Width - 12) * share);
            if (share < 1 && lines.Length == 1) continue;
            var height = type.Height(lines.Length);
            var room = plot.Width - 12 - type.Width(lines);
            if (room < 0) continue;
            for (var i = 0; i <= 8; i++)
            {
                // Left end first, then the right end, then what lies between.
                var cost = (i is 0 or 8 ? i / 8.0 : 2 + (i / 4.0)) + (4 * (lines.Length - 1));
                var x = plot.Left + 6 + (room * i / 8);
                candidates.Add((type.SetBelow(css, new Spot(x, top - 4 - height), Anchor.Start, lines), cost));
                candidates.Add((type.SetBelow(css, new Spot(x, bottom + 5), Anchor.Start, lines), cost + 0.5));
                if (bottom - top > height + 6)
                    candidates.Add((type.SetBelow(css, new Spot(x, top + 4), Anchor.Start, lines), cost - 0.25));
            }
        }
        Stand(_field.Place(candidates), new KeyEntry(Swatch.Rule, role, Marker.None, label));
    }

    private void Note(Mark.Note note)
    {
        var (place, value) = frame.Horizontal ? (note.Y, note.X) : (note.X, note.Y);
        if (value.Number is not { } number) return;
        var s = frame.At(place, number);
        var lines = type.Wrap(note.Text, Math.Max(130, frame.Plot.Width * 0.34));
        var css = Markers.Css("merknad", note.Role);
        var (width, height) = (type.Width(lines), type.Height(lines.Length));
        var candidates = new List<(Text, double)>();
        foreach (var away in (ReadOnlySpan<double>)[10, 24, 40])
        {
            foreach (var (dx, dy) in (ReadOnlySpan<(int, int)>)[(0, -1), (0, 1), (-1, -1), (1, -1), (-1, 1), (1, 1), (1, 0), (-1, 0)])
            {
                var x = s.X + (dx * (away + (dy == 0 ? width / 2 : width / 3))) - (width / 2);
                var y = s.Y + (dy * away) - (dy < 0 ? height : dy == 0 ? height / 2 : 0);
                x = Math.Clamp(x, frame.Plot.Left, Math.Max(frame.Plot.Left, frame.Plot.Right - width));
                Candidate(x, y);
            }
        }
        // Farther off, anywhere in the plot, the nearest first.
        for (var row = 0; row <= 10; row++)
        {
            for (var column = 0; column <= 10; column++)
            {
                var x = frame.Plot.Left + 4 + ((frame.Plot.Width - 8 - width) * column / 10);
                var y = frame.Plot.Top + 2 + ((frame.Plot.Height - 4 - height) * row / 10);
                Candidate(x, y);
            }
        }
        var text = _field.Place(candidates, most: 70);
        if (text is not null && Leader(text.Box, s) is { } leader) _shapes.Add(new Path(Markers.Css("leder", note.Role), leader));
        Stand(text, new KeyEntry(Swatch.None, note.Role, Marker.None, note.Text));

        void Candidate(double x, double y)
        {
            var set = type.SetBelow(css, new Spot(x, y), Anchor.Start, lines);
            var cost = 0.0;
            if (Leader(set.Box, s) is [var near, var far])
            {
                var (dx, dy) = (Math.Abs(near.X - far.X), Math.Abs(near.Y - far.Y));
                cost = 4 + (Math.Sqrt((dx * dx) + (dy * dy)) / 8) + (8 * _field.Crossings(near, far)) + (dx > 3 * dy ? 15 : 0);
            }
            candidates.Add((set, cost));
        }
    }

    /// <summary>The piece from a note to its point, when they are not side by side.</summary>
    private static ImmutableArray<Spot>? Leader(Box box, Spot s)
    {
        var near = new Spot(Math.Clamp(s.X, box.Left + 4, Math.Max(box.Left + 4, box.Right - 4)), s.Y < box.Top ? box.Top : s.Y > box.Bottom ? box.Bottom : (box.Top + box.Bottom) / 2);
        if (s.Y >= box.Top && s.Y <= box.Bottom) near = near with { X = s.X < box.Left ? box.Left - 3 : box.Right + 3 };
        var length = Math.Sqrt(((near.X - s.X) * (near.X - s.X)) + ((near.Y - s.Y) * (near.Y - s.Y)));
        if (length < 14) return null;
        var short5 = 5 / length;
        return [near, new Spot(s.X + ((near.X - s.X) * short5), s.Y + ((near.Y - s.Y) * short5))];
    }

    private void Stand(Text text)
    {
        _field.Take(text.Box);
        _shapes.Add(text);
    }

    private void Stand(Text? text, KeyEntry otherwise)
    {
        if (text is not null) _shapes.Add(text);
        else _homeless.Add(otherwise);
    }
}
