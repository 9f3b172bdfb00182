using System.Collections.Immutable;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Okonomistyring;

/// <summary>
/// Budget held against outcome, by sector (sektor.csv). Hva: deviation and realism. Hvorfor: a budget that is too low
/// shows as overspending later. Kilde: fag.md 10; the limit of one per cent is this report's own.
/// </summary>
public static class Budsjettkontroll
{
    /// <summary>Years looked back upon.</summary>
    private const int Historie = 5;

    /// <summary>Fewer years than this are no pattern.</summary>
    private const int Minst = 3;

    /// <summary>Every year and sector with a budget and an outcome; accounts go before forecast. By year, then as in the data.</summary>
    /// <param name="utgave">The edition.</param>
    public static ImmutableArray<Budsjettavvik> Avvik(Utgave utgave)
    {
        decimal? Netto(int år, string sektor, Sektorutgave art) =>
            utgave.Sektortall.FirstOrDefault(t => t.År == år && t.Sektor == sektor && t.Utgave == art)?.Netto;
        var avvik = ImmutableArray.CreateBuilder<Budsjettavvik>();
        foreach (var år in utgave.Sektortall.Select(t => t.År).Distinct().Order())
        {
            // One year is told in one way: a forecast for one sector is not added to accounts for another.
            var mot = utgave.Sektortall.Any(t => t.År == år && t.Utgave == Sektorutgave.Regnskap) ? Sektorutgave.Regnskap : Sektorutgave.Prognose;
            foreach (var sektor in utgave.Sektortall.Select(t => t.Sektor).Distinct())
                if (Netto(år, sektor, Sektorutgave.Budsjett) is { } budsjett && Netto(år, sektor, mot) is { } utfall)
                    avvik.Add(new Budsjettavvik(år, sektor, budsjett, utfall, mot));
        }
        return avvik.ToImmutable();
    }

    /// <summary>Realism of each sector, then of the sum, over the last five years with budget and accounts. Empty where none has.</summary>
    /// <param name="avvik">What <see cref="Avvik"/> found.</param>
    public static ImmutableArray<Budsjettrealisme> Realisme(ImmutableArray<Budsjettavvik> avvik)
    {
        var ført = avvik.Where(a => a.Mot == Sektorutgave.Regnskap).ToArray();
        var år = ført.Select(a => a.År).Distinct().OrderDescending().Take(Historie).Order().ToArray();
        if (år.Length == 0) return [];
        var sum = år.Select(t => new Budsjettavvik(
            t, "", ført.Where(a => a.År == t).Sum(a => a.Budsjett), ført.Where(a => a.År == t).Sum(a => a.Utfall), Sektorutgave.Regnskap));
        return
        [
            .. ført.Where(a => a.År >= år[0]).Select(a => a.Sektor).Distinct()
                .Select(s => new Budsjettrealisme(s, [.. ført.Where(a => a.Sektor == s && a.År >= år[0]).OrderBy(a => a.År)])),
            new Budsjettrealisme(null, [.. sum]),
        ];
    }

    /// <summary>
    /// Every line of income, expenditure and finance with both a budget (budsjett.csv) and accounts in some of the last
    /// five years, in the order of the form. Avskrivninger are left out: they do not move the result.
    /// </summary>
    /// <param name="utgave">The edition.</param>
    public static ImmutableArray<Linjerealisme> Linjer(Utgave utgave)
    {
        var år = utgave.Regnskap.År.Where(t => utgave.Budsjett.År.Contains(t)).OrderDescending().Take(Historie).Order().ToArray();
        return
        [
            .. Kontoplan.Alle
                .Where(l => l.Linje != Linje.Avskrivninger && l.Art is (Linjeart.Driftsinntekt or Linjeart.Driftsutgift or Linjeart.Finansinntekt or Linjeart.Finansutgift))
                .Select(l => new Linjerealisme(l.Linje,
                [
                    .. from t in år
                       let budsjett = utgave.Budsjett.Gitt(t, l.Linje)
                       let regnskap = utgave.Regnskap.Gitt(t, l.Linje)
                       where budsjett is not null && regnskap is not null
                       select new Linjeavvik(t, budsjett.Value.Verdi, regnskap.Value.Verdi, l.Art is Linjeart.Driftsinntekt or Linjeart.Finansinntekt),
                ]))
                .Where(l => !l.År.IsEmpty),
        ];
    }

    /// <summary>
    /// Sectors that used more than their budget, by more than <see cref="Budsjettrealisme.Treffgrense"/>, in most of the
    /// last five years (at least three), and whose next budget is below the last accounts all the same. In kroner of the
    /// day: prices and population make it lower still.
    /// </summary>
    /// <param name="utgave">The edition.</param>
    public static ImmutableArray<GjentattUnderbudsjettering> Gjentatt(Utgave utgave)
    {
        var funn = ImmutableArray.CreateBuilder<GjentattUnderbudsjettering>();
        foreach (var sektor in Avvik(utgave).Where(a => a.Mot == Sektorutgave.Regnskap).GroupBy(a => a.Sektor))
        {
            var år = sektor.OrderBy(a => a.År).TakeLast(Historie).ToArray();
            var over = år.Count(a => a.Prosent > Budsjettrealisme.Treffgrense);
            var neste = utgave.Sektortall.FirstOrDefault(t => t.År == år[^1].År + 1 && t.Sektor == sektor.Key && t.Utgave == Sektorutgave.Budsjett);
            if (år.Length >= Minst && over * 2 > år.Length && neste is not null && neste.Netto < år[^1].Utfall)
                funn.Add(new GjentattUnderbudsjettering(sektor.Key, over, år.Length, år[^1].Utfall, neste));
        }
        return funn.ToImmutable();
    }
}
