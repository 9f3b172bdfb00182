using System.Collections.Immutable;

namespace Perspektivmelding.Binding;

/// <summary>fjoraret.yml: what the municipality itself has said of last year's plan and how it went.</summary>
public sealed record Fjoråret
{
    /// <summary>Id of the scenario that the council adopted in the newest of the earlier editions; null takes the first.</summary>
    public string? Vedtatt { get; init; }

    /// <summary>What a reader must know of the earlier editions, for instance that they were made for an example; null where nothing.</summary>
    public string? Merknad { get; init; }

    /// <summary>What was taken for granted, and what came, in the order of the file.</summary>
    public ImmutableArray<Forutsetningsutsagn> Forutsetninger { get; init; } = [];
}

/// <summary>One assumption as the municipality has published it. What it has not published is null and shown as such.</summary>
/// <param name="Hva">Which assumption.</param>
/// <param name="Antatt">What was assumed, as published, or null.</param>
/// <param name="Faktisk">What came, as published, or null.</param>
/// <param name="Virkning">What the deviation cost as the municipality has published it, or null. 1 000 kr, negative when it made the result worse.</param>
/// <param name="Brast">True when it broke, false when it held, null where the source does not say.</param>
/// <param name="Kilde">Where it stands.</param>
public sealed record Forutsetningsutsagn(string Hva, string? Antatt, string? Faktisk, long? Virkning, bool? Brast, string Kilde)
{
    /// <summary>Where it stands in the data, with the place of each of its numbers; null where it comes from no file.</summary>
    public Model.Sporing.Kilde? Sporkilde { get; init; }
}
