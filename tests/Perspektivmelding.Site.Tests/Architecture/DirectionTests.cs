using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Architecture;

/// <summary>What an assembly may know of; the order of the folders is held by Perspektivmelding.Architecture.Tests.</summary>
public sealed partial class DirectionTests
{
    private const string Prefix = "Perspektivmelding.";

    /// <summary>The walls are what the compiler is given: these references and packages, and no others.</summary>
    [Theory]
    [InlineData("Model", "", "")]
    [InlineData("Charts", "", "ScottPlot SkiaSharp")]
    [InlineData("Diagnostics", "", "")]
    [InlineData("Reading", "Diagnostics", "CsvHelper YamlDotNet")]
    [InlineData("Language", "Reading Model Charts", "")]
    [InlineData("Binding", "Language Model", "")]
    [InlineData("Import", "Reading Model", "ExcelDataReader")]
    [InlineData("Report", "Binding Charts", "Markdig")]
    [InlineData("Publishing", "Report", "Scriban.Signed")]
    [InlineData("Cli", "Import Publishing", "Spectre.Console System.CommandLine")]
    public void En_del_kjenner_bare_de_delene_og_pakkene_den_skal(string part, string references, string packages)
    {
        var project = File.ReadAllText(Path.Combine(Root(), "src", Prefix + part, Prefix + part + ".csproj"));
        Named(project, "PackageReference").ShouldBe(Words(packages));
        Named(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)[Prefix.Length..]).ShouldBe(Words(references));
        project.ShouldNotContain("InternalsVisibleTo");
    }

    [Fact]
    public void Bare_tester_ser_det_indre() =>
        Named(File.ReadAllText(Path.Combine(Root(), "src", "Directory.Build.props")), "InternalsVisibleTo")
            .ShouldAllBe(name => Directory.Exists(Path.Combine(Root(), "tests", name)));

    [Fact]
    public void Alle_deler_er_nevnt_over() =>
        Parts().Order(StringComparer.Ordinal).ShouldBe(
            typeof(DirectionTests).GetMethod(nameof(En_del_kjenner_bare_de_delene_og_pakkene_den_skal))!
                .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Cast<InlineDataAttribute>()
                .Select(row => (string)row.GetData(null!).Single()[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Ingen_klokke_ingen_tilfeldighet_og_ingen_maskinkultur()
    {
        var files = Parts().Where(part => part != "Cli")
            .SelectMany(part => Directory.GetFiles(Path.Combine(Root(), "src", Prefix + part), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();
        files.Length.ShouldBeGreaterThan(400);
        foreach (var file in files)
            Forbidden().Match(File.ReadAllText(file)).Value.ShouldBeEmpty($"i {Path.GetFileName(file)}");
    }

    private static IEnumerable<string> Parts() =>
        Directory.GetDirectories(Path.Combine(Root(), "src")).Select(folder => Path.GetFileName(folder)[Prefix.Length..]);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Named(string project, string element) =>
        [.. Regex.Matches(project, $"<{element} Include=\"([^\"]+)\"").Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"DateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)|new Random\(|Random\.Shared|CultureInfo\.Current(?:UI)?Culture|Guid\.NewGuid")]
    private static partial Regex Forbidden();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
