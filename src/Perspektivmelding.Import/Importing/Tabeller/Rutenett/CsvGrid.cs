using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>
/// Reads CSV as statistics offices write it. PxWeb does not double quotes inside quoted labels (<c>"a "b" c"</c>), so here
/// a quote that has been opened is closed only where a separator or the end of the line follows.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed partial class CsvGrid(SourceText source, DiagnosticBag faults)
{
    private static readonly char[] Separators = [';', '\t', ',', ' '];

    private readonly string _text = source.Text;

    /// <summary>The rows; null when the file has no columns or a quote is open (reported).</summary>
    internal Grid? Read()
    {
        if (ReportRunTogether()) return null;
        if (Separator() is not { } separator)
        {
            var isAccounts = Accounts().IsMatch(_text);
            faults.Add(isAccounts ? Catalogue.UnknownFormat : Catalogue.NoTable, source.Span(0), isAccounts ? "fila ser ut til å være en regnskapsfil til KOSTRA, ikke en tabell fra Statistikkbanken"
                    : "fila har ingen kolonner; den har verken semikolon, komma eller tabulator mellom cellene",
                isAccounts ? "velg kilden kostra: perspektiv importer kostra" : "last ned tabellen som CSV, xlsx eller JSON-stat2");
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>();
        var widths = ImmutableArray.CreateBuilder<int>();
        var (cells, widest) = (0, 0);
        using var records = new CsvRecords(source, separator, 0);
        while (records.Read())
        {
            cells += records.Count;
            if (records.Count > TableLimits.Columns || cells > TableLimits.Cells)
            {
                faults.Add(Catalogue.CubeTooLarge, source.Span(records.EndOf(Math.Min(records.Count - 1, TableLimits.Columns))),
                    "tabellen har mer enn 5 000 kolonner eller 2 000 000 celler", "hent færre kommuner, år og variabler");
                return null;
            }

            if (Row(records, widest) is not { } row) return null;
            rows.Add(Grid.Trimmed(row));
            widths.Add(row.Count);
            widest = Math.Max(widest, row.Count);
        }

        return new Grid(source.File, null, rows.ToImmutable(), widths.ToImmutable());
    }

    /// <summary>Text copied from a screen has years and values with nothing between them.</summary>
    private bool ReportRunTogether()
    {
        if (Runs().Match(_text) is not { Success: true } match) return false;
        faults.Add(Catalogue.RunTogether, source.Span(match.Index, match.Length), $"«{match.Value}» er flere verdier uten skille mellom",
            "last ned tabellen som CSV eller xlsx i stedet for å kopiere den fra skjermen");
        return true;
    }

    /// <summary>The sign that splits most lines, and those into the same number of cells; a blank parts only quoted cells.</summary>
    private char? Separator()
    {
        var lines = Enumerable.Range(1, Math.Min(source.LineCount, 200)).Select(number => source.Line(number)!)
            .Where(line => !string.IsNullOrWhiteSpace(line)).ToArray();
        var best = Separators.Where(sign => sign != ' ' || lines.Any(line => line.StartsWith('"') && line.Contains("\" \"", StringComparison.Ordinal)))
            .Select(sign => (Sign: sign, Lines: lines.Select(line => Outside(line, sign)).Where(count => count > 0).GroupBy(count => count)
                .Select(group => group.Count()).DefaultIfEmpty().Max()))
            .MaxBy(sign => sign.Lines);
        return best.Lines > 0 ? best.Sign : null;
    }

    private static int Outside(string line, char sign)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == sign && !quoted) count++;
        }

        return count;
    }

    /// <summary>The cells of a record; null when a quote is open (reported).</summary>
    private List<GridCell>? Row(CsvRecords records, int widest)
    {
        var cells = new List<GridCell>(records.Count);
        for (var field = 0; field < records.Count; field++)
        {
            var start = records.StartOf(field);
            var text = records.Raw(field).Trim();
            if (text is ['"', ..])
            {
                // A separator after an inner quote parts nothing: the cell goes on to the field that ends in a quote.
                while (!IsClosed(text) && field + 1 < records.Count) text = _text.AsSpan(start, records.EndOf(++field) - start).Trim();
                if (!IsClosed(text) || text.Length > ReadingLimits.CellCharacters || (records.SpansLines && (records.IsMalformed || records.HoldsRows(text, widest))))
                {
                    faults.Add(Catalogue.OpenQuote, records.Span(start), "anførselstegnet blir ikke lukket", "hent tabellen på nytt fra kilden");
                    return null;
                }

                text = records.IsMalformed ? Unquoted(text) : records.Value(field);
            }

            var span = records.Span(start);
            cells.Add(new GridCell(text.Trim().ToString(), null, span.Line, span.Column));
        }

        return cells;
    }

    private static bool IsClosed(ReadOnlySpan<char> text) => text is ['"', .., '"'];

    /// <summary>What stands between the outer quotes; those inside belong to the text, doubled or not.</summary>
    private static string Unquoted(ReadOnlySpan<char> text)
    {
        var inside = new StringBuilder(text.Length);
        for (var i = 1; i < text.Length - 1; i++)
        {
            inside.Append(text[i]);
            if (text[i] == '"' && text[i + 1] == '"' && i + 1 < text.Length - 1) i++;
        }

        return inside.ToString();
    }

    [GeneratedRegex("^0[A-Z](?:19|20)[0-9]{2}[1-4 ]", RegexOptions.CultureInvariant)]
    private static partial Regex Accounts();

    [GeneratedRegex("(?<![0-9])(?:(?:19|20)[0-9]{2}){3,}(?![0-9])|(?<=[\\p{L})0-9])\\.{4,}(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
