using System.Globalization;
using System.Text;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Decoded text → uniform line ends, without characters that cannot be seen.</summary>
internal static class TextCleaning
{
    /// <summary>Null when the text holds something that must be mended before it can be read.</summary>
    internal static SourceText? Clean(string shown, string text, DiagnosticBag faults)
    {
        var errorsBefore = faults.ErrorCount;
        var clean = new StringBuilder(text.Length);
        var (line, column) = (1, 1);
        var lone = false;
        var returns = new List<bool>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            if (c == '\r')
            {
                if (!lone) ReportLoneReturn(new SourceSpan(shown, line, column), faults);
                lone = true;
                c = '\n';
            }
            else if (IsForbidden(c))
            {
                ReportForbidden(new SourceSpan(shown, line, column), c, faults);
                c = ' ';
            }

            clean.Append(c);
            if (c == '\n') returns.Add(i > 0 && text[i - 1] == '\r');
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        if (faults.ErrorCount > errorsBefore) return null;
        var source = new SourceText(shown, clean.ToString(), [.. returns]);
        WarnOfMojibake(source, faults);
        return source;
    }

    /// <summary>The first character that no text may hold, such as one that came in through an escape of YAML; null where all is well.</summary>
    internal static string? Unusable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(c) || IsNoCharacter(c) || (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))) return Name(c);
        }

        return null;
    }

    private static bool IsForbidden(char c) => (char.IsControl(c) && c is not ('\t' or '\n')) || IsNoCharacter(c)
        || c is '\uFEFF' or '\u200B' or '\u2028' or '\u2029';

    // Unicode keeps these free of meaning, and a text that holds them cannot be normalised.
    private static bool IsNoCharacter(char c) => c is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');

    private static void ReportLoneReturn(SourceSpan span, DiagnosticBag faults) =>
        faults.Add(Catalogue.LoneCarriageReturn, span, "linja slutter med tegnet CR alene",
            "lagre fila på nytt som «CSV UTF-8 (kommadelt)» eller med linjeskift LF");

    private static void ReportForbidden(SourceSpan span, char c, DiagnosticBag faults) =>
        faults.Add(Catalogue.ControlCharacter, span, $"usynlig tegn {Name(c)}", "slett tegnet, eller skriv verdien på nytt for hånd");

    private static string Name(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}") + c switch
    {
        '\0' => " (NUL)",
        '\u001B' => " (ESC)",
        '\u001A' => " (filslutt fra DOS)",
        '\u200B' => " (mellomrom uten bredde)",
        '\uFEFF' => " (BOM midt i teksten)",
        '\u2028' or '\u2029' or '\u0085' => " (linjeskift som bare noen program kjenner)",
        _ => "",
    };

    /// <summary>Signs that the text was decoded wrongly before it came to us. One warning a file is enough.</summary>
    private static void WarnOfMojibake(SourceText source, DiagnosticBag faults)
    {
        string[] signs = ["Ã¸", "Ã¥", "Ã¦", "Ã˜", "Ã…", "Ã†", "â€“", "\uFFFD"];
        var first = signs.Select(sign => (Sign: sign, At: source.Text.IndexOf(sign, StringComparison.Ordinal)))
            .Where(hit => hit.At >= 0).OrderBy(hit => hit.At).FirstOrDefault();
        if (first.Sign is null) return;
        faults.Add(Catalogue.Mojibake, source.Span(first.At, first.Sign.Length),
            $"teksten ser ødelagt ut: «{first.Sign}»", "hent fila på nytt fra kilden og lagre den som UTF-8");
    }
}
