using System.Globalization;
using Perspektivmelding.Binding;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Verdicts, paths, grids and history as tables and drawings show them, against the model, in three editions.</summary>
public sealed class DommerITabellerTests
{
    public static TheoryData<string> Utgaver() => ["lorenskog", "fjordvik", "strand"];

    [Theory, MemberData(nameof(Utgaver))]
    public void Hver_dom_over_en_regel_har_merket_til_dommen(string navn)
    {
        var d = Drawn.Named(navn);
        string Merke(Regelvurdering v) => v.Status switch
        {
            Regelstatus.Oppfylt => v.Regel.Styrke == Styrke.Skal ? "oppfylt" : "nadd",
            Regelstatus.Brutt => "brutt",
            Regelstatus.Advarsel => "advarsel",
            _ => "uavklart",
        };
        var scenarioer = d.Set.Table("scenarioer").ShouldNotBeNull();
        for (var r = 0; r < d.Resultat.Utgave.Handlingsregler.Length; r++)
        {
            var rad = scenarioer.Rows.Single(x => x.Cells[0].Text.StartsWith(d.Resultat.Utgave.Handlingsregler[r].Navn + ". ", StringComparison.Ordinal));
            rad.Cells.Skip(1).Select(c => (c.Status, c.Value)).ShouldBe(d.Resultat.Scenarier.Select(s => ((string?)Merke(s.Regler[r]), s.Regler[r].Verdi)));
        }
        if (d.Set.Table("regler") is { } regler) regler.Rows.Select(r => r.Cells[^1].Status).ShouldBe(d.Resultat.Referanse.Regler.Select(Merke));
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Hvert_vilkår_for_ROBEK_har_merket_og_året_til_dommen(string navn)
    {
        var d = Drawn.Named(navn);
        foreach (var (rad, k) in d.Set.Table("robek").ShouldNotBeNull().Rows.Zip(Enum.GetValues<Robekkriterium>()))
            foreach (var (celle, s) in rad.Cells.Skip(1).Zip(d.Resultat.Scenarier))
            {
                var v = s.Robek.Single(x => x.Kriterium == k);
                celle.Status.ShouldBe(v.Status switch { Robekstatus.Ja => "brutt", Robekstatus.Nei => "oppfylt", _ => "uavklart" }, $"{s.Scenario.Id} {k}");
                if (v.Status == Robekstatus.Ja && v.År is { } år) celle.Text.ShouldEndWith(år.ToString(CultureInfo.InvariantCulture));
                if (v.Status == Robekstatus.Nei) celle.Text.ShouldNotContain("20");
            }
        foreach (var rad in d.Set.Table("robek-avstand").ShouldNotBeNull().Rows)
        {
            var s = d.Resultat.Scenarier.Single(x => x.Scenario.Navn == rad.Cells[0].Text);
            var år = s.Bane[int.Parse(rad.Cells[1].Text, CultureInfo.InvariantCulture)];
            (rad.Cells[3].Status == "brutt").ShouldBe(år.Beholdning.AkkumulertMerforbruk > 0m && år.Drift[Linje.Merforbruk] > 0m, $"{s.Scenario.Id} {år.År}");
            (rad.Cells[6].Status == "brutt").ShouldBe(år.Nøkkeltall[Nøkkeltall.AkkumulertMerforbrukProsent] > 3m, $"{s.Scenario.Id} {år.År}");
            if (år.Beholdning.Disposisjonsfond > 0m) rad.Cells[^1].Status.ShouldBe("oppfylt");
            else rad.Cells[^1].Text.ShouldBe("Brukt opp");
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Veien_til_gjeldsmålet_er_en_rett_linje_fra_regnskapet_til_målet(string navn)
    {
        var d = Drawn.Named(navn);
        var regel = d.Resultat.Utgave.Handlingsregler.FirstOrDefault(r => r.Nøkkeltall == Nøkkeltall.NettoLånegjeldProsent && r.Måling == Måling.InnenÅr);
        var tabell = d.Figure("gjeld").Table;
        var k = tabell.Columns.ToList().FindIndex(c => c.Head.StartsWith("Rett vei til målet", StringComparison.Ordinal));
        (k >= 0).ShouldBe(regel is not null);
        if (regel is null) return;
        var (b, start) = (d.Resultat.Utgave.Kommune.Regnskapsår, d.Resultat.Referanse.Bane[d.Resultat.Utgave.Kommune.Regnskapsår].Nøkkeltall[Nøkkeltall.NettoLånegjeldProsent]);
        foreach (var rad in tabell.Rows.Where(r => r.Cells[k].Value is not null))
        {
            var t = int.Parse(rad.Cells[0].Text, CultureInfo.InvariantCulture);
            rad.Cells[k].Value!.Value.ShouldBe(start + (regel.Mål - start) * (t - b) / (regel.År!.Value - b), 0.000001m);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Netto_driftsresultat_i_årene_før_er_regnskapets(string navn)
    {
        var d = Drawn.Named(navn);
        var regnskap = d.Resultat.Utgave.Regnskap;
        foreach (var rad in d.Figure("resultat").Table.Rows)
        {
            var t = int.Parse(rad.Cells[0].Text, CultureInfo.InvariantCulture);
            if (t < d.Resultat.Utgave.Kommune.Regnskapsår && regnskap.Beløp.ContainsKey(t))
                rad.Cells[1].Value.ShouldBe(100m * regnskap.Driftsår(t)[Linje.NettoDriftsresultat] / regnskap.Driftsår(t)[Linje.SumDriftsinntekter], rad.Cells[0].Text);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Følsomheten_i_ett_år_og_i_alle_år_står_i_hver_sin_rad(string navn)
    {
        var d = Drawn.Named(navn);
        var analyse = d.Resultat.Følsomhetsanalyse;
        var tabell = d.Set.Table("folsomhet-utvidet").ShouldNotBeNull();
        foreach (var rad in tabell.Rows.Where(r => r.Cells[1].Text != d.Texts["fig_folsomhet_varighet_likt"]))
        {
            var varighet = rad.Cells[1].Text == d.Texts["fig_folsomhet_varighet_ett"] ? Varighet.SammeÅr : Varighet.Varig;
            var tall = rad.Cells.Skip(2).Select(c => c.Value).ToArray();
            var år = tabell.Columns.Skip(2).Select(c => int.Parse(c.Head, CultureInfo.InvariantCulture)).ToArray();
            analyse.Virkninger.Select(v => (v.Art, v.Scenario)).Distinct().Any(x => år.Zip(tall).All(p =>
                analyse.Virkninger.FirstOrDefault(v => v.Art == x.Art && v.Scenario == x.Scenario && v.Varighet == varighet && v.Størrelse > 0m && v.År == p.First)?.Virkning / 1000m == p.Second))
                .ShouldBeTrue($"{rad.Cells[0].Text}, {rad.Cells[1].Text}");
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Summen_av_sektorene_er_summen_av_radene_over(string navn)
    {
        if (Drawn.Named(navn).Set.Table("sektor") is not { } tabell) return;
        for (var k = 1; k < tabell.Columns.Length; k++)
            tabell.Rows.Single(r => r.IsSum).Cells[k].Value.ShouldBe(tabell.Rows.Where(r => !r.IsSum).Sum(r => r.Cells[k].Value ?? 0m), tabell.Columns[k].Head);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Kortene_til_scenarioene_har_samme_skala(string navn)
    {
        var d = Drawn.Named(navn);
        d.Resultat.Scenarier.Select(s => string.Join(' ', Linjal.Akse(d.Figure($"scenario-{s.Scenario.Id}-kort").NarrowSvg))).Distinct().Count().ShouldBe(1);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Rutenettet_har_merket_sitt_der_skatten_er_og_etter_om_målet_nås(string navn)
    {
        var d = Drawn.Named(navn);
        if (d.Set.Figure("folsomhet-rutenett") is not { } figur) return;
        var linjal = Linjal.Av(figur.WideSvg).ShouldNotBeNull();
        var sirkler = linjal.Serier().Where(s => s.Rolle == "oppfylt").SelectMany(s => s.Punkter).Select(x => Math.Round(x, 2)).Order().ToArray();
        var ruter = d.Resultat.Følsomhetsanalyse.Rutenett;
        sirkler.ShouldBe(ruter.Where(r => r.Holder).Select(r => (double)r.Skatt).Order());
        // Rows by interest, columns by tax: the value of each is where both say.
        var tabell = figur.Table;
        foreach (var r in ruter)
        {
            var rad = tabell.Rows[ruter.Select(x => x.Rente).Distinct().ToList().IndexOf(r.Rente)];
            var celle = rad.Cells[1 + ruter.Select(x => x.Skatt).Distinct().ToList().IndexOf(r.Skatt)];
            (celle.Value, celle.Status).ShouldBe((r.Verdi, r.Holder ? "oppfylt" : "brutt"));
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Risikoene_står_i_matrisen_der_sannsynligheten_er_og_tittelen_teller_de_høye(string navn)
    {
        var d = Drawn.Named(navn);
        if (d.Set.Figure("risiko") is not { } figur) return;
        var risikoer = d.Innhold.Risikoer!.Value;
        var linjal = Linjal.Av(figur.WideSvg).ShouldNotBeNull();
        // Those of the same probability and consequence share a mark.
        foreach (var (rolle, fra, til) in new[] { ("brutt", Risiko.HøyFra, 99), ("advarsel", Risiko.MiddelsFra, Risiko.HøyFra), ("oppfylt", 0, Risiko.MiddelsFra) })
            linjal.Serier().Where(s => s.Rolle == rolle).SelectMany(s => s.Punkter).Select(x => (int)Math.Round(x)).Order()
                .ShouldBe(risikoer.Where(r => r.Poeng >= fra && r.Poeng < til).Select(r => (r.Sannsynlighet, r.Konsekvens)).Distinct().Select(r => r.Sannsynlighet).Order(), rolle);
        figur.Table.Rows.Select(r => (r.Cells[1].Value, r.Cells[2].Value, r.Cells[3].Value))
            .ShouldBe(risikoer.OrderByDescending(r => r.Poeng).Select(r => ((decimal?)r.Sannsynlighet, (decimal?)r.Konsekvens, (decimal?)(r.Sannsynlighet * r.Konsekvens))));
    }
}
