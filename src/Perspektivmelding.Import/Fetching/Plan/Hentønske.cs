using System.Collections.Immutable;

namespace Perspektivmelding.Fetching;

/// <summary>What the user wants figures of.</summary>
public sealed record Hentønske
{
    /// <summary>Most municipalities that may be compared with: an address has room for no more.</summary>
    public const int FlesteSammenlikning = 100;

    /// <summary>First year when the user says none: the first of today's accounting rules and of today's KOSTRA groups.</summary>
    public const int FørsteÅr = 2020;

    /// <summary>Kommunenummer.</summary>
    public required string Kommune { get; init; }

    /// <summary>Kommunenummer of those to compare with.</summary>
    public ImmutableArray<string> Sammenlikning { get; init; } = [];

    /// <summary>First year.</summary>
    public int Fra { get; init; } = FørsteÅr;

    /// <summary>Last year of accounts and key figures; null = all that are published.</summary>
    public int? Til { get; init; }

    /// <summary>Scope of the accounts: kasse or konsern.</summary>
    public string Omfang { get; init; } = "konsern";

    /// <summary>Tables wanted, by SSB's number, and «styringsrenten»; empty = all.</summary>
    public ImmutableArray<string> Tabeller { get; init; } = [];

    /// <summary>Where SSB's PxWebApi v2 answers.</summary>
    public Uri Ssb { get; init; } = new("https://data.ssb.no/api/pxwebapi/v2/");

    /// <summary>Where Norges Bank's data API answers.</summary>
    public Uri NorgesBank { get; init; } = new("https://data.norges-bank.no/api/");

    /// <summary>Most cells that SSB gives in one reply.</summary>
    public int Cellegrense { get; init; } = 800_000;
}
