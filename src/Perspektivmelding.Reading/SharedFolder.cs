using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>
/// The figures and code tables that all municipalities share: <c>data/makro</c> and <c>data/kodelister</c> of the program.
/// They are read when the program runs, so that an office can change them each spring without building anything.
/// </summary>
public static class SharedFolder
{
    /// <summary>The environment variable by which the launcher says where the program's own folders are.</summary>
    internal const string Variable = "PERSPEKTIV_ROT";

    /// <summary>Folder of the figures of the whole country.</summary>
    public const string Makro = "makro";

    /// <summary>Folder of the code tables.</summary>
    public const string Kodelister = "kodelister";

    /// <summary>The folder <c>data</c> that goes with the program.</summary>
    public static string Default => Find(AppContext.BaseDirectory, Environment.GetEnvironmentVariable);

    /// <summary>Finds it: where the launcher says, else in the program's folder or the nearest one above that has it.</summary>
    /// <param name="program">Where the program lies.</param>
    /// <param name="environment">Looks up an environment variable.</param>
    internal static string Find(string program, Func<string, string?> environment)
    {
        if (environment(Variable) is { Length: > 0 } root) return Path.Combine(root, InputFiles.Data);
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, InputFiles.Data) is var data && Directory.Exists(Path.Combine(data, Makro))) return data;
        return Path.Combine(program, InputFiles.Data);
    }

    /// <summary>A path as diagnostics show it: from the working folder where it lies there, forward slashes.</summary>
    public static string Shown(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? full : relative).Replace('\\', '/');
    }

    /// <summary>Reads one file that has to be there; null, with a fault, when it is not or cannot be read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">File name.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static SourceText? Read(SourceFolder folder, string name, DiagnosticBag faults)
    {
        if (folder.File(name) is { } file) return file.Text(faults);
        ReportMissing(folder, name, faults);
        return null;
    }

    /// <summary>The newest of the files <c>navn-ÅÅÅÅ.csv</c> and its year; null, with a fault, when there is none.</summary>
    internal static (string Name, int Year)? Newest(SourceFolder folder, string kind, DiagnosticBag faults)
    {
        var found = folder.Ending(".csv").Select(file => file.Name).Where(name => name.StartsWith(kind + "-", StringComparison.Ordinal))
            .Select(name => (Name: name, Text: name[(kind.Length + 1)..^4])).Where(f => YearText.TryParse(f.Text, out _))
            .Select(f => (f.Name, Year: int.Parse(f.Text, CultureInfo.InvariantCulture))).OrderBy(f => f.Year).ToImmutableArray();
        if (found is [.., var newest]) return newest;
        ReportMissing(folder, kind + "-ÅÅÅÅ.csv", faults);
        return null;
    }

    private static void ReportMissing(SourceFolder folder, string name, DiagnosticBag faults)
    {
        var (whole, gone) = (folder.Path, !folder.Exists);
        // One fault for a folder, however many of its files are asked for.
        var fault = Catalogue.SharedMissing.At(
            new SourceSpan(gone ? whole : $"{whole}/{name}"), gone ? $"mappa «{whole}» med tall og koder for hele landet finnes ikke" : $"«{name}» mangler i «{whole}»",
            gone ? $"legg mappa tilbake, eller si hvor programmet ligger i miljøvariabelen {Variable}" : "hent fila tilbake fra programmet; LES-MEG.md i mappa sier hva som skal stå i den");
        if (!faults.ToImmutable().Contains(fault)) faults.Add(fault);
    }
}
