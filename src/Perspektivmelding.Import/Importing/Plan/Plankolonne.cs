using System.Text.RegularExpressions;
using Perspektivmelding.Importing.Kart;

namespace Perspektivmelding.Importing.Plan;

/// <summary>What a column of a published table has.</summary>
internal enum Kolonneslag
{
    /// <summary>Accounts.</summary>
    Regnskap,

    /// <summary>The budget or plan, as adopted.</summary>
    Budsjett,

    /// <summary>The budget as changed in the year: adopted later than the first.</summary>
    RevidertBudsjett,

    /// <summary>A proposal, not adopted.</summary>
    Forslag,

    /// <summary>What the year is expected to become.</summary>
    Prognose,
}

/// <summary>A column of amounts.</summary>
/// <param name="Plass">Its place in the rows, from 0.</param>
/// <param name="År">Its year.</param>
/// <param name="Slag">What it has.</param>
/// <param name="Overskrift">Its heading as written.</param>
internal sealed partial record Plankolonne(int Plass, int År, Kolonneslag Slag, string Overskrift)
{
    /// <summary>The year in a heading; null when there is none, or more than one.</summary>
    internal static int? Året(string tekst) =>
        Årstall().Matches(tekst) is { Count: 1 } treff ? int.Parse(treff[0].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>What a heading says that the column has; null when it does not say.</summary>
    internal static Kolonneslag? Slaget(string tekst)
    {
        var t = Kodeliste.Brettet(tekst);
        if (Regnskapsord().IsMatch(t)) return Kolonneslag.Regnskap;
        if (t.Contains("prognose", StringComparison.Ordinal)) return Kolonneslag.Prognose;
        if (t.Contains("forslag", StringComparison.Ordinal) || t.Contains("framlegg", StringComparison.Ordinal)) return Kolonneslag.Forslag;
        if (Revidertord().IsMatch(t)) return Kolonneslag.RevidertBudsjett;
        return Budsjettord().IsMatch(t) ? Kolonneslag.Budsjett : null;
    }

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Årstall();

    [GeneratedRegex(@"\b(?:regnskap|rekneskap|regnsk\.?|rekn\.?)|^r\s?20", RegexOptions.CultureInvariant)]
    private static partial Regex Regnskapsord();

    [GeneratedRegex(@"\b(?:revidert|rev\.|regulert|reg\.|justert|just\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Revidertord();

    [GeneratedRegex(@"budsjett|plan|vedtatt|vedteken|vedteke|opprinn|opphav|\bbud\.|^[bø]p?\s?20", RegexOptions.CultureInvariant)]
    private static partial Regex Budsjettord();
}
