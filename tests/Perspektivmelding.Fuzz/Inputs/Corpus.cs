using System.Collections.Immutable;

namespace Perspektivmelding.Fuzz.Inputs;

/// <summary>One file to be read.</summary>
/// <param name="Name">Path inside its edition, input or theme folder; the same name that diagnostics end with.</param>
/// <param name="Bytes">Content.</param>
internal sealed record Input(string Name, byte[] Bytes);

/// <summary>A good edition that cases are made from.</summary>
/// <param name="Name">Short name.</param>
/// <param name="DataFolder">Folder that holds it.</param>
/// <param name="Year">Its year.</param>
/// <param name="Files">Its files by name.</param>
internal sealed record GoodEdition(string Name, string DataFolder, int Year, ImmutableSortedDictionary<string, byte[]> Files);

/// <summary>The real files that cases are mutated from, read once into memory.</summary>
internal sealed class Corpus
{
    private static readonly string[] TextKinds = [".yml", ".md", ".html", ".css"];

    private Corpus(string root)
    {
        Editions =
        [
            Edition("minimal", Path.Combine(root, "tests", "sites", "minimal"), 2026),
            Edition("fjordvik", Path.Combine(root, "tests", "sites", "fjordvik"), 2026),
            Edition("eksempel", Path.Combine(root, "data"), 2025),
        ];
        Prose = Folder(Path.Combine(root, "input"));
        Theme = Folder(Path.Combine(root, "theme"));
        Imports = Folder(Path.Combine(root, "tests", "sites", "import"));
        Donors =
        [
            .. Editions.SelectMany(e => e.Files.Values), .. Prose.Values,
            .. Theme.Where(f => TextKinds.Contains(Path.GetExtension(f.Key))).Select(f => f.Value),
            .. Folder(Path.Combine(root, "tests", "sites", "feil")).Where(f => !f.Key.EndsWith(".txt", StringComparison.Ordinal)).Select(f => f.Value),
        ];
    }

    /// <summary>The editions: the smallest, the worked example, the one the program ships with.</summary>
    public ImmutableArray<GoodEdition> Editions { get; }

    /// <summary>Chapters and glossary, by path with forward slashes.</summary>
    public ImmutableSortedDictionary<string, byte[]> Prose { get; }

    /// <summary>The theme's files, by path with forward slashes.</summary>
    public ImmutableSortedDictionary<string, byte[]> Theme { get; }

    /// <summary>Files of the kinds that sources deliver, by name.</summary>
    public ImmutableSortedDictionary<string, byte[]> Imports { get; }

    /// <summary>All texts, and the files that are known to be wrong: a case may take a piece from any of them.</summary>
    public ImmutableArray<byte[]> Donors { get; }

    /// <summary>Reads the repository's files.</summary>
    public static Corpus Read(string root) => new(root);

    private static GoodEdition Edition(string name, string dataFolder, int year) =>
        new(name, dataFolder, year, Folder(Path.Combine(dataFolder, year.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    private static ImmutableSortedDictionary<string, byte[]> Folder(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
}
