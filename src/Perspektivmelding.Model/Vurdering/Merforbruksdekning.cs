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
        // What is left of each year's, oldest first.
        var rester = new decimal[til - b + 1];
        rester[0] = bane[b].Beholdning.AkkumulertMerforbruk;
        yield return Ved(b, b, rester);
        for (var t = b + 1; t <= til; t++)
        {
            Dekk(rester.AsSpan(0, t - b), bane[t].Drift[Linje.DekningMerforbruk]);
            rester[t - b] = bane[t].Drift[Linje.Merforbruk];
            yield return Ved(t, b, rester);
        }
    }

    private static Udekket Ved(int år, int første, decimal[] rester)
    {
        int? eldste = null;
        var forfalt = 0m;
        for (var t = første; t <= år; t++)
        {
            if (rester[t - første] <= 0m) continue;
            eldste ??= t;
            if (t <= år - Frist) forfalt += rester[t - første];
        }
        return new(år, eldste, forfalt);
    }

    private static void Dekk(Span<decimal> rester, decimal dekning)
    {
        foreach (ref var rest in rester)
        {
            var dekket = Math.Min(dekning, rest);
            rest -= dekket;
            dekning -= dekket;
        }
    }
}
