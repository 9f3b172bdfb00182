using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Recognises other encodings and other kinds of file by their bytes, before anyone tries to read them as text.</summary>
internal static class ForeignBytes
{
    private const string Resave = "lagre som «CSV UTF-8 (kommadelt)» eller med tegnsettet UTF-8";

    /// <summary>Of so many bytes that no text has, a file is no text; fewer are shown one by one.</summary>
    private const int BinaryBytes = 20;

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> Utf16Little => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf16Big => [0xFE, 0xFF];

    /// <summary>What the file seems to be, and what to do; null when it may be text.</summary>
    internal static (Descriptor Kind, string Message, string Hint)? Recognise(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return (Catalogue.NotText, "fila er et regneark eller et zip-arkiv, ikke tekst", "åpne den i Excel og " + Resave);
        if (bytes.StartsWith(OldOffice))
            return (Catalogue.NotText, "fila er et gammelt Office-dokument (xls eller doc), ikke tekst", "åpne den i Excel og " + Resave);
        if (bytes.StartsWith("%PDF"u8))
            return (Catalogue.NotText, "fila er en PDF, ikke tekst", "hent tallene som tabell fra kilden");
        if (bytes.StartsWith("{\\rtf"u8))
            return (Catalogue.NotText, "fila er et dokument med skrifter og farger (RTF), ikke ren tekst", "lagre den som ren tekst med tegnsettet UTF-8");
        if (bytes.StartsWith(Gzip))
            return (Catalogue.NotText, "fila er pakket (gzip)", "pakk den ut først");
        if (bytes.StartsWith(Utf16Little) || bytes.StartsWith(Utf16Big))
            return (Catalogue.UnknownEncoding, "fila er lagret som UTF-16 («Unicode-tekst»)", Resave);
        // Western text in UTF-16 without a mark has a zero in nearly every second byte.
        if (bytes.Length > 1 && bytes.Count((byte)0) * 3 > bytes.Length)
            return (Catalogue.UnknownEncoding, "fila ser ut til å være lagret som UTF-16", Resave);
        return IsBinary(bytes) ? (Catalogue.NotText, "fila er ikke tekst", "hent fila på nytt fra kilden, og " + Resave) : null;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r') && ++count > BinaryBytes) return true;
        }

        return false;
    }
}
