using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Reads every file of an edition, reporting the faults of all of them together.</summary>
public static class EditionFiles
{
    /// <summary>The tables and trees of an edition.</summary>
    /// <param name="edition">Its files.</param>
    public static Checked<RawEdition> Read(EditionSource edition)
    {
        var faults = new DiagnosticBag();
        var folder = edition.Folder;
        var files = ImmutableArray.CreateBuilder<ReadFile>();
        var tables = ImmutableSortedDictionary.CreateBuilder<string, CsvTable>(StringComparer.Ordinal);
        var trees = ImmutableSortedDictionary.CreateBuilder<string, YamlNode>(StringComparer.Ordinal);
        var partly = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var present = edition.Names;
        foreach (var file in EditionLayout.Files)
        {
            var shown = $"{folder.Path}/{file.Name}";
            if (edition.File(file.Name) is not { } found)
            {
                if (file.Required) ReportMissing(file, shown, present, faults);
                continue;
            }

            var errors = faults.ErrorCount;
            if (found.Text(faults) is not { } source)
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
            .Select(file => (file.Year, Source: edition.File(file.Name)!.Text(faults)))
            .Where(file => file.Source is not null).Select(file => new EarlierResult(file.Year, file.Source!)).ToImmutableArray();
        files.AddRange(earlier.Select(file => new ReadFile($"resultat-{file.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}.json", file.Source.Bytes)));
        WarnOfUnknown(folder, present, faults);
        var shared = SharedFiles.Read(edition.Shared, faults);
        return faults.With(new RawEdition(folder.Path, folder.Year, tables.ToImmutable(), trees.ToImmutable(), present, partly.ToImmutable(), !faults.HasErrors)
        {
            Earlier = earlier,
            Files = files.ToImmutable(),
            Shared = shared,
        });
    }

    private static void ReportMissing(EditionFile file, string shown, ImmutableSortedSet<string> present, DiagnosticBag faults)
    {
        var strangers = present.Where(name => !IsKnown(name)).ToArray();
        var near = NearestName.Of(file.Name, strangers);
        faults.Add(Catalogue.MissingFile, new SourceSpan(shown), $"utgaven mangler fila «{file.Name}»",
            near is null ? "lag fila; docs/utgave-format.md viser hva som skal stå i den"
            : IsWorkbook(near) ? $"åpne «{near}», og lagre arket som «CSV UTF-8» med navnet «{file.Name}»" : $"skal «{near}» hete «{file.Name}»?");
    }

    private static void WarnOfUnknown(EditionFolder folder, ImmutableSortedSet<string> present, DiagnosticBag faults)
    {
        var absent = EditionLayout.Files.Select(file => file.Name).Where(name => !present.Contains(name)).ToArray();
        foreach (var name in present.Where(name => !IsKnown(name) && !IsNote(name)))
        {
            faults.Add(Catalogue.UnknownFile, new SourceSpan($"{folder.Path}/{name}"), $"ukjent fil «{name}» blir ikke lest",
                IsWorkbook(name) ? "et regneark blir ikke lest: lagre arket som «CSV UTF-8» med et av navnene i docs/utgave-format.md, eller flytt fila til en undermappe"
                : NearestName.Hint(name, absent) ?? "rett navnet, eller flytt fila til en undermappe");
        }
    }

    private static bool IsKnown(string name) => EditionLayout.Files.Any(file => file.Name == name) || EditionLayout.EarlierYear(name) is not null;

    private static bool IsWorkbook(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xlsx" or ".xls" or ".xlsm" or ".ods" or ".numbers";

    /// <summary>Notes to oneself, hidden files and the lock files of Office are nobody's mistake.</summary>
    private static bool IsNote(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
