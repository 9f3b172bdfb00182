using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>Which lines each sum of the form is made of, for the trace and for checking given sums.</summary>
public static class Driftssummer
{
    /// <summary>The addends of a sum with their signs, in the order of the form (§ 5-6).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The line is not a sum.</exception>
    public static ImmutableArray<(Linje Linje, int Fortegn)> Addender(Linje sum) => sum switch
    {
        Linje.SumDriftsinntekter => [.. Mellom(Linje.Rammetilskudd, Linje.SalgLeie)],
        Linje.SumDriftsutgifter => [.. Mellom(Linje.Lønn, Linje.Avskrivninger)],
        Linje.BruttoDriftsresultat => [(Linje.SumDriftsinntekter, 1), (Linje.SumDriftsutgifter, -1)],
        Linje.NettoFinansutgifter =>
            [(Linje.Renteinntekter, 1), (Linje.Utbytter, 1), (Linje.GevinstTap, 1), (Linje.Renteutgifter, -1), (Linje.Avdrag, -1)],
        Linje.NettoDriftsresultat => [(Linje.BruttoDriftsresultat, 1), (Linje.NettoFinansutgifter, 1), (Linje.MotpostAvskrivninger, 1)],
        Linje.SumDisponeringer =>
            [(Linje.OverføringInvestering, 1), (Linje.AvsetningBundne, 1), (Linje.BrukBundne, -1),
             (Linje.AvsetningDisposisjonsfond, 1), (Linje.BrukDisposisjonsfond, -1), (Linje.DekningMerforbruk, 1)],
        Linje.Merforbruk => [(Linje.SumDisponeringer, 1), (Linje.NettoDriftsresultat, -1)],
        _ => throw new ArgumentOutOfRangeException(nameof(sum), sum, "Not a sum."),
    };

    private static IEnumerable<(Linje, int)> Mellom(Linje fra, Linje til) =>
        Enumerable.Range((int)fra, til - fra + 1).Select(i => ((Linje)i, 1));

    /// <summary>Notes sums, in their order; all of them where none is named.</summary>
    internal static void Spor(Sporskriver spor, Driftsår drift, int år, params Linje[] summer)
    {
        foreach (var sum in Kontoplan.Alle.Where(l => l.ErSum && (summer.Length == 0 || summer.Contains(l.Linje))))
            spor.Noter(sum.Kode, år, drift[sum.Linje], Regelverk.Sum(sum.Linje),
                [.. Addender(sum.Linje).Select(a => Kontoplan.For(a.Linje).Kode).Select(kode => spor.Ref(kode, kode, år))]);
    }
}
