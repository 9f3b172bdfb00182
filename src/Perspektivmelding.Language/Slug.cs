using System.Text;

namespace Perspektivmelding.Language;

/// <summary>The one table by which words become addresses, ids and file names: æ→ae, ø→o, å→a, the rest to hyphens.</summary>
public static class Slug
{
    // A file name may be 255 bytes, a path on Windows 260.
    private const int Longest = 80;

    /// <summary>The text in lower case a–z, 0–9 and single hyphens, at most 80 signs; never empty.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormC))
        {
            if (slug.Length >= Longest) break;
            switch (letter)
            {
                case >= 'a' and <= 'z' or >= '0' and <= '9': slug.Append(letter); break;
                case 'æ' or 'ä': slug.Append("ae"); break;
                case 'ø' or 'ö': slug.Append('o'); break;
                case 'å': slug.Append('a'); break;
                case 'é' or 'è' or 'ê': slug.Append('e'); break;
                case 'ü': slug.Append('u'); break;
                default:
                    if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
                    break;
            }
        }
        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return slug.Length > 0 ? slug.ToString() : "uten-navn";
    }
}
