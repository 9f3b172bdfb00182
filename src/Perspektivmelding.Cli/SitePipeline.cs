using System.Diagnostics;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Output;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;

namespace Perspektivmelding.Cli;

/// <summary>Joins the command line to the pipeline and, when the result is to be published, to the output folder.</summary>
internal sealed class SitePipeline
{
    private Build? _preview;

    /// <summary>Builds, and publishes where that is the purpose. A preview keeps what it made until the next.</summary>
    public BuildOutcome Run(BuildArguments arguments, BuildPurpose purpose, Action<StageDone> progress)
    {
        var publishes = purpose == BuildPurpose.Publish;
        if (publishes && Publisher.Check(arguments.Ut) is { Count: > 0 } refused) return new BuildOutcome(refused, [], Failed: true);

        var watch = Stopwatch.StartNew();
        void Done(string name)
        {
            progress(new StageDone(name, watch.Elapsed));
            watch.Restart();
        }
        var build = purpose == BuildPurpose.Preview ? _preview ??= new Build(withPdf: false) : new Build(publishes && !arguments.UtenPdf);
        var built = build.Again(
            new BuildOptions(arguments.Data, arguments.Utgave, arguments.Input, arguments.Theme, publishes && !arguments.UtenPdf, arguments.Streng)
            {
                Beside = publishes ? Path.GetDirectoryName(Path.GetFullPath(Path.TrimEndingDirectorySeparator(arguments.Ut))) : null,
            },
            Done);
        if (built.Origin is not { } origin) return new BuildOutcome(built.Diagnostics, built.Files, built.Failed);
        if (!publishes) return new BuildOutcome(built.Diagnostics, Publisher.WithList(built.Files, origin), built.Failed);

        var faults = Publisher.Publish(arguments.Ut, built.Files, origin);
        Done("skrev til mappen");
        return new BuildOutcome([.. built.Diagnostics, .. faults], built.Files, Failed: faults.Count > 0);
    }
}
