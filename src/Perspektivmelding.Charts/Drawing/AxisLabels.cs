using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>The strip above the plot, where the labels of spans and vertical rules stand without touching the data.</summary>
/// <param name="Labels">The labels.</param>
/// <param name="Bottoms">For each mark with a label, where its label ends, above the plot.</param>
/// <param name="Height">Height of the strip; 0 when empty.</param>
internal sealed record Strip(ImmutableArray<Shape> Labels, ImmutableArray<double?> Bottoms, double Height);

/// <summary>What stands outside the plot and belongs to its axes: labels of ticks, and spans and rules with theirs.</summary>
/// <param name="frame">The frame.</param>
/// <param name="type">The typesetter.</param>
/// <param name="size">The drawing.</param>
internal sealed class AxisLabels(Frame frame, Typesetter type, ChartSize size)
{
    private readonly Box _plot = frame.Plot;

    /// <summary>Labels of both axes and what they need below the plot.</summary>
    /// <param name="baseTicks">Whether the base axis has labels.</param>
    /// <param name="valueTicks">Whether the value axis has labels.</param>
    /// <param name="bandLabels">Wrapped labels of a lying chart.</param>
    /// <returns>The labels, and the lower edge of the drawing.</returns>
    public (ImmutableArray<Shape> Shapes, double Bottom) TickLabels(bool baseTicks, bool valueTicks, List<ImmutableArray<string>> bandLabels)
    {
        var texts = new List<Text>();
        var below = new List<Text>();
        var scales = frame.Scales;
        if (frame.Horizontal)
        {
            for (var i = 0; i < bandLabels.Count; i++)
                texts.Add(type.SetMiddle("kategori", new Spot(_plot.Left - 8, frame.BaseAt(scales.Base.Ticks[i].At)), Anchor.End, bandLabels[i]));
            if (valueTicks) below.AddRange(Thin(scales.Value.Ticks.Select(t => Under("akseverdi", frame.ValueAt(t.At), [t.Text]))));
        }
        else
        {
            if (valueTicks)
            {
                foreach (var tick in scales.Value.Ticks)
                    texts.Add(type.SetMiddle("akseverdi", new Spot(_plot.Left - 8, frame.ValueAt(tick.At)), Anchor.End, [tick.Text]));
            }
            if (baseTicks)
            {
                // Years that stand too close say enough where every second or third does; other names are wrapped.
                below.AddRange(scales.Base is BandScale bands && !bands.Bands.All(band => band.Length == 4 && band.All(char.IsAsciiDigit))
                    ? scales.Base.Ticks.Select(t => Under("kategori", frame.BaseAt(t.At), type.Wrap(t.Text, frame.Step - 6)))
                    : Thin(scales.Base.Ticks.Select(t => Under("akseverdi", frame.BaseAt(t.At), [t.Text]))));
            }
        }
        var bottom = below.Select(t => t.Box.Bottom).DefaultIfEmpty(_plot.Bottom).Max();
        if (!frame.Horizontal && scales.Base.Spec is { Kind: ScaleKind.Linear, Label: { Length: > 0 } title })
        {
            var text = type.SetBelow("aksetittel", new Spot(_plot.Right, bottom + 6), Anchor.End, type.Wrap(title, _plot.Right));
            below.Add(text);
            bottom = text.Box.Bottom;
        }
        return ([.. texts, .. below], bottom);
    }

    /// <summary>Tinted grounds, up to the top of the strip.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="strip">Height of the strip.</param>
    public ImmutableArray<Shape> Spans(ImmutableArray<Mark> marks, double strip)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        foreach (var mark in marks)
        {
            Box? box = mark switch
            {
                Mark.SpanX span when Range(span) is var (from, to) => new Box(from, _plot.Top - strip, to, _plot.Bottom),
                Mark.SpanY span when !frame.Horizontal =>
                    new Box(_plot.Left, frame.ValueWithin(span.To), _plot.Right, frame.ValueWithin(span.From)),
                _ => null,
            };
            if (box is { Width: > 0, Height: > 0 } b) shapes.Add(new Rect(Markers.Css("felt", mark.Role), b));
        }
        return shapes.ToImmutable();
    }

    /// <summary>Sets the labels of spans and vertical rules above the plot, in as many rows as they need.</summary>
    /// <param name="marks">The marks.</param>
    public Strip Strip(ImmutableArray<Mark> marks)
    {
        var rows = new List<List<(int Mark, ImmutableArray<string> Lines, double Left, double Right)>>();
        for (var m = 0; m < marks.Length; m++)
        {
            var (label, at, centred) = marks[m] switch
            {
                Mark.SpanX { Label: { Length: > 0 } text } span when Range(span) is var (from, _) => (text, from + 6, false),
                Mark.RuleX { Label: { Length: > 0 } text } rule when Across(rule.At) is { } x => (text, x, true),
                _ => ("", 0, false),
            };
            if (label.Length == 0) continue;
            var lines = type.Wrap(label, Math.Min(size.Width * 0.6, _plot.Width));
            var width = type.Width(lines);
            var left = Math.Max(0, Math.Min(centred ? at - (width / 2) : at, _plot.Right - width));
            var row = rows.Find(r => r.TrueForAll(o => left > o.Right + 10 || left + width < o.Left - 10));
            if (row is null) rows.Add(row = []);
            row.Add((m, lines, left, left + width));
        }

        var labels = ImmutableArray.CreateBuilder<Shape>();
        var bottoms = new double?[marks.Length];
        var bottom = _plot.Top - 5;
        foreach (var row in rows)
        {
            foreach (var (m, lines, left, _) in row)
            {
                var css = Markers.Css(marks[m] is Mark.SpanX ? "felttekst" : "regeltekst", marks[m].Role);
                var text = type.SetBelow(css, new Spot(left, bottom - type.Height(lines.Length)), Anchor.Start, lines);
                labels.Add(text);
                bottoms[m] = text.Box.Bottom + 1;
            }
            bottom -= row.Max(e => type.Height(e.Lines.Length)) + 5;
        }
        return new Strip(labels.ToImmutable(), [.. bottoms], rows.Count == 0 ? 0 : _plot.Top - bottom);
    }

    private Text Under(string css, double x, ImmutableArray<string> lines) =>
        type.SetBelow(css, new Spot(x, _plot.Bottom + 10), Anchor.Middle, lines);

    /// <summary>Drops every second label until none touch.</summary>
    private static List<Text> Thin(IEnumerable<Text> labels)
    {
        var kept = labels.ToList();
        while (kept.Zip(kept.Skip(1)).Any(pair => pair.First.Box.Right + 6 > pair.Second.Box.Left))
            kept = [.. kept.Where((_, i) => i % 2 == 0)];
        return kept;
    }

    /// <summary>Screen x of a place on X; null when X has no such number.</summary>
    private double? Across(decimal at) =>
        frame.Horizontal ? frame.Value(at) : frame.Scales.Base is LinearScale ? frame.Base(at) : null;

    /// <summary>Left and right of a span, kept within the plot. Years with bars take half a year to either side.</summary>
    private (double From, double To)? Range(Mark.SpanX span)
    {
        if (frame.Horizontal) return (frame.ValueWithin(span.From), frame.ValueWithin(span.To));
        if (frame.Scales.Base is not LinearScale scale) return null;
        var half = scale.Spec.Kind == ScaleKind.Year && frame.Scales.Chart.Marks.Any(m => m is Mark.Bar) ? 0.5m : 0m;
        var from = span.From - half <= scale.Min ? _plot.Left : frame.Base(span.From - half);
        var to = span.To + half >= scale.Max ? _plot.Right : frame.Base(span.To + half);
        return from < to ? (from, to) : null;
    }
}
