using Perspektivmelding.Charts.Drawing;

namespace Perspektivmelding.Charts.Tests.Drawing;

public sealed class LabelFieldTests
{
    [Fact]
    public void Etiketter_overlapper_aldri_og_blir_innenfor()
    {
        var random = new Random(20250);
        for (var round = 0; round < 3_000; round++)
        {
            var n = random.Next(1, 12);
            var sizes = Enumerable.Range(0, n).Select(_ => 8 + (random.NextDouble() * 40)).ToList();
            var room = sizes.Sum() * (1 + random.NextDouble());
            // Many want the very same place; some want to be far outside.
            var wanted = Enumerable.Range(0, n).Select(_ => random.Next(3) switch
            {
                0 => room / 2,
                1 => (random.NextDouble() * room * 2) - (room / 2),
                _ => random.NextDouble() * room,
            }).ToList();

            var at = LabelField.PushApart(wanted, sizes, 0, room).ShouldNotBeNull();

            var placed = Enumerable.Range(0, n).Select(i => (Low: at[i] - (sizes[i] / 2), High: at[i] + (sizes[i] / 2))).OrderBy(p => p.Low).ToList();
            placed[0].Low.ShouldBeGreaterThanOrEqualTo(-1e-9);
            placed[^1].High.ShouldBeLessThanOrEqualTo(room + 1e-9);
            for (var i = 1; i < n; i++) placed[i].Low.ShouldBeGreaterThanOrEqualTo(placed[i - 1].High - 1e-9);
        }
    }

    [Fact]
    public void Etiketter_med_god_plass_står_der_de_vil() =>
        LabelField.PushApart([80, 20, 50], [10, 10, 10], 0, 100).ShouldNotBeNull().ShouldBe([80, 20, 50]);

    [Fact]
    public void Etiketter_som_vil_samme_sted_deler_på_å_vike() =>
        LabelField.PushApart([50, 50], [10, 10], 0, 100).ShouldNotBeNull().ShouldBe([45, 55]);

    [Fact]
    public void Etiketter_uten_plass_gir_ikke_noe_svar() =>
        LabelField.PushApart([1, 2, 3], [40, 40, 40], 0, 100).ShouldBeNull();

    [Theory]
    [InlineData(0, 0, 20, 20, true)]
    [InlineData(0, 9, 30, 9, false)]
    [InlineData(12, 12, 13, 13, true)]
    [InlineData(0, 30, 30, 30, false)]
    [InlineData(5, 15, 9, 15, false)]
    public void Boksen_vet_om_en_strek_går_gjennom_den(double ax, double ay, double bx, double by, bool expected) =>
        new Box(10, 10, 20, 20).Crosses(new Spot(ax, ay), new Spot(bx, by)).ShouldBe(expected);

    [Fact]
    public void Feltet_velger_plassen_som_dekker_minst()
    {
        var type = new Typesetter(ArialMetrics.Instance, 14);
        var field = new LabelField(new Box(0, 0, 200, 100));
        field.Avoid(new Spot(0, 50), new Spot(200, 50));
        var onLine = type.SetMiddle("", new Spot(10, 50), Anchor.Start, ["Terskel"]);
        var above = type.SetMiddle("", new Spot(10, 30), Anchor.Start, ["Terskel"]);

        field.Place([(onLine, 0), (above, 5)]).ShouldBe(above);
        field.Place([(above, 0)]).ShouldBeNull();
        field.Place([(type.SetMiddle("", new Spot(190, 80), Anchor.Start, ["Terskel"]), 0)]).ShouldBeNull();
    }
}
