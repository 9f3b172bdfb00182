using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Verdier;

/// <summary>
/// A dated assumption (kontrakt.md 4): values for some years, and perhaps what holds after the last of them.
/// </summary>
/// <param name="Verdier">Value a year, in the series' own unit.</param>
/// <param name="Deretter">Holds for every year after the last value; for every year where there are no values.</param>
/// <param name="Enhet">Unit as the editor wrote it, or null.</param>
/// <param name="Kilde">Where it stands, and the source the editor gave.</param>
public sealed record Serie(ImmutableSortedDictionary<int, decimal> Verdier, decimal? Deretter, string? Enhet, Kilde Kilde)
{
    /// <summary>Growth a year after the last value, per cent; in the place of <see cref="Deretter"/>. Null where not given.</summary>
    public decimal? Vekst { get; init; }

    /// <summary>A plain number: the same every year.</summary>
    public static Serie Fast(decimal verdi, Kilde kilde) => new(ImmutableSortedDictionary<int, decimal>.Empty, verdi, null, kilde);

    /// <summary>
    /// The value of a year, or null in a gap, before the first value, or after the last without <see cref="Deretter"/> or
    /// <see cref="Vekst"/>. A value that has grown is not rounded.
    /// </summary>
    public decimal? Ved(int år)
    {
        if (Verdier.TryGetValue(år, out var verdi)) return verdi;
        var siste = 0;
        foreach (var senere in Verdier.Keys)
        {
            if (senere > år) return null;
            siste = senere;
        }

        if (Vekst is not { } vekst || siste == 0) return Deretter;
        var vokst = Verdier[siste];
        for (var t = siste; t < år; t++) vokst *= Andel.FraProsent(vekst).Faktor;
        return vokst;
    }
}
