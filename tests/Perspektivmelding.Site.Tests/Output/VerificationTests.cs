using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Output;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Site.Tests.Output;

public sealed class VerificationTests : IDisposable
{
    private static readonly ClaimedInput Nothing = new(null, null, null);

    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("verifiser-");

    private string Target => Path.Combine(_work.FullName, "ut");

    public void Dispose() => _work.Delete(recursive: true);

    [Fact]
    public void Urørt_mappe_er_slik_den_ble_skrevet()
    {
        Publish(Origins.Any);

        var found = Verification.Run(Target, Nothing);

        found.Diagnostics.ShouldBeEmpty();
        found.Value.ShouldBe(new Verified("Perspektivmelding 1.2.3", 2026, 3, null));
    }

    [Fact]
    public void Endret_manglende_og_fremmed_fil_blir_nevnt_hver_for_seg()
    {
        Publish(Origins.Any);
        Put("index.html", "Ny"); // the same length
        File.Delete(Path.Combine(Target, "gjeld", "index.html"));
        Put("data/notat.txt", "x");

        Faults(Nothing).ShouldBe(["PM0512 data/notat.txt", "PM0510 gjeld/index.html", "PM0511 index.html"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"filer":null}""")]
    [InlineData("""{"filer":[null]}""")]
    [InlineData("""{"filer":[{"sti":7}]}""")]
    public void Uten_lesbar_filliste_er_det_ingenting_å_holde_mappa_mot(string? list)
    {
        Directory.CreateDirectory(Target);
        if (list is not null) Put("data/manifest.json", list);

        Faults(Nothing).ShouldBe(["PM0509 data/manifest.json"]);
        Verification.Run(Target, Nothing).Value.ShouldBeNull();
    }

    [Fact]
    public void Filliste_som_peker_ut_av_mappa_leser_ingenting_der()
    {
        File.WriteAllText(Path.Combine(_work.FullName, "hemmelig.txt"), "x");
        Put("data/manifest.json", """{"filer":[{"sti":"../hemmelig.txt","sha256":"0"},{"sti":"/etc/passwd","sha256":"0"}]}""");

        Faults(Nothing).ShouldAllBe(fault => fault.StartsWith("PM0510 "));
    }

    [Fact]
    public void Lenke_i_stedet_for_publisert_fil_er_fremmed_og_blir_ikke_fulgt()
    {
        if (OperatingSystem.IsWindows()) return; // Windows asks for rights to make one.
        Publish(Origins.Any);
        var same = Path.Combine(_work.FullName, "lik.html");
        File.Move(Path.Combine(Target, "index.html"), same);
        File.CreateSymbolicLink(Path.Combine(Target, "index.html"), same);

        Faults(Nothing).ShouldBe(["PM0512 index.html"]);
    }

    [Fact]
    public void Grunnlaget_blir_holdt_mot_det_nettstedet_ble_laget_av()
    {
        var data = _work.CreateSubdirectory("tall/2026").Parent!.FullName;
        var input = _work.CreateSubdirectory("prosa").FullName;
        File.WriteAllText(Path.Combine(data, "2026", "regnskap.csv"), "a");
        File.WriteAllText(Path.Combine(data, "2026", "balanse.csv"), "b");
        File.WriteAllText(Path.Combine(data, "2026", "notat.txt"), "not read, not listed");
        File.WriteAllText(Path.Combine(input, "om.md"), "c");
        var none = new DiagnosticBag();
        Publish(new Origin("1", 2026, [.. InputFiles.In(data, InputFiles.Data, 2026, none), .. InputFiles.In(input, InputFiles.Input, 2026, none)], []));
        var claimed = new ClaimedInput(data, input, null);

        Faults(claimed).ShouldBeEmpty();
        Verification.Run(Target, claimed).Value!.Inputs.ShouldBe(3);

        File.WriteAllText(Path.Combine(data, "2026", "regnskap.csv"), "A");
        File.Delete(Path.Combine(data, "2026", "balanse.csv"));
        File.WriteAllText(Path.Combine(input, "ny.md"), "d");
        Faults(claimed).ShouldBe(["PM0513 data/2026/regnskap.csv", "PM0513 data/2026/balanse.csv", "PM0513 input/ny.md"]);
    }

    [Fact]
    public void Felles_tall_blir_holdt_mot_dem_nettstedet_ble_laget_av()
    {
        var data = _work.CreateSubdirectory("tall/2026").Parent!.FullName;
        var felles = _work.CreateSubdirectory("felles/makro").Parent!.FullName;
        File.WriteAllText(Path.Combine(felles, "makro", "kommunal-deflator.csv"), "a");
        Publish(new Origin("1", 2026, [.. InputFiles.Shared(felles, ["data/makro/kommunal-deflator.csv"], new DiagnosticBag())], []));
        var claimed = new ClaimedInput(data, null, null) { Shared = felles };
        Faults(claimed).ShouldBeEmpty();

        File.WriteAllText(Path.Combine(felles, "makro", "kommunal-deflator.csv"), "A");
        Faults(claimed).ShouldBe(["PM0513 data/makro/kommunal-deflator.csv"]);
    }

    [Fact]
    public void En_død_lenke_i_et_publisert_nettsted_blir_funnet()
    {
        Publisher.Publish(Target,
            [
                File_("index.html", "<a href=\"gjeld/index.html#renter\">Renter</a> <a href=\"data/fond.csv\">CSV</a> <a href=\"gjeld/\">mappe</a> <a href=\"https://ssb.no\">SSB</a>"),
                File_("gjeld/index.html", "<h2 id=\"rente\">Rente</h2> <a href=\"../data/fond.csv\">CSV</a> <a href=\"../data/manifest.json\">liste</a>"),
            ], Origins.Any).ShouldBeEmpty();
        Verification.Run(Target, Nothing).Diagnostics.Select(d => $"{d.Code} {d.Message}").ShouldBe(
        [
            "PM0416 «gjeld/index.html» lenker («CSV») til «data/fond.csv», som ikke finnes på nettstedet; det gjør også 1 til",
            "PM0416 «index.html» lenker («Renter») til stedet «#renter» i «gjeld/index.html», som ikke finnes der",
            "PM0416 «index.html» lenker («mappe») til «gjeld/», som ikke finnes på nettstedet",
        ]);
    }

    private List<string> Faults(ClaimedInput claimed) =>
        [.. Verification.Run(Target, claimed).Diagnostics
            .Select(d => $"{d.Code} {d.Span.File.Replace(Target.Replace('\\', '/') + "/", "", StringComparison.Ordinal)}")];

    private void Publish(Origin origin) =>
        Publisher.Publish(Target, [File_("index.html", "ny"), File_("gjeld/index.html", "g"), File_("data/resultat.json", "{}")], origin).ShouldBeEmpty();

    private static SiteFile File_(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    private void Put(string path, string content)
    {
        var full = Path.Combine(Target, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }
}
