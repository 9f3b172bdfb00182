using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Holds the width of each row against the header. A fault that every row has is one fault, told once.</summary>
/// <param name="header">The header's cells.</param>
/// <param name="columns">The header's columns, trailing empty ones left out.</param>
/// <param name="separator">The sign between cells.</param>
/// <param name="headerIsSound">False when the header has been told of: then a cell too many in every row is no news.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class CsvRowShape(
    ImmutableArray<CsvCell> header, ImmutableArray<CsvColumn?> columns, char separator, bool headerIsSound, DiagnosticBag faults)
{
    /// <summary>From so many rows on.</summary>
    private const int AlikeFrom = 3;

    /// <summary>Gives back the rows that can be read on.</summary>
    internal ImmutableArray<ImmutableArray<CsvCell>> Check(ImmutableArray<ImmutableArray<CsvCell>> rows)
    {
        var read = ImmutableArray.CreateBuilder<ImmutableArray<CsvCell>>(rows.Length);
        var (otherwise, surplus, lacking) = (new List<CsvCell>(), new List<CsvCell>(), new List<ImmutableArray<CsvCell>>());
        foreach (var row in rows)
        {
            if (IsHeaderAgain(row))
            {
                faults.Add(Catalogue.HeaderNotFirst, Whole(row), $"overskriftslinja står på nytt; første gang på linje {NumberText.Show(header[0].Span.Line)}", "ta bort linja");
                continue;
            }

            if (PartedOtherwise(row))
            {
                otherwise.Add(row[0]);
                continue;
            }

            if (row.Skip(columns.Length).FirstOrDefault(cell => !cell.IsEmpty) is { Text.Length: > 0 } cell) surplus.Add(cell);
            if (row.Length < columns.Length && columns.Skip(row.Length).Any(column => column is not null)) lacking.Add(row);
            read.Add(row);
        }

        ReportOtherwise(otherwise);
        ReportSurplus(surplus, rows.Length);
        ReportLacking(lacking, rows.Length);
        return read.ToImmutable();
    }

    /// <summary>All that is written of a row.</summary>
    internal static SourceSpan Whole(ImmutableArray<CsvCell> row) => row[^1].Span.Line != row[0].Span.Line
        ? row[0].Span
        : row[0].Span with { Length = Math.Max(1, row[^1].Span.Column + row[^1].Span.Length - row[0].Span.Column) };

    private bool IsHeaderAgain(ImmutableArray<CsvCell> row) => row.Length >= 2 && row.Length <= header.Length
        && row.Zip(header).All(pair => pair.First.Text.Equals(pair.Second.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>One cell where several are expected, and another sign would make them.</summary>
    private bool PartedOtherwise(ImmutableArray<CsvCell> row) => columns.Length > 1 && row.Skip(1).All(cell => cell.IsEmpty)
        && CsvHeader.OtherSeparators.Any(sign => sign != separator && sign != ' ' && row[0].Text.Count(c => c == sign) >= columns.Count(c => c?.MayBeEmpty == false) - 1);

    private void ReportOtherwise(List<CsvCell> rows)
    {
        if (rows.Count == 0) return;
        var sign = CsvHeader.OtherSeparators.Where(sign => sign != separator).MaxBy(sign => rows[0].Text.Count(c => c == sign));
        faults.Add(Catalogue.MixedSeparators, rows[0].Span,
            $"raden er delt med {CsvHeader.NameOf(sign)}, men overskriftslinja med {CsvHeader.NameOf(separator)}{AndMore(rows.Count)}",
            "bruk samme skilletegn i hele fila");
    }

    private void ReportSurplus(List<CsvCell> cells, int rows)
    {
        var alike = cells.Count >= AlikeFrom && cells.Count == rows;
        if (alike && !headerIsSound) return;
        foreach (var cell in alike ? cells.Take(1) : cells)
        {
            faults.Add(Catalogue.LongRow, cell.Span,
                $"raden har flere celler enn overskriftslinja; «{cell.Text}» er til overs{(alike ? AndMore(rows) : "")}",
                alike ? "legg til kolonnen i overskriftslinja, eller ta bort cellene" : "sett anførselstegn rundt verdier som inneholder skilletegnet");
        }
    }

    /// <summary>A row that ends before a column that needs a value is an error, before others a warning.</summary>
    private void ReportLacking(List<ImmutableArray<CsvCell>> brief, int rows)
    {
        var alike = brief.Count >= AlikeFrom && brief.Count == rows && brief.All(row => row.Length == brief[0].Length);
        foreach (var row in alike ? brief.Take(1) : brief)
        {
            var lacking = columns.Skip(row.Length).OfType<CsvColumn>().ToArray();
            var names = string.Join(", ", lacking.Select(column => $"«{column.Name}»"));
            var needed = lacking.Any(column => !column.MayBeEmpty);
            faults.Add(needed ? Catalogue.ShortRow : Catalogue.CutRow, Whole(row), $"raden slutter før {names}{(alike ? AndMore(rows) : "")}",
                needed ? "fyll ut raden, eller ta den bort" : "sett inn skilletegn for de tomme cellene");
        }
    }

    private static string AndMore(int rows) => rows > 1 ? $" (og {NumberText.Show(rows - 1)} rader til)" : "";
}
