using Perspektivmelding.Site;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Cli.Commands;

/// <summary><c>forklar</c>: what a code means and how the fault is mended.</summary>
internal static class ExplainCommand
{
    /// <summary>Prints the explanation of a code.</summary>
    public static int Run(string code, Terminal terminal)
    {
        if (AllFaults.Find(code) is { } found)
        {
            terminal.Output.Write(Explain.Text(found));
            return ExitCode.Done;
        }
        var meant = NearestName.Of(code, AllFaults.All.Select(d => d.Code)) is { } near ? $"; mente du «{near}»?" : ".";
        terminal.Error.WriteLine($"Feil bruk: «{code}» er ingen kode{meant}");
        return ExitCode.Usage;
    }
}
