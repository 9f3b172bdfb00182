using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>One file of an edition, changed; the other files are good. Read, bound, and projected when it is accepted.</summary>
/// <param name="bench">The corpus.</param>
/// <param name="file">The file.</param>
/// <param name="weight">How often it is drawn.</param>
internal sealed class EditionFileReader(Workbench bench, EditionFile file, int weight) : Reader(file.Name, weight)
{
    private readonly int[] _editions = [.. Enumerable.Range(0, bench.Corpus.Editions.Length).Where(i => bench.Corpus.Editions[i].Files.ContainsKey(file.Name))];

    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        var edition = bench.Corpus.Editions[draw.Of(_editions)];
        var mutator = new Mutator(draw, bench.Corpus.Donors);
        var good = edition.Files[file.Name];
        return [new Input($"{edition.Name}/{file.Name}", draw.Once(3) ? mutator.MutateMildly(good) : mutator.Mutate(good))];
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var input = inputs[0];
        var edition = input.Name[..input.Name.IndexOf('/', StringComparison.Ordinal)];
        var index = Enumerable.Range(0, bench.Raw.Count).First(i => bench.Corpus.Editions[i].Name == edition);
        var faults = new DiagnosticBag();
        var raw = With(bench.Raw[index] with { Folder = edition }, file, input, faults);
        var bound = EditionBinder.Bind(raw with { IsWhole = !faults.HasErrors });
        faults.AddRange(bound.Diagnostics);
        if (bound.Value is { } good) faults.AddRange(Resultatberegning.Beregn(good, raw).Diagnostics);
        else if (!faults.HasErrors) throw new BrokenPromiseException("Refused without an error.");
        return Outcome.Of(faults.ToImmutable());
    }

    /// <summary>The edition with one of its files read anew.</summary>
    internal static RawEdition With(RawEdition raw, EditionFile file, Input input, DiagnosticBag faults)
    {
        var source = TextFile.Decode(input.Bytes, input.Name, faults);
        if (file.Schema is { } schema)
        {
            var table = source is null ? null : CsvTable.Read(source, schema, faults);
            return Told(raw with { Tables = table is null ? raw.Tables.Remove(file.Name) : raw.Tables.SetItem(file.Name, table) });
        }

        var tree = source is null ? null : YamlTree.ReadPartly(source, faults);
        return Told(raw with { Trees = tree is null ? raw.Trees.Remove(file.Name) : raw.Trees.SetItem(file.Name, tree) });

        RawEdition Told(RawEdition read) => read with { Partly = faults.HasErrors ? [file.Name] : [] };
    }
}
