using System.Collections.Immutable;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Reading;

/// <summary>A CSV file checked against its schema: known columns, every row as wide as the header.</summary>
/// <param name="File">The path shown in diagnostics.</param>
/// <param name="Header">The place of the header line, for faults about a column that is not there.</param>
/// <param name="Rows">The rows, in file order.</param>
internal sealed record CsvTable(string File, SourceSpan Header, ImmutableArray<CsvRow> Rows)
{
    /// <summary>Reads a table. Every fault of header and rows is reported; the table holds what could be read.</summary>
    internal static CsvTable Read(SourceText source, CsvSchema schema, DiagnosticBag faults)
    {
        var separator = CsvTokenizer.SeparatorOf(source);
        var lines = new CsvTokenizer(source, separator, faults).Lines();
        if (lines.IsEmpty) return new CsvTable(source.File, source.Span(0), []);
        var header = lines[0];
        var columns = new CsvHeader(schema, faults).Read(header);
        var span = header[0].Span with { Length = Math.Max(1, header[^1].Span.Column + header[^1].Span.Length - header[0].Span.Column) };
        var rows = lines.Skip(1).Select(cells => Row(cells, columns, faults)).ToImmutableArray();
        return new CsvTable(source.File, span, rows);
    }

    private static CsvRow Row(ImmutableArray<CsvCell> cells, ImmutableArray<CsvColumn?> columns, DiagnosticBag faults)
    {
        var surplus = cells.Skip(columns.Length).FirstOrDefault(cell => !cell.IsEmpty);
        if (surplus.Text is { Length: > 0 })
        {
            faults.Add(Catalogue.LongRow, surplus.Span,
                $"raden har flere celler enn overskriftslinja; «{surplus.Text}» er til overs",
                "sett anførselstegn rundt verdier som inneholder skilletegnet");
        }

        ReportShort(cells, columns, faults);
        var values = ImmutableDictionary.CreateBuilder<string, CsvCell>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is { } column && i < cells.Length && !values.ContainsKey(column.Name)) values.Add(column.Name, cells[i]);
        }

        return new CsvRow(cells[0].Span, values.ToImmutable());
    }

    /// <summary>A row that ends before a column that needs a value is an error, before others a warning.</summary>
    private static void ReportShort(ImmutableArray<CsvCell> cells, ImmutableArray<CsvColumn?> columns, DiagnosticBag faults)
    {
        if (cells.Length >= columns.Length) return;
        var lacking = columns.Skip(cells.Length).OfType<CsvColumn>().ToArray();
        if (lacking.Length == 0) return;
        var names = string.Join(", ", lacking.Select(column => $"«{column.Name}»"));
        var needed = lacking.Any(column => !column.MayBeEmpty);
        var span = cells[0].Span with { Length = Math.Max(1, cells[^1].Span.Column + cells[^1].Span.Length - cells[0].Span.Column) };
        faults.Add(needed ? Catalogue.ShortRow : Catalogue.CutRow, span, $"raden slutter før {names}",
            needed ? "fyll ut raden, eller ta den bort" : "sett inn skilletegn for de tomme cellene");
    }
}
