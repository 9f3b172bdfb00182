using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>
/// A drawing as a reader sees it who holds a ruler against the value axis: what each bar, line, band and dot stands for, in the
/// unit of the axis, and the words beside them. It knows the picture alone, not how it was made.
/// </summary>
internal sealed partial class Linjal
{
    private readonly XElement _svg;
    private readonly bool _stående;
    private readonly (double Sted, double Verdi) _fra;
    private readonly double _perEnhet;

    private Linjal(XElement svg, bool stående, (double Sted, double Verdi) fra, double perEnhet) =>
        (_svg, _stående, _fra, _perEnhet) = (svg, stående, fra, perEnhet);

    /// <summary>The drawing, or null where it has no axis to read values from.</summary>
    public static Linjal? Av(string svg)
    {
        var rot = XElement.Parse(svg);
        var akse = Alle(rot, "text", "akseverdi").ToArray();
        var venstre = akse.Where(t => (string?)t.Attribute("text-anchor") == "end").ToArray();
        var stående = venstre.Length > 0;
        var merker = (stående ? venstre : akse.Where(t => (string?)t.Attribute("text-anchor") == "middle"))
            .Select(t => (Sted: Tall(t, stående ? "y" : "x"), Verdi: Les(t.Value))).Where(t => t.Verdi is not null).ToArray();
        if (merker.Length < 2 || merker[0].Verdi == merker[^1].Verdi) return null;
        // A value on a standing axis is written a little below its line; along a lying one it is centred.
        var under = 0d;
        if (stående)
        {
            var linjer = Alle(rot, "path", "rute").Concat(Alle(rot, "path", "nullinje")).Select(p => Punkter(p)[0].Y).ToArray();
            if (linjer.Length == 0) return null;
            under = merker.Select(m => linjer.Select(y => m.Sted - y).MinBy(d => Math.Abs(d - 5))).MinBy(d => Math.Abs(d - 5));
        }
        var (først, sist) = (merker[0], merker[^1]);
        return new Linjal(rot, stående, (først.Sted - under, (double)først.Verdi!.Value), (sist.Sted - først.Sted) / (double)(sist.Verdi!.Value - først.Verdi!.Value));
    }

    /// <summary>The numbers along the standing axis of a drawing.</summary>
    public static IEnumerable<string> Akse(string svg) => Alle(XElement.Parse(svg), "text", "akseverdi").Where(t => (string?)t.Attribute("text-anchor") == "end").Select(t => t.Value);

    /// <summary>What one step in the picture's last decimal is worth, with room for rounding at both ends.</summary>
    public double Slark => 0.03 / Math.Abs(_perEnhet);

    /// <summary>Every series: its name, its class, and what is drawn of it.</summary>
    public IEnumerable<(string Navn, string Rolle, double[] Søyler, double[] Punkter)> Serier() =>
        from g in _svg.Descendants().Where(e => e.Name.LocalName == "g" && (string?)e.Attribute("role") == "group")
        let klasser = Klasser(g)
        select ((string)g.Attribute("aria-label")!, string.Join(' ', klasser.Skip(1)),
            Alle(g, "rect", "stolpe").Select(r => Math.Abs(Tall(r, _stående ? "height" : "width") / _perEnhet)).ToArray(),
            Alle(g, "path", "linje").Concat(Alle(g, "path", "band")).SelectMany(Punkter).Concat(g.Descendants().Where(e => Klasser(e).Contains("prikk")).Select(Midten))
                .Select(p => Verdi(_stående ? p.Y : p.X)).ToArray());

    /// <summary>The words at the end of lines: class, words, and the value of the line's last point.</summary>
    public IEnumerable<(string Rolle, string Ord, double Siste)> Linjeslutt() =>
        from t in Alle(_svg, "text", "etikett")
        let rolle = string.Join(' ', Klasser(t).Skip(1))
        let linjer = _svg.Descendants().Where(e => (string?)e.Attribute("role") == "group" && string.Join(' ', Klasser(e).Skip(1)) == rolle).ToArray()
        where linjer.Length == 1 && rolle.Length > 0 && Alle(linjer[0], "path", "linje").Any()
        select (rolle, t.Value, Verdi(Punkter(Alle(linjer[0], "path", "linje").Last())[^1].Y));

    /// <summary>Lines across the plot with words: the words, and where the line lies.</summary>
    public IEnumerable<(string Ord, double Verdi)> Terskler()
    {
        var ord = Alle(_svg, "text", "regeltekst").Select(t => t.Value).ToArray();
        var linjer = Alle(_svg, "path", "regel").Where(p => p.Parent == _svg).Select(Punkter).ToArray();
        return ord.Length == 1 && linjer.Length == 1 ? [(ord[0], Verdi(_stående ? linjer[0][0].Y : linjer[0][0].X))] : [];
    }

    /// <summary>The words at bars, with their class.</summary>
    public IEnumerable<(string Rolle, string Ord)> Søyleord() => Alle(_svg, "text", "verdi").Select(t => (string.Join(' ', Klasser(t).Skip(1)), t.Value));

    /// <summary>Where the tinted ground of the projection begins, where known lines end and where projected ones begin: all along the years.</summary>
    public (double[] Felt, double[] Historie) Skillet() =>
        ([.. Alle(_svg, "rect", "framskriving").Select(r => Tall(r, "x"))],
         [.. Alle(_svg, "path", "historie").Select(p => Punkter(p)[^1].X)]);

    /// <summary>The first number in the words, with the decimals it is written with; null where they hold none.</summary>
    public static (decimal Tall, int Desimaler)? Første(string ord) => Finn(ord).Select(Lest).FirstOrDefault();

    /// <summary>«under 1», «&gt;99»: a limit and no value.</summary>
    public static bool ErGrense(string ord) => ord.Length > 0 && (ord[0] is '<' or '>' || ord.StartsWith("under ", StringComparison.Ordinal) || ord.StartsWith("over ", StringComparison.Ordinal));

    /// <summary>The last.</summary>
    public static (decimal Tall, int Desimaler)? Siste(string ord) => Finn(ord).Select(Lest).LastOrDefault();

    // Every mark is as wide on both sides of its value; only along a standing axis is a triangle not as tall on both.
    private static (double X, double Y) Midten(XElement merke)
    {
        (double X, double Y)[] hjørner = merke.Name.LocalName switch
        {
            "circle" => [(Tall(merke, "cx"), Tall(merke, "cy"))],
            "rect" => [(Tall(merke, "x"), Tall(merke, "y")), (Tall(merke, "x") + Tall(merke, "width"), Tall(merke, "y") + Tall(merke, "height"))],
            "path" => Punkter(merke),
            _ => [.. merke.Descendants().Where(e => e.Name.LocalName == "path").SelectMany(Punkter)],
        };
        return ((hjørner.Min(p => p.X) + hjørner.Max(p => p.X)) / 2, (hjørner.Min(p => p.Y) + hjørner.Max(p => p.Y)) / 2);
    }

    private double Verdi(double sted) => _fra.Verdi + (sted - _fra.Sted) / _perEnhet;

    private static MatchCollection Finn(string ord) => TallPattern().Matches(ord);

    private static (decimal, int)? Lest(Match m)
    {
        var tekst = m.Value.Replace("\u00A0", "", StringComparison.Ordinal).Replace('\u2212', '-').Replace(',', '.').TrimStart('+');
        return (decimal.Parse(tekst, CultureInfo.InvariantCulture), tekst.Contains('.', StringComparison.Ordinal) ? tekst.Length - tekst.IndexOf('.', StringComparison.Ordinal) - 1 : 0);
    }

    private static decimal? Les(string tekst) => Første(tekst)?.Tall;

    private static (double X, double Y)[] Punkter(XElement path) =>
        [.. ((string)path.Attribute("d")!).Split(['M', 'L', 'Z'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' '))
            .Select(p => (double.Parse(p[0], CultureInfo.InvariantCulture), double.Parse(p[1], CultureInfo.InvariantCulture)))];

    private static string[] Klasser(XElement e) => ((string?)e.Attribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double Tall(XElement e, string navn) => double.Parse((string)e.Attribute(navn)!, CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Alle(XElement rot, string navn, string klasse) =>
        rot.Descendants().Where(e => e.Name.LocalName == navn && Klasser(e).Contains(klasse));

    [GeneratedRegex(@"[−+]?[0-9]{1,3}(?:\u00A0[0-9]{3})+(?:,[0-9]+)?|[−+]?[0-9]+(?:,[0-9]+)?")]
    private static partial Regex TallPattern();
}
