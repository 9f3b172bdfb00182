using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Tests.Figures;

namespace Perspektivmelding.Site.Tests.Endringer;

/// <summary>The bridge and the accounts that came, as shown.</summary>
public sealed class EndringsfigurTests
{
    private static readonly Drawn Strand = Drawn.Strand;

    [Fact]
    public void Broen_begynner_i_det_publiserte_og_ender_i_framskrivingen_til_det_vedtatte_scenarioet()
    {
        var d = Drawn.Fjordvik;
        d.Innhold.Fjoråret!.Vedtatt.ShouldBe("kutt");
        var (før, nå) = (d.Innhold.Tidligere[^1].Scenarier.Single(s => s.Id == "kutt"), d.Resultat.Scenarier.Single(s => s.Scenario.Id == "kutt"));
        var tabell = d.Set.Table("endringer").ShouldNotBeNull();
        tabell.Columns.Skip(1).Select(k => k.Head).ShouldBe(["2026", "2027", "2028"]);
        for (var i = 1; i < tabell.Columns.Length; i++)
        {
            var år = int.Parse(tabell.Columns[i].Head, System.Globalization.CultureInfo.InvariantCulture);
            var verdier = tabell.Rows.Select(r => r.Cells[i].Value!.Value).ToArray();
            verdier[0].ShouldBe(før.Ved(år)!.Resultat);
            verdier[^1].ShouldBe(nå.Bane[år].Drift[Linje.NettoDriftsresultat]);
            verdier[..^1].Sum().ShouldBe(verdier[^1]);
        }
        // Shown in whole thousands, so that a reader who sums the column gets the result.
        tabell.Rows.SelectMany(r => r.Cells.Skip(1)).ShouldAllBe(c => decimal.Truncate(c.Value!.Value) == c.Value);
    }

    [Fact]
    public void Uten_vedtatt_scenario_er_det_første_planen()
    {
        var d = Drawn.Of(Drawn.Fjordvik.Resultat, Drawn.Fjordvik.Innhold with { Fjoråret = null });
        d.Set.Table("endringer")!.Rows[0].Cells[1].Value.ShouldBe(d.Innhold.Tidligere[^1].Scenarier[0].Ved(2026)!.Resultat);
        d.Set.Table("fjoraret").ShouldBeNull();
    }

    [Fact]
    public void Fasiten_er_regnskapet_mot_det_publiserte_og_delene_summerer()
    {
        var rader = Strand.Set.Table("fasit-ar").ShouldNotBeNull().Rows;
        rader.Length.ShouldBe(4 + 3 + 2 + 1);
        foreach (var rad in rader)
        {
            var v = rad.Cells.Skip(1).Select(c => c.Value!.Value).ToArray();
            (v[1] - v[0]).ShouldBe(v[2], rad.Cells[0].Text);
            (v[3] + v[4] + v[5]).ShouldBe(v[2], rad.Cells[0].Text);
        }
        // Regnskap 2024, SSB table 13551.
        rader.Where(r => r.Cells[0].Text.StartsWith("2024", StringComparison.Ordinal)).ShouldAllBe(r => r.Cells[2].Value == -62324m);
    }

    [Fact]
    public void Treffsikkerheten_er_av_prosentene_i_tabellen_over_hvert_år()
    {
        var ettÅr = Strand.Set.Table("fasit-ar")!.Rows.Where(r => r.Cells[0].Text is "2021 (2021)" or "2022 (2022)" or "2023 (2023)" or "2024 (2024)").Select(r => r.Cells[^1].Value!.Value).ToArray();
        var rad = Strand.Set.Table("treffsikkerhet").ShouldNotBeNull().Rows[0];
        rad.Cells[1].Value.ShouldBe(4m);
        rad.Cells[2].Value!.Value.ShouldBe(ettÅr.Average(), 0.0000001m);
        rad.Cells[4].Value!.Value.ShouldBe(ettÅr.Average(Math.Abs), 0.0000001m);
    }

    [Fact]
    public void Forutsetningene_og_det_de_ikke_forklarer_er_hele_avviket()
    {
        foreach (var d in new[] { Drawn.Fjordvik, Strand })
        {
            var tabell = d.Set.Table("fasit-forutsetninger").ShouldNotBeNull();
            var virkning = tabell.Rows.Select(r => r.Cells[4].Value).ToArray();
            virkning[..^1].Sum(v => v ?? 0m).ShouldBe(virkning[^1]!.Value, 0.000001m);
            tabell.Rows.Count(r => r.Cells[5].Status == "brutt").ShouldBe(4);
        }
    }

    [Fact]
    public void Lørenskog_viser_bare_det_som_er_publisert()
    {
        var d = Drawn.Shipped;
        d.Innhold.Tidligere.ShouldBeEmpty();
        foreach (var slug in new[] { "endringer-bro", "fasit", "fasit-historie", "fasit-forutsetninger" }) d.Set.Figure(slug).ShouldBeNull(slug);
        var tabell = d.Set.Table("fjoraret").ShouldNotBeNull();
        tabell.Rows.ShouldAllBe(r => r.Cells.Last().Text.Length > 0);
        tabell.Rows.SelectMany(r => r.Cells).ShouldContain(c => c.Text == "ikke oppgitt");
        // No column of effects: none is published.
        tabell.Columns.ShouldNotContain(k => k.IsNumber);
    }

    [Fact]
    public void Strands_utgaver_er_ikke_kommunens_og_det_som_er_anslag_er_merket()
    {
        var merknad = Strand.Innhold.Fjoråret!.Merknad.ShouldNotBeNull();
        foreach (var slug in new[] { "endringer-bro", "fasit", "fasit-historie", "fasit-forutsetninger" }) Strand.Figure(slug).Note.ShouldNotBeNull().ShouldContain(merknad, customMessage: slug);
        foreach (var slug in new[] { "endringer", "fasit-ar", "treffsikkerhet" }) Strand.Set.Table(slug)!.Note.ShouldNotBeNull().ShouldContain(merknad, customMessage: slug);
        var rader = Strand.Set.Table("fasit-forutsetninger")!.Rows;
        rader.Single(r => r.Cells[0].Text.StartsWith("Skatt i landet", StringComparison.Ordinal)).Cells[2].IsEstimate.ShouldBeTrue();
        rader.Single(r => r.Cells[0].Text.StartsWith("Innbyggere", StringComparison.Ordinal)).Cells[2].IsEstimate.ShouldBeFalse();
    }

    [Fact]
    public void Når_regnskapet_ble_som_trodd_sier_tittelen_det()
    {
        var d = Drawn.Fjordvik;
        var publisert = d.Innhold.Tidligere[^1].Scenarier.Single(s => s.Id == "kutt").Ved(2025)!;
        var som = d.With(u => u with
        {
            Regnskap = new(u.Regnskap.Beløp.SetItem(2025, u.Regnskap.Beløp[2025].SetItem(Linje.SalgLeie,
                u.Regnskap.Beløp[2025][Linje.SalgLeie] with { Verdi = u.Regnskap.Beløp[2025][Linje.SalgLeie].Verdi + publisert.Resultat + 16000m }))),
        });
        som.Figure("fasit").Title.ShouldBe("Netto driftsresultat i 2025 ble som utgaven 2025 viste");
    }
}
