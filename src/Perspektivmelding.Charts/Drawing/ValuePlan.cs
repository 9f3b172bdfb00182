namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// How the values of bars are to be written beyond their ends: decided once for a chart, so that all stand alike. The
/// first way that leaves the bars enough of the value axis is taken: on one line; on one line with values below zero
/// on the far side of zero; the same two on several lines. Else values are left to the table.
/// </summary>
/// <param name="Shown">Whether outer values are written at all.</param>
/// <param name="Flip">Whether a bar that goes down has its value on the far side of its start.</param>
/// <param name="Wrap">Widest line of a value.</param>
/// <param name="Lines">Most lines of any value.</param>
/// <param name="Before">Room needed before the low end of the value axis.</param>
/// <param name="After">Room needed after its high end.</param>
internal sealed record ValuePlan(bool Shown, bool Flip, double Wrap, int Lines, double Before, double After)
{
    /// <summary>Distance from a bar's end to its value.</summary>
    public const double Off = 6;

    /// <summary>The bars keep at least this share of the value axis; where values have been wrapped, less.</summary>
    private const double Least = 0.42;
    private const double LeastWrapped = 0.28;

    /// <summary>Finds the way.</summary>
    /// <param name="scales">The resolved chart.</param>
    /// <param name="type">The typesetter.</param>
    /// <param name="length">Length of the value axis on the screen.</param>
    public static ValuePlan For(Scales scales, Typesetter type, double length)
    {
        var labels = Outer(scales);
        var none = new ValuePlan(labels.Count == 0, false, double.MaxValue, 1, 0, 0);
        if (labels.Count == 0) return none;
        if (!scales.Horizontal) return Rooms(none with { Shown = true }) ?? none;

        var rows = labels.GroupBy(l => l.Item.At).All(row => row.All(l => l.Down) || !row.Any(l => l.Down));
        var flips = rows && labels.Exists(l => l.Down);
        foreach (var wrap in (ReadOnlySpan<double>)[double.MaxValue, length * 0.55])
        {
            foreach (var flip in flips ? (ReadOnlySpan<bool>)[false, true] : [false])
            {
                if (Rooms(new ValuePlan(true, flip, wrap, 1, 0, 0)) is { } plan) return plan;
            }
        }
        return none;

        ValuePlan? Rooms(ValuePlan plan)
        {
            var measured = labels.ConvertAll(l =>
            {
                var lines = type.Wrap(l.Text, plan.Wrap);
                var far = plan.Flip && l.Down;
                return (At: scales.Value.At(far ? l.Extent.From : l.Extent.To), Down: l.Down && !far, lines.Length,
                    Room: scales.Horizontal ? type.Width(lines) + Off + 3 : type.Height(1) + 7);
            });
            double before = 0, after = 0;
            // Each side's room depends on the other's; a few rounds settle it.
            for (var round = 0; round < 12; round++)
            {
                var inner = length - before - after;
                if (inner < length * (plan.Wrap < double.MaxValue ? LeastWrapped : Least)) return null;
                after = measured.Where(l => !l.Down).Select(l => l.Room - ((1 - l.At) * inner)).Append(0).Max();
                before = measured.Where(l => l.Down).Select(l => l.Room - (l.At * inner)).Append(0).Max();
            }
            return plan with { Lines = measured.Max(l => l.Length), Before = before, After = after };
        }
    }

    /// <summary>Text of a bar's value.</summary>
    /// <param name="bar">The mark.</param>
    /// <param name="item">The bar.</param>
    /// <param name="axis">Format of the value axis.</param>
    public static string Text(Mark.Bar bar, BarItem item, ValueFormat axis) =>
        item.Text ?? (bar.Format ?? axis).Bare(item.Value ?? 0);

    /// <summary>Whether a bar goes towards the low end of the axis.</summary>
    /// <param name="extent">Its extent.</param>
    /// <param name="item">The bar.</param>
    public static bool IsDown(Extent extent, BarItem item) =>
        extent.To < extent.From || (extent.To == extent.From && item.Value < 0);

    private static List<(BarItem Item, Extent Extent, bool Down, string Text)> Outer(Scales scales)
    {
        var labels = new List<(BarItem, Extent, bool, string)>();
        var marks = scales.Chart.Marks;
        for (var m = 0; m < marks.Length; m++)
        {
            if (marks[m] is not Mark.Bar { ValueLabels: true } bar) continue;
            for (var i = 0; i < bar.Items.Length; i++)
            {
                if (scales.Extents[m][i] is { Alone: true } extent)
                    labels.Add((bar.Items[i], extent, IsDown(extent, bar.Items[i]), Text(bar, bar.Items[i], scales.Value.Spec.Format)));
            }
        }
        return labels;
    }
}
