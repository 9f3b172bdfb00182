using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Perspektivmelding.Cli.CommandLine;

/// <summary>Help in Norwegian; the library's own headings come in other languages only.</summary>
internal sealed class NorwegianHelp : SynchronousCommandLineAction
{
    private const string Program = "perspektiv";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Done;
    }

    /// <summary>Writes the help of a command.</summary>
    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Bruk:");
        output.WriteLine($"  {Usage(command)}");
        WriteColumns(output, "Kommandoer:", command.Subcommands.Select(c => (c.Name, c.Description)));
        WriteColumns(output, "Argumenter:", command.Arguments.Select(a => ($"<{a.Name}>", a.Description)));
        if (command.Name == ImportGrammar.Name) WriteColumns(output, "Kilder:", ImportGrammar.Sources.Select(s => (s.Name, (string?)s.Text)));
        WriteColumns(output, "Valg:", command.Options.Where(o => !o.Hidden).Select(o => (Names(o), o.Description)));
        if (command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine($"«{Program} <kommando> --hjelp» sier mer om en kommando.");
        }
    }

    private static string Usage(Command command)
    {
        if (command is RootCommand) return $"{Program} <kommando> [valg]";
        var arguments = string.Concat(command.Arguments.Select(a => $" <{a.Name}>"));
        return $"{Program} {command.Name}{arguments} [valg]";
    }

    private static string Names(Option option)
    {
        var names = option is HelpOption ? $"{option.Name}, -h" : option.Name;
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static void WriteColumns(TextWriter output, string heading, IEnumerable<(string Name, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        var width = all.Max(r => r.Name.Length);
        output.WriteLine();
        output.WriteLine(heading);
        foreach (var (name, text) in all) output.WriteLine($"  {name.PadRight(width)}  {text}");
    }
}
