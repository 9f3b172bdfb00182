using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>
/// What measures yield when another share of the counted gain is realised (fag.md 8: 75 and 50 %). Transition costs and new
/// expenses come in full. Nothing compounds on a measure, so a sum is the same as a run of the engine with the scaled measures.
/// </summary>
public static class Realisering
{
    /// <summary>The measure with its gain scaled, on top of its own effektueringsgrad.</summary>
    /// <param name="tiltak">The measure.</param>
    /// <param name="andel">Share of the counted gain that is realised.</param>
    public static Tiltak Med(Tiltak tiltak, Andel andel) => tiltak with
    {
        Virkning = tiltak.Virkning switch
        {
            Tiltaksvirkning.Innfaset { Helårseffekt: > 0m } v => v with { Effektueringsgrad = v.Effektueringsgrad * andel },
            Tiltaksvirkning.Oppgitt v => new Tiltaksvirkning.Oppgitt(
                v.Virkning.ToImmutableSortedDictionary(p => p.Key, p => p.Value > 0m ? p.Value * andel.Brøk : p.Value)),
            var uendret => uendret,
        },
    };

    /// <summary>What the result loses in a year against the counted effect. 1 000 kr, positive or zero.</summary>
    /// <param name="tiltak">Measures of a scenario.</param>
    /// <param name="andel">Share of the counted gain that is realised.</param>
    /// <param name="år">The year.</param>
    public static decimal Tap(ImmutableArray<Tiltak> tiltak, Andel andel, int år) =>
        tiltak.Sum(t => t.Virker(år) - Med(t, andel).Virker(år));
}
