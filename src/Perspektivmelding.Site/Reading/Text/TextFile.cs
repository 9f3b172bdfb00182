using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Reading;

/// <summary>
/// Bytes → text. A file is UTF-8 (with or without BOM) when its bytes are valid UTF-8, otherwise Windows-1252;
/// everything else is refused with a diagnostic that says what the file seems to be.
/// </summary>
internal static class TextFile
{
    /// <summary>Largest file read: far above any real edition's file, low enough to answer at once.</summary>
    internal const int MaxBytes = 16 * 1024 * 1024;

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    private static ReadOnlySpan<byte> Utf16Little => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf16Big => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file from disk; null when it cannot be read (a diagnostic says why).</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as diagnostics show it.</param>
    /// <param name="faults">Gets what is wrong.</param>
    internal static SourceText? Read(string path, string shown, DiagnosticBag faults)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MaxBytes)
            {
                ReportTooLarge(shown, length, faults);
                return null;
            }

            return Decode(File.ReadAllBytes(path), shown, faults);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            faults.Add(Catalogue.CannotOpen, new SourceSpan(shown), $"fila «{shown}» kan ikke åpnes",
                "lukk fila i andre program, og sjekk at du har lesetilgang");
            return null;
        }
    }

    /// <summary>Turns bytes into text; null when they are not text in a known character set.</summary>
    internal static SourceText? Decode(ReadOnlySpan<byte> bytes, string shown, DiagnosticBag faults)
    {
        if (bytes.Length > MaxBytes)
        {
            ReportTooLarge(shown, bytes.Length, faults);
            return null;
        }

        if (ForeignFormat(bytes) is var (kind, message, hint))
        {
            faults.Add(kind, new SourceSpan(shown), message, hint);
            return null;
        }

        var text = DecodeText(bytes, shown, faults);
        if (text is null) return null;
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(Catalogue.EmptyFile, new SourceSpan(shown), "fila er tom",
                "fyll ut fila, eller slett den når den ikke trengs");
            return null;
        }

        return TextCleaning.Clean(shown, text, faults);
    }

    private static void ReportTooLarge(string shown, long length, DiagnosticBag faults) =>
        faults.Add(Catalogue.TooLarge, new SourceSpan(shown),
            string.Create(CultureInfo.InvariantCulture, $"fila er på {length / 1024 / 1024} MB; grensen er {MaxBytes / 1024 / 1024} MB"),
            "ta med bare de radene kommunen trenger");

    /// <summary>Recognises what the first bytes give away: other encodings and other kinds of file.</summary>
    private static (Descriptor Kind, string Message, string Hint)? ForeignFormat(ReadOnlySpan<byte> bytes)
    {
        const string resave = "lagre som «CSV UTF-8 (kommadelt)» eller med tegnsettet UTF-8";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return (Catalogue.NotText, "fila er et regneark eller et zip-arkiv, ikke tekst", "åpne den i Excel og " + resave);
        if (bytes.StartsWith(OldOffice))
            return (Catalogue.NotText, "fila er et gammelt Office-dokument (xls eller doc), ikke tekst", "åpne den i Excel og " + resave);
        if (bytes.StartsWith("%PDF"u8))
            return (Catalogue.NotText, "fila er en PDF, ikke tekst", "hent tallene som tabell fra kilden");
        if (bytes.StartsWith(Utf16Little) || bytes.StartsWith(Utf16Big))
            return (Catalogue.UnknownEncoding, "fila er lagret som UTF-16 («Unicode-tekst»)", resave);
        var zero = bytes.IndexOf((byte)0);
        if (zero < 0) return null;
        // Western text in UTF-16 without a mark has a zero in nearly every second byte.
        return bytes.Count((byte)0) * 3 > bytes.Length
            ? (Catalogue.UnknownEncoding, "fila ser ut til å være lagret som UTF-16", resave)
            : (Catalogue.NotText, string.Create(CultureInfo.InvariantCulture, $"fila er ikke tekst: byte nummer {zero + 1} er null"), resave);
    }

    private static string? DecodeText(ReadOnlySpan<byte> bytes, string shown, DiagnosticBag faults)
    {
        var hasMark = bytes.StartsWith(Utf8Mark);
        var body = hasMark ? bytes[3..] : bytes;
        var buffer = new char[body.Length];
        if (Utf8.ToUtf16(body, buffer, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
            return new string(buffer, 0, written);
        if (hasMark || HoldsNorwegianUtf8(body))
        {
            ReportByte(body, read, shown, faults,
                hasMark ? "er merket som UTF-8, men har en byte som ikke er det" : "blander UTF-8 og Windows-1252");
            return null;
        }

        var text = Windows1252.Decode(body, out var undefinedAt);
        if (text is null)
        {
            ReportByte(body, undefinedAt, shown, faults, "er verken UTF-8 eller Windows-1252");
        }

        return text;
    }

    /// <summary>
    /// True when «Ã» or «â€» followed by what UTF-8 would have there occurs: no Norwegian text in Windows-1252 has that,
    /// so a file with such pairs and with invalid bytes was pasted together from two encodings.
    /// </summary>
    private static bool HoldsNorwegianUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] == 0xC3 && bytes[i + 1] is >= 0x80 and <= 0xBF) return true;
            if (bytes[i] == 0xE2 && bytes[i + 1] == 0x80) return true;
        }

        return false;
    }

    private static void ReportByte(ReadOnlySpan<byte> bytes, int index, string shown, DiagnosticBag faults, string what)
    {
        var before = bytes[..index];
        // A lone CR ends a line too, here as where text is cleaned.
        var line = before.Count((byte)'\n') + before.Count((byte)'\r') - before.Count("\r\n"u8) + 1;
        var lineStart = before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var column = Utf8.IsValid(before[lineStart..])
            ? Encoding.UTF8.GetCharCount(before[lineStart..]) + 1
            : index - lineStart + 1;
        faults.Add(Catalogue.UnknownEncoding, new SourceSpan(shown, line, column),
            string.Create(CultureInfo.InvariantCulture, $"fila {what} (byte 0x{bytes[index]:X2})"),
            "lagre fila på nytt som UTF-8");
    }
}
