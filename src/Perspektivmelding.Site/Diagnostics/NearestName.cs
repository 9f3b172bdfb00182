namespace Perspektivmelding.Site.Diagnostics;

/// <summary>Finds the name the writer probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The known name closest to what was written, or null when none is close: at most a third of the letters
    /// may differ. Of equally close names the first in the list wins, so the order must be fixed.
    /// </summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var limit = Math.Max(1, written.Length / 3);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var name in known)
        {
            if (Math.Abs(name.Length - written.Length) >= bestDistance) continue;
            var distance = Distance(written, name);
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (name, distance);
        }
        return best;
    }

    /// <summary>«Mente du «x»?», or null when no known name is close.</summary>
    public static string? Hint(string written, IEnumerable<string> known) =>
        Of(written, known) is { } name ? $"Mente du «{name}»?" : null;

    // Edits (insert, remove, replace, swap of neighbours) from one word to the other, without regard to case.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        }
        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
