using Perspektivmelding.Charts;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures.Usikkerhet;

/// <summary>Fans, probabilities and drivers: what stands in the figure is what the simulation found.</summary>
public sealed class UsikkerhetFigureTests
{
    public static TheoryData<string, string> Vifter() => new()
    {
        { "usikkerhet-resultat", "korrigert_netto_driftsresultat_prosent" }, { "usikkerhet-fond", "disposisjonsfond_prosent" }, { "usikkerhet-gjeld", "netto_lanegjeld_prosent" },
    };

    [Theory, MemberData(nameof(Vifter))]
    public void Vifta_har_de_ni_desilene_for_hvert_år(string slug, string kode)
    {
        var nøkkeltall = Nøkkeltallskatalog.Alle.Single(n => n.Kode == kode).Nøkkeltall;
        foreach (var drawn in new[] { Drawn.Fjordvik, Drawn.Shipped })
        {
            var analyse = drawn.Resultat.Usikkerhet;
            var rader = drawn.Figure(slug).Table.Rows;
            rader.Length.ShouldBe(analyse.TilÅr - drawn.Resultat.Utgave.Kommune.Regnskapsår);
            foreach (var rad in rader)
            {
                var år = int.Parse(rad.Cells[0].Text, System.Globalization.CultureInfo.InvariantCulture);
                rad.Cells[1].Value.ShouldBe(drawn.Resultat.Referanse.Bane[år].Nøkkeltall[nøkkeltall]);
                rad.Cells.Skip(2).Select(c => c.Value!.Value).ShouldBe(analyse.Scenarier[0].Desiler(nøkkeltall, år).Select(Seks));
                rad.Cells.Skip(2).Select(c => c.Value!.Value).ShouldBeInOrder();
            }
        }
    }

    [Fact]
    public void Tittelen_sier_at_åtte_av_ti_ligger_mellom_den_første_og_den_niende_desilen()
    {
        foreach (var drawn in new[] { Drawn.Fjordvik, Drawn.Shipped })
        {
            var desiler = drawn.Resultat.Usikkerhet.Scenarier[0].Desiler(Nøkkeltall.KorrigertNettoDriftsresultatProsent, 2029);
            Anslagsmerke.Uten(drawn.Figure("usikkerhet-resultat").Title).ShouldBe(
                $"Åtte av ti framtider: korrigert resultat mellom {NorwegianNumber.Prosent(desiler[0])} og {NorwegianNumber.Prosent(desiler[8])} i 2029");
        }
    }

    [Fact]
    public void Hvert_scenario_har_sin_vifte()
    {
        var drawn = Drawn.Fjordvik;
        foreach (var s in drawn.Resultat.Usikkerhet.Scenarier)
            drawn.Figure($"scenario-{s.Scenario.Scenario.Id}-vifte").Table.Rows[^1].Cells[^1].Value
                .ShouldBe(Seks(s.Desiler(Nøkkeltall.KorrigertNettoDriftsresultatProsent, 2029)[8]));
    }

    // As the trace of a decile has it: a count of paths gives no more decimals than these.
    private static decimal Seks(decimal verdi) => decimal.Round(verdi, 6, MidpointRounding.AwayFromZero);

    [Fact]
    public void Sannsynligheten_for_alle_reglene_står_under_den_for_hver()
    {
        var drawn = Drawn.Shipped;
        var figur = drawn.Figure("sannsynlighet-regler");
        figur.Table.Rows.Select(r => r.Cells[0].Text).ShouldBe([.. drawn.Resultat.Utgave.Handlingsregler.Select(r => r.Navn), "Alle reglene samtidig"]);
        for (var s = 0; s < drawn.Resultat.Scenarier.Length; s++)
        {
            var funn = drawn.Resultat.Usikkerhet.Scenarier[s];
            figur.Table.Rows.Select(r => r.Cells[s + 1].Value).ShouldBe([.. funn.Regler, funn.AlleRegler]);
        }
        var treff = drawn.Resultat.Usikkerhet.Scenarier.Max(s => s.AlleRegler!.Value) * 100m;
        treff.ShouldBeInRange(1m, 9m, "10 000 futures: so few hits are counted out");
        figur.Title.ShouldBe($"På det meste nås alle målene i {NorwegianNumber.Format(treff)} av 10\u00A0000 framtider");
    }

    [Fact]
    public void En_regel_etter_horisonten_har_ikke_rad_men_er_nevnt()
    {
        var figur = Drawn.Fjordvik.Figure("sannsynlighet-regler");
        figur.Table.Rows.Select(r => r.Cells[0].Text).ShouldBe(["Overskudd", "Fond", "Alle reglene samtidig"]);
        figur.Note.ShouldNotBeNull().ShouldContain("«Gjeld»");
        figur.Title.ShouldBe("Ikke i noen av framtidene nås alle målene samtidig");
    }

    [Fact]
    public void Det_som_nesten_aldri_skjer_er_aldri_skrevet_som_null()
    {
        // Lørenskog: all rules together hold in fewer than one of two hundred futures, but in some.
        var figur = Drawn.Shipped.Figure("sannsynlighet-regler");
        var celler = figur.Table.Rows.SelectMany(r => r.Cells.Skip(1)).Where(c => c.Value is > 0m and < 0.5m).ToArray();
        celler.ShouldNotBeEmpty();
        celler.ShouldAllBe(c => c.Text == "<1");
        figur.Alt.ShouldContain("<1");
        Drawn.Shipped.Figure("usikkerhet-fond").Alt.ShouldNotContain("under 0,0");
    }

    [Fact]
    public void Vilkårene_for_robek_er_sagt_i_ord()
    {
        var drawn = Drawn.Fjordvik;
        var rader = drawn.Figure("sannsynlighet-robek").Table.Rows;
        rader.Select(r => r.Cells[0].Text).ShouldBe(
            ["a: merforbruk i budsjettet", "b: merforbruk i økonomiplanen", "c: merforbruk ikke dekket på to år", "d: akkumulert merforbruk over 3 %", "Minst ett av vilkårene"]);
        var første = drawn.Resultat.Usikkerhet.Scenarier[0];
        rader.Select(r => r.Cells[1].Value).ShouldBe([.. første.Robek.Cast<decimal?>(), første.NoenRobek]);
    }

    [Fact]
    public void Opphavet_er_hundre_prosent_størst_først()
    {
        var rader = Drawn.Fjordvik.Figure("usikkerhet-opphav").Table.Rows;
        rader.Sum(r => r.Cells[1].Value)!.Value.ShouldBe(100m, 0.0001m);
        rader.Select(r => r.Cells[1].Value!.Value).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Grunnen_til_standardverdiene_er_i_målformen_og_egne_grunner_som_skrevet()
    {
        var egne = Drawn.Fjordvik.Resultat.Utgave.Usikkerhet with
        {
            Drivere = [.. Usikkerhetsvalg.Standard.Drivere.Select(d => d.Drivkraft == Drivkraft.Rente ? d with { Standardavvik = 2m, Kilde = "Bestemt av kommunen" } : d)],
        };
        var resultat = Model.Resultater.Perspektivberegning.Beregn(Drawn.Fjordvik.Resultat.Utgave with { Usikkerhet = egne });
        var kilder = Drawn.Of(resultat, Drawn.Fjordvik.Innhold, "nn").Set.Table("drivkrefter")!.Rows.Select(r => r.Cells[3].Text).ToArray();
        kilder[0].ShouldStartWith("Rekna av lønsveksten");
        kilder[(int)Drivkraft.Rente].ShouldBe("Bestemt av kommunen");
    }
}
