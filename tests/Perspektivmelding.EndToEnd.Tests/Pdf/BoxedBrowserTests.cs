using System.Text;
using Perspektivmelding.Output.Pdf;
using Perspektivmelding.Output.Pdf.Lite;

namespace Perspektivmelding.EndToEnd.Tests.Pdf;

/// <summary>A browser from a snap has a temporary folder of its own: what lies in the machine's, it does not see.</summary>
public sealed class BoxedBrowserTests : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("boks");

    public void Dispose() => _work.Delete(recursive: true);

    [Fact]
    public async Task En_nettleser_som_ikke_ser_den_midlertidige_mappa_trykker_fra_en_den_ser()
    {
        if (OperatingSystem.IsWindows()) return; // no snaps there, and a script is no program
        var (temporary, home) = (_work.CreateSubdirectory("tmp").FullName, _work.CreateSubdirectory("hjem").FullName);
        var program = await ProgramAsync(temporary, home, Boxed(temporary));
        program.ExitCode.ShouldBe(0, program.Output + program.Error);
        PdfDocument.Read(await File.ReadAllBytesAsync(Path.Combine(_work.FullName, "ut", "pdf", "perspektivmelding-2026.pdf"))).Pages.Length.ShouldBeGreaterThan(3);
        // Nothing is left in any of the places.
        Directory.GetFileSystemEntries(home).Select(f => Path.GetFileName(f)).Where(f => f.StartsWith("perspektiv-", StringComparison.Ordinal)).ShouldBeEmpty();
        Directory.GetFileSystemEntries(temporary, "perspektiv-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Ser_den_ingen_av_mappene_sier_feilen_hvordan_det_rettes()
    {
        if (OperatingSystem.IsWindows()) return;
        var (temporary, home) = (_work.CreateSubdirectory("tmp").FullName, _work.CreateSubdirectory("hjem").FullName);
        var program = await ProgramAsync(temporary, home, Boxed(_work.FullName));
        program.ExitCode.ShouldBe(1);
        program.Output.ShouldContain("PM0505");
        program.Output.ShouldContain("TMPDIR=$HOME/tmp");
    }

    private Task<Program.Perspektiv.Result> ProgramAsync(string temporary, string home, string browser) => Program.Perspektiv.RunAsync(
        new Dictionary<string, string> { ["TMPDIR"] = temporary, ["HOME"] = home, [BrowserFinder.Variable] = browser },
        "bygg", "--data", Path.Combine(Program.Perspektiv.Root(), "tests/sites/minimal"), "--input", Path.Combine(Program.Perspektiv.Root(), "tests/sites/minimal/input"),
        "--ut", Path.Combine(_work.FullName, "ut"));

    /// <summary>The machine's browser, which writes its profile elsewhere when it is told to put it in a folder it does not see.</summary>
    private string Boxed(string unseen)
    {
        var real = BrowserFinder.Find(Environment.GetEnvironmentVariable, File.Exists).ShouldNotBeNull();
        var own = _work.CreateSubdirectory("egen").FullName;
        var script = Path.Combine(_work.FullName, "nettleser");
        File.WriteAllText(script, $$"""
            #!/bin/bash
            ord=()
            for o in "$@"; do
              case "$o" in "--user-data-dir={{unseen}}/"*) o="--user-data-dir={{own}}/$$" ;; esac
              ord+=("$o")
            done
            exec '{{real}}' "${ord[@]}"
            """.ReplaceLineEndings("\n"), new UTF8Encoding(false));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return script;
    }
}
