using System.Collections.Immutable;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Reading;

/// <summary>Reads every file of an edition, reporting the faults of all of them together.</summary>
internal static class EditionFiles
{
    /// <summary>Finds and reads an edition.</summary>
    /// <param name="dataFolder">The data folder as the user wrote it.</param>
    /// <param name="asked">The year asked for, or null for the newest.</param>
    /// <param name="shared">The folder of the shared files, or null for the program's own.</param>
    internal static Checked<RawEdition?> Read(string dataFolder, int? asked, string? shared = null)
    {
        var faults = new DiagnosticBag();
        var folder = EditionFolder.Find(dataFolder, asked, faults);
        return faults.With(folder is null ? null : Read(folder, shared ?? SharedFolder.Default, faults));
    }

    private static RawEdition Read(EditionFolder folder, string sharedFolder, DiagnosticBag faults)
    {
        var files = ImmutableArray.CreateBuilder<ReadFile>();
        var tables = ImmutableSortedDictionary.CreateBuilder<string, CsvTable>(StringComparer.Ordinal);
        var trees = ImmutableSortedDictionary.CreateBuilder<string, YamlNode>(StringComparer.Ordinal);
        var partly = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var present = Names(folder);
        foreach (var file in EditionLayout.Files)
        {
            var shown = $"{folder.Path}/{file.Name}";
            if (!present.Contains(file.Name))
            {
                if (file.Required) ReportMissing(file, shown, present, faults);
                continue;
            }

            var errors = faults.ErrorCount;
            if (TextFile.Read(shown, shown, faults) is not { } source)
            {
                partly.Add(file.Name);
                continue;
            }

            files.Add(new(file.Name, source.Bytes));
            if (file.Schema is { } schema)
            {
                if (CsvTable.Read(source, schema, faults) is { } table) tables.Add(file.Name, table);
            }
            else
            {
                LineEnds.ReportMixed(source, Enumerable.Range(1, source.LineCount), faults);
                if (YamlTree.ReadPartly(source, faults) is { } tree) trees.Add(file.Name, tree);
            }

            if (faults.ErrorCount > errors) partly.Add(file.Name);
        }

        var earlier = EditionLayout.Earlier(present)
            .Select(file => (file.Year, Source: TextFile.Read($"{folder.Path}/{file.Name}", $"{folder.Path}/{file.Name}", faults)))
            .Where(file => file.Source is not null).Select(file => new EarlierResult(file.Year, file.Source!)).ToImmutableArray();
        files.AddRange(earlier.Select(file => new ReadFile($"resultat-{file.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}.json", file.Source.Bytes)));
        WarnOfUnknown(folder, present, faults);
        var shared = SharedFiles.Read(sharedFolder, faults);
        return new RawEdition(folder.Path, folder.Year, tables.ToImmutable(), trees.ToImmutable(), present, partly.ToImmutable(), !faults.HasErrors)
        {
            Earlier = earlier,
            Files = files.ToImmutable(),
            Shared = shared,
        };
    }

    private static ImmutableSortedSet<string> Names(EditionFolder folder) =>
        Directory.GetFiles(folder.Path).Select(path => Path.GetFileName(path)).ToImmutableSortedSet(StringComparer.Ordinal);

    private static void ReportMissing(EditionFile file, string shown, ImmutableSortedSet<string> present, DiagnosticBag faults)
    {
        var strangers = present.Where(name => !IsKnown(name)).ToArray();
        var near = NearestName.Of(file.Name, strangers);
        faults.Add(Catalogue.MissingFile, new SourceSpan(shown), $"utgaven mangler fila «{file.Name}»",
            near is null ? "lag fila; docs/utgave-format.md viser hva som skal stå i den" : $"skal «{near}» hete «{file.Name}»?");
    }

    private static void WarnOfUnknown(EditionFolder folder, ImmutableSortedSet<string> present, DiagnosticBag faults)
    {
        var absent = EditionLayout.Files.Select(file => file.Name).Where(name => !present.Contains(name)).ToArray();
        foreach (var name in present.Where(name => !IsKnown(name) && !IsNote(name)))
        {
            faults.Add(Catalogue.UnknownFile, new SourceSpan($"{folder.Path}/{name}"), $"ukjent fil «{name}» blir ikke lest",
                NearestName.Hint(name, absent) ?? "rett navnet, eller flytt fila til en undermappe");
        }
    }

    private static bool IsKnown(string name) => EditionLayout.Files.Any(file => file.Name == name) || EditionLayout.EarlierYear(name) is not null;

    /// <summary>Notes to oneself, hidden files and the lock files of Office are nobody's mistake.</summary>
    private static bool IsNote(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
