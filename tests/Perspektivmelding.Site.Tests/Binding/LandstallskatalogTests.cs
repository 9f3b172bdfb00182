using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Binding;

public sealed class LandstallskatalogTests
{
    private static readonly Landstall Alle = Landstallskatalog.Bind(SharedFiles.Read(SharedSource.Read(TestEdition.Shipped), new DiagnosticBag()), null, new DiagnosticBag());

    [Fact]
    public void Deflatoren_er_publisert_eller_veid_av_lønn_og_pris_og_aldri_prisveksten_alene()
    {
        var priser = Alle.Priser;
        priser.Keys.ShouldBe(Enumerable.Range(2000, 26));
        foreach (var p in priser.Values)
        {
            p.Deflator.ShouldNotBe(p.Pris, $"{p.År}");
            p.Kilde.Tekst.ShouldNotBeNullOrWhiteSpace();
            if (p.Kilde.Status == Datastatus.Anslag) p.Deflator.ShouldBe(new Andel(0.6m) * p.Lønn + new Andel(0.4m) * p.Pris, $"{p.År}");
        }
        priser.Values.Where(p => p.Kilde.Status != Datastatus.Anslag).Select(p => (p.År, p.Deflator.Prosent))
            .ShouldBe([(2021, 3.0m), (2022, 6.7m), (2024, 4.3m), (2025, 3.9m)]);
    }

    [Fact]
    public void Vektene_i_hver_tjeneste_er_én_til_sammen()
    {
        var rader = File.ReadAllLines(Path.Combine(TestEdition.Shipped, "makro", "delkostnadsnokler-2026.csv")).Skip(1).Select(l => l.Split(';')).ToArray();
        foreach (var tjeneste in rader.GroupBy(r => r[0]))
            tjeneste.Sum(r => decimal.Parse(r[4].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(1m, 0.00011m, tjeneste.Key);
        Alle.Nøkler.Select(n => n.Tjeneste).ShouldBe(rader.Select(r => r[0]).Distinct());
        Alle.Nøkler.Sum(n => n.UtgiftPerInnbygger).ShouldBe(77904m);
    }

    [Fact]
    public void Tallene_for_landet_har_ingen_feil()
    {
        var feil = new DiagnosticBag();
        Landstallskatalog.Bind(SharedFiles.Read(SharedSource.Read(TestEdition.Shipped), feil), null, feil);
        feil.ToImmutable().ShouldBeEmpty();
    }

    [Fact]
    public void Utgaver_får_landets_tall_og_en_endring_i_mappa_når_fram_uten_at_noe_bygges()
    {
        var mappe = Directory.CreateTempSubdirectory("felles");
        try
        {
            foreach (var fil in Directory.GetFiles(TestEdition.Shipped, "*", SearchOption.AllDirectories).Where(f => f.Contains("makro", StringComparison.Ordinal) || f.Contains("kodelister", StringComparison.Ordinal)))
            {
                var til = Path.Combine(mappe.FullName, Path.GetRelativePath(TestEdition.Shipped, fil));
                Directory.CreateDirectory(Path.GetDirectoryName(til)!);
                File.Copy(fil, til);
            }

            var deflator = Path.Combine(mappe.FullName, "makro", "kommunal-deflator.csv");
            File.WriteAllText(deflator, File.ReadAllText(deflator).Replace("2025;3,9;", "2025;9,9;", StringComparison.Ordinal));
            Deflator(null).ShouldBe(3.9m);
            Deflator(mappe.FullName).ShouldBe(9.9m);
        }
        finally
        {
            mappe.Delete(recursive: true);
        }

        static decimal Deflator(string? felles) =>
            EditionBinder.Bind(EditionOnDisk.Read(TestEdition.Fjordvik, null, felles).Value!).Value!.Utgave.Landstall.Priser[2025].Deflator.Prosent;
    }
}
