using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>Makes a table of axes and cells from the rows and columns of a grid.</summary>
/// <param name="grid">The sheet or file.</param>
/// <param name="heading">The headings.</param>
/// <param name="title">The title of the table.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class GridCube(Grid grid, GridHeading heading, string title, DiagnosticBag faults)
{
    private const int ToldOf = 20;

    /// <summary>For each column that names things, the column with the names of its codes; -1 = none.</summary>
    private ImmutableArray<int> _names = [];

    /// <summary>The columns that are axes: those that name things, without the columns of names.</summary>
    private int[] _axes = [];

    /// <summary>The values of an axis in the order met, and where each stands.</summary>
    private sealed class Values
    {
        internal List<string> Texts { get; } = [];

        internal Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

        internal int Place(string text)
        {
            if (Places.TryGetValue(text, out var place)) return place;
            Places.Add(text, Texts.Count);
            Texts.Add(text);
            return Texts.Count - 1;
        }
    }

    /// <summary>The table; null when a value is doubled or cannot be read (reported).</summary>
    internal DataCube? Build(List<(int Row, string[] Labels)> rows)
    {
        _names = CodeColumns.Names(heading.Names, [.. rows.Select(row => row.Labels)]);
        _axes = [.. Enumerable.Range(0, heading.Stubs.Length).Where(column => !_names.Contains(column))];
        var stubs = _axes.Select(_ => new Values()).ToArray();
        var heads = heading.Labels.Select(_ => new Values()).ToArray();
        var byRow = rows.Select(row => stubs.Select((axis, i) => axis.Place(row.Labels[_axes[i]])).ToArray()).ToArray();
        var byColumn = heading.Values.Select((_, i) => heads.Select((axis, part) => axis.Place(heading.Labels[part][i])).ToArray()).ToArray();
        var axes = stubs.Concat(heads).ToArray();
        if (axes.Length > TableLimits.Dimensions || TableLimits.Product(axes.Select(axis => axis.Texts.Count)) is not { } count)
        {
            faults.Add(Catalogue.CubeTooLarge, grid.Span(grid.Rows[heading.First][0]), $"tabellen har {axes.Length} variabler og mer enn 2 000 000 celler når alle verdier kombineres",
                "ta bort kolonner som ikke trengs, eller hent færre kommuner, år og variabler");
            return null;
        }

        // How far it is from one value of an axis to the next: the last axis runs fastest.
        var steps = axes.Select((_, i) => axes.Skip(i + 1).Aggregate(1, (product, axis) => product * axis.Texts.Count)).ToArray();
        var rowPlaces = byRow.Select(row => row.Select((place, i) => place * steps[i]).Sum()).ToArray();
        var columnPlaces = byColumn.Select(column => column.Select((place, i) => place * steps[stubs.Length + i]).Sum()).ToArray();
        if (ReportDates(axes, rows)) return null;
        var cells = Cells(rows, rowPlaces, columnPlaces, count);
        return cells is null ? null : Named(axes, rows, cells);
    }

    private CubeCell[]? Cells(List<(int Row, string[] Labels)> rows, int[] rowPlaces, int[] columnPlaces, int count)
    {
        var before = faults.ErrorCount;
        var numbers = new GridNumbers(grid, faults);
        foreach (var (row, _) in rows)
            foreach (var column in heading.Values) numbers.Learn(grid.At(row, column));

        var cells = new CubeCell[count];
        var from = new GridCell?[count];
        Array.Fill(cells, new CubeCell(null, ""));
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < heading.Values.Length; j++)
            {
                var cell = grid.At(rows[i].Row, heading.Values[j]);
                var place = rowPlaces[i] + columnPlaces[j];
                if (from[place] is { } first)
                {
                    if (faults.ErrorCount - before < ToldOf) Doubled(cell, first, rows[i].Labels);
                }
                else if (numbers.Read(cell) is { } read)
                {
                    (cells[place], from[place]) = (read, cell);
                }
            }
        }

        return faults.ErrorCount > before ? null : cells;
    }

    private void Doubled(GridCell cell, GridCell first, string[] labels) => faults.Add(Catalogue.DoubledCell, grid.Span(cell),
        $"{grid.Name(cell)}det står en verdi til for «{string.Join(", ", labels)}», den første {(grid.Sheet is null ? "på linje" : "i rad")} {first.Line}",
        "ta bort den som ikke skal gjelde, eller legg til kolonnen som skiller dem");

    /// <summary>Years that are dates are not guessed at: the last day of a year is one year for the accounts and the next for inhabitants.</summary>
    private bool ReportDates(Values[] axes, List<(int Row, string[] Labels)> rows)
    {
        if (axes.Any(axis => axis.Texts.TrueForAll(text => DimensionNames.Period(text) is not null))) return false;
        var dated = Array.FindIndex(axes, axis => axis.Texts.Count > 0 && axis.Texts.TrueForAll(DimensionNames.IsDate));
        // A series by day is no table of years.
        if (dated < 0 || (dated < _axes.Length && heading.Names[_axes[dated]].Equals("TIME_PERIOD", StringComparison.OrdinalIgnoreCase))) return false;
        var cells = dated < _axes.Length ? rows.Select(row => grid.At(row.Row, heading.Stubs[_axes[dated]])) : Enumerable.Range(heading.First, heading.Data - heading.First).SelectMany(row => grid.Rows[row]);
        var cell = cells.First(c => DimensionNames.IsDate(GridHeading.Text(c)));
        faults.Add(Catalogue.CubeHeading, grid.Span(cell), $"{grid.Name(cell)}«{GridHeading.Text(cell)}» er en dato, og skulle vært et årstall", "skriv årstallet med fire siffer i stedet for datoen");
        return true;
    }

    private DataCube Named(Values[] axes, List<(int Row, string[] Labels)> rows, CubeCell[] cells)
    {
        var titled = TitleNames(title);
        var dimensions = new List<Dimension>();
        for (var i = 0; i < axes.Length; i++)
        {
            var texts = axes[i].Texts;
            var partner = i < _axes.Length ? _names[_axes[i]] : -1;
            var name = i < _axes.Length ? StubName(heading.Names[_axes[i]]) : HeadName();
            var (code, label) = partner >= 0 ? CodeColumns.Variable(name, heading.Names[partner]) : CodeLabels.Axis(name);
            var role = DimensionNames.RoleOf(code, label);
            if (role == DimensionRole.Other && texts.TrueForAll(text => DimensionNames.Period(text) is not null)) role = DimensionRole.Time;
            if (role == DimensionRole.Other && name.Length == 0 && texts.TrueForAll(IsPlace)) role = DimensionRole.Geo;
            if (role == DimensionRole.Time && texts.TrueForAll(text => DimensionNames.Period(text) is not null) && label.Length == 0) label = "år";
            if (dimensions.Exists(axis => axis.Role == role)) role = DimensionRole.Other;
            dimensions.Add(new Dimension(code, label, role, partner >= 0 ? Coded(rows, _axes[i], partner) : CodeLabels.Split(texts, role)));
        }

        NameTheRest(dimensions, titled);
        var id = DimensionNames.TableId(title) ?? TableColumn(dimensions);
        return new DataCube(grid.File, id, title, null, [.. dimensions], [.. cells], []);
    }

    /// <summary>The values of a variable with its codes in one column and their names in another.</summary>
    private static ImmutableArray<Category> Coded(List<(int Row, string[] Labels)> rows, int codes, int names) =>
        [.. rows.Select(row => new Category(row.Labels[codes], row.Labels[names])).DistinctBy(value => value.Code)];

    /// <summary>«År \ Region» names the rows and the columns.</summary>
    private static string StubName(string name) => name.Split('\\')[0].Trim();

    private string HeadName() => heading is { Names: [var only], Labels.Length: 1 } && only.Split('\\') is [_, var right] ? right.Trim() : "";

    /// <summary>The headings have no names of their own: one beside years is what is measured; the title may say more.</summary>
    private void NameTheRest(List<Dimension> dimensions, string[] titled)
    {
        if (titled.Length == dimensions.Count)
        {
            for (var i = 0; i < titled.Length; i++)
            {
                if (dimensions[i].Label.Length > 0) continue;
                var role = DimensionNames.RoleOf(null, titled[i]);
                if (dimensions[i].Role == DimensionRole.Other && !dimensions.Exists(axis => axis.Role == role))
                    dimensions[i] = dimensions[i] with { Label = titled[i], Role = role, Categories = CodeLabels.Split([.. dimensions[i].Categories.Select(Written)], role) };
                else if (dimensions[i].Role == role) dimensions[i] = dimensions[i] with { Label = titled[i] };
            }
        }

        var unnamed = dimensions.FindAll(axis => axis.Label.Length == 0 && axis.Role == DimensionRole.Other);
        if (unnamed is [var single] && !dimensions.Exists(axis => axis.Role == DimensionRole.Metric) && dimensions.IndexOf(single) >= _axes.Length)
            dimensions[dimensions.IndexOf(single)] = single with { Label = "statistikkvariabel", Role = DimensionRole.Metric };
    }

    private static string Written(Category category) =>
        category.Code is null || category.Code == category.Label ? category.Label : category.Code + " " + category.Label;

    private static bool IsPlace(string text) => text.Length > 5 && text[..4].All(char.IsAsciiDigit) && text[4] == ' ' && char.IsUpper(text[5]);

    /// <summary>The variables that a title lists: «11616: Sysselsatte, etter region, statistikkvariabel og år».</summary>
    private static string[] TitleNames(string title)
    {
        var at = title.LastIndexOf(", etter ", StringComparison.Ordinal);
        return at < 0 ? [] : [.. title[(at + 8)..].Replace(" og ", ", ", StringComparison.Ordinal).Split(", ").Select(name => name.Trim())];
    }

    /// <summary>Some keep the number of the table in a column of its own.</summary>
    private static string? TableColumn(List<Dimension> dimensions) =>
        dimensions.Find(axis => axis.Label.Equals("tabell", StringComparison.OrdinalIgnoreCase)) is { Categories: [var only] } && only.Label.Length is 4 or 5 && only.Label.All(char.IsAsciiDigit)
            ? only.Label : null;
}
