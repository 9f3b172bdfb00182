using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Rendering;

/// <summary>The finished site in memory, and what is to be printed.</summary>
/// <param name="Files">Pages, styles, script and pictures of the site.</param>
/// <param name="PrintFiles">Pages and styles that are only printed; beside <paramref name="Files"/>, not among them.</param>
/// <param name="PrintJobs">What to print of them, the report first.</param>
public sealed record RenderedSite(
    ImmutableArray<SiteFile> Files, ImmutableArray<SiteFile> PrintFiles, ImmutableArray<PrintJob> PrintJobs);

/// <summary>The pages as HTML, before styles, scripts and pictures lie beside them.</summary>
/// <param name="Files">Pages of the site.</param>
/// <param name="PrintFiles">Pages that are only printed, each with the style sheet of its own.</param>
/// <param name="PrintJobs">What to print of them, the report first.</param>
public sealed record RenderedPages(
    ImmutableArray<SiteFile> Files, ImmutableArray<SiteFile> PrintFiles, ImmutableArray<PrintJob> PrintJobs);

/// <summary>A document to print.</summary>
/// <param name="HtmlPath">Its page among the print files.</param>
/// <param name="OutputPath">Path of the PDF on the site.</param>
/// <param name="Title">Title.</param>
/// <param name="Author">The municipality.</param>
/// <param name="Subject">One sentence on what it is.</param>
/// <param name="Language">nb or nn.</param>
public sealed record PrintJob(string HtmlPath, string OutputPath, string Title, string Author, string Subject, string Language);

/// <summary>Puts the pages through the theme's templates and makes the style sheets.</summary>
public static partial class SiteRenderer
{
    private const string Stylesheet = "tema/stil.css";

    // A part that a chapter asks for calls its values «del», whichever part it is.
    private static readonly TemplateTypes Types = new(Sidemodell.Maler.AddRange(
        Delbygger.Slag.Select(d => KeyValuePair.Create($"del-{d.Key}", d.Value))));

    /// <summary>The whole site: the pages with what lies beside them.</summary>
    public static Checked<RenderedSite> Render(Nettsted site, Theme theme, Texts texts)
    {
        var pages = Pages(site, theme, texts);
        var whole = WithAssets(pages.Value, site, theme);
        return new(whole.Value, [.. pages.Diagnostics, .. whole.Diagnostics]);
    }

    /// <summary>The pages; every template fault is reported, and places that no page has.</summary>
    public static Checked<RenderedPages> Pages(Nettsted site, Theme theme, Texts texts)
    {
        var engine = new TemplateEngine(theme, texts, Types);
        var files = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var page in site.Sider)
            if (engine.Page(page.Mal, page.Modell) is { } html)
                files.Add(new SiteFile(page.Sti, Utf8(Typography.Of(Anslagsmerke.IHtml(Tidy(html), texts["anslag_skjult"])))));

        var print = ImmutableArray.CreateBuilder<SiteFile>();
        var jobs = ImmutableArray.CreateBuilder<PrintJob>();
        foreach (var document in site.Trykksider)
        {
            if (engine.Document(document.Side.Mal, document.Side.Modell) is not { } html) continue;
            print.Add(new SiteFile(document.Side.Sti, Utf8(Typography.Of(Anslagsmerke.IHtml(Tidy(html), texts["anslag_skjult"])))));
            print.Add(new SiteFile(Path.ChangeExtension(document.Side.Sti, ".css"), Utf8(StyleSheets.Print(document, texts))));
            jobs.Add(new PrintJob(document.Side.Sti, document.Pdf, Anslagsmerke.Uten(document.Tittel), document.Side.Modell.Ramme!.Kommune, Anslagsmerke.Uten(document.Emne), texts.Målform));
        }
        var known = engine.Faults.Select(f => (f.Code, f.Message)).ToHashSet();
        var faults = engine.Faults.Concat(texts.Faults.Where(f => !known.Contains((f.Code, f.Message)))).Concat(Anchors(site, files)).Distinct().ToList();
        return new(new RenderedPages(files.ToImmutable(), print.ToImmutable(), jobs.ToImmutable()), faults);
    }

    /// <summary>Lays styles, scripts and pictures beside the pages; every fault of a style sheet is reported.</summary>
    public static Checked<RenderedSite> WithAssets(RenderedPages pages, Nettsted site, Theme theme)
    {
        SiteFile[] beside = [new(Stylesheet, Utf8(StyleSheets.Site(theme))), .. theme.Assets, .. site.Bilder.Select(b => new SiteFile(b.Sti, b.Bytes))];
        var print = pages.PrintJobs.IsEmpty ? pages.PrintFiles : pages.PrintFiles.AddRange(beside);
        return new(new RenderedSite(pages.Files.AddRange(beside), print, pages.PrintJobs), [.. TemplateLint.CheckStyles(theme)]);
    }

    // A place on a page may be made by a heading, a figure or a template, so the finished page is asked.
    private static IEnumerable<Diagnostic> Anchors(Nettsted site, ImmutableArray<SiteFile>.Builder files)
    {
        foreach (var page in site.Ankere.GroupBy(a => a.Sti))
        {
            if (files.FirstOrDefault(f => f.Path == page.Key) is not { } file) continue;
            var ids = IdPattern().Matches(Encoding.UTF8.GetString(file.Bytes.Span)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            foreach (var link in page.Where(a => !ids.Contains(a.Anker)))
                yield return Catalogue.AnkerFinnesIkke.At(link.Sted, $"«{link.Skrevet}» går til et sted som ikke finnes på siden", NearestName.Hint(link.Anker, ids.Order(StringComparer.Ordinal)));
        }
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex IdPattern();

    // Templates leave empty lines where a condition was false.
    private static string Tidy(string html)
    {
        var tidy = new StringBuilder(html.Length);
        foreach (var line in html.AsSpan().EnumerateLines())
            if (!line.IsWhiteSpace())
                tidy.Append(line.TrimEnd()).Append('\n');
        return tidy.ToString();
    }

    private static byte[] Utf8(string text) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
}
