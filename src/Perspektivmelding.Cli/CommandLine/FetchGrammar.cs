using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Perspektivmelding.Cli.Commands;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fetching;

namespace Perspektivmelding.Cli.CommandLine;

/// <summary>The words of <c>hent</c>.</summary>
internal static class FetchGrammar
{
    private const int LongestPause = 600;

    private static readonly string[] Scopes = ["kasse", "konsern"];

    /// <summary>The command, bound to what it runs.</summary>
    public static Command Create(Terminal terminal)
    {
        var til = new Option<string?>("--til") { Description = "Mappa til utgaven, for eksempel data/2026; svarene lagres i undermappa raa", HelpName = "MAPPE" };
        var kommune = new Option<string?>("--kommune") { Description = "Kommunenummeret [standard: fra kommune.yml i mappa]", HelpName = "NUMMER", CustomParser = ParseMunicipality };
        var sammenlikning = new Option<ImmutableArray<string>?>("--sammenlikning") { Description = "Kommunene det skal sammenliknes med, med komma mellom [standard: fra kommune.yml]", HelpName = "NUMRE", CustomParser = ParseMunicipalities };
        var fra = new Option<int?>("--fra") { Description = $"Første år [standard: {Text(Hentønske.FørsteÅr)}]", HelpName = "ÅR", CustomParser = CommonOptions.ParseYear };
        var tilÅr = new Option<int?>("--til-år", "--til-aar") { Description = "Siste regnskapsår [standard: regnskapsåret i kommune.yml, ellers alle år som er publisert]", HelpName = "ÅR", CustomParser = CommonOptions.ParseYear };
        var omfang = new Option<string?>("--omfang") { Description = "Regnskapsomfanget: kasse eller konsern [standard: fra kommune.yml, ellers konsern]", HelpName = "OMFANG", CustomParser = ParseScope };
        var tabeller = new Option<ImmutableArray<string>?>("--tabeller") { Description = $"Hent bare disse, med komma mellom: {string.Join(", ", Hentplan.Kjente)}", HelpName = "TABELLER", CustomParser = ParseTables };
        var bareVis = new Option<bool>("--bare-vis") { Description = "Vis hva det blir spurt om, og hent ingenting" };
        var ja = new Option<bool>("--ja") { Description = "Hent uten å spørre først" };
        var bareRaa = new Option<bool>("--bare-raa", "--bare-rå") { Description = "Lagre svarene, men gjør dem ikke om til CSV-filer" };
        var påNytt = new Option<bool>("--paa-nytt", "--på-nytt") { Description = "Spør også om det som er hentet før, og la nye tall ta plassen til de gamle" };
        var pause = new Option<int?>("--pause") { Description = "Sekunder mellom spørringene [standard: 2]", HelpName = "SEKUNDER", CustomParser = ParsePause };
        var server = new Option<Uri?>("--server") { Description = "En annen adresse for SSBs PxWebApi v2", HelpName = "URL", CustomParser = ParseServer };
        var norgesBank = new Option<Uri?>("--server-norgesbank") { Description = "En annen adresse for Norges Banks data", HelpName = "URL", CustomParser = ParseServer };
        var format = CommonOptions.Format();
        til.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError("«--til» trenger en verdi");
        });

        var command = new Command("hent", "Henter kommunens tall fra SSB og Norges Bank, og viser først hva det blir spurt om")
        {
            til, kommune, sammenlikning, fra, tilÅr, omfang, tabeller, bareVis, ja, bareRaa, påNytt, pause, server, norgesBank, format,
        };
        command.SetAction((parsed, cancellation) => new FetchCommand(terminal, new RealPause()).RunAsync(
            new FetchArguments
            {
                Til = parsed.GetValue(til),
                Kommune = parsed.GetValue(kommune),
                Sammenlikning = parsed.GetValue(sammenlikning),
                Fra = parsed.GetValue(fra),
                TilÅr = parsed.GetValue(tilÅr),
                Omfang = parsed.GetValue(omfang),
                Tabeller = parsed.GetValue(tabeller) ?? [],
                BareVis = parsed.GetValue(bareVis),
                Ja = parsed.GetValue(ja),
                BareRaa = parsed.GetValue(bareRaa),
                PåNytt = parsed.GetValue(påNytt),
                Pause = parsed.GetValue(pause),
                Server = parsed.GetValue(server),
                ServerNorgesBank = parsed.GetValue(norgesBank),
                Format = parsed.GetValue(format),
            },
            cancellation));
        return command;
    }

    private static string? ParseMunicipality(ArgumentResult result) => Municipalities(result) switch
    {
        null => null,
        [var one] => one,
        _ => Wrong<string>(result, $"«{result.Tokens[^1].Value}» er flere kommuner; skriv kommunen meldingen gjelder, og de andre etter --sammenlikning"),
    };

    private static ImmutableArray<string>? ParseMunicipalities(ArgumentResult result)
    {
        if (Municipalities(result) is not { } found) return null;
        if (found.Length <= Hentønske.FlesteSammenlikning) return [.. found];
        result.AddError($"«--sammenlikning» har {Text(found.Length)} kommuner; det er plass til {Text(Hentønske.FlesteSammenlikning)}");
        return null;
    }

    private static string[]? Municipalities(ArgumentResult result)
    {
        var words = Words(result);
        foreach (var word in words.Where(word => word.Length != 4 || !word.All(char.IsAsciiDigit)))
            result.AddError($"«{word}» er ikke et kommunenummer med fire sifre ({Name(result)})");
        return words.Length > 0 && words.All(word => word.Length == 4 && word.All(char.IsAsciiDigit)) ? [.. words.Distinct()] : null;
    }

    private static ImmutableArray<string>? ParseTables(ArgumentResult result)
    {
        var words = Words(result);
        foreach (var word in words.Where(word => !Hentplan.Kjente.Contains(word)))
            result.AddError($"«{word}» er ikke en tabell programmet henter; {NearestName.HintOrList(word, Hentplan.Kjente)}");
        return [.. words.Distinct()];
    }

    private static string? ParseScope(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        return Scopes.Contains(text) ? text : Wrong<string>(result, $"«{text}» er ikke et regnskapsomfang; {NearestName.HintOrList(text, Scopes) ?? "velg kasse eller konsern"}");
    }

    private static int? ParsePause(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestPause) return seconds;
        result.AddError($"«{text}» er ikke et antall sekunder fra 0 til {Text(LongestPause)} (--pause)");
        return null;
    }

    private static Uri? ParseServer(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query.Length: 0, UserInfo.Length: 0 }
            ? address
            : Wrong<Uri>(result, $"«{text}» er ikke en adresse som begynner med https:// ({Name(result)})");
    }

    private static string[] Words(ArgumentResult result)
    {
        var words = result.Tokens[^1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) result.AddError($"«{Name(result)}» trenger en verdi");
        return words;
    }

    private static T? Wrong<T>(ArgumentResult result, string message)
        where T : class
    {
        result.AddError(message);
        return null;
    }

    private static string Name(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
