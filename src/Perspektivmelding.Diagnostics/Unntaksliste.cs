using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Diagnostics;

/// <summary>One entry of unntak.yml: findings that an edition accepts.</summary>
/// <param name="Code">Code of the findings.</param>
/// <param name="File">Name of the file they are in; with folders when it is no file of the edition.</param>
/// <param name="Line">The line, or null for every line.</param>
/// <param name="Reason">Why they are right as they stand.</param>
/// <param name="Role">Who answers for it: a role, never a name.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record Unntak(string Code, string File, int? Line, string Reason, string Role, SourceSpan Span)
{
    /// <summary>True when the entry speaks of the finding.</summary>
    public bool Covers(Diagnostic finding) =>
        finding.Code == Code && (Line is null || finding.Span.Line == Line)
        && (finding.Span.File == File || finding.Span.File.EndsWith("/" + File, StringComparison.Ordinal));
}

/// <summary>An entry with what it turned out to cover, for the report's readers.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Findings">Messages of the findings, in the order of the files.</param>
public sealed record Godtatt(Unntak Entry, ImmutableArray<string> Findings);

/// <summary>What an edition accepts by name. Warnings and gross slips can be; errors that nothing can be built on cannot.</summary>
public sealed class Unntaksliste(ImmutableArray<Unntak> entries)
{
    /// <summary>An edition that accepts nothing.</summary>
    public static Unntaksliste Empty { get; } = new([]);

    /// <summary>The findings, with those that are accepted turned into notes.</summary>
    public ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> findings) => [.. findings.Select(Apply)];

    /// <summary>What is accepted of the findings, in the order of the list; entries that cover nothing are left out.</summary>
    public ImmutableArray<Godtatt> In(IEnumerable<Diagnostic> findings)
    {
        var accepted = DiagnosticPrinter.Sorted(findings).Where(CanBeAccepted).ToLookup(Covering);
        return [.. entries.Where(accepted.Contains).Select(entry => new Godtatt(entry, [.. accepted[entry].Select(finding => finding.Message)]))];
    }

    /// <summary>A warning for each entry that covers none of the findings: what it accepted is mended, or it is written wrong.</summary>
    public IEnumerable<Diagnostic> Unused(IReadOnlyCollection<Diagnostic> findings)
    {
        foreach (var entry in entries.Where(entry => !findings.Any(finding => CanBeAccepted(finding) && Covering(finding) == entry)))
        {
            var elsewhere = findings.FirstOrDefault(finding => finding.Code == entry.Code && CanBeAccepted(finding));
            var line = entry.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $" linje {number}") : "";
            yield return Catalogue.UnusedException.At(entry.Span, $"unntaket for {entry.Code} i «{entry.File}»{line} passer ikke til noe funn",
                elsewhere is null ? "ta unntaket bort når det som var godtatt, er rettet"
                    : string.Create(CultureInfo.InvariantCulture, $"{entry.Code} står i {elsewhere.Span.File} linje {elsewhere.Span.Line}; rett «fil» og «linje», eller ta unntaket bort"));
        }
    }

    private Diagnostic Apply(Diagnostic finding) => CanBeAccepted(finding) && Covering(finding) is { } entry
        ? finding with { Severity = Severity.Note, Accepted = new Acceptance(entry.Reason, entry.Role, finding.Severity) }
        : finding;

    private static bool CanBeAccepted(Diagnostic finding) => finding.Severity == Severity.Warning || (finding.Severity == Severity.Error && finding.IsGross);

    private Unntak? Covering(Diagnostic finding) => entries.FirstOrDefault(entry => entry.Covers(finding));
}
