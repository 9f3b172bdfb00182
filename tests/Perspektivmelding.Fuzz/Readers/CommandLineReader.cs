using System.CommandLine;
using System.Globalization;
using System.Text;
using Perspektivmelding.Cli;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>The words of a command line, one a line. Nothing is built; what is run is all that stands around the building.</summary>
internal sealed class CommandLineReader() : Reader("kommandolinje", 30)
{
    private static readonly string[] Words =
    [
        "bygg", "valider", "vis", "forklar", "importer", "test", "--data", "--utgave", "--input", "--theme", "--ut", "--uten-pdf", "--streng", "--format",
        "--port", "--hjelp", "--help", "-h", "-?", "--versjon", "data", "2025", "json", "tekst", "output", "5080", "PM0102", "pm0130", "",
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        var line = new List<string>();
        if (!draw.Once(4)) line.Add(draw.Of(Words[..6]));
        for (var words = draw.Below(7); words > 0; words--)
        {
            var word = draw.Once(4) ? draw.Of(NastyText.Texts) : draw.Of(Words);
            if (draw.Once(5)) word += draw.Once(2) ? "=" + draw.Of(Words) : draw.Of(NastyText.Texts);
            line.Add(word.Replace('\n', ' ').Replace('\0', ' '));
        }

        var text = Encoding.UTF8.GetBytes(string.Join('\n', line));
        return [new Input("kommandolinje.txt", draw.Once(4) ? new Mutator(draw, [text]).Mutate(text) : text)];
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        string[] words = [.. Encoding.UTF8.GetString(inputs[0].Bytes).Split('\n').Take(200)];
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var terminal = new Terminal(output, error, watched: false);
        var root = Grammar.Create((_, _, _) => new BuildOutcome([], [], Failed: false), terminal, new DefaultFolders("input", "theme"));
        var parsed = root.Parse(words, Grammar.Configuration);
        if (parsed.Action is not NorwegianHelp && UsageErrors.Of(parsed) is { Count: > 0 }) return new Outcome(false, []);
        // The preview would begin to serve.
        if (parsed.CommandResult.Command.Name == "vis" && parsed.Action is not NorwegianHelp) return new Outcome(true, []);
        var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        if (code is not (ExitCode.Done or ExitCode.Usage)) throw new BrokenPromiseException($"Exit code {code} for a command line without anything to build.");
        return new Outcome(code == ExitCode.Done, []);
    }
}
