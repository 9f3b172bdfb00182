using System.CommandLine;
using System.CommandLine.Parsing;
using Perspektivmelding.Cli.Commands;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Cli.CommandLine;

/// <summary>The words of <c>importer</c>.</summary>
internal static class ImportGrammar
{
    /// <summary>The word of the command.</summary>
    internal const string Name = "importer";

    /// <summary>What kinds of files each source has; printed by <c>--hjelp</c>.</summary>
    internal static readonly (string Name, string Text)[] Sources =
    [
        ("ssb", "Tabeller fra Statistikkbanken som JSON-stat2, CSV, xlsx eller px; programmet ser på innholdet, ikke på filnavnet:"),
        ("", "regnskap 13551 eller 13543, balanse 13202 eller 13545, folketall 07459, framskrivinger 14746 og 14288,"),
        ("", "tjenester 12362 eller 12367, nøkkeltall 13542, 12134, 12137, 12143, 12364 og andre tabeller med nøkkeltall"),
        ("kostra", "Regnskapsfiler slik de ble sendt til SSB, med 48 tegn på hver linje: 0A og 0B (kommunen), 0M og 0N (konsolidert)"),
        ("norgesbank", "Renter som CSV fra data.norges-bank.no: styringsrenten (IR/B.KPRA.SD.R) og NOWA"),
        ("okonomiplan", "Tabeller etter forskriften § 5-4 og § 5-6 fra budsjett og økonomiplan, som CSV eller xlsx"),
    ];

    private static readonly string[] Scopes = ["kasse", "konsern", "konsolidert"];

    /// <summary>The command, bound to what it runs.</summary>
    public static Command Create(Terminal terminal)
    {
        var kilde = new Argument<string>("kilde") { Description = $"Hvor filene er fra: {string.Join(", ", Importer.Kilder)}; se under" };
        var files = new Argument<string[]>("fil …") { Description = "Filene slik de er hentet; hva slags, står under «Kilder»", Arity = ArgumentArity.OneOrMore };
        var til = new Option<string?>("--til") { Description = "Mappa som får CSV-filene, for eksempel data/2026; det som står der fra før, blir stående", HelpName = "MAPPE" };
        var kommune = new Option<string?>("--kommune") { Description = "Kommunenummeret (eller navnet) når en fil har flere; til kostra.csv også flere med komma, eller «alle»", HelpName = "NUMMER" };
        var omfang = new Option<string?>("--omfang") { Description = "Regnskapsomfanget når en fil har flere: kasse, konsern eller konsolidert", HelpName = "OMFANG", CustomParser = ParseScope };
        var siste = new Option<int?>("--siste-år", "--siste-aar") { Description = "Ta ikke med regnskap, balanse, tjenester, nøkkeltall og renter etter dette året", HelpName = "ÅR", CustomParser = CommonOptions.ParseYear };
        var erstatt = new Option<bool>("--erstatt") { Description = "La nye tall ta plassen til dem som står i mappa, for eksempel når SSB har revidert; hver endring blir nevnt" };
        var opphav = new Option<string?>("--opphav") { Description = "Kilden til en fil som ikke selv sier hvilken tabell den er fra, for eksempel «SSB tabell 07459»", HelpName = "TEKST" };
        var format = CommonOptions.Format();
        kilde.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !Importer.Kilder.Contains(word))
                result.AddError($"ukjent kilde «{word}»; {(NearestName.Hint(word, Importer.Kilder) ?? $"velg {string.Join(", ", Importer.Kilder)}")}");
            else if (result.GetResult(til) is null or { Implicit: true }) result.AddError("det mangler --til MAPPE");
        });
        foreach (var option in new[] { til, kommune, opphav })
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value: var value }] && (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal)))
                    result.AddError($"«{option.Name}» trenger en verdi");
            });
        }

        var command = new Command(Name, "Gjør filer fra SSB, KOSTRA, Norges Bank og økonomiplanen om til CSV-filer i utgaven, med kilde i hver rad") { kilde, files, til, kommune, omfang, siste, erstatt, opphav, format };
        command.SetAction(parsed => ImportCommand.Run(
            new ImportRequest(parsed.GetValue(kilde)!, [.. parsed.GetValue(files)!], parsed.GetValue(til)!, parsed.GetValue(kommune), parsed.GetValue(omfang), parsed.GetValue(siste))
            {
                Erstatt = parsed.GetValue(erstatt),
                Opphav = parsed.GetValue(opphav)?.Trim(),
            },
            parsed.GetValue(format), terminal));
        return command;
    }

    private static string? ParseScope(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (Scopes.Contains(text)) return text;
        result.AddError($"«{text}» er ikke et regnskapsomfang; {NearestName.HintOrList(text, Scopes) ?? "velg kasse, konsern eller konsolidert"}");
        return null;
    }
}
