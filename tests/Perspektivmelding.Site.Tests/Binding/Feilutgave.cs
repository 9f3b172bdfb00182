using Perspektivmelding.Model;
using Perspektivmelding.Site.Binding;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Tests.Binding;

/// <summary>An edition with a fault: the files of a folder in tests/sites/feil laid over the minimal edition.</summary>
internal sealed class Feilutgave : IDisposable
{
    private static readonly string[] Merker = ["expected.txt", "slett.txt", "utgave.txt"];
    private readonly string _data = Directory.CreateTempSubdirectory("feilutgave").FullName;
    private readonly int? _asked;

    internal Feilutgave(string name)
    {
        var folder = Path.Combine(Folder, name);
        var edition = Directory.CreateDirectory(Path.Combine(_data, "2026")).FullName;
        foreach (var file in Directory.GetFiles(Repository.Folder("tests/sites/minimal/2026"))) File.Copy(file, Path.Combine(edition, Path.GetFileName(file)));
        foreach (var line in Lines(folder, "slett.txt"))
        {
            if (line == ".") Directory.Delete(edition, recursive: true);
            else File.Delete(Path.Combine(edition, line));
        }

        foreach (var file in Directory.GetFiles(folder).Where(f => !Merker.Contains(Path.GetFileName(f))))
            File.Copy(file, Path.Combine(edition, Path.GetFileName(file)), overwrite: true);
        _asked = Lines(folder, "utgave.txt").Select(line => (int?)int.Parse(line, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
        Expected = [.. Lines(folder, "expected.txt")];
    }

    internal static string Folder => Repository.Folder("tests/sites/feil");

    internal string[] Expected { get; }

    internal string DataFolder => _data;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    /// <summary>Reads, binds and calculates as a build does; each fault as «fil:linje:kolonne kode».</summary>
    internal string[] Faults()
    {
        var found = new List<Diagnostic>();
        var read = EditionFiles.Read(_data, _asked);
        found.AddRange(read.Diagnostics);
        if (read.Value is { } raw)
        {
            var bound = EditionBinder.Bind(raw);
            found.AddRange(bound.Diagnostics);
            if (bound.Value is { } edition) found.AddRange(Resultatkontroll.Kontroller(Perspektivberegning.Beregn(edition.Utgave), raw));
        }

        return [.. DiagnosticPrinter.Sorted(found).Select(d => FormattableString.Invariant($"{Short(d.Span.File)}:{d.Span.Line}:{d.Span.Column} {d.Code}"))];
    }

    private string Short(string file) => file == _data ? "." : file[(_data.Length + "/2026/".Length)..];

    private static string[] Lines(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? [.. File.ReadAllLines(path).Where(line => line.Length > 0)] : [];
    }
}
