using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Reading;

/// <summary>The snapshot of a folder.</summary>
public sealed class SourceFolderTests : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("kilde").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [Fact]
    public void Det_som_er_lest_er_det_som_blir_merket_selv_om_fila_endres_etterpå()
    {
        Skriv("kapitler/01-a.md", "før");
        var lest = SourceFolder.Read(_mappe);
        Skriv("kapitler/01-a.md", "etter");
        lest.File("kapitler/01-a.md")!.Text(new DiagnosticBag())!.Text.ShouldBe("før");
        lest.Stamps("input", new DiagnosticBag()).ShouldHaveSingleItem().ShouldBe(new FileStamp("input/kapitler/01-a.md", 4, Sum("før")));
    }

    [Fact]
    public void To_lesinger_er_like_bare_når_alle_navn_og_byter_er_det()
    {
        Skriv("a.md", "en");
        var først = SourceFolder.Read(_mappe);
        SourceFolder.Read(_mappe).ShouldBe(først);
        Skriv("a.md", "to");
        SourceFolder.Read(_mappe).ShouldNotBe(først);
        Skriv("a.md", "en");
        Skriv("b/c.md", "en");
        SourceFolder.Read(_mappe).ShouldNotBe(først);
    }

    [Fact]
    public void Skjulte_filer_leses_ikke()
    {
        Skriv(".skjult", "x");
        Skriv(".mappe/a.md", "x");
        SourceFolder.Read(_mappe).All.ShouldBeEmpty();
    }

    [Fact]
    public void Lenker_i_ring_og_til_mappa_over_tar_slutt()
    {
        if (OperatingSystem.IsWindows()) return; // links need rights there
        Skriv("a.md", "x");
        Directory.CreateSymbolicLink(Path.Combine(_mappe, "opp"), _mappe);
        Directory.CreateSymbolicLink(Path.Combine(_mappe, "ring"), Path.Combine(_mappe, "ring"));
        var lest = SourceFolder.Read(_mappe);
        lest.All.Where(f => f.IsRead).Select(f => f.Name).ShouldBe(["a.md"]);
        lest.Folder("ring").Exists.ShouldBeFalse();
    }

    [Fact]
    public void Det_som_ikke_finnes_er_en_tom_mappe()
    {
        var lest = SourceFolder.Read(Path.Combine(_mappe, "borte"));
        (lest.Exists, lest.Folder("enda/lengre").Exists, lest.File("a/b.md")).ShouldBe((false, false, null));
    }

    private static string Sum(string tekst) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(tekst)));

    private void Skriv(string fil, string tekst)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_mappe, fil))!);
        File.WriteAllText(Path.Combine(_mappe, fil), tekst);
    }
}
