using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Scriban.Parsing;
using SourceSpan = Perspektivmelding.Diagnostics.SourceSpan;

namespace Perspektivmelding.Rendering;

/// <summary>
/// What is wrong with a theme whatever the values of a page: parts in a ring, and what the pages' policy would stop.
/// </summary>
internal static partial class TemplateLint
{
    /// <summary>Every fault of the templates and parts, in the order of the files.</summary>
    public static IEnumerable<Diagnostic> Check(Theme theme, ParsedTheme parsed) =>
        theme.Templates.Values.Concat(theme.Parts.Values).SelectMany(f => Unsafe(f, Markup(f.Source), TemplatePatterns)).Concat(Rings(theme, parsed));

    /// <summary>Every fault of the style sheets.</summary>
    public static IEnumerable<Diagnostic> CheckStyles(Theme theme) => theme.Styles.Values.SelectMany(f => Unsafe(f, f.Source, StylePatterns));

    private static readonly ImmutableArray<(Regex Pattern, string What)> TemplatePatterns =
    [
        (InlineScript(), "kode i selve siden"),
        (InlineStyle(), "stil i selve siden"),
        (Handler(), "kode i en egenskap"),
        (Foreign(), "noe hentet fra et annet sted"),
    ];

    private static readonly ImmutableArray<(Regex Pattern, string What)> StylePatterns =
        [(Import(), "et stilark hentet utenfra stilarket"), (ForeignUrl(), "noe hentet fra et annet sted")];

    /// <summary>Place of a match in a file.</summary>
    internal static SourceSpan At(ThemeFile file, Capture match)
    {
        var before = file.Source.AsSpan(0, match.Index);
        var column = match.Index - before.LastIndexOf('\n');
        return new SourceSpan(file.Path, before.Count('\n') + 1, column, Math.Max(1, match.Length));
    }

    // A ring is told of once, in the part whose name comes first.
    private static IEnumerable<Diagnostic> Rings(Theme theme, ParsedTheme parsed)
    {
        var calls = parsed.Parts.ToDictionary(p => p.Key, p => Inclusion.In(p.Value), StringComparer.Ordinal);
        HashSet<string> Within(string start)
        {
            var (seen, queue) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([start]));
            while (queue.TryDequeue(out var name))
                foreach (var call in calls.GetValueOrDefault(name, []))
                    if (call.Part is { } next && seen.Add(next)) queue.Enqueue(next);
            return seen;
        }
        var within = calls.Keys.ToDictionary(k => k, Within, StringComparer.Ordinal);
        var rings = within.Where(w => w.Value.Contains(w.Key)).OrderBy(w => w.Key, StringComparer.Ordinal);
        foreach (var (start, inside) in rings)
        {
            var ring = inside.Where(n => within.TryGetValue(n, out var further) && further.Contains(start))
                .Order(StringComparer.Ordinal).ToList();
            if (ring[0] != start) continue;
            var (name, call) = ring
                .SelectMany(n => calls[n].Where(c => c.Part == start).Select(c => (n, c.Name))).First();
            yield return Catalogue.DelIRing.At(TemplateParser.Place(call, theme.Parts[name].Path), name == start
                ? $"delen «{start}» setter inn seg selv"
                : $"delen «{name}» setter inn «{start}», som setter inn «{name}» igjen");
        }
    }

    // The HTML of a template, each sign where it stands: code between braces is left out, but for a name of an element.
    private static string Markup(string source)
    {
        var markup = new char[source.Length];
        for (var i = 0; i < markup.Length; i++) markup[i] = source[i] == '\n' ? '\n' : ' ';
        foreach (var token in new Lexer(source))
        {
            if (token.Type is TokenType.Raw or TokenType.Escape)
                source.CopyTo(
                    token.Start.Offset, markup, token.Start.Offset, token.End.Offset - token.Start.Offset + 1);
            else if (token.Type == TokenType.CodeEnter && token.Start.Offset > 0
                && source[token.Start.Offset - 1] is '<' or '/')
                markup[token.Start.Offset] = 'x';
        }
        return new string(markup);
    }

    private static IEnumerable<Diagnostic> Unsafe(
        ThemeFile file, string markup, ImmutableArray<(Regex Pattern, string What)> patterns)
    {
        foreach (var (pattern, what) in patterns)
            foreach (Match match in pattern.Matches(markup))
            {
                var found = match.Groups[1];
                yield return Catalogue.TemaUtrygt.At(
                    At(file, found), $"«{file.Source.Substring(found.Index, found.Length).Trim()}» er {what}");
            }
    }

    [GeneratedRegex(@"(<script(?![^>]*\ssrc=)[^>]*>)", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"(<style\b[^>]*>|\sstyle\s*=\s*[""'])", RegexOptions.IgnoreCase)]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"<[a-z][^<>]*(\son[a-z]+\s*=)", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex(@"(<(?:script|img|iframe|object|embed|video|audio|source)\b[^>]*\s(?:src|data)\s*=\s*[""']?(?:[a-z]+:|//)[^""'\s>]*|<link\b[^>]*\shref\s*=\s*[""']?(?:[a-z]+:|//)[^""'\s>]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(@import\s+[\x22'][^;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex(@"(url\(\s*[""']?\s*(?:[a-z][a-z0-9+.-]*:|//)[^)]*)", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignUrl();
}
