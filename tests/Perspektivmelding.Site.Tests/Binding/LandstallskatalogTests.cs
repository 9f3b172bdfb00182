using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Binding;

namespace Perspektivmelding.Site.Tests.Binding;

public sealed class LandstallskatalogTests
{
    [Fact]
    public void Deflatoren_er_publisert_eller_veid_av_lønn_og_pris_og_aldri_prisveksten_alene()
    {
        var priser = Landstallskatalog.Alle.Priser;
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
        Landstallskatalog.Alle.Nøkler.Select(n => n.Tjeneste).ShouldBe(rader.Select(r => r[0]).Distinct());
        Landstallskatalog.Alle.Nøkler.Sum(n => n.UtgiftPerInnbygger).ShouldBe(77904m);
    }

    [Fact]
    public void Utgaver_får_landets_tall()
    {
        var (utgave, _) = TestEdition.Bind(TestEdition.Fjordvik);
        utgave.ShouldNotBeNull().Utgave.Landstall.ShouldBeSameAs(Landstallskatalog.Alle);
    }
}
