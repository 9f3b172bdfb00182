using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>A CSV file checked against its schema: known columns, every row as wide as the header.</summary>
/// <param name="File">The path shown in diagnostics.</param>
/// <param name="Header">The place of the header line, for faults about a column that is not there.</param>
/// <param name="Rows">The rows, in file order.</param>
/// <param name="IsWhole">False when columns or rows were unreadable: then nothing is to be said about what is missing.</param>
public sealed record CsvTable(string File, SourceSpan Header, ImmutableArray<CsvRow> Rows, bool IsWhole = true)
{
    /// <summary>
    /// Reads a table. Every fault of header and rows is reported; the table holds what could be read. Null when the
    /// header cannot be read, so that nothing is known of the rows.
    /// </summary>
    public static CsvTable? Read(SourceText source, CsvSchema schema, DiagnosticBag faults)
    {
        var before = faults.ErrorCount;
        if (LineEnds.ReportTooLong(source, faults) || new CsvOpening(source, schema, faults).Find() is not var (start, separator)) return null;
        var tokens = new CsvTokenizer(source, separator, start, faults);
        var lines = tokens.Lines();
        LineEnds.ReportMixed(source, tokens.RowEnds, faults);
        if (tokens.HeaderIsBroken) return null;
        var header = lines[0];
        var beforeHeader = faults.ErrorCount;
        var columns = new CsvHeader(schema, separator, faults).Read(header);
        if (columns.IsDefault) return null;
        var rows = new CsvRowShape(header, columns, separator, faults.ErrorCount == beforeHeader, faults).Check(lines.RemoveAt(0));
        return new CsvTable(source.File, CsvRowShape.Whole(header), [.. rows.Select(cells => Row(cells, columns))], faults.ErrorCount == before);
    }

    private static CsvRow Row(ImmutableArray<CsvCell> cells, ImmutableArray<CsvColumn?> columns)
    {
        var values = ImmutableDictionary.CreateBuilder<string, CsvCell>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is { } column && i < cells.Length && !values.ContainsKey(column.Name)) values.Add(column.Name, cells[i]);
        }

        return new CsvRow(cells[0].Span, values.ToImmutable());
    }
}
