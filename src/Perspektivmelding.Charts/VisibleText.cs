using System.Xml;

namespace Perspektivmelding.Charts;

/// <summary>Text from data as it may be shown: without what no XML may hold, and without signs that turn text around.</summary>
public static class VisibleText
{
    /// <summary>
    /// The text, where characters that XML forbids and halves of characters are U+FFFD, and marks of direction are left
    /// out: one such mark in a name would turn the words of the sentence around it (Unicode TR 36, bidirectional spoofing).
    /// </summary>
    /// <param name="text">The text as the data have it.</param>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsDirection(text[i]) || !IsWhole(text, i)) return string.Concat(text.Select((c, at) => IsDirection(c) ? "" : IsWhole(text, at) ? c.ToString() : "\uFFFD"));
        return text;
    }

    private static bool IsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';

    private static bool IsWhole(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) ? i > 0 && char.IsHighSurrogate(text[i - 1])
        : XmlConvert.IsXmlChar(text[i]);
}
