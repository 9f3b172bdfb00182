using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pages.Modeller;
using SourceSpan = Perspektivmelding.Diagnostics.SourceSpan;

namespace Perspektivmelding.Pages.Prose;

/// <summary>
/// Links in prose. A page of the site is named by its address however the editor writes it; a link to a page that
/// this edition lacks, or that an extract cannot follow, becomes plain words.
/// </summary>
internal sealed partial class LinkResolver(Bilder bilder, DiagnosticBag faults)
{
    private static readonly string[] Schemes = ["https", "http", "mailto"];
    private readonly List<Ankerlenke> _ankere = [];

    /// <summary>Links to places on pages of the site, to be held against the pages.</summary>
    public IReadOnlyList<Ankerlenke> Ankere => _ankere;


    /// <summary>Gives the link its address on this page, or takes it away and says why.</summary>
    public void Resolve(LinkInline link, SourceSpan span, Sidekontekst side)
    {
        var url = link.Url ?? "";
        if (link.IsImage)
        {
            if (!link.Descendants<LiteralInline>().Any(l => !l.Content.IsEmptyOrWhitespace()) && !link.Descendants<CodeInline>().Any())
                faults.Add(Catalogue.BildeUtenTekst.At(span, $"bildet «{url}» mangler tekst"));
            link.Url = bilder.Finn(url, span) is { } path ? side.TilFil(path) : "";
            return;
        }
        if (Scheme().Match(url) is { Success: true } scheme)
        {
            if (Schemes.Contains(scheme.Groups[1].Value.ToLowerInvariant())) return;
            Refuse(url, scheme.Groups[1].Value, span);
            Unwrap(link);
            return;
        }
        if (url.StartsWith('#'))
        {
            Ask(span, side, side.Sti, url[1..], url);
            link.Url = "#" + side.Prefiks + url[1..];
            return;
        }
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var address = Address(hash < 0 ? url : url[..hash]);
        if (url.Length == 0)
        {
            faults.Add(Catalogue.BruttLenke.At(span, "lenken har ingen adresse", "Skriv adressen i parentesen etter ordene."));
            Unwrap(link);
            return;
        }
        if (hash >= 0 && side.Adresser.Contains(address)) Ask(span, side, Sidekontekst.Sidesti(address), url[(hash + 1)..], url);
        if (side.Til(address, hash < 0 ? "" : url[(hash + 1)..]) is { } href)
        {
            link.Url = href;
            return;
        }
        if (side.ErUtelatt(address))
            faults.Add(Catalogue.LenkeUtenSide.At(span, $"siden «{address}» er utelatt i denne utgaven; lenken er fjernet"));
        else if (!side.Adresser.Contains(address) && !side.ErUlest(address))
            faults.Add(Catalogue.BruttLenke.At(span, $"lenken «{url}» fører ingen steder", NearestName.Hint(address, side.Adresser)));
        Unwrap(link);
    }

    /// <summary>An address in angle brackets: nothing but the web and e-mail.</summary>
    public void Resolve(AutolinkInline link, SourceSpan span)
    {
        if (link.IsEmail || Scheme().Match(link.Url) is not { Success: true } scheme || Schemes.Contains(scheme.Groups[1].Value.ToLowerInvariant())) return;
        Refuse(link.Url, scheme.Groups[1].Value, span);
        link.ReplaceBy(new LiteralInline(link.Url));
    }

    private void Refuse(string url, string scheme, SourceSpan span) =>
        faults.Add(Catalogue.LenkeType.At(span, $"lenken «{url}» er av typen «{scheme}:», som ikke er tillatt", NearestName.Hint(scheme, Schemes) ?? "Bruk https:, http: eller mailto:, eller adressen til et kapittel."));

    // The same text is composed for paper too; there the link goes to the chapter.
    private void Ask(SourceSpan span, Sidekontekst side, string path, string anchor, string url)
    {
        if (side.Medium == Medium.Skjerm) _ankere.Add(new Ankerlenke(span, path, Uri.UnescapeDataString(anchor), url));
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

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();
}
