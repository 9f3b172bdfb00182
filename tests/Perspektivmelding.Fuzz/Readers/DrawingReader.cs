using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.OpenData;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>
/// One to three files of an edition, each changed as people change them. What is accepted is projected, drawn and made
/// open data of: odd numbers, years and names must come out as pictures, whatever they look like.
/// </summary>
/// <param name="bench">The corpus.</param>
internal sealed class DrawingReader(Workbench bench) : Reader("tegning", 40)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        var edition = draw.Of(bench.Corpus.Editions);
        var mutator = new Mutator(draw, bench.Corpus.Donors);
        var names = edition.Files.Keys.Where(n => EditionLayout.Files.Any(f => f.Name == n)).ToList();
        var chosen = Enumerable.Range(0, draw.Between(1, 3)).Select(_ => draw.Of(names)).Distinct().ToList();
        return [.. chosen.Select(name => new Input($"{edition.Name}/{name}", mutator.MutateMildly(edition.Files[name])))];
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var edition = inputs[0].Name.Split('/')[0];
        var index = Enumerable.Range(0, bench.Raw.Count).First(i => bench.Corpus.Editions[i].Name == edition);
        var faults = new DiagnosticBag();
        var raw = bench.Raw[index] with { Folder = edition };
        foreach (var input in inputs) raw = EditionFileReader.With(raw, EditionLayout.Files.First(f => input.Name.EndsWith("/" + f.Name, StringComparison.Ordinal)), input, faults);
        var bound = EditionBinder.Bind(raw with { IsWhole = !faults.HasErrors });
        faults.AddRange(bound.Diagnostics);
        if (bound.Value is not { } good) return Outcome.Of(faults.ToImmutable());
        var projected = Resultatberegning.Beregn(good, raw);
        faults.AddRange(projected.Diagnostics);
        if (projected.Value is not { } resultat) return Outcome.Of(faults.ToImmutable());
        var texts = bench.Texts();
        var figures = FigureSet.Draw(resultat, good.Innhold, texts);
        var data = OpenDataFiles.Make(resultat, good.Innhold, figures, Perspektivmelding.Binding.Indikatorer.Indikatorkatalog.Tom, texts);
        if (data.Select(d => d.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count() != data.Length) throw new BrokenPromiseException("Two files of open data have the same path.");
        return Outcome.Of(faults.ToImmutable().Concat(texts.Faults));
    }
}
