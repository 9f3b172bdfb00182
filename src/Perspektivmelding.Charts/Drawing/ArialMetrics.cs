namespace Perspektivmelding.Charts.Drawing;

/// <summary>Measures text, so that layout does not depend on the fonts of the machine.</summary>
internal interface ITextMeasure
{
    /// <summary>Advance width of one line of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Font size in user units.</param>
    /// <param name="bold">Whether the text is bold.</param>
    double Width(string text, double size, bool bold = false);
}

/// <summary>
/// The advance widths shared by Arial, Liberation Sans and Helvetica, in units of 2048 to the em, read from the
/// <c>hmtx</c> table of Liberation Sans 2. Kerning, which only narrows, is left out.
/// </summary>
internal sealed class ArialMetrics : ITextMeasure
{
    /// <summary>Height of capitals and figures as a share of the font size; text is centred by it.</summary>
    public const double CapHeight = 0.716;

    private const double UnitsPerEm = 2048;

    /// <summary>Width of a character not in the table: that of the widest lower-case letters.</summary>
    private const ushort Fallback = 1706;

    private ArialMetrics()
    {
    }

    /// <summary>The one table.</summary>
    public static ArialMetrics Instance { get; } = new();

    /// <summary>U+0020–U+007E, then U+00A0–U+00FF.</summary>
    private static ReadOnlySpan<ushort> Regular =>
    [
        569, 569, 727, 1139, 1139, 1821, 1366, 391, 682, 682, 797, 1196, 569, 682, 569, 569, 1139, 1139, 1139,
        1139, 1139, 1139, 1139, 1139, 1139, 1139, 569, 569, 1196, 1196, 1196, 1139, 2079, 1366, 1366, 1479, 1479,
        1366, 1251, 1593, 1479, 569, 1024, 1366, 1139, 1706, 1479, 1593, 1366, 1593, 1479, 1366, 1251, 1479, 1366,
        1933, 1366, 1366, 1251, 569, 569, 569, 961, 1139, 682, 1139, 1139, 1024, 1139, 1139, 569, 1139, 1139, 455,
        455, 1024, 455, 1706, 1139, 1139, 1139, 1139, 682, 1024, 569, 1139, 1024, 1479, 1024, 1024, 1024, 684, 532,
        684, 1196,
        569, 682, 1139, 1139, 1139, 1139, 532, 1139, 682, 1509, 758, 1139, 1196, 682, 1509, 1131, 819, 1124, 682,
        682, 682, 1180, 1100, 569, 682, 682, 748, 1139, 1708, 1708, 1708, 1251, 1366, 1366, 1366, 1366, 1366, 1366,
        2048, 1479, 1366, 1366, 1366, 1366, 569, 569, 569, 569, 1479, 1479, 1593, 1593, 1593, 1593, 1593, 1196,
        1593, 1479, 1479, 1479, 1479, 1366, 1366, 1251, 1139, 1139, 1139, 1139, 1139, 1139, 1821, 1024, 1139, 1139,
        1139, 1139, 569, 569, 569, 569, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 1124, 1251, 1139, 1139, 1139,
        1139, 1024, 1139, 1024,
    ];

    /// <summary>As <see cref="Regular"/>, bold.</summary>
    private static ReadOnlySpan<ushort> Bold =>
    [
        569, 682, 971, 1139, 1139, 1821, 1479, 487, 682, 682, 797, 1196, 569, 682, 569, 569, 1139, 1139, 1139,
        1139, 1139, 1139, 1139, 1139, 1139, 1139, 682, 682, 1196, 1196, 1196, 1251, 1997, 1479, 1479, 1479, 1479,
        1366, 1251, 1593, 1479, 569, 1139, 1479, 1251, 1706, 1479, 1593, 1366, 1593, 1479, 1366, 1251, 1479, 1366,
        1933, 1366, 1366, 1251, 682, 569, 682, 1196, 1139, 682, 1139, 1251, 1139, 1251, 1139, 682, 1251, 1251, 569,
        569, 1139, 569, 1821, 1251, 1251, 1251, 1251, 797, 1139, 682, 1251, 1139, 1593, 1139, 1139, 1024, 797, 573,
        797, 1196,
        569, 682, 1139, 1139, 1139, 1139, 573, 1139, 682, 1509, 758, 1139, 1196, 682, 1509, 1131, 819, 1124, 682,
        682, 682, 1180, 1139, 569, 682, 682, 748, 1139, 1708, 1708, 1708, 1251, 1479, 1479, 1479, 1479, 1479, 1479,
        2048, 1479, 1366, 1366, 1366, 1366, 569, 569, 569, 569, 1479, 1479, 1593, 1593, 1593, 1593, 1593, 1196,
        1593, 1479, 1479, 1479, 1479, 1366, 1366, 1251, 1139, 1139, 1139, 1139, 1139, 1139, 1821, 1139, 1139, 1139,
        1139, 1139, 569, 569, 569, 569, 1251, 1251, 1251, 1251, 1251, 1251, 1251, 1124, 1251, 1251, 1251, 1251,
        1251, 1139, 1251, 1139,
    ];

    /// <inheritdoc/>
    public double Width(string text, double size, bool bold = false)
    {
        var table = bold ? Bold : Regular;
        var units = 0;
        foreach (var c in text)
        {
            units += c switch
            {
                >= ' ' and <= '~' => table[c - ' '],
                >= '\u00A0' and <= '\u00FF' => table[c - '\u00A0' + 95],
                _ => bold ? Beyond(c).Bold : Beyond(c).Regular,
            };
        }
        return units * size / UnitsPerEm;
    }

    private static (ushort Regular, ushort Bold) Beyond(char c) => c switch
    {
        '‘' or '’' => (455, 569),
        'ŧ' => (569, 682),
        '‹' or '›' or '\u2011' => (682, 682),
        '“' or '”' or '„' => (682, 1024),
        '•' => (717, 717),
        '↑' or '↓' or 'ž' => (1024, 1024),
        'š' or 'č' => (1024, 1139),
        '≤' or '≥' or '≈' or '√' => (1124, 1124),
        '–' or '†' or '€' => (1139, 1139),
        'đ' or 'ŋ' => (1139, 1251),
        '−' => (1196, 1196),
        'Ž' or 'Ŧ' => (1251, 1251),
        '∆' => (1253, 1253),
        'Σ' => (1266, 1229),
        'Š' or 'Ÿ' => (1366, 1366),
        'Δ' => (1368, 1472),
        '∞' => (1460, 1460),
        'Č' or 'Đ' => (1479, 1479),
        'Ŋ' => (1481, 1481),
        'œ' => (1933, 1933),
        '▲' or '▼' => (2027, 2027),
        '—' or '…' or '‰' or '→' or '←' or 'Œ' => (2048, 2048),
        _ => (Fallback, Fallback),
    };
}
