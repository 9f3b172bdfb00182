using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>A file as it was read.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record ReadFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>A table of <c>data/makro</c> whose name holds a year.</summary>
/// <param name="Year">The year in its name.</param>
/// <param name="Table">The table.</param>
public sealed record YearTable(int Year, CsvTable Table);

/// <summary>The shared files that a build uses, as written.</summary>
/// <param name="Folder">The folder that holds <c>makro</c> and <c>kodelister</c>.</param>
public sealed record SharedFiles(string Folder)
{
    private const string Prisfil = "kommunal-deflator.csv";
    private const string Nøkkelfil = "delkostnadsnokler";
    private const string Utgiftsfil = "netto-driftsutgifter-landet";
    private const string Tjenestefil = "tjenester-standard.yml";

    private static readonly CsvSchema Priskolonner = new(new("år"), new("deflator"), new("lonnsvekst"), new("prisvekst"));
    private static readonly CsvSchema Nøkkelkolonner =
        new(new("tjeneste"), new("kriterium"), new("fra_alder", MayBeEmpty: true), new("til_alder", MayBeEmpty: true), new("vekt"));

    private static readonly CsvSchema Utgiftskolonner = new(new("tjeneste"), new("kr_per_innbygger"));

    /// <summary>What a file is, whatever the year in its name.</summary>
    public static string Kind(string name) =>
        name.StartsWith(Nøkkelfil, StringComparison.Ordinal) ? Nøkkelfil : name.StartsWith(Utgiftsfil, StringComparison.Ordinal) ? Utgiftsfil : name;

    /// <summary>Nothing: for editions that are made in memory.</summary>
    internal static SharedFiles None { get; } = new("");

    /// <summary>Growth of prices and wages by year.</summary>
    public CsvTable? Priser { get; init; }

    /// <summary>Grønt hefte's weights by service and age.</summary>
    public YearTable? Nøkler { get; init; }

    /// <summary>What each service costs in the whole country.</summary>
    public YearTable? Utgifter { get; init; }

    /// <summary>The services of an edition that lists none.</summary>
    public YamlNode? Tjenester { get; init; }

    /// <summary>The files with their folder, as they were read.</summary>
    public ImmutableArray<(string Folder, ReadFile File)> Files { get; init; } = [];

    /// <summary>Reads them; what is missing or cannot be read is reported.</summary>
    /// <param name="source">The two folders.</param>
    /// <param name="faults">Gets what is wrong.</param>
    internal static SharedFiles Read(SharedSource source, DiagnosticBag faults)
    {
        var files = ImmutableArray.CreateBuilder<(string, ReadFile)>();
        SourceText? Text(string folder, string name)
        {
            if (SharedFolder.Read(source.Folder(folder), name, faults) is not { } text) return null;
            files.Add((folder, new(name, text.Bytes)));
            return text;
        }
        CsvTable? Table(string name, CsvSchema schema) => Text(SharedFolder.Makro, name) is { } text ? CsvTable.Read(text, schema, faults) : null;
        YearTable? Newest(string kind, CsvSchema schema) =>
            SharedFolder.Newest(source.Makro, kind, faults) is { } newest && Table(newest.Name, schema) is { } table ? new(newest.Year, table) : null;

        var (priser, nøkler, utgifter) = (Table(Prisfil, Priskolonner), Newest(Nøkkelfil, Nøkkelkolonner), Newest(Utgiftsfil, Utgiftskolonner));
        var tjenester = Text(SharedFolder.Kodelister, Tjenestefil) is { } liste ? YamlTree.Read(liste, faults) : null;
        return new(source.Path) { Priser = priser, Nøkler = nøkler, Utgifter = utgifter, Tjenester = tjenester, Files = files.ToImmutable() };
    }
}
