namespace Perspektivmelding.Fuzz.Inputs;

/// <summary>
/// Drawn numbers that are the same on every machine and in every version of the runtime (SplitMix64): a case is known
/// by two numbers.
/// </summary>
/// <param name="seed">The seed of the run.</param>
/// <param name="index">The case's number in the run.</param>
internal sealed class Draw(ulong seed, ulong index)
{
    private ulong _state = Mix(unchecked(Mix(seed) + (index * 0x9E3779B97F4A7C15UL)));

    /// <summary>64 bits.</summary>
    public ulong Bits() => Mix(unchecked(_state += 0x9E3779B97F4A7C15UL));

    /// <summary>A whole number from 0 up to, not including, the limit.</summary>
    public int Below(int limit) => (int)(Bits() % (ulong)limit);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => Below(times) == 0;

    /// <summary>One of some things.</summary>
    public T Of<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
