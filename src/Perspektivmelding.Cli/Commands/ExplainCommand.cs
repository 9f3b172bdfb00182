using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Cli.Commands;

/// <summary><c>forklar</c>: what a code means and how the fault is mended.</summary>
internal static class ExplainCommand
{
    /// <summary>Prints the explanation of a code.</summary>
    public static int Run(string code, IReadOnlyList<Descriptor> catalogue, Terminal terminal)
    {
        if (catalogue.FirstOrDefault(d => d.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            var meant = NearestName.Of(code, catalogue.Select(d => d.Code)) is { } near ? $"; mente du «{near}»?" : "";
            terminal.Error.WriteLine($"Feil bruk: «{code}» er ingen kode{meant}.");
            return ExitCode.Usage;
        }
        var kind = found.Severity == Severity.Error ? "feil" : "advarsel";
        terminal.Output.WriteLine($"{found.Code} ({kind}): {found.Title}");
        terminal.Output.WriteLine();
        Paragraph("Årsak", found.Cause);
        Paragraph("Eksempel", found.Example);
        Paragraph("Råd", found.Remedy);
        return ExitCode.Done;

        void Paragraph(string heading, string text)
        {
            terminal.Output.WriteLine($"{heading}:");
            foreach (var line in text.Split('\n')) terminal.Output.WriteLine($"  {line}");
        }
    }
}
