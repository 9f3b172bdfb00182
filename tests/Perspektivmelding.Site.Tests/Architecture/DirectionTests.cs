using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Architecture;

/// <summary>What an assembly may know of; the order of the folders is held by Perspektivmelding.Architecture.Tests.</summary>
public sealed partial class DirectionTests
{
    [Theory]
    [InlineData("Perspektivmelding.Model")]
    [InlineData("Perspektivmelding.Charts", "ScottPlot", "SkiaSharp")]
    public void Modellen_har_ingen_pakker_diagrammene_bare_det_de_tegnes_med_og_ingen_av_dem_kjenner_andre(string assembly, params string[] packages)
    {
        var project = File.ReadAllText(Path.Combine(Root(), "src", assembly, assembly + ".csproj"));
        Regex.Matches(project, "PackageReference Include=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ShouldBe(packages);
        project.ShouldNotContain("ProjectReference");
    }

    [Theory]
    [InlineData("Perspektivmelding.Model")]
    [InlineData("Perspektivmelding.Charts")]
    [InlineData("Perspektivmelding.Site")]
    public void Ingen_klokke_ingen_tilfeldighet_og_ingen_maskinkultur(string assembly)
    {
        var files = Directory.GetFiles(Path.Combine(Root(), "src", assembly), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();
        files.ShouldNotBeEmpty();
        foreach (var file in files)
            Forbidden().Match(File.ReadAllText(file)).Value.ShouldBeEmpty($"i {Path.GetFileName(file)}");
    }

    [GeneratedRegex(@"DateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)|new Random\(|Random\.Shared|CultureInfo\.Current(?:UI)?Culture|Guid\.NewGuid")]
    private static partial Regex Forbidden();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
