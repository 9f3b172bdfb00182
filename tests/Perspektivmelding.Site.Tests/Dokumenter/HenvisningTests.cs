using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Dokumenter;

/// <summary>What the code cites stands in docs/, so that whoever reads the code can read the reason.</summary>
public sealed partial class HenvisningTests
{
    [Fact]
    public void Hvert_avsnitt_koden_viser_til_finnes_i_docs()
    {
        var sections = ((string[])["kontrakt.md", "fag.md", "utforming.md"]).ToDictionary(
            name => name, name => Heading().Matches(File.ReadAllText(Repository.Folder("docs/" + name))).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        // Points of a list in a section: «fag.md 0.3», «fag.md 7.4».
        foreach (var section in Listed().Matches(File.ReadAllText(Repository.Folder("docs/fag.md"))).Select(m => m.Groups[1].Value))
            foreach (Match point in Point().Matches(Body("docs/fag.md", section))) sections["fag.md"].Add($"{section}.{point.Groups[1].Value}");

        var cited = Kildefiler.Alle("*.cs").Where(f => Path.GetFileName(f) != "HenvisningTests.cs")
            .SelectMany(f => Citation().Matches(File.ReadAllText(f)).SelectMany(m => Numbers(m).Select(n => (File: Path.GetFileName(f), Document: m.Groups[1].Value, Section: n))))
            .ToList();
        cited.Count.ShouldBeGreaterThan(80);
        cited.Where(c => !sections[c.Document].Contains(c.Section)).Select(c => $"{c.File}: {c.Document} {c.Section}").ShouldBeEmpty();
    }

    /// <summary>«fag.md 9 and 12.5», «kontrakt.md 5–6», «fag.md 0 and 4», «kontrakt.md 6, E».</summary>
    private static IEnumerable<string> Numbers(Match citation) => Number().Matches(citation.Groups[2].Value).Select(n => n.Value);

    private static string Body(string document, string section) =>
        Regex.Match(File.ReadAllText(Repository.Folder(document)), $@"^## {section}\..*?(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Value;

    [GeneratedRegex(@"\b(kontrakt\.md|fag\.md|utforming\.md)((?: \d+(?:\.\d+)?(?:(?: and |–)\d+(?:\.\d+)?)*)?)")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^#{2,3} (\d+(?:\.\d+)?)\.? ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^## (\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Point();
}
