using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// Puts a resolved chart on the screen in one pass: margins from measured labels, then the plot, then labels.
/// From the top: axis title, key, strip of span and rule labels, plot, tick labels.
/// </summary>
internal sealed class Layout
{
    private const double TickGap = 8;
    private readonly Scales _scales;
    private readonly ChartSize _size;
    private readonly Typesetter _type;
    private readonly List<KeyEntry> _key = [];
    private readonly (bool Ticks, bool Grid) _baseAxis;
    private readonly (bool Ticks, bool Grid) _valueAxis;

    private Layout(Scales scales, ChartSize size, ITextMeasure measure)
    {
        (_scales, _size, _type) = (scales, size, new Typesetter(measure, size.TextSize));
        // Axes are marks, added when absent.
        var x = scales.Chart.Marks.OfType<Mark.AxisX>().FirstOrDefault() ?? new Mark.AxisX();
        var y = scales.Chart.Marks.OfType<Mark.AxisY>().FirstOrDefault() ?? new Mark.AxisY();
        _baseAxis = scales.Horizontal ? (y.Ticks, y.Grid ?? false) : (x.Ticks, x.Grid ?? false);
        _valueAxis = scales.Horizontal ? (x.Ticks, x.Grid ?? true) : (y.Ticks, y.Grid ?? true);
    }

    private ImmutableArray<Mark> Marks => _scales.Chart.Marks;

    /// <summary>Lays out a chart.</summary>
    /// <param name="scales">The resolved chart.</param>
    /// <param name="size">The drawing.</param>
    /// <param name="measure">Widths of text.</param>
    public static Laid Place(Scales scales, ChartSize size, ITextMeasure measure) => new Layout(scales, size, measure).Build();

    private Laid Build()
    {
        var ends = EndLabels.Right(_scales, _size, _type);
        var starts = EndLabels.Left(_scales, _size, _type);
        NameSeries(ends is not null);

        var bandLabels = _scales.Horizontal && _baseAxis.Ticks
            ? _scales.Base.Ticks.Select(t => _type.Wrap(t.Text, Math.Max(_size.LabelWidth, _size.Width * 0.36))).ToList()
            : [];
        var (left, right) = Margins(ends ?? [], starts, bandLabels);
        var upright = _size.PlotHeight * _scales.Chart.Height;
        var values = ValuePlan.For(_scales, _type, _scales.Horizontal ? _size.Width - left - right : upright);
        var plot = new Box(left, 0, _size.Width - right, _scales.Horizontal ? Rows(bandLabels, values) : upright);
        var frame = new Frame(_scales, plot, values.Before, values.After, Side);
        var places = new MarkPlaces(frame);
        var bars = places.Bars(_scales.Horizontal ? RowBar() : 64);
        var (inner, homeless) = new PlotLabels(frame, places, _type, bars, values).Set(NamedElsewhere(ends));
        _key.AddRange(homeless);

        var axes = new AxisLabels(frame, _type, _size);
        var strip = axes.Strip(Marks);
        var (ticks, bottom) = axes.TickLabels(_baseAxis.Ticks, _valueAxis.Ticks, bandLabels);
        var over = new List<Shape>();
        Add(over, "akseverdier", ticks);
        Add(over, "etiketter", [.. strip.Labels, .. inner, .. EndLabels.Draw(ends ?? [], frame, _type, right: true), .. EndLabels.Draw(starts, frame, _type, right: false)]);

        // Axis title and key stand above and move the rest down, by half a line at least: for the label of the uppermost
        // tick and for end labels beside it.
        var (head, y) = Head();
        var down = y + Math.Max(strip.Height, Math.Round(_type.LineHeight / 2));
        return new Laid(
            _size.Width,
            Math.Ceiling(down + bottom + 2),
            frame with { Plot = plot.Shift(0, down) },
            [.. bars.Select(b => b with { Box = b.Box.Shift(0, down) })],
            [.. strip.Bottoms.Select(b => b + down)],
            new AxisLines(_baseAxis.Ticks, _baseAxis.Grid, _valueAxis.Grid),
            [.. head, .. axes.Spans(Marks, strip.Height).Select(s => s.Down(down))],
            [.. over.Select(s => s.Down(down))]);
    }

    /// <summary>Axis title and key, and their height.</summary>
    private (List<Shape> Shapes, double Height) Head()
    {
        var head = new List<Shape>();
        var y = 0.0;
        if (_scales.Value.Spec.Label is { Length: > 0 } title)
        {
            var text = _type.SetBelow("aksetittel", new Spot(0, 0), Anchor.Start, _type.Wrap(title, _size.Width));
            head.Add(text);
            y = text.Box.Bottom + 10;
        }
        if (_key.Count > 0)
        {
            var (entries, height) = Key.Set(_key, _size.Width, _type);
            head.Add(new Group("nokkel", null, [.. entries.Select(e => e.Down(y))]));
            y += height + 10;
        }
        return (head, y);
    }

    /// <summary>Fills the key with the series that are not named beside their mark.</summary>
    private void NameSeries(bool endsFit)
    {
        var bars = Marks.OfType<Mark.Bar>().Where(b => (b.Label ?? b.Series).Length > 0).ToList();
        var lone = LoneLine;
        var barsAtEnd = endsFit && !_scales.Horizontal && EndLabels.StackedBars(Marks);
        foreach (var mark in Marks)
        {
            KeyEntry? entry = mark switch
            {
                Mark.Line line when !endsFit && EndsLast(line) && line != lone => new(Swatch.Line, line.Role, Markers.Resolve(line.Marker, line.Role), EndLabels.TextOf(line)),
                Mark.Area area when !endsFit => new(Swatch.Fill, area.Role, Marker.None, area.Label ?? area.Series),
                Mark.Band band when !endsFit => new(Swatch.Fill, band.Role, Marker.None, band.Label ?? ""),
                Mark.Bar bar when bars.Count > 1 && !barsAtEnd => new(bar.Overlay ? Swatch.Outline : Swatch.Fill, bar.Role, Marker.None, bar.Label ?? bar.Series),
                Mark.Dot dot => new(Swatch.Dot, dot.Role, Markers.Resolve(dot.Marker, dot.Role), dot.Label ?? ""),
                _ => null,
            };
            if (entry is { Text.Length: > 0 }) _key.Add(entry);
        }
    }

    private bool EndsLast(Mark.Line line) => EndLabels.Last(line) is { } last && EndLabels.AtEnd(_scales, last.X);

    /// <summary>The only named line of a chart; without room beside the plot its label stands at the line, not in a key.</summary>
    private Mark.Line? LoneLine =>
        Marks.OfType<Mark.Line>().Where(l => EndLabels.TextOf(l).Length > 0).Take(2).ToList() is [var only] ? only : null;

    private Func<Mark.Line, bool> NamedElsewhere(ImmutableArray<EndLabel>? ends)
    {
        var lone = ends is null ? LoneLine : null;
        return line => !_scales.Horizontal && EndsLast(line) && line != lone;
    }

    private (double Left, double Right) Margins(ImmutableArray<EndLabel> ends, ImmutableArray<EndLabel> starts, List<ImmutableArray<string>> bandLabels)
    {
        double left, right;
        if (_scales.Horizontal)
        {
            // A tick at either end of the value axis reaches half its label beyond the plot.
            right = _valueAxis.Ticks ? _scales.Value.Ticks.Select(t => _type.Width(t.Text) / 2).DefaultIfEmpty(2).Max() : 2;
            left = Math.Max(right, bandLabels.Count == 0 ? 0 : bandLabels.Max(l => _type.Width(l)) + TickGap);
        }
        else
        {
            var ticks = _valueAxis.Ticks ? _scales.Value.Ticks.Select(t => _type.Width(t.Text) + TickGap).DefaultIfEmpty(0).Max() : 2;
            left = Math.Max(ticks, EndLabels.Width(starts, _type));
            right = Math.Max(EndLabels.Width(ends, _type), 2);
            if (_baseAxis.Ticks && _scales.Base is not BandScale { ToEdges: false } && _scales.Base.Ticks is [var first, .., var last])
            {
                // The first and the last year must not be cut at the edge. Each margin narrows the other's plot.
                for (var round = 0; round < 4; round++)
                {
                    var width = _size.Width - left - right - (2 * Side);
                    left = Math.Max(left, (_type.Width(first.Text) / 2) - (first.At * width) - Side);
                    right = Math.Max(right, (_type.Width(last.Text) / 2) - ((1 - last.At) * width) - Side);
                }
            }
        }
        return (left, right);
    }

    /// <summary>Height of the rows of a lying chart: bars and air, or the longest label.</summary>
    private double Rows(List<ImmutableArray<string>> bandLabels, ValuePlan values)
    {
        var lines = bandLabels.Select(l => l.Length).Append(values.Lines).Max();
        return _scales.Base.Ticks.Length * Math.Max(RowHeight() * _scales.Chart.Height, _type.Height(lines) + 9);
    }

    private double Side => _scales.Horizontal || _scales.Base is BandScale { ToEdges: false } || Marks.Any(m => m is Mark.Bar) ? 0 : 6;

    private double RowBar() => _scales.Base.Ticks.Length > 12 ? 14 : _size.TextSize + 6;

    private double RowHeight()
    {
        var side = Math.Max(1, Marks.OfType<Mark.Bar>().Where(b => !b.Overlay).Select((b, i) => b.Stack ?? "#" + b.Series + i).Distinct().Count());
        var bar = RowBar();
        var row = (side * (bar + 2)) + (_scales.Base.Ticks.Length > 12 ? 6 : 12);
        // A named dot needs room for its name above it.
        return Marks.OfType<Mark.Dot>().Any(d => d.Items.Any(i => i.Label is not null)) ? Math.Max(row, 2 * (_type.Height(1) + 12)) : row;
    }

    private static void Add(List<Shape> shapes, string css, ImmutableArray<Shape> children)
    {
        if (children.Length > 0) shapes.Add(new Group(css, null, children));
    }
}
