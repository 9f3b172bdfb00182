using System.Collections.Frozen;

namespace Perspektivmelding.Importing.Kart;

/// <summary>Names of municipalities by number, today's and that of 2020–2023 (data/kodelister/ssb-kommuner.csv).</summary>
internal static class Kommuneliste
{
    private static readonly FrozenDictionary<string, string> Navnene = Kodeliste.Les("ssb-kommuner.csv")
        .SelectMany(c => c[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(c[0]).Select(nummer => (nummer, c[1])))
        .GroupBy(p => p.nummer, StringComparer.Ordinal).Where(g => g.Select(p => p.Item2).Distinct(StringComparer.Ordinal).Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.First().Item2, StringComparer.Ordinal);

    /// <summary>The name of a number; null when the number is none, or has been several municipalities'.</summary>
    internal static string? Navn(string nummer) => Navnene.GetValueOrDefault(nummer);
}
