using System.Globalization;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Finds the numbers of a series that do not belong with their neighbours.</summary>
internal static class Tallrekke
{
    /// <summary>
    /// The places of a series that stand out, each with the place to hold it against. A number that stands out from both
    /// its neighbours is the odd one; where a series steps up or down for good, the first after the step is.
    /// </summary>
    internal static IEnumerable<(int Her, int Mot)> Hopp(IReadOnlyList<decimal> tall, Func<decimal, decimal, bool> uventet)
    {
        var ute = Enumerable.Range(0, tall.Count).Where(i => SkillerSegUt(tall, i, uventet)).ToHashSet();
        var forrige = -1;
        for (var i = 0; i < tall.Count; i++)
        {
            if (ute.Contains(i))
            {
                yield return (i, Nabo(i, ute, tall.Count));
                continue;
            }

            if (forrige >= 0 && uventet(tall[forrige], tall[i])) yield return (i, forrige);
            forrige = i;
        }
    }

    /// <summary>How many times as large the larger is; 0 where one of them is 0.</summary>
    internal static decimal Faktor(decimal a, decimal b)
    {
        var (stor, liten) = (Math.Max(Math.Abs(a), Math.Abs(b)), Math.Min(Math.Abs(a), Math.Abs(b)));
        return liten == 0m ? 0m : stor / liten;
    }

    /// <summary>
    /// True when the two are so far apart that one of them must be in another unit: kroner or millions in the place of
    /// 1 000 kroner, or kroner in the place of millions. A municipality's numbers differ by a factor of five at most from
    /// what is usual, hence the room to both sides.
    /// </summary>
    internal static bool ErAnnenEnhet(decimal a, decimal b) => Faktor(a, b) is (>= 200m and <= 5000m) or (>= 200_000m and <= 5_000_000m);

    /// <summary>«om lag 1 000 ganger så mye som», «en 1 000-del av»: what the first is of the second.</summary>
    internal static string Ord(decimal her, decimal mot)
    {
        var faktor = Tallord(Faktor(her, mot));
        return Math.Abs(her) > Math.Abs(mot) ? $"om lag {faktor} ganger så mye som" : $"om lag 1/{faktor} av";
    }

    /// <summary>What to do about a number that is a factor off.</summary>
    internal static string Råd(decimal her, decimal mot)
    {
        return (ErAnnenEnhet(her, mot), Math.Abs(her) > Math.Abs(mot)) switch
        {
            (true, true) => "står beløpet i kroner? Det skal stå i 1 000 kroner",
            (true, false) => "står beløpet i millioner? Det skal stå i 1 000 kroner",
            _ => "sjekk tallet; er det riktig, kan det godtas i unntak.yml",
        };
    }

    private static string Tallord(decimal faktor) => faktor switch
    {
        < 10m => Math.Round(faktor, 1).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ','),
        < 100m => Math.Round(faktor).ToString(CultureInfo.InvariantCulture),
        _ => NumberText.Show(Math.Round(faktor / 10m) * 10m),
    };

    private static bool SkillerSegUt(IReadOnlyList<decimal> tall, int i, Func<decimal, decimal, bool> uventet)
    {
        if (tall.Count < 3) return false;
        var (a, b) = i == 0 ? (1, 2) : i == tall.Count - 1 ? (i - 2, i - 1) : (i - 1, i + 1);
        return uventet(tall[i], tall[a]) && uventet(tall[i], tall[b]) && !uventet(tall[a], tall[b]);
    }

    private static int Nabo(int i, HashSet<int> ute, int antall)
    {
        for (var j = i - 1; j >= 0; j--)
            if (!ute.Contains(j)) return j;
        for (var j = i + 1; j < antall; j++)
            if (!ute.Contains(j)) return j;
        return i == 0 ? 1 : i - 1;
    }
}
