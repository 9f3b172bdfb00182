using System.Diagnostics;
using Perspektivmelding.Cli.CommandLine;

namespace Perspektivmelding.Cli.Commands;

/// <summary><c>bygg</c> and <c>valider</c>: run the pipeline, print what is wrong, say what was written.</summary>
internal sealed class BuildCommand(SiteBuilder build, Terminal terminal)
{
    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(BuildArguments arguments, BuildPurpose purpose)
    {
        using var interruption = new Interruption(terminal);
        var watch = Stopwatch.StartNew();
        var forPeople = arguments.Format == DiagnosticFormat.Tekst;
        var outcome = forPeople
            ? terminal.Progress(progress => build(arguments, purpose, progress))
            : build(arguments, purpose, _ => { });
        terminal.Write(outcome.Diagnostics, arguments.Format, arguments.AlleMerknader);
        if (forPeople) Close(outcome, arguments, purpose, watch.Elapsed);
        return outcome.Failed ? ExitCode.Faults : ExitCode.Done;
    }

    private void Close(BuildOutcome outcome, BuildArguments arguments, BuildPurpose purpose, TimeSpan time)
    {
        if (!arguments.AlleMerknader && Summary.Lacks(outcome.Diagnostics) is { } lacks) terminal.Output.WriteLine(lacks);
        if (outcome.Failed)
        {
            terminal.Bad(Summary.Failed(outcome.Diagnostics));
        }
        else if (purpose == BuildPurpose.Validate)
        {
            terminal.Good(Summary.Valid(outcome.Diagnostics));
        }
        else
        {
            terminal.Good(Summary.Written(outcome, arguments.Ut, time));
            if (!terminal.Watched) return;
            foreach (var place in Summary.Places(outcome, arguments.Ut)) terminal.Output.WriteLine(place);
        }
    }
}
