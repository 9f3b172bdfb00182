using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// Reads the SVG that Skia wrote and makes shapes of it again: the key colour of each element tells its class and group.
/// Skia's paint, clip paths and ids, which differ from one drawing to the next, are left behind.
/// </summary>
internal static class SkiaSvg
{
    /// <summary>The shapes, grouped.</summary>
    /// <param name="svg">As Skia wrote it.</param>
    /// <param name="ink">Knows the colours.</param>
    public static ImmutableArray<Shape> Read(Stream svg, KeyInk ink)
    {
        var shapes = new List<(KeyInk.Key, Shape)>();
        using var xml = XmlReader.Create(svg, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Name is "svg" or "defs" or "clipPath" or "g") continue;
            var key = ink.Find(xml.GetAttribute("fill")) ?? ink.Find(xml.GetAttribute("stroke"));
            // What has no key is Skia's own: the rectangle of a clip path.
            if (key is null) continue;
            foreach (var shape in Shapes(xml, key)) shapes.Add((key, shape));
        }
        return ink.Gather(shapes);
    }

    private static IEnumerable<Shape> Shapes(XmlReader xml, KeyInk.Key key) => xml.Name switch
    {
        "path" => Paths(xml.GetAttribute("d")!, key),
        "rect" => [new Rect(key.Css, Box(Number(xml, "x"), Number(xml, "y"), Number(xml, "width"), Number(xml, "height")))],
        "line" => [new Path(key.Css, [new(Number(xml, "x1"), Number(xml, "y1")), new(Number(xml, "x2"), Number(xml, "y2"))])],
        "circle" => [new Circle(key.Css, new(Number(xml, "cx"), Number(xml, "cy")), Number(xml, "r"))],
        "ellipse" => [new Circle(key.Css, new(Number(xml, "cx"), Number(xml, "cy")), Number(xml, "rx"))],
        var name => throw new InvalidOperationException($"Skia wrote <{name}>, which nothing here draws."),
    };

    private static Box Box(double x, double y, double width, double height) => new(x, y, x + width, y + height);

    /// <summary>The pieces of a path, each by itself: Skia bundles the lines of a grid. What is filled is closed.</summary>
    private static IEnumerable<Shape> Paths(string data, KeyInk.Key key)
    {
        foreach (var piece in data.Split('M', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var numbers = piece.Split(['L', 'Z', ' ', ','], StringSplitOptions.RemoveEmptyEntries);
            var spots = ImmutableArray.CreateBuilder<Spot>(numbers.Length / 2);
            for (var i = 0; i + 1 < numbers.Length; i += 2)
            {
                var spot = new Spot(Number(numbers[i]), Number(numbers[i + 1]));
                if (spots.Count == 0 || spots[^1] != spot) spots.Add(spot);
            }
            if (key.Filled && spots.Count > 1 && spots[^1] == spots[0]) spots.RemoveAt(spots.Count - 1);
            if (spots.Count > 1) yield return new Path(key.Css, spots.ToImmutable(), key.Filled);
        }
    }

    private static double Number(XmlReader xml, string name) => xml.GetAttribute(name) is { } text ? Number(text) : 0;

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
