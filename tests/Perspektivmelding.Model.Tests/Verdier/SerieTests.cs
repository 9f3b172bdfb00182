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
}
