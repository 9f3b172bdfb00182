using System.Collections.Immutable;

namespace Perspektivmelding.Binding;

/// <summary>The programme of the seminar (program.yml).</summary>
public sealed record Seminarprogram
{
    /// <summary>Title of the day.</summary>
    public required string Tittel { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The place, or null when not known.</summary>
    public string? Sted { get; init; }

    /// <summary>The items, in the order of the day; none begins before the one above it ends.</summary>
    public required ImmutableArray<Programpost> Poster { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Kilde { get; init; }

    /// <summary>Where it stands in the data, with the place of each of its numbers; null where it comes from no file.</summary>
    public Model.Sporing.Kilde? Sporkilde { get; init; }
}

/// <summary>An item of the programme (<c>poster</c> in program.yml).</summary>
/// <param name="Fra">Begins.</param>
/// <param name="Til">Ends.</param>
/// <param name="Tittel">What it is.</param>
/// <param name="Rolle">Who speaks, as a role, or null.</param>
/// <param name="Kapittel">Slug of the chapter that belongs to it, or null.</param>
public sealed record Programpost(TimeOnly Fra, TimeOnly Til, string Tittel, string? Rolle = null, string? Kapittel = null);
