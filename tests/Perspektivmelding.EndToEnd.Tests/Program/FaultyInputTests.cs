using Perspektivmelding.Cli;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.EndToEnd.Tests.Cli;
using Perspektivmelding.Output;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Rendering;
using Perspektivmelding.Site.Tests.Binding;

namespace Perspektivmelding.EndToEnd.Tests.Program;

/// <summary>Every edition with a fault, built as a user would: what is wrong is told, and the old site stands.</summary>
public sealed class FaultyInputTests : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("feil-");

    public static TheoryData<string> Names() =>
        new([.. Directory.GetDirectories(Feilutgave.Folder).Where(d => !OfTheCountry(d)).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]);

    // Faults in the figures of the whole country: the program reads those beside itself, and FeilTests holds them.
    private static bool OfTheCountry(string folder) => Directory.Exists(Path.Combine(folder, "felles"))
        || (Path.Combine(folder, "slett.txt") is var left && File.Exists(left) && File.ReadAllText(left).Contains("felles", StringComparison.Ordinal));

    public void Dispose() => _work.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Feil_gir_1_med_fil_og_linje_og_lar_målmappa_stå(string name)
    {
        using var edition = new Feilutgave(name);
        var target = Path.Combine(_work.FullName, "ut");
        Publisher.Publish(target, [new SiteFile("index.html", "i fjor"u8.ToArray())], new("1", 2025, [], [])).ShouldBeEmpty();
        var before = FolderContent.Of(target);
        // What is only a warning stops a strict build.
        string[] strict = edition.Expected.Any(line => SeverityOf(line) == Severity.Error) ? [] : ["--streng"];
        string[] year = edition.Asked is { } asked ? ["--utgave", $"{asked}"] : [];

        var run = await Run.WithAsync(new SitePipeline().Run, new DefaultFolders(edition.InputFolder, edition.ThemeFolder), ["bygg", "--uten-pdf", "--data", edition.DataFolder, "--ut", target, .. strict, .. year]);

        run.Error.ShouldBeEmpty();
        foreach (var line in edition.Expected.Where(line => SeverityOf(line) != Severity.Note)) run.Output.ShouldContain(Printed(line, edition));
        // What is only a note, or accepted, stops nothing.
        if (edition.Expected.All(line => SeverityOf(line) == Severity.Note))
        {
            run.ExitCode.ShouldBe(0, run.Output);
            return;
        }

        run.ExitCode.ShouldBe(1, run.Output);
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
        var parts = line.Split(' ')[0].Split(':');
        // A fault of a whole file has no line; it is printed as line 1.
        return $"{edition.PathOf(parts[0])}:{AtLeastOne(parts[1])}:{AtLeastOne(parts[2])}: {DiagnosticPrinter.Name(SeverityOf(line))} {line.Split(' ')[1]}: ";
    }

    private static string AtLeastOne(string number) => number == "0" ? "1" : number;

    private static Severity SeverityOf(string line) => line.Split(' ') switch
    {
        [_, _, "grov"] => Severity.Error,
        [_, _, "godtatt"] => Severity.Note,
        var parts => AllFaults.Find(parts[1])!.Severity,
    };
}
