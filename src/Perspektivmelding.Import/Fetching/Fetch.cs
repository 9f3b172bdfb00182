using System.Collections.Immutable;

namespace Perspektivmelding.Fetching;

/// <summary>How a plan is carried out.</summary>
/// <param name="Mappe">Folder that gets the raw replies.</param>
/// <param name="PåNytt">Asks also for what is stored: the server is told which version we have.</param>
/// <param name="Courtesy">How the servers are treated.</param>
/// <param name="Pause">Time.</param>
public sealed record FetchOptions(string Mappe, bool PåNytt, Courtesy Courtesy, IPause Pause);

/// <summary>How a reply came to be stored.</summary>
public enum Fetched
{
    /// <summary>Asked for now.</summary>
    Now,

    /// <summary>Stored before and not asked for.</summary>
    Before,

    /// <summary>Asked for, and the server had no newer one.</summary>
    Unchanged,
}

/// <summary>What is happening.</summary>
/// <param name="Henting">The request it is about; null for words on their own.</param>
/// <param name="How">How it was got; null while it goes on.</param>
/// <param name="Text">Norwegian words, where there are any.</param>
public sealed record FetchProgress(Henting? Henting, Fetched? How, string? Text = null);

/// <summary>What was stored.</summary>
/// <param name="Filer">The requests that have a whole reply, with the path of it, in the order of the plan.</param>
public sealed record FetchOutcome(ImmutableArray<(Henting Henting, string Sti)> Filer);
