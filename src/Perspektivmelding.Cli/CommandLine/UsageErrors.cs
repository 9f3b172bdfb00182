using System.CommandLine;
using System.CommandLine.Parsing;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Cli.CommandLine;

/// <summary>Says in Norwegian what is wrong with a command line, with the nearest name where a word is unknown.</summary>
internal static class UsageErrors
{
    /// <summary>The faults, one line each; empty when there is none.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0) return [];
        var command = parsed.CommandResult.Command;
        var lines = new List<string>();
        lines.AddRange(Unknown(parsed.UnmatchedTokens, command));
        foreach (var error in parsed.Errors)
            if (Explain(error) is { } line) lines.Add(line);
        if (lines.Count == 0 && command.Subcommands.Count > 0) lines.Add("det mangler en kommando");
        return [.. lines.Distinct()];
    }

    private static IEnumerable<string> Unknown(IReadOnlyList<string> tokens, Command command)
    {
        var optionNames = command.Options.Where(o => !o.Hidden).Select(o => o.Name).ToList();
        var commandNames = command.Subcommands.Select(c => c.Name).ToList();
        var afterUnknownOption = false;
        foreach (var token in tokens)
        {
            var name = token.Split('=')[0];
            if (name.StartsWith('-'))
            {
                yield return $"ukjent valg «{name}»{Meant(name, optionNames)}";
                afterUnknownOption = true;
            }
            else if (!afterUnknownOption)
            {
                yield return command.Subcommands.Count > 0
                    ? $"ukjent kommando «{token}»{Meant(token, commandNames)}"
                    : $"«{token}» hører ikke til her";
                if (command.Subcommands.Count > 0) yield break;
            }
        }
    }

    // Compared without the dashes, which are alike in all.
    private static string Meant(string written, IEnumerable<string> known) =>
        NearestName.Of(written.TrimStart('-'), known.Select(n => n.TrimStart('-'))) is { } near
            ? $"; mente du «{(written.StartsWith('-') ? "--" : "")}{near}»?"
            : "";

    private static string? Explain(ParseError error) => error.SymbolResult switch
    {
        OptionResult option when OptionOf(option) is { } line => line,
        ArgumentResult { Parent: OptionResult option } when OptionOf(option) is { } line => line,
        ArgumentResult argument when argument.Tokens.Count == 0 => $"det mangler <{argument.Argument.Name}>",
        // What our own validators say is Norwegian already; what is left is about the command as a whole, told above.
        OptionResult or ArgumentResult => error.Message,
        _ => null,
    };

    private static string? OptionOf(OptionResult option)
    {
        if (option.Option is VersionOption) return $"«{option.Option.Name}» kan ikke brukes sammen med noe annet";
        if (option.IdentifierTokenCount > 1) return $"«{option.Option.Name}» er oppgitt flere ganger";
        if (option.Tokens.Count == 0 && option.Option.Arity.MinimumNumberOfValues > 0) return $"«{option.Option.Name}» trenger en verdi";
        return option.Option.ValueType == typeof(bool) && option.Tokens.Count > 0
            ? $"«{option.Option.Name}» skal ikke ha noen verdi"
            : null;
    }
}
