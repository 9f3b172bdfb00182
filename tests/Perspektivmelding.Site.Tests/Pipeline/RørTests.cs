using System.Text.RegularExpressions;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;

namespace Perspektivmelding.Site.Tests.Pipeline;

/// <summary>The pipeline is what it says that it is.</summary>
public sealed class RørTests
{
    [Theory]
    [InlineData(true), InlineData(false)]
    public void Hvert_steg_får_det_det_trenger_av_stegene_før(bool medPdf)
    {
        var laget = new HashSet<Type> { typeof(BuildOptions), typeof(Godtattliste) };
        var fase = Phase.Input;
        foreach (var steg in BuildSteps.For(medPdf))
        {
            (steg.Phase >= fase).ShouldBeTrue(steg.Name);
            fase = steg.Phase;
            steg.Needs.Where(n => !laget.Contains(n)).ShouldBeEmpty(steg.Name);
            laget.Add(steg.Gives).ShouldBeTrue($"{steg.Name} gir {StepList.Name(steg.Gives)}, som er laget før");
        }
        laget.ShouldContain(typeof(PublishedFiles));
    }

    [Fact]
    public void Arkitekturen_viser_stegene_slik_programmet_gjør() =>
        File.ReadAllText(Repository.Folder("docs/architecture.md")).ReplaceLineEndings("\n").ShouldContain(Build.Describe(withPdf: true).TrimEnd());

    /// <summary>Of what a build runs, only the snapshot opens files to read; the rest of the hits write, print or verify.</summary>
    [Fact]
    public void Bare_øyeblikksbildet_åpner_filer()
    {
        var rot = Repository.Folder("src");
        string[] andre =
        [
            "Reading/Source", "Reading/EditionFolder.cs", "Reading/SharedFolder.cs", "Reading/InputFiles.cs", "Import", "Publishing/Output", "Cli",
        ];
        var åpner = Directory.GetFiles(rot, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Fil: Path.GetRelativePath(rot, f).Replace('\\', '/')["Perspektivmelding.".Length..], Tekst: File.ReadAllText(f)))
            .Where(f => !f.Fil.Contains("/obj/", StringComparison.Ordinal) && !f.Fil.Contains("/bin/", StringComparison.Ordinal))
            .Where(f => !andre.Any(a => f.Fil == a || f.Fil.StartsWith(a + "/", StringComparison.Ordinal)))
            .Where(f => Regex.IsMatch(f.Tekst, @"\b(?:File|Directory)\.(?:Read|Open|Exists|Enumerate|Get)|new (?:FileInfo|DirectoryInfo|FileStream)\("))
            .Select(f => f.Fil).Order(StringComparer.Ordinal);
        åpner.ShouldBe(["Reading/Text/SourceLines.cs"]); // quotes lines for diagnostics, after the run
    }
}
