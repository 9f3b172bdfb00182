namespace Perspektivmelding.Reading;

/// <summary>
/// The old Western Windows character set. It equals Latin-1 save for the 32 bytes 0x80–0x9F, which are listed here, so
/// no code page provider has to be installed.
/// </summary>
public static class Windows1252
{
    /// <summary>0x80–0x9F in order; '\0' marks the five bytes that mean nothing.</summary>
    private const string HighControls =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0" +
        "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>The character of a byte, or null for one of the five undefined bytes.</summary>
    internal static char? Decode(byte value)
    {
        if (value is < 0x80 or > 0x9F) return (char)value;
        var character = HighControls[value - 0x80];
        return character == '\0' ? null : character;
    }

    /// <summary>The text of the bytes; the position of the first undefined byte is given back when there is one.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out int undefinedAt)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (Decode(bytes[i]) is not { } character)
            {
                undefinedAt = i;
                return null;
            }

            text[i] = character;
        }

        undefinedAt = -1;
        return new string(text);
    }
}
