using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using Perspektivmelding.Model;
using Perspektivmelding.Site.Binding;
using Perspektivmelding.Site.Binding.Indikatorer;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Figures;
using Perspektivmelding.Site.Language;
using Perspektivmelding.Site.OpenData;
using Perspektivmelding.Site.Output;
using Perspektivmelding.Site.Output.Pdf;
using Perspektivmelding.Site.Pages;
using Perspektivmelding.Site.Pages.Modeller;
using Perspektivmelding.Site.Reading;
using Perspektivmelding.Site.Rendering;

namespace Perspektivmelding.Site;

/// <summary>What to build, and from where.</summary>
/// <param name="Data">Folder with one folder an edition.</param>
/// <param name="Utgave">Year of the edition, or null for the newest.</param>
/// <param name="Input">Folder with the prose.</param>
/// <param name="Theme">Folder with templates, words and styles.</param>
/// <param name="WithPdf">Prints the report and the extracts.</param>
/// <param name="Strict">Warnings stop the build.</param>
public sealed record BuildOptions(string Data, int? Utgave, string Input, string Theme, bool WithPdf, bool Strict)
{
    /// <summary>Folder that holds <c>makro</c> and <c>kodelister</c>; null for those of the program.</summary>
    public string? Shared { get; init; }

    /// <summary>A folder where a browser that sees little of the disk may get its files: the one the site is written to lies in it; null for none.</summary>
    public string? Beside { get; init; }
}

/// <summary>What came of a build.</summary>
/// <param name="Files">The whole site in memory; empty when it failed.</param>
/// <param name="Diagnostics">Every fault found.</param>
/// <param name="Origin">What the site was made of; null when it failed.</param>
public sealed record BuildResult(IReadOnlyList<SiteFile> Files, IReadOnlyList<Diagnostic> Diagnostics, Origin? Origin)
{
    /// <summary>True when nothing may be published.</summary>
    public bool Failed => Origin is null;
}

/// <summary>The pipeline: files in, a finished site in memory out. Nothing is written to the output folder here.</summary>
public static class Build
{
    /// <summary>Runs the stages one after the other; a stage runs when those it builds on found no error.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="done">Told of each finished stage, in Norwegian for the user.</param>
    public static BuildResult Run(BuildOptions options, Action<string>? done = null)
    {
        var stages = new Stages(options.Strict, done ?? (_ => { }));
        var (input, themeFolder) = (SourceFolder.Read(options.Input), SourceFolder.Read(options.Theme));
        var theme = stages.Run("leste temaet", () => ThemeReader.Read(themeFolder));
        var raw = stages.Run("leste utgaven", stages.Run(null, () => EditionSource.Read(options.Data, options.Utgave, options.Shared)), EditionFiles.Read, goOn: true);
        stages.Accept(stages.Run(null, raw, r => UnntakBinder.Bind(r, AllFaults.Find)) ?? Unntaksliste.Empty);
        var edition = stages.Run("kontrollerte dataene", raw, EditionBinder.Bind);
        var inputs = stages.Run(null, edition, _ => InputFiles.Stamp(raw!, input, themeFolder));
        var words = stages.Run("leste ordene", edition, e => Words(e, themeFolder));
        var katalog = stages.Run(null, edition, e => IndikatorkatalogReader.Read(input, Målformskode(e)));
        var resultat = stages.Run("framskrev og vurderte", edition, e => Resultatberegning.Beregn(e, raw!));
        var figures = stages.Run("tegnet figurene", resultat, words, (r, w) => Draw(r, edition!.Innhold, w));
        var data = stages.Run("laget åpne data", figures, katalog, (f, k) => Open(resultat!, edition!.Innhold, f, k, raw!, words!));
        var pages = stages.Run("satte sammen sidene", data, theme, (d, t) => Compose(options, input, resultat!, edition!.Innhold, figures!, katalog!, words!, d, t, stages.Accepted));
        var site = stages.Run("skrev sidene", pages, theme, (p, t) => SiteRenderer.Render(p, t, words!));
        var linked = stages.Run(null, site, s => LinkCheck.Check(s, [Manifest.Path, .. data!.Select(d => d.Path), .. s.PrintJobs.Select(j => j.OutputPath)], theme!));
        if (site is not null) stages.ReportUnusedExceptions();
        if (stages.IsStopped) return stages.Fail();
        var prints = stages.Run(options.WithPdf ? "trykket PDF" : null, linked, s => Print(s, options.Beside));
        return site is null || prints is null || inputs is null
            ? stages.Fail()
            : stages.Finish([.. site.Files, .. data!.Select(d => new SiteFile(d.Path, d.Bytes)), .. prints], new(Version, raw!.Year, inputs, stages.Accepted));
    }

    private static string Version =>
        typeof(Build).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static Checked<Texts> Words(BoundEdition edition, SourceFolder theme) =>
        TextsReader.Read(theme, Målformskode(edition));

    private static string Målformskode(BoundEdition edition) => edition.Utgave.Kommune.Målform == Målform.Nynorsk ? "nn" : "nb";

    private static Checked<FigureSet> Draw(Resultat resultat, Innhold innhold, Texts words) =>
        new(FigureSet.Draw(resultat, innhold, words), words.Faults);

    private static Checked<IReadOnlyList<OpenDataFile>> Open(Resultat resultat, Innhold innhold, FigureSet figures, Indikatorkatalog katalog, RawEdition raw, Texts words) =>
        new([.. OpenDataFiles.Make(resultat, innhold, figures, katalog, words), .. InputData.Of(raw, words)], words.Faults);

    private static Checked<Nettsted> Compose(
        BuildOptions options, SourceFolder input, Resultat resultat, Innhold innhold, FigureSet figures, Indikatorkatalog katalog, Texts words, IReadOnlyList<OpenDataFile> data, Theme theme,
        ImmutableArray<Godtatt> godtatt) =>
        PageComposer.Compose(new Sidegrunnlag
        {
            Resultat = resultat,
            Innhold = innhold,
            Figurer = figures,
            Texts = words,
            Indikatorer = katalog,
            Input = input,
            Filer =
            [
                .. data.Select(d => new Fillenke(Path.GetFileName(d.Path), d.Path, d.Description, Path.GetExtension(d.Path)[1..].ToUpperInvariant(), d.Group)),
                new(Path.GetFileName(Manifest.Path), Manifest.Path, words["data_manifest"], "JSON", Datagruppe.Kontroll),
            ],
            UtgaveId = Convert.ToHexStringLower(SHA256.HashData(data[0].Bytes.Span))[..8],
            Emblem = theme.Profile.Emblem,
            MedPdf = options.WithPdf,
            Godtatt = godtatt,
        });

    private static Checked<IReadOnlyList<SiteFile>> Print(RenderedSite site, string? beside) =>
        PdfPrinter.PrintAsync(
            site.PrintFiles,
            [.. site.PrintJobs.Select(j => new PdfJob(j.HtmlPath, j.OutputPath, new PdfMetadata(j.Title, j.Author, j.Subject, j.Language)))], beside)
            .GetAwaiter().GetResult();
}
