using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Language;

/// <summary>Reads a number back out of the words that show it: «−1,2 milliarder kroner», «8,6 prosent», «tre».</summary>
internal static partial class VistTall
{
    private static readonly FrozenDictionary<string, decimal> Tallord = new Dictionary<string, decimal>
    {
        ["ingen"] = 0m,
        ["null"] = 0m,
        ["én"] = 1m,
        ["ett"] = 1m,
        ["en"] = 1m,
        ["ein"] = 1m,
        ["éin"] = 1m,
        ["eitt"] = 1m,
        ["ei"] = 1m,
        ["to"] = 2m,
        ["tre"] = 3m,
        ["fire"] = 4m,
        ["fem"] = 5m,
        ["seks"] = 6m,
        ["sju"] = 7m,
        ["åtte"] = 8m,
        ["ni"] = 9m,
        ["ti"] = 10m,
        ["elleve"] = 11m,
        ["tolv"] = 12m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The first number in the words, in kroner where they say tusen, millioner or milliarder; null where there is none.</summary>
    public static decimal? Les(string ord)
    {
        if (Pattern().Match(ord) is not { Success: true } m)
            return Tallord.TryGetValue(ord.Trim().ToLowerInvariant(), out var tall) ? tall : null;
        var siffer = m.Groups["tall"].Value.Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        if (!decimal.TryParse(siffer, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var verdi)) return null;
        var skala = m.Groups["skala"].Value switch
        {
            "" => 1m,
            "tusen" => 1_000m,
            "mrd" or "milliard" => 1_000_000_000m,
            _ => 1_000_000m,
        };
        return (m.Groups["minus"].Length > 0 ? -verdi : verdi) * skala;
    }

    [GeneratedRegex(@"(?<minus>[−-][ \u00A0]?)?(?<tall>[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?)(?:[ \u00A0](?<skala>tusen|milliard|million|mrd|mill))?")]
    private static partial Regex Pattern();
}
