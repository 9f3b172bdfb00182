using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Site.Tests.Binding;

/// <summary>kostra.csv with both scopes: two whole series beside each other, or one that is mixed (PM0235).</summary>
public sealed class KostraomfangTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("kostraomfang").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData("kasse 2024 2025", "konsern 2023 2024", "", false)]
    [InlineData("kasse 2024 2025", "konsern 2024", "", false)]
    [InlineData("kasse 2024 2025", "konsern 2022 2023", "", true)]
    [InlineData("kasse 2024 2025", "konsern 2023 2024", "2024;9998", true)]
    public void To_hele_serier_ved_siden_av_hverandre_er_ikke_blandet(string den_ene, string den_andre, string borte, bool blandet)
    {
        var mappe = Directory.CreateDirectory(Path.Combine(_data, "2026")).FullName;
        foreach (var fil in Directory.GetFiles(Repository.Folder("tests/sites/minimal/2026"))) File.Copy(fil, Path.Combine(mappe, Path.GetFileName(fil)));
        var rader = from serie in (string[])[den_ene, den_andre]
                    let ord = serie.Split(' ')
                    from år in ord[1..]
                    from region in (string[])["9998;Minstevik", "0301;Oslo"]
                    select $"{år};{region};netto_driftsresultat_prosent;1,5;prosent;{ord[0]}";
        File.WriteAllLines(Path.Combine(mappe, "kostra.csv"),
            ["år;region;navn;indikator;verdi;enhet;omfang", .. rader.Where(r => borte.Length == 0 || !(r.StartsWith(borte, StringComparison.Ordinal) && r.EndsWith("konsern", StringComparison.Ordinal)))]);
        TestEdition.Bind(_data).Faults.Any(f => f.Code == Catalogue.MixedScope.Code).ShouldBe(blandet);
    }
}
