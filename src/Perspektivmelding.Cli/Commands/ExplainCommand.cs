using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pipeline;

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
        if (code.Trim() is { Length: 3 or 4 } digits && digits.All(char.IsAsciiDigit)) return Run($"PM{digits.PadLeft(4, '0')}", terminal);
        var meant = NearestName.Of(code, AllFaults.All.Select(d => d.Code)) is { } near ? $"; mente du «{near}»?" : ". Alle kodene står i docs/diagnostikk.";
        terminal.Error.WriteLine($"Feil bruk: «{code}» er ingen kode{meant}");
        return ExitCode.Usage;
    }
}
