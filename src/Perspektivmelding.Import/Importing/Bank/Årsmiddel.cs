using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Bank;

/// <summary>Published rates → the mean of each year.</summary>
internal static class Årsmiddel
{
    /// <summary>The longest that bank days are apart: Easter and Christmas with a weekend, and some to spare.</summary>
    private const int LengsteOpphold = 10;

    private const int Desimaler = 4;

    /// <summary>Means by series and year. A day that stands twice counts once; with two rates it is a fault.</summary>
    internal static ImmutableArray<Årsrente> Av(IEnumerable<Renteobservasjon> observasjoner, DiagnosticBag feil)
    {
        var ut = ImmutableArray.CreateBuilder<Årsrente>();
        foreach (var serie in observasjoner.GroupBy(o => o.Serie, StringComparer.Ordinal).OrderByDescending(g => g.Key, StringComparer.Ordinal))
        {
            // A file may hold the same series by day and by month; the finest is used.
            var fin = serie.Min(o => o.Hyppighet);
            var dager = new SortedDictionary<DateOnly, Renteobservasjon>();
            foreach (var observasjon in serie.Where(o => o.Hyppighet == fin))
            {
                if (dager.TryAdd(observasjon.Fra, observasjon) || dager[observasjon.Fra].Prosent == observasjon.Prosent) continue;
                feil.Add(Catalogue.BankValue, observasjon.Sted, string.Create(CultureInfo.InvariantCulture,
                    $"{observasjon.Serie} for {observasjon.Fra:yyyy-MM-dd} er både {dager[observasjon.Fra].Prosent} og {observasjon.Prosent}"), "hent fila på nytt fra Norges Bank");
            }

            foreach (var år in dager.Values.GroupBy(o => o.Fra.Year))
            {
                ut.Add(new Årsrente(serie.Key, år.Key, Math.Round(år.Average(o => o.Prosent), Desimaler, MidpointRounding.AwayFromZero), år.Count(), år.Max(o => o.Fra),
                    ErHelt(år.Key, [.. år.Select(o => o.Fra)], fin), fin));
            }
        }

        return ut.ToImmutable();
    }

    private static bool ErHelt(int år, ImmutableArray<DateOnly> dager, Hyppighet hyppighet)
    {
        if (hyppighet != Hyppighet.Dag) return dager.Length == (hyppighet == Hyppighet.Måned ? 12 : hyppighet == Hyppighet.Kvartal ? 4 : 1);
        ImmutableArray<DateOnly> rekke = [new DateOnly(år, 1, 1), .. dager, new DateOnly(år, 12, 31)];
        return Enumerable.Range(1, rekke.Length - 1).All(i => rekke[i].DayNumber - rekke[i - 1].DayNumber <= LengsteOpphold);
    }
}
