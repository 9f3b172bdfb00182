using System.Collections.Immutable;

namespace Perspektivmelding.Architecture.Tests;

/// <summary>
/// The order of what lies in a folder: each subfolder, and the folder's own files as one part («.»). Two parts that use each
/// other, by whatever way round, are a cycle.
/// </summary>
public static class FolderCycles
{
    /// <summary>The folder's own files as a part.</summary>
    public const string Own = ".";

    /// <summary>Every folder that has arrows between its parts, with those arrows.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<(string From, string To, Arrow Arrow)>> Levels(IEnumerable<Arrow> arrows) =>
        arrows.Select(a => (Level: Common(a.From, a.To), Arrow: a))
            .Select(x => (x.Level, From: Part(x.Level, x.Arrow.From), To: Part(x.Level, x.Arrow.To), x.Arrow))
            .Where(x => x.From != x.To).GroupBy(x => x.Level, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => g.Select(x => (x.From, x.To, x.Arrow)).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The parts that lie in a cycle, group by group; empty where the parts have an order.</summary>
    public static ImmutableArray<ImmutableArray<string>> Cycles(IEnumerable<(string From, string To)> arrows)
    {
        var next = arrows.ToLookup(a => a.From, a => a.To);
        var parts = next.Select(g => g.Key).Order(StringComparer.Ordinal).ToArray();
        var reach = parts.ToDictionary(p => p, p => Reached(p, next));
        return [.. parts.Where(p => reach[p].Contains(p))
            .GroupBy(p => string.Join(' ', parts.Where(q => q == p || (reach[p].Contains(q) && reach[q].Contains(p)))), StringComparer.Ordinal)
            .Select(g => g.ToImmutableArray())];
    }

    /// <summary>The parts from the lowest: a part stands after all that it uses. Only where there is no cycle.</summary>
    public static ImmutableArray<string> Order(IEnumerable<(string From, string To)> arrows)
    {
        var all = arrows.ToArray();
        var next = all.ToLookup(a => a.From, a => a.To);
        var parts = all.SelectMany(a => new[] { a.From, a.To }).Distinct().Order(StringComparer.Ordinal).ToArray();
        var reach = parts.ToDictionary(p => p, p => Reached(p, next).Count);
        return [.. parts.OrderBy(p => reach[p]).ThenBy(p => p, StringComparer.Ordinal)];
    }

    private static HashSet<string> Reached(string from, ILookup<string, string> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(next[from]);
        while (open.TryPop(out var part))
            if (seen.Add(part)) foreach (var further in next[part]) open.Push(further);
        return seen;
    }

    private static string Common(string a, string b)
    {
        var (x, y) = (Folders(a), Folders(b));
        return string.Join('/', x.Zip(y).TakeWhile(p => p.First == p.Second).Select(p => p.First));
    }

    private static string[] Folders(string file) => file.Split('/')[..^1];

    private static string Part(string level, string file)
    {
        var rest = level.Length == 0 ? file : file[(level.Length + 1)..];
        return rest.IndexOf('/') is > -1 and var end ? rest[..end] : Own;
    }
}
