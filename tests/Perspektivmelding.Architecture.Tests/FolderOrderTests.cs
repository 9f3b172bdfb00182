using System.Collections.Immutable;

namespace Perspektivmelding.Architecture.Tests;

/// <summary>
/// Gitt kildene slik kompilatoren leser dem, når mappene ordnes etter hvem som bruker hvem, så går alle piler nedover, på
/// hvert nivå over fila, i hvert prosjekt. Rekkefølgen står i docs/mapper.md.
/// </summary>
public sealed class FolderOrderTests
{
    private const string Document = "docs/mapper.md";
    private const string Sources = "src";

    /// <summary>
    /// Levels that still have a cycle, each with the parts that lie in it. Nothing is added here: a level is mended, and its
    /// line goes. A part that is out of its cycle fails the test until it is struck.
    /// </summary>
    private static readonly ImmutableSortedDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["Perspektivmelding.Charts"] = ". Drawing",
        ["Perspektivmelding.Cli"] = ". CommandLine Commands Preview",
        ["Perspektivmelding.Publishing/Output"] = ". Pdf",
        ["Perspektivmelding.Report/Pages"] = ". Deler Prose",
        ["Perspektivmelding.Reading"] = ". Csv Source Text Yaml",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<(string From, string To, Arrow Arrow)>>> Levels =
        new(() => FolderCycles.Levels(SourceGraph.Read(Repository.At(Sources))));

    [Fact]
    public void Ingen_mapper_bruker_hverandre_på_noe_nivå_over_fila()
    {
        var found = Levels.Value.Select(level => (level.Key, Cycles: FolderCycles.Cycles(Parts(level.Value))))
            .Where(level => !level.Cycles.IsEmpty)
            .ToDictionary(level => level.Key, level => string.Join(" | ", level.Cycles.Select(c => string.Join(' ', c))));
        foreach (var (level, cycle) in found)
            Known.GetValueOrDefault(level).ShouldBe(cycle, $"{level}:\n{Explain(level)}");
        Known.Keys.Where(level => !found.ContainsKey(level)).ShouldBeEmpty("Ordnet nå: stryk den fra lista over kjente");
    }

    /// <summary>The document says the intent; any order that holds is right, so an arrow that goes down changes nothing.</summary>
    [Fact]
    public void Rekkefølgen_i_dokumentet_er_den_som_gjelder()
    {
        var path = Repository.At(Document);
        if (Environment.GetEnvironmentVariable("OPPDATER_GOLDEN") == "1") File.WriteAllText(path, Rendered(File.ReadAllText(path)));
        var said = File.ReadAllLines(path).Where(line => line.StartsWith("- `", StringComparison.Ordinal))
            .Select(line => line.Split(": ", 2))
            .ToDictionary(line => line[0]["- `".Length..^1], line => line[1].Split(" < "), StringComparer.Ordinal);
        var ordered = Levels.Value.Where(level => !Known.ContainsKey(level.Key)).ToArray();
        said.Keys.Order(StringComparer.Ordinal).ShouldBe(ordered.Select(level => Shown(level.Key)).Order(StringComparer.Ordinal));
        foreach (var (level, arrows) in ordered)
        {
            var order = said[Shown(level)];
            order.Order(StringComparer.Ordinal).ShouldBe(FolderCycles.Order(Parts(arrows)).Order(StringComparer.Ordinal), level);
            arrows.Where(a => Array.IndexOf(order, a.To) > Array.IndexOf(order, a.From))
                .Select(a => $"{a.Arrow.From} bruker {a.Arrow.To} ({a.Arrow.Name})").ShouldBeEmpty($"mot rekkefølgen i {Document}");
        }
    }

    [Fact]
    public void Alle_mapper_har_navn_i_ascii()
    {
        string[] folders = [.. new[] { "src", "tests" }.SelectMany(top => Directory.GetDirectories(Repository.At(top), "*", SearchOption.AllDirectories))
            .Select(folder => Path.GetRelativePath(Repository.At("."), folder).Replace('\\', '/'))
            .Where(folder => !folder.Split('/').Any(part => part is "bin" or "obj" or "sites"))];
        folders.Length.ShouldBeGreaterThan(80);
        folders.Where(folder => !folder.All(char.IsAscii)).ShouldBeEmpty();
    }

    private static IEnumerable<(string From, string To)> Parts(IEnumerable<(string From, string To, Arrow Arrow)> arrows) =>
        arrows.Select(a => (a.From, a.To));

    private static string Shown(string level) => level.Length == 0 ? Sources : $"{Sources}/{level}";

    // The fewest arrows first: those are the ones to turn.
    private static string Explain(string level) => string.Join('\n', Levels.Value[level]
        .GroupBy(a => (a.From, a.To)).OrderBy(g => g.Count())
        .Select(g => $"  {g.Key.From} -> {g.Key.To}: {g.Count()} ({string.Join(", ", g.Take(5).Select(a => $"{Path.GetFileName(a.Arrow.From)} > {Path.GetFileName(a.Arrow.To)} {a.Arrow.Name}"))})"));

    private static string Rendered(string document)
    {
        var head = document.Split('\n').TakeWhile(line => !line.StartsWith("- `", StringComparison.Ordinal));
        var lines = Levels.Value.Where(level => !Known.ContainsKey(level.Key))
            .Select(level => $"- `{Shown(level.Key)}`: {string.Join(" < ", FolderCycles.Order(Parts(level.Value)))}");
        return string.Join('\n', head.Concat(lines)) + "\n";
    }
}
