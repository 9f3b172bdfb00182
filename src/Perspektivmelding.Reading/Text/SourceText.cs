using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>The text of a file with line ends made uniform (LF), and the way back from an offset to line and column.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    private readonly ImmutableArray<bool> _returns;

    private NumberedLine? _latest;

    /// <param name="file">The path shown in diagnostics.</param>
    /// <param name="text">The text, lines ended by LF.</param>
    /// <param name="returns">For each line end whether it was CRLF in the file; empty when nobody asks.</param>
    public SourceText(string file, string text, ImmutableArray<bool> returns = default)
    {
        File = file;
        Text = text;
        _returns = returns.IsDefault ? [] : returns;
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') starts.Add(i + 1);
        }

        _lineStarts = starts.ToImmutable();
    }

    /// <summary>The path shown in diagnostics.</summary>
    public string File { get; }

    /// <summary>The file as it was read from disk; empty for text made in memory.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; set; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of lines; an empty last line after a final line end counts.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>A line by number from 1, without its line end; null outside the file.</summary>
    public string? Line(int number)
    {
        if (number < 1 || number > _lineStarts.Length) return null;
        if (_latest is { } latest && latest.Number == number) return latest.Text;
        // A long line may be asked for once for each of its thousands of words.
        var line = Text.Substring(_lineStarts[number - 1], LengthOf(number));
        _latest = new(number, line);
        return line;
    }

    /// <summary>The offset of a line's first character.</summary>
    internal int StartOf(int number) => _lineStarts[number - 1];

    /// <summary>Number of characters of a line, without its line end.</summary>
    internal int LengthOf(int number) =>
        (number < _lineStarts.Length ? _lineStarts[number] - 1 : Text.Length) - _lineStarts[number - 1];

    /// <summary>True when a line ended with CRLF in the file, false with LF, null when it is the last or nobody has looked.</summary>
    internal bool? EndsWithReturn(int number) => number >= 1 && number <= _returns.Length ? _returns[number - 1] : null;

    /// <summary>The place of a piece of the text. It is cut at the end of its first line.</summary>
    public SourceSpan Span(int offset, int length = 1)
    {
        var index = _lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        var lineEnd = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] - 1 : Text.Length;
        return new SourceSpan(File, line + 1, offset - _lineStarts[line] + 1, Math.Max(1, Math.Min(length, lineEnd - offset)));
    }

    private sealed record NumberedLine(int Number, string Text);
}
