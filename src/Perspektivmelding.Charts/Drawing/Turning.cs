namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// Lays a bar chart down when the names of its bands have no room below upright bars: a waterfall of nine steps is
/// upright on a desk and lies on a phone.
/// </summary>
internal static class Turning
{
    /// <summary>The chart as it is, or lying.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="size">The drawing.</param>
    /// <param name="measure">Widths of text.</param>
    public static Chart For(Chart chart, ChartSize size, ITextMeasure measure)
    {
        if (chart.X.Kind != ScaleKind.Band || chart.Marks.Any(m => Turned(m) is null)) return chart;
        var scales = Scales.Resolve(chart, size);
        var type = new Typesetter(measure, size.TextSize);
        var left = scales.Value.Ticks.Select(t => type.Width(t.Text)).DefaultIfEmpty(0).Max() + 8;
        var slot = (size.Width - left) * scales.Base.Step;
        var labels = scales.Base.Ticks.Select(t => type.Wrap(t.Text, slot - 6)).ToList();
        // A long word may reach into its neighbour's slot as long as the two do not meet, and not beyond the edge.
        var widths = labels.ConvertAll(lines => type.Width(lines));
        var fits = labels.TrueForAll(lines => lines.Length <= 3)
            && widths.Zip(widths.Skip(1)).All(pair => ((pair.First + pair.Second) / 2) + 6 <= slot)
            && widths is not [] && widths[0] <= slot + (2 * left) && widths[^1] <= slot;
        return fits ? chart : chart with { X = chart.Y, Y = chart.X, Marks = [.. chart.Marks.Select(m => Turned(m)!)] };
    }

    /// <summary>The same mark with X and Y exchanged; null when it cannot lie down.</summary>
    private static Mark? Turned(Mark mark) => mark switch
    {
        Mark.Bar => mark,
        Mark.Dot dot => dot with { Items = [.. dot.Items.Select(i => i with { X = i.Y, Y = i.X })] },
        Mark.RuleY rule => new Mark.RuleX(rule.At, rule.Label) { Role = rule.Role },
        Mark.SpanY span => new Mark.SpanX(span.From, span.To, span.Label) { Role = span.Role },
        Mark.Note note => note with { X = note.Y, Y = note.X },
        Mark.AxisX axis => new Mark.AxisY(axis.Ticks, axis.Grid),
        Mark.AxisY axis => new Mark.AxisX(axis.Ticks, axis.Grid),
        _ => null,
    };
}
