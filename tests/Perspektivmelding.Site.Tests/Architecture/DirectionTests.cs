using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Architecture;

/// <summary>Data flows one way: a folder uses only folders above it in its list, and no assembly below its own.</summary>
public sealed partial class DirectionTests
{
    private static readonly Dictionary<string, string[]> Order = new(StringComparer.Ordinal)
    {
        ["Perspektivmelding.Model"] = ["Sporing", "Verdier", "Regnskap", "Befolkning", "Framskriving", "Handlingsregler", "Analyser", "Følsomhet", "Usikkerhet", "Målsøk", "Tiltaksplan", "Endringer", "Økonomistyring"],
        ["Perspektivmelding.Site"] =
            ["Diagnostics", "Reading", "Importing", "Fetching", "Language", "Binding", "Figures", "OpenData", "Pages", "Rendering", "Output", "Pipeline"],
    };

    public static TheoryData<string, string> Folders()
    {
        var folders = new TheoryData<string, string>();
        foreach (var (assembly, list) in Order)
            foreach (var folder in list) folders.Add(assembly, folder);
        return folders;
    }

    [Theory, MemberData(nameof(Folders))]
    public void En_mappe_bruker_bare_mappene_over_seg(string assembly, string folder)
    {
        var order = Order[assembly];
        var rank = Array.IndexOf(order, folder);
        var files = Directory.GetFiles(Path.Combine(Root(), "src", assembly, folder), "*.cs", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
            foreach (Match use in Namespace().Matches(File.ReadAllText(file)))
            {
                if (use.Groups[1].Value != assembly) continue;
                var used = Array.IndexOf(order, use.Groups[2].Value);
                used.ShouldBeLessThanOrEqualTo(rank, $"{Path.GetFileName(file)} bruker {use.Value}");
            }
    }

    [Theory]
    [InlineData("Perspektivmelding.Model")]
    [InlineData("Perspektivmelding.Site")]
    public void Hver_mappe_har_sin_plass_i_rekkefølgen(string assembly) =>
        Directory.GetDirectories(Path.Combine(Root(), "src", assembly)).Select(d => Path.GetFileName(d)!)
            .Where(d => d is not ("bin" or "obj")).Order(StringComparer.Ordinal)
            .ShouldBe(Order[assembly].Order(StringComparer.Ordinal));

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

    [GeneratedRegex(@"(Perspektivmelding\.(?:Model|Site))\.(\w+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"DateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)|new Random\(|Random\.Shared|CultureInfo\.Current(?:UI)?Culture|Guid\.NewGuid")]
    private static partial Regex Forbidden();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
