using System.Collections.Immutable;
using Perspektivmelding.Model.Analyser;

namespace Perspektivmelding.Binding;

/// <summary>The services that are to be compared.</summary>
/// <param name="Tjenester">In the order of the file.</param>
/// <param name="ErStandard">True when the program's own list is used.</param>
public sealed record Tjenesteliste(ImmutableArray<Tjeneste> Tjenester, bool ErStandard)
{
    /// <summary>No services.</summary>
    public static Tjenesteliste Tom { get; } = new([], ErStandard: false);
}

/// <summary>A service: what measures it, and what a council needs to know before it is changed (tjenester.yml).</summary>
public sealed record Tjeneste
{
    /// <summary>The indicators.</summary>
    public required Tjenestemål Mål { get; init; }

    /// <summary>What makes the cost high or low, a sentence a point.</summary>
    public ImmutableArray<string> Drivere { get; init; } = [];

    /// <summary>How far the municipality is bound, or null where it is not said.</summary>
    public Bindingsgrad? Binding { get; init; }

    /// <summary>The act or paragraph, or null.</summary>
    public string? Hjemmel { get; init; }

    /// <summary>Who decides, or null.</summary>
    public string? Beslutter { get; init; }

    /// <summary>What the municipality itself can change, or null.</summary>
    public string? KanEndres { get; init; }

    /// <summary>Questions for discussion.</summary>
    public ImmutableArray<string> Spørsmål { get; init; } = [];

    /// <summary>The sector the service belongs to, or null.</summary>
    public string? Sektor { get; init; }

    /// <summary>Where the text comes from, and what to know of the indicators.</summary>
    public required string Kilde { get; init; }
}
