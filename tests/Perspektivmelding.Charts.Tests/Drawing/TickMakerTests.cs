using Perspektivmelding.Charts.Drawing;

namespace Perspektivmelding.Charts.Tests.Drawing;

public sealed class TickMakerTests
{
    [Theory]
    [InlineData(-5.4, 4.6, 6, "-4 -2 0 2 4")]
    [InlineData(0, 1, 6, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(0, 115, 6, "0 20 40 60 80 100")]
    [InlineData(0, 100, 4, "0 25 50 75 100")]
    [InlineData(35_000, 58_000, 6, "35000 40000 45000 50000 55000")]
    [InlineData(0, 0.03, 6, "0 0.005 0.01 0.015 0.02 0.025 0.03")]
    public void Steg_er_1_2_25_eller_5_ganger_tierpotens(double min, double max, int count, string expected)
    {
        var (_, values) = TickMaker.Linear((decimal)min, (decimal)max, count, 0);
        string.Join(' ', values.Select(v => v.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)))
            .ShouldBe(expected);
    }

    [Fact]
    public void Alle_merker_er_hele_multipler_av_steget_og_ligger_innenfor()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var scale = (decimal)Math.Pow(10, random.Next(-3, 7));
            var min = (decimal)(random.NextDouble() - 0.5) * scale;
            var max = min + ((decimal)(random.NextDouble() + 0.01) * scale);
            var (step, values) = TickMaker.Linear(min, max, 6, 0);
            values.Length.ShouldBeInRange(1, 7);
            values.ShouldAllBe(v => v >= min && v <= max && v % step == 0);
        }
    }

    [Theory]
    [InlineData(2024, 2040, 10, "2024 2026 2028 2030 2032 2034 2036 2038 2040")]
    [InlineData(2024, 2040, 5, "2025 2030 2035 2040")]
    [InlineData(2021, 2024, 5, "2021 2022 2023 2024")]
    [InlineData(2016, 2040, 2, "2016 2040")]
    [InlineData(2024, 2024, 2, "2024")]
    public void År_er_hele_og_faller_på_runde_årstall(int min, int max, int count, string expected) =>
        string.Join(' ', TickMaker.Years(min, max, count)).ShouldBe(expected);

    [Fact]
    public void Hele_tall_får_ikke_desimaler_på_aksen() =>
        TickMaker.Linear(0, 3, 6, 1).Values.ShouldBe([0m, 1m, 2m, 3m]);
}
