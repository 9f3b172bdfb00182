namespace Perspektivmelding.Cli;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    /// <summary>Done; there may be warnings.</summary>
    public const int Done = 0;

    /// <summary>The data, text or theme has errors, and nothing was written.</summary>
    public const int Faults = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A bug in the program.</summary>
    public const int Bug = 3;

    /// <summary>Stopped by the user (128 + SIGINT, as shells expect).</summary>
    public const int Interrupted = 130;
}
