using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Tests.Sporing;

public sealed class UttrykkTests
{
    private static decimal Regn(string uttrykk, params (string Navn, decimal Verdi)[] inn) =>
        Uttrykk.Les(uttrykk).Regn(navn => [.. inn.Where(i => i.Navn == navn).Select(i => i.Verdi)]);

    [Theory]
    [InlineData("1 + 2*3", 7)]
    [InlineData("(1 + 2)*3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("12/4/3", 1)]
    [InlineData("-2*-3", 6)]
    [InlineData("R(2.5)", 3)]
    [InlineData("R(-2.5)", -3)]
    [InlineData("rund(2.345, 2)", 2.35)]
    [InlineData("min(3, 1, 2)", 1)]
    [InlineData("maks(0, -4)", 0)]
    [InlineData("hvis(1 < 2, 5, 1/0)", 5)]
    [InlineData("hvis(2 <= 1, 1/0, 6)", 6)]
    [InlineData("hvis(3 = 3, 1, 2)", 1)]
    [InlineData("vokst(100, 1.1, 2)", 121)]
    public void Uttrykk_regnes_som_de_leses(string uttrykk, double ventet) => ((double)Regn(uttrykk)).ShouldBe(ventet, 1e-12);

    [Fact]
    public void Et_navn_kan_ha_flere_verdier_når_de_legges_sammen()
    {
        (string, decimal)[] inn = [("a", 1m), ("a", 2m), ("b", 10m), ("b", 20m), ("c", 5m)];
        Regn("sum(a) + c", inn).ShouldBe(8m);
        Regn("sumprodukt(a, b)", inn).ShouldBe(50m);
        Regn("sum(a)/antall(a)", inn).ShouldBe(1.5m);
        Regn("maks(a)", inn).ShouldBe(2m);
        Regn("sum(finnes_ikke)", inn).ShouldBe(0m);
        Should.Throw<FormatException>(() => Regn("a + 1", inn));
    }

    [Theory]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("ukjent(1)")]
    [InlineData("R(1, 2)")]
    [InlineData("1 2")]
    [InlineData("hvis(1, 2, 3)")]
    public void Det_som_ikke_er_et_uttrykk_blir_avvist(string uttrykk) => Should.Throw<FormatException>(() => Uttrykk.Les(uttrykk));

    [Fact]
    public void Hver_regel_har_sin_egen_id()
    {
        var ider = Regelverk.Alle.Concat(Vurderingsregler.Alle).Select(r => r.Id).ToImmutableArray();
        ider.Distinct().Count().ShouldBe(ider.Length);
    }
}
