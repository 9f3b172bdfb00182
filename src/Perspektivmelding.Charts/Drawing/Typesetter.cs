using System.Collections.Immutable;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>Breaks, measures and sets text of one size.</summary>
/// <param name="measure">Widths of text.</param>
/// <param name="size">Font size in user units.</param>
internal sealed class Typesetter(ITextMeasure measure, double size)
{
    private const double Ascent = 0.76;
    private const double Descent = 0.22;

    /// <summary>From baseline to baseline.</summary>
    public double LineHeight { get; } = Math.Round(size * 1.25);

    /// <summary>Font size in user units.</summary>
    public double Size => size;

    /// <summary>Width of one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bold">Whether it is bold.</param>
    public double Width(string text, bool bold = false) => measure.Width(text, size, bold);

    /// <summary>Width of the widest of several lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="bold">Whether they are bold.</param>
    public double Width(ImmutableArray<string> lines, bool bold = false)
    {
        var widest = 0.0;
        foreach (var line in lines) widest = Math.Max(widest, Width(line, bold));
        return widest;
    }

    /// <summary>Height of a block of lines, from the top of its capitals to the foot of its last line.</summary>
    /// <param name="lines">Number of lines.</param>
    public double Height(int lines) => ((lines - 1) * LineHeight) + ((Ascent + Descent) * size);

    /// <summary>
    /// Breaks text at spaces and after hyphens and slashes, as few lines as possible and these as even as possible.
    /// A word that is too wide stays whole on a line of its own; no-break spaces hold.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Widest line wanted.</param>
    /// <param name="bold">Whether it is bold.</param>
    public ImmutableArray<string> Wrap(string text, double width, bool bold = false)
    {
        var pieces = Pieces(text);
        var lines = Greedy(pieces, width, bold);
        if (lines.Length < 2) return lines;
        // Narrow the measure while the number of lines holds: «Omsorg og / velferd», not «Omsorg og velferd, / drift».
        for (var share = 0.95; share > 0.4; share -= 0.05)
        {
            var even = Greedy(pieces, width * share, bold);
            if (even.Length > lines.Length || Width(even, bold) > width * share) break;
            lines = even;
        }
        return lines;
    }

    /// <summary>Sets lines with the first baseline at a point.</summary>
    /// <param name="css">CSS classes.</param>
    /// <param name="at">Anchor point on the first baseline.</param>
    /// <param name="anchor">Which end of the lines the point is.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="bold">Whether the classes make it bold.</param>
    public Text Set(string css, Spot at, Anchor anchor, ImmutableArray<string> lines, bool bold = false)
    {
        var width = Width(lines, bold);
        var left = anchor switch { Anchor.Start => at.X, Anchor.Middle => at.X - (width / 2), _ => at.X - width };
        var top = at.Y - (Ascent * size);
        return new Text(css, at, anchor, lines, LineHeight, new Box(left, top, left + width, top + Height(lines.Length)));
    }

    /// <summary>Sets lines so that their block is centred upon a height, by the height of its capitals and figures.</summary>
    /// <param name="css">CSS classes.</param>
    /// <param name="at">Anchor point at half the height.</param>
    /// <param name="anchor">Which end of the lines the point is.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="bold">Whether the classes make it bold.</param>
    public Text SetMiddle(string css, Spot at, Anchor anchor, ImmutableArray<string> lines, bool bold = false)
    {
        var first = at.Y + (ArialMetrics.CapHeight * size / 2) - ((lines.Length - 1) * LineHeight / 2);
        return Set(css, at with { Y = first }, anchor, lines, bold);
    }

    /// <summary>Sets lines so that their block begins at a height.</summary>
    /// <param name="css">CSS classes.</param>
    /// <param name="at">Anchor point at the upper edge.</param>
    /// <param name="anchor">Which end of the lines the point is.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="bold">Whether the classes make it bold.</param>
    public Text SetBelow(string css, Spot at, Anchor anchor, ImmutableArray<string> lines, bool bold = false) =>
        Set(css, at with { Y = at.Y + (Ascent * size) }, anchor, lines, bold);

    private ImmutableArray<string> Greedy(List<string> pieces, double width, bool bold)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in pieces)
        {
            if (line.Length > 0 && Width((line + piece).TrimEnd(' '), bold) > width)
            {
                lines.Add(line.TrimEnd(' '));
                line = "";
            }
            line += piece;
        }
        lines.Add(line.TrimEnd(' '));
        return lines.ToImmutable();
    }

    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var breaks = text[i] == ' ' || (text[i] is '-' or '/' or '–' && i > start && i + 1 < text.Length && char.IsLetter(text[i + 1]));
            if (!breaks) continue;
            pieces.Add(text[start..(i + 1)]);
            start = i + 1;
        }
        if (start < text.Length || pieces.Count == 0) pieces.Add(text[start..]);
        return pieces;
    }
}
