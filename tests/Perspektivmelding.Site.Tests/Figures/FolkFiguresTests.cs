using Perspektivmelding.Binding;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>The page for a reader who is new to it: the shares sum, and the household comes out.</summary>
public sealed class FolkFiguresTests
{
    public static TheoryData<string> Utgaver() => ["lorenskog", "fjordvik"];

    [Theory, MemberData(nameof(Utgaver))]
    public void Hundrelappen_blir_hundre(string name)
    {
        var rader = Drawn.Named(name).Figure("hundrelapp").Table.Rows;
        rader[..^1].Sum(r => r.Cells[2].Value!.Value).ShouldBe(100m, 0.000001m);
        rader[..^1].Select(r => r.Cells[1].Value!.Value).ShouldBeInOrder(SortDirection.Descending);
        rader[^1].Cells[1].Value.ShouldBe(rader[..^1].Sum(r => r.Cells[1].Value));
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Uten_sektortall_er_hundrelappen_det_kommunen_betalte(string name)
    {
        var drawn = Drawn.Named(name).With(u => u with { Sektortall = [] });
        var drift = drawn.Resultat.Referanse.Bane[drawn.Resultat.Utgave.Kommune.Regnskapsår].Drift;
        drawn.Figure("hundrelapp").Table.Rows[^1].Cells[1].Value.ShouldBe(
            drift[Linje.Lønn] + drift[Linje.Sosiale] + drift[Linje.Kjøp] + drift[Linje.OverføringerTilAndre] + drift[Linje.Renteutgifter] + drift[Linje.Avdrag]);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Inntektene_er_alle_med_én_gang_både_etter_giver_og_etter_frihet(string name)
    {
        var drawn = Drawn.Named(name);
        var sum = drawn.Resultat.Referanse.Bane[drawn.Resultat.Utgave.Kommune.Regnskapsår].Drift[Linje.SumDriftsinntekter];
        var rader = drawn.Figure("inntekter-kilder").Table.Rows;
        rader.Where(r => !r.IsSum).Sum(r => r.Cells[3].Value).ShouldBe(sum);
        rader.Where(r => r.IsSum && r.Cells[0].Text.Contains("nntekter", StringComparison.Ordinal) | r.Cells[0].Text.Contains("skatter", StringComparison.Ordinal)).SkipLast(1).Sum(r => r.Cells[3].Value).ShouldBe(sum);
        rader.Where(r => r.IsSum && r.Cells[0].Text.StartsWith("Fra ", StringComparison.Ordinal)).Sum(r => r.Cells[3].Value).ShouldBe(sum);
        rader[^1].Cells[4].Value.ShouldBe(100m);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Husholdningen_har_igjen_netto_driftsresultat(string name)
    {
        var drawn = Drawn.Named(name);
        var år = drawn.Resultat.Referanse.Bane[drawn.Resultat.Utgave.Kommune.Regnskapsår];
        var kroner = drawn.Set.Table("per-innbygger").ShouldNotBeNull().Rows.Select(r => r.Cells[1].Value!.Value).ToArray();
        (kroner[0] - kroner[1] - kroner[2]).ShouldBe(kroner[3], 0.000001m);
        kroner[3].ShouldBe(år.Drift[Linje.NettoDriftsresultat] * 1000m / år.InnbyggereVedÅrsslutt, 0.000001m);
    }

    [Theory]
    [InlineData(2025, "2024–2027")]
    [InlineData(2027, "2024–2027")]
    [InlineData(2028, "2028–2031")]
    public void Hjulet_med_fire_år_slutter_med_et_valgår(int utgave, string år)
    {
        var figur = Drawn.Fjordvik.With(u => u with { År = utgave }).Figure("arshjul-fire-ar");
        figur.Subtitle.ShouldEndWith(år);
        figur.Table.Rows.Count(r => r.Cells[1].Text.StartsWith("Økonomiplan", StringComparison.Ordinal)).ShouldBe(4);
        figur.Table.Rows[^1].Cells[0].Text.ShouldBe($"Desember {år[^4..]}");
    }

    [Fact]
    public void Egne_datoer_kommer_med_og_tar_plassen_til_de_vanlige()
    {
        var innhold = Drawn.Fjordvik.Innhold with
        {
            Årshjul = new Årshjul([
                new Årshjulhendelse(6, 11, "Tertialrapporten behandles", "kommunestyret", null, "tertial-1"),
                new Årshjulhendelse(9, null, "Budsjettkonferanse", null, null, null)], "Møteplanen 2026"),
        };
        var figur = Drawn.Fjordvik.With(u => u, innhold).Figure("arshjul");
        var tider = figur.Table.Rows.Select(r => r.Cells[0].Text).ToList();
        tider.ShouldContain("11. juni");
        tider.ShouldContain("September");
        tider.ShouldNotContain("30. april");
        tider.ShouldContain("31. august");
        figur.Source.ShouldEndWith("Møteplanen 2026");
        figur.Note.ShouldBeNull();
    }
}
