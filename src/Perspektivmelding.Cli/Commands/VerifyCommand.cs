using System.Globalization;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Output;

namespace Perspektivmelding.Cli.Commands;

/// <summary><c>verifiser</c>: is a published folder what the program wrote, and of what was it made?</summary>
internal static class VerifyCommand
{
    /// <summary>Compares and tells.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string folder, ClaimedInput claimed, DiagnosticFormat format, Terminal terminal)
    {
        var found = Verification.Run(folder, claimed);
        terminal.Write(found.Diagnostics, format);
        if (format == DiagnosticFormat.Tekst) Close(found, folder, terminal);
        return found.HasErrors ? ExitCode.Faults : ExitCode.Done;
    }

    private static void Close(Checked<Verified?> found, string folder, Terminal terminal)
    {
        if (found.HasErrors)
        {
            terminal.Bad($"{DiagnosticPrinter.Summary(found.Diagnostics)}. Nettstedet er ikke bekreftet.");
            return;
        }
        var site = found.Value!;
        var inputs = site.Inputs is { } number ? $", og alle {Number(number)} filene den ble laget av, er uendret" : "";
        terminal.Good($"Alle {Number(site.Files)} filene i «{folder}» er slik programmet skrev dem{inputs} ({site.Program}, utgave {Number(site.Utgave)}).");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
