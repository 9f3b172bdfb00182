using System.Text;
using CsvHelper;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>
/// The records of a CSV text as CsvHelper parts them by RFC 4180, with the place of every field. CsvHelper counts bytes of
/// UTF-8 and diagnostics count characters; here the one becomes the other. What a breach of RFC 4180 means, the callers decide:
/// an edition is held to the rule, a file of a statistics office is not.
/// </summary>
public sealed class CsvRecords : IDisposable
{
    private readonly SourceText _source;
    private readonly byte[] _bytes;
    private readonly CsvReaderOptions _options;
    private readonly List<int> _ends = [];

    // A place in the text that is known both as a byte and as a character, and the byte that the reader counts from.
    private (int Byte, int Character) _known;
    private int _from;
    private CsvReader _reader;

    /// <param name="source">The file, its lines ended by LF.</param>
    /// <param name="separator">The sign between fields.</param>
    /// <param name="start">Where the first record begins.</param>
    public CsvRecords(SourceText source, char separator, int start)
    {
        _source = source;
        _bytes = Encoding.UTF8.GetBytes(source.Text);
        _options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            // Skips a first line «sep=;» though the separator is set; what it is, CsvOpening tells.
            DetectSeparatorHint = false,
            TrimWhitespace = true,
            WhitespaceCharacters = " ",
            OnMalformedRecord = _ => IsMalformed = true,
        };
        _reader = From(ByteOf(start), start);
    }

    /// <summary>True when the record breaks the rules of quotes; its fields are then CsvHelper's best guess.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Where the record begins.</summary>
    internal int Start { get; private set; }

    /// <summary>Where it ends: at its line end, or at the end of the text.</summary>
    internal int End => _ends[^1];

    /// <summary>The line that the record begins on, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Number of fields.</summary>
    public int Count => _ends.Count;

    /// <summary>True when a quoted field holds a line end.</summary>
    public bool SpansLines { get; private set; }

    /// <summary>Goes to the next record; false when there is none.</summary>
    public bool Read()
    {
        IsMalformed = false;
        if (!_reader.Read()) return false;
        var begin = _from + (int)_reader.ByteOffset;
        Start = _known.Character + Characters(_bytes.AsSpan(_known.Byte, begin - _known.Byte));
        _known = (begin, Start);
        _ends.Clear();
        var at = Start;
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            at += Characters(_reader.GetRawSpan(i));
            _ends.Add(at++);
        }

        Line = _source.Span(Start).Line;
        SpansLines = _source.Text.AsSpan(Start, End - Start).Contains('\n');
        return true;
    }

    /// <summary>Where a field begins, quotes and blanks before it included.</summary>
    public int StartOf(int field) => field == 0 ? Start : _ends[field - 1] + 1;

    /// <summary>Where a field ends: at the separator or the line end after it.</summary>
    public int EndOf(int field) => _ends[field];

    /// <summary>A field as it is written.</summary>
    public ReadOnlySpan<char> Raw(int field) => _source.Text.AsSpan(StartOf(field), EndOf(field) - StartOf(field));

    /// <summary>What a field says: without the quotes around it and blanks around them.</summary>
    public string Value(int field) => _reader.GetString(field);

    /// <summary>
    /// True when a text of several lines has a line that is parted as a row is. A quote that was not closed has then been
    /// closed by a later one, and RFC 4180 calls the rows between them a cell.
    /// </summary>
    /// <param name="text">The text with its quotes.</param>
    /// <param name="columns">The columns of the table, as far as known.</param>
    public bool HoldsRows(ReadOnlySpan<char> text, int columns)
    {
        var first = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!first && line.Count(_options.Separator!.Value) >= Math.Max(2, columns - 1)) return true;
            first = false;
        }

        return false;
    }

    /// <summary>Reads on from the line after the one that holds a place of this record.</summary>
    internal void GoOnAfterLineOf(int place)
    {
        var lineEnd = _source.Text.IndexOf('\n', place);
        var next = lineEnd < 0 ? _source.Text.Length : lineEnd + 1;
        var at = ByteOf(next);
        _reader.Dispose();
        _reader = From(at, next);
    }

    /// <summary>The place of a piece of the text, cut at its line end.</summary>
    public SourceSpan Span(int place, int length = 1) => SpansLines
        ? _source.Span(place, length)
        : new SourceSpan(_source.File, Line, place - _source.StartOf(Line) + 1, Math.Max(1, Math.Min(length, End - place)));

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private CsvReader From(int at, int character)
    {
        (_from, _known) = (at, (at, character));
        return CsvReader.Create(_bytes.AsMemory(at), _options);
    }

    private int ByteOf(int character) =>
        _known.Byte + Encoding.UTF8.GetByteCount(_source.Text.AsSpan(_known.Character, character - _known.Character));

    private int Characters(ReadOnlySpan<byte> piece) =>
        _bytes.Length == _source.Text.Length ? piece.Length : Encoding.UTF8.GetCharCount(piece);
}
