using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// Puts a <see cref="Wheel"/> on a phone: its parts are cut open and stand under each other, each as high as its events
/// need, with the events to the right.
/// </summary>
internal static class TrackLayout
{
    private const double Gap = 11;
    private const double Pad = 8;

    /// <summary>Lays out a wheel whose events are in order.</summary>
    /// <param name="wheel">The wheel.</param>
    /// <param name="size">The drawing.</param>
    /// <param name="measure">Widths of text.</param>
    public static Scene Place(Wheel wheel, ChartSize size, ITextMeasure measure)
    {
        var type = new Typesetter(measure, size.TextSize);
        var strip = wheel.Parts.Select(p => type.Width(p)).DefaultIfEmpty(0).Max() + (2 * Pad);
        var x = strip + 28;
        var (key, keyHeight) = Key.Set(WheelLayout.Entries(wheel), size.Width, type);
        var (parts, events) = (new List<Shape>(), new List<Shape>());
        var top = keyHeight + 14;
        var y = top;
        for (var i = 0; i < wheel.Parts.Length; i++)
        {
            var start = y;
            y += Pad;
            var own = wheel.Events.Where(e => (int)(e.At * wheel.Parts.Length) == i).ToImmutableArray();
            foreach (var e in own)
            {
                var (shape, bottom) = Event(e, x, y, size.Width - x, strip, type);
                events.Add(shape);
                y = bottom + Gap;
            }
            y = own.IsEmpty ? start + type.LineHeight + Pad : y - Gap + Pad;
            parts.Add(new Rect("hjuldel", new Box(0, start, strip, y)));
            parts.Add(type.SetBelow("hjulnavn", new Spot(Pad, start + Pad - 1), Anchor.Start, [wheel.Parts[i]]));
        }
        return new Scene(size.Width, Math.Ceiling(y + 2), new Box(0, top, size.Width, y), [new Group("nokkel", null, key), .. parts, .. events]);
    }

    private static (Shape Shape, double Bottom) Event(WheelEvent e, double x, double y, double width, double strip, Typesetter type)
    {
        var when = type.SetBelow("hjultid", new Spot(x, y), Anchor.Start, type.Wrap(e.When, width, bold: true), bold: true);
        var text = type.Set("hjultekst", new Spot(x, when.At.Y + (when.Lines.Length * type.LineHeight)), Anchor.Start, type.Wrap(e.Text, width));
        var at = new Spot(strip + 14, when.At.Y - (ArialMetrics.CapHeight * type.Size / 2));
        return (new Group(Markers.Css("serie", e.Role), $"{e.When}: {e.Text}",
            [new Path("leder", [new Spot(strip, at.Y), at]), WheelLayout.Mark(e, at), when, text]), text.Box.Bottom);
    }
}
