using Perspektivmelding.Cli;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.EndToEnd.Tests.Cli;
using Perspektivmelding.Site;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Output;
using Perspektivmelding.Site.Rendering;
using Perspektivmelding.Site.Tests.Binding;

namespace Perspektivmelding.EndToEnd.Tests.Program;

/// <summary>Every edition with a fault, built as a user would: what is wrong is told, and the old site stands.</summary>
public sealed class FaultyInputTests : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("feil-");

    public static TheoryData<string> Names() =>
        new([.. Directory.GetDirectories(Feilutgave.Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]);

    public void Dispose() => _work.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Feil_gir_1_med_fil_og_linje_og_lar_målmappa_stå(string name)
    {
        using var edition = new Feilutgave(name);
        var target = Path.Combine(_work.FullName, "ut");
        Publisher.Publish(target, [new SiteFile("index.html", "i fjor"u8.ToArray())], new("1", 2025, [])).ShouldBeEmpty();
        var before = FolderContent.Of(target);
        // What is only a warning stops a strict build.
        string[] strict = edition.Expected.Any(line => SeverityOf(line) == Severity.Error) ? [] : ["--streng"];
        string[] year = edition.Asked is { } asked ? ["--utgave", $"{asked}"] : [];

        var run = await Run.WithAsync(SitePipeline.Run, new DefaultFolders(edition.InputFolder, edition.ThemeFolder), ["bygg", "--uten-pdf", "--data", edition.DataFolder, "--ut", target, .. strict, .. year]);

        run.ExitCode.ShouldBe(1, run.Output + run.Error);
        run.Error.ShouldBeEmpty();
        foreach (var line in edition.Expected) run.Output.ShouldContain(Printed(line, edition));
        run.Output.ShouldNotContain("   at ");
        run.Output.ShouldNotContain("Exception");
        FolderContent.Of(target).ShouldBe(before);
        _work.EnumerateFileSystemInfos().Select(e => e.Name).ShouldBe(["ut"]);
    }

    [Fact]
    public void Det_er_minst_200_slags_feil_å_prøve_med() => Names().Count.ShouldBeGreaterThanOrEqualTo(200);

    // «fil:linje:kolonne kode» as the program writes it.
    private static string Printed(string line, Feilutgave edition)
    {
        var parts = line[..line.LastIndexOf(' ')].Split(':');
        // A fault of a whole file has no line; it is printed as line 1.
        return $"{edition.PathOf(parts[0])}:{AtLeastOne(parts[1])}:{AtLeastOne(parts[2])}: {DiagnosticPrinter.Name(SeverityOf(line))} {line[^6..]}: ";
    }

    private static string AtLeastOne(string number) => number == "0" ? "1" : number;

    private static Severity SeverityOf(string line) => AllFaults.Find(line[^6..])!.Severity;
}
