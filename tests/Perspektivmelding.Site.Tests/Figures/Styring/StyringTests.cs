using Perspektivmelding.Binding;
using Perspektivmelding.Figures.Styring;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Okonomistyring;

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
        rader.Select(r => r.Cells[^2].Value).ShouldBe(new decimal?[] { 8m, 13.54m, 4.205m, null });
        rader.Take(3).Select(r => r.Cells[^1].Text).ShouldBe(["2027", "2026", "2026"]);
        rader.Select(r => r.Cells[^3].Text).ShouldAllBe(t => t.Length > 10);
        // The same numbers, dearest first, in the bars.
        Drawn.Fjordvik.Figure("risiko-kroner").Table.Rows.Select(r => r.Cells[0].Text[..2]).ShouldBe(["2.", "1.", "3."]);
    }

    [Fact]
    public void Lørenskogs_risikoer_har_beløp_der_en_følsomhet_finnes()
    {
        var f = Drawn.Shipped;
        foreach (var risiko in f.Innhold.Risikoer!.Value)
            (Risikoeksponering.For(f.Resultat, risiko) is { Beregnet: true }).ShouldBe(risiko.Følsomhet is not null, risiko.Id);
        f.Innhold.Risikoer.Value.ShouldAllBe(r => r.Eksponering == null);
    }

    [Fact]
    public void Summen_over_tre_år_er_regnskap_og_prognose_minus_budsjett()
    {
        var figur = Drawn.Fjordvik.Figure("overforbruk-tre-ar");
        // Helse og omsorg: 8 400 + 9 500 + 6 500. All: 26 100 in 2024 and 2025, 10 000 in 2026.
        figur.Table.Rows[0].Cells.Skip(1).Select(x => x.Value).ShouldBe([8.4m, 9.5m, 6.5m, 24.4m]);
        figur.Table.Rows[^1].Cells[^1].Value.ShouldBe(36.1m);
        Anslagsmerke.Uten(figur.Title).ShouldBe("Sektorene ligger an til 36\u00A0mill.\u00A0kr over budsjettet på tre år");
        Drawn.Shipped.Set.Figure("overforbruk-tre-ar").ShouldBeNull();
    }

    [Fact]
    public void Kildene_som_dekket_forskjellen_er_bruk_av_fond_og_premieavvik()
    {
        var figur = Drawn.Fjordvik.Figure("skjulte-kilder");
        // fag.md 12.3: 17 000 of the fund in 2025, 16 000 in 2026; (8 000 − 9 000) · 1,141 and (9 000 − 10 000) · 1,141.
        figur.Table.Rows[0].Cells[1].Value.ShouldBe(17m);
        figur.Table.Rows[1].Cells[1].Value.ShouldBe(16m);
        figur.Table.Rows.Take(2).ShouldAllBe(r => r.Cells[4].Value == -1.141m);
        figur.Title.ShouldBe("Sparepenger dekket 17\u00A0mill.\u00A0kr i 2025");
        // 205 000 − 65 900 with arbeidsgiveravgift, in 2024.
        var lørenskog = Drawn.Shipped;
        var aga = lørenskog.Resultat.Utgave.Forutsetninger.Arbeidsgiveravgift.Faktor;
        lørenskog.Figure("skjulte-kilder").Table.Rows[0].Cells[4].Value.ShouldBe(decimal.Round((205000m - 65900m) * aga, MidpointRounding.AwayFromZero) / 1000m);
    }

    [Fact]
    public void Budsjettet_linje_for_linje_viser_hva_avviket_gjorde_med_resultatet()
    {
        var figur = Drawn.Fjordvik.Figure("budsjettrealisme-linjer");
        decimal? Verdi(string linje) => figur.Table.Rows.Single(r => r.Cells[0].Text == linje).Cells[1].Value;
        Verdi("Lønnsutgifter").ShouldBe(-10.5m);
        Verdi("Inntekts- og formuesskatt").ShouldBe(-2.5m);
        Verdi("Rammetilskudd").ShouldBe(1.5m);
        figur.Table.Rows.ShouldAllBe(r => r.Cells[0].Text != "Avskrivninger");
        figur.Title.ShouldBe("Lønnsutgifter bommet mest og svekket netto driftsresultat med 11\u00A0mill.\u00A0kr");
    }

    [Theory]
    [InlineData("robek-avstand", "Merforbruk i fire av fem scenarioer, først i 2026")]
    [InlineData("robek-tre-prosent", "Over grensen i to av fem scenarioer, først i 2028")]
    [InlineData("robek-frist", "Fristen går ut i to av fem scenarioer, først i 2028")]
    public void Titlene_om_robek_teller_scenarioene(string slug, string tittel) => Drawn.Fjordvik.Figure(slug).Title.ShouldBe(tittel);

    [Fact]
    public void Titlene_om_robek_følger_utfallet()
    {
        Drawn Med(params int[] numre) => Drawn.Fjordvik.With(u => u with { Scenarier = [.. numre.Select(i => u.Scenarier[i])] });
        var ett = Med(0);
        ett.Figure("robek-avstand").Title.ShouldBe("Første år med merforbruk er 2026");
        ett.Figure("robek-tre-prosent").Title.ShouldBe("Akkumulert merforbruk er over grensen fra 2028");
        ett.Figure("robek-frist").Title.ShouldBe("Fristen for å dekke merforbruk er ute i 2028");
        var godt = Med(3);
        godt.Figure("robek-avstand").Title.ShouldBe("Minst rom før merforbruk er 3,1\u00A0mill.\u00A0kr i 2026");
        godt.Figure("robek-tre-prosent").Title.ShouldBe("Det samler seg ikke opp merforbruk i planperioden");
        godt.Set.Figure("robek-frist").ShouldBeNull();
        Med(1).Figure("robek-tre-prosent").Title.ShouldBe("Akkumulert merforbruk holder seg under grensen på 3 prosent");
        Med(1).Figure("robek-frist").Title.ShouldBe("Ingen frist for å dekke merforbruk går ut i planperioden");
        Med(0, 2).Figure("robek-frist").Title.ShouldBe("Fristen går ut i alle scenarioene, først i 2028");
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
