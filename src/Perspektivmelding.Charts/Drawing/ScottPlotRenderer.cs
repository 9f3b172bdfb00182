using System.Collections.Immutable;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// Draws a laid-out chart by ScottPlot: grid, axes, areas, bands, bars, lines, dots and rules are its plottables, on axes
/// whose limits and ticks are our scales'. Labels, key and tinted grounds are ours and stand around what it draws.
/// </summary>
internal sealed class ScottPlotRenderer : IDisposable
{
    private readonly Laid _laid;
    private readonly Frame _frame;
    private readonly IInk _ink;
    private readonly Plot _plot = new();
    private readonly PlotAxis _base;
    private readonly PlotAxis _value;
    private readonly MarkPlaces _places;

    private ScottPlotRenderer(Laid laid, IInk ink)
    {
        (_laid, _frame, _ink) = (laid, laid.Frame, ink);
        _places = new MarkPlaces(_frame);
        var (scales, plot) = (_frame.Scales, _frame.Plot);
        var (left, right, bottom, top) = (plot.Left, plot.Right, plot.Bottom, plot.Top);
        _base = _frame.Horizontal
            ? new(scales.Base, _frame.BaseAt(0), _frame.BaseAt(1), bottom, top)
            : new(scales.Base, _frame.BaseAt(0), _frame.BaseAt(1), left, right);
        _value = _frame.Horizontal
            ? new(scales.Value, _frame.ValueAt(0), _frame.ValueAt(1), left, right)
            : new(scales.Value, _frame.ValueAt(0), _frame.ValueAt(1), bottom, top);
    }

    private ImmutableArray<Mark> Marks => _frame.Scales.Chart.Marks;

    private PlotAxis X => _frame.Horizontal ? _value : _base;

    private PlotAxis Y => _frame.Horizontal ? _base : _value;

    /// <summary>The whole drawing as shapes with classes.</summary>
    /// <param name="laid">The chart.</param>
    public static Scene Draw(Laid laid)
    {
        var ink = new KeyInk();
        using var svg = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create((float)laid.Width, (float)laid.Height), svg)) Draw(laid, ink, canvas);
        svg.Position = 0;
        return new Scene(laid.Width, laid.Height, laid.Frame.Plot, [.. laid.Under, .. SkiaSvg.Read(svg, ink), .. laid.Over]);
    }

    /// <summary>Draws what ScottPlot draws of a chart.</summary>
    /// <param name="laid">The chart.</param>
    /// <param name="ink">How shapes are painted.</param>
    /// <param name="canvas">What to draw on.</param>
    public static void Draw(Laid laid, IInk ink, SKCanvas canvas)
    {
        using var renderer = new ScottPlotRenderer(laid, ink);
        renderer.Add();
        renderer.Render(canvas);
    }

    /// <inheritdoc/>
    public void Dispose() => _plot.Dispose();

    private void Add()
    {
        Grid();
        for (var m = 0; m < Marks.Length; m++)
        {
            if (Marks[m] is Mark.Area area)
            {
                var extents = area.Points.Zip(
                    _frame.Scales.Extents[m], (p, e) => e is null ? ((Place, decimal, decimal)?)null : (p.X, e.From, e.To));
                Fill("areal", area.Role, area.Series, [.. extents]);
            }
            if (Marks[m] is Mark.Band band)
            {
                var extents = band.Points.Select(
                    p => p is { Low: { } low, High: { } high } ? ((Place, decimal, decimal)?)(p.X, low, high) : null);
                Fill("band", band.Role, band.Series, [.. extents]);
            }
        }
        foreach (var bar in Marks.OfType<Mark.Bar>()) Bars(bar, [.. _laid.Bars.Where(b => ReferenceEquals(b.Mark, bar))]);
        Axes();
        foreach (var line in Marks.OfType<Mark.Line>()) Line(line);
        foreach (var dot in Marks.OfType<Mark.Dot>()) Dots(dot);
        for (var m = 0; m < Marks.Length; m++) Rule(Marks[m], _laid.RuleTops[m]);
    }

    /// <summary>Grid lines at the ticks. Zero has a line of its own.</summary>
    private void Grid()
    {
        _ink.Begin("rutenett");
        var scale = _frame.Scales.Value;
        var zero = scale.HasZero ? scale.At(0) : double.NaN;
        var baseTicks = _base.Ticks(_frame.Scales.Base.Ticks);
        var valueTicks = _value.Ticks(scale.Ticks.Where(t => !(Math.Abs(t.At - zero) <= 1e-9)));
        var (alongX, alongY) = _frame.Horizontal
            ? (_laid.Lines.ValueGrid, _laid.Lines.BaseGrid) : (_laid.Lines.BaseGrid, _laid.Lines.ValueGrid);
        (_plot.Axes.Bottom.TickGenerator, _plot.Axes.Left.TickGenerator) =
            _frame.Horizontal ? (valueTicks, baseTicks) : (baseTicks, valueTicks);
        var grid = _plot.Axes.DefaultGrid;
        var style = _ink.Stroked("rute").LineStyle;
        (grid.XAxisStyle.IsVisible, grid.YAxisStyle.IsVisible) = (alongX, alongY);
        (grid.XAxisStyle.MajorLineStyle, grid.YAxisStyle.MajorLineStyle) = (style, style);
    }

    /// <summary>The line of zero, or the floor of a chart without zero, and small ticks at the years.</summary>
    private void Axes()
    {
        _ink.Begin("akser");
        var scale = _frame.Scales.Value;
        var bars = Marks.Any(m => m is Mark.Bar);
        if ((_laid.Lines.ValueGrid || scale.Spec.Zero || bars) && scale.HasZero) Across(_value.Of(0), "nullinje");
        if (!_laid.Lines.BaseTicks || _frame.Horizontal) return;
        if (!scale.HasZero) Across(_value.First, "akse");
        if (_frame.Scales.Base is not LinearScale || bars) return;
        var style = _ink.Stroked("hake").LineStyle;
        var tick = new TickMarkStyle { Length = 5, Width = style.Width, Color = style.Color, AntiAlias = true };
        _plot.RenderManager.RenderActions.Add(new TickMarks(tick));
    }

    private void Fill(string css, string role, string series, ImmutableArray<(Place X, decimal Low, decimal High)?> points)
    {
        _ink.Begin(Markers.Css("serie", role), series);
        for (var i = 0; i < points.Length; i++)
        {
            var end = i;
            while (end < points.Length && points[end] is not null) end++;
            if (end - i > 1)
            {
                var brush = _ink.Filled(css);
                var corners = points[i..end].Select(p => (_base.Of(p!.Value.X), (double)p.Value.High, (double)p.Value.Low));
                var fill = _plot.Add.FillY(corners.ToList());
                fill.FillColor = brush.Fill ?? Colors.Transparent;
                fill.LineStyle = brush.LineStyle;
                fill.MarkerStyle.IsVisible = false;
            }
            i = end;
        }
    }

    private void Bars(Mark.Bar bar, IReadOnlyList<PlacedBar> placed)
    {
        _ink.Begin(Markers.Css(bar.Overlay ? "serie omriss" : "serie", bar.Role), bar.Series);
        for (var i = 0; bar.Connect && i + 1 < placed.Count; i++)
        {
            var level = (double)placed[i].Extent.To;
            var (from, to) = (placed[i].Box, placed[i + 1].Box);
            Line("forbindelse", _frame.Horizontal
                ? [new(level, Y.OfScreen(from.Bottom)), new(level, Y.OfScreen(to.Top))]
                : [new(X.OfScreen(from.Right), level), new(X.OfScreen(to.Left), level)]);
        }
        var bars = new List<Bar>();
        foreach (var p in placed.Where(p => p.Extent.From != p.Extent.To))
        {
            var brush = _ink.Filled(Markers.Css("stolpe", p.Item.Role ?? ""));
            var (low, high) = _frame.Horizontal
                ? (Y.OfScreen(p.Box.Top), Y.OfScreen(p.Box.Bottom)) : (X.OfScreen(p.Box.Left), X.OfScreen(p.Box.Right));
            bars.Add(new Bar
            {
                Orientation = _frame.Horizontal ? Orientation.Horizontal : Orientation.Vertical,
                Position = (low + high) / 2,
                Size = Math.Abs(high - low),
                ValueBase = (double)p.Extent.From,
                Value = (double)p.Extent.To,
                FillColor = brush.Fill ?? Colors.Transparent,
                LineStyle = brush.LineStyle,
                // Its own labels are drawn last, by an action that is not among ours.
                LabelOnTop = true,
            });
        }
        if (bars.Count > 0) _plot.Add.Bars(bars);
    }

    private void Line(Mark.Line line)
    {
        _ink.Begin(Markers.Css("serie", line.Role), line.Series);
        var marker = Markers.Resolve(line.Marker, line.Role);
        var known = line.Points.Select((p, i) => (p, i)).Where(x => x.p.Y is not null).ToList();
        var alone = new List<Coordinates>();
        foreach (var run in MarkPlaces.Runs(known))
        {
            var split = line.SolidUntil is { } until ? run.FindLastIndex(p => p.X.Number <= until) : -1;
            if (split > 0) Line("linje historie", [.. run.Take(split + 1).Select(At)]);
            if (Math.Max(0, split) < run.Count - 1) Line("linje", [.. run.Skip(Math.Max(0, split)).Select(At)]);
            // A single year between two gaps has no line to be seen by.
            if (run.Count == 1) alone.Add(At(run[0]));
        }
        Points(Marker.Circle, "merke", "", Markers.OnLine * 0.8, alone);
        var ticks = _frame.Scales.Base.Ticks.Select(t => Math.Round(t.At, 6)).ToHashSet();
        Points(marker, "merke", "", Markers.OnLine,
            [.. known.Where(x => x.i == known[^1].i || ticks.Contains(Math.Round(_frame.Scales.Base.At(x.p.X), 6))).Select(x => At(x.p))]);
    }

    private void Dots(Mark.Dot dot)
    {
        _ink.Begin(Markers.Css("serie", dot.Role), dot.Series);
        foreach (var item in dot.Items)
        {
            if (_places.Spot(item) is not { } spot) continue;
            if (dot.Marker == Marker.Tick)
            {
                var half = Math.Min(11, _frame.Step * 0.38);
                var (along, value) = _frame.Horizontal ? (spot.Y, spot.X) : (spot.X, spot.Y);
                Line(Markers.Css("tverrstrek", item.Role ?? ""),
                    [OfScreen(_frame.Turn(along - half, value)), OfScreen(_frame.Turn(along + half, value))]);
            }
            else
            {
                var role = Markers.Css("prikk", item.Role ?? "");
                Points(Markers.Resolve(dot.Marker, dot.Role), Markers.Css("merke", role), role, Markers.AsDot,
                    [new(X.Of(item.X), Y.Of(item.Y))]);
            }
        }
    }

    /// <summary>A rule across the plot; a vertical one reaches up to its label.</summary>
    private void Rule(Mark mark, double? top)
    {
        _ink.Begin("");
        var css = Markers.Css("regel", mark.Role);
        if (mark is Mark.RuleY y && !_frame.Horizontal) Across(_value.Of(y.At), css);
        if (mark is Mark.RuleX x && (_frame.Horizontal || _frame.Scales.Base is LinearScale))
            Line(css, [new(X.Of(x.At), Y.OfScreen(top ?? _frame.Plot.Top)), new(X.Of(x.At), Y.OfScreen(_frame.Plot.Bottom))]);
    }

    /// <summary>A line from edge to edge at a value.</summary>
    private void Across(double value, string css)
    {
        AxisLine line = _frame.Horizontal ? _plot.Add.VerticalLine(_value.Within(value)) : _plot.Add.HorizontalLine(_value.Within(value));
        line.LineStyle = _ink.Stroked(css).LineStyle;
    }

    private void Line(string css, Coordinates[] points)
    {
        var line = _plot.Add.ScatterLine(points);
        line.LineStyle = _ink.Stroked(css).LineStyle;
        line.MarkerStyle.IsVisible = false;
    }

    private void Points(Marker marker, string css, string role, double half, List<Coordinates> points)
    {
        if (points.Count == 0 || marker == Marker.None) return;
        var brush = marker == Marker.Cross ? _ink.Stroked("strek", Markers.Css("merke kryss", role)) : _ink.Filled(css);
        var markers = _plot.Add.Markers(points.ToArray());
        markers.MarkerStyle.CustomRenderer = new MarkerShape(marker, half, brush);
    }

    private void Render(SKCanvas canvas)
    {
        var (plot, manager) = (_frame.Plot, _plot.RenderManager);
        var ours = manager.RenderActions.OfType<TickMarks>().ToList();
        manager.ClearCanvasBeforeEachRender = false;
        manager.RenderActions.Clear();
        manager.RenderActions.AddRange([new ReplaceNullAxesWithDefaults(), new CalculateLayout()]);
        _plot.Layout.LayoutEngine = new PlotBox(new PixelRect((float)plot.Left, (float)plot.Right, (float)plot.Bottom, (float)plot.Top));
        _plot.Axes.SetLimits(X.First, X.Last, Y.First, Y.Last);
        var (width, height) = ((int)Math.Ceiling(_laid.Width), (int)Math.Ceiling(_laid.Height));
        // A first render only settles the limits: ScottPlot draws again as long as they have changed since the last.
        using (var nothing = new SKNoDrawCanvas(width, height)) _plot.Render(nothing, width, height);
        manager.RenderActions.AddRange([new RenderGridsBelowPlottables(), new Unclipped(), .. ours]);
        _plot.Render(canvas, width, height);
    }

    private Coordinates At(Point p) => new(X.Of(p.X), Y.Of(p.Y!.Value));

    private Coordinates OfScreen(Spot s) => new(X.OfScreen(s.X), Y.OfScreen(s.Y));
}
