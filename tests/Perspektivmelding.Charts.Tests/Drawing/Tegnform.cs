using System.Globalization;
using System.Xml.Linq;

namespace Perspektivmelding.Charts.Tests.Drawing;

/// <summary>
/// The shapes of a drawing in a compact text, one a line: classes of all groups it stands in, its own classes, its kind
/// and its words; after a <c>#</c> its numbers. It is how drawings by two painters are compared, whatever the order of
/// attributes, the corner at which an outline begins or the way in which lines are bundled.
/// </summary>
internal static class Tegnform
{
    /// <summary>How far two drawings of the same shape may be apart, in user units (a desk drawing is 680 wide).</summary>
    public const double Slark = 0.06;

    /// <summary>The shapes of a drawing, sorted.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="words">Whether the words in it count.</param>
    public static IReadOnlyList<string> Av(string svg, bool words = true)
    {
        var root = XElement.Parse(svg);
        return [.. root.Descendants().Where(e => words || e.Name.LocalName != "text").Select(Shape).OfType<string>().Prepend("svg # " + (string?)root.Attribute("viewBox")).Order(StringComparer.Ordinal)];
    }

    /// <summary>What differs between an accepted drawing and this one; empty when they are the same.</summary>
    /// <param name="accepted">Its shapes.</param>
    /// <param name="drawn">The shapes of this one.</param>
    public static IReadOnlyList<string> Forskjeller(IReadOnlyList<string> accepted, IReadOnlyList<string> drawn)
    {
        var left = drawn.ToList();
        var missing = new List<string>();
        foreach (var shape in accepted)
        {
            var found = left.FindIndex(other => Same(shape, other));
            if (found < 0) missing.Add("− " + shape);
            else left.RemoveAt(found);
        }
        return [.. missing, .. left.Select(shape => "+ " + shape)];
    }

    private static string? Shape(XElement e)
    {
        var numbers = e.Name.LocalName switch
        {
            "path" => Numbers((string)e.Attribute("d")!),
            "circle" => Values(e, "cx", "cy", "r"),
            "rect" => Values(e, "x", "y", "width", "height"),
            "text" => Values(e, "x", "y"),
            _ => null,
        };
        if (numbers is null) return null;
        var groups = string.Join(" > ", e.Ancestors().Where(a => a.Name.LocalName == "g").Reverse()
            .Select(g => Class(g) + ((string?)g.Attribute("aria-label") is { } label ? $" «{label}»" : "")));
        var kind = e.Name.LocalName == "path" && ((string)e.Attribute("d")!).EndsWith('Z') ? "outline" : e.Name.LocalName;
        var words = e.Name.LocalName == "text" ? $" {(string?)e.Attribute("text-anchor")} «{e.Value}»" : "";
        return $"{groups} | {Class(e)} | {kind}{words} # {string.Join(' ', numbers.Select(n => n.ToString("0.##", CultureInfo.InvariantCulture)))}";
    }

    private static bool Same(string a, string b)
    {
        var (cutA, cutB) = (a.LastIndexOf('#'), b.LastIndexOf('#'));
        if (a[..cutA] != b[..cutB]) return false;
        var (x, y) = (Numbers(a[cutA..]), Numbers(b[cutB..]));
        var outline = a[..cutA].Contains("| outline", StringComparison.Ordinal);
        return outline ? Corners(x, y) && Corners(y, x) : x.Length == y.Length && (Near(x, y) || Near(x, [.. Pairs(y).Reverse().SelectMany(p => new[] { p.X, p.Y })]));
    }

    private static bool Near(double[] a, double[] b) => a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) <= Slark);

    /// <summary>Whether every corner of one outline is a corner of the other.</summary>
    private static bool Corners(double[] a, double[] b) =>
        Pairs(a).All(p => Pairs(b).Any(q => Math.Abs(p.X - q.X) <= Slark && Math.Abs(p.Y - q.Y) <= Slark));

    private static IEnumerable<(double X, double Y)> Pairs(double[] n) => n.Chunk(2).Where(c => c.Length == 2).Select(c => (c[0], c[1]));

    private static double[] Numbers(string text) =>
        [.. text.Split(['M', 'L', 'Z', ' ', '#'], StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    private static double[] Values(XElement e, params string[] names) =>
        [.. names.Select(name => double.Parse((string)e.Attribute(name)!, CultureInfo.InvariantCulture))];

    private static string Class(XElement e) => (string?)e.Attribute("class") ?? "";
}
