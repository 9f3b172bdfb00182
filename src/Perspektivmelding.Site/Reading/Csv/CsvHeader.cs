using System.Collections.Immutable;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Reading;

/// <summary>Holds a header line against the schema.</summary>
internal sealed class CsvHeader(CsvSchema schema, DiagnosticBag faults)
{
    /// <summary>The column of each header cell; null for one that is unknown, unnamed or doubled (reported).</summary>
    internal ImmutableArray<CsvColumn?> Read(ImmutableArray<CsvCell> header)
    {
        var width = header.Length;
        while (width > 0 && header[width - 1].IsEmpty) width--;
        var columns = ImmutableArray.CreateBuilder<CsvColumn?>(width);
        var unknown = new List<CsvCell>();
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var cell in header.Take(width))
        {
            var column = cell.IsEmpty ? null : schema.Find(cell.Text);
            if (cell.IsEmpty) faults.Add(Catalogue.UnnamedColumn, cell.Span, "kolonne uten navn", "skriv kolonnens navn, eller ta den bort");
            else if (column is null) unknown.Add(cell);
            else if (!first.TryAdd(column.Name, cell.Span)) column = Doubled(column, cell, first[column.Name]);
            columns.Add(column);
        }

        var missing = schema.Columns.Where(column => column.Required && !first.ContainsKey(column.Name)).ToArray();
        ReportUnknown(unknown, schema.Columns.Where(column => !first.ContainsKey(column.Name)).Select(column => column.Name));
        ReportMissing(missing, header[0].Span);
        return columns.ToImmutable();
    }

    private CsvColumn? Doubled(CsvColumn column, CsvCell cell, SourceSpan first)
    {
        faults.Add(Catalogue.DoubledColumn, cell.Span,
            $"kolonnen «{column.Name}» står to ganger, første gang i kolonne {first.Column}", "ta bort den ene");
        return null;
    }

    private void ReportUnknown(List<CsvCell> unknown, IEnumerable<string> unused)
    {
        var free = unused.ToArray();
        foreach (var cell in unknown)
        {
            faults.Add(Catalogue.UnknownColumn, cell.Span, $"ukjent kolonne «{cell.Text.Trim()}»",
                NearestName.HintOrList(cell.Text, free) ?? "ta kolonnen bort");
        }
    }

    private void ReportMissing(CsvColumn[] missing, SourceSpan span)
    {
        foreach (var column in missing)
        {
            faults.Add(Catalogue.MissingColumn, span, $"kolonnen «{column.Name}» mangler",
                $"overskriftslinja skal ha {string.Join(";", schema.Columns.Where(c => c.Required).Select(c => c.Name))}");
        }
    }
}
