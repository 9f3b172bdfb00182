using System.Collections.Immutable;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>The headings of a table in a grid: which rows they are, which columns name things, and what each column of values is.</summary>
/// <param name="First">First row of headings.</param>
/// <param name="Data">First row of data.</param>
/// <param name="Stubs">The columns that name things, in order.</param>
/// <param name="Names">Their names; empty where the file has none.</param>
/// <param name="Values">The columns of values, in order.</param>
/// <param name="Labels">For each row of headings (or part of one) the label of every column of values.</param>
/// <param name="IsLong">One column of values named so, by a program: an empty cell is empty, not the same as above.</param>
internal sealed record GridHeading(
    int First, int Data, ImmutableArray<int> Stubs, ImmutableArray<string> Names, ImmutableArray<int> Values, ImmutableArray<ImmutableArray<string>> Labels, bool IsLong = false)
{
    private const int RowsAtMost = 6;

    /// <summary>So many rows of data tell which columns hold words.</summary>
    private const int LookedAt = 100;

    /// <summary>No values farther below a heading are looked for.</summary>
    internal const int ValuesWithin = RowsAtMost + LookedAt;

    private static readonly string[] ValueNames = ["value", "verdi", "obs_value"];

    /// <summary>The headings that begin in a row; null when no table begins there.</summary>
    internal static GridHeading? At(Grid grid, int first)
    {
        if (grid.Rows[first].Count(cell => !cell.IsEmpty) < 2 && (grid.Rows[first].Length < 2 || !grid.At(first, 0).IsEmpty)) return null;
        var data = first + 1;
        while (data < grid.Rows.Length && data - first < RowsAtMost && Continues(grid, first, data)) data++;
        if (data >= grid.Rows.Length || grid.IsBlank(data)) return null;
        if (WithoutStubs(grid, first, data) is { } bare) return bare;
        var end = data;
        while (end < grid.Rows.Length && end - data < LookedAt && !grid.IsBlank(end)) end++;
        var heading = data - first == 1 && !grid.At(first, 0).IsEmpty ? Single(grid, first, data, end) : Several(grid, first, data);
        return heading is not null && Enumerable.Range(data, end - data).Any(row => heading.Values.Any(column => GridNumbers.IsValue(grid.At(row, column)) && !grid.At(row, column).IsEmpty))
            ? heading : null;
    }

    /// <summary>Without axes at the side PxWebApi writes one row of values, and begins it with a separator.</summary>
    private static GridHeading? WithoutStubs(Grid grid, int first, int data)
    {
        var heads = grid.Rows[first];
        if (data != first + 1 || grid.Sheet is not null || heads.Any(cell => cell.IsEmpty) || grid.Rows[data].Length != heads.Length + 1 || !grid.At(data, 0).IsEmpty) return null;
        return new GridHeading(first, data, [], [], [.. Enumerable.Range(1, heads.Length)], Parts([.. heads.Select(Text)]));
    }

    /// <summary>One more row of headings: no numbers in it but years, and those once only.</summary>
    private static bool Continues(Grid grid, int first, int row)
    {
        if (grid.IsBlank(row)) return false;
        var cells = grid.Rows[row].Skip(1).Where(cell => !cell.IsEmpty).ToArray();
        var periods = cells.Length > 0 && cells.All(IsPeriod);
        var hadPeriods = Enumerable.Range(first, row - first).Any(above => grid.Rows[above].Skip(1).Where(cell => !cell.IsEmpty).ToArray() is { Length: > 0 } older && older.All(IsPeriod));
        if (cells.Length == 0 || (!periods && cells.Any(GridNumbers.IsValue)) || (periods && hadPeriods)) return false;
        if (grid.At(row, 0).IsEmpty) return true;
        return grid.At(first, 0).IsEmpty || grid.Rows[first].Any(cell => cell.IsEmpty);
    }

    private static bool IsPeriod(GridCell cell) => DimensionNames.Period(Text(cell)) is not null;

    /// <summary>What a heading cell says; years may be numbers in a workbook.</summary>
    internal static string Text(GridCell cell) =>
        cell.Number is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : cell.Text;

    private static GridHeading? Single(Grid grid, int row, int data, int end)
    {
        var heads = grid.Rows[row].Select(Text).ToArray();
        var columns = Enumerable.Range(0, heads.Length).Where(column => heads[column].Length > 0).ToArray();
        var value = columns.FirstOrDefault(column => ValueNames.Contains(heads[column].ToLowerInvariant()), -1);
        int[] stubs;
        if (value >= 0)
        {
            stubs = [.. columns.Where(column => column != value)];
            columns = [.. stubs, value];
        }
        else
        {
            stubs = Stubbed(grid, heads, columns, data, end);
        }

        int[] values = [.. columns.Except(stubs)];
        if (values.Length == 0 || stubs.Length == 0) return null;
        var names = stubs.Select(column => heads[column]).ToArray();
        var parts = Parts(values.Select(column => heads[column]).ToArray());
        // The only column of values is named after the table where a column tells what is measured.
        if (value >= 0 || (values.Length == 1 && names.Any(IsMeasure))) parts = [];
        return new GridHeading(row, data, [.. stubs], [.. names], [.. values], parts, value >= 0);
    }

    private static bool IsMeasure(string name)
    {
        var (code, label) = CodeLabels.Axis(name);
        return DimensionNames.RoleOf(code, label) == DimensionRole.Metric;
    }

    /// <summary>«Personer 2021» is a measure and a year; what else the label is joined of cannot be parted.</summary>
    private static ImmutableArray<ImmutableArray<string>> Parts(string[] labels)
    {
        if (labels.All(label => DimensionNames.Period(label) is not null)) return [[.. labels]];
        if (labels.All(label => DimensionNames.PeriodLast(label) is not null))
            return [[.. labels.Select(label => DimensionNames.PeriodLast(label)!.Value.Before)], [.. labels.Select(label => DimensionNames.PeriodLast(label)!.Value.Period)]];
        if (labels.All(label => DimensionNames.PeriodFirst(label) is not null))
            return [[.. labels.Select(label => DimensionNames.PeriodFirst(label)!.Value.Period)], [.. labels.Select(label => DimensionNames.PeriodFirst(label)!.Value.After)]];
        return [[.. labels]];
    }

    /// <summary>The columns that name things: the first, and those that are called like an axis or hold mostly words. Years head columns of values.</summary>
    private static int[] Stubbed(Grid grid, string[] heads, int[] columns, int data, int end)
    {
        var dated = columns.Skip(1).Where(column => (DimensionNames.Period(heads[column]) ?? DimensionNames.PeriodLast(heads[column])?.Period
            ?? DimensionNames.PeriodFirst(heads[column])?.Period) is not null).ToArray();
        var named = columns.Where((column, i) => i == 0 || (!dated.Contains(column) && (i < columns.Length - 1 || dated.Length > 0 || columns.Length > 2)
            && (DimensionNames.IsAxis(CodeLabels.Axis(heads[column]).Label) || DimensionNames.IsAxis(heads[column]) || IsWords(grid, column, data, end)))).ToArray();
        var undated = columns.Except(dated).ToArray();
        // «region;alder;Personer 2021;Personer 2022»: what stands before the years names things, whatever it holds.
        if (dated.Length > 0 && undated.All(column => named.Contains(column) || column < dated[0])) return undated;
        return named.Length < columns.Length ? named : [.. columns.Take(columns.Length - 1)];
    }

    private static bool IsWords(Grid grid, int column, int data, int end)
    {
        var cells = Enumerable.Range(data, end - data).Select(row => grid.At(row, column)).Where(cell => !cell.IsEmpty).ToArray();
        return cells.Count(cell => !GridNumbers.IsValue(cell) || (cell.Number is null && cell.Text.Length > 1 && cell.Text[0] == '0' && char.IsAsciiDigit(cell.Text[1]))) * 2 > cells.Length;
    }

    /// <summary>Rows of headings above each other, a label given once for the columns it spans.</summary>
    private static GridHeading? Several(Grid grid, int first, int data)
    {
        var rows = Enumerable.Range(first, data - first).ToArray();
        var width = rows.Max(row => grid.Rows[row].Length);
        var stubs = 0;
        while (stubs < width && rows.Count(row => !grid.At(row, stubs).IsEmpty) < (rows.Length > 1 && rows.Any(row => !grid.At(row, 0).IsEmpty) ? 2 : 1)) stubs++;
        if (stubs == 0 || stubs >= width) return null;
        var values = Enumerable.Range(stubs, width - stubs).Where(column => !grid.At(rows[^1], column).IsEmpty).ToArray();
        if (values.Length == 0) return null;
        var names = Enumerable.Range(0, stubs).Select(column => rows.Select(row => Text(grid.At(row, column))).FirstOrDefault(text => text.Length > 0, ""));
        var labels = rows.Select(row => values.Select(column => Spanning(grid, row, column, stubs)).ToImmutableArray()).ToArray();
        return labels.Any(row => row.Any(label => label.Length == 0)) ? null
            : new GridHeading(first, data, [.. Enumerable.Range(0, stubs)], [.. names], [.. values], [.. labels]);
    }

    private static string Spanning(Grid grid, int row, int column, int from)
    {
        for (; column >= from; column--)
        {
            if (!grid.At(row, column).IsEmpty) return Text(grid.At(row, column));
        }

        return "";
    }
}
