using System.Collections.Immutable;
using Perspektivmelding.Site.Diagnostics;
using YamlDotNet.Core;

namespace Perspektivmelding.Site.Reading;

/// <summary>Says in Norwegian where and, as far as the parser tells, why a file is not YAML.</summary>
internal static class YamlSyntaxFault
{
    /// <summary>Pieces of the parser's messages and what they mean to an editor, the most telling first.</summary>
    private static readonly ImmutableArray<(string Piece, bool IsBrace, string Message, string Hint)> Known =
    [
        (YamlEvents.BrokenText, true, "parentesen blir ikke lukket, eller en tekst i den går over flere linjer",
            "sjekk at hver { og [ har sin } og ]; skriv teksten på én linje eller i anførselstegn"),
        ("quoted scalar", false, "anførselstegnet blir ikke lukket", "sett anførselstegn også etter teksten"),
        ("flow mapping", true, "parentesen { blir ikke lukket, eller det mangler komma", "sjekk at hver { har sin }, og at det er komma mellom nøklene"),
        ("flow sequence", true, "parentesen [ blir ikke lukket, eller det mangler komma", "sjekk at hver [ har sin ], og at det er komma mellom verdiene"),
        ("block collection", false, "innrykket passer ikke med linjene over", "rykk inn like langt som de andre på samme nivå"),
        ("block mapping", false, "innrykket passer ikke med linjene over", "rykk inn like langt som de andre på samme nivå"),
        ("block sequence", false, "innrykket passer ikke med linjene over", "rykk inn like langt som de andre på samme nivå"),
        (YamlEvents.EndedEarly, false, "en nøkkel mangler foran kolonet", "skriv nøkkel, kolon, mellomrom og verdi"),
        ("simple key", false, "kolon mangler, eller står der det ikke skal", "skriv nøkkel, kolon, mellomrom og verdi"),
        ("Mapping values are not allowed", false, "kolon midt i en verdi, eller feil innrykk", "sett anførselstegn rundt tekst med kolon"),
        ("cannot start any token", false, "tegnet kan ikke begynne en verdi", "sett anførselstegn rundt teksten"),
        ("escape", false, "ukjent tegn etter skråstrek i anførselstegn", "bruk enkle anførselstegn, eller skriv skråstreken dobbelt"),
    ];

    /// <summary>Reports where the reading stopped.</summary>
    /// <param name="source">The file.</param>
    /// <param name="problem">What the parser said.</param>
    /// <param name="open">The innermost { or [ that was not closed yet, or null.</param>
    /// <param name="faults">Gets the fault.</param>
    internal static void Report(SourceText source, YamlException problem, SourceSpan? open, DiagnosticBag faults)
    {
        if (ReportTabs(source, faults)) return;
        var line = Math.Clamp((int)problem.Start.Line, 1, source.LineCount);
        var column = Math.Clamp((int)problem.Start.Column, 1, (source.Line(line)?.Length ?? 0) + 1);
        var text = problem.Message;
        if (text.Contains(YamlEvents.EndedEarly, StringComparison.Ordinal)) (line, column) = LastWritten(source, line, column);
        var known = Known.FirstOrDefault(entry => text.Contains(entry.Piece, StringComparison.OrdinalIgnoreCase));
        // An open brace is mended where it was opened, not where the reader gave up.
        var span = known.IsBrace && open is { } opened ? opened : new SourceSpan(source.File, line, column);
        faults.Add(Catalogue.YamlSyntax, span,
            known.Message ?? "fila følger ikke reglene for YAML fra dette stedet",
            known.Hint ?? "sammenlikn innrykk, kolon og anførselstegn med linjene rundt");
    }

    /// <summary>Where the parser ended at an empty line, what it stumbled over stands on the last line with content before it.</summary>
    private static (int Line, int Column) LastWritten(SourceText source, int line, int column)
    {
        if (!string.IsNullOrWhiteSpace(source.Line(line))) return (line, column);
        while (line > 1 && string.IsNullOrWhiteSpace(source.Line(line))) line--;
        var text = source.Line(line)!;
        return (line, text.Length - text.TrimStart().Length + 1);
    }

    /// <summary>A tab used as indentation is the likely cause of whatever the parser stumbled over; all are shown at once.</summary>
    private static bool ReportTabs(SourceText source, DiagnosticBag faults)
    {
        var found = false;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number)!;
            var tab = line.Length - line.TrimStart(' ').Length;
            if (tab >= line.Length || line[tab] != '\t') continue;
            faults.Add(Catalogue.YamlTab, new SourceSpan(source.File, number, tab + 1), "tabulator i innrykket", "bruk to mellomrom for hvert nivå");
            found = true;
        }

        return found;
    }
}
