namespace Perspektivmelding.Fetching;

/// <summary>How a server is treated. The defaults keep within SSB's rule of 30 requests a minute.</summary>
public sealed record Courtesy
{
    /// <summary>Least time between the ends of one request and the start of the next.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a request is tried before it is given up.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Wait before the second try; doubled for each one after it.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Wait when the server says «too many» but not for how long: SSB counts by the minute.</summary>
    public TimeSpan TooMany { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest wait that a server may ask for; if it asks for more, the user is told and may come back.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time for one reply, from the question to its last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Most bytes of a reply, unpacked. 800 000 cells are some 8 MB.</summary>
    public int ReplyBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most redirections that are followed, all of them at the same server.</summary>
    public int Redirections { get; init; } = 3;
}
