using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Cli;

/// <summary>What a build is for.</summary>
internal enum BuildPurpose
{
    /// <summary>To be written to the output folder.</summary>
    Publish,

    /// <summary>Only to find faults.</summary>
    Validate,

    /// <summary>To be shown from memory, without PDFs.</summary>
    Preview,
}

/// <summary>What came of a build.</summary>
/// <param name="Diagnostics">All faults found.</param>
/// <param name="Files">The site; empty where there were errors or nothing was to be made.</param>
/// <param name="Failed">True when nothing was, or is to be, published.</param>
internal sealed record BuildOutcome(IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<SiteFile> Files, bool Failed);

/// <summary>A stage that is done.</summary>
/// <param name="Name">What was done, in Norwegian, for the user.</param>
/// <param name="Elapsed">How long it took.</param>
internal readonly record struct StageDone(string Name, TimeSpan Elapsed);

/// <summary>Runs the pipeline; the edge between the command line and the site.</summary>
internal delegate BuildOutcome SiteBuilder(BuildArguments arguments, BuildPurpose purpose, Action<StageDone> progress);
