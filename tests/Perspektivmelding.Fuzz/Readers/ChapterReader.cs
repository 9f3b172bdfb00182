using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Language;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Pages.Setninger;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>A chapter of prose: head, Markdown, numbers, figures, links, words of the glossary.</summary>
/// <param name="bench">The corpus.</param>
internal sealed class ChapterReader(Workbench bench) : Reader("kapittel", 120)
{
    private readonly string[] _chapters = [.. bench.Corpus.Prose.Keys.Where(k => k.Contains("kapitler/", StringComparison.Ordinal))];
    private readonly Ordliste _glossary = KapittelReader.LesOrdliste(SourceFolder.Read(bench.InputFolder), "nb", new DiagnosticBag());
    private readonly NumberRegister _numbers = new(bench.Resultat, new Perspektivmelding.Binding.Innhold(), Setningsregister.Alle(bench.Resultat, new Perspektivmelding.Binding.Innhold(), bench.Texts()));

    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        var name = draw.Of(_chapters);
        return [new Input(name, new Mutator(draw, bench.Corpus.Donors).Mutate(bench.Corpus.Prose[name]))];
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var input = inputs[0];
        var faults = new DiagnosticBag();
        if (TextFile.Decode(input.Bytes, input.Name, faults) is not { } source) return Outcome.Of(faults.ToImmutable());
        if (KapittelReader.LesFil(input.Name, "gjeld", source.Text, faults) is not { } chapter) return Outcome.Of(faults.ToImmutable());
        var texts = bench.Texts();
        var blocks = new Blokkbygger(bench.Figures, new Delbygger(bench.Pages(texts), _glossary, []), texts);
        var prose = new ProseComposer(_numbers, _glossary, blocks, new Tallord(texts), texts, new Bilder(SourceFolder.Read("input"), faults), faults);
        var page = new Sidekontekst("gjeld", Medium.Skjerm, new Sidekart(["gjeld", "ordliste", "scenarioer"], ["sammenlikning"]));
        prose.Linje(chapter.IngressSpan, chapter.Ingress, page);
        prose.Blokker(input.Name, chapter.Tekst, page);
        return Outcome.Of(faults.ToImmutable().Concat(texts.Faults));
    }
}
