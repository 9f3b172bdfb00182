using System.Text;

namespace Perspektivmelding.Diagnostics;

/// <summary>Explains one kind of fault: the text of <c>perspektiv forklar</c> and of its page in <c>docs/diagnostikk</c>.</summary>
public static class Explain
{
    /// <summary>For the terminal.</summary>
    public static string Text(Descriptor kind) => new StringBuilder()
        .Append(kind.Code).Append(" (").Append(DiagnosticPrinter.Name(kind)).Append("): ").Append(kind.Title)
        .Append("\n\nÅrsak\n").Append(Indented(kind.Cause))
        .Append("\nEksempel\n").Append(Indented(kind.Example))
        .Append("\nSlik retter du det\n").Append(Indented(kind.Remedy)).ToString();

    /// <summary>For the documentation: one Markdown page.</summary>
    public static string Markdown(Descriptor kind) => new StringBuilder()
        .Append("# ").Append(kind.Code).Append(": ").Append(kind.Title)
        .Append("\n\nAlvor: ").Append(DiagnosticPrinter.Name(kind))
        .Append("\n\n## Årsak\n\n").Append(kind.Cause)
        .Append("\n\n## Eksempel\n\n```\n").Append(kind.Example)
        .Append("\n```\n\n## Slik retter du det\n\n").Append(kind.Remedy).Append('\n').ToString();

    /// <summary>The list of all kinds, with a link to each page.</summary>
    public static string MarkdownIndex(IEnumerable<Descriptor> kinds)
    {
        var text = new StringBuilder("""
            # Feil, advarsler og merknader

            Hver melding fra programmet har en kode. `./perspektiv forklar PM0102` viser den samme forklaringen som siden her.

            - **feil**: Ingenting blir publisert. Noen feil er grove glipp som likevel kan være riktige, for eksempel et beløp som er
              tusen ganger så stort som i fjor. Slike kan utgaven godta ved navn i `unntak.yml`; siden til koden sier hvilke.
            - **advarsel**: Noe er trolig galt. Byggingen går videre, men stopper med `--streng`. Kan godtas i `unntak.yml`.
            - **merknad**: Ingenting er galt, men utgaven mangler noe, så en figur eller et kapittel er utelatt. Merknader telles i
              siste linje; `--alle-merknader` viser dem. De stopper aldri noe.

            PM01 gjelder lesing av filer, PM02 innholdet i dem, PM03 figurer og sider, PM04 maler og lenker, PM05 det som skrives, PM06 import.
            Sidene lages av programmet; rett teksten i koden, ikke her.

            | Kode | Alvor | Hva |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var kind in kinds)
        {
            text.Append("| [").Append(kind.Code).Append("](").Append(kind.Code).Append(".md) | ")
                .Append(DiagnosticPrinter.Name(kind.Severity)).Append(kind is { Severity: not Severity.Error, Gross: not null } ? " eller feil" : "").Append(" | ").Append(kind.Title).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Indented(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => $"  {line}\n"));
}
