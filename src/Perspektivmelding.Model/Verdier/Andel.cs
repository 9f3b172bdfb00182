using System.Globalization;

namespace Perspektivmelding.Model.Verdier;

/// <summary>A share or rate. Kept as a fraction, so that 1.75 per cent can never be read as 175 per cent.</summary>
/// <param name="Brøk">The fraction: 0.0175 for 1.75 per cent.</param>
public readonly record struct Andel(decimal Brøk) : IComparable<Andel>
{
    /// <summary>Nothing at all.</summary>
    public static Andel Null => default;

    /// <summary>Reads a percentage as the input files write it: 4.0 means 4 per cent.</summary>
    public static Andel FraProsent(decimal prosent) => new(prosent / 100m);

    /// <summary>The same as per cent: 1.75.</summary>
    public decimal Prosent => Brøk * 100m;

    /// <summary>Growth factor: 1.04 for 4 per cent.</summary>
    public decimal Faktor => 1m + Brøk;

    /// <summary>The rest: 0.4 for 0.6.</summary>
    public Andel Resten => new(1m - Brøk);

    /// <inheritdoc/>
    public int CompareTo(Andel other) => Brøk.CompareTo(other.Brøk);

    /// <summary>Sum of two shares.</summary>
    public static Andel operator +(Andel a, Andel b) => new(a.Brøk + b.Brøk);

    /// <summary>Difference of two shares.</summary>
    public static Andel operator -(Andel a, Andel b) => new(a.Brøk - b.Brøk);

    /// <summary>A share of a share.</summary>
    public static Andel operator *(Andel a, Andel b) => new(a.Brøk * b.Brøk);

    /// <summary>A share of an amount.</summary>
    public static decimal operator *(Andel a, decimal beløp) => a.Brøk * beløp;

    /// <summary>A share of an amount.</summary>
    public static decimal operator *(decimal beløp, Andel a) => a.Brøk * beløp;

    /// <summary>Less than.</summary>
    public static bool operator <(Andel a, Andel b) => a.Brøk < b.Brøk;

    /// <summary>Greater than.</summary>
    public static bool operator >(Andel a, Andel b) => a.Brøk > b.Brøk;

    /// <summary>Less than or equal.</summary>
    public static bool operator <=(Andel a, Andel b) => a.Brøk <= b.Brøk;

    /// <summary>Greater than or equal.</summary>
    public static bool operator >=(Andel a, Andel b) => a.Brøk >= b.Brøk;

    /// <summary>Per cent with invariant decimals, for tracing and tests.</summary>
    public override string ToString() => Prosent.ToString("0.############", CultureInfo.InvariantCulture) + " %";
}
