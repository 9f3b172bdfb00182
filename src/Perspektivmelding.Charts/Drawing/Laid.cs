using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>A chart laid out on the screen: where its plot lies and what stands around and upon it. The marks are yet to be drawn.</summary>
/// <param name="Width">In user units.</param>
/// <param name="Height">In user units.</param>
/// <param name="Frame">Where the data lie.</param>
/// <param name="Bars">The bars, placed side by side or stacked.</param>
/// <param name="RuleTops">For each mark, where the label of a vertical rule ends; null where the rule ends at the plot.</param>
/// <param name="Lines">Which lines the axes have.</param>
/// <param name="Under">Axis title, key and tinted grounds: under the data.</param>
/// <param name="Over">Labels and what leads to them: over the data.</param>
internal sealed record Laid(
    double Width, double Height, Frame Frame, ImmutableArray<PlacedBar> Bars, ImmutableArray<double?> RuleTops, AxisLines Lines,
    ImmutableArray<Shape> Under, ImmutableArray<Shape> Over);

/// <summary>Which lines the axes have.</summary>
/// <param name="BaseTicks">Whether the axis of years or bands has ticks.</param>
/// <param name="BaseGrid">Whether it has grid lines.</param>
/// <param name="ValueGrid">Whether the axis of values has grid lines.</param>
internal readonly record struct AxisLines(bool BaseTicks, bool BaseGrid, bool ValueGrid);
