using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Perspektivmelding.Importing.Kart;

namespace Perspektivmelding.Importing.Plan;

/// <summary>Which line a name in a published table is (data/kodelister/plan-linjer.csv). Names that are not there are not guessed at.</summary>
internal static partial class Planlinjer
{
    /// <summary>§ 5-4, line 4: several of our lines in one.</summary>
    internal const string AndreGenerelle = "andre_generelle";

    /// <summary>§ 5-4, line 5.</summary>
    internal const string SumGenerelle = "sum_generelle";

    /// <summary>§ 5-4, line 6.</summary>
    internal const string Bevilgninger = "bevilgninger_netto";

    /// <summary>§ 5-4, line 8.</summary>
    internal const string SumNettoUtgifter = "sum_netto_driftsutgifter";

    /// <summary>A line that only the forms before 2020 have.</summary>
    internal const string Gammelt = "gammelt_skjema";

    private static readonly FrozenDictionary<string, string> Navn =
        Kodeliste.Les("plan-linjer.csv").ToFrozenDictionary(c => c[0], c => c[1], StringComparer.Ordinal);

    /// <summary>The line that a name is; null when it is none.</summary>
    internal static string? Finn(string tekst)
    {
        var navn = Nummer().Replace(Kodeliste.Brettet(tekst), "").Trim(' ', '*', ':', '.');
        if (Navn.TryGetValue(navn, out var linje)) return linje;
        return Parentes().Replace(navn, "").Trim() is { Length: > 0 } kort && kort != navn && Navn.TryGetValue(kort, out var uten) ? uten : null;
    }

    [GeneratedRegex(@"^(?:=\s*|[0-9]{1,2}\s*[.):]?\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Nummer();

    [GeneratedRegex(@"\s*\([^()]*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Parentes();
}
