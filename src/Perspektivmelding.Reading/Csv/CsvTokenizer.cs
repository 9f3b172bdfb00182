using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>One cell as written: its text without quotes, and its place.</summary>
public readonly record struct CsvCell(string Text, SourceSpan Span)
{
    /// <summary>True when nothing but blanks is written.</summary>
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

/// <summary>The rows of a table of an edition: RFC 4180 to the letter, with bounds, and every breach told with its place.</summary>
/// <param name="source">The file.</param>
/// <param name="separator">The sign between cells.</param>
/// <param name="start">Where the header line begins.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class CsvTokenizer(SourceText source, char separator, int start, DiagnosticBag faults)
{
    /// <summary>Every open quote is searched to its end; a file full of them is not read on.</summary>
    private const int OpenQuotesAtMost = 100;

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
        using var records = new CsvRecords(source, separator, start);
        while (_open < OpenQuotesAtMost && records.Read())
        {
            _broken = false;
            var line = Row(records);
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

    private ImmutableArray<CsvCell> Row(CsvRecords records)
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>(Math.Min(records.Count, ReadingLimits.RowCells + 1));
        for (var field = 0; field < records.Count; field++)
        {
            var written = records.Raw(field).TrimStart(' ');
            var at = records.EndOf(field) - written.Length;
            if (written is not ['"', ..])
            {
                Add(cells, Plain(records, records.StartOf(field), records.EndOf(field)));
            }
            else if (Quoted(records, field, at, written) is { } cell)
            {
                Add(cells, cell);
            }
            else
            {
                // Reading on from the next line lets the faults further down be found too.
                Add(cells, Unclosed(records, at, written));
                RowEnds.Add(records.Span(at).Line);
                records.GoOnAfterLineOf(at);
                return cells.ToImmutable();
            }
        }

        RowEnds.Add(records.Span(records.End).Line);
        return cells.ToImmutable();
    }

    private void Add(ImmutableArray<CsvCell>.Builder cells, CsvCell cell)
    {
        if (cells.Count < ReadingLimits.RowCells) cells.Add(Measured(cell));
        else if (cells.Count == ReadingLimits.RowCells) ReportTooMany(cells, cell);
    }

    /// <summary>
    /// A quoted cell; null when it is not closed, or so long that it is none. A quote that is not closed on its line is closed
    /// by the next one in the file, some rows below: then text follows that quote, or the cell holds whole rows.
    /// </summary>
    private CsvCell? Quoted(CsvRecords records, int field, int at, ReadOnlySpan<char> written)
    {
        var after = records.IsMalformed ? AfterQuote(written) : written.TrimEnd(' ').Length;
        if (after == 0) return null;
        var cell = written[..after];
        var rest = written[after..];
        if (cell.Contains('\n') && (!rest.IsWhiteSpace() || (_headerCells > 2 && records.HoldsRows(cell, _headerCells)))) return null;
        var value = records.IsMalformed ? cell[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : records.Value(field);
        if (value.Length > ReadingLimits.CellCharacters) return null;
        if (!rest.IsWhiteSpace())
        {
            faults.Add(Catalogue.TextAfterQuote, records.Span(at + after, rest.Length),
                $"«{rest.Trim()}» står etter anførselstegnet", "skriv anførselstegn inne i en verdi dobbelt: \"\"");
        }

        return new CsvCell(value, records.Span(at, after));
    }

    /// <summary>Where the quote that closes a quoted text ends; 0 when there is none.</summary>
    private static int AfterQuote(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != '"') continue;
            if (i + 1 == text.Length || text[i + 1] != '"') return i + 1;
            i++;
        }

        return 0;
    }

    /// <summary>A quoted text that goes on and on: over several lines its quote is open, else the cell is too long.</summary>
    private CsvCell Unclosed(CsvRecords records, int at, ReadOnlySpan<char> written)
    {
        var line = written.IndexOf('\n') is var length and >= 0 ? written[..length] : written;
        if (line.Length > ReadingLimits.CellCharacters) return new CsvCell(line.ToString(), records.Span(at));
        _broken = true;
        _open++;
        faults.Add(Catalogue.OpenQuote, records.Span(at), $"anførselstegnet foran «{line[1..].Trim()}» blir ikke lukket",
            "sett anførselstegn også etter verdien");
        return Plain(records, at, at + line.Length);
    }

    /// <summary>An unquoted cell; blanks around it are no part of its value or of its place.</summary>
    private CsvCell Plain(CsvRecords records, int start, int end)
    {
        var raw = source.Text.AsSpan(start, end - start);
        var value = raw.Trim();
        var lead = value.Length == 0 ? 0 : raw.Length - raw.TrimStart().Length;
        return new CsvCell(value.ToString(), records.Span(start + lead, value.Length));
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
