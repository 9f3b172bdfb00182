using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Cli.CommandLine;

/// <summary>The options that the commands which read an edition have in common.</summary>
/// <param name="folders">Default folders for prose and theme.</param>
internal sealed class CommonOptions(DefaultFolders folders)
{
    private static readonly string[] Formats = ["tekst", "json", "github"];

    private readonly Option<string> _data = Folder("--data", "Mappa med utgavene: én mappe per år", "data");

    private readonly Option<int?> _utgave = new("--utgave")
    {
        Description = "Årstallet til utgaven [standard: den nyeste]",
        HelpName = "ÅR",
        CustomParser = ParseYear,
    };

    private readonly Option<string> _input = Folder("--input", "Mappa med kapitlene", folders.Input, "input");
    private readonly Option<string> _theme = Folder("--theme", "Mappa med maler og stilark", folders.Theme, "theme");
    private readonly Option<string> _ut = Folder("--ut", "Mappa nettstedet skrives til; den byttes ut i sin helhet", "output");
    private readonly Option<bool> _utenPdf = new("--uten-pdf") { Description = "Lag nettsted og åpne data, men ikke PDF" };
    private readonly Option<bool> _streng = new("--streng") { Description = "Advarsler stopper byggingen; merknader gjør det aldri" };
    private readonly Option<bool> _alleMerknader = new("--alle-merknader") { Description = "Vis alle merknadene om det utgaven mangler, ikke bare antallet" };

    private readonly Option<DiagnosticFormat> _format = Format();

    /// <summary>Adds them all to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _data, _utgave, _input, _theme, _ut, _utenPdf, _streng, _alleMerknader, _format })
            command.Add(option);
    }

    /// <summary>Their values.</summary>
    public BuildArguments Values(ParseResult parsed) => new(
        parsed.GetValue(_data)!, parsed.GetValue(_utgave), parsed.GetValue(_input)!, parsed.GetValue(_theme)!, parsed.GetValue(_ut)!,
        parsed.GetValue(_utenPdf), parsed.GetValue(_streng), parsed.GetValue(_format), parsed.GetValue(_alleMerknader));

    /// <summary>How diagnostics are printed; for commands that read no edition too.</summary>
    public static Option<DiagnosticFormat> Format() => new("--format")
    {
        Description = "Hvordan feil og advarsler skrives: tekst, json eller github [standard: tekst]",
        HelpName = "FORMAT",
        CustomParser = ParseFormat,
    };

    private static Option<string> Folder(string name, string description, string standard, string? shown = null)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description} [standard: {shown ?? standard}]",
            HelpName = "MAPPE",
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: var value }]) return;
            if (string.IsNullOrWhiteSpace(value)) result.AddError($"«{name}» trenger navnet på en mappe");
            // The library takes the next word whatever it is; a folder of such a name is written ./--navn.
            if (value.StartsWith("--", StringComparison.Ordinal)) result.AddError($"«{name}» trenger en verdi, men fikk valget «{value}»");
        });
        return option;
    }

    /// <summary>A year of four digits.</summary>
    public static int? ParseYear(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        result.AddError($"«{text}» er ikke et årstall med fire sifre ({(result.Parent as OptionResult)?.Option.Name})");
        return null;
    }

    private static DiagnosticFormat ParseFormat(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (Array.IndexOf(Formats, text) is >= 0 and var index) return (DiagnosticFormat)index;
        var meant = NearestName.Of(text, Formats) is { } near ? $"; mente du «{near}»?" : "";
        result.AddError($"«{text}» er ikke et format; velg tekst, json eller github{meant}");
        return DiagnosticFormat.Tekst;
    }
}
