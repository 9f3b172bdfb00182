using System.Collections.Immutable;
using Perspektivmelding.Charts.Drawing;

namespace Perspektivmelding.Charts;

/// <summary>
/// Something that comes round again, such as the months of a year, and what happens in it. On a desk and on paper it is
/// drawn as a wheel read clockwise from the top, with each event named beside it; on a phone, where there is no room
/// beside a wheel, as a track read from the top down. It is no chart: it has no values and no axes.
/// </summary>
/// <param name="Slug">Unique on the page; ids are made from it. Only a–z, 0–9 and hyphens.</param>
/// <param name="Title">The message, for <c>&lt;title&gt;</c>.</param>
/// <param name="Description">What a reader who cannot see the drawing needs to know: the events in order.</param>
public sealed record Wheel(string Slug, string Title, string Description)
{
    /// <summary>Unique on the page; ids are made from it.</summary>
    public string Slug { get; init; } = Chart.Checked(Slug);

    /// <summary>The names of the equal parts, clockwise from the top: «jan.», «feb.» … Short enough for the ring.</summary>
    public required ImmutableArray<string> Parts { get; init; }

    /// <summary>What happens, in any order.</summary>
    public ImmutableArray<WheelEvent> Events { get; init; } = [];

    /// <summary>What stands in the middle of the wheel; empty for nothing.</summary>
    public string Centre { get; init; } = "";

    /// <summary>Draws it as an SVG element.</summary>
    /// <param name="size">The drawing: desk, paper or phone.</param>
    public string Draw(ChartSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        return SvgWriter.Write(Place(size, ArialMetrics.Instance), Slug, Title, Description, size);
    }

    internal Scene Place(ChartSize size, ITextMeasure measure)
    {
        var ordered = this with { Events = [.. Events.OrderBy(e => e.At)] };
        return size.Width < WheelLayout.LeastWidth ? TrackLayout.Place(ordered, size, measure) : WheelLayout.Place(ordered, size, measure);
    }
}

/// <summary>Something that happens at a place of the round.</summary>
/// <param name="At">How far round it is, from 0 (the top) to below 1.</param>
/// <param name="When">When, in words: «22. februar».</param>
/// <param name="Text">What happens.</param>
public sealed record WheelEvent(double At, string When, string Text)
{
    /// <summary>How far round it is, from 0 (the top) to below 1.</summary>
    public double At { get; init; } = At is >= 0 and < 1 ? At : throw new ArgumentOutOfRangeException(nameof(At), At, "Not within the round.");

    /// <summary>CSS class of its marker, <c>serie-1</c> to <c>serie-5</c>, which also gives its shape.</summary>
    public string Role { get; init; } = "serie-1";

    /// <summary>What kind of event it is, as the key names it.</summary>
    public required string Kind { get; init; }
}
