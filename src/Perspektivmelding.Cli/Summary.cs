using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Cli;

/// <summary>The closing words of a run.</summary>
internal static class Summary
{
    /// <summary>What was written where, in one line: «24 sider, 13 PDF-er og 31 datafiler i «output»».</summary>
    public static string Written(BuildOutcome outcome, string folder, TimeSpan time)
    {
        var (pages, pdfs, data) = Counts(outcome);
        var parts = new List<string> { Count(pages, "side", "sider") };
        if (pdfs > 0) parts.Add(Count(pdfs, "PDF", "PDF-er"));
        parts.Add(Count(data, "datafil", "datafiler"));
        var listed = $"{string.Join(", ", parts.SkipLast(1))} og {parts[^1]}";
        return $"Ferdig på {Terminal.Seconds(time)}: {listed} i «{folder}»{InPassing(outcome.Diagnostics)}.";
    }

    /// <summary>Where to find each kind of file, for someone who is watching.</summary>
    public static IEnumerable<string> Places(BuildOutcome outcome, string folder)
    {
        var (pages, pdfs, data) = Counts(outcome);
        yield return $"  Nettsted    {pages,4}   {Path.Combine(folder, "index.html")}";
        if (pdfs > 0) yield return $"  PDF         {pdfs,4}   {Path.Combine(folder, "pdf")}";
        yield return $"  Åpne data   {data,4}   {Path.Combine(folder, "data")}";
    }

    /// <summary>Nothing wrong that stops anything.</summary>
    public static string Valid(IReadOnlyList<Diagnostic> diagnostics) => $"Ingen feil{InPassing(diagnostics)}.";

    /// <summary>Why nothing was written.</summary>
    public static string Failed(IReadOnlyList<Diagnostic> diagnostics)
    {
        var found = DiagnosticPrinter.Sorted(diagnostics);
        return found.Any(d => d.Severity == Severity.Error)
            ? $"{DiagnosticPrinter.Summary(found)}. Ingenting er skrevet."
            : $"{Count(found.Count(d => d.Severity == Severity.Warning), "advarsel", "advarsler")} stopper byggingen (--streng). Ingenting er skrevet.";
    }

    /// <summary>
    /// What the edition lacks, in one line: «14 merknader: utgaven mangler sektorer.yml (4) og kostra.csv (10). …»; null
    /// when it lacks nothing.
    /// </summary>
    public static string? Lacks(IReadOnlyList<Diagnostic> diagnostics)
    {
        var notes = DiagnosticPrinter.Sorted(diagnostics).Where(d => d is { Severity: Severity.Note, Accepted: null }).ToArray();
        if (notes.Length == 0) return null;
        var lacks = notes.Where(d => d.Lacks is not null).CountBy(d => d.Lacks!).OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal)
            .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Key} ({l.Value})")).ToArray();
        var what = lacks.Length == 0 ? "" : $": utgaven mangler {Listed(lacks)}";
        return $"{Count(notes.Length, "merknad", "merknader")}{what}. Ingenting er galt; --alle-merknader viser hva som er utelatt.";
    }

    /// <summary>How many warnings and notes there are: «2 advarsler og 14 merknader»; null when there are none.</summary>
    public static string? Mark(IReadOnlyList<Diagnostic> diagnostics)
    {
        var found = DiagnosticPrinter.Sorted(diagnostics);
        var parts = new List<string>();
        if (found.Count(d => d.Severity == Severity.Warning) is > 0 and var warnings) parts.Add(Count(warnings, "advarsel", "advarsler"));
        if (found.Count(d => d.Severity == Severity.Note) is > 0 and var notes) parts.Add(Count(notes, "merknad", "merknader"));
        return parts.Count == 0 ? null : Listed(parts);
    }

    private static string InPassing(IReadOnlyList<Diagnostic> diagnostics)
    {
        var found = DiagnosticPrinter.Sorted(diagnostics);
        var parts = new List<string>();
        if (found.Count(d => d.Severity == Severity.Warning) is > 0 and var warnings) parts.Add(Count(warnings, "advarsel", "advarsler"));
        if (found.Count(d => d.Accepted is not null) is > 0 and var accepted) parts.Add($"{Count(accepted, "funn", "funn")} godtatt i unntak.yml");
        return parts.Count == 0 ? "" : $" ({Listed(parts)})";
    }

    private static string Listed(IReadOnlyCollection<string> parts) =>
        parts.Count == 1 ? parts.First() : $"{string.Join(", ", parts.SkipLast(1))} og {parts.Last()}";

    private static string Count(int number, string one, string many) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {(number == 1 ? one : many)}";

    private static (int Pages, int Pdfs, int Data) Counts(BuildOutcome outcome) => (
        outcome.Files.Count(f => f.Path.EndsWith(".html", StringComparison.Ordinal)),
        outcome.Files.Count(f => f.Path.EndsWith(".pdf", StringComparison.Ordinal)),
        outcome.Files.Count(f => f.Path.StartsWith("data/", StringComparison.Ordinal)));
}
