using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>An edition as written: tables and trees by file name, before anyone has asked what they mean.</summary>
/// <param name="Folder">The folder, as diagnostics show it.</param>
/// <param name="Year">The edition's year.</param>
/// <param name="Tables">The CSV files that are there and could be read.</param>
/// <param name="Trees">The YAML files that are there and could be read.</param>
/// <param name="Present">The known files that are there, readable or not: what is unreadable is not missing.</param>
/// <param name="Partly">The files of which something could not be read: what seems to be missing there may be what could not.</param>
/// <param name="IsWhole">False when reading found errors: it is still bound for the sake of its other faults, but never used.</param>
public sealed record RawEdition(
    string Folder,
    int Year,
    ImmutableSortedDictionary<string, CsvTable> Tables,
    ImmutableSortedDictionary<string, YamlNode> Trees,
    ImmutableSortedSet<string> Present,
    ImmutableSortedSet<string> Partly,
    bool IsWhole)
{
    /// <summary>Results of earlier editions, oldest first; at most ten.</summary>
    public ImmutableArray<EarlierResult> Earlier { get; init; } = [];

    /// <summary>Every file of the edition that was read, in the order of reading.</summary>
    public ImmutableArray<ReadFile> Files { get; init; } = [];

    /// <summary>The files that all municipalities share.</summary>
    public SharedFiles Shared { get; init; } = SharedFiles.None;

    /// <summary>The table of a file; null when the file is not there or could not be read.</summary>
    public CsvTable? Table(string name) => Tables.GetValueOrDefault(name);

    /// <summary>The tree of a file; null when the file is not there or could not be read.</summary>
    public YamlNode? Tree(string name) => Trees.GetValueOrDefault(name);

    /// <summary>The file as a whole, for faults that have no line.</summary>
    public SourceSpan File(string name) => new($"{Folder}/{name}");
}

/// <summary>A file resultat-ÅÅÅÅ.json, as text.</summary>
/// <param name="Year">The year in its name.</param>
/// <param name="Source">The text.</param>
public sealed record EarlierResult(int Year, SourceText Source);
