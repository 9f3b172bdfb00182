using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Output.Pdf;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Output;

/// <summary>What a published folder was found to be.</summary>
/// <param name="Program">Name and version of the program that wrote it.</param>
/// <param name="Utgave">Year of the edition.</param>
/// <param name="Files">Number of files that are as they were written, the list itself not counted.</param>
/// <param name="Inputs">Number of input files that are as they were; null when no folder of input was compared.</param>
public sealed record Verified(string Program, int Utgave, int Files, int? Inputs);

/// <summary>The folders a site is said to be made of; each null when it is not to be compared.</summary>
/// <param name="Data">Folder of editions.</param>
/// <param name="Input">Folder of prose.</param>
/// <param name="Theme">Folder of the theme.</param>
public sealed record ClaimedInput(string? Data, string? Input, string? Theme)
{
    /// <summary>Folder that holds the shared files, which are compared with those of the editions; null for those of the program.</summary>
    public string? Shared { get; init; }
}

/// <summary>Holds a published folder, and what it is said to be made of, against the list it carries.</summary>
public static class Verification
{
    /// <summary>Compares; writes nothing.</summary>
    /// <param name="folder">The published folder as the user wrote it.</param>
    /// <param name="claimed">The input to compare with.</param>
    /// <returns>A fault for every file that is missing, changed or added; null where there is no list.</returns>
    public static Checked<Verified?> Run(string folder, ClaimedInput claimed)
    {
        var faults = new DiagnosticBag();
        var shown = folder.Replace('\\', '/').TrimEnd('/');
        if (Manifest.Read(folder) is not { } list)
        {
            faults.Add(OutputFaults.IngenFilliste, new SourceSpan($"{shown}/{Manifest.Path}"), $"mappa «{shown}» har ingen filliste som kan leses", OutputFaults.IngenFilliste.Remedy);
            return faults.With<Verified?>(null);
        }
        Files(new(folder), shown, list, faults);
        Links(folder, shown, list, faults);
        var inputs = Inputs(list, claimed, faults);
        return faults.With<Verified?>(new($"{list.Program} {list.Versjon}", list.Utgave, list.Filer.Count, inputs));
    }

    private static void Files(OwnFolder folder, string shown, Manifest list, DiagnosticBag faults)
    {
        var foreign = folder.Foreign();
        foreach (var path in foreign)
            faults.Add(OutputFaults.FilTilOvers, new SourceSpan($"{shown}/{path}"), $"«{path}» er ikke skrevet av programmet", OutputFaults.FilTilOvers.Remedy);
        foreach (var row in list.Filer)
        {
            var place = new SourceSpan($"{shown}/{row.Sti}");
            var full = Path.Combine(folder.FullName, row.Sti);
            // A link is told of as foreign; what it points to is not looked at. Nor is anything outside the folder.
            if (foreign.Any(path => path == row.Sti || (path.EndsWith('/') && row.Sti.StartsWith(path, StringComparison.Ordinal)))) continue;
            if (!SitePath.IsSafe(row.Sti) || !File.Exists(full))
                faults.Add(OutputFaults.FilBorte, place, $"«{row.Sti}» står i fillista, men finnes ikke", OutputFaults.FilBorte.Remedy);
            else if (InputFiles.Of(full, row.Sti, faults) is { } stamp && stamp.Sha256 != row.Sha256)
                faults.Add(OutputFaults.FilEndret, place, $"«{row.Sti}» er endret etter at nettstedet ble skrevet", OutputFaults.FilEndret.Remedy);
        }
    }

    // A site may have been written with links to files it never had, or have lost files from its list.
    private static void Links(string folder, string shown, Manifest list, DiagnosticBag faults)
    {
        var links = new SiteLinks();
        // A file that is gone is told of already, and once.
        var published = list.Filer.Select(row => row.Sti).Append(Manifest.Path).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var path in published.Where(SitePath.IsSafe).Order(StringComparer.Ordinal))
        {
            var full = Path.Combine(folder, path);
            if (Path.GetExtension(path) is not (".html" or ".css" or ".pdf") || !File.Exists(full) || new FileInfo(full).LinkTarget is not null) continue;
            try
            {
                var bytes = File.ReadAllBytes(full);
                if (path.EndsWith(".pdf", StringComparison.Ordinal)) foreach (var address in PdfLinks.Of(bytes)) links.Add(path, address);
                else links.Add(new SiteFile(path, bytes));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Told of when its checksum was asked for.
            }
        }

        foreach (var link in links.Dead(published)) faults.Add(LinkCheck.Fault(link, link.Page, new SourceSpan($"{shown}/{link.Page}"), published));
    }

    private static int? Inputs(Manifest list, ClaimedInput claimed, DiagnosticBag faults)
    {
        int? compared = null;
        foreach (var (folder, name) in new[] { (claimed.Data, InputFiles.Data), (claimed.Input, InputFiles.Input), (claimed.Theme, InputFiles.Theme) })
        {
            if (folder is null) continue;
            var listed = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var row in list.Inndata.Where(row => row.Sti.StartsWith(name + "/", StringComparison.Ordinal))) listed[row.Sti] = row.Sha256;
            var found = InputFiles.In(folder, name, list.Utgave, faults);
            if (name == InputFiles.Data)
                found = [.. found, .. InputFiles.Shared(claimed.Shared ?? SharedFolder.Default, listed.Keys.Where(InputFiles.IsShared), faults)];
            compared = (compared ?? 0) + found.Count;
            foreach (var stamp in found)
            {
                if (!listed.Remove(stamp.Path, out var before)) Differs(stamp.Path, "var ikke der");
                else if (before != stamp.Sha256) Differs(stamp.Path, "var en annen");
            }
            foreach (var path in listed.Keys) Differs(path, "er borte, men var der");
        }
        return compared;

        void Differs(string path, string how) =>
            faults.Add(OutputFaults.AnnetGrunnlag, new SourceSpan(path), $"«{path}» {how} da nettstedet ble laget", OutputFaults.AnnetGrunnlag.Remedy);
    }
}
