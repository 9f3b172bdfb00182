using System.Collections.Immutable;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tiltaksplan;

/// <summary>
/// A cut that nobody has decided how to make. The state counts it as merforbruk in an adopted plan (fag.md 4), so it is
/// told apart wherever measures are named or summed.
/// </summary>
public static class UspesifisertKutt
{
    private static readonly ImmutableArray<string> Ord =
        ["uspesifi", "ufordel", "ikke fordelt", "ikke-fordelt", "ikkje fordelt", "ikke spesifisert", "ikke konkretisert", "rammekutt", "flatt kutt", "ostehøvel", "saldering"];

    private static readonly ImmutableArray<string> Vage = ["omstilling", "effektivisering", "innsparing", "innsparingskrav", "kutt", "reduksjon", "gevinst"];

    /// <summary>True when the register says so, or when the name does and nobody answers for a known consequence.</summary>
    /// <param name="tiltak">The measure.</param>
    public static bool Er(Tiltak tiltak)
    {
        if (tiltak.Opplysninger.Uspesifisert) return true;
        if (tiltak.Ansvarlig is not null && tiltak.Konsekvens is not null && tiltak.Sektor.Length > 0) return false;
        var navn = $"{tiltak.Navn} {tiltak.Id.Replace('-', ' ')}".ToLowerInvariant();
        if (Ord.Any(ord => navn.Contains(ord, StringComparison.Ordinal))) return true;
        return tiltak.Sektor.Length == 0 && tiltak.Konsekvens is null && tiltak.Ansvarlig is null && Vage.Any(ord => navn.Contains(ord, StringComparison.Ordinal));
    }

    /// <summary>What the unspecified cuts of a scenario are to yield in a year. 1 000 kr.</summary>
    /// <param name="tiltak">The scenario's measures.</param>
    /// <param name="år">The year.</param>
    public static decimal Sum(ImmutableArray<Tiltak> tiltak, int år) => tiltak.Where(Er).Sum(t => t.Virker(år));

    /// <summary>The most that the unspecified cuts of a register can yield together in a year. 1 000 kr.</summary>
    /// <param name="tiltak">The register.</param>
    /// <param name="år">The year.</param>
    public static decimal SumSamtidig(ImmutableArray<Tiltak> tiltak, int år) =>
        Sum(Forenlige.Størst(tiltak, [.. tiltak.Where(Er)], t => t.Virker(år)), år);

    /// <summary>
    /// Unspecified cuts as a share of all gain in a year, 0–1; null when there is no gain. Of measures that exclude one
    /// another, those that yield most count.
    /// </summary>
    /// <param name="tiltak">The register.</param>
    /// <param name="år">The year.</param>
    public static decimal? Andel(ImmutableArray<Tiltak> tiltak, int år)
    {
        decimal Gevinst(Tiltak t) => Math.Max(0m, t.Virker(år));
        var gevinst = Forenlige.Størst(tiltak, Gevinst).Sum(Gevinst);
        return gevinst > 0m ? Forenlige.Størst(tiltak, [.. tiltak.Where(Er)], Gevinst).Sum(Gevinst) / gevinst : null;
    }
}
