using System.Collections.Immutable;

namespace Perspektivmelding.Cli.CommandLine;

/// <summary>What was written after <c>hent</c>; null where nothing was.</summary>
internal sealed record FetchArguments
{
    /// <summary>Folder that gets the CSV files, and in raa/ the replies.</summary>
    public string? Til { get; init; }

    /// <summary>Kommunenummer.</summary>
    public string? Kommune { get; init; }

    /// <summary>Kommunenummer of those to compare with.</summary>
    public ImmutableArray<string>? Sammenlikning { get; init; }

    /// <summary>First year.</summary>
    public int? Fra { get; init; }

    /// <summary>Last year.</summary>
    public int? TilÅr { get; init; }

    /// <summary>kasse or konsern.</summary>
    public string? Omfang { get; init; }

    /// <summary>Tables wanted; empty = all.</summary>
    public ImmutableArray<string> Tabeller { get; init; } = [];

    /// <summary>Shows what would be asked, and ends.</summary>
    public bool BareVis { get; init; }

    /// <summary>Does not ask for leave.</summary>
    public bool Ja { get; init; }

    /// <summary>Stores the replies, and does not import them.</summary>
    public bool BareRaa { get; init; }

    /// <summary>Asks also for what is stored.</summary>
    public bool PåNytt { get; init; }

    /// <summary>Seconds between requests.</summary>
    public int? Pause { get; init; }

    /// <summary>Another server than SSB's.</summary>
    public Uri? Server { get; init; }

    /// <summary>Another server than that of Norges Bank.</summary>
    public Uri? ServerNorgesBank { get; init; }

    /// <summary>How diagnostics are printed.</summary>
    public DiagnosticFormat Format { get; init; }
}
