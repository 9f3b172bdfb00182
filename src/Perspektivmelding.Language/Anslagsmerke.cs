using System.Text;

namespace Perspektivmelding.Language;

/// <summary>
/// The mark around a number that rests on an anslag, while it is still plain words: two signs of Unicode's private use.
/// A page turns them into a mark a reader sees and hears; whatever cannot show one takes them away.
/// </summary>
public static class Anslagsmerke
{
    private static readonly string[] Stille = ["title", "svg", "script", "style", "option", "textarea"];

    /// <summary>Before the number.</summary>
    public const char Fra = '\uE000';

    /// <summary>After it.</summary>
    public const char Til = '\uE001';

    /// <summary>The words with the mark around them.</summary>
    public static string Om(string ord) => $"{Fra}{ord}{Til}";

    /// <summary>True where the words hold a mark.</summary>
    public static bool Har(string tekst) => tekst.Contains(Fra, StringComparison.Ordinal);

    /// <summary>The words without marks.</summary>
    public static string Uten(string tekst) =>
        tekst.AsSpan().ContainsAny(Fra, Til) ? tekst.Replace($"{Fra}", "", StringComparison.Ordinal).Replace($"{Til}", "", StringComparison.Ordinal) : tekst;

    /// <summary>
    /// A finished page with its marks made visible: a <c>span</c> around words that stand on the page, the word alone
    /// inside a tag, a title or a drawing, nothing in a script or a style.
    /// </summary>
    /// <param name="html">The page.</param>
    /// <param name="ord">The word, as a screen reader hears it after the number.</param>
    public static string IHtml(string html, string ord)
    {
        if (!html.AsSpan().ContainsAny(Fra, Til)) return html;
        var ut = new StringBuilder(html.Length + 1024);
        var (tag, åpne, stille) = (false, 0, "");
        for (var i = 0; i < html.Length; i++)
        {
            var (c, bareOrd) = (html[i], tag || stille.Length > 0);
            if (c is not (Fra or Til)) ut.Append(c);
            if (c == '<' && !tag)
            {
                tag = true;
                if (stille.Length == 0) stille = Stilt(html, i);
                else if (Slutter(html, i, stille)) stille = "";
            }
            else if (c == '>') tag = false;
            else if (c == Fra && !bareOrd)
            {
                ut.Append("<span class=\"anslag\">");
                åpne++;
            }
            else if (c == Til && bareOrd && stille is not ("script" or "style")) ut.Append(' ').Append(ord);
            else if (c == Til && !bareOrd && åpne > 0)
            {
                ut.Append("<span class=\"skjult\"> ").Append(ord).Append("</span></span>");
                åpne--;
            }
        }
        return ut.ToString();
    }

    // The element that begins here and whose content can hold no other, else nothing.
    private static string Stilt(string html, int i) => Stille.FirstOrDefault(navn => Heter(html, i + 1, navn)) ?? "";

    private static bool Slutter(string html, int i, string navn) => i + 1 < html.Length && html[i + 1] == '/' && Heter(html, i + 2, navn);

    private static bool Heter(string html, int fra, string navn) =>
        string.CompareOrdinal(html, fra, navn, 0, navn.Length) == 0 && fra + navn.Length < html.Length && !char.IsAsciiLetterOrDigit(html[fra + navn.Length]);
}
