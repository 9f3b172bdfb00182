using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>What a key entry shows before its text.</summary>
internal enum Swatch
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A piece of line with its marker.</summary>
    Line,

    /// <summary>A piece of rule.</summary>
    Rule,

    /// <summary>A filled square.</summary>
    Fill,

    /// <summary>An outlined square.</summary>
    Outline,

    /// <summary>A dot.</summary>
    Dot,
}

/// <summary>One entry of the key.</summary>
/// <param name="Swatch">What stands before the text.</param>
/// <param name="Role">Role of the mark.</param>
/// <param name="Marker">Its marker, resolved.</param>
/// <param name="Text">The text.</param>
internal sealed record KeyEntry(Swatch Swatch, string Role, Marker Marker, string Text);

/// <summary>
/// The row above the plot that names what had no room beside its mark. Most charts have none.
/// </summary>
internal static class Key
{
    private const double LineSwatch = 24;
    private const double FillSwatch = 12;
    private const double Gap = 18;

    /// <summary>Sets the entries from the left, in as many rows as needed.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="width">Width of the drawing.</param>
    /// <param name="type">The typesetter.</param>
    /// <returns>The shapes, from the height 0, and their height.</returns>
    public static (ImmutableArray<Shape> Shapes, double Height) Set(IReadOnlyList<KeyEntry> entries, double width, Typesetter type)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        double x = 0, y = 0, rowHeight = 0;
        foreach (var entry in entries)
        {
            var swatch = entry.Swatch switch
            {
                Swatch.None => 0,
                Swatch.Line or Swatch.Rule => LineSwatch + 6,
                _ => FillSwatch + 6,
            };
            var lines = type.Wrap(entry.Text, width - swatch);
            var needed = swatch + type.Width(lines);
            if (x > 0 && x + needed > width)
            {
                (x, y, rowHeight) = (0, y + rowHeight + 4, 0);
            }
            var middle = y + (type.LineHeight / 2);
            if (Draw(entry, x, middle) is { } shape) shapes.Add(shape);
            shapes.Add(type.SetMiddle("forklaring", new Spot(x + swatch, middle + ((lines.Length - 1) * type.LineHeight / 2)), Anchor.Start, lines));
            x += needed + Gap;
            rowHeight = Math.Max(rowHeight, lines.Length * type.LineHeight);
        }
        return (shapes.ToImmutable(), y + rowHeight);
    }

    private static Shape? Draw(KeyEntry entry, double x, double y)
    {
        var square = new Box(x, y - (FillSwatch / 2), x + FillSwatch, y + (FillSwatch / 2));
        return entry.Swatch switch
        {
            Swatch.Line => new Group(Markers.Css("serie", entry.Role), null,
                [
                    new Path("linje", [new(x, y), new(x + LineSwatch, y)]),
                    .. Markers.Draw(entry.Marker, "", new Spot(x + (LineSwatch / 2), y), Markers.OnLine) is { } marker ? new[] { marker } : [],
                ]),
            Swatch.Rule => new Path(Markers.Css("regel", entry.Role), [new(x, y), new(x + LineSwatch, y)]),
            Swatch.Fill => new Group(Markers.Css("serie", entry.Role), null, [new Rect("stolpe", square)]),
            Swatch.Outline => new Group(Markers.Css("serie omriss", entry.Role), null, [new Rect("stolpe", square)]),
            Swatch.Dot when entry.Marker == Marker.Tick => new Group(Markers.Css("serie", entry.Role), null,
                [new Path("tverrstrek", [new(x + (FillSwatch / 2), square.Top), new(x + (FillSwatch / 2), square.Bottom)])]),
            Swatch.Dot => Markers.Draw(entry.Marker, "prikk", new Spot(x + (FillSwatch / 2), y), 5) is { } marker
                ? new Group(Markers.Css("serie", entry.Role), null, [marker])
                : null,
            _ => null,
        };
    }
}
