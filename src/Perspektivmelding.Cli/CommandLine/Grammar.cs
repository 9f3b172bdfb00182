using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Perspektivmelding.Cli.Commands;

namespace Perspektivmelding.Cli.CommandLine;

/// <summary>The commands and what each takes.</summary>
internal static class Grammar
{
    /// <summary>How words are read: no response files, no bundled letters.</summary>
    public static ParserConfiguration Configuration { get; } =
        new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>The whole grammar, bound to what it runs.</summary>
    public static RootCommand Create(SiteBuilder build, Terminal terminal, DefaultFolders folders)
    {
        var root = new RootCommand("Perspektivmelding: lager nettsted, PDF og åpne data av kommunens tall og tekst.");
        root.Options.Clear();
        root.Directives.Clear();
        root.Add(new HelpOption("--hjelp", "--help", "-h", "-?")
        {
            Description = "Vis hjelp",
            Action = new NorwegianHelp(),
            Recursive = true,
        });
        root.Add(new VersionOption("--versjon", "--version") { Description = "Vis programmets versjon" });
        root.Add(Building("bygg", "Sjekker, framskriver, tegner og skriver nettsted, PDF og åpne data", BuildPurpose.Publish));
        root.Add(Building("valider", "Leser og sjekker alt, men skriver ingenting", BuildPurpose.Validate));
        root.Add(Preview());
        root.Add(FetchGrammar.Create(terminal));
        root.Add(ImportGrammar.Create(terminal));
        root.Add(Verify());
        root.Add(Explain());
        return root;

        Command Building(string name, string description, BuildPurpose purpose)
        {
            var options = new CommonOptions(folders);
            var command = new Command(name, description);
            options.AddTo(command);
            var pipeline = new Option<bool>("--vis-rør") { Description = "Vis stegene i byggingen: hva hvert steg trenger og gir. Bygger ikke" };
            if (purpose == BuildPurpose.Publish) command.Add(pipeline);
            command.SetAction(parsed =>
            {
                var values = options.Values(parsed);
                if (!parsed.GetValue(pipeline)) return new BuildCommand(build, terminal).Run(values, purpose);
                terminal.Output.Write(Publishing.Build.Describe(!values.UtenPdf));
                return ExitCode.Done;
            });
            return command;
        }

        Command Preview()
        {
            var options = new CommonOptions(folders);
            var port = new Option<int>("--port")
            {
                Description = "Porten forhåndsvisningen svarer på [standard: 5080]",
                HelpName = "PORT",
                DefaultValueFactory = _ => 5080,
                CustomParser = ParsePort,
            };
            var command = new Command("vis", "Viser nettstedet på denne maskinen og bygger på nytt når noe lagres (uten PDF)") { port };
            options.AddTo(command);
            command.SetAction((parsed, cancellation) => new PreviewCommand(build, terminal).RunAsync(
                options.Values(parsed), parsed.GetValue(port), ready: null, cancellation));
            return command;
        }

        Command Verify()
        {
            var folder = new Argument<string>("mappe") { Description = "Mappa nettstedet ble skrevet til, for eksempel output" };
            var data = new Option<string?>("--data") { Description = "Sjekk også at utgaven er den nettstedet ble laget av", HelpName = "MAPPE" };
            var input = new Option<string?>("--input") { Description = "Sjekk også kapitlene", HelpName = "MAPPE" };
            var theme = new Option<string?>("--theme") { Description = "Sjekk også maler og stilark", HelpName = "MAPPE" };
            var format = CommonOptions.Format();
            var command = new Command("verifiser", "Sjekker at et publisert nettsted er slik programmet skrev det, fil for fil")
            {
                folder, data, input, theme, format,
            };
            command.SetAction(parsed => VerifyCommand.Run(
                parsed.GetValue(folder)!, new(parsed.GetValue(data), parsed.GetValue(input), parsed.GetValue(theme)),
                parsed.GetValue(format), terminal));
            return command;
        }

        Command Explain()
        {
            var code = new Argument<string>("kode") { Description = "Koden som står i meldingen, for eksempel PM0102" };
            var command = new Command("forklar", "Forklarer en feil eller advarsel: årsak, eksempel og råd") { code };
            command.SetAction(parsed => ExplainCommand.Run(parsed.GetValue(code)!, terminal));
            return command;
        }
    }

    private static int ParsePort(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535) return port;
        result.AddError($"«{text}» er ikke et portnummer (--port)");
        return 0;
    }
}
