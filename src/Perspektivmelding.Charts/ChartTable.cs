using System.Collections.Immutable;

namespace Perspektivmelding.Charts;

/// <summary>The numbers of a chart as a table, for the page and for CSV.</summary>
/// <param name="Caption">Title of the chart and the unit of the values.</param>
/// <param name="Columns">Column heads; the first names the rows.</param>
/// <param name="Rows">One row for each year or band.</param>
/// <param name="Notes">Thresholds and other rules of the chart that are no column.</param>
public sealed record ChartTable(
    string Caption, ImmutableArray<string> Columns, ImmutableArray<ChartTableRow> Rows, ImmutableArray<string> Notes)
{
    internal static ChartTable From(Chart chart)
    {
        var horizontal = chart.Y.Kind == ScaleKind.Band;
        var (baseSpec, valueSpec) = horizontal ? (chart.Y, chart.X) : (chart.X, chart.Y);
        var columns = new List<Column>();
        foreach (var mark in chart.Marks) Collect(mark, valueSpec.Format, horizontal, columns);

        var places = new List<Place>();
        var seen = new HashSet<Place>();
        foreach (var band in baseSpec.Bands)
        {
            if (seen.Add(band)) places.Add(band);
        }
        foreach (var cell in columns.SelectMany(c => c.Cells))
        {
            if (seen.Add(cell.Key)) places.Add(cell.Key);
        }
        var ordered = baseSpec.Kind == ScaleKind.Band ? places : [.. places.OrderBy(p => p.Number ?? 0)];

        var head = baseSpec.Label ?? (baseSpec.Kind == ScaleKind.Year ? "År" : "");
        return new ChartTable(
            valueSpec.Label is { } unit ? $"{chart.Title}. {unit}" : chart.Title,
            [head, .. columns.Select(c => c.Name)],
            [.. ordered.Select(place => Row(place, baseSpec, columns))],
            [.. chart.Marks.Select(Rule).OfType<string>()]);
    }

    private static ChartTableRow Row(Place place, ScaleSpec baseSpec, List<Column> columns)
    {
        var head = place.Number is { } number && baseSpec.Kind == ScaleKind.Linear ? baseSpec.Format.Bare(number) : place.ToString();
        return new ChartTableRow(head, [.. columns.Select(column => column.Cell(place))]);
    }

    private static string? Rule(Mark mark) => mark switch
    {
        Mark.RuleX rule => rule.Label,
        Mark.RuleY rule => rule.Label,
        _ => null,
    };

    private static void Collect(Mark mark, ValueFormat format, bool horizontal, List<Column> columns)
    {
        switch (mark)
        {
            case Mark.Line line:
                Add(columns, line.Series, format, line.Points.Select(p => (p.X, p.Y)));
                break;
            case Mark.Area area:
                Add(columns, area.Series, format, area.Points.Select(p => (p.X, p.Y)));
                break;
            case Mark.Band band:
                Add(columns, $"{band.Series}, {band.Ends.Low}", format, band.Points.Select(p => (p.X, p.Low)));
                Add(columns, $"{band.Series}, {band.Ends.High}", format, band.Points.Select(p => (p.X, p.High)));
                break;
            case Mark.Bar bar:
                Add(columns, bar.Series, bar.Format ?? format, bar.Items.Select(i => (i.At, i.Value)));
                break;
            case Mark.Dot dot:
                Add(columns, dot.Series, format, dot.Items.Select(i => horizontal
                    ? (i.Name is { } name ? name : i.Y, i.X.Number)
                    : (i.Name is { } named ? named : i.X, i.Y.Number)));
                break;
        }
    }

    /// <summary>Two marks of the same series (history and projection) share a column; the first to know a value gives it.</summary>
    private static void Add(List<Column> columns, string series, ValueFormat format, IEnumerable<(Place At, decimal? Value)> cells)
    {
        var column = columns.Find(c => c.Name == series);
        if (column is null) columns.Add(column = new Column(series, format));
        foreach (var (at, value) in cells) column.Put(at, value);
    }

    private sealed class Column(string name, ValueFormat format)
    {
        private readonly List<KeyValuePair<Place, decimal?>> _cells = [];
        private readonly Dictionary<Place, int> _index = [];

        public string Name => name;

        public IReadOnlyList<KeyValuePair<Place, decimal?>> Cells => _cells;

        public void Put(Place at, decimal? value)
        {
            if (_index.TryAdd(at, _cells.Count)) _cells.Add(new(at, value));
            else if (_cells[_index[at]].Value is null) _cells[_index[at]] = new(at, value);
        }

        public ChartTableCell Cell(Place at) =>
            _index.TryGetValue(at, out var i) && _cells[i].Value is { } value
                ? new ChartTableCell(format.Bare(value), format.Shown(value))
                : new ChartTableCell(NorwegianNumber.Missing, null);
    }
}

/// <summary>One row of a chart's table.</summary>
/// <param name="Head">The year or the name of the band.</param>
/// <param name="Cells">One cell for each column after the first.</param>
public sealed record ChartTableRow(string Head, ImmutableArray<ChartTableCell> Cells);

/// <summary>One value of a chart's table.</summary>
/// <param name="Text">As shown, rounded; «–» where missing.</param>
/// <param name="Value">Exact, in the unit shown; null where missing.</param>
public readonly record struct ChartTableCell(string Text, decimal? Value);
