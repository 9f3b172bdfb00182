using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>What is left uncovered of merforbruk at the end of a year. 1 000 kr.</summary>
/// <param name="År">Year.</param>
/// <param name="Eldste">Year the oldest uncovered merforbruk arose; null when all is covered.</param>
/// <param name="Forfalt">What the law wanted covered by now (§ 14-11): uncovered though it arose two years ago or more.</param>
internal readonly record struct Udekket(int År, int? Eldste, decimal Forfalt);

/// <summary>
/// Merforbruk and how it is covered, first in, first out (kommuneloven §§ 14-11 and 28-1 c). The only place that follows
/// it: the verdict (<see cref="Robekprøving"/>) and the early warning read the same years.
/// </summary>
public static class Merforbruksdekning
{
    /// <summary>Years the law gives to cover merforbruk after the year it arose (§ 14-11).</summary>
    public const int Frist = 2;

    /// <summary>Each year from regnskapsår to the last given; what stood uncovered in regnskapsår counts as of that year.</summary>
    internal static IEnumerable<Udekket> Følg(Framskrivingsbane bane, int til)
    {
        var b = bane.Regnskapsår;
        var udekket = new SortedDictionary<int, decimal> { [b] = bane[b].Beholdning.AkkumulertMerforbruk };
        yield return Ved(b, udekket);
        for (var t = b + 1; t <= til; t++)
        {
            Dekk(udekket, bane[t].Drift[Linje.DekningMerforbruk]);
            udekket[t] = bane[t].Drift[Linje.Merforbruk];
            yield return Ved(t, udekket);
        }
    }

    private static Udekket Ved(int år, SortedDictionary<int, decimal> udekket)
    {
        var rester = udekket.Where(p => p.Value > 0m).ToArray();
        return new(år, rester.Length == 0 ? null : rester[0].Key, rester.Where(p => p.Key <= år - Frist).Sum(p => p.Value));
    }

    private static void Dekk(SortedDictionary<int, decimal> udekket, decimal dekning)
    {
        foreach (var oppstått in udekket.Keys.ToArray())
        {
            var dekket = Math.Min(dekning, udekket[oppstått]);
            udekket[oppstått] -= dekket;
            dekning -= dekket;
        }
    }
}
