using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Perspektivmelding.Site.Tests.Ordvalg;

/// <summary>A piece of text that people read, and where it stands.</summary>
/// <param name="Fil">The file from the root.</param>
/// <param name="Linje">The line.</param>
/// <param name="Tekst">The text as written.</param>
internal sealed record Stykke(string Fil, int Linje, string Tekst);

/// <summary>The words of the theme, the prose and the office's documentation.</summary>
internal static partial class Prosa
{
    /// <summary>Keys whose values are no prose: conditions, names of data, ids.</summary>
    private static readonly string[] IkkeProsa = ["når", "gjelder", "id"];

    /// <summary>All that a reader of a målform sees that does not come from an edition.</summary>
    internal static IEnumerable<Stykke> For(string målform)
    {
        var input = målform == "nn" ? "input/nn" : "input";
        var filer = Filer($"theme/tekst/{målform}", "*.yml").Concat(Filer(input, "*.yml")).Concat(Filer(input, "*.md")).Concat(Filer(input + "/kapitler", "*.md"));
        return filer.SelectMany(f => f.EndsWith(".yml", StringComparison.Ordinal) ? Yaml(f) : Markdown(f));
    }

    /// <summary>The office's documentation, in bokmål.</summary>
    internal static IEnumerable<Stykke> Dokumentasjon() =>
        ((string[])["docs/brukerveiledning.md", "docs/utgave-format.md"]).SelectMany(Markdown)
            .Concat(Markdown("docs/ordvalg.md").TakeWhile(s => s.Tekst != "## Bokmål"));

    /// <summary>The words of a text, without places, code, addresses and names of files. Words in capitals are names.</summary>
    internal static IEnumerable<string> Ord(string tekst) =>
        Bokstaver().Matches(Rent(tekst)).Select(m => m.Value).Where(o => o.Length > 1 && o.Count(char.IsUpper) < 2);

    /// <summary>The same of a diagnostic, which names keys, lines and files in quotes.</summary>
    internal static string UtenNavn(string tekst) => Sitert().Replace(tekst, " ");

    /// <summary>The text without what is no prose.</summary>
    internal static string Rent(string tekst) => IkkeOrd().Replace(tekst, " ");

    /// <summary>The values of a YAML file that are texts, without keys.</summary>
    private static IEnumerable<Stykke> Yaml(string fil)
    {
        using var leser = File.OpenText(Repository.Folder(fil));
        var strøm = new YamlStream();
        strøm.Load(leser);
        return [.. strøm.Documents.SelectMany(d => Verdier(d.RootNode)).Select(v => new Stykke(fil, (int)v.Start.Line, v.Value ?? ""))];
    }

    private static IEnumerable<YamlScalarNode> Verdier(YamlNode node) => node switch
    {
        YamlScalarNode tekst => [tekst],
        YamlSequenceNode liste => liste.SelectMany(Verdier),
        YamlMappingNode kart => kart.Where(p => p.Key is not YamlScalarNode { Value: { } nøkkel } || !IkkeProsa.Contains(nøkkel)).SelectMany(p => Verdier(p.Value)),
        _ => [],
    };

    private static IEnumerable<Stykke> Markdown(string fil)
    {
        var iKode = false;
        var linjer = File.ReadAllLines(Repository.Folder(fil));
        for (var i = 0; i < linjer.Length; i++)
        {
            if (linjer[i].StartsWith("```", StringComparison.Ordinal)) iKode = !iKode;
            else if (!iKode && !Vilkårslinje().IsMatch(linjer[i])) yield return new Stykke(fil, i + 1, Hodenøkkel().Replace(linjer[i], ""));
        }
    }

    private static IEnumerable<string> Filer(string mappe, string slag) =>
        Directory.GetFiles(Repository.Folder(mappe), slag).Select(f => $"{mappe}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Bokstaver();

    [GeneratedRegex(@"«[^» ]*»|\b[\p{L}_]+:(?=\s)|perspektiv \p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Sitert();

    [GeneratedRegex(@"^\s*(?:- )?(?:krever|når):", RegexOptions.CultureInvariant)]
    private static partial Regex Vilkårslinje();

    [GeneratedRegex(@"^\s*(?:tittel|meny|ingress|si)\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Hodenøkkel();

    // «nøkkel» i fil.yml, {{mal}}, {plass}, `kode`, ](adresse), adresser, <html>, fil.csv, --valg, navn_med_strek
    [GeneratedRegex(@"«[\p{Ll}_]+»(?= i [\p{L}-]+\.(?:yml|csv))|\{\{[^}]*\}\}|\{[^{}]*\}|`[^`]*`|\]\([^)]*\)|https?://\S+|</?[a-z][^>]*>|[\p{L}0-9_./-]+\.(?:csv|yml|json|md|dat|xlsx|px|cs|css|html|pdf|no|cmd)\b|--?[\p{L}][\p{L}-]*|[\p{L}0-9]*_[\p{L}0-9_]*|\[\[[^\]|]*\|", RegexOptions.CultureInvariant)]
    private static partial Regex IkkeOrd();
}
