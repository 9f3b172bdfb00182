using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Importing.Tabeller;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Plan;

/// <summary>Amounts as municipalities print them: a lone dash is nothing, parentheses are minus, points may part thousands.</summary>
internal static partial class Planbeløp
{
    /// <summary>The amount of a cell.</summary>
    /// <returns>True and the amount, null where nothing is written; false when it cannot be read.</returns>
    internal static bool Les(GridCell celle, out decimal? beløp)
    {
        beløp = celle.Number;
        if (beløp is not null) return true;
        var tekst = celle.Text.Trim();
        if (tekst.Length == 0) return true;
        if (tekst is "-" or "–" or "—" or "\u2212")
        {
            beløp = 0m;
            return true;
        }

        if (tekst.StartsWith('(') && tekst.EndsWith(')')) tekst = "-" + tekst[1..^1].Trim();
        tekst = tekst.Replace('–', '-');
        if (Punktgrupper().IsMatch(tekst)) tekst = tekst.Replace(".", "", StringComparison.Ordinal);
        if (NumberText.Parse(tekst) is not NumberReading.Number(var verdi)) return false;
        beløp = verdi;
        return true;
    }

    /// <summary>How the report and the messages show it, in the table's own unit.</summary>
    internal static string Vis(decimal beløp) => NumberText.Show(beløp);

    /// <summary>True for text that only amounts are.</summary>
    internal static bool ErTall(GridCell celle) => celle.Number is not null || (celle.Text.Any(char.IsAsciiDigit) && Les(celle, out _) && !int.TryParse(celle.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    // One group of three after a point could be decimals; two cannot.
    [GeneratedRegex(@"^[-\u2212]?\s?[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Punktgrupper();
}
