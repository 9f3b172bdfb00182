using System.Text;

namespace Perspektivmelding.Model.Usikkerhet;

/// <summary>
/// Seeded stream of draws, xoshiro256** (Blackman and Vigna 2018) with its state filled by SplitMix64. Each path has a stream of its
/// own, made from seed and path number, so that the draws depend neither on the order of the paths nor on the number of threads.
/// </summary>
public sealed class Trekning
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>The stream of one path.</summary>
    /// <param name="frø">Seed of the whole simulation.</param>
    /// <param name="bane">Number of the path, from 0.</param>
    public Trekning(ulong frø, int bane)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bane);
        var start = frø;
        var tilstand = SplitMix(ref start) ^ (ulong)bane;
        _a = SplitMix(ref tilstand);
        _b = SplitMix(ref tilstand);
        _c = SplitMix(ref tilstand);
        _d = SplitMix(ref tilstand);
    }

    /// <summary>Seed of a stream of its own for what bears a name: the same wherever it stands, whatever else there is (FNV-1a).</summary>
    public static ulong FrøFor(ulong frø, string id)
    {
        unchecked
        {
            var spor = 14695981039346656037UL;
            foreach (var b in Encoding.UTF8.GetBytes(id)) spor = (spor ^ b) * 1099511628211UL;
            return frø ^ spor;
        }
    }

    /// <summary>Next 64 bits.</summary>
    public ulong Neste()
    {
        unchecked
        {
            var ut = Roter(_b * 5, 7) * 9;
            var t = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= t;
            _d = Roter(_d, 45);
            return ut;
        }
    }

    /// <summary>Next draw from the even distribution, strictly between 0 and 1 (middle of one of 2⁵² equal parts).</summary>
    public double Jevn() => ((Neste() >> 12) + 0.5) / 4503599627370496.0;

    /// <summary>Next draw from the standard normal distribution.</summary>
    public double Normal() => Normalfordeling.Kvantil(Jevn());

    private static ulong Roter(ulong x, int antall) => (x << antall) | (x >> (64 - antall));

    private static ulong SplitMix(ref ulong tilstand)
    {
        unchecked
        {
            tilstand += 0x9E3779B97F4A7C15UL;
            var z = tilstand;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
