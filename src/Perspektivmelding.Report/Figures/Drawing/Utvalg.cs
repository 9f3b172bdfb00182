using System.Collections.Immutable;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>
/// The one way to draw fewer than there are. What is drawn is handed out only to a drawing that then bears the remark on the rest,
/// so that no figure can cut in silence; titles and limits are reckoned over all, which never pass through here.
/// </summary>
internal static class Utvalg
{
    /// <summary>No figure shows more series than this (utforming.md).</summary>
    public const int MaksSerier = 5;

    private const int MaksKilder = 3;

    /// <summary>The first of all that a figure has room for.</summary>
    /// <param name="c">Words.</param>
    /// <param name="hva">What they are, as the remark's key has it: <c>scenarioer</c>, <c>regler</c>.</param>
    /// <param name="alle">All there are, those first that must be seen.</param>
    /// <param name="plass">How many there is room for.</param>
    public static Utvalg<T> Første<T>(FigureContext c, string hva, IEnumerable<T> alle, int plass = MaksSerier) =>
        alle.ToImmutableArray() is var a && a.Length <= plass ? new(a, null) : new(a[..plass], Merknad(c, hva, plass, a.Length));

    /// <summary>The last of all that a figure has room for, as <see cref="Første"/>.</summary>
    public static Utvalg<T> Siste<T>(FigureContext c, string hva, IEnumerable<T> alle, int plass = MaksSerier) =>
        alle.ToImmutableArray() is var a && a.Length <= plass ? new(a, null) : new(a[^plass..], Merknad(c, hva, plass, a.Length));

    /// <summary>Sources in one line; those there is no room for are counted.</summary>
    public static string Kilder(FigureContext c, IEnumerable<string> kilder)
    {
        var alle = kilder.Distinct(StringComparer.Ordinal).ToArray();
        return alle.Length <= MaksKilder ? string.Join("; ", alle)
            : c["kilder_flere", ("kilder", string.Join("; ", alle[..MaksKilder])), ("antall", c.Antall(alle.Length - MaksKilder))];
    }

    private static string Merknad(FigureContext c, string hva, int vist, int alle) =>
        c["utvalg_" + hva, ("vist", c.Antall(vist)), ("antall", c.Antall(alle))];
}

/// <summary>Those that a figure draws, and the remark that it does not draw all.</summary>
internal sealed class Utvalg<T>(ImmutableArray<T> vist, string? merknad)
{
    /// <summary>Draws them; the remark comes with it.</summary>
    public Figure Tegn(FigureContext c, Func<ImmutableArray<T>, FigureDraft> tegn) => (tegn(vist) with { Utelatt = merknad }).Finish(c);
}
