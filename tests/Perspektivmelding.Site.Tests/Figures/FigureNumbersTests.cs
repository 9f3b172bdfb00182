using System.Globalization;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Valg;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Every number that a figure or table shows is the model's own.</summary>
public sealed class FigureNumbersTests
{
    public static TheoryData<string> Utgaver() => ["lorenskog", "fjordvik"];

    [Theory, MemberData(nameof(Utgaver))]
    public void Leddene_i_broen_summerer_nøyaktig(string name)
    {
        var drawn = Drawn.Named(name);
        var (b, til) = (drawn.Resultat.Utgave.Kommune.Regnskapsår, drawn.Resultat.Utgave.Kommune.PlanTil);
        foreach (var s in drawn.Resultat.Scenarier)
        {
            var steg = BroFigure.Steg(s, s.Bane[b], s.Bane[til]);
            steg.Sum(x => x.Verdi).ShouldBe(s.Bane[til].Drift[Linje.NettoDriftsresultat] - s.Bane[b].Drift[Linje.NettoDriftsresultat]);
            steg.Where(x => x.Key is "tiltak" or "uspesifisert").Sum(x => x.Verdi).ShouldBe(s.Bane[til].Tiltakseffekt);

            var rader = drawn.Figure($"scenario-{s.Scenario.Id}-bro").Table.Rows.Select(r => r.Cells[1].Value!.Value * 1000m).ToArray();
            rader[0].ShouldBe(s.Bane[b].Drift[Linje.NettoDriftsresultat]);
            rader[^1].ShouldBe(s.Bane[til].Drift[Linje.NettoDriftsresultat]);
            rader[..^1].Sum().ShouldBe(rader[^1]);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Nøkkeltallene_i_figurene_er_modellens(string name)
    {
        var drawn = Drawn.Named(name);
        foreach (var s in drawn.Resultat.Scenarier)
        {
            Same(drawn.Figure($"scenario-{s.Scenario.Id}-resultat"), 1, å => s.Bane[å].Nøkkeltall[Nøkkeltall.NettoDriftsresultatProsent]);
            Same(drawn.Figure($"scenario-{s.Scenario.Id}-resultat"), 2, å => s.Bane[å].Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent]);
            Same(drawn.Figure($"scenario-{s.Scenario.Id}-fond"), 1, å => s.Bane[å].Nøkkeltall[Nøkkeltall.DisposisjonsfondProsent]);
        }
        for (var i = 0; i < drawn.Resultat.Scenarier.Length; i++)
        {
            var s = drawn.Resultat.Scenarier[i];
            Same(drawn.Figure("fond"), i + 1, å => s.Bane[å].Nøkkeltall[Nøkkeltall.DisposisjonsfondProsent]);
            Same(drawn.Figure("scenarioer-resultat"), i + 1, å => s.Bane[å].Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent]);
        }
        var referanse = drawn.Resultat.Referanse.Bane;
        Same(drawn.Figure("renter"), 1, å => referanse[å].Drift[Linje.Avdrag] / 1000m);
        Same(drawn.Figure("renter"), 2, å => referanse[å].Drift[Linje.Renteutgifter] / 1000m);
        Same(drawn.Figure("gjeld-kroner"), 1, å => referanse[å].Nøkkeltall[Nøkkeltall.LangsiktigGjeld] / 1000m);
        Same(drawn.Figure("pensjon"), 1, å => referanse[å].Nøkkeltall[Nøkkeltall.AkkumulertPremieavvik] / 1000m);
        Same(drawn.Figure("demografikostnad"), 1, å => referanse[å].Demografikostnad / 1000m);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Tabellene_drift_og_nøkkeltall_er_modellens(string name)
    {
        var drawn = Drawn.Named(name);
        foreach (var s in drawn.Resultat.Scenarier)
        {
            var drift = drawn.Set.Table($"drift-{s.Scenario.Id}").ShouldNotBeNull();
            for (var r = 0; r < Kontoplan.Antall; r++)
                for (var k = 1; k < drift.Columns.Length; k++)
                    drift.Rows[r].Cells[k].Value.ShouldBe(s.Bane[Year(drift.Columns[k])].Drift[(Linje)r]);
            var nøkkeltall = drawn.Set.Table($"nokkeltall-{s.Scenario.Id}").ShouldNotBeNull();
            for (var r = 0; r < Nøkkeltallskatalog.Alle.Length; r++)
                for (var k = 2; k < nøkkeltall.Columns.Length; k++)
                    nøkkeltall.Rows[r].Cells[k].Value.ShouldBe(s.Bane[Year(nøkkeltall.Columns[k])].Nøkkeltall[(Nøkkeltall)r]);
        }
    }

    [Fact]
    public void Køb_i_figuren_er_som_i_kilden()
    {
        var rader = Drawn.Shipped.Figure("kob").Table.Rows;
        rader.Select(r => r.Cells[3].Text).ShouldBe(["−5,2", "+0,6", "−72,0"]);
        rader.Select(r => r.Cells[4].Text).ShouldBe(["−243", "+28", "−3\u00A0362"]);
        rader.Select(r => r.Cells[3].Status).ShouldBe(["advarsel", "nadd", "advarsel"]);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Fondet_går_opp_år_for_år(string name)
    {
        foreach (var rad in Drawn.Named(name).Figure("fond-bevegelse").Table.Rows)
            (rad.Cells[1].Value + rad.Cells[2].Value - rad.Cells[3].Value).ShouldBe(rad.Cells[4].Value);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Andelene_av_inntekter_og_utgifter_er_hundre_til_sammen(string name)
    {
        foreach (var slug in new[] { "inntekter", "utgifter" })
        {
            var rader = Drawn.Named(name).Figure(slug).Table.Rows;
            rader[^1].IsSum.ShouldBeTrue();
            rader.Where(r => !r.IsSum).Sum(r => r.Cells[1].Value!.Value).ShouldBe(rader[^1].Cells[1].Value!.Value);
            Math.Round(rader.Where(r => !r.IsSum).Sum(r => r.Cells[2].Value!.Value), 10).ShouldBe(100m);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Gapet_i_kroner_er_netto_driftsresultat(string name)
    {
        var drawn = Drawn.Named(name);
        var bane = drawn.Resultat.Referanse.Bane;
        var b = bane[bane.Regnskapsår].Drift;
        var (inn, ut) = (b[Linje.SumDriftsinntekter], b[Linje.SumDriftsinntekter] - b[Linje.NettoDriftsresultat]);
        foreach (var rad in drawn.Figure("gap").Table.Rows)
        {
            var år = int.Parse(rad.Cells[0].Text, CultureInfo.InvariantCulture);
            Math.Round((rad.Cells[1].Value!.Value * inn - rad.Cells[2].Value!.Value * ut) / 100m, 6).ShouldBe(bane[år].Drift[Linje.NettoDriftsresultat]);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Investeringene_er_betalt_av_det_som_står_under_summen(string name)
    {
        var rader = Drawn.Named(name).Set.Table("investeringer").ShouldNotBeNull().Rows;
        var sum = rader.Single(r => r.IsSum);
        var under = rader.SkipWhile(r => !r.IsSum).Skip(1).ToArray();
        under.Length.ShouldBe(4);
        under.Sum(r => r.Cells[^1].Value!.Value).ShouldBe(sum.Cells[^1].Value!.Value);
        sum.Cells[^1].Value.ShouldBe(Drawn.Named(name).Resultat.Utgave.Investeringer.Sum(i => i.Utgift));
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Veikartet_er_i_tråd_med_dommen_over_hver_regel(string name)
    {
        var drawn = Drawn.Named(name);
        foreach (var v in drawn.Resultat.Referanse.Regler.Where(r => r.Regel.Måling != Måling.Gjennomsnitt && r.Verdi is not null))
        {
            var år = FigureContext.År(v.VersteÅr ?? v.Til);
            var tabell = drawn.Figure("regler-veikart").Table;
            var kolonne = tabell.Columns.Select(k => k.Head).ToList().IndexOf(år);
            tabell.Rows.Any(r => r.Cells[kolonne].Value == v.AvvikProsentpoeng && r.Cells[kolonne].Status == (v.Status == Regelstatus.Brutt ? "brutt" : v.Status == Regelstatus.Advarsel ? "advarsel" : "oppfylt"))
                .ShouldBeTrue(v.Regel.Id);
        }
    }

    private static int Year(TableColumn column) => int.Parse(column.Head.Split(' ')[^1], CultureInfo.InvariantCulture);

    private static void Same(Figure figure, int column, Func<int, decimal> model)
    {
        foreach (var row in figure.Table.Rows)
            row.Cells[column].Value.ShouldBe(model(int.Parse(row.Cells[0].Text, CultureInfo.InvariantCulture)), $"{figure.Slug} {row.Cells[0].Text}");
    }
}
