using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using YamlDotNet.Core;

namespace Perspektivmelding.Reading;

/// <summary>Says in Norwegian where and, as far as the parser tells, why a file is not YAML.</summary>
internal static class YamlSyntaxFault
{
    /// <summary>Pieces of the parser's messages and what they mean to an editor, the most telling first.</summary>
    private static readonly ImmutableArray<(string Piece, bool IsBrace, string Message, string Hint)> Known =
    [
        (YamlEvents.BrokenText, true, "parentesen blir ikke lukket, eller en tekst i den går over flere linjer",
            "sjekk at hver { og [ har sin } og ]; skriv teksten på én linje eller i anførselstegn"),
        ("quoted scalar", false, "anførselstegnet blir ikke lukket", "sett anførselstegn også etter teksten"),
        ("undefined alias", false, "henvisningen peker ikke på noe", "skriv verdien på nytt her"),
        ("flow mapping", true, "parentesen { blir ikke lukket, eller det mangler komma", "sjekk at hver { har sin }, og at det er komma mellom nøklene"),
        ("flow sequence", true, "parentesen [ blir ikke lukket, eller det mangler komma", "sjekk at hver [ har sin ], og at det er komma mellom verdiene"),
        ("block collection", false, "innrykket passer ikke med linjene over", "rykk inn like langt som de andre på samme nivå"),
        ("block mapping", false, "innrykket passer ikke med linjene over", "rykk inn like langt som de andre på samme nivå"),
        ("block sequence", false, "innrykket passer ikke med linjene over", "rykk inn like langt som de andre på samme nivå"),
        ("invalid mapping", false, "kolon midt i en verdi, eller feil innrykk", "sett anførselstegn rundt tekst med kolon, og rykk inn like langt som de andre på samme nivå"),
        ("expected node content", false, "det skal stå en verdi her", "skriv verdien, eller sett tegnet i anførselstegn"),
        ("anchor or alias", false, "tegnene & og * kan ikke begynne en verdi", "sett anførselstegn rundt teksten"),
        ("YAML document", false, "fila sier at den er i en annen utgave av YAML", "ta bort linja som begynner med %"),
        ("simple key", false, "kolon mangler, eller står der det ikke skal", "skriv nøkkel, kolon, mellomrom og verdi"),
        ("Mapping values are not allowed", false, "kolon midt i en verdi, eller feil innrykk", "sett anførselstegn rundt tekst med kolon"),
        ("cannot start any token", false, "tegnet kan ikke begynne en verdi", "sett anførselstegn rundt teksten"),
        ("escape", false, "ukjent tegn etter skråstrek i anførselstegn", "bruk enkle anførselstegn, eller skriv skråstreken dobbelt"),
        (YamlEvents.EndedEarly, false, "en nøkkel mangler foran kolonet", "skriv nøkkel, kolon, mellomrom og verdi"),
    ];

    private static readonly (string Piece, bool IsBrace, string Message, string Hint) Surplus =
        ("", false, "noe er til overs etter verdien", "ta det bort, eller sett hele verdien i anførselstegn");

    /// <summary>Reports where the reading stopped, and gives back the line of the fault.</summary>
    /// <param name="source">The file.</param>
    /// <param name="problem">What the parser said.</param>
    /// <param name="open">The innermost { or [ that was not closed yet, or null.</param>
    /// <param name="quoted">The last quoted text that went over several lines and the line it ended on, or null.</param>
    /// <param name="from">The line the reading began at.</param>
    /// <param name="tabs">Tells of tabs.</param>
    /// <param name="faults">Gets the fault.</param>
    internal static int Report(
        SourceText source, YamlException problem, SourceSpan? open, (SourceSpan Span, int EndLine)? quoted, int from, YamlTabs tabs, DiagnosticBag faults)
    {
        var line = Math.Clamp((int)problem.Start.Line, 1, source.LineCount);
        var isTab = problem.Message.Contains("tab", StringComparison.Ordinal);
        if (tabs.Report(from, isTab ? source.LineCount : Math.Max(line, (int)problem.End.Line)) is { } tab) return Math.Max(tab, line);
        if (problem.Message == YamlEvents.EndedEarly)
        {
            while (line > 1 && string.IsNullOrWhiteSpace(source.Line(line))) line--;
            faults.Add(Catalogue.YamlSyntax, new SourceSpan(source.File, line, Indent(source, line) + 1), Known[^1].Message, Known[^1].Hint);
            return line;
        }

        if (quoted is { } text && line <= text.EndLine + 1) return ReportOpenQuote(text.Span, source, faults);
        var place = new SourceSpan(source.File, line, Math.Clamp((int)problem.Start.Column, 1, source.LengthOf(line) + 1));
        if (problem.Message.Contains("quoted scalar, found unexpected end", StringComparison.Ordinal)) return ReportOpenQuote(place, source, faults);
        if (MissingColon(source, problem.Message, place) is { } bare)
        {
            faults.Add(Catalogue.YamlSyntax, bare, "linja har verken kolon eller bindestrek", "skriv nøkkel, kolon, mellomrom og verdi");
            return place.Line;
        }

        var known = Known.FirstOrDefault(entry => problem.Message.Contains(entry.Piece, StringComparison.OrdinalIgnoreCase));
        if (problem.Message == YamlEvents.BrokenText) open = YamlBraces.FindOpen(source, from) ?? open;
        else if (!known.IsBrace && open is { } above && above.Line < line && Indent(source, line) <= Indent(source, above.Line)) known = Known[0];
        else if (known.Piece == "block mapping" && place.Column > Indent(source, line) + 1) known = Surplus;
        // Two colons with a value after each is a text with a colon; one is a line that is indented wrongly.
        if (known.Piece is "invalid mapping" or "Mapping values are not allowed" && source.Line(line) is { } written)
        {
            known = written.Split(": ").Length > 2 || written.TrimEnd().EndsWith(':') && written.Contains(": ", StringComparison.Ordinal)
                ? known with { Message = "kolon midt i en verdi", Hint = "sett anførselstegn rundt tekst med kolon" }
                : known with { Message = "innrykket passer ikke med linjene over", Hint = "rykk inn like langt som de andre på samme nivå" };
        }

        // An open brace is mended where it was opened, not where the reader gave up.
        var span = known.IsBrace && open is { } opened ? opened : place;
        faults.Add(Catalogue.YamlSyntax, span,
            known.Message ?? "fila følger ikke reglene for YAML fra dette stedet",
            known.Hint ?? "sammenlikn innrykk, kolon og anførselstegn med linjene rundt");
        return span.Line;
    }

    /// <summary>A line with neither colon nor dash is read on into the next one, and there the parser stumbles; null when it is not so.</summary>
    private static SourceSpan? MissingColon(SourceText source, string message, SourceSpan place)
    {
        var number = place.Line;
        if (message.Contains("multiline plain scalar", StringComparison.Ordinal)) number = Above(source, number);
        else if (!message.Contains("block mapping", StringComparison.Ordinal) || source.Line(number)!.TrimStart().StartsWith('-')) return null;
        if (number == 0) return null;
        var line = source.Line(number)!;
        var text = line.TrimStart(' ', '-').TrimEnd();
        return text.Length == 0 || text.EndsWith(':') || text.Contains(": ", StringComparison.Ordinal)
            ? null
            : new SourceSpan(source.File, number, line.IndexOf(text, StringComparison.Ordinal) + 1, text.Length);
    }

    /// <summary>The nearest line above that says something; 0 when there is none.</summary>
    private static int Above(SourceText source, int number)
    {
        do number--;
        while (number > 0 && (string.IsNullOrWhiteSpace(source.Line(number)) || source.Line(number)!.TrimStart().StartsWith('#')));
        return number;
    }

    private static int Indent(SourceText source, int number) => YamlBraces.Indent(source.Line(number)!);

    /// <summary>Reports a quote that is not closed on its line, and gives back the line.</summary>
    internal static int ReportOpenQuote(SourceSpan span, SourceText source, DiagnosticBag faults)
    {
        var rest = source.Line(span.Line)![Math.Min(span.Column, source.LengthOf(span.Line))..].Trim();
        faults.Add(Catalogue.YamlSyntax, span with { Length = 1 }, $"anførselstegnet foran «{rest}» blir ikke lukket", "sett anførselstegn også etter teksten");
        return span.Line;
    }
}
