using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Regnskap;

/// <summary>Lines given by year: accounts, budget or forecast. What is not given is absent, never 0.</summary>
/// <param name="Beløp">1 000 kr by year and line.</param>
public sealed record Driftsserie(ImmutableSortedDictionary<int, ImmutableDictionary<Linje, Oppgitt>> Beløp)
{
    /// <summary>Nothing given.</summary>
    public static Driftsserie Tom { get; } = new(ImmutableSortedDictionary<int, ImmutableDictionary<Linje, Oppgitt>>.Empty);

    /// <summary>Years with at least one line, rising.</summary>
    public IEnumerable<int> År => Beløp.Keys;

    /// <summary>True when no line is given.</summary>
    public bool ErTom => Beløp.IsEmpty;

    /// <summary>A given amount, or null.</summary>
    public Oppgitt? Gitt(int år, Linje linje) =>
        Beløp.TryGetValue(år, out var linjer) && linjer.TryGetValue(linje, out var oppgitt) ? oppgitt : null;

    /// <summary>A whole year; lines not given count as 0 (motpost avskrivninger as avskrivninger).</summary>
    /// <exception cref="KeyNotFoundException">The year is not given.</exception>
    public Driftsår Driftsår(int år) => Verdier.Driftsår.Av(Beløp[år].Select(p => (p.Key, p.Value.Verdi)));

    /// <summary>True when any line of the year is an estimate.</summary>
    public bool HarAnslag(int år) => Beløp.TryGetValue(år, out var linjer) && linjer.Values.Any(o => o.ErAnslag);
}
