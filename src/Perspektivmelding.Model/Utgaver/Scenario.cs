using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Utgaver;

/// <summary>What a scenario claims to be (fag.md 0.3).</summary>
public enum Scenarioart
{
    /// <summary>Shows where things are heading; may end in merforbruk.</summary>
    Framskriving,
    /// <summary>A proposal for a plan; merforbruk in the plan period is unlawful (kommuneloven § 14-10).</summary>
    Planforslag,
}

/// <summary>A future: the common assumptions with changes, and the measures taken (scenarier.yml).</summary>
public sealed record Scenario
{
    /// <summary>Slug.</summary>
    public required string Id { get; init; }

    /// <summary>Name, as a statement of what we do.</summary>
    public required string Navn { get; init; }

    /// <summary>Projection or proposal.</summary>
    public required Scenarioart Art { get; init; }

    /// <summary>Explanation in the editor's words, or null.</summary>
    public string? Beskrivelse { get; init; }

    /// <summary>The measures that are carried out.</summary>
    public required ImmutableArray<Tiltak> Tiltak { get; init; }

    /// <summary>The common assumptions with this scenario's changes applied.</summary>
    public required Forutsetninger Forutsetninger { get; init; }

    /// <summary>The keys of forutsetninger.yml that this scenario replaces.</summary>
    public required ImmutableArray<string> Overstyrt { get; init; }

    /// <summary>Where it stands.</summary>
    public required Kilde Kilde { get; init; }
}
