using System.Globalization;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Cli.Commands;

/// <summary><c>importer</c>: raw files of a source become CSV files of an edition, and it is told what was used.</summary>
internal static class ImportCommand
{
    /// <summary>Imports and tells.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(ImportRequest request, DiagnosticFormat format, Terminal terminal)
    {
        var done = Importer.Run(request);
        terminal.Write(done.Diagnostics, format);
        if (format == DiagnosticFormat.Tekst) Report(done, request.Til, terminal);
        return done.HasErrors ? ExitCode.Faults : ExitCode.Done;
    }

    /// <summary>Tells what of each file was used, and what was written where.</summary>
    public static void Report(Checked<ImportOutcome> done, string folder, Terminal terminal)
    {
        foreach (var file in done.Value.Notes.GroupBy(note => note.File))
        {
            terminal.Output.WriteLine(file.Key);
            foreach (var note in file) terminal.Output.WriteLine($"  {note.Text}");
        }

        if (done.HasErrors)
        {
            terminal.Bad($"{DiagnosticPrinter.Summary(done.Diagnostics)}. Ingenting er skrevet.");
            return;
        }

        foreach (var table in done.Value.Written)
        {
            var changed = table.Changed > 0 ? $", {Rows(table.Changed)} erstattet" : "";
            var same = table.Same > 0 ? $", {Rows(table.Same)} sto der fra før" : "";
            terminal.Good($"{Path.Combine(folder, table.Name)}: {(table.New > 0 ? $"{Rows(table.New)} lagt til" : table.Changed > 0 ? "ingen nye rader" : "uendret")}{changed}{same}");
        }
    }

    private static string Rows(int number) => $"{number.ToString(CultureInfo.InvariantCulture)} {(number == 1 ? "rad" : "rader")}";
}
