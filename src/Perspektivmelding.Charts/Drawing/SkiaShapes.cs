using SkiaSharp;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>Draws single shapes with Skia.</summary>
internal static class SkiaShapes
{
    /// <summary>Draws a shape: its inside first, then its edge.</summary>
    /// <param name="canvas">What to draw on.</param>
    /// <param name="shape">The shape; of a group, its children by the same brush.</param>
    /// <param name="brush">How.</param>
    public static void Draw(SKCanvas canvas, Shape shape, Brush brush)
    {
        if (shape is Group group)
        {
            foreach (var child in group.Children) Draw(canvas, child, brush);
            return;
        }
        using var paint = new SKPaint { IsAntialias = true };
        if (brush.Fill is { } fill && shape is not Path { Closed: false })
        {
            paint.Color = fill.ToSKColor();
            Outline(canvas, shape, paint);
        }
        if (brush.Line is not { } line) return;
        using var dash = brush.Dash is null ? null : SKPathEffect.CreateDash(brush.Dash, 0);
        paint.Style = SKPaintStyle.Stroke;
        paint.Color = line.ToSKColor();
        paint.StrokeWidth = brush.Width;
        paint.StrokeJoin = SKStrokeJoin.Round;
        paint.PathEffect = dash;
        Outline(canvas, shape, paint);
    }

    private static void Outline(SKCanvas canvas, Shape shape, SKPaint paint)
    {
        switch (shape)
        {
            case Circle circle:
                canvas.DrawCircle((float)circle.Centre.X, (float)circle.Centre.Y, (float)circle.Radius, paint);
                break;
            case Rect { Box: var box }:
                canvas.DrawRect(new SKRect((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom), paint);
                break;
            case Path path:
                using (var outline = new SKPath())
                {
                    outline.AddPoly([.. path.Points.Select(p => new SKPoint((float)p.X, (float)p.Y))], path.Closed);
                    canvas.DrawPath(outline, paint);
                }
                break;
        }
    }
}
