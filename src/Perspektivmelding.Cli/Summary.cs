using System.Globalization;
using Perspektivmelding.Site.Diagnostics;

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
            : $"{Count(found.Length, "advarsel", "advarsler")} stopper byggingen (--streng). Ingenting er skrevet.";
    }

    private static string InPassing(IReadOnlyList<Diagnostic> diagnostics) => DiagnosticPrinter.Sorted(diagnostics) switch
    {
        [] => "",
        var found => $" ({Count(found.Length, "advarsel", "advarsler")})",
    };

    private static string Count(int number, string one, string many) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {(number == 1 ? one : many)}";

    private static (int Pages, int Pdfs, int Data) Counts(BuildOutcome outcome) => (
        outcome.Files.Count(f => f.Path.EndsWith(".html", StringComparison.Ordinal)),
        outcome.Files.Count(f => f.Path.EndsWith(".pdf", StringComparison.Ordinal)),
        outcome.Files.Count(f => f.Path.StartsWith("data/", StringComparison.Ordinal)));
}
