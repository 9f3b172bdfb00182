namespace Perspektivmelding.Reading;

/// <summary>
/// Old accounting systems export with the letters of DOS (code page 850 or 865), old Macs with their own. Both are valid
/// Windows-1252 bytes, but put signs where no Norwegian word has them: «†r» and «bel›p».
/// </summary>
internal static class OldCharacterSets
{
    /// <summary>The first telling byte and the name of the set; the name is null when the text may be Windows-1252.</summary>
    internal static (int At, string? Name) Recognise(ReadOnlySpan<byte> bytes)
    {
        // Any real æ, ø or å settles it.
        if (bytes.ContainsAny("\u00E6\u00F8\u00E5\u00C6\u00D8\u00C5".Select(letter => (byte)letter).ToArray())) return (-1, null);
        for (var i = 0; i < bytes.Length; i++)
        {
            var (before, after) = (i > 0 && IsLetter(bytes[i - 1]), i + 1 < bytes.Length && IsLetter(bytes[i + 1]));
            switch (bytes[i])
            {
                case 0x86 when after: // å in DOS, a dagger in Windows
                case 0x9B when before && after: // ø, a closing guillemet
                case 0x91 when before && after: // æ, an opening quote
                    return (i, "til gamle DOS-program (CP850)");
                case 0x8C when after && bytes[i + 1] is not ((byte)'u' or (byte)'U'): // å in Mac, Œ in Windows
                case 0xBF when before && after: // ø, an inverted question mark
                case 0xBE when before && after: // æ, three quarters
                    return (i, "til gamle Mac-program");
            }
        }

        return (-1, null);
    }

    private static bool IsLetter(byte value) => char.IsAsciiLetter((char)value);
}
