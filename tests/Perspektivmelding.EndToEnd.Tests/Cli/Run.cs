using Perspektivmelding.Cli;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.EndToEnd.Tests.Cli;

/// <summary>One run of the program in this process, with what it said.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    /// <summary>A warning for builds that shall give one.</summary>
    public static readonly Diagnostic Note =
        new("PM0303", Severity.Note, new("input/kapitler/20.md", 3, 1), "figur «kostra» er utelatt", "legg inn kostra.csv") { Lacks = "kostra.csv" };

    public static readonly Diagnostic OtherNote = Note with { Span = new("input/kapitler/20.md", 9, 1) };

    public static readonly Diagnostic Accepted =
        new("PM0215", Severity.Note, new("data/2025/balanse.csv", 3, 9), "fondet følger ikke regnskapet", "sjekk fondet") { Accepted = new("SSB har rettet tallet.", "økonomidirektør", Severity.Warning) };

    public static readonly Diagnostic Warning =
        new("PM0304", Severity.Warning, new("input/kostra.md", 3, 9), "kapittelet er utelatt", "legg til kostra.csv");

    /// <summary>An error for builds that shall fail.</summary>
    public static readonly Diagnostic Fault =
        new("PM0102", Severity.Error, new("data/regnskap.csv", 14, 6), "ukjent kolonne «netto»", "mente du «linje»?");

    /// <summary>Runs with a pipeline that gives this.</summary>
    public static Task<Run> WithAsync(SiteBuilder build, params string[] arguments) =>
        WithAsync(build, new DefaultFolders("input", "theme"), arguments);

    /// <summary>Runs with a pipeline that gives this.</summary>
    public static async Task<Run> WithAsync(SiteBuilder build, DefaultFolders folders, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await App.RunAsync(arguments, new Terminal(output, error, watched: false), build, folders);
        return new(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>A pipeline with this outcome.</summary>
    public static SiteBuilder Giving(params Diagnostic[] diagnostics) => (arguments, _, _) =>
    {
        var failed = diagnostics.Any(d => d.Severity == Severity.Error || (arguments.Streng && d.Severity == Severity.Warning));
        return new(diagnostics, failed ? [] : Site, failed);
    };

    private static readonly SiteFile[] Site =
        [new("index.html", "x"u8.ToArray()), new("gjeld/index.html", "x"u8.ToArray()), new("pdf/a.pdf", "x"u8.ToArray()), new("data/a.csv", "x"u8.ToArray())];
}
