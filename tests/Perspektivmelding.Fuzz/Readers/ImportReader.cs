using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Importing;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>A file of a source, changed, and now and then the file of another source. What is written can be read as an edition's.</summary>
/// <param name="bench">The corpus.</param>
/// <param name="source">The kind of source.</param>
/// <param name="files">Its files in the corpus.</param>
internal sealed class ImportReader(Workbench bench, string source, params string[] files) : Reader($"importer {source}", 40)
{
    private static readonly string?[] Places = [null, "9901", "9901", "Fjordvik", "alle", "1130,1103"];
    private static readonly string?[] Scopes = [null, null, "kasse", "konsern"];

    /// <summary>One for each kind of source.</summary>
    public static IEnumerable<Reader> All(Workbench bench) =>
    [
        new ImportReader(bench, "ssb", "bosatte.csv", "driftsutgifter.json", "nokkeltall.json", "tabell.px", "to-overskriftslinjer.csv"),
        new ImportReader(bench, "kostra", "0A2024.dat", "0B2024.dat"),
        new ImportReader(bench, "norgesbank", "renter.csv"),
        new ImportReader(bench, "okonomiplan", "okonomiplan.csv"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        var name = draw.Once(12) ? draw.Of([.. bench.Corpus.Imports.Keys]) : draw.Of(files);
        var mutator = new Mutator(draw, [.. bench.Corpus.Imports.Values]);
        var good = bench.Corpus.Imports[name];
        // The choices are part of the case, and stand in its name.
        var choices = $"{draw.Below(Places.Length)}{draw.Below(Scopes.Length)}";
        return [new Input($"{choices}-{name}", draw.Once(2) ? mutator.MutateMildly(good) : mutator.Mutate(good))];
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var (input, to) = (inputs[0], $"{bench.Temporary}/til");
        var file = $"{bench.Temporary}/{input.Name}";
        try
        {
            File.WriteAllBytes(file, input.Bytes);
            var done = Importer.Run(new ImportRequest(source, [file], to, Places[input.Name[0] - '0'], Scopes[input.Name[1] - '0']));
            if (done.HasErrors && Directory.Exists(to)) throw new BrokenPromiseException("Something was written in spite of errors.");
            if (!done.HasErrors && !Directory.Exists(to)) throw new BrokenPromiseException("Nothing was written and nothing was wrong.");
            if (!done.HasErrors) CheckWritten(to);
            return Outcome.Of(done.Diagnostics);
        }
        finally
        {
            File.Delete(file);
            if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        }
    }

    private static void CheckWritten(string folder)
    {
        foreach (var path in Directory.GetFiles(folder))
        {
            var faults = new DiagnosticBag();
            var schema = EditionLayout.Files.Single(f => f.Name == Path.GetFileName(path)).Schema!;
            if (TextFile.Read(path, path, faults) is not { } text || CsvTable.Read(text, schema, faults) is null || faults.HasErrors)
                throw new BrokenPromiseException($"{Path.GetFileName(path)} cannot be read: {faults.ToImmutable()[0].Message}");
        }
    }
}
