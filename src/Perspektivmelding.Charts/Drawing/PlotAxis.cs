using ScottPlot;
using ScottPlot.TickGenerators;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// One axis as ScottPlot takes it: what it shows, in data units (bands as shares 0–1), from one edge of the plot to the other.
/// </summary>
internal sealed class PlotAxis
{
    private readonly Scale _scale;
    private readonly (double Low, double High) _data;
    private readonly (double Low, double High) _screen;

    /// <summary>Makes an axis.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="low">Screen coordinate of the scale's low end.</param>
    /// <param name="high">Screen coordinate of its high end.</param>
    /// <param name="first">Left or lower edge of the plot.</param>
    /// <param name="last">Right or upper edge of the plot.</param>
    public PlotAxis(Scale scale, double low, double high, double first, double last)
    {
        _scale = scale;
        _data = scale is LinearScale linear ? ((double)linear.Min, (double)linear.Max) : (0, 1);
        _screen = (low, high);
        (First, Last) = (OfScreen(first), OfScreen(last));
    }

    /// <summary>What stands at the left or lower edge of the plot.</summary>
    public double First { get; }

    /// <summary>What stands at the right or upper edge.</summary>
    public double Last { get; }

    /// <summary>Coordinate of a place.</summary>
    /// <param name="place">The year, value or band.</param>
    public double Of(Place place) => _scale is LinearScale ? (double)(place.Number ?? throw new ArgumentException($"«{place}» is no number", nameof(place))) : _scale.At(place);

    /// <summary>Coordinate of a place on the screen.</summary>
    /// <param name="screen">In user units.</param>
    public double OfScreen(double screen) => _data.Low + ((screen - _screen.Low) / (_screen.High - _screen.Low) * (_data.High - _data.Low));

    /// <summary>Ticks at their coordinates, kept within the axis: a rounding must not lose the outermost.</summary>
    /// <param name="ticks">The ticks.</param>
    public NumericManual Ticks(IEnumerable<Tick> ticks)
    {
        var generator = new NumericManual();
        foreach (var tick in ticks) generator.AddMajor(Within(_data.Low + (tick.At * (_data.High - _data.Low))), "");
        generator.Regenerate(new CoordinateRange(Math.Min(First, Last), Math.Max(First, Last)), Edge.Bottom, default, null!, null!);
        return generator;
    }

    /// <summary>A coordinate, kept within the axis.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public double Within(double coordinate) => Math.Clamp(coordinate, Math.Min(First, Last), Math.Max(First, Last));
}
