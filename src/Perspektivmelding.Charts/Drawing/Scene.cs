using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>A rectangle in screen units, y downwards.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Width.</summary>
    public double Width => Right - Left;

    /// <summary>Height.</summary>
    public double Height => Bottom - Top;

    /// <summary>Whether the two share more than an edge.</summary>
    /// <param name="other">The other.</param>
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether the other lies wholly inside.</summary>
    /// <param name="other">The other.</param>
    public bool Contains(Box other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    /// <summary>Grown by <paramref name="by"/> on all sides.</summary>
    /// <param name="by">Screen units.</param>
    public Box Grow(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>Moved.</summary>
    /// <param name="dx">To the right.</param>
    /// <param name="dy">Downwards.</param>
    public Box Shift(double dx, double dy) => new(Left + dx, Top + dy, Right + dx, Bottom + dy);

    /// <summary>Whether a line piece passes through the box.</summary>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end.</param>
    public bool Crosses(Spot a, Spot b)
    {
        // Liang–Barsky: cut the piece by each edge and see whether anything is left.
        double from = 0, to = 1;
        return Cut(a.X - b.X, a.X - Left) && Cut(b.X - a.X, Right - a.X) && Cut(a.Y - b.Y, a.Y - Top) && Cut(b.Y - a.Y, Bottom - a.Y);

        bool Cut(double p, double q)
        {
            if (p == 0) return q >= 0;
            var t = q / p;
            if (p < 0) from = Math.Max(from, t);
            else to = Math.Min(to, t);
            return from <= to;
        }
    }
}

/// <summary>A point in screen units, y downwards.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
internal readonly record struct Spot(double X, double Y);

/// <summary>Where text is anchored.</summary>
internal enum Anchor
{
    /// <summary>At its left end.</summary>
    Start,

    /// <summary>At its middle.</summary>
    Middle,

    /// <summary>At its right end.</summary>
    End,
}

/// <summary>Something drawn, in screen units. Its classes are all that decides its look.</summary>
/// <param name="Class">CSS classes, parted by a space.</param>
internal abstract record Shape(string Class)
{
    /// <summary>The same shape elsewhere.</summary>
    /// <param name="dy">Downwards.</param>
    public abstract Shape Down(double dy);

    /// <summary>This shape and all within it.</summary>
    public virtual IEnumerable<Shape> All() => [this];
}

/// <summary>A line or a filled outline.</summary>
/// <param name="Class">CSS classes.</param>
/// <param name="Points">Corners in order.</param>
/// <param name="Closed">Whether the last joins the first.</param>
internal sealed record Path(string Class, ImmutableArray<Spot> Points, bool Closed = false) : Shape(Class)
{
    /// <inheritdoc/>
    public override Shape Down(double dy) => this with { Points = [.. Points.Select(p => p with { Y = p.Y + dy })] };
}

/// <summary>A circle.</summary>
/// <param name="Class">CSS classes.</param>
/// <param name="Centre">Its centre.</param>
/// <param name="Radius">Its radius.</param>
internal sealed record Circle(string Class, Spot Centre, double Radius) : Shape(Class)
{
    /// <inheritdoc/>
    public override Shape Down(double dy) => this with { Centre = Centre with { Y = Centre.Y + dy } };
}

/// <summary>An upright rectangle.</summary>
/// <param name="Class">CSS classes.</param>
/// <param name="Box">Where.</param>
internal sealed record Rect(string Class, Box Box) : Shape(Class)
{
    /// <inheritdoc/>
    public override Shape Down(double dy) => this with { Box = Box.Shift(0, dy) };
}

/// <summary>One or more lines of text.</summary>
/// <param name="Class">CSS classes.</param>
/// <param name="At">Anchor point on the baseline of the first line.</param>
/// <param name="Anchor">Which end of each line the anchor is.</param>
/// <param name="Lines">The lines.</param>
/// <param name="LineHeight">From baseline to baseline.</param>
/// <param name="Box">What the text covers, as measured.</param>
internal sealed record Text(string Class, Spot At, Anchor Anchor, ImmutableArray<string> Lines, double LineHeight, Box Box) : Shape(Class)
{
    /// <inheritdoc/>
    public override Shape Down(double dy) => this with { At = At with { Y = At.Y + dy }, Box = Box.Shift(0, dy) };
}

/// <summary>Shapes that belong together: all that one mark draws.</summary>
/// <param name="Class">CSS classes.</param>
/// <param name="Label">Name of what is drawn; null for furniture.</param>
/// <param name="Children">In painting order.</param>
internal sealed record Group(string Class, string? Label, ImmutableArray<Shape> Children) : Shape(Class)
{
    /// <inheritdoc/>
    public override Shape Down(double dy) => this with { Children = [.. Children.Select(c => c.Down(dy))] };

    /// <inheritdoc/>
    public override IEnumerable<Shape> All() => Children.SelectMany(c => c.All()).Prepend(this);
}

/// <summary>A whole drawing.</summary>
/// <param name="Width">In user units.</param>
/// <param name="Height">In user units.</param>
/// <param name="Plot">Where the data are drawn.</param>
/// <param name="Shapes">In painting order.</param>
internal sealed record Scene(double Width, double Height, Box Plot, ImmutableArray<Shape> Shapes)
{
    /// <summary>Every shape, groups opened.</summary>
    public IEnumerable<Shape> All() => Shapes.SelectMany(s => s.All());
}
