using ScottPlot;
using ScottPlot.AxisPanels;
using SkiaSharp;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>A marker of our shapes instead of ScottPlot's.</summary>
/// <param name="Marker">Its shape.</param>
/// <param name="Half">Half its width.</param>
/// <param name="Brush">How it is painted.</param>
internal sealed record MarkerShape(Marker Marker, double Half, Brush Brush) : IMarker
{
    /// <inheritdoc/>
    public void Render(SKCanvas canvas, Paint paint, Pixel center, float size, MarkerStyle markerStyle)
    {
        if (Markers.Draw(Marker, "", new Spot(center.X, center.Y), Half) is { } shape) SkiaShapes.Draw(canvas, shape, Brush);
    }
}

/// <summary>The plot where the layout put it. ScottPlot's own engines measure tick labels, which are not drawn by it, in a font of the machine.</summary>
/// <param name="Plot">Where.</param>
internal sealed record PlotBox(PixelRect Plot) : ILayoutEngine
{
    /// <inheritdoc/>
    public ScottPlot.Layout GetLayout(PixelRect figureRect, Plot plot, Paint paint) => new(figureRect, Plot, [], []);
}

/// <summary>Renders plottables without cutting at the plot's edge: markers reach over it, rules go up to their label.</summary>
internal sealed class Unclipped : IRenderAction
{
    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        foreach (var plottable in rp.Plot.PlottableList)
        {
            plottable.Axes.DataRect = rp.DataRect;
            plottable.Render(rp);
        }
    }
}

/// <summary>The small ticks below the plot.</summary>
/// <param name="Style">How they look.</param>
internal sealed record TickMarks(TickMarkStyle Style) : IRenderAction
{
    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        var axis = rp.Plot.Axes.Bottom;
        var below = new PixelRect(rp.DataRect.Left, rp.DataRect.Right, rp.DataRect.Bottom + Style.Length, rp.DataRect.Bottom);
        AxisBase.DrawTicks(rp, axis.TickLabelStyle, below, axis.TickGenerator.Ticks, axis, Style, new TickMarkStyle());
    }
}
