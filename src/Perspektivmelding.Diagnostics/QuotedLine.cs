using System.Globalization;
using System.Text;

namespace Perspektivmelding.Diagnostics;

/// <summary>
/// A source line as a terminal shows it, with marks under the offending text. Wide letters take two places and combining
/// ones none; what cannot be seen, or would steer the terminal, is shown as �; a long line is cut around the place.
/// </summary>
public static class QuotedLine
{
    private const int WidthAtMost = 100;
    private const int WidthBefore = 50;

    /// <summary>Ranges of letters that take two places on a terminal: CJK, Hangul, full-width forms, emoji.</summary>
    private static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The line and the marks.</summary>
    /// <param name="line">The line as it stands in the file.</param>
    /// <param name="column">The first offending character, from 1.</param>
    /// <param name="length">Number of offending characters.</param>
    internal static (string Text, string Marks) Make(string line, int column, int length)
    {
        var start = Math.Clamp(column - 1, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(1, length), start, line.Length);
        // Only what can be shown is looked at: a line may be of many megabytes.
        var from = Boundary(line, Math.Max(0, start - (WidthAtMost * 2)));
        var pieces = Pieces(line, from, Math.Min(line.Length, start + (WidthAtMost * 4)));
        var (first, before) = (pieces.FindIndex(piece => piece.At + piece.Length > start), 0);
        if (first < 0) first = pieces.Count;
        var left = first;
        var all = pieces.Take(first).Sum(piece => piece.Width);
        var room = all <= WidthAtMost - 20 && from == 0 ? int.MaxValue : WidthBefore;
        while (left > 0 && before + pieces[left - 1].Width <= room) before += pieces[--left].Width;
        var text = new StringBuilder(left > 0 || from > 0 ? "…" : "");
        var marks = new StringBuilder().Append(' ', text.Length + before);
        var (width, right) = (0, left);
        for (; right < pieces.Count && width + pieces[right].Width <= WidthAtMost; right++)
        {
            var piece = pieces[right];
            text.Append(piece.Shown);
            width += piece.Width;
            if (piece.At + piece.Length > start && piece.At < end) marks.Append('^', piece.Width);
        }

        if (right < pieces.Count || (pieces.Count > 0 && pieces[^1].At + pieces[^1].Length < line.Length)) text.Append('…');
        if (marks.Length == 0 || marks[^1] != '^') marks.Append('^');
        return (text.ToString(), marks.ToString());
    }

    /// <summary>Text safe to show in one line.</summary>
    public static string Safe(string text) => string.Concat(Pieces(text, 0, text.Length).Select(piece => piece.Shown));

    private static List<Piece> Pieces(string line, int from, int to)
    {
        var pieces = new List<Piece>();
        for (var at = from; at < to;)
        {
            var known = Rune.TryGetRuneAt(line, at, out var rune);
            var length = known ? rune.Utf16SequenceLength : 1;
            pieces.Add(new Piece(at, length, known ? Shown(rune) : "\uFFFD", known ? WidthOf(rune) : 1));
            at += length;
        }

        return pieces;
    }

    private static string Shown(Rune rune) => rune.Value == '\t' ? " " : IsUnseen(rune) ? "\uFFFD" : rune.ToString();

    private static int WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ => Wide.Any(range => rune.Value >= range.From && rune.Value <= range.To) ? 2 : 1,
    };

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static int Boundary(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    /// <summary>One character: its place in the line, how it is shown, and how many places it takes.</summary>
    private readonly record struct Piece(int At, int Length, string Shown, int Width);
}

/// <summary>Keeps a message one readable sentence whatever it quotes.</summary>
public static class Quotation
{
    private const int QuotedAtMost = 80;

    /// <summary>Cuts what stands between guillemets when it is long, and puts a blank for each line break.</summary>
    public static string Shorten(string message)
    {
        if (message.Length <= QuotedAtMost && !message.Contains('\n', StringComparison.Ordinal)) return message;
        var text = new StringBuilder();
        for (var i = 0; i < message.Length;)
        {
            var end = message[i] == '«' ? message.IndexOf('»', i) : -1;
            if (end > i + QuotedAtMost)
            {
                var cut = char.IsHighSurrogate(message[i + QuotedAtMost]) ? QuotedAtMost - 1 : QuotedAtMost;
                text.Append(message, i, cut + 1).Append("…»");
                i = end + 1;
            }
            else
            {
                text.Append(message[i] is '\n' or '\r' ? ' ' : message[i]);
                i++;
            }
        }

        return text.ToString();
    }
}
