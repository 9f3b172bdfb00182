using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tiltaksplan;

/// <summary>Sum of some measures year by year.</summary>
/// <param name="Nøkkel">What they have in common: a sector, a programme, a status.</param>
/// <param name="Tiltak">The measures, in the order of the register.</param>
/// <param name="Beløp">Sum each year, to the better. 1 000 kr.</param>
public sealed record Tiltakssum<TNøkkel>(TNøkkel Nøkkel, ImmutableArray<Tiltak> Tiltak, ImmutableSortedDictionary<int, decimal> Beløp);

/// <summary>Sums of the register. Only budgetary gains have amounts, so nothing else enters.</summary>
public static class Tiltakssummer
{
    /// <summary>Sums by a key, in the order the keys are first met. A measure is in one sum only, so they add up to the register.</summary>
    /// <param name="tiltak">The measures.</param>
    /// <param name="nøkkel">The key of a measure.</param>
    /// <param name="år">The years.</param>
    public static ImmutableArray<Tiltakssum<TNøkkel>> Etter<TNøkkel>(ImmutableArray<Tiltak> tiltak, Func<Tiltak, TNøkkel> nøkkel, ImmutableArray<int> år) =>
        [.. tiltak.GroupBy(nøkkel).Select(g => new Tiltakssum<TNøkkel>(g.Key, [.. g], år.ToImmutableSortedDictionary(å => å, å => g.Sum(t => t.Virker(å)))))];
}
