using Perspektivmelding.Model.Økonomistyring;
using Perspektivmelding.Site.Binding;
using Perspektivmelding.Site.Figures.Styring;

namespace Perspektivmelding.Site.Tests.Figures.Styring;

/// <summary>Overspending, realism, distance to ROBEK and what risks cost, as readers see them.</summary>
public sealed class StyringTests
{
    [Fact]
    public void Lørenskog_viser_avviket_kommunen_selv_har_varslet()
    {
        var figur = Drawn.Shipped.Figure("overforbruk-sektor");
        figur.Title.ShouldContain("150");
        figur.Table.Rows[^1].Cells[3].Value.ShouldBe(150m);
        figur.Table.Rows.SkipLast(1).Sum(r => r.Cells[3].Value).ShouldBe(150m);
        figur.Table.Rows.ShouldAllBe(r => r.Cells[3].IsEstimate);
    }

    [Fact]
    public void Fjordvik_viser_fem_år_med_budsjett_mot_regnskap()
    {
        var tabell = Drawn.Fjordvik.Figure("budsjettrealisme").Table;
        tabell.Columns.Length.ShouldBe(1 + 5 + 2);
        var omsorg = tabell.Rows.Single(r => r.Cells[0].Text == "Helse og omsorg");
        // 2025: (233 500 − 224 000) / 224 000.
        omsorg.Cells[5].Value!.Value.ShouldBe(4.2410714m, 0.0000001m);
        omsorg.Cells[^1].Text.ShouldBe("0 av 5");
    }

    [Fact]
    public void Sektorene_i_Fjordvik_går_opp_i_regnskapet()
    {
        // Driftsutgifter without avskrivninger, less the income that is not general: 790 000 − 40 000 − 179 000.
        Drawn.Fjordvik.Resultat.Utgave.Sektortall.Where(t => t.År == 2025 && t.Utgave == Model.Regnskap.Sektorutgave.Regnskap)
            .Sum(t => t.Netto).ShouldBe(571000m);
        Budsjettkontroll.Avvik(Drawn.Fjordvik.Resultat.Utgave).Where(a => a.År is 2024 or 2025).Sum(a => a.Avvik)
            .ShouldBe(Drawn.Fjordvik.Innhold.Overforbruk!.Value[0].Beløp);
    }

    [Fact]
    public void Definisjonen_kommunen_bruker_er_merket()
    {
        var hoder = Drawn.Fjordvik.Set.Table("overforbruk-definisjoner").ShouldNotBeNull().Rows.Select(r => r.Cells[0].Text).ToArray();
        hoder.Count(h => h.EndsWith("(slik kommunen bruker ordet)", StringComparison.Ordinal)).ShouldBe(1);
        hoder[0].ShouldStartWith("1. Budsjettavvik");
        Drawn.Shipped.Set.Table("overforbruk-definisjoner")!.Rows.ShouldAllBe(r => !r.Cells[0].Text.Contains("slik kommunen bruker"));
    }

    [Fact]
    public void Avstanden_til_robek_har_en_rad_for_hvert_scenario_og_år()
    {
        var figur = Drawn.Fjordvik.Figure("robek-avstand");
        figur.Title.ShouldContain("2026");
        figur.Table.Rows.Length.ShouldBe(5 * 4);
        figur.Table.Rows[0].Cells[2].Value.ShouldBe(-2.948m);
        figur.Table.Rows[0].Cells[^1].Text.ShouldBe("Brukt opp");
    }

    [Fact]
    public void En_risiko_koster_utslaget_eller_anslaget_og_ganges_ikke_med_poengene()
    {
        var f = Drawn.Fjordvik;
        Risiko Risiko(string id) => f.Innhold.Risikoer!.Value.Single(r => r.Id == id);
        Risikoeksponering.For(f.Resultat, Risiko("rente")).ShouldBe(new Risikoeksponering(2 * 6770m, 2026, true));
        Risikoeksponering.For(f.Resultat, Risiko("omsorg")).ShouldBe(new Risikoeksponering(8000m, 2027, false));
        Risikoeksponering.For(f.Resultat, Risiko("flom")).ShouldBeNull();
    }

    [Fact]
    public void Risikoene_har_samme_rekkefølge_i_figuren_som_i_listen()
    {
        var rader = Drawn.Fjordvik.Figure("risiko").Table.Rows;
        rader.Select(r => r.Cells[0].Text).ShouldBe(
            ["1. Flere trenger omsorg enn ventet", "2. Renten stiger igjen", "3. Skatten svikter i hele landet", "4. Flom i sentrum"]);
        rader.Select(r => r.Cells[^1].Value).ShouldBe(new decimal?[] { 8m, 13.54m, 4.205m, null });
    }

    [Fact]
    public void En_utgave_med_bare_kontraktens_filer_mangler_figurene_men_ikke_robek()
    {
        var tom = Drawn.Fjordvik.With(u => u with { Sektortall = [] }, new Innhold());
        tom.Set.Figure("overforbruk-sektor").ShouldBeNull();
        tom.Set.Figure("budsjettrealisme").ShouldBeNull();
        tom.Set.Table("underbudsjettering").ShouldBeNull();
        tom.Figure("robek-avstand").ShouldNotBeNull();
    }
}
