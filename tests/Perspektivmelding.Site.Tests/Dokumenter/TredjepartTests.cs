using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Perspektivmelding.Site.Tests.Dokumenter;

/// <summary>docs/tredjepart.md against what the projects refer to.</summary>
public sealed partial class TredjepartTests
{
    [Fact]
    public void Hver_pakke_et_prosjekt_viser_til_står_med_versjon_og_lisens()
    {
        var versions = XDocument.Load(Repository.Folder("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(p => p.Attribute("Include")!.Value, p => p.Attribute("Version")!.Value.Trim('[', ']'), StringComparer.Ordinal);
        var used = Kildefiler.Alle("*.csproj").SelectMany(f => XDocument.Load(f).Descendants("PackageReference"))
            .Select(p => p.Attribute("Include")!.Value).Distinct(StringComparer.Ordinal).ToList();
        used.Count.ShouldBeGreaterThan(10);

        var rows = Row().Matches(File.ReadAllText(Repository.Folder("docs/tredjepart.md")))
            .ToDictionary(m => m.Groups[1].Value, m => (Version: m.Groups[2].Value, Licence: m.Groups[3].Value), StringComparer.Ordinal);
        foreach (var package in used)
        {
            rows.ShouldContainKey(package);
            rows[package].Version.ShouldBe(versions[package], package);
            rows[package].Licence.ShouldNotBeNullOrWhiteSpace(package);
        }
    }

    [GeneratedRegex(@"^\| ([\w.]+) \| ([\d.]+) \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
