using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Rendering;

/// <summary>
/// What can be seen to be wrong in templates and style sheets without making a page: parts and texts that do not exist,
/// parts in a ring, and what the pages' policy would stop. Branches that no page takes are checked too.
/// </summary>
internal static partial class TemplateLint
{
    /// <summary>Every fault, in the order of the files.</summary>
    public static IEnumerable<Diagnostic> Check(Theme theme, Texts texts, ImmutableArray<string> names) =>
        theme.Templates.Values.Concat(theme.Parts.Values).SelectMany(f => Names(f, theme, texts, names).Concat(Unsafe(f, TemplatePatterns)))
            .Concat(theme.Parts.SelectMany(p => Ring(p.Key, theme)))
            .Concat(theme.Styles.Values.SelectMany(f => Unsafe(f, StylePatterns)));

    private const int MaxDepth = 50;

    private static readonly ImmutableArray<(Regex Pattern, string What)> TemplatePatterns =
    [
        (InlineScript(), "kode i selve siden"),
        (InlineStyle(), "stil i selve siden"),
        (Handler(), "kode i en egenskap"),
        (Foreign(), "noe hentet fra et annet sted"),
    ];

    private static readonly ImmutableArray<(Regex Pattern, string What)> StylePatterns =
        [(Import(), "et stilark hentet utenfra stilarket"), (ForeignUrl(), "noe hentet fra et annet sted")];

    /// <summary>The first place where blocks lie so deep in each other that the library would run out of stack; else null.</summary>
    internal static Diagnostic? TooDeep(ThemeFile file)
    {
        var open = new Stack<int>();
        var depth = 0;
        foreach (Match sign in BlockPattern().Matches(file.Source))
        {
            if (sign.Value[^1] == '/') depth -= open.TryPop(out var inside) ? inside : 0;
            else
            {
                // «else if» is a block in the one it continues, closed with it.
                if (sign.Value[^1] is '#' or '^') open.Push(1);
                else open.Push((open.TryPop(out var inside) ? inside : 0) + 1);
                depth++;
            }
            if (depth > MaxDepth)
                return Catalogue.MalSyntaks.At(At(file, sign), $"blokkene ligger mer enn {MaxDepth} nivåer inne i hverandre", "lukk blokkene, eller del malen opp i flere deler");
        }
        return null;
    }

    /// <summary>Place of a match in a file.</summary>
    internal static SourceSpan At(ThemeFile file, Capture match)
    {
        var before = file.Source.AsSpan(0, match.Index);
        return new SourceSpan(file.Path, before.Count('\n') + 1, match.Index - before.LastIndexOf('\n'), Math.Max(1, match.Length));
    }

    private static IEnumerable<Diagnostic> Names(ThemeFile file, Theme theme, Texts texts, ImmutableArray<string> names)
    {
        var source = Comments().Replace(file.Source, m => new string(' ', m.Length));
        foreach (Match part in PartPattern().Matches(source))
            if (!theme.Parts.ContainsKey(part.Groups[1].Value))
                yield return Catalogue.MalNavn.At(At(file, part.Groups[1]), $"delen «{part.Groups[1].Value}» finnes ikke", NearestName.Hint(part.Groups[1].Value, theme.Parts.Keys));
        foreach (var unknown in Values(file, source, theme, names)) yield return unknown;
        foreach (Match text in TextPattern().Matches(source))
            if (!texts.Has(text.Groups[1].Value))
                yield return Catalogue.UkjentTekst.At(At(file, text.Groups[1]), $"teksten «{text.Groups[1].Value}» mangler", NearestName.Hint(text.Groups[1].Value, texts.Keys));
    }

    // Each step of «ramme.tittel» is a name that some page has. Names made by a template itself («as |x|») are left alone.
    private static IEnumerable<Diagnostic> Values(ThemeFile file, string source, Theme theme, ImmutableArray<string> names)
    {
        // Nor are those that a part is given where it is put in: {{> anslag tekst=verdi}}.
        var given = theme.Templates.Values.Concat(theme.Parts.Values).SelectMany(f => GivenPattern().Matches(f.Source)).SelectMany(m => m.Groups[1].Captures.Select(c => c.Value)).ToHashSet(StringComparer.Ordinal);
        if (names.IsEmpty || source.Contains("as |", StringComparison.Ordinal)) yield break;
        foreach (Match value in ValuePattern().Matches(source))
            foreach (var step in value.Groups[1].Captures.Append(value.Groups[2]))
                if (step.Value is not ("else" or "this" or "length") && !names.Contains(step.Value) && !given.Contains(step.Value))
                    yield return Catalogue.MalNavn.At(At(file, step), $"«{step.Value}» finnes ikke på siden", NearestName.Hint(step.Value, names) ?? "Se hvilke navn siden har i theme/LES-MEG.md.");
    }

    // Told of once a ring, in the part whose name comes first.
    private static IEnumerable<Diagnostic> Ring(string start, Theme theme)
    {
        var (seen, queue) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([start]));
        while (queue.TryDequeue(out var name))
        {
            foreach (Match part in PartPattern().Matches(theme.Parts[name].Source))
            {
                var next = part.Groups[1].Value;
                if (next == start)
                {
                    if (seen.All(s => string.CompareOrdinal(start, s) < 0 || !Reaches(s, start, theme)))
                        yield return Catalogue.DelIRing.At(At(theme.Parts[name], part.Groups[1]), name == start ? $"delen «{start}» setter inn seg selv" : $"delen «{name}» setter inn «{start}», som setter inn «{name}» igjen");
                    yield break;
                }
                if (theme.Parts.ContainsKey(next) && seen.Add(next)) queue.Enqueue(next);
            }
        }
    }

    private static bool Reaches(string from, string to, Theme theme)
    {
        var (seen, queue) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([from]));
        while (queue.TryDequeue(out var name))
            foreach (Match part in PartPattern().Matches(theme.Parts[name].Source))
            {
                if (part.Groups[1].Value == to) return true;
                if (theme.Parts.ContainsKey(part.Groups[1].Value) && seen.Add(part.Groups[1].Value)) queue.Enqueue(part.Groups[1].Value);
            }
        return false;
    }

    private static IEnumerable<Diagnostic> Unsafe(ThemeFile file, ImmutableArray<(Regex Pattern, string What)> patterns)
    {
        foreach (var (pattern, what) in patterns)
            foreach (Match match in pattern.Matches(file.Source))
                yield return Catalogue.TemaUtrygt.At(At(file, match.Groups[1]), $"«{match.Groups[1].Value.Trim()}» er {what}");
    }

    [GeneratedRegex(@"\{\{!--.*?--\}\}|\{\{![^}]*\}\}", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\{\{\{?~?\s*(?:[#^/]|else\s+\w)")]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"\{\{~?#?>\s*([\w-]+)")]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"\{\{\{?~?(?:#(?:if|unless|each|with)\s+)?(?:\.\./)*(?:([\p{L}_][\p{L}\d_]*)\.)*([\p{L}_][\p{L}\d_]*)\s*~?\}\}")]
    private static partial Regex ValuePattern();

    [GeneratedRegex(@"\{\{~?#?>\s*[\w-]+(?:\s+(?:([\p{L}_][\p{L}\d_]*)=)?[^\s}]+)*")]
    private static partial Regex GivenPattern();

    [GeneratedRegex(@"\{\{~?t ""([^""{}]+)""")]
    private static partial Regex TextPattern();

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
