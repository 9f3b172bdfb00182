using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fetching;
using Perspektivmelding.Importing;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Cli.Commands;

/// <summary><c>hent</c>: shows what it will ask SSB and Norges Bank, asks for leave, fetches, and imports what came.</summary>
internal sealed class FetchCommand(Terminal terminal, IPause pause)
{
    private const string Raa = "raa";

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(FetchArguments arguments, CancellationToken cancellation)
    {
        if (arguments.Til is not { } folder) return WrongUse("det mangler --til MAPPE");
        if (Importer.CodeTables.HasErrors)
        {
            terminal.Write(Importer.CodeTables.Diagnostics, arguments.Format);
            return ExitCode.Faults;
        }

        var file = Kommunefil.Les(folder);
        if (file.HasErrors)
        {
            terminal.Write(file.Diagnostics, arguments.Format);
            return ExitCode.Faults;
        }

        if (WhatIsWrong(arguments, file.Value) is { } wrong) return WrongUse(wrong);
        var plan = Hentplan.Lag(Wish(arguments, file.Value));
        var forPeople = arguments.Format == DiagnosticFormat.Tekst;
        if (forPeople) Show(plan);
        if (arguments.BareVis) return Nothing(arguments);
        if (!arguments.Ja && (forPeople ? terminal.Confirm("Skal dette hentes?") : null) is not true)
        {
            (forPeople ? terminal.Output : terminal.Error).WriteLine("Ingenting er hentet. Kjør kommandoen igjen med --ja for å hente.");
            return Nothing(arguments);
        }

        var options = new FetchOptions(
            Path.Combine(folder, Raa), arguments.PåNytt,
            arguments.Pause is { } seconds ? new Courtesy { Interval = TimeSpan.FromSeconds(seconds) } : new Courtesy(), pause);
        Checked<FetchOutcome> fetched;
        try
        {
            fetched = await Fetcher.RunAsync(plan, options, progress => Tell(progress, forPeople), cancellation);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Avbrutt. Det som er hentet, ligger i mappa. Kjør den samme kommandoen igjen for å fortsette.");
            throw;
        }

        if (fetched.HasErrors || arguments.BareRaa)
        {
            terminal.Write(fetched.Diagnostics, arguments.Format);
            if (forPeople) Close(plan, fetched, options.Mappe);
            return fetched.HasErrors ? ExitCode.Faults : ExitCode.Done;
        }

        return Import(plan, fetched, folder, arguments);
    }

    /// <summary>Where the options and kommune.yml do not agree, or say too little; null when all is well.</summary>
    private static string? WhatIsWrong(FetchArguments arguments, Kommunefil file)
    {
        if (arguments.Kommune is null && file.Nummer is null) return $"det mangler --kommune NUMMER (og «{arguments.Til}» har ingen kommune.yml som sier det)";
        if (arguments.Kommune is { } asked && file.Nummer is { } own && asked != own) return $"--kommune {asked}, men kommune.yml i «{arguments.Til}» gjelder {own}";
        var (first, last) = (First(arguments), Last(arguments, file));
        return first > last ? string.Create(CultureInfo.InvariantCulture, $"første år ({first}) er etter siste år ({last}); velg andre år med --fra og --til-år") : null;
    }

    private static int First(FetchArguments arguments) => arguments.Fra ?? Hentønske.FørsteÅr;

    private static int? Last(FetchArguments arguments, Kommunefil file) => arguments.TilÅr ?? file.Regnskapsår;

    private static Hentønske Wish(FetchArguments arguments, Kommunefil file)
    {
        var standard = new Hentønske { Kommune = arguments.Kommune ?? file.Nummer! };
        return standard with
        {
            Sammenlikning = [.. (arguments.Sammenlikning ?? file.Sammenlikning).Where(k => k != standard.Kommune).Take(Hentønske.FlesteSammenlikning)],
            Fra = First(arguments),
            Til = Last(arguments, file),
            Omfang = arguments.Omfang ?? file.Omfang ?? standard.Omfang,
            Tabeller = arguments.Tabeller,
            Ssb = arguments.Server ?? standard.Ssb,
            NorgesBank = arguments.ServerNorgesBank ?? standard.NorgesBank,
        };
    }

    private void Show(Hentplan plan)
    {
        terminal.Output.WriteLine($"Dette blir det spurt om ({Count(plan.Hentinger.Length, "spørring", "spørringer")}). Tallene er SSBs (CC BY 4.0) og Norges Banks.");
        foreach (var henting in plan.Hentinger)
        {
            var cells = $"om lag {henting.Celler.ToString("#,0", Thousands)} tall{(henting.PerÅr ? " for hvert år" : "")}";
            terminal.Output.WriteLine($"  {henting.Tabell}  {henting.Navn} → {henting.Formål} ({cells})");
            terminal.Output.WriteLine($"      {Uri.UnescapeDataString(henting.Adresse.AbsoluteUri)}");
        }

        foreach (var note in plan.Merknader) terminal.Output.WriteLine($"  Merk: {note}.");
    }

    private void Tell(FetchProgress progress, bool forPeople)
    {
        if (!forPeople) return;
        if (progress.Text is { } text) terminal.Output.WriteLine($"  {text}");
        else if (progress is { Henting: { } henting, How: { } how })
            terminal.Output.WriteLine($"  {henting.Fil}: {how switch { Fetched.Now => "hentet", Fetched.Before => "hentet før, ikke spurt om igjen", _ => "uendret hos kilden" }}");
    }

    private void Close(Hentplan plan, Checked<FetchOutcome> fetched, string folder)
    {
        var stored = $"{fetched.Value.Filer.Length.ToString(CultureInfo.InvariantCulture)} av {plan.Hentinger.Length.ToString(CultureInfo.InvariantCulture)} svar ligger i «{folder}»";
        if (!fetched.HasErrors) terminal.Good($"{stored}.");
        else terminal.Bad($"{DiagnosticPrinter.Summary(fetched.Diagnostics)}. {stored}. Kjør kommandoen igjen for å hente resten, eller velg det du vil ha med --tabeller.");
    }

    /// <summary>Each source, and each number the municipality has had, is imported for itself.</summary>
    private int Import(Hentplan plan, Checked<FetchOutcome> fetched, string folder, FetchArguments arguments)
    {
        var imports = fetched.Value.Filer
            .Where(file => Importer.Kilder.Contains(file.Henting.Kilde))
            .GroupBy(file => (file.Henting.Kilde, file.Henting.Kommune))
            .Select(group => Importer.Run(new ImportRequest(
                group.Key.Kilde, [.. group.Select(file => file.Sti)], folder,
                string.Join(',', group.SelectMany(file => file.Henting.Regioner).Prepend(group.Key.Kommune).Distinct()), null, plan.Ønske.Til)
            {
                Erstatt = arguments.PåNytt,
            }))
            .ToImmutableArray();
        ImmutableArray<Diagnostic> faults = [.. fetched.Diagnostics, .. imports.SelectMany(import => import.Diagnostics)];
        terminal.Write(faults, arguments.Format);
        if (arguments.Format == DiagnosticFormat.Tekst)
        {
            foreach (var import in imports) ImportCommand.Report(import, folder, terminal);
            foreach (var (henting, path) in fetched.Value.Filer.Where(file => !Importer.Kilder.Contains(file.Henting.Kilde)))
                terminal.Output.WriteLine($"{henting.Navn}: ligger i «{path}» og er ikke gjort om");
            Close(plan, fetched, Path.Combine(folder, Raa));
        }

        return faults.Any(fault => fault.Severity == Severity.Error) ? ExitCode.Faults : ExitCode.Done;
    }

    private int WrongUse(string what)
    {
        terminal.Error.WriteLine($"Feil bruk: {what}.");
        terminal.Error.WriteLine("«perspektiv hent --hjelp» viser hva som går an.");
        return ExitCode.Usage;
    }

    private int Nothing(FetchArguments arguments)
    {
        if (arguments.Format != DiagnosticFormat.Tekst) terminal.Write([], arguments.Format);
        return ExitCode.Done;
    }

    private static string Count(int number, string one, string many) => $"{number.ToString(CultureInfo.InvariantCulture)} {(number == 1 ? one : many)}";

    private static readonly NumberFormatInfo Thousands = new() { NumberGroupSeparator = "\u00A0", NumberGroupSizes = [3] };
}
