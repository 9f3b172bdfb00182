namespace Perspektivmelding.EndToEnd.Tests.Program;

/// <summary>The folder <c>--ut</c> is replaced all at once or not at all, whatever happens.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("ut-");

    // A hundred by hand: PERSPEKTIV_DRAP=100 ./perspektiv test
    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("PERSPEKTIV_DRAP"), System.Globalization.CultureInfo.InvariantCulture, out var kills) ? kills : 10;

    private string Target => Path.Combine(_work.FullName, "ut");

    public void Dispose() => _work.Delete(recursive: true);

    [Fact]
    public async Task Feil_i_dataene_gir_1_og_rører_ikke_målmappa()
    {
        (await BuildAsync()).ExitCode.ShouldBe(0);
        var before = FolderContent.Of(Target);
        var data = CopyOfData();
        await File.AppendAllTextAsync(Path.Combine(data, "2025", "regnskap.csv"), "\n20x4;skatt;1\n");

        var result = await Perspektiv.RunAsync("bygg", "--uten-pdf", "--data", data, "--ut", Target);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("regnskap.csv");
        result.Output.ShouldContain("Ingenting er skrevet.");
        FolderContent.Of(Target).ShouldBe(before);
    }

    [Fact]
    public async Task Valider_skriver_ingenting()
    {
        var result = await Perspektiv.RunAsync("valider", "--ut", Target);

        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        _work.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task Mappe_med_fremmede_filer_blir_avvist_urørt()
    {
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "notater.txt"), "mitt");

        var result = await BuildAsync();

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("PM0501");
        result.Output.ShouldContain("notater.txt");
        FolderContent.Of(Target).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Drept_når_som_helst_står_den_gamle_eller_den_nye_utgaven_hel()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        (await BuildAsync()).ExitCode.ShouldBe(0);
        var whole = watch.Elapsed;
        var random = new Random(20251121);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Perspektiv.Start([], "bygg", "--uten-pdf", "--ut", Target);
            if (kill % 2 == 0) await Task.Delay(whole * random.NextDouble());
            else await UntilItWritesAsync(process, TimeSpan.FromMilliseconds(random.Next(60)));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();

            // Where names cannot be exchanged in one step, the old one may stand aside until the next run.
            FolderContent.ShouldBeWhole(Directory.Exists(Target) ? Target : Path.Combine(_work.FullName, ".ut.gammel"));
        }

        var last = await BuildAsync();
        last.ExitCode.ShouldBe(0, last.Output + last.Error);
        (await Perspektiv.RunAsync("verifiser", Target)).ExitCode.ShouldBe(0);
        _work.EnumerateFileSystemInfos().Select(e => e.Name).ShouldBe(["ut"]);
    }

    [UnshareFact]
    public async Task Full_disk_gir_en_klar_feil_og_den_gamle_utgaven()
    {
        // A disk with room for the site once, but not for two.
        var script = Path.Combine(_work.FullName, "full.sh");
        var disk = _work.CreateSubdirectory("disk").FullName;
        await File.WriteAllTextAsync(script, """
            set -e
            mount -t tmpfs -o size=10m none "$1"
            dotnet "$2" bygg --uten-pdf --ut "$1/ut"
            dotnet "$2" bygg --uten-pdf --ut "$1/ut" && exit 9
            dotnet "$2" verifiser "$1/ut"
            ls -A "$1"
            """);

        var result = await Perspektiv.RunProcessAsync("unshare", "-rm", "sh", script, disk, Perspektiv.Assembly);

        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        result.Output.ShouldContain("PM0503");
        result.Output.ShouldContain("disken er full");
        result.Output.ShouldContain("er slik programmet skrev dem");
        result.Output.TrimEnd().ShouldEndWith("\nut");
    }

    [UnshareFact]
    public async Task Full_midlertidig_disk_er_en_feil_med_råd_og_ikke_et_sammenbrudd()
    {
        var script = Path.Combine(_work.FullName, "full.sh");
        var disk = _work.CreateSubdirectory("disk").FullName;
        await File.WriteAllTextAsync(script, """
            mount -t tmpfs -o size=300k none "$1"
            TMPDIR="$1" dotnet "$2" bygg --ut "$3"
            echo "svar $? $(ls -A "$1")"
            """);

        var result = await Perspektiv.RunProcessAsync("unshare", "-rm", "sh", script, disk, Perspektiv.Assembly, Target);

        result.Output.ShouldContain("PM0503");
        result.Output.TrimEnd().ShouldEndWith("svar 1", Case.Sensitive, result.Output + result.Error);
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Stanset_mens_PDF_ene_lages_etterlater_verken_nettleser_eller_filer()
    {
        if (OperatingSystem.IsWindows()) return; // Windows has no such signal.
        var temporary = _work.CreateSubdirectory("midlertidig");
        using var process = Perspektiv.Start(new() { ["TMPDIR"] = temporary.FullName }, "bygg", "--ut", Target);
        while (!process.HasExited && !temporary.GetDirectories("perspektiv-*")
            .Any(d => File.Exists(Path.Combine(d.FullName, "profil", "DevToolsActivePort")))) Thread.Sleep(20);

        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        process.ExitCode.ShouldBe(130);
        temporary.GetDirectories("perspektiv-*").ShouldBeEmpty();
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Ukjent_datamappe_er_en_feil_i_dataene_og_ikke_i_programmet()
    {
        var result = await Perspektiv.RunAsync("bygg", "--data", Path.Combine(_work.FullName, "finnes-ikke"), "--ut", Target);

        result.ExitCode.ShouldBe(1);
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Feil_bruk_gir_2()
    {
        var result = await Perspektiv.RunAsync("bygg", "--utt", Target);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("mente du «--ut»?");
    }

    [Fact]
    public async Task Uten_nettleser_sier_programmet_hva_som_kan_gjøres_og_skriver_ingenting()
    {
        var none = new Dictionary<string, string> { ["PERSPEKTIV_NETTLESER"] = Path.Combine(_work.FullName, "finnes-ikke") };

        var result = await Perspektiv.RunAsync(none, "bygg", "--ut", Target);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("PM0504");
        result.Output.ShouldContain("--uten-pdf");
        Directory.Exists(Target).ShouldBeFalse();
    }

    private async Task UntilItWritesAsync(System.Diagnostics.Process process, TimeSpan longer)
    {
        var @lock = Path.Combine(_work.FullName, ".ut.las");
        while (!process.HasExited && !File.Exists(@lock)) await Task.Delay(1);
        await Task.Delay(longer);
    }

    private Task<Perspektiv.Result> BuildAsync() => Perspektiv.RunAsync("bygg", "--uten-pdf", "--ut", Target);

    private string CopyOfData()
    {
        var from = Path.Combine(Perspektiv.Root(), "data");
        var to = Path.Combine(_work.FullName, "data");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return to;
    }
}
