using System.Globalization;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>
/// Takes away what reckoning in binary leaves behind (0.30000000000000004, 48500.000000000007): a spreadsheet holds and shows 15
/// significant digits, and no published figure has more.
/// </summary>
internal static class Digits
{
    private const int Significant = 15;

    /// <summary>The number with at most 15 significant digits; one that has no more is given back as it is.</summary>
    internal static decimal Clean(decimal number)
    {
        var text = number.ToString("E14", CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var clean) && clean != number ? clean : number;
    }

    /// <summary>The number that a sheet's double stands for; null when it is too large for any amount.</summary>
    internal static decimal? Of(double number) =>
        decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Clean(value) : null;
}
