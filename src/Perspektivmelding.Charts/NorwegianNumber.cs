using System.Globalization;
using System.Text;

namespace Perspektivmelding.Charts;

/// <summary>
/// Numbers as a Norwegian reader expects them, made by our own code so that every machine writes the same bytes:
/// decimal comma, thousands parted by U+00A0, true minus U+2212, no-break space before a unit, half away from zero.
/// </summary>
public static class NorwegianNumber
{
    /// <summary>The no-break space that parts thousands and stands before units.</summary>
    public const char Space = '\u00A0';

    /// <summary>The true minus sign.</summary>
    public const char Minus = '\u2212';

    /// <summary>What stands where a number is missing.</summary>
    public const string Missing = "–";

    /// <summary>Writes <paramref name="value"/> with exactly <paramref name="decimals"/> decimals, as «−3 362,5».</summary>
    /// <param name="value">The number; rounded half away from zero. Zero never bears a sign.</param>
    /// <param name="decimals">0–10.</param>
    /// <param name="sign">Whether a number above zero bears a plus («+28»).</param>
    public static string Format(decimal value, int decimals = 0, bool sign = false)
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var whole = digits.IndexOf('.') is var point && point < 0 ? digits.Length : point;
        var text = new StringBuilder(digits.Length + 8);
        if (rounded < 0) text.Append(Minus);
        else if (sign && rounded > 0) text.Append('+');
        for (var i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0) text.Append(Space);
            text.Append(digits[i]);
        }
        if (point >= 0) text.Append(',').Append(digits, point + 1, digits.Length - point - 1);
        return text.ToString();
    }

    /// <summary>A per cent figure: 1.75 becomes «1,75 %».</summary>
    /// <param name="percent">In per cent, not as a fraction.</param>
    /// <param name="decimals">Number of decimals.</param>
    /// <param name="sign">Whether a number above zero bears a plus.</param>
    public static string Prosent(decimal percent, int decimals = 1, bool sign = false) =>
        Format(percent, decimals, sign) + Space + "%";

    /// <summary>A difference between two per cent figures: «+0,6 prosentpoeng».</summary>
    /// <param name="points">In percentage points.</param>
    /// <param name="decimals">Number of decimals.</param>
    /// <param name="sign">Whether a number above zero bears a plus.</param>
    public static string Prosentpoeng(decimal points, int decimals = 1, bool sign = true) =>
        Format(points, decimals, sign) + Space + "prosentpoeng";

    /// <summary>An amount given in 1 000 kr, written in millions: 148 600 becomes «149 mill. kr».</summary>
    /// <param name="tusenKroner">The amount in 1 000 kr, as municipal accounts give it.</param>
    /// <param name="decimals">Number of decimals of the millions.</param>
    /// <param name="sign">Whether an amount above zero bears a plus.</param>
    public static string MillKr(decimal tusenKroner, int decimals = 0, bool sign = false) =>
        Format(tusenKroner / 1000m, decimals, sign) + Space + "mill." + Space + "kr";

    /// <summary>An amount in whole kroner: «12 345 kr».</summary>
    /// <param name="kroner">The amount in kroner.</param>
    public static string Kroner(decimal kroner) => Format(kroner) + Space + "kr";
}
