using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>
/// Bytes → text. A file is UTF-8 (with or without BOM) when its bytes are valid UTF-8, otherwise Windows-1252;
/// everything else is refused with a diagnostic that says what the file seems to be.
/// </summary>
public static class TextFile
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file from disk; null when it cannot be read (a diagnostic says why).</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as diagnostics show it.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static SourceText? Read(string path, string shown, DiagnosticBag faults) => SourceFile.Read(path, shown).Text(faults);

    /// <summary>Turns bytes into text; null when they are not text in a known character set.</summary>
    public static SourceText? Decode(ReadOnlySpan<byte> bytes, string shown, DiagnosticBag faults)
    {
        if (bytes.Length > ReadingLimits.FileBytes)
        {
            ReportTooLarge(shown, faults);
            return null;
        }

        if (ForeignBytes.Recognise(bytes) is var (kind, message, hint))
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

    internal static void ReportTooLarge(string shown, DiagnosticBag faults) =>
        faults.Add(Catalogue.TooLarge, new SourceSpan(shown),
            string.Create(CultureInfo.InvariantCulture, $"fila er på mer enn {ReadingLimits.FileBytes / 1024 / 1024} MB"),
            "ta med bare de radene kommunen trenger");

    private static string? DecodeText(ReadOnlySpan<byte> bytes, string shown, DiagnosticBag faults)
    {
        var hasMark = bytes.StartsWith(Utf8Mark);
        var body = hasMark ? bytes[3..] : bytes;
        var buffer = new char[body.Length];
        if (Utf8.ToUtf16(body, buffer, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
            return new string(buffer, 0, written);
        if (hasMark || HoldsNorwegianUtf8(body))
        {
            if (body.Length - read <= 3 && body[read] >= 0xC2 && (body[read] == 0xC3 || body.Length - read > 1) && !body[(read + 1)..].ContainsAnyExceptInRange((byte)0x80, (byte)0xBF))
            {
                ReportByte(body, read, shown, faults, "slutter midt i et tegn, så resten kan være falt ut", "hent fila på nytt fra kilden");
                return null;
            }

            ReportByte(body, read, shown, faults,
                hasMark ? "er merket som UTF-8, men har en byte som ikke er det" : "blander UTF-8 og Windows-1252");
            return null;
        }

        var text = Windows1252.Decode(body, out var undefinedAt);
        if (text is null)
        {
            ReportByte(body, undefinedAt, shown, faults, "er verken UTF-8 eller Windows-1252");
            return null;
        }

        if (OldCharacterSets.Recognise(body) is var (at, name) && name is not null)
        {
            ReportByte(body, at, shown, faults, $"ser ut til å ha tegnsettet {name}");
            return null;
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

    private static void ReportByte(ReadOnlySpan<byte> bytes, int index, string shown, DiagnosticBag faults, string what, string hint = "lagre fila på nytt som UTF-8")
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
            hint);
    }
}
