using Markdig.Syntax.Inlines;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Pages.Prose;

/// <summary>
/// Links in prose. A page of the site is named by its address however the editor writes it; a link to a page that
/// this edition lacks, or that an extract cannot follow, becomes plain words.
/// </summary>
internal sealed class LinkResolver(DiagnosticBag faults)
{
    /// <summary>Gives the link its address on this page, or takes it away and says why.</summary>
    public void Resolve(LinkInline link, SourceSpan span, Sidekontekst side)
    {
        if (link.IsImage)
        {
            if (link.FirstChild is null) faults.Add(Catalogue.BildeUtenTekst.At(span, $"bildet «{link.Url}» mangler tekst"));
            return;
        }
        var url = link.Url ?? "";
        if (url.Length == 0 || url[0] == '#' || url.Contains(':', StringComparison.Ordinal)) return;
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var address = Address(hash < 0 ? url : url[..hash]);
        if (side.Til(address, hash < 0 ? "" : url[(hash + 1)..]) is { } href)
        {
            link.Url = href;
            return;
        }
        if (side.ErUtelatt(address))
            faults.Add(Catalogue.LenkeUtenSide.At(span, $"siden «{address}» er utelatt i denne utgaven; lenken er fjernet"));
        else if (!side.Adresser.Contains(address))
            faults.Add(Catalogue.BruttLenke.At(span, $"lenken «{url}» fører ingen steder", NearestName.Hint(address, side.Adresser)));
        Unwrap(link);
    }

    // However the editor wrote it: «gjeld», «/gjeld/», «../gjeld/index.html», «06-gjeld.md».
    private static string Address(string url)
    {
        var path = url.Trim('/');
        while (path.StartsWith("../", StringComparison.Ordinal) || path.StartsWith("./", StringComparison.Ordinal))
            path = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (path.EndsWith("index.html", StringComparison.Ordinal)) path = path[..^"index.html".Length].Trim('/');
        if (path.EndsWith(".md", StringComparison.Ordinal)) path = path[..^3];
        return path.Length > 3 && char.IsAsciiDigit(path[0]) && char.IsAsciiDigit(path[1]) && path[2] == '-' ? path[3..] : path;
    }

    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }
        link.Remove();
    }
}
