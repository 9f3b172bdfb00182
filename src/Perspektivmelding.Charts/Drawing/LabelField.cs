using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// The plot while labels are put into it. A label never covers another and never leaves the plot; it covers as
/// little of the data as its candidates allow.
/// </summary>
/// <param name="bounds">Where labels may stand.</param>
internal sealed class LabelField(Box bounds)
{
    private const double Air = 2;
    private readonly List<Box> _placed = [];
    private readonly List<(Spot A, Spot B)> _lines = [];
    private readonly List<Box> _solids = [];

    /// <summary>A line piece that labels should not cover.</summary>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end.</param>
    public void Avoid(Spot a, Spot b) => _lines.Add((a, b));

    /// <summary>A filled shape that labels should not cover.</summary>
    /// <param name="box">Its box.</param>
    public void Avoid(Box box) => _solids.Add(box);

    /// <summary>Whether a label may stand here.</summary>
    /// <param name="box">Its box.</param>
    public bool IsFree(Box box)
    {
        if (!bounds.Contains(box)) return false;
        var grown = box.Grow(Air);
        foreach (var other in _placed)
        {
            if (grown.Overlaps(other)) return false;
        }
        return true;
    }

    /// <summary>Takes the room of a label that stands where it must.</summary>
    /// <param name="box">Its box.</param>
    public void Take(Box box) => _placed.Add(box);

    /// <summary>Takes the best of some candidates, the first of equals; null when none is free.</summary>
    /// <param name="candidates">Texts in order of preference, with what each costs beforehand.</param>
    /// <param name="most">The highest cost that is still better than no label here.</param>
    public Text? Place(IEnumerable<(Text Text, double Cost)> candidates, double most = double.MaxValue)
    {
        Text? best = null;
        var lowest = most;
        foreach (var (text, cost) in candidates)
        {
            if (cost >= lowest || !IsFree(text.Box)) continue;
            var total = cost + Covered(text.Box.Grow(Air), lowest - cost);
            if (total >= lowest) continue;
            (best, lowest) = (text, total);
        }
        if (best is not null) Take(best.Box);
        return best;
    }

    /// <summary>How many line pieces a leader would cross.</summary>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end.</param>
    public int Crossings(Spot a, Spot b)
    {
        var count = 0;
        foreach (var (c, d) in _lines)
        {
            if (Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0) count++;
        }
        return count;

        static double Side(Spot p, Spot q, Spot r) => ((q.X - p.X) * (r.Y - p.Y)) - ((q.Y - p.Y) * (r.X - p.X));
    }

    private double Covered(Box box, double enough)
    {
        var cost = 0.0;
        foreach (var (a, b) in _lines)
        {
            if (box.Crosses(a, b) && (cost += 20) >= enough) return cost;
        }
        foreach (var solid in _solids)
        {
            if (box.Overlaps(solid) && (cost += 20) >= enough) return cost;
        }
        return cost;
    }

    /// <summary>
    /// Moves blocks along a line as little as possible (least squares) so that none overlap and all stay inside.
    /// </summary>
    /// <param name="wanted">Wanted centre of each block.</param>
    /// <param name="sizes">Size of each block, the air around it included.</param>
    /// <param name="min">Lower end of the room.</param>
    /// <param name="max">Upper end of the room.</param>
    /// <returns>A centre for each block in the order given, or null when they do not fit.</returns>
    public static ImmutableArray<double>? PushApart(IReadOnlyList<double> wanted, IReadOnlyList<double> sizes, double min, double max)
    {
        if (sizes.Sum() > max - min) return null;
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();

        // With the blocks' sizes taken off, "no overlap" becomes "never falling": pool neighbours that fall.
        var pools = new List<(double Sum, int Count)>();
        var offsets = new double[order.Length];
        var offset = 0.0;
        for (var k = 0; k < order.Length; k++)
        {
            offsets[k] = offset + (sizes[order[k]] / 2);
            offset += sizes[order[k]];
            var pool = (Sum: wanted[order[k]] - offsets[k], Count: 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Count >= pool.Sum / pool.Count)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
            pools.Add(pool);
        }

        var result = new double[order.Length];
        var at = 0;
        foreach (var (sum, count) in pools)
        {
            var start = Math.Clamp(sum / count, min, Math.Max(min, max - offset));
            for (var i = 0; i < count; i++, at++) result[order[at]] = start + offsets[at];
        }
        return [.. result];
    }
}
