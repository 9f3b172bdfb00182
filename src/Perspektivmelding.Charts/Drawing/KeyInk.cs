using System.Collections.Immutable;
using ScottPlot;

namespace Perspektivmelding.Charts.Drawing;

/// <summary>
/// Gives each kind of shape of each group a colour of its own, by which it is known again in Skia's SVG. The colours are
/// <c>#12hhll</c>: never among the names and short forms that Skia writes.
/// </summary>
internal sealed class KeyInk : IInk
{
    private readonly List<(string Css, string? Label)> _groups = [("", null)];
    private readonly List<Key> _keys = [];

    /// <summary>What a key colour stands for.</summary>
    /// <param name="Group">Number of the group.</param>
    /// <param name="Css">Classes of the shape.</param>
    /// <param name="Filled">Whether it is filled.</param>
    /// <param name="Pair">Classes of the group that each two form, or null.</param>
    internal sealed record Key(int Group, string Css, bool Filled, string? Pair);

    /// <inheritdoc/>
    public void Begin(string css, string? label = null) => _groups.Add((css, label));

    /// <inheritdoc/>
    public Brush Filled(string css) => new(Colour(css, true, null), null);

    /// <inheritdoc/>
    public Brush Stroked(string css, string? pair = null) => new(null, Colour(css, false, pair));

    /// <summary>What a colour stands for; null when it is none of ours.</summary>
    /// <param name="colour">As Skia writes it.</param>
    public Key? Find(string? colour) =>
        colour is ['#', '1', '2', _, _, _, _] && int.TryParse(colour.AsSpan(3), System.Globalization.NumberStyles.HexNumber, null, out var at) && at < _keys.Count
            ? _keys[at]
            : null;

    /// <summary>Puts shapes into their groups, in the order in which these were begun.</summary>
    /// <param name="shapes">The shapes with their keys, in the order drawn.</param>
    public ImmutableArray<Shape> Gather(IReadOnlyList<(Key Key, Shape Shape)> shapes)
    {
        var gathered = ImmutableArray.CreateBuilder<Shape>();
        for (var g = 0; g < _groups.Count; g++)
        {
            var children = Pair([.. shapes.Where(s => s.Key.Group == g)]);
            if (_groups[g].Css.Length == 0) gathered.AddRange(children);
            else if (children.Length > 0 || _groups[g].Label is not null) gathered.Add(new Group(_groups[g].Css, _groups[g].Label, children));
        }
        return gathered.ToImmutable();
    }

    private static ImmutableArray<Shape> Pair(List<(Key Key, Shape Shape)> shapes)
    {
        var children = ImmutableArray.CreateBuilder<Shape>();
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i].Key.Pair is { } pair) children.Add(new Group(pair, null, [shapes[i].Shape, shapes[++i].Shape]));
            else children.Add(shapes[i].Shape);
        }
        return children.ToImmutable();
    }

    private Color Colour(string css, bool filled, string? pair)
    {
        var key = new Key(_groups.Count - 1, css, filled, pair);
        var at = _keys.IndexOf(key);
        if (at < 0)
        {
            at = _keys.Count;
            _keys.Add(key);
        }
        return new Color((byte)0x12, (byte)(at >> 8), (byte)(at & 0xff));
    }
}
