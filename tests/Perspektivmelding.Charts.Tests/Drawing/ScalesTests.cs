using Perspektivmelding.Charts.Drawing;

namespace Perspektivmelding.Charts.Tests.Drawing;

public sealed class ScalesTests
{
    private static Chart Chart(params Mark[] marks) => new("prove", "T", "B") { Marks = [.. marks] };

    private static Scales Resolve(Chart chart) => Scales.Resolve(chart, ChartSize.Wide);

    [Fact]
    public void Domenet_omfatter_data_terskel_og_usikkerhet_men_ikke_felt()
    {
        var scales = Resolve(Chart(
            new Mark.Line("a", [new(2024, 2m), new(2025, null), new(2026, 3m)]),
            new Mark.Band("b", [new(2024, 1m, 6m)]),
            new Mark.RuleY(-1m),
            new Mark.SpanX(2000, 2090)));

        scales.Value.Min.ShouldBe(-1);
        scales.Value.Max.ShouldBe(6);
        ((LinearScale)scales.Base).Min.ShouldBe(2024);
        ((LinearScale)scales.Base).Max.ShouldBe(2026);
    }

    [Fact]
    public void Stolper_begynner_på_null_og_linjer_gjør_det_bare_når_de_skal()
    {
        Resolve(Chart(new Mark.Bar("a", [new(2024, 90m), new(2025, 100m)]))).Value.Min.ShouldBe(0);
        var line = Chart(new Mark.Line("a", [new(2024, 90m), new(2025, 100m)]));
        Resolve(line).Value.Min.ShouldBe(90);
        Resolve(line with { Y = ScaleSpec.Linear with { Zero = true } }).Value.Min.ShouldBe(0);
    }

    [Fact]
    public void Stabler_vokser_opp_over_null_og_ned_under()
    {
        var scales = Resolve(Chart(
            new Mark.Bar("a", [new(2024, 3m)]) { Stack = "s" },
            new Mark.Bar("b", [new(2024, -2m)]) { Stack = "s" },
            new Mark.Bar("c", [new(2024, 4m)]) { Stack = "s" }));

        scales.Extents[2][0].ShouldBe(new Extent(3, 7, Alone: false));
        scales.Extents[1][0].ShouldBe(new Extent(0, -2, Alone: true));
        scales.Value.Max.ShouldBe(7);
    }

    [Fact]
    public void Stolper_får_et_halvt_år_på_hver_side()
    {
        var scale = Resolve(Chart(new Mark.Bar("a", [new(2024, 3m), new(2027, 4m)]))).Base;
        scale.At(2024).ShouldBe(0.125);
        scale.At(2027).ShouldBe(0.875);
    }

    [Fact]
    public void Bånd_beholder_rekkefølgen_de_er_gitt_i()
    {
        var chart = Chart(new Mark.Bar("a", [new("Ås", 1m), new("Aurskog", 2m)]));
        ((BandScale)Resolve(chart with { X = ScaleSpec.Band }).Base).Bands.ShouldBe(["Ås", "Aurskog"]);
        ((BandScale)Resolve(chart with { X = ScaleSpec.Band with { Bands = ["Aurskog"] } }).Base).Bands.ShouldBe(["Aurskog", "Ås"]);
    }

    [Fact]
    public void Tusen_kroner_deles_til_millioner_på_aksen()
    {
        var chart = Chart(new Mark.Bar("a", [new(2024, 2_400_000m)])) with { Y = ScaleSpec.Linear with { Format = ValueFormat.MillKr() } };
        Resolve(chart).Value.Ticks.Select(t => t.Text).ShouldBe(["0", "500", "1\u00A0000", "1\u00A0500", "2\u00A0000", "2\u00A0500"]);
    }

    [Fact]
    public void Ingen_data_og_like_data_gir_en_akse_likevel()
    {
        Resolve(Chart()).Value.Max.ShouldBeGreaterThan(0);
        Resolve(Chart(new Mark.Line("a", [new(2024, null)]))).Value.Max.ShouldBeGreaterThan(0);
        var flat = Resolve(Chart(new Mark.Line("a", [new(2024, 5m), new(2025, 5m)]))).Value;
        flat.At(5m).ShouldBeInRange(0.3, 0.7);
    }

    [Fact]
    public void Et_gitt_domene_utvides_der_data_går_utenfor()
    {
        var chart = Chart(new Mark.Line("a", [new(2024, 5m), new(2025, 12m)])) with { Y = ScaleSpec.Linear with { Domain = (0, 10) } };
        Resolve(chart).Value.Min.ShouldBe(0);
        Resolve(chart).Value.Max.ShouldBe(12);
    }

    [Fact]
    public void To_båndakser_avvises() =>
        Should.Throw<ArgumentException>(() => Resolve(new Chart("x", "T", "B") { X = ScaleSpec.Band, Y = ScaleSpec.Band }));
}
