using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>A bar on the screen.</summary>
/// <param name="Mark">The mark it belongs to.</param>
/// <param name="Item">The bar.</param>
/// <param name="Extent">Its stacked extent.</param>
/// <param name="Box">Its box.</param>
internal sealed record PlacedBar(Mark.Bar Mark, BarItem Item, Extent Extent, Box Box);

/// <summary>Where marks lie on the screen: for those who draw them and for labels, which keep clear of them.</summary>
/// <param name="frame">The frame.</param>
internal sealed class MarkPlaces(Frame frame)
{
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

    /// <summary>Where a dot lies; null when its number is missing.</summary>
    /// <param name="item">The dot.</param>
    public Spot? Spot(DotItem item)
    {
        var (place, value) = frame.Horizontal ? (item.Y, item.X) : (item.X, item.Y);
        return value.Number is { } number ? frame.At(place, number) : null;
    }

    /// <summary>The stretches of a line without a missing value.</summary>
    /// <param name="known">Its points that have a value, with their numbers in the line.</param>
    public static List<List<Point>> Runs(List<(Point Point, int Index)> known)
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
