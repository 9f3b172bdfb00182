using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Holds a header line against the schema.</summary>
internal sealed class CsvHeader(CsvSchema schema, char separator, DiagnosticBag faults)
{
    /// <summary>Signs that part columns in some files, not in this one.</summary>
    internal static readonly char[] OtherSeparators = ['\t', ';', ',', '|', ' '];

    /// <summary>
    /// The column of each header cell; null for one that is unknown, unnamed or doubled (reported). Default when the cells
    /// are parted by several signs (reported): then no row can be read.
    /// </summary>
    internal ImmutableArray<CsvColumn?> Read(ImmutableArray<CsvCell> header)
    {
        if (ReportMixed(header)) return default;
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

        var meant = ReportUnknown(unknown, schema.Columns.Where(column => !first.ContainsKey(column.Name)).Select(column => column.Name));
        ReportMissing([.. schema.Columns.Where(column => column.Required && !first.ContainsKey(column.Name) && !meant.Contains(column.Name))], header[0].Span);
        return columns.ToImmutable();
    }

    /// <summary>«år;linje,beløp»: a cell that another sign would part into columns.</summary>
    private bool ReportMixed(ImmutableArray<CsvCell> header)
    {
        foreach (var cell in header.Where(cell => schema.Find(cell.Text) is null))
        {
            foreach (var sign in OtherSeparators.Where(sign => sign != separator && cell.Text.Contains(sign, StringComparison.Ordinal)))
            {
                if (cell.Text.Split(sign).Count(part => schema.Find(part.Trim('"')) is not null) < 2) continue;
                var at = cell.Span with { Column = cell.Span.Column + cell.Text.IndexOf(sign, StringComparison.Ordinal), Length = 1 };
                faults.Add(Catalogue.MixedSeparators, at,
                    header.Length > 1 ? $"overskriftslinja er delt både med {NameOf(separator)} og med {NameOf(sign)}" : $"overskriftslinja er delt med {NameOf(sign)}",
                    header.Length > 1 ? "bruk samme skilletegn i hele fila" : "bruk semikolon, komma eller tabulator som skilletegn");
                return true;
            }
        }

        return false;
    }

    /// <summary>What a separator is called.</summary>
    internal static string NameOf(char sign) => sign switch
    {
        ';' => "semikolon",
        ',' => "komma",
        '\t' => "tabulator",
        '|' => "loddrett strek",
        _ => "mellomrom",
    };

    private CsvColumn? Doubled(CsvColumn column, CsvCell cell, SourceSpan first)
    {
        var written = cell.Text.Trim();
        faults.Add(Catalogue.DoubledColumn, cell.Span, written.Equals(column.Name, StringComparison.OrdinalIgnoreCase)
            ? $"kolonnen «{column.Name}» står to ganger, første gang i tegn {first.Column}"
            : $"kolonnen «{column.Name}» står to ganger: «{written}» er den samme som kolonnen i tegn {first.Column}", "ta bort den ene");
        return null;
    }

    /// <summary>Gives back the columns that the unknown ones were probably meant to be: those are not missing as well.</summary>
    private HashSet<string> ReportUnknown(List<CsvCell> unknown, IEnumerable<string> unused)
    {
        var free = unused.ToArray();
        var meant = new HashSet<string>(StringComparer.Ordinal);
        var missing = schema.Columns.Where(column => column.Required && free.Contains(column.Name)).ToArray();
        foreach (var cell in unknown)
        {
            if (unknown.Count == 1 && missing is [var only] && NearestName.Of(cell.Text, free) is null)
            {
                meant.Add(only.Name);
                faults.Add(Catalogue.UnknownColumn, cell.Span, $"ukjent kolonne «{cell.Text.Trim()}», og kolonnen «{only.Name}» mangler", $"mente du «{only.Name}»?");
                continue;
            }

            if (NearestName.Of(cell.Text, free) is { } near) meant.Add(near);
            faults.Add(Catalogue.UnknownColumn, cell.Span, $"ukjent kolonne «{cell.Text.Trim()}»",
                NearestName.HintOrList(cell.Text, free) ?? "ta kolonnen bort");
        }

        return meant;
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
