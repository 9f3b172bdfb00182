using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Binding;

/// <summary>An edition with a fault: the files of a folder in tests/sites/feil laid over the minimal edition.</summary>
internal sealed class Feilutgave : IDisposable
{
    private static readonly string[] Merker = ["expected.txt", "slett.txt", "utgave.txt"];
    private static readonly string[] Sidemapper = ["input", "theme", "felles"];
    private readonly string _root = Directory.CreateTempSubdirectory("feilutgave").FullName;
    private readonly string _data;
    private readonly bool _wholeSite;

    internal Feilutgave(string name)
    {
        var folder = Path.Combine(Folder, name);
        _data = Path.Combine(_root, "data");
        _wholeSite = name.StartsWith("PM03", StringComparison.Ordinal) || name.StartsWith("PM04", StringComparison.Ordinal) || name.StartsWith("PM073", StringComparison.Ordinal) || Lines(folder, "slett.txt").Any(l => l.Contains('/'));
        if (_wholeSite)
        {
            Lay(Repository.Folder("tests/sites/minimal/input"), Path.Combine(_root, "input"));
            Lay(Repository.Folder("theme"), Path.Combine(_root, "theme"));
            foreach (var kind in Sidemapper.Where(k => Directory.Exists(Path.Combine(folder, k)))) Lay(Path.Combine(folder, kind), Path.Combine(_root, kind));
        }

        // Figures and code tables of its own where the folder has any, or takes some away.
        if (Directory.Exists(Path.Combine(folder, "felles")) || Lines(folder, "slett.txt").Any(l => l.StartsWith("felles/", StringComparison.Ordinal)))
        {
            SharedFolder = Path.Combine(_root, "felles");
            foreach (var part in new[] { "makro", "kodelister" }) Lay(Repository.Folder($"data/{part}"), Path.Combine(SharedFolder, part));
            if (Directory.Exists(Path.Combine(folder, "felles"))) Lay(Path.Combine(folder, "felles"), SharedFolder);
        }

        var edition = Directory.CreateDirectory(Path.Combine(_data, "2026")).FullName;
        foreach (var file in Directory.GetFiles(Repository.Folder("tests/sites/minimal/2026"))) File.Copy(file, Path.Combine(edition, Path.GetFileName(file)));
        foreach (var line in Lines(folder, "slett.txt"))
        {
            if (line == ".") Directory.Delete(edition, recursive: true);
            else if (!line.Contains('/')) File.Delete(Path.Combine(edition, line));
            else if (Directory.Exists(Path.Combine(_root, line))) Directory.Delete(Path.Combine(_root, line), recursive: true);
            else File.Delete(Path.Combine(_root, line));
        }

        foreach (var file in Directory.GetFiles(folder).Where(f => !Merker.Contains(Path.GetFileName(f))))
            File.Copy(file, Path.Combine(edition, Path.GetFileName(file)), overwrite: true);
        Asked = Lines(folder, "utgave.txt").Select(line => (int?)int.Parse(line, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
        Expected = [.. Lines(folder, "expected.txt")];
    }

    internal static string Folder => Repository.Folder("tests/sites/feil");

    internal string[] Expected { get; }

    internal string DataFolder => _data;

    /// <summary>Prose of its own, or the repository's.</summary>
    internal string InputFolder => _wholeSite ? Path.Combine(_root, "input") : Repository.Folder("input");

    /// <summary>A theme of its own, or the repository's.</summary>
    internal string ThemeFolder => _wholeSite ? Path.Combine(_root, "theme") : Repository.Folder("theme");

    /// <summary>Shared files of its own; null for the repository's.</summary>
    internal string? SharedFolder { get; }

    /// <summary>The year asked for; null for the newest.</summary>
    internal int? Asked { get; }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Where a file that <see cref="Expected"/> names lies.</summary>
    internal string PathOf(string file) =>
        file == "." ? _data : Sidemapper.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal)) ? $"{_root}/{file}" : $"{_data}/2026/{file}";

    /// <summary>Reads, binds and calculates as a build does; each fault as «fil:linje:kolonne kode», with «grov» for a gross slip and «godtatt» for what is accepted.</summary>
    internal string[] Faults()
    {
        if (_wholeSite) return Shown(Build.Run(new BuildOptions(_data, Asked, InputFolder, ThemeFolder, WithPdf: false, Strict: false) { Shared = SharedFolder }).Diagnostics);
        Type[] made = [typeof(DataSource), typeof(RawEdition), typeof(Unntaksliste), typeof(BoundEdition), typeof(Resultat)];
        var runner = new StepRunner([.. BuildSteps.For(withPdf: false).Where(s => made.Contains(s.Gives))]);
        var run = runner.Run(new BuildOptions(_data, Asked, InputFolder, ThemeFolder, WithPdf: false, Strict: false) { Shared = SharedFolder }, _ => { });
        run.Close(made.All(run.Has));
        return Shown(run.Found);
    }

    private static void Lay(string from, string over)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(over, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }

    private string[] Shown(IEnumerable<Diagnostic> found)
    {
        return [.. DiagnosticPrinter.Sorted(found).Select(d => FormattableString.Invariant($"{Short(d.Span.File)}:{d.Span.Line}:{d.Span.Column} {d.Code}{Mark(d)}"))];
    }

    private static string Mark(Diagnostic d) =>
        d.Accepted is not null ? " godtatt" : d.IsGross && AllFaults.Find(d.Code)!.Severity != Severity.Error ? " grov" : "";

    private string Short(string file) => file == _data ? "."
        : file.StartsWith(_data + "/2026/", StringComparison.Ordinal) ? file[(_data.Length + "/2026/".Length)..]
        : Path.GetRelativePath(_root, file).Replace('\\', '/');

    private static string[] Lines(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? [.. File.ReadAllLines(path).Where(line => line.Length > 0)] : [];
    }
}
