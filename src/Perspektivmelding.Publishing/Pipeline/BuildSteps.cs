using System.Collections.Immutable;
using System.Security.Cryptography;
using Perspektivmelding.Binding;
using Perspektivmelding.Binding.Indikatorer;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.OpenData;
using Perspektivmelding.Output;
using Perspektivmelding.Output.Pdf;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Pipeline;

/// <summary>The steps of a build, in their order. <c>bygg --vis-rør</c> prints them, and docs/architecture.md shows the same.</summary>
internal static class BuildSteps
{
    /// <summary>The steps of a build.</summary>
    /// <param name="withPdf">Prints the documents.</param>
    public static ImmutableArray<Step> For(bool withPdf) =>
    [
        Step.Of(Phase.Input, "les prosaen", (BuildOptions o) => Of(new ProseSource(SourceFolder.Read(o.Input)))),
        Step.Of(Phase.Input, "les temaet", (BuildOptions o) => Of(new ThemeSource(SourceFolder.Read(o.Theme)))),
        Step.Of(Phase.Input, "les utgaven", ReadEdition),
        Step.Of(Phase.Process, "tolk temaet", (ThemeSource t) => ThemeReader.Read(t.Folder), told: "leste temaet"),
        Step.Of(Phase.Process, "finn malene", (Theme t) => Of(new PageTemplates(t))),
        Step.Of(Phase.Process, "finn emblemet", (Theme t) => Of(new Emblem(t.Profile.Emblem))),
        Step.Of(Phase.Process, "tolk utgaven", (DataSource d) => EditionFiles.Read(d.Edition), told: "leste utgaven", goesOn: true),
        Step.Of(Phase.Process, "tolk unntakene", (RawEdition r) => UnntakBinder.Bind(r, AllFaults.Find)),
        Step.Of(Phase.Process, "kontroller dataene", EditionBinder.Bind, told: "kontrollerte dataene"),
        Step.Of(Phase.Process, "merk inndataene", (RawEdition r, ProseSource p, ThemeSource t, BoundEdition _) => Stamp(r, p, t)),
        Step.Of(Phase.Process, "velg målform", (BoundEdition e) =>
            Of(new Målformvalg(e.Utgave.Kommune.Målform == Målform.Nynorsk ? "nn" : "nb"))),
        Step.Of(Phase.Process, "finn ordene", (ThemeSource t) => Of(new WordSource(t.Folder.Folder("tekst")))),
        Step.Of(Phase.Process, "les ordene", (WordSource w, Målformvalg m) =>
            TextsReader.ReadWords(w.Folder, m.Code), told: "leste ordene"),
        Step.Of(Phase.Process, "finn indikatorfilen", (ProseSource p) => Of(new IndicatorSource(p.Folder))),
        Step.Of(Phase.Process, "les indikatorene", (IndicatorSource i, Målformvalg m) => IndikatorkatalogReader.Read(i.Prose, m.Code)),
        Step.Of(Phase.Process, "framskriv", Resultatberegning.Beregn, told: "framskrev og vurderte"),
        Step.Of(Phase.Process, "tegn figurene", Draw, told: "tegnet figurene"),
        Step.Of(Phase.Process, "lag åpne data", Open, told: "laget åpne data"),
        Step.Of(Phase.Process, "sett sammen sidene", Compose, told: "satte sammen sidene"),
        Step.Of(Phase.PostProcess, "fyll malene", (Nettsted n, PageTemplates t, Texts w) =>
            SiteRenderer.Pages(n, t.Theme, w.Fresh()), told: "skrev sidene"),
        Step.Of(Phase.PostProcess, "legg til stiler", SiteRenderer.WithAssets),
        Step.Of(Phase.PostProcess, "prøv lenkene", TryLinks),
        withPdf
            ? Step.Of(Phase.Output, "trykk PDF", Print, told: "trykket PDF")
            : Step.Of(Phase.Output, "la PDF være", () => Of(new Prints([]))),
        Step.Of(Phase.Output, "saml filene", Collect),
    ];

    private static Checked<T> Of<T>(T product) => new(product, []);

    private static Checked<DataSource?> ReadEdition(BuildOptions options)
    {
        var read = EditionSource.Read(options.Data, options.Utgave, options.Shared);
        return new(read.Value is { } edition ? new DataSource(edition) : null, read.Diagnostics);
    }

    private static Checked<InputStamps> Stamp(RawEdition raw, ProseSource prose, ThemeSource theme)
    {
        var stamps = InputFiles.Stamp(raw, prose.Folder, theme.Folder);
        return new(new InputStamps(stamps.Value), stamps.Diagnostics);
    }

    private static Checked<FigureSet> Draw(Resultat resultat, BoundEdition edition, Texts texts)
    {
        var words = texts.Fresh();
        return new(FigureSet.Draw(resultat, edition.Innhold, words), words.Faults);
    }

    private static Checked<OpenDataSet> Open(
        Resultat resultat, BoundEdition edition, FigureSet figures, Indikatorkatalog katalog, RawEdition raw, Texts texts)
    {
        var words = texts.Fresh();
        var made = OpenDataFiles.Make(resultat, edition.Innhold, figures, katalog, words);
        return new(new OpenDataSet([.. made, .. InputData.Of(raw, words)]), words.Faults);
    }

    private static Checked<Nettsted> Compose(
        Resultat resultat, BoundEdition edition, FigureSet figures, OpenDataSet data, Indikatorkatalog katalog, ProseSource prose,
        Emblem emblem, Texts texts, Godtattliste godtatt, BuildOptions options)
    {
        var words = texts.Fresh();
        return PageComposer.Compose(new Sidegrunnlag
        {
            Resultat = resultat,
            Innhold = edition.Innhold,
            Figurer = figures,
            Texts = words,
            Indikatorer = katalog,
            Input = prose.Folder,
            Filer =
            [
                .. data.Files.Select(d => new Fillenke(
                    Path.GetFileName(d.Path), d.Path, d.Description, Path.GetExtension(d.Path)[1..].ToUpperInvariant(), d.Group)),
                new(Path.GetFileName(Manifest.Path), Manifest.Path, words["data_manifest"], "JSON", Datagruppe.Kontroll),
            ],
            UtgaveId = Convert.ToHexStringLower(SHA256.HashData(data.Files[0].Bytes.Span))[..8],
            Emblem = emblem.File,
            MedPdf = options.WithPdf,
            Godtatt = godtatt.Alle,
        });
    }

    private static Checked<LinkedSite> TryLinks(RenderedSite site, OpenDataSet data, Theme theme)
    {
        var others = data.Files.Select(d => d.Path).Concat(site.PrintJobs.Select(j => j.OutputPath)).Prepend(Manifest.Path);
        var tried = LinkCheck.Check(site, others, theme);
        return new(new LinkedSite(tried.Value), tried.Diagnostics);
    }

    private static Checked<Prints> Print(LinkedSite linked, BuildOptions options)
    {
        var jobs = linked.Site.PrintJobs.Select(j =>
            new PdfJob(j.HtmlPath, j.OutputPath, new PdfMetadata(j.Title, j.Author, j.Subject, j.Language)));
        var printed = PdfPrinter.PrintAsync(linked.Site.PrintFiles, [.. jobs], options.Beside).GetAwaiter().GetResult();
        return new(new Prints(printed.Value), printed.Diagnostics);
    }

    private static Checked<PublishedFiles> Collect(LinkedSite linked, OpenDataSet data, Prints prints, InputStamps _) =>
        Of(new PublishedFiles([.. linked.Site.Files, .. data.Files.Select(d => new SiteFile(d.Path, d.Bytes)), .. prints.Files]));
}
