using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Rendering;

/// <summary>Holds every link of the finished pages and prints against what will be published.</summary>
internal static partial class LinkCheck
{
    /// <summary>The site as it came, with a fault for each target that is not there.</summary>
    /// <param name="site">The pages, and those that are to be printed.</param>
    /// <param name="others">Paths of all files that are published with the pages: open data, PDFs, the list of files.</param>
    /// <param name="theme">The theme, to tell where a link stands.</param>
    public static Checked<RenderedSite> Check(RenderedSite site, IEnumerable<string> others, Theme theme)
    {
        var links = new SiteLinks();
        foreach (var file in site.Files) links.Add(file);
        var beside = site.PrintFiles.Select(f => f.Path).ToImmutableHashSet(StringComparer.Ordinal);
        // Styles, scripts and pictures lie among the files of both.
        foreach (var file in site.PrintFiles.Except(site.Files)) links.Add(file, beside);
        var pdfs = site.PrintJobs.ToImmutableDictionary(j => j.HtmlPath, j => j.OutputPath, StringComparer.Ordinal);
        var published = site.Files.Select(f => f.Path).Concat(others).ToImmutableHashSet(StringComparer.Ordinal);
        // A link of a template stands on many pages, and is mended once.
        return new(site,
        [
            .. links.Dead(published).Select(link => (Link: link, Place: Place(link, theme)))
                .GroupBy(l => l.Place.Line > 0 ? (object)l.Place : l.Link)
                .Select(g => (g.First().Link with { Others = g.Sum(l => l.Link.Others + 1) - 1 }, g.First().Place))
                .Select(l => Fault(l.Item1, pdfs.GetValueOrDefault(l.Item1.Page, l.Item1.Page), l.Place, published)),
        ]);
    }

    /// <summary>The fault of a link, wherever it was found.</summary>
    /// <param name="link">The link.</param>
    /// <param name="page">What the file it stands in is called.</param>
    /// <param name="place">Where it is to be mended.</param>
    /// <param name="published">What there is, for a suggestion.</param>
    public static Diagnostic Fault(DeadLink link, string page, SourceSpan place, IReadOnlySet<string> published)
    {
        var words = link.Words.Length > 0 ? $" («{link.Words}»)" : "";
        var others = link.Others > 0 ? string.Create(CultureInfo.InvariantCulture, $"; det gjør også {link.Others} til") : "";
        var where = link.Anchor is { } anchor ? $"stedet «#{anchor}» i «{link.Target}», som ikke finnes der" : $"«{link.Target}», som ikke finnes på nettstedet";
        return Catalogue.DødLenke.At(place, $"«{page}» lenker{words} til {where}{others}",
            link.Anchor is null ? NearestName.Hint(link.Target, published.Order(StringComparer.Ordinal)) : null);
    }

    // A link that is written out in a template is mended there; the rest are made by the program or the prose.
    private static SourceSpan Place(DeadLink link, Theme theme)
    {
        var address = Bare(link.Address);
        foreach (var file in theme.Templates.Values.Concat(theme.Parts.Values))
            foreach (Match written in Regex.Matches(file.Source, """(?:href|src)\s*=\s*["']([^"']*)["']"""))
                if (address.Length > 0 && Bare(written.Groups[1].Value) == address)
                    return TemplateLint.At(file, written.Groups[1]);
        foreach (var file in theme.Styles.Values)
            foreach (Match written in Regex.Matches(file.Source, """url\(\s*["']?([^"')]+?)["']?\s*\)"""))
                if (written.Groups[1].Value == link.Address && link.Page.EndsWith(".css", StringComparison.Ordinal))
                    return TemplateLint.At(file, written.Groups[1]);
        return new SourceSpan(link.Page);
    }

    // Without the way to the root, be it as a template has it or as a page does.
    private static string Bare(string address)
    {
        address = RootPattern().Replace(address, "");
        while (address.StartsWith("../", StringComparison.Ordinal)) address = address[3..];
        return address;
    }

    [GeneratedRegex(@"^\{\{\s*ramme\.rot\s*\}\}")]
    private static partial Regex RootPattern();
}
