using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Language;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>The glossary.</summary>
/// <param name="bench">The corpus.</param>
internal sealed class GlossaryReader(Workbench bench) : Reader("ordliste", 20)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw) =>
        [new Input("ordliste.md", new Mutator(draw, bench.Corpus.Donors).Mutate(bench.Corpus.Prose["ordliste.md"]))];

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var faults = new DiagnosticBag();
        if (TextFile.Decode(inputs[0].Bytes, inputs[0].Name, faults) is { } source) Ordliste.Les(inputs[0].Name, source.Text);
        return Outcome.Of(faults.ToImmutable());
    }
}

/// <summary>A file of the theme's words; what is accepted is used in every figure.</summary>
/// <param name="bench">The corpus.</param>
internal sealed class WordsReader(Workbench bench) : Reader("ord", 10)
{
    private readonly string[] _files = [.. bench.Corpus.Theme.Keys.Where(k => k.StartsWith("tekst/", StringComparison.Ordinal))];

    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        var name = draw.Of(_files);
        return [new Input(name, new Mutator(draw, bench.Corpus.Donors).Mutate(bench.Corpus.Theme[name]))];
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var path = $"{bench.ThemeFolder}/{inputs[0].Name}";
        File.WriteAllBytes(path, inputs[0].Bytes);
        try
        {
            var read = TextsReader.Read(SourceFolder.Read(bench.ThemeFolder), inputs[0].Name.StartsWith("tekst/nn", StringComparison.Ordinal) ? "nn" : "nb");
            if (read.HasErrors) return Outcome.Of(read.Diagnostics);
            FigureSet.Draw(bench.Resultat, bench.Edition.Innhold, read.Value);
            return Outcome.Of(read.Diagnostics.Concat(read.Value.Faults));
        }
        finally
        {
            File.WriteAllBytes(path, bench.Corpus.Theme[inputs[0].Name]);
        }
    }
}

/// <summary>The profile: colours and emblem.</summary>
/// <param name="bench">The corpus.</param>
internal sealed class ProfileFileReader(Workbench bench) : Reader("profil", 20)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw) =>
        [new Input("profil.yml", new Mutator(draw, bench.Corpus.Donors).Mutate(bench.Corpus.Theme["profil.yml"]))];

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var path = $"{bench.ThemeFolder}/profil.yml";
        File.WriteAllBytes(path, inputs[0].Bytes);
        try
        {
            var faults = new DiagnosticBag();
            ProfileReader.Read(SourceFolder.Read(bench.ThemeFolder), faults).ToCss();
            return Outcome.Of(faults.ToImmutable());
        }
        finally
        {
            File.WriteAllBytes(path, bench.Corpus.Theme["profil.yml"]);
        }
    }
}

/// <summary>A template or a part of one, used for a page of each kind.</summary>
/// <param name="bench">The corpus.</param>
internal sealed class TemplateReader(Workbench bench) : Reader("mal", 4)
{
    private readonly string[] _files = [.. bench.Corpus.Theme.Keys.Where(k => k.EndsWith(".html", StringComparison.Ordinal))];
    private readonly Theme _theme = ThemeReader.Read(SourceFolder.Read(bench.ThemeFolder)).Value;
    private readonly Nettsted _pages = OneOfEachKind(PageComposer.Compose(bench.Pages(bench.Texts())).Value);

    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        var name = draw.Of(_files);
        return [new Input(name, new Mutator(draw, bench.Corpus.Donors).Mutate(bench.Corpus.Theme[name]))];
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var faults = new DiagnosticBag();
        if (TextFile.Decode(inputs[0].Bytes, inputs[0].Name, faults) is not { } source) return Outcome.Of(faults.ToImmutable());
        var (name, file) = (Path.GetFileNameWithoutExtension(inputs[0].Name), new ThemeFile(inputs[0].Name, source.Text));
        var theme = inputs[0].Name.StartsWith("maler/", StringComparison.Ordinal)
            ? _theme with { Templates = _theme.Templates.SetItem(name, file) }
            : _theme with { Parts = _theme.Parts.SetItem(name, file) };
        return Outcome.Of(faults.ToImmutable().Concat(SiteRenderer.Render(_pages, theme, bench.Texts()).Diagnostics));
    }

    private static Nettsted OneOfEachKind(Nettsted all) =>
        new([.. all.Sider.DistinctBy(s => s.Mal)], [.. all.Trykksider.DistinctBy(s => s.Side.Mal).Where(s => s.Side.Mal != "rapport").ToImmutableArray()]);
}
