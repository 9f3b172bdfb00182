using System.Globalization;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;
using Spectre.Console;

namespace Perspektivmelding.Cli;

/// <summary>Where the program speaks: the streams, and whether someone is watching.</summary>
/// <param name="output">Results: diagnostics, summaries, help.</param>
/// <param name="error">Wrong usage and failures of the program.</param>
/// <param name="watched">True when the output is a terminal: then progress and colour.</param>
/// <param name="input">Where answers come from; null when there is no one to ask.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, bool watched, TextReader? input = null)
{
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = "," };

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(output),
        Ansi = watched ? AnsiSupport.Detect : AnsiSupport.No,
        Interactive = watched ? InteractionSupport.Detect : InteractionSupport.No,
    });

    /// <summary>Results.</summary>
    public TextWriter Output => output;

    /// <summary>Wrong usage and failures.</summary>
    public TextWriter Error => error;

    /// <summary>True when someone is watching.</summary>
    public bool Watched => watched;

    /// <summary>The console of this process.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(Console.Out, Console.Error, !Console.IsOutputRedirected, Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.In);
    }

    /// <summary>Asks yes or no; null when there is no one to ask. Anything but a clear yes is no.</summary>
    public bool? Confirm(string question)
    {
        if (input is null) return null;
        output.Write($"{question} [j/N] ");
        output.Flush();
        return input.ReadLine()?.Trim().ToLowerInvariant() is "j" or "ja";
    }

    /// <summary>Seconds for people: «1,8 s».</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", Numbers) + "\u00A0s";

    /// <summary>Runs work that tells of its stages; shows them, with time, only where someone is watching.</summary>
    public T Progress<T>(Func<Action<StageDone>, T> work)
    {
        if (!watched) return work(_ => { });
        return _console.Status().Start("Arbeider …", _ => work(stage =>
            _console.MarkupLineInterpolated($"[green]✓[/] {Sentence(stage.Name).PadRight(28)} [grey]{Seconds(stage.Elapsed)}[/]")));
    }

    /// <summary>Writes faults to the output.</summary>
    /// <param name="faults">The faults.</param>
    /// <param name="format">How.</param>
    /// <param name="allNotes">Every note is written out for people.</param>
    public void Write(IReadOnlyList<Diagnostic> faults, DiagnosticFormat format, bool allNotes = false) => output.Write(format switch
    {
        DiagnosticFormat.Json => DiagnosticPrinter.Json(faults),
        DiagnosticFormat.Github => DiagnosticPrinter.Annotations(faults),
        _ => DiagnosticPrinter.Text(faults, new SourceLines().Line, allNotes),
    });

    /// <summary>A line of good news.</summary>
    public void Good(string line) => Line(line, "green");

    /// <summary>A line of bad news that is not a fault of the program.</summary>
    public void Bad(string line) => Line(line, "red");

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Line(string line, string colour)
    {
        if (watched) _console.MarkupLineInterpolated($"[{colour}]{line}[/]");
        else output.WriteLine(line);
    }
}
