using System.Diagnostics;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Cli.Commands;

/// <summary><c>bygg</c> and <c>valider</c>: run the pipeline, print what is wrong, say what was written.</summary>
internal sealed class BuildCommand(SiteBuilder build, Terminal terminal)
{
    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(BuildArguments arguments, BuildPurpose purpose)
    {
        var watch = Stopwatch.StartNew();
        var json = arguments.Format == DiagnosticFormat.Json;
        var outcome = json
            ? build(arguments, purpose, _ => { })
            : terminal.Progress(progress => build(arguments, purpose, progress));
        terminal.Output.Write(json
            ? DiagnosticPrinter.Json(outcome.Diagnostics)
            : DiagnosticPrinter.Text(outcome.Diagnostics, new SourceLines().Line));
        if (!json)
        {
            if (outcome.Failed) terminal.Bad(Summary.Failed(outcome.Diagnostics));
            else terminal.Good(purpose == BuildPurpose.Validate
                ? Summary.Valid(outcome.Diagnostics)
                : Summary.Written(outcome, arguments.Ut, watch.Elapsed));
        }
        return outcome.Failed ? ExitCode.Faults : ExitCode.Done;
    }
}
