using System.Globalization;

namespace Perspektivmelding.Diagnostics;

/// <summary>Finds the name the writer probably meant.</summary>
public static class NearestName
{
    private const int ListedAtMost = 12;

    /// <summary>
    /// The known name closest to what was written, or null when none is close: at most a third of the letters
    /// may differ. Of equally close names the first in the list wins, so the order must be fixed.
    /// </summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var word = Folded(written);
        if (word.Length == 0) return null;
        string? best = null;
        var limit = Math.Max(1, word.Length / 3);
        var least = (Distance: limit + 1, Edits: 0);
        foreach (var name in known)
        {
            var folded = Folded(name);
            // Most names are told apart by their length: a file full of faults must not take minutes.
            if (Math.Abs(folded.Length - word.Length) > limit && !IsCutShort(word, folded)) continue;
            // Of two names at the same distance the one with fewer letters to change.
            var edits = Edits(word, folded);
            var distance = word == folded ? 0 : IsCutShort(word, folded) ? 1 : edits;
            if (distance <= limit && (distance, edits).CompareTo(least) < 0) (best, least) = (name, (distance, edits));
        }

        return best;
    }

    /// <summary>«mente du «x»?», or null when no known name is close.</summary>
    public static string? Hint(string written, IEnumerable<string> known) =>
        Of(written, known) is { } name ? $"mente du «{name}»?" : null;

    /// <summary>«mente du «x»?», else the names there are when they are few enough to read, else null.</summary>
    public static string? HintOrList(string written, IEnumerable<string> known)
    {
        var names = known.ToArray();
        return Hint(written, names)
            ?? (names.Length is > 0 and <= ListedAtMost ? $"mulige navn: {string.Join(", ", names)}" : null);
    }

    // A name cut short («netto_drift») is a likelier slip than its many missing letters suggest.
    private static bool IsCutShort(string a, string b) =>
        (a.Length >= 4 && b.StartsWith(a, StringComparison.Ordinal)) || (b.Length >= 4 && a.StartsWith(b, StringComparison.Ordinal));

    // Edits (insert, remove, replace, swap of neighbours) from one word to the other.
    private static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        }

        return rows[a.Length, b.Length];
    }

    // Case, æøå written as ASCII, and hyphen for underscore are no differences; very long words are compared in part.
    private static string Folded(string name)
    {
        var text = name.Trim().ToLower(CultureInfo.InvariantCulture)
            .Replace("æ", "ae", StringComparison.Ordinal).Replace('ø', 'o').Replace('å', 'a')
            .Replace("aa", "a", StringComparison.Ordinal).Replace('-', '_').Replace(' ', '_');
        return text.Length > 60 ? text[..60] : text;
    }
}
