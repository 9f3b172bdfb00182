using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Charts;

/// <content>Shorthands that make marks from rows. The lambdas are evaluated at once.</content>
public abstract partial record Mark
{
    /// <summary>The values of one series by consecutive years.</summary>
    /// <param name="firstYear">Year of the first value.</param>
    /// <param name="values">One value a year; null is a gap.</param>
    public static ImmutableArray<Point> Years(int firstYear, IEnumerable<decimal?> values) =>
        [.. values.Select((value, i) => new Point(firstYear + i, value))];

    /// <summary>One line for each series, in the order first met, with the roles serie-1, serie-2 …</summary>
    /// <typeparam name="T">The row.</typeparam>
    /// <param name="rows">The data.</param>
    /// <param name="x">Year or band of a row.</param>
    /// <param name="y">Value of a row, null where missing.</param>
    /// <param name="series">Series name of a row.</param>
    public static ImmutableArray<Line> Lines<T>(
        IEnumerable<T> rows, Func<T, Place> x, Func<T, decimal?> y, Func<T, string> series) =>
        [.. InOrder(rows, series).Select((group, i) =>
            new Line(group.Name, [.. group.Rows.Select(r => new Point(x(r), y(r)))]) { Role = SeriesRole(i) })];

    /// <summary>One set of bars for each series, in the order first met, with the roles serie-1, serie-2 …</summary>
    /// <typeparam name="T">The row.</typeparam>
    /// <param name="rows">The data.</param>
    /// <param name="at">Year or band of a row.</param>
    /// <param name="value">Value of a row, null where missing.</param>
    /// <param name="series">Series name of a row.</param>
    /// <param name="stack">Name of the stack; null puts the series side by side.</param>
    public static ImmutableArray<Bar> Bars<T>(
        IEnumerable<T> rows, Func<T, Place> at, Func<T, decimal?> value, Func<T, string> series, string? stack = null) =>
        [.. InOrder(rows, series).Select((group, i) =>
            new Bar(group.Name, [.. group.Rows.Select(r => new BarItem(at(r), value(r)))]) { Role = SeriesRole(i), Stack = stack })];

    /// <summary>
    /// A waterfall: <paramref name="start"/>, each change floating from where the last ended, and the sum. Changes up
    /// have the role <c>opp</c>, down <c>ned</c>; the two ends <c>sum</c>.
    /// </summary>
    /// <param name="series">Name of the series.</param>
    /// <param name="start">Name and value of the first bar.</param>
    /// <param name="changes">Name and signed value of each change.</param>
    /// <param name="end">Name of the last bar, whose value is the sum.</param>
    /// <param name="format">How the totals are written; the changes are written the same way with a sign.</param>
    public static Bar Waterfall(
        string series, (string Name, decimal Value) start, IEnumerable<(string Name, decimal Value)> changes, string end,
        ValueFormat format)
    {
        var items = ImmutableArray.CreateBuilder<BarItem>();
        var level = start.Value;
        items.Add(new BarItem(start.Name, level) { Role = "sum", From = 0 });
        foreach (var (name, value) in changes)
        {
            items.Add(new BarItem(name, value)
            {
                From = level,
                Role = value < 0 ? "ned" : "opp",
                Text = (format with { Sign = true }).Bare(value),
            });
            level += value;
        }
        items.Add(new BarItem(end, level) { Role = "sum", From = 0 });
        var bare = items.Select(item => item with { Text = item.Text ?? format.Bare(item.Value!.Value) });
        return new Bar(series, [.. bare]) { Connect = true, ValueLabels = true, Format = format };
    }

    /// <summary>
    /// The two sides of a population pyramid for a chart with Y a band axis and X in <see cref="ValueFormat.Absolute"/>:
    /// the left side is stored below zero.
    /// </summary>
    /// <typeparam name="T">The row.</typeparam>
    /// <param name="rows">The data, in the order of the bands from top to bottom.</param>
    /// <param name="band">Age group of a row.</param>
    /// <param name="left">Name and value of the left side.</param>
    /// <param name="right">Name and value of the right side.</param>
    public static ImmutableArray<Bar> Pyramid<T>(
        IReadOnlyCollection<T> rows, Func<T, string> band,
        (string Name, Func<T, decimal?> Value) left, (string Name, Func<T, decimal?> Value) right) =>
        [
            new Bar(left.Name, [.. rows.Select(r => new BarItem(band(r), -left.Value(r)))]) { Role = SeriesRole(0), Stack = "pyramide" },
            new Bar(right.Name, [.. rows.Select(r => new BarItem(band(r), right.Value(r)))]) { Role = SeriesRole(1), Stack = "pyramide" },
        ];

    private static string SeriesRole(int index) => "serie-" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static List<(string Name, List<T> Rows)> InOrder<T>(IEnumerable<T> rows, Func<T, string> series)
    {
        var groups = new List<(string Name, List<T> Rows)>();
        foreach (var row in rows)
        {
            var name = series(row);
            var found = groups.FindIndex(g => g.Name == name);
            if (found < 0) groups.Add((name, [row]));
            else groups[found].Rows.Add(row);
        }
        return groups;
    }
}
