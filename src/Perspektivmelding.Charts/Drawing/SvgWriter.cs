using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// Writes a scene as an SVG element: classes and roles, no colours, no style attributes, numbers with at most two
/// decimals, so that the same scene gives the same bytes everywhere.
/// </summary>
internal static class SvgWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Writes the scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="chart">Gives slug, title and description.</param>
    /// <param name="size">Gives name and text size.</param>
    public static string Write(Scene scene, Chart chart, ChartSize size) => Write(scene, chart.Slug, chart.Title, chart.Description, size);

    /// <summary>Writes the scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="slug">Ids are made from it.</param>
    /// <param name="title">For <c>&lt;title&gt;</c>.</param>
    /// <param name="description">For <c>&lt;desc&gt;</c>.</param>
    /// <param name="size">Gives name and text size.</param>
    public static string Write(Scene scene, string slug, string title, string description, ChartSize size)
    {
        var text = new StringBuilder(8192);
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None };
        using (var xml = XmlWriter.Create(text, settings))
        {
            var id = $"{slug}-{size.Name}";
            xml.WriteStartElement("svg", Namespace);
            xml.WriteAttributeString("class", "diagram diagram-" + size.Name);
            xml.WriteAttributeString("viewBox", $"0 0 {Number(scene.Width)} {Number(scene.Height)}");
            xml.WriteAttributeString("width", Number(scene.Width));
            xml.WriteAttributeString("height", Number(scene.Height));
            xml.WriteAttributeString("font-family", "Arial, \"Liberation Sans\", Helvetica, sans-serif");
            xml.WriteAttributeString("font-size", Number(size.TextSize));
            xml.WriteAttributeString("role", "img");
            xml.WriteAttributeString("aria-labelledby", $"{id}-tittel {id}-beskrivelse");
            Described(xml, "title", id + "-tittel", title);
            Described(xml, "desc", id + "-beskrivelse", description);
            foreach (var shape in scene.Shapes) Write(xml, shape);
            xml.WriteWhitespace("\n");
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    /// <summary>A coordinate: at most two decimals, a point, never −0.</summary>
    /// <param name="value">The coordinate.</param>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static void Write(XmlWriter xml, Shape shape)
    {
        switch (shape)
        {
            case Group group:
                Start(xml, "g", group);
                if (group.Label is { Length: > 0 } label)
                {
                    xml.WriteAttributeString("role", "group");
                    xml.WriteAttributeString("aria-label", VisibleText.Of(label));
                }
                foreach (var child in group.Children) Write(xml, child);
                xml.WriteWhitespace("\n");
                break;
            case Path path:
                Start(xml, "path", path);
                xml.WriteAttributeString("d", Data(path.Points, path.Closed));
                break;
            case Circle circle:
                Start(xml, "circle", circle);
                xml.WriteAttributeString("cx", Number(circle.Centre.X));
                xml.WriteAttributeString("cy", Number(circle.Centre.Y));
                xml.WriteAttributeString("r", Number(circle.Radius));
                break;
            case Rect rect:
                Start(xml, "rect", rect);
                xml.WriteAttributeString("x", Number(rect.Box.Left));
                xml.WriteAttributeString("y", Number(rect.Box.Top));
                xml.WriteAttributeString("width", Number(rect.Box.Width));
                xml.WriteAttributeString("height", Number(rect.Box.Height));
                break;
            case Text text:
                WriteText(xml, text);
                break;
        }
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, Text text)
    {
        Start(xml, "text", text);
        xml.WriteAttributeString("x", Number(text.At.X));
        xml.WriteAttributeString("y", Number(text.At.Y));
        if (text.Anchor != Anchor.Start) xml.WriteAttributeString("text-anchor", text.Anchor == Anchor.Middle ? "middle" : "end");
        if (text.Lines is [var only])
        {
            xml.WriteString(VisibleText.Of(only));
            return;
        }
        for (var i = 0; i < text.Lines.Length; i++)
        {
            xml.WriteStartElement("tspan", Namespace);
            xml.WriteAttributeString("x", Number(text.At.X));
            xml.WriteAttributeString("y", Number(text.At.Y + (i * text.LineHeight)));
            xml.WriteString(VisibleText.Of(text.Lines[i]));
            // Read aloud, copied or searched in a PDF, the last word of a line and the first of the next are two.
            if (i < text.Lines.Length - 1 && text.Anchor == Anchor.Start) xml.WriteString(" ");
            xml.WriteEndElement();
            if (i < text.Lines.Length - 1 && text.Anchor != Anchor.Start) WriteSpaceOfNoWidth(xml);
        }
    }

    // A line that ends or is centred at a point would be moved by a space of its own.
    private static void WriteSpaceOfNoWidth(XmlWriter xml)
    {
        xml.WriteStartElement("tspan", Namespace);
        xml.WriteAttributeString("font-size", "0");
        xml.WriteString(" ");
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, Shape shape)
    {
        // One shape a line: a changed drawing is read in a diff.
        xml.WriteWhitespace("\n");
        xml.WriteStartElement(name, Namespace);
        if (shape.Class.Length > 0) xml.WriteAttributeString("class", shape.Class);
    }

    private static void Described(XmlWriter xml, string name, string id, string text)
    {
        xml.WriteWhitespace("\n");
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteString(VisibleText.Of(text));
        xml.WriteEndElement();
    }

    private static string Data(ImmutableArray<Spot> points, bool closed)
    {
        var data = new StringBuilder(points.Length * 14);
        for (var i = 0; i < points.Length; i++)
            data.Append(i == 0 ? 'M' : 'L').Append(Number(points[i].X)).Append(' ').Append(Number(points[i].Y));
        return closed ? data.Append('Z').ToString() : data.ToString();
    }
}
