using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Perspektivmelding.Diagnostics;

/// <summary>Prints the same list of faults for people, for programs and as notes in a build log.</summary>
public static class DiagnosticPrinter
{
    private const int ShownOfAKind = 50;

    private static readonly JsonWriterOptions JsonStyle = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The order in which faults are shown: file, line, column, code. Exact repetitions are dropped.</summary>
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Distinct()
            .OrderBy(d => d.Span.File, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Line).ThenBy(d => d.Span.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal),
    ];

    /// <summary>For people: the fault, the source line with the place marked under it, and the hint. Of a kind that a file is full of, the first fifty.</summary>
    /// <param name="diagnostics">The faults, in any order.</param>
    /// <param name="sourceLine">Gives a line of a file by path and number (from 1), or null when it cannot be had.</param>
    /// <param name="allNotes">Every note is written out; otherwise the closing line of the run counts them.</param>
    public static string Text(IEnumerable<Diagnostic> diagnostics, Func<string, int, string?> sourceLine, bool allNotes = false)
    {
        var text = new StringBuilder();
        var all = Sorted(diagnostics);
        var sorted = all.Where(d => allNotes || d.Severity != Severity.Note).ToArray();
        var total = sorted.CountBy(Kind).ToDictionary();
        var shown = new Dictionary<(string, string), int>();
        foreach (var diagnostic in sorted)
        {
            var number = shown[Kind(diagnostic)] = shown.GetValueOrDefault(Kind(diagnostic)) + 1;
            if (number == ShownOfAKind + 1) AppendRest(text, diagnostic, total[Kind(diagnostic)] - ShownOfAKind);
            if (number > ShownOfAKind) continue;
            AppendHead(text, diagnostic);
            if (diagnostic.Span.Line > 0 && sourceLine(diagnostic.Span.File, diagnostic.Span.Line) is { } line)
                AppendQuote(text, diagnostic.Span, line);
            text.Append("   hint: ").Append(QuotedLine.Safe(diagnostic.Hint)).Append(EndsSentence(diagnostic.Hint) ? " " : ". ")
                .Append("forklaring: perspektiv forklar ").Append(diagnostic.Code).Append('\n');
        }

        return text.Append(Accepted(all)).ToString();
    }

    /// <summary>For programs: one JSON array with the keys kode, alvor, fil, linje, kolonne, melding and hint.</summary>
    public static string Json(IEnumerable<Diagnostic> diagnostics)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonStyle))
        {
            json.WriteStartArray();
            foreach (var diagnostic in Sorted(diagnostics))
            {
                json.WriteStartObject();
                json.WriteString("kode", diagnostic.Code);
                json.WriteString("alvor", Name(diagnostic.Severity));
                json.WriteString("fil", diagnostic.Span.File);
                json.WriteNumber("linje", Math.Max(1, diagnostic.Span.Line));
                json.WriteNumber("kolonne", Math.Max(1, diagnostic.Span.Column));
                json.WriteString("melding", diagnostic.Message);
                json.WriteString("hint", diagnostic.Accepted is null ? diagnostic.Hint : AcceptedBy(diagnostic.Accepted));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>For a build log: notes that GitHub and those who follow it show beside the changed line.</summary>
    public static string Annotations(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in Sorted(diagnostics))
        {
            var level = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var hint = diagnostic.Accepted is null ? diagnostic.Hint : AcceptedBy(diagnostic.Accepted);
            var message = $"{diagnostic.Message} ({hint})";
            text.Append(CultureInfo.InvariantCulture, $"::{level} file={Property(diagnostic.Span.File)}")
                .Append(CultureInfo.InvariantCulture, $",line={Math.Max(1, diagnostic.Span.Line)}")
                .Append(CultureInfo.InvariantCulture, $",col={Math.Max(1, diagnostic.Span.Column)}")
                .Append(CultureInfo.InvariantCulture, $",title={diagnostic.Code}::{Escaped(message)}\n");
        }

        return text.ToString();
    }

    /// <summary>The closing line: «2 feil og 1 advarsel».</summary>
    public static string Summary(IEnumerable<Diagnostic> diagnostics)
    {
        var all = Sorted(diagnostics);
        var errors = all.Count(d => d.Severity == Severity.Error);
        var warnings = all.Count(d => d.Severity == Severity.Warning);
        var warningText = warnings == 1 ? "1 advarsel" : string.Create(CultureInfo.InvariantCulture, $"{warnings} advarsler");
        var errorText = string.Create(CultureInfo.InvariantCulture, $"{errors} feil");
        return (errors, warnings) switch
        {
            (0, 0) => "ingen feil og ingen advarsler",
            (0, _) => $"ingen feil, {warningText}",
            (_, 0) => errorText,
            _ => $"{errorText} og {warningText}",
        };
    }

    /// <summary>The Norwegian word for a severity: feil, advarsel or merknad.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "feil",
        Severity.Warning => "advarsel",
        _ => "merknad",
    };

    /// <summary>How serious a kind of fault is: «advarsel», «advarsel, og feil når …».</summary>
    public static string Name(Descriptor kind) => (kind.Severity, kind.Gross) switch
    {
        (Severity.Error, not null) => "feil som kan godtas i unntak.yml",
        (_, { } when) => $"{Name(kind.Severity)}; feil som kan godtas i unntak.yml {when}",
        _ => Name(kind.Severity),
    };

    /// <summary>What the edition has accepted, one line a reason, with the number of findings it covers.</summary>
    private static string Accepted(IEnumerable<Diagnostic> sorted)
    {
        var text = new StringBuilder();
        foreach (var group in sorted.Where(d => d.Accepted is not null).GroupBy(d => (d.Code, d.Span.File, d.Accepted)))
        {
            var number = group.Count() == 1 ? "1 funn" : string.Create(CultureInfo.InvariantCulture, $"{group.Count()} funn");
            text.Append(QuotedLine.Safe(group.Key.File)).Append(": godtatt ").Append(group.Key.Code).Append(" (").Append(number).Append("): ")
                .Append(QuotedLine.Safe(group.First().Message)).Append('\n').Append("   ").Append(QuotedLine.Safe(AcceptedBy(group.Key.Accepted!))).Append('\n');
        }

        return text.ToString();
    }

    private static string AcceptedBy(Acceptance acceptance) => $"godtatt av {acceptance.Role}: {acceptance.Reason}";

    private static void AppendHead(StringBuilder text, Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        text.Append(QuotedLine.Safe(span.File))
            .Append(CultureInfo.InvariantCulture, $":{Math.Max(1, span.Line)}:{Math.Max(1, span.Column)}: ")
            .Append(CultureInfo.InvariantCulture, $"{(diagnostic.Accepted is null ? Name(diagnostic.Severity) : "godtatt")} {diagnostic.Code}: ")
            .Append(QuotedLine.Safe(diagnostic.Message)).Append('\n');
    }

    private static void AppendQuote(StringBuilder text, SourceSpan span, string line)
    {
        var (quoted, marks) = QuotedLine.Make(line, span.Column, span.Length);
        text.Append(span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5)).Append(" | ").Append(quoted).Append('\n')
            .Append(' ', 5).Append(" | ").Append(marks).Append('\n');
    }

    /// <summary>How many more there are of a kind in a file than are written out.</summary>
    private static void AppendRest(StringBuilder text, Diagnostic first, int rest) =>
        text.Append(QuotedLine.Safe(first.Span.File)).Append(": ").Append(rest.ToString(CultureInfo.InvariantCulture))
            .Append(" til av samme slag (").Append(first.Code).Append("); alle står i --format json\n");

    private static (string File, string Code) Kind(Diagnostic diagnostic) => (diagnostic.Span.File, diagnostic.Code);

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!';

    private static string Escaped(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Escaped(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
