namespace Perspektivmelding.Charts.Drawing;

/// <summary>Where the data of a chart lie on the screen: turns places and values into screen units.</summary>
/// <param name="Scales">The resolved chart.</param>
/// <param name="Plot">The plot, with room for value labels beyond the ends of the value axis.</param>
/// <param name="Before">Room inside the plot before the low end of the value axis.</param>
/// <param name="After">Room inside the plot after the high end of the value axis.</param>
/// <param name="Side">Room inside the plot at both ends of the base axis.</param>
internal sealed record Frame(Scales Scales, Box Plot, double Before, double After, double Side)
{
    /// <summary>Whether values go from left to right.</summary>
    public bool Horizontal => Scales.Horizontal;

    /// <summary>Distance between neighbouring years or bands.</summary>
    public double Step => Scales.Base.Step * (BaseLength - (2 * Side));

    /// <summary>Length of the base axis.</summary>
    public double BaseLength => Horizontal ? Plot.Height : Plot.Width;

    /// <summary>Screen coordinate of a share of the base axis: x, or y when the chart lies down.</summary>
    /// <param name="share">0–1.</param>
    public double BaseAt(double share) => (Horizontal ? Plot.Top : Plot.Left) + Side + (share * (BaseLength - (2 * Side)));

    /// <summary>Screen coordinate of a year or band.</summary>
    /// <param name="place">The place.</param>
    public double Base(Place place) => BaseAt(Scales.Base.At(place));

    /// <summary>Screen coordinate of a share of the value axis: y, or x when the chart lies down.</summary>
    /// <param name="share">0–1.</param>
    public double ValueAt(double share) => Horizontal
        ? Plot.Left + Before + (share * (Plot.Width - Before - After))
        : Plot.Bottom - Before - (share * (Plot.Height - Before - After));

    /// <summary>Screen coordinate of a value.</summary>
    /// <param name="value">In data units.</param>
    public double Value(decimal value) => ValueAt(Scales.Value.At(value));

    /// <summary>Screen coordinate of a value, kept within the plot (spans may reach beyond the data).</summary>
    /// <param name="value">In data units.</param>
    public double ValueWithin(decimal value) => Horizontal
        ? Math.Clamp(Value(value), Plot.Left, Plot.Right)
        : Math.Clamp(Value(value), Plot.Top, Plot.Bottom);

    /// <summary>The spot of a place and a value.</summary>
    /// <param name="place">The year or band.</param>
    /// <param name="value">In data units.</param>
    public Spot At(Place place, decimal value) => Turn(Base(place), Value(value));

    /// <summary>A spot from its coordinates along the base and the value axis.</summary>
    /// <param name="along">Along the base axis.</param>
    /// <param name="value">Along the value axis.</param>
    public Spot Turn(double along, double value) => Horizontal ? new Spot(value, along) : new Spot(along, value);

    /// <summary>A box from two spots.</summary>
    /// <param name="a">One corner.</param>
    /// <param name="b">The opposite corner.</param>
    public static Box Between(Spot a, Spot b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
}
