namespace Perspektivmelding.Cli.CommandLine;

/// <summary>How diagnostics are printed.</summary>
internal enum DiagnosticFormat
{
    /// <summary>For people: file, line, caret and hint.</summary>
    Tekst,

    /// <summary>One JSON array on standard output, nothing else there.</summary>
    Json,

    /// <summary>One annotation a fault, as GitHub and those who follow it show beside the line in a build; nothing else there.</summary>
    Github,
}

/// <summary>The common options, as given or by default.</summary>
/// <param name="Data">Folder with one folder an edition.</param>
/// <param name="Utgave">Year of the edition, or null for the newest.</param>
/// <param name="Input">Folder with the prose.</param>
/// <param name="Theme">Folder with templates and styles.</param>
/// <param name="Ut">Folder to write to.</param>
/// <param name="UtenPdf">Leaves the PDFs out.</param>
/// <param name="Streng">Warnings fail.</param>
/// <param name="Format">How diagnostics are printed.</param>
/// <param name="AlleMerknader">Every note is written out for people, not only counted.</param>
internal sealed record BuildArguments(
    string Data, int? Utgave, string Input, string Theme, string Ut, bool UtenPdf, bool Streng, DiagnosticFormat Format, bool AlleMerknader);
