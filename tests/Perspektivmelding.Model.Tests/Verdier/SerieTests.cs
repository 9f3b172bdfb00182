namespace Perspektivmelding.Model.Tests.Verdier;

public sealed class SerieTests
{
    [Theory]
    [InlineData(2025, null)]
    [InlineData(2026, 4.0)]
    [InlineData(2027, null)]
    [InlineData(2028, 3.0)]
    [InlineData(2029, 2.5)]
    [InlineData(2040, 2.5)]
    public void Deretter_gjelder_bare_etter_siste_verdi(int år, double? ventet)
    {
        var serie = Fjordvik.Serie(2.5m, (2026, 4.0m), (2028, 3.0m));
        ((double?)serie.Ved(år)).ShouldBe(ventet);
    }

    [Fact]
    public void Et_rent_tall_gjelder_alltid() => Fjordvik.Serie(85m).Ved(1999).ShouldBe(85m);

    [Fact]
    public void Uten_deretter_finnes_ingen_verdi_etter_den_siste() => Fjordvik.Serie(null, (2026, 4.0m)).Ved(2027).ShouldBeNull();

    [Fact]
    public void Med_vekst_vokser_den_siste_verdien_og_avrundes_ikke()
    {
        var serie = Fjordvik.Serie(null, (2025, 42000m), (2027, 45000m)) with { Vekst = 3.4m };
        serie.Ved(2024).ShouldBeNull();
        serie.Ved(2026).ShouldBeNull();
        serie.Ved(2027).ShouldBe(45000m);
        serie.Ved(2028).ShouldBe(46530m);
        serie.Ved(2030).ShouldBe(45000m * 1.034m * 1.034m * 1.034m);
    }

    [Fact]
    public void En_vekst_uten_verdi_gir_ingen_verdi() => (Fjordvik.Serie(null) with { Vekst = 3m }).Ved(2030).ShouldBeNull();
}
