namespace Perspektivmelding.Charts.Drawing;

/// <summary>The shapes of points on lines and of dots: which one a role has, and what it looks like.</summary>
internal static class Markers
{
    /// <summary>Half the width of a marker on a line.</summary>
    public const double OnLine = 3.6;

    /// <summary>Half the width of a dot.</summary>
    public const double AsDot = 5.5;

    private static readonly Marker[] SeriesMarkers =
        [Marker.Circle, Marker.Square, Marker.Triangle, Marker.Diamond, Marker.Cross];

    /// <summary>The shape a marker has for a role.</summary>
    /// <param name="marker">As given.</param>
    /// <param name="role">Role of the mark.</param>
    public static Marker Resolve(Marker marker, string role)
    {
        if (marker != Marker.ByRole) return marker;
        var at = role.IndexOf("serie-", StringComparison.Ordinal);
        return at >= 0 && at + 6 < role.Length && role[at + 6] is >= '1' and <= '5'
            ? SeriesMarkers[role[at + 6] - '1']
            : role.Contains("regnskap", StringComparison.Ordinal) ? Marker.None : Marker.Circle;
    }

    /// <summary>A marker as a shape.</summary>
    /// <param name="marker">Its shape, resolved.</param>
    /// <param name="role">Its role.</param>
    /// <param name="c">Its centre.</param>
    /// <param name="r">Half its width.</param>
    public static Shape? Draw(Marker marker, string role, Spot c, double r) => marker switch
    {
        Marker.None => null,
        Marker.Square => new Rect(Css("merke", role), new Box(c.X - (r * 0.9), c.Y - (r * 0.9), c.X + (r * 0.9), c.Y + (r * 0.9))),
        Marker.Triangle => new Path(Css("merke", role),
            [new(c.X, c.Y - (r * 1.2)), new(c.X + (r * 1.15), c.Y + (r * 0.85)), new(c.X - (r * 1.15), c.Y + (r * 0.85))], true),
        Marker.Diamond => new Path(Css("merke", role),
            [new(c.X, c.Y - (r * 1.3)), new(c.X + (r * 1.3), c.Y), new(c.X, c.Y + (r * 1.3)), new(c.X - (r * 1.3), c.Y)], true),
        Marker.Cross => new Group(Css("merke kryss", role), null,
            [
                new Path("strek", [new(c.X - r, c.Y - r), new(c.X + r, c.Y + r)]),
                new Path("strek", [new(c.X - r, c.Y + r), new(c.X + r, c.Y - r)]),
            ]),
        _ => new Circle(Css("merke", role), c, r),
    };

    /// <summary>Joins CSS classes.</summary>
    /// <param name="name">What the shape is.</param>
    /// <param name="role">Role of its mark.</param>
    public static string Css(string name, string role) => role.Length == 0 ? name : name + " " + role;
}
