using System.Globalization;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Importing.Kart;

/// <summary>An age group as a table names it.</summary>
/// <param name="Fra">The youngest.</param>
/// <param name="Til">The oldest; null = and older.</param>
/// <param name="ErAlle">True for everyone, whatever the age.</param>
internal readonly partial record struct Alder(int Fra, int? Til, bool ErAlle = false)
{
    /// <summary>«5 år», «1-5 år», «90 år eller eldre», «105+», «Alle aldre»; null for anything else.</summary>
    internal static Alder? Les(string tekst)
    {
        var t = tekst.Trim().ToLowerInvariant();
        if (t is "alle" or "i alt" or "alle aldre" or "alder i alt" or "totalt" or "sum" or "999" or "999a") return new Alder(0, null, ErAlle: true);
        if (Eldst().Match(t) is { Success: true } eldst) return new Alder(Tall(eldst), null);
        if (Fraogtil().Match(t) is { Success: true } gruppe && Tall(gruppe) <= Tall(gruppe, 2)) return new Alder(Tall(gruppe), Tall(gruppe, 2));
        return Ett().Match(t) is { Success: true } ett ? new Alder(Tall(ett), Tall(ett)) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Til is { } til
        ? til == Fra ? string.Create(CultureInfo.InvariantCulture, $"{Fra} år") : string.Create(CultureInfo.InvariantCulture, $"{Fra}–{til} år")
        : string.Create(CultureInfo.InvariantCulture, $"{Fra} år og eldre");

    private static int Tall(Match treff, int gruppe = 1) => int.Parse(treff.Groups[gruppe].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:f)?0*([0-9]{1,3})(?:\s*år)?\s*(?:\+|(?:og|eller|\+)\s*(?:eldre|over|mer))$")]
    private static partial Regex Eldst();

    [GeneratedRegex(@"^(?:f)?0*([0-9]{1,3})(?:\s*år)?\s*[-–]\s*0*([0-9]{1,3})(?:\s*år)?$")]
    private static partial Regex Fraogtil();

    [GeneratedRegex(@"^0*([0-9]{1,3})(?:\s*år)?$")]
    private static partial Regex Ett();
}
