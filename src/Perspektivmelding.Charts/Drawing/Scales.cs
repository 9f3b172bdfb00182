using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>A place on an axis with its label.</summary>
/// <param name="At">Share of the axis, 0–1.</param>
/// <param name="Text">The label.</param>
internal readonly record struct Tick(double At, string Text);

/// <summary>An axis whose domain is known. Turns data into shares 0–1 of its length.</summary>
/// <param name="Spec">What was asked for.</param>
/// <param name="Ticks">Ticks in order.</param>
internal abstract record Scale(ScaleSpec Spec, ImmutableArray<Tick> Ticks)
{
    /// <summary>Distance between neighbouring places (years, bands) as a share of the axis.</summary>
    public abstract double Step { get; }

    /// <summary>Share of the axis at which a place lies.</summary>
    /// <param name="place">The place.</param>
    public abstract double At(Place place);
}

/// <summary>A continuous axis.</summary>
/// <param name="Spec">What was asked for.</param>
/// <param name="Ticks">Ticks in order.</param>
/// <param name="Min">Lowest value.</param>
/// <param name="Max">Highest value, above <paramref name="Min"/>.</param>
internal sealed record LinearScale(ScaleSpec Spec, ImmutableArray<Tick> Ticks, decimal Min, decimal Max) : Scale(Spec, Ticks)
{
    /// <inheritdoc/>
    public override double Step => (double)(1 / (Max - Min));

    /// <inheritdoc/>
    public override double At(Place place) =>
        (double)(((place.Number ?? throw new ArgumentException($"«{place}» is no number", nameof(place))) - Min) / (Max - Min));

    /// <summary>Whether zero lies within the axis.</summary>
    public bool HasZero => Min <= 0 && Max >= 0;
}

/// <summary>An axis of bands.</summary>
/// <param name="Spec">What was asked for.</param>
/// <param name="Bands">The bands in order.</param>
/// <param name="ToEdges">Whether the first and last lie at the ends of the axis (slopes), not half a band in.</param>
internal sealed record BandScale(ScaleSpec Spec, ImmutableArray<string> Bands, bool ToEdges) : Scale(Spec, BandTicks(Bands, ToEdges))
{
    private readonly Dictionary<string, int> _index = Bands.Select((band, i) => (band, i)).ToDictionary(b => b.band, b => b.i);

    /// <inheritdoc/>
    public override double Step => 1.0 / Math.Max(1, ToEdges ? Bands.Length - 1 : Bands.Length);

    /// <inheritdoc/>
    public override double At(Place place) =>
        _index.TryGetValue(place.ToString(), out var i)
            ? Ticks[i].At
            : throw new ArgumentException($"«{place}» is no band of the axis", nameof(place));

    private static ImmutableArray<Tick> BandTicks(ImmutableArray<string> bands, bool toEdges) =>
        [.. bands.Select((band, i) => new Tick(toEdges ? (double)i / (bands.Length - 1) : (i + 0.5) / bands.Length, band))];
}

/// <summary>From where to where a bar or a slice of an area goes, after stacking; null is missing.</summary>
/// <param name="From">Where it begins, in data units.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Alone">Whether it is the only one of its stack on its side of zero.</param>
internal sealed record Extent(decimal From, decimal To, bool Alone);

/// <summary>A chart with its domains, ticks and stacks resolved: all that is known without screen units.</summary>
/// <param name="Chart">The chart, lying down where it was told to or where its band labels need it.</param>
/// <param name="Base">The axis of years or bands.</param>
/// <param name="Value">The axis of values.</param>
/// <param name="Extents">For each mark of the chart, one extent for each bar or point; empty for other marks.</param>
internal sealed record Scales(Chart Chart, Scale Base, LinearScale Value, ImmutableArray<ImmutableArray<Extent?>> Extents)
{
    /// <summary>Whether values go from left to right.</summary>
    public bool Horizontal => Chart.Y.Kind == ScaleKind.Band;

    /// <summary>Resolves domains, ticks and stacks.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="size">Gives the number of ticks.</param>
    public static Scales Resolve(Chart chart, ChartSize size)
    {
        var horizontal = chart.Y.Kind == ScaleKind.Band;
        var (baseSpec, valueSpec) = horizontal ? (chart.Y, chart.X) : (chart.X, chart.Y);
        if (valueSpec.Kind != ScaleKind.Linear) throw new ArgumentException($"{chart.Slug}: one axis must be linear", nameof(chart));
        var extents = Stack(chart.Marks);
        var (baseTicks, valueTicks) = horizontal ? (size.YTicks, Math.Min(size.XTicks, 6)) : (size.XTicks, size.YTicks);
        return new Scales(
            chart, ResolveBase(chart, baseSpec, horizontal, baseTicks),
            ResolveValue(chart, valueSpec, horizontal, valueTicks, extents), extents);
    }

    private static Scale ResolveBase(Chart chart, ScaleSpec spec, bool horizontal, int ticks)
    {
        var places = chart.Marks.SelectMany(mark => Places(mark, horizontal));
        if (spec.Kind == ScaleKind.Band)
        {
            var bands = spec.Bands.Concat(places.Select(p => p.ToString())).Distinct().ToImmutableArray();
            var lines = chart.Marks.Any(m => m is Mark.Line) && !chart.Marks.Any(m => m is Mark.Bar or Mark.Dot);
            return new BandScale(spec, bands, lines && bands.Length > 1);
        }

        var numbers = places.Select(p => p.Number ?? throw new ArgumentException($"«{p}» is no number", nameof(chart))).ToList();
        var (min, max) = Reach(spec, numbers);
        var hasBars = chart.Marks.Any(m => m is Mark.Bar);
        // A bar stands on its year and takes half a year to either side.
        var pad = hasBars ? 0.5m : min == max ? 1m : 0m;
        var at = spec.Kind == ScaleKind.Year
            ? TickMaker.Years((int)Math.Ceiling(min), (int)Math.Floor(max), ticks).Select(y => ((decimal)y, y.ToString(CultureInfo.InvariantCulture)))
            : (spec.Step is { } fixedStep ? TickMaker.Within(min, max, fixedStep) : TickMaker.Linear(min, max, ticks, TickMaker.Unit(spec.Format)))
                .Values.Select(v => (v, spec.Format.Bare(v)));
        return new LinearScale(spec, Ticks(at, min - pad, max + pad), min - pad, max + pad);
    }

    private static LinearScale ResolveValue(
        Chart chart, ScaleSpec spec, bool horizontal, int ticks, ImmutableArray<ImmutableArray<Extent?>> extents)
    {
        var values = chart.Marks.SelectMany(mark => Values(mark, horizontal)).OfType<decimal>().ToList();
        foreach (var extent in extents.SelectMany(e => e).OfType<Extent>())
        {
            values.Add(extent.From);
            values.Add(extent.To);
        }
        if (spec.Zero) values.Add(0);
        var (min, max) = Reach(spec, values);
        if (min == max) (min, max) = min == 0 ? (0, 1) : (Math.Min(0, 2 * min), Math.Max(0, 2 * max));

        var shown = spec.Format with { Absolute = false };
        var (step, at) = spec.Step is { } fixedStep
            ? TickMaker.Within(shown.Shown(min), shown.Shown(max), fixedStep / spec.Format.Divisor)
            : TickMaker.Linear(shown.Shown(min), shown.Shown(max), ticks, TickMaker.Unit(spec.Format));
        if (spec.Domain is null && spec.Nice)
        {
            // Whole steps would leave up to a third of a plot with few ticks empty.
            var half = step / 2;
            min = Math.Floor(shown.Shown(min) / half) * half * spec.Format.Divisor;
            max = Math.Ceiling(shown.Shown(max) / half) * half * spec.Format.Divisor;
            (step, at) = TickMaker.Within(shown.Shown(min), shown.Shown(max), step);
        }
        var decimals = TickMaker.Decimals(step);
        // Without an axis title the ticks carry the unit, if it is short.
        var unit = spec.Label is null && spec.Format.Unit == "%" ? NorwegianNumber.Space + "%" : "";
        var labelled = at.Select(v =>
            (v * spec.Format.Divisor, NorwegianNumber.Format(spec.Format.Absolute ? Math.Abs(v) : v, decimals, spec.Format.Sign) + unit));
        return new LinearScale(spec, Ticks(labelled, min, max), min, max);
    }

    private static (decimal Min, decimal Max) Reach(ScaleSpec spec, List<decimal> values)
    {
        if (values.Count == 0) return spec.Domain ?? (0m, 1m);
        var (min, max) = (values.Min(), values.Max());
        return spec.Domain is { } domain ? (Math.Min(domain.Min, min), Math.Max(domain.Max, max)) : (min, max);
    }

    private static ImmutableArray<Tick> Ticks(IEnumerable<(decimal Value, string Text)> at, decimal min, decimal max) =>
        [.. at.Select(tick => new Tick((double)((tick.Value - min) / (max - min)), tick.Text))];

    private static IEnumerable<Place> Places(Mark mark, bool horizontal) => mark switch
    {
        Mark.Line line => line.Points.Select(p => p.X),
        Mark.Area area => area.Points.Select(p => p.X),
        Mark.Band band => band.Points.Select(p => p.X),
        Mark.Bar bar => bar.Items.Select(i => i.At),
        Mark.Dot dot => dot.Items.Select(i => horizontal ? i.Y : i.X),
        Mark.RuleX rule when !horizontal => [rule.At],
        _ => [],
    };

    private static IEnumerable<decimal?> Values(Mark mark, bool horizontal) => mark switch
    {
        Mark.Line line => line.Points.Select(p => p.Y),
        Mark.Band band => band.Points.SelectMany(p => new[] { p.Low, p.High }),
        Mark.Dot dot => dot.Items.Select(i => horizontal ? i.X.Number : i.Y.Number),
        Mark.RuleX rule when horizontal => [rule.At],
        Mark.RuleY rule when !horizontal => [rule.At],
        Mark.Note note => [horizontal ? note.X.Number : note.Y.Number],
        _ => [],
    };

    private static ImmutableArray<ImmutableArray<Extent?>> Stack(ImmutableArray<Mark> marks)
    {
        var tops = new Dictionary<(string, Place, bool), decimal>();
        var counts = new Dictionary<(string, Place, bool), int>();
        var raw = new List<List<(decimal From, decimal To, (string, Place, bool)? Key)?>>();
        foreach (var mark in marks)
        {
            raw.Add([.. mark switch
            {
                Mark.Area area => area.Points.Select(p => OnTop("areal", p.X, p.Y)),
                Mark.Bar { Stack: { } stack } bar => bar.Items.Select(i => OnTop("stolpe " + stack, i.At, i.Value)),
                Mark.Bar bar => bar.Items.Select(i => i.Value is { } value
                    ? ((decimal, decimal, (string, Place, bool)?)?)(i.From ?? 0, (i.From ?? 0) + value, null)
                    : null),
                _ => [],
            }]);
        }
        return [.. raw.Select(r => r.Select(e => e is { } x
            ? new Extent(x.From, x.To, x.Key is not { } key || counts[key] == 1)
            : null).ToImmutableArray())];

        (decimal, decimal, (string, Place, bool)?)? OnTop(string stack, Place at, decimal? value)
        {
            if (value is not { } v) return null;
            var key = (stack, at, v < 0);
            var from = tops.GetValueOrDefault(key);
            tops[key] = from + v;
            counts[key] = counts.GetValueOrDefault(key) + 1;
            return (from, from + v, key);
        }
    }
}

/// <summary>Ticks at steps of 1, 2, 2.5 or 5 × 10ⁿ, computed as i × step in decimals, so nothing drifts.</summary>
internal static class TickMaker
{
    /// <summary>Ticks within a domain.</summary>
    /// <param name="min">Lowest value.</param>
    /// <param name="max">Highest value, above <paramref name="min"/>.</param>
    /// <param name="count">About how many.</param>
    /// <param name="unit">The step is no finer than this.</param>
    public static (decimal Step, ImmutableArray<decimal> Values) Linear(decimal min, decimal max, int count, decimal unit)
    {
        var power = 1m;
        while (power > (max - min) / 100) power /= 10;
        while (power < (max - min) / 1000) power *= 10;
        // From fine to coarse, take the first step that gives few enough ticks.
        for (; ; power *= 10)
        {
            foreach (var factor in (ReadOnlySpan<decimal>)[1m, 2m, 2.5m, 5m])
            {
                var step = factor * power;
                // 2.5 only where it costs no decimal: 25 and 250, not 2,5 beside 2.
                if (step < unit || (factor == 2.5m && step % 1 != 0)) continue;
                if (Math.Ceiling(max / step) - Math.Floor(min / step) <= count) return Within(min, max, step);
            }
        }
    }

    /// <summary>The multiples of a step within a domain.</summary>
    /// <param name="min">Lowest value.</param>
    /// <param name="max">Highest value.</param>
    /// <param name="step">The step.</param>
    public static (decimal Step, ImmutableArray<decimal> Values) Within(decimal min, decimal max, decimal step)
    {
        var first = Math.Ceiling(min / step);
        var n = (int)(Math.Floor(max / step) - first) + 1;
        return (step, [.. Enumerable.Range(0, Math.Max(0, n)).Select(i => (first + i) * step)]);
    }

    /// <summary>Whole years at steps of 1, 2, 5, 10 …; two means the first and the last.</summary>
    /// <param name="min">First year.</param>
    /// <param name="max">Last year.</param>
    /// <param name="count">At most how many.</param>
    public static ImmutableArray<int> Years(int min, int max, int count)
    {
        if (count <= 2) return min == max ? [min] : [min, max];
        for (var power = 1; ; power *= 10)
        {
            foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
            {
                var step = factor * power;
                var first = (min + step - 1) / step * step;
                var n = first > max ? 0 : ((max - first) / step) + 1;
                if (n <= count) return [.. Enumerable.Range(0, n).Select(i => first + (i * step))];
            }
        }
    }

    /// <summary>Decimals needed to write a step.</summary>
    /// <param name="step">The step.</param>
    public static int Decimals(decimal step)
    {
        var decimals = 0;
        for (var rest = step; rest != decimal.Truncate(rest) && decimals < 10; rest *= 10) decimals++;
        return decimals;
    }

    /// <summary>The finest step a format can show: 1 for whole numbers, else no limit.</summary>
    /// <param name="format">The format.</param>
    public static decimal Unit(ValueFormat format) => format is { Decimals: 0, Unit: not "%" } ? 1m : 0m;
}
