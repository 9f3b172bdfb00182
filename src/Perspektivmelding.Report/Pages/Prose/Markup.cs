namespace Perspektivmelding.Pages.Prose;

/// <summary>Text made safe for HTML. Letters such as å and the no-break space stand as they are: the pages are UTF-8.</summary>
internal static class Markup
{
    /// <summary>The text with the four signs that mean something in HTML replaced, and nothing in it that turns text around.</summary>
    public static string Encode(string text) => Charts.VisibleText.Of(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
