using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Importing.Tabeller;

/// <summary>
/// Splits CSV as statistics offices write it. PxWeb does not double quotes inside quoted labels (<c>"a "b" c"</c>), so here
/// a quote ends a cell only where a separator or the end of the line follows.
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
        var at = 0;
        var cells = 0;
        while (at < _text.Length)
        {
            if (Row(ref at, separator) is not { } row) return null;
            cells += row.Count;
            if (row.Count > TableLimits.Columns || cells > TableLimits.Cells)
            {
                faults.Add(Catalogue.CubeTooLarge, source.Span(at - 1), "tabellen har mer enn 5 000 kolonner eller 2 000 000 celler", "hent færre kommuner, år og variabler");
                return null;
            }

            rows.Add(Grid.Trimmed(row));
            widths.Add(row.Count);
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

    private List<GridCell>? Row(ref int at, char separator)
    {
        var cells = new List<GridCell>();
        while (true)
        {
            var start = at;
            if (Cell(ref at, separator) is not { } text) return null;
            var span = source.Span(start);
            cells.Add(new GridCell(text.Trim(), null, span.Line, span.Column));
            if (at >= _text.Length) return cells;
            if (_text[at++] == '\n') return cells;
            if (cells.Count > TableLimits.Columns) return cells;
        }
    }

    /// <summary>Reads one cell and stops at the separator, the line end or the end of the text.</summary>
    private string? Cell(ref int at, char separator)
    {
        if (at < _text.Length && _text[at] == '"') return Quoted(ref at, separator);
        var start = at;
        while (at < _text.Length && _text[at] != separator && _text[at] != '\n') at++;
        return _text[start..at];
    }

    private string? Quoted(ref int at, char separator)
    {
        var start = at++;
        var text = new StringBuilder();
        while (at < _text.Length && text.Length <= ReadingLimits.CellCharacters)
        {
            if (_text[at] != '"')
            {
                text.Append(_text[at++]);
                continue;
            }

            var from = at;
            while (at < _text.Length && _text[at] == '"') at++;
            var run = at - from;
            if (at >= _text.Length || _text[at] == separator || _text[at] == '\n')
            {
                // The last quote ends the cell; those before it belong to the text, doubled or not.
                return text.Append('"', run / 2).ToString();
            }

            text.Append('"', (run + 1) / 2);
        }

        faults.Add(Catalogue.OpenQuote, source.Span(start), "anførselstegnet blir ikke lukket", "hent tabellen på nytt fra kilden");
        return null;
    }

    [GeneratedRegex("^0[A-Z](?:19|20)[0-9]{2}[1-4 ]", RegexOptions.CultureInvariant)]
    private static partial Regex Accounts();

    [GeneratedRegex("(?<![0-9])(?:(?:19|20)[0-9]{2}){3,}(?![0-9])|(?<=[\\p{L})0-9])\\.{4,}(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
