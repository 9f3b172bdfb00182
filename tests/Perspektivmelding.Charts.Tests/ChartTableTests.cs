namespace Perspektivmelding.Charts.Tests;

public sealed class ChartTableTests
{
    [Fact]
    public void Historie_og_framskriving_av_samme_serie_deler_kolonne()
    {
        var table = new Chart("ndr", "Tittel", "Beskrivelse")
        {
            Y = ScaleSpec.Linear with { Label = "Prosent", Format = ValueFormat.Prosent(1) },
            Marks =
            [
                new Mark.RuleY(1.75m, "Anbefalt 1,75 %"),
                new Mark.Line("Basis", [new(2023, 2.14m), new(2024, null)]),
                new Mark.Line("Basis", [new(2024, 1.05m), new(2025, -0.96m)]),
                new Mark.Band("Usikkerhet", [new(2025, -2m, 0.5m)]),
            ],
        }.ToTable();

        table.Caption.ShouldBe("Tittel. Prosent");
        table.Columns.ShouldBe(["År", "Basis", "Usikkerhet, lav", "Usikkerhet, høy"]);
        table.Rows.Select(r => r.Head).ShouldBe(["2023", "2024", "2025"]);
        table.Rows[1].Cells[0].ShouldBe(new ChartTableCell("1,1", 1.05m));
        table.Rows[2].Cells.Select(c => c.Text).ShouldBe(["−1,0", "−2,0", "0,5"]);
        table.Rows[0].Cells[1].ShouldBe(new ChartTableCell("–", null));
        table.Notes.ShouldBe(["Anbefalt 1,75 %"]);
    }

    [Fact]
    public void Fossen_viser_endringene_og_summen_uten_avrundingsfeil()
    {
        var waterfall = Mark.Waterfall(
            "Resultat", ("2024", 10_100.4m), [("Skatt", 5_000.1m), ("Lønn", -20_000m)], "2025", ValueFormat.MillKr(1));
        var table = new Chart("foss", "T", "B") { X = ScaleSpec.Band, Marks = [waterfall] }.ToTable();

        table.Rows.Select(r => r.Cells[0].Value).ShouldBe([10.1004m, 5.0001m, -20m, -4.8995m]);
        waterfall.Items.Select(i => i.Text).ShouldBe(["10,1", "+5,0", "−20,0", "−4,9"]);
        waterfall.Items[2].From.ShouldBe(15_100.5m);
    }

    [Fact]
    public void Pyramiden_har_positive_tall_på_begge_sider()
    {
        (string Alder, decimal? Menn, decimal? Kvinner)[] rows = [("80+", 400, 700), ("0–5", 900, null)];
        var table = new Chart("pyramide", "T", "B")
        {
            X = ScaleSpec.Linear with { Format = ValueFormat.Tall() with { Absolute = true } },
            Y = ScaleSpec.Band with { Label = "Alder" },
            Marks = [.. Mark.Pyramid(rows, r => r.Alder, ("Menn", r => r.Menn), ("Kvinner", r => r.Kvinner))],
        }.ToTable();

        table.Columns.ShouldBe(["Alder", "Menn", "Kvinner"]);
        table.Rows[0].Cells.Select(c => c.Value).ShouldBe([400m, 700m]);
        table.Rows[1].Cells[1].Text.ShouldBe("–");
    }

    [Fact]
    public void Prikker_i_samme_rad_får_hver_sin_tabellrad_etter_navn()
    {
        var table = new Chart("andre", "T", "B")
        {
            X = ScaleSpec.Linear,
            Y = ScaleSpec.Band,
            Marks = [new Mark.Dot("Gjeld", [new(61.2m, "Gjeld") { Name = "Lørenskog" }, new(70m, "Gjeld") { Name = "Lillestrøm" }])],
        }.ToTable();

        table.Rows.Select(r => (r.Head, r.Cells[0].Value)).ShouldBe([("Lørenskog", 61.2m), ("Lillestrøm", 70m)]);
    }

    [Fact]
    public void En_slug_som_ikke_kan_bli_id_avvises() =>
        Should.Throw<ArgumentException>(() => new Chart("Netto drift", "T", "B"));
}
