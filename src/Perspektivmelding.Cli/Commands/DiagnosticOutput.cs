using System.Text.Encodings.Web;
using System.Text.Json;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Cli.Commands;

/// <summary>Prints the faults of a run in the form asked for.</summary>
internal static class DiagnosticOutput
{
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints them to the output; as JSON also when there are none, and then nothing else may be printed.</summary>
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, DiagnosticFormat format, Terminal terminal)
    {
        if (format == DiagnosticFormat.Json)
        {
            var rows = diagnostics.Select(d => new
            {
                kode = d.Code,
                alvor = Kind(d),
                fil = d.Span.File,
                linje = d.Span.Line,
                kolonne = d.Span.Column,
                melding = d.Message,
                hint = d.Hint,
            });
            terminal.Output.WriteLine(JsonSerializer.Serialize(rows, Layout));
            return;
        }
        foreach (var d in diagnostics)
        {
            var place = d.Span.Line > 0 ? $"{d.Span.File}:{d.Span.Line}:{d.Span.Column}" : d.Span.File;
            terminal.Output.WriteLine($"{place}: {Kind(d)} {d.Code}: {d.Message}");
            terminal.Output.WriteLine($"   hint: {(d.Hint is null ? "" : d.Hint + "; ")}forklaring: perspektiv forklar {d.Code}");
        }
    }

    private static string Kind(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error ? "feil" : "advarsel";
}
