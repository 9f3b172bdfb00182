using System.CommandLine;
using Perspektivmelding.Cli.CommandLine;

namespace Perspektivmelding.Cli;

/// <summary>The program: reads the command line, runs the command, and turns every outcome into an exit code.</summary>
internal static class App
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="terminal">Where it speaks.</param>
    /// <param name="build">The pipeline.</param>
    /// <param name="folders">Default folders for prose and theme.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Terminal terminal, SiteBuilder build, DefaultFolders folders)
    {
        try
        {
            var parsed = Grammar.Create(build, terminal, folders).Parse(arguments, Grammar.Configuration);
            if (parsed.Action is not NorwegianHelp && UsageErrors.Of(parsed) is { Count: > 0 } errors)
                return ExplainUsage(parsed, errors, terminal);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Output,
                Error = terminal.Error,
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted; // The user knows: it was the user who stopped it.
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine(CrashLog.Write(e, arguments));
            return ExitCode.Bug;
        }
    }

    private static int ExplainUsage(ParseResult parsed, IReadOnlyList<string> errors, Terminal terminal)
    {
        foreach (var error in errors) terminal.Error.WriteLine($"Feil bruk: {error}{(error.EndsWith('?') ? "" : ".")}");
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.Tokens.Count == 0)
        {
            terminal.Error.WriteLine();
            NorwegianHelp.Write(command, terminal.Error);
        }
        else
        {
            var name = command is RootCommand ? "perspektiv" : $"perspektiv {command.Name}";
            terminal.Error.WriteLine($"«{name} --hjelp» viser hva som går an.");
        }
        return ExitCode.Usage;
    }
}
