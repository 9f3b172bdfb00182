using System.Collections.Immutable;
using System.Text;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Reading;

/// <summary>One cell as written: its text without quotes, and its place.</summary>
internal readonly record struct CsvCell(string Text, SourceSpan Span)
{
    /// <summary>True when nothing but blanks is written.</summary>
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Splits CSV text into lines of cells by RFC 4180, keeping the place of every cell.</summary>
internal sealed class CsvTokenizer(SourceText source, char separator, DiagnosticBag faults)
{
    private static readonly char[] Separators = [';', '\t', ','];

    private readonly string _text = source.Text;
    private int _at;
    private bool _broken;

    /// <summary>The separator that the header line uses most, outside quotes; semicolon when there is none.</summary>
    internal static char SeparatorOf(SourceText source)
    {
        var header = Enumerable.Range(1, source.LineCount).Select(n => source.Line(n)!).First(line => !string.IsNullOrWhiteSpace(line));
        return Separators.MaxBy(sign => CountOutsideQuotes(header, sign));
    }

    /// <summary>All lines with content; a line whose cells are all empty is left out.</summary>
    internal ImmutableArray<ImmutableArray<CsvCell>> Lines()
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<CsvCell>>();
        while (_at < _text.Length)
        {
            _broken = false;
            var line = NextLine();
            // A row with an open quote is reported once; what its cells might mean is anybody's guess.
            if (_broken && lines.Count > 0) continue;
            if (line.Any(cell => !cell.IsEmpty)) lines.Add(line);
        }

        return lines.ToImmutable();
    }

    private ImmutableArray<CsvCell> NextLine()
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>();
        while (true)
        {
            cells.Add(NextCell());
            if (_at >= _text.Length) return cells.ToImmutable();
            if (_text[_at++] == '\n') return cells.ToImmutable();
        }
    }

    /// <summary>Reads one cell and stops at the separator, the line end or the end of the text.</summary>
    private CsvCell NextCell()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] == ' ') _at++;
        if (_at < _text.Length && _text[_at] == '"') return QuotedCell();
        _at = start;
        var end = CellEnd(start);
        _at = end;
        return Plain(start, end);
    }

    private CsvCell QuotedCell()
    {
        var start = _at;
        var value = new StringBuilder();
        for (var i = start + 1; i < _text.Length; i++)
        {
            if (_text[i] != '"')
            {
                value.Append(_text[i]);
            }
            else if (i + 1 < _text.Length && _text[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else
            {
                return Closed(start, i + 1, value.ToString());
            }
        }

        // Reading on from the next line lets the faults further down be found too.
        _at = CellEnd(start, toLineEnd: true);
        _broken = true;
        var cell = Plain(start, _at);
        faults.Add(Catalogue.OpenQuote, source.Span(start), "anførselstegnet blir ikke lukket",
            "sett anførselstegn også etter verdien");
        return cell;
    }

    private CsvCell Closed(int start, int afterQuote, string value)
    {
        var end = CellEnd(afterQuote);
        var rest = _text[afterQuote..end];
        _at = end;
        if (!string.IsNullOrWhiteSpace(rest))
        {
            faults.Add(Catalogue.TextAfterQuote, source.Span(afterQuote, rest.Length),
                $"«{rest.Trim()}» står etter anførselstegnet", "skriv anførselstegn inne i en verdi dobbelt: \"\"");
        }

        return new CsvCell(value, source.Span(start, afterQuote - start));
    }

    private int CellEnd(int from, bool toLineEnd = false)
    {
        var end = from;
        while (end < _text.Length && _text[end] != '\n' && (toLineEnd || _text[end] != separator)) end++;
        return end;
    }

    /// <summary>An unquoted cell; blanks around it are no part of its value or of its place.</summary>
    private CsvCell Plain(int start, int end)
    {
        var raw = _text[start..end];
        var value = raw.Trim();
        var lead = raw.Length - raw.TrimStart().Length;
        return value.Length == 0
            ? new CsvCell("", source.Span(start))
            : new CsvCell(value, source.Span(start + lead, value.Length));
    }

    private static int CountOutsideQuotes(string line, char sign)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == sign && !quoted) count++;
        }

        return count;
    }
}
