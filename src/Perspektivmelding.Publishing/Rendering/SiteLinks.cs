using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Rendering;

/// <summary>A link that leads nowhere.</summary>
/// <param name="Page">The file it stands in; the first of them.</param>
/// <param name="Others">How many other files have it too.</param>
/// <param name="Address">The link as it stands there.</param>
/// <param name="Target">The file it leads to.</param>
/// <param name="Anchor">The place in the file that is not there; null when the file itself is not.</param>
/// <param name="Words">What a reader clicks on; empty for a picture or a style.</param>
internal sealed record DeadLink(string Page, int Others, string Address, string Target, string? Anchor, string Words);

/// <summary>
/// The links of finished files, held against the files that are published. Pages name files as they lie in the folder, so
/// that a site works from a disk and below any address; a link to a folder or to the root of a server is therefore dead.
/// </summary>
internal sealed partial class SiteLinks
{
    private readonly List<(string Page, string Address, string Words, IReadOnlySet<string>? Beside)> _links = [];
    private readonly Dictionary<string, HashSet<string>> _places = new(StringComparer.Ordinal);

    /// <summary>Adds a page or a style sheet; other kinds of files have no links.</summary>
    /// <param name="file">The file.</param>
    /// <param name="beside">For a page that is only printed: the files it may load, which are not published with it; else null.</param>
    public void Add(SiteFile file, IReadOnlySet<string>? beside = null)
    {
        if (file.Path.EndsWith(".css", StringComparison.Ordinal)) AddStyle(file, beside);
        if (!file.Path.EndsWith(".html", StringComparison.Ordinal)) return;
        var html = Comments().Replace(Encoding.UTF8.GetString(file.Bytes.Span), "");
        var places = _places[file.Path] = new(StringComparer.Ordinal);
        foreach (Match tag in Tags().Matches(html))
            foreach (Match attribute in Attributes().Matches(tag.Groups["attributes"].Value))
            {
                var value = WebUtility.HtmlDecode(attribute.Groups["value"].Value);
                if (attribute.Groups["name"].Value == "id") places.Add(value);
                else if (tag.Groups["name"].Value is "a" or "area") Add(file.Path, value, Words(html, tag));
                else Add(file.Path, value, "", beside);
            }
    }

    /// <summary>Adds one link of a file that is no page, such as a PDF.</summary>
    public void Add(string page, string address, string words = "") => Add(page, address, words, null);

    /// <summary>The links that lead nowhere, each target once, in the order of the pages.</summary>
    /// <param name="published">Paths of all files of the site.</param>
    public ImmutableArray<DeadLink> Dead(IReadOnlySet<string> published) =>
    [
        .. _links.Select(link => (Link: link, Target: Target(link.Page, link.Address)))
            .Where(l => l.Target is { } target && IsDead(l.Link.Page, target, l.Link.Beside ?? published))
            .GroupBy(l => (l.Target!.Value.Path, Anchor: published.Contains(l.Target.Value.Path) || l.Target.Value.Path == l.Link.Page ? l.Target.Value.Anchor : null))
            .Select(g => new DeadLink(
                g.First().Link.Page, g.Select(l => l.Link.Page).Distinct(StringComparer.Ordinal).Count() - 1, g.First().Link.Address,
                g.Key.Path, g.Key.Anchor, g.First().Link.Words)),
    ];

    private bool IsDead(string page, (string Path, string? Anchor) target, IReadOnlySet<string> files)
    {
        // A printed page is not published, but the places in it are places in the PDF.
        if (target.Path != page && !files.Contains(target.Path)) return true;
        return target.Anchor is { } anchor && !(_places.TryGetValue(target.Path, out var places) && places.Contains(anchor));
    }

    /// <summary>The file and place that an address leads to; null when it leads out of the site.</summary>
    private static (string Path, string? Anchor)? Target(string page, string address)
    {
        if (Elsewhere().IsMatch(address)) return null;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? null : Uri.UnescapeDataString(address[(hash + 1)..]);
        var path = Uri.UnescapeDataString((hash < 0 ? address : address[..hash]).Split('?')[0]);
        if (path.Length == 0) return (page, anchor ?? "");
        if (path[0] == '/') return (path, anchor);
        var steps = page.Split('/')[..^1].ToList();
        foreach (var step in path.Split('/'))
        {
            if (step == ".") continue;
            if (step != ".." || steps.Count == 0) steps.Add(step);
            else steps.RemoveAt(steps.Count - 1);
        }
        return (string.Join('/', steps), anchor);
    }

    private void Add(string page, string address, string words, IReadOnlySet<string>? beside) => _links.Add((page, address.Trim(), words, beside));

    private void AddStyle(SiteFile file, IReadOnlySet<string>? beside)
    {
        foreach (Match url in StyleUrls().Matches(Encoding.UTF8.GetString(file.Bytes.Span)))
            if (!url.Groups[1].Value.StartsWith('#'))
                Add(file.Path, url.Groups[1].Value, "", beside);
    }

    private static string Words(string html, Match tag)
    {
        var start = tag.Index + tag.Length;
        var end = html.IndexOf("</a>", start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? "" : WebUtility.HtmlDecode(Blanks().Replace(Tags().Replace(html[start..end], " "), " ")).Trim();
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("""</?(?<name>[A-Za-z][\w:-]*)(?<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>""")]
    private static partial Regex Tags();

    [GeneratedRegex("""(?<=\s)(?<name>id|href|xlink:href|src|poster)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""")]
    private static partial Regex Attributes();

    [GeneratedRegex("""url\(\s*["']?([^"')]+?)["']?\s*\)""")]
    private static partial Regex StyleUrls();

    [GeneratedRegex("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
