using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Perspektivmelding.Charts;

namespace Perspektivmelding.Rendering;

/// <summary>
/// The one place where the words of a finished page get their hard spaces, whoever wrote them: prose, texts of the theme,
/// the edition or the program, in text, drawings and alternative text. A number may be marked up apart from what it counts,
/// so whole lines of words are looked at, not each piece. The hyphen in «14-3» gets a span that is not parted, since U+2011
/// would hide the words from search and follow them when they are copied, and many fonts lack it.
/// </summary>
internal static partial class Typography
{
    private const string Open = "<span class=\"fast\">";
    private const string Close = "</span>";

    // What may stand inside a line of words; any other tag ends it.
    private static readonly FrozenSet<string> Inline =
        new[] { "a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Verbatim = new[] { "script", "style", "pre", "code", "textarea" }.ToFrozenSet(StringComparer.Ordinal);

    // Text there is drawn or named, not laid out in lines: no element can stand in it.
    private static readonly FrozenSet<string> Plain = new[] { "svg", "title" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The page with its hard spaces.</summary>
    public static string Of(string html)
    {
        var page = new StringBuilder(html.Length + 1024);
        var run = new List<(string Text, bool IsTag)>();
        var at = 0;
        var inside = ""; // the element that is verbatim or plain
        var hidden = 0; // spans since the one that only screen readers hear: its words stand in no line
        foreach (Match tag in Tags().Matches(html))
        {
            if (tag.Index > at) run.Add((html[at..tag.Index], hidden > 0));
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            var isEnd = tag.Value[1] == '/';
            var written = isEnd ? tag.Value : Attributes().Replace(tag.Value, a => a.Groups["start"].Value + UnbrokenText.Of(a.Groups["value"].Value) + "\"");
            if (name == "span" && (hidden > 0 || tag.Value.Contains("\"skjult\"", StringComparison.Ordinal))) hidden += isEnd ? -1 : 1;
            if (Inline.Contains(name))
            {
                run.Add((written, true));
                continue;
            }
            Write(page, run, inside);
            page.Append(written);
            if (inside.Length == 0 && !isEnd && (Verbatim.Contains(name) || Plain.Contains(name)) && !tag.Value.EndsWith("/>", StringComparison.Ordinal)) inside = name;
            else if (isEnd && name == inside) inside = "";
        }
        run.Add((html[at..], false));
        Write(page, run, inside);
        return page.ToString();
    }

    private static void Write(StringBuilder page, List<(string Text, bool IsTag)> run, string inside)
    {
        if (Verbatim.Contains(inside))
        {
            foreach (var (text, _) in run) page.Append(text);
            run.Clear();
            return;
        }
        var words = string.Concat(run.Where(p => !p.IsTag).Select(p => p.Text));
        var hard = UnbrokenText.Places(words).ToHashSet();
        var start = 0;
        foreach (var (text, isTag) in run)
        {
            if (isTag)
            {
                page.Append(text);
                continue;
            }
            Text(page, text, start, hard, Plain.Contains(inside));
            start += text.Length;
        }
        run.Clear();
    }

    private static void Text(StringBuilder page, string text, int start, HashSet<int> hard, bool isPlain)
    {
        var pairs = isPlain ? [] : UnbrokenText.Hyphens(text).ToDictionary(h => h.Start, h => h.Length);
        var end = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == end) page.Append(Close);
            if (pairs.TryGetValue(i, out var length))
            {
                page.Append(Open);
                end = i + length;
            }
            // Of several blanks in a row one is left.
            if (!hard.Contains(start + i)) page.Append(text[i]);
            else if (i == 0 || !hard.Contains(start + i - 1)) page.Append('\u00A0');
        }
        if (end == text.Length) page.Append(Close);
    }

    [GeneratedRegex("""<!--.*?-->|</?(?<name>[A-Za-z][\w:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?<start>\s(?:alt|aria-label|title)="")(?<value>[^""]*)""")]
    private static partial Regex Attributes();
}
