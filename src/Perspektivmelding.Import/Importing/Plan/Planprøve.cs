using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Importing.Plan;

/// <summary>One sum of one column, held against its lines, in the table's own unit.</summary>
/// <param name="Linje">The sum.</param>
/// <param name="Kolonne">The column.</param>
/// <param name="Trykt">The sum as printed, turned to its natural direction.</param>
/// <param name="Regnet">What the lines give.</param>
/// <param name="Grense">How far apart they may be before it is a contradiction.</param>
/// <param name="Ledd">The lines, with the sign that each has in the sum.</param>
internal sealed record Planavvik(string Linje, int Kolonne, decimal Trykt, decimal Regnet, decimal Grense, ImmutableArray<(string Linje, decimal Beløp)> Ledd)
{
    /// <summary>How far apart they are.</summary>
    internal decimal Forskjell => Trykt - Regnet;

    /// <summary>The lines, one or two, that alone would make it right if their sign were turned; null when there are none, or several.</summary>
    internal string? SnuddFortegn()
    {
        var en = Ledd.Where(l => l.Beløp != 0m && Math.Abs(Forskjell + (2m * l.Beløp)) <= Planprøve.Avrunding).Select(l => l.Linje).ToArray();
        if (en.Length == 1) return en[0];
        if (en.Length > 1) return null;
        var to = (from a in Ledd from b in Ledd where string.CompareOrdinal(a.Linje, b.Linje) < 0 && a.Beløp != 0m && b.Beløp != 0m && Math.Abs(Forskjell + (2m * (a.Beløp + b.Beløp))) <= Planprøve.Avrunding select $"{a.Linje} og {b.Linje}").ToArray();
        return to.Length == 1 ? to[0] : null;
    }
}

/// <summary>The sums of a published table, held against its lines (§ 5-4 and § 5-6).</summary>
internal static class Planprøve
{
    /// <summary>What rounding of each line by itself can make; bygg has the same limit.</summary>
    internal const decimal Avrunding = 2m;

    /// <summary>A difference of more than this part of the income is a contradiction, not a slip in print.</summary>
    internal const decimal Grensedel = 0.001m;

    private const decimal MinsteGrense = 10m;

    private static readonly ImmutableArray<(string Sum, string[] Pluss, string[] Minus)> Regnestykker =
    [
        ("sum_driftsinntekter", ["rammetilskudd", "skatt", "eiendomsskatt", "andre_skatter", "overforinger_stat", "overforinger_andre", "brukerbetalinger", "salg_leie"], []),
        (Planlinjer.SumGenerelle, ["rammetilskudd", "skatt", "eiendomsskatt", Planlinjer.AndreGenerelle], []),
        ("sum_driftsutgifter", ["lonn", "sosiale", "kjop", "overforinger_til_andre", "avskrivninger"], []),
        (Planlinjer.SumNettoUtgifter, [Planlinjer.Bevilgninger, "avskrivninger"], []),
        ("brutto_driftsresultat", ["sum_driftsinntekter"], ["sum_driftsutgifter"]),
        ("brutto_driftsresultat", [Planlinjer.SumGenerelle], [Planlinjer.SumNettoUtgifter]),
        ("netto_finansutgifter", ["renteinntekter", "utbytter", "gevinst_tap"], ["renteutgifter", "avdrag"]),
        ("netto_driftsresultat", ["brutto_driftsresultat", "netto_finansutgifter", "motpost_avskrivninger"], []),
        ("sum_disponeringer", ["overforing_investering", "avsetning_bundne", "avsetning_disposisjonsfond", "dekning_merforbruk"], ["bruk_bundne", "bruk_disposisjonsfond"]),
        ("merforbruk", ["sum_disponeringer"], ["netto_driftsresultat"]),
    ];

    /// <summary>The results that follow from other sums: their sign is the one that makes the table agree with itself.</summary>
    private static readonly ImmutableArray<string> Resultater = ["brutto_driftsresultat", "netto_finansutgifter", "netto_driftsresultat", "sum_disponeringer", "merforbruk"];

    /// <summary>Every sum of every column that has one.</summary>
    internal static ImmutableArray<Planavvik> Alle(Plantabell tabell, Planfortegn fortegn)
    {
        var resultat = new Dictionary<string, int>(StringComparer.Ordinal);
        var ut = ImmutableArray.CreateBuilder<Planavvik>();
        foreach (var (sum, pluss, minus) in Regnestykker)
        {
            if (tabell.Finn(sum) is null || !pluss.Concat(minus).Any(l => tabell.Finn(l) is not null)) continue;
            // A result is held against sums that are printed; without them the table has nothing to hold it against.
            if (Resultater.Contains(sum) && sum is not ("netto_finansutgifter" or "sum_disponeringer") && pluss.Concat(minus).Any(l => l != "motpost_avskrivninger" && tabell.Finn(l) is null)) continue;
            var kolonner = Enumerable.Range(0, tabell.Kolonner.Length).Where(k => tabell.Trykt(sum, k) is not null).ToArray();
            decimal Verdi(string linje, int k) => resultat.GetValueOrDefault(linje, 1) * fortegn.Naturlig(linje, k);
            ImmutableArray<(string, decimal)> Ledd(int k) => [.. pluss.Where(l => tabell.Finn(l) is not null).Select(l => (l, Verdi(l, k))), .. minus.Where(l => tabell.Finn(l) is not null).Select(l => (l, -Verdi(l, k)))];
            if (Resultater.Contains(sum))
            {
                decimal Feil(int snu) => kolonner.Sum(k => Math.Abs((snu * fortegn.Naturlig(sum, k)) - Ledd(k).Sum(l => l.Item2)));
                resultat[sum] = Feil(1) <= Feil(-1) ? 1 : -1;
            }

            foreach (var k in kolonner)
                ut.Add(new Planavvik(sum, k, Verdi(sum, k), Ledd(k).Sum(l => l.Item2), Grense(tabell, k), Ledd(k)));
        }

        return ut.ToImmutable();
    }

    /// <summary>The difference from which a column contradicts itself, in the table's unit.</summary>
    internal static decimal Grense(Plantabell tabell, int kolonne) =>
        Math.Max(MinsteGrense, Grensedel * Math.Abs(tabell.Trykt("sum_driftsinntekter", kolonne) ?? tabell.Trykt(Planlinjer.SumGenerelle, kolonne) ?? 0m));

    /// <summary>How messages show an amount, with the sign it has in the sum.</summary>
    internal static string Vis(decimal beløp) => Planbeløp.Vis(Math.Round(beløp, 1)).ToString(CultureInfo.InvariantCulture);
}
