using ScottPlot;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>How one shape is painted.</summary>
/// <param name="Fill">Colour of its inside; null leaves it open.</param>
/// <param name="Line">Colour of its edge; null draws none.</param>
/// <param name="Width">Width of the edge.</param>
/// <param name="Dash">Lengths of dashes and gaps; null is a whole line.</param>
internal readonly record struct Brush(Color? Fill, Color? Line, float Width = 1, float[]? Dash = null)
{
    /// <summary>The edge as ScottPlot takes it. Only a dash makes a pattern: Skia's SVG cannot hold one.</summary>
    public LineStyle LineStyle => new(Line is null ? 0 : Width, Line ?? Colors.Transparent)
    {
        IsVisible = Line is not null,
        Pattern = Dash is null ? LinePattern.Solid : new LinePattern(Dash, 0, ""),
        StrokeJoin = SkiaSharp.SKStrokeJoin.Round,
    };
}

/// <summary>Gives shapes their brush by what they are: keys for a drawing whose paint is CSS, colours for a picture.</summary>
internal interface IInk
{
    /// <summary>Begins the group that the next shapes belong to; without classes they stand alone.</summary>
    /// <param name="css">Classes of the group.</param>
    /// <param name="label">Name of what is drawn; null for furniture.</param>
    void Begin(string css, string? label = null);

    /// <summary>Brush of a filled shape.</summary>
    /// <param name="css">Its classes.</param>
    Brush Filled(string css);

    /// <summary>Brush of a line.</summary>
    /// <param name="css">Its classes.</param>
    /// <param name="pair">Classes of the group that each two such lines form; null when each stands for itself.</param>
    Brush Stroked(string css, string? pair = null);
}
