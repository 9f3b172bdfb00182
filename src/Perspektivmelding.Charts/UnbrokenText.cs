using System.Text.RegularExpressions;

namespace Perspektivmelding.Charts;

/// <summary>
/// Text whose numbers and paragraphs no line may part: a no-break space after §, inside thousands, and between a number and
/// what it counts («1 000», «9 600 kroner», «2,5 mill. kr», «§ 14-3», «17. september»). Letters are never changed, so that the
/// text can be searched for and copied; the hyphen of «14-3» is kept together by the page's style.
/// </summary>
public static partial class UnbrokenText
{
    private const char NoBreak = '\u00A0';

    /// <summary>The text with its hard spaces, as long as before.</summary>
    public static string Of(string text)
    {
        char[]? changed = null;
        foreach (var place in Places(text)) (changed ??= text.ToCharArray())[place] = NoBreak;
        return changed is null ? text : new string(changed);
    }

    /// <summary>Where the text has a blank that no line may be parted at, ascending; blanks after the first of several are among them.</summary>
    public static IEnumerable<int> Places(string text) =>
        Blanks().Matches(text).SelectMany(m => m.Groups["s"].Captures).SelectMany(c => Enumerable.Range(c.Index, c.Length)).Distinct().Order();

    /// <summary>Numbers with a hyphen between them: start and length of each.</summary>
    public static IEnumerable<(int Start, int Length)> Hyphens(string text) => NumberPair().Matches(text).Select(m => (m.Index, m.Length));

    // Lookarounds only, so that a number may have a space before it, in it and after it.
    [GeneratedRegex("""
        (?<=§)(?<s>[ \n]+)(?=[\dA-ZÆØÅ])
        | (?<=(?<![\d.,/-])\d{1,3}(?:[ \n\u00A0]\d{3})*)(?<s>[ \n])(?=\d{3}(?!\d))
        | (?<=[\d½¼¾])(?<s>[ \n]+)(?=(?:%|‰|m²|m³|(?:kr|krone|kroner|promille|prosent|prosentpoeng|mill|mrd|million|millioner|millionar|milliard|milliarder|milliardar|tusen|år|åringer|åringar|ganger|gonger|personer|personar|innbygger|innbyggere|innbyggjar|innbyggjarar|dag|dager|dagar|uke|uker|veke|veker|måned|måneder|månad|månader|årsverk|timer|timar|minutter|minutt|km|kWh|GWh|MB|kB)\b))
        | (?<=\b(?:mill\.|mrd\.|millioner|millionar|milliarder|milliardar|million|milliard|tusen))(?<s>[ \n]+)(?=(?:kr|kroner)\b)
        | (?<=\b(?:nr|kl|kap|pkt|ca|Prop|Innst|art)\.)(?<s>[ \n]+)(?=\d)
        | (?<=(?<!\d)[0-3]?\d\.)(?<s>[ \n]+)(?=(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<![\w-])\d+(?:[a-z]|,\d+)?(?:-\d+)+[a-z]?(?![\w-])")]
    private static partial Regex NumberPair();
}
