using System.Collections.Frozen;
using Perspektivmelding.Importing.Kart;

namespace Perspektivmelding.Fetching;

/// <summary>A municipality as SSB's tables know it.</summary>
/// <param name="Nummer">Kommunenummer.</param>
/// <param name="Navn">Name.</param>
/// <param name="Kostragruppe">SSB's code of its KOSTRA group, for example EKG07.</param>
/// <param name="Tidligere">The number it had in 2020–2023 where only the number changed; empty = the same.</param>
internal sealed record Kommune(string Nummer, string Navn, string Kostragruppe, string Tidligere);

/// <summary>The municipalities of today (data/kodelister/ssb-kommuner.csv).</summary>
internal static class Kommuneliste
{
    private const string Fil = "ssb-kommuner.csv";

    private static readonly FrozenDictionary<string, Kommune> Alle = Les();

    /// <summary>The municipality of a number; null when there is none of that number today.</summary>
    internal static Kommune? Finn(string nummer) => Alle.GetValueOrDefault(nummer);

    private static FrozenDictionary<string, Kommune> Les() => Kodefiler.Rader(Fil).Select(c => new Kommune(c[0], c[1], c[2], c[3]))
        .ToFrozenDictionary(k => k.Nummer, StringComparer.Ordinal);
}
