using System.Collections.Immutable;

namespace Perspektivmelding.Output.Pdf;

/// <summary>
/// Titles of bookmarks as the headings read. The browser loses the space where a heading is broken into lines
/// («Virkningpå») and writes some headings twice («InnholdInnhold»); screen readers read both aloud.
/// </summary>
/// <param name="headings">The headings of the page.</param>
internal sealed class PdfBookmarks(IEnumerable<string> headings)
{
    private readonly ImmutableDictionary<string, string> _headings = headings
        .GroupBy(Squeezed, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The heading that a title was made of; the title itself where it is none of the page's.</summary>
    public string Mend(string title)
    {
        var written = Squeezed(title);
        if (_headings.TryGetValue(written, out var heading)) return heading;
        var half = written.Length / 2;
        return written.Length % 2 == 0 && written[..half] == written[half..] && _headings.TryGetValue(written[..half], out heading) ? heading : title;
    }

    /// <summary>Without what a line break may take or leave: spaces and hyphens.</summary>
    private static string Squeezed(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u00AD' or '\u2010')));
}
