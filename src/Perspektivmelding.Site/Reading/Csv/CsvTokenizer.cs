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
/// <param name="source">The file.</param>
/// <param name="separator">The sign between cells.</param>
/// <param name="start">Where the header line begins.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class CsvTokenizer(SourceText source, char separator, int start, DiagnosticBag faults)
{
    /// <summary>Every open quote is searched to its end; a file full of them is not read on.</summary>
    private const int OpenQuotesAtMost = 100;

    private readonly string _text = source.Text;
    private int _at = start;
    private bool _broken;
    private int _open;
    private int _headerCells;

    /// <summary>True when the header line has a fault of quotes: what its columns are is anybody's guess.</summary>
    internal bool HeaderIsBroken { get; private set; }

    /// <summary>The lines of the file that end a row; those inside a quoted cell do not.</summary>
    internal List<int> RowEnds { get; } = [];

    /// <summary>All lines with content; a line whose cells are all empty is left out.</summary>
    internal ImmutableArray<ImmutableArray<CsvCell>> Lines()
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<CsvCell>>();
        while (_at < _text.Length && _open < OpenQuotesAtMost)
        {
            _broken = false;
            var from = _at;
            var line = NextLine();
            RowEnds.Add(source.Span(Math.Max(from, _at - 1)).Line);
            if (_headerCells == 0)
            {
                (HeaderIsBroken, _headerCells) = (_broken, line.Length);
                lines.Add(line);
                continue;
            }

            // A row with an open quote is reported once; what its cells might mean is anybody's guess.
            if (_broken || line.All(cell => cell.IsEmpty)) continue;
            if (lines.Count > ReadingLimits.TableRows)
            {
                faults.Add(Catalogue.TooManyRows, line[0].Span, $"tabellen har mer enn {NumberText.Show(ReadingLimits.TableRows)} rader",
                    "ta med bare de radene kommunen trenger");
                break;
            }

            lines.Add(line);
        }

        return lines.ToImmutable();
    }

    private ImmutableArray<CsvCell> NextLine()
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>();
        while (true)
        {
            var cell = NextCell();
            if (cells.Count < ReadingLimits.RowCells) cells.Add(Measured(cell));
            else if (cells.Count == ReadingLimits.RowCells) ReportTooMany(cells, cell);
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
            if (value.Length > ReadingLimits.CellCharacters) return Endless(start, i);
            if (_text[i] != '"')
            {
                value.Append(_text[i]);
            }
            else if (i + 1 < _text.Length && _text[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else if (HasSwallowedRows(start, i + 1))
            {
                break;
            }
            else
            {
                return Closed(start, i + 1, value.ToString());
            }
        }

        return Open(start);
    }

    /// <summary>Reading on from the next line lets the faults further down be found too.</summary>
    private CsvCell Open(int start)
    {
        _at = CellEnd(start, toLineEnd: true);
        _broken = true;
        _open++;
        faults.Add(Catalogue.OpenQuote, source.Span(start), $"anførselstegnet foran «{_text[(start + 1).._at].Trim()}» blir ikke lukket",
            "sett anførselstegn også etter verdien");
        return Plain(start, _at);
    }

    /// <summary>A quoted text that goes on and on: over several lines its quote is open, else the cell is too long.</summary>
    private CsvCell Endless(int start, int to)
    {
        if (_text.IndexOf('\n', start, to - start) >= 0) return Open(start);
        var cell = Measured(new CsvCell(_text[start..to], source.Span(start)));
        _at = CellEnd(start, toLineEnd: true);
        return cell;
    }

    /// <summary>
    /// A quote that is not closed on its line is closed by the next one in the file, some rows below. Then text follows that
    /// quote, or the cell holds whole rows; both are told as the open quote they come of.
    /// </summary>
    private bool HasSwallowedRows(int start, int afterQuote)
    {
        if (_text.IndexOf('\n', start, afterQuote - start) < 0) return false;
        if (!string.IsNullOrWhiteSpace(_text[afterQuote..CellEnd(afterQuote)])) return true;
        return _headerCells > 2 && _text[start..afterQuote].Split('\n').Skip(1).Any(line => line.Count(c => c == separator) >= _headerCells - 1);
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

    private CsvCell Measured(CsvCell cell)
    {
        if (cell.Text.Length <= ReadingLimits.CellCharacters) return cell;
        faults.Add(Catalogue.TooLongCell, cell.Span, $"cella er på {NumberText.Show(cell.Text.Length)} tegn",
            "sjekk om et anførselstegn eller et linjeskift er falt ut");
        _broken = true;
        return new CsvCell("", cell.Span);
    }

    private void ReportTooMany(ImmutableArray<CsvCell>.Builder cells, CsvCell cell)
    {
        // Trailing empty columns are ignored, however many.
        if (cell.IsEmpty) return;
        cells.Add(new CsvCell("", cell.Span));
        _broken = true;
        faults.Add(Catalogue.TooLongLine, cell.Span, $"raden har mer enn {NumberText.Show(ReadingLimits.RowCells)} celler",
            "sjekk om linjeskift er falt ut");
    }
}
