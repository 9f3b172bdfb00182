using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Site.Tests.Figures.Veivalg;

/// <summary>What cuts buy of lower risk: the numbers are the scenario's own, and the title follows what brings the risk down.</summary>
public sealed class VeivalgsbudsjettTests
{
    private static readonly Lazy<Drawn> Uten = new(() => Drawn.Fjordvik.With(u => u with { Handlingsregler = [] }));

    [Fact]
    public void Tabellen_har_kutt_inntekter_og_sannsynligheter_for_hvert_scenario()
    {
        var f = Drawn.Fjordvik;
        var rader = f.Figure("veivalgsbudsjett").Table.Rows;
        // fag.md 12.5 in 2029: S2 and S4 cut 24 000, S5 30 000; S3 and S4 add 24 000 of income.
        rader.Select(r => r.Cells[1].Value).ShouldBe([0m, 0m, 24m, 24m, 30m]);
        rader.Select(r => r.Cells[2].Value).ShouldBe([0m, 24m, 0m, 24m, 0m]);
        rader[3].Cells[3].Value.ShouldBe(f.Resultat.Usikkerhet.Scenarier[3].NoenRobek);
        rader[3].Cells[4].Value.ShouldBe(f.Resultat.Usikkerhet.Scenarier[3].AlleRegler);
        rader.Select(r => r.Cells[5].Text).ShouldBe(["2026", "2027", "2029", "ikke brukt opp", "2026"]);
    }

    [Fact]
    public void Tittelen_følger_det_som_senker_risikoen()
    {
        Tittel(u => u).ShouldStartWith("Kutt på 24\u00A0mill.\u00A0kr og økte inntekter på 24\u00A0mill.\u00A0kr senker ROBEK-risikoen til ");
        Tittel(u => u with { Scenarier = [.. u.Scenarier.Take(1)] }).ShouldStartWith("Risikoen for ROBEK er ");
        Tittel(u => u with { Scenarier = [.. u.Scenarier.Take(2)] }).ShouldStartWith("Kutt på 24\u00A0mill.\u00A0kr senker risikoen for ROBEK fra ");
        Tittel(u => u with { Scenarier = [u.Scenarier[0], u.Scenarier[2]] }).ShouldStartWith("Økte inntekter på 24\u00A0mill.\u00A0kr senker ROBEK-risikoen fra ");
        Tittel(u => u with { Scenarier = [u.Scenarier[1], u.Scenarier[0]] }).ShouldBe("Ingen av valgene senker risikoen for ROBEK");
    }

    [Fact]
    public void Der_regnskapet_er_konsernets_står_det_at_loven_ser_på_kommunekassen()
    {
        const string merknad = "ROBEK og merforbruk avgjøres av kommunekassens regnskap";
        foreach (var slug in (string[])["veivalgsbudsjett", "sannsynlighet-robek", "robek-avstand", "robek-tre-prosent", "robek-frist"])
        {
            Drawn.Shipped.Figure(slug).Note.ShouldNotBeNull().ShouldContain(merknad);
            (Drawn.Fjordvik.Figure(slug).Note ?? "").ShouldNotContain(merknad);
        }
        Drawn.Shipped.Set.Table("robek")!.Note.ShouldNotBeNull().ShouldContain(merknad);
        Drawn.Fjordvik.Set.Table("robek")!.Note.ShouldNotBeNull().ShouldNotContain(merknad);
    }

    [Fact]
    public void Uten_handlingsregler_står_bare_risikoen_for_robek()
    {
        var figur = Uten.Value.Figure("veivalgsbudsjett");
        figur.WideSvg.ShouldNotContain("Alle målene i handlingsreglene nås");
        figur.Table.Rows.ShouldAllBe(r => r.Cells[4].Value == null);
    }

    private static string Tittel(Func<Utgave, Utgave> endre) => Drawn.Fjordvik.With(endre).Figure("veivalgsbudsjett").Title;
}
