using System.Reflection;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Output;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Publishing;

/// <summary>What came of a build.</summary>
/// <param name="Files">The whole site in memory; empty when it failed.</param>
/// <param name="Diagnostics">Every fault found.</param>
/// <param name="Origin">What the site was made of; null when it failed.</param>
public sealed record BuildResult(IReadOnlyList<SiteFile> Files, IReadOnlyList<Diagnostic> Diagnostics, Origin? Origin)
{
    /// <summary>True when nothing may be published.</summary>
    public bool Failed => Origin is null;
}

/// <summary>The pipeline: files in, a finished site in memory out. Nothing is written to the output folder here.</summary>
/// <param name="withPdf">Prints the report and the extracts.</param>
public sealed class Build(bool withPdf)
{
    private readonly StepRunner _runner = new(BuildSteps.For(withPdf));

    /// <summary>The steps that the latest run did, by name; those whose needs were as before it left out.</summary>
    public IReadOnlyList<string> Ran => _runner.Ran;

    private static string Version =>
        typeof(Build).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The folder of the figures and code tables that go with the program, which every build reads.</summary>
    public static string SharedFolder => Reading.SharedFolder.Default;

    /// <summary>The steps of a build as text: phase, name, what each needs and gives.</summary>
    /// <param name="withPdf">With the printing.</param>
    public static string Describe(bool withPdf) => StepList.Of(BuildSteps.For(withPdf));

    /// <summary>Builds once.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="done">Told of each finished step, in Norwegian for the user.</param>
    public static BuildResult Run(BuildOptions options, Action<string>? done = null) => new Build(options.WithPdf).Again(options, done);

    /// <summary>Builds; a step whose needs are as they were the last time is not run again.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="done">Told of each finished step, in Norwegian for the user.</param>
    public BuildResult Again(BuildOptions options, Action<string>? done = null)
    {
        var run = _runner.Run(options, done ?? (_ => { }));
        return run.IsStopped || run.Get<PublishedFiles>() is not { } made
            ? new([], run.Found, null)
            : new(made.Files, run.Found, new(Version, run.Get<DataSource>()!.Edition.Folder.Year, run.Get<InputStamps>()!.Files, run.Accepted));
    }
}
