using System.Collections.Immutable;

namespace Perspektivmelding.Charts;

/// <summary>The three kinds of axis.</summary>
public enum ScaleKind
{
    /// <summary>Amounts and shares along a continuous axis.</summary>
    Linear,

    /// <summary>Whole years along a continuous axis.</summary>
    Year,

    /// <summary>Named categories, each with its own band, in the order given or first met.</summary>
    Band,
}

/// <summary>
/// What is known of an axis before the data are seen. Written as <c>ScaleSpec.Linear with { Zero = true }</c>.
/// </summary>
public sealed record ScaleSpec
{
    private ScaleSpec(ScaleKind kind) => Kind = kind;

    /// <summary>A continuous axis of amounts or shares.</summary>
    public static ScaleSpec Linear { get; } = new(ScaleKind.Linear);

    /// <summary>A continuous axis of whole years.</summary>
    public static ScaleSpec Year { get; } = new(ScaleKind.Year);

    /// <summary>An axis of named categories. On Y it makes the chart horizontal.</summary>
    public static ScaleSpec Band { get; } = new(ScaleKind.Band);

    /// <summary>The kind of axis.</summary>
    public ScaleKind Kind { get; }

    /// <summary>What is measured and in which unit («Prosent av driftsinntektene»); null for no axis title.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// Lowest and highest value of a linear or year axis, for charts that share a scale; widened where the marks reach
    /// beyond it. Null infers both from the marks.
    /// </summary>
    public (decimal Min, decimal Max)? Domain { get; init; }

    /// <summary>The bands and their order; empty infers them from the marks in the order first met.</summary>
    public ImmutableArray<string> Bands { get; init; } = [];

    /// <summary>Whether the axis must include zero. Bars and areas make it so themselves.</summary>
    public bool Zero { get; init; }

    /// <summary>Distance between the ticks of a linear axis with few values of its own, as stored; null lets the size decide.</summary>
    public decimal? Step { get; init; }

    /// <summary>Whether an inferred linear domain is widened to whole ticks.</summary>
    public bool Nice { get; init; } = true;

    /// <summary>How values on this axis are written on ticks, labels and in the table.</summary>
    public ValueFormat Format { get; init; } = ValueFormat.Tall();
}

/// <summary>How a value is written: decimals, unit, scale and sign.</summary>
public sealed record ValueFormat
{
    /// <summary>Decimals of labels and table cells. Ticks take as many as their step needs.</summary>
    public int Decimals { get; init; }

    /// <summary>What follows the number after a no-break space («%», «mill. kr»); empty for nothing.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What a stored value is divided by before it is written: 1000 for 1 000 kr → mill. kr.</summary>
    public decimal Divisor { get; init; } = 1m;

    /// <summary>Whether values above zero bear a plus (changes, gaps).</summary>
    public bool Sign { get; init; }

    /// <summary>Whether the sign is dropped: the left side of a pyramid is stored below zero.</summary>
    public bool Absolute { get; init; }

    /// <summary>A bare number.</summary>
    /// <param name="decimals">Number of decimals.</param>
    public static ValueFormat Tall(int decimals = 0) => new() { Decimals = decimals };

    /// <summary>Per cent, stored as per cent (1.75, not 0.0175).</summary>
    /// <param name="decimals">Number of decimals.</param>
    public static ValueFormat Prosent(int decimals = 1) => new() { Decimals = decimals, Unit = "%" };

    /// <summary>Millions of kroner, stored in 1 000 kr.</summary>
    /// <param name="decimals">Number of decimals of the millions.</param>
    public static ValueFormat MillKr(int decimals = 0) => new() { Decimals = decimals, Unit = "mill.\u00A0kr", Divisor = 1000m };

    /// <summary>Kroner, stored in kroner.</summary>
    public static ValueFormat Kroner() => new() { Unit = "kr" };

    /// <summary>The value with its unit, as a label has it: «1,75 %».</summary>
    /// <param name="value">The value as stored.</param>
    public string Text(decimal value) => Unit.Length == 0 ? Bare(value) : Bare(value) + NorwegianNumber.Space + Unit;

    /// <summary>The value without its unit, as a table cell has it.</summary>
    /// <param name="value">The value as stored.</param>
    public string Bare(decimal value) => NorwegianNumber.Format(Shown(value), Decimals, Sign);

    /// <summary>The value as shown but not rounded: divided, and without its sign if so told.</summary>
    /// <param name="value">The value as stored.</param>
    public decimal Shown(decimal value) => (Absolute ? Math.Abs(value) : value) / Divisor;
}
