using Perspektivmelding.Charts;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures.Veivalg;

/// <summary>What it takes, tornado, grid: what stands in the figure is what the search and the sensitivities found.</summary>
public sealed class VeivalgFigureTests
{
    [Fact]
    public void Tittelen_sier_det_minste_kuttet_som_er_nok()
    {
        var søk = Drawn.Fjordvik.Resultat.Målsøk;
        var kutt = søk.For(søk.Hovedmål, Virkemiddel.Kutt).ShouldBeOfType<Målsøkssvar.Funnet>();
        var skatt = søk.For(søk.Hovedmål, Virkemiddel.Eiendomsskatt).ShouldBeOfType<Målsøkssvar.Funnet>();
        var figur = Drawn.Fjordvik.Figure("hva-skal-til");
        // Both ways stand in the title: the report takes no stand between cuts and taxes.
        figur.Title.ShouldBe($"Med {NorwegianNumber.MillKr(kutt.Verdi)} lavere utgifter eller {NorwegianNumber.MillKr(skatt.Verdi)} mer eiendomsskatt når vi målene");
        figur.Table.Rows.Length.ShouldBe(søk.Mål.Length);
        figur.Note.ShouldNotBeNull().ShouldContain("«Gjeld»");
        Drawn.Shipped.Figure("hva-skal-til").Title.ShouldBe("Et kutt alene er ikke nok til å nå målene");
    }

    /// <summary>Eiendomsskatt lifts income, not the debt in kroner: that is no way to less debt, and is said.</summary>
    [Fact]
    public void En_gjeldsregel_som_bare_holder_fordi_inntekten_øker_får_ikke_stolpe()
    {
        var drawn = Drawn.Shipped;
        var søk = drawn.Resultat.Målsøk;
        var gjeld = søk.Mål.Single(m => m.Regler is [{ Nøkkeltall: Nøkkeltall.NettoLånegjeldProsent }]);
        var svar = søk.For(gjeld, Virkemiddel.Eiendomsskatt).ShouldBeOfType<Målsøkssvar.Funnet>();
        svar.GjeldenStår.ShouldBeTrue();
        søk.Svar.Where(s => !s.Mål.Regler.Contains(gjeld.Regler[0])).ShouldAllBe(s => !(s.Svar is Målsøkssvar.Funnet && ((Målsøkssvar.Funnet)s.Svar).GjeldenStår));

        var figur = drawn.Figure("hva-skal-til");
        var beløp = NorwegianNumber.MillKr(svar.Verdi);
        Anslagsmerke.Uten(figur.Note.ShouldNotBeNull()).ShouldContain($"Med {beløp} mer i eiendomsskatt i året nås målet i «{gjeld.Regler[0].Navn}» på papiret");
        figur.Table.Rows[1].Cells[2].Text.ShouldBe($"{beløp}, men gjelden i kroner synker ikke");
        figur.WideSvg.ShouldContain("gjelden synker ikke");
        figur.WideSvg.ShouldNotContain($">{NorwegianNumber.Format(svar.Verdi / 1000m, 0)}<");
    }

    [Fact]
    public void Beløpet_er_bare_omtrent_som_en_sektor_når_det_er_det()
    {
        Drawn.Shipped.Figure("hva-skal-til").Note.ShouldNotBeNull().ShouldContain("er mer enn sektoren «");
        var kutt = Drawn.Fjordvik.Resultat.Målsøk.For(Drawn.Fjordvik.Resultat.Målsøk.Hovedmål, Virkemiddel.Kutt).ShouldBeOfType<Målsøkssvar.Funnet>().Verdi;
        var nær = Drawn.Fjordvik.With(u => u with { Sektortall = [.. u.Sektortall.Select(s => s.År == 2025 ? s with { Netto = kutt * 1.1m } : s)] });
        nær.Figure("hva-skal-til").Note.ShouldNotBeNull().ShouldContain("er omtrent det sektoren «");
    }

    [Fact]
    public void Der_ingenting_er_nok_sier_tabellen_hvilken_regel_som_hindrer_og_hvor_mye_som_mangler()
    {
        var drawn = Drawn.Shipped;
        var umulige = drawn.Resultat.Målsøk.Svar.Where(s => s.Svar is Målsøkssvar.IkkeMulig).ToArray();
        umulige.Select(s => s.Virkemiddel).Distinct().Count().ShouldBeGreaterThan(1, "a lever beside the cut must be among them");
        var rader = drawn.Set.Table("hva-som-hindrer").ShouldNotBeNull().Rows;
        rader.Length.ShouldBe(umulige.Length);
        foreach (var (rad, svar) in rader.Zip(umulige.OrderBy(s => drawn.Resultat.Målsøk.Mål.IndexOf(s.Mål)).ThenBy(s => s.Virkemiddel)))
        {
            var verst = ((Målsøkssvar.IkkeMulig)svar.Svar).Bindende.MaxBy(b => Math.Abs(b.AvvikKroner))!;
            (rad.Cells[3].Value, rad.Cells[4].Value).ShouldBe((verst.AvvikProsentpoeng, verst.AvvikKroner / 1000m));
        }
        Drawn.Fjordvik.With(u => u with { Handlingsregler = [] }).Set.KnowsTable("hva-som-hindrer").ShouldBeTrue();
    }

    [Fact]
    public void Tornadoen_har_de_varige_utslagene_i_planens_siste_år_størst_først()
    {
        var drawn = Drawn.Fjordvik;
        var siste = drawn.Resultat.Følsomhetsanalyse.Virkninger.Where(v => v.Varighet == Varighet.Varig && v.År == 2029).ToArray();
        var rader = drawn.Figure("tornado").Table.Rows;
        rader.Length.ShouldBe(7);
        rader[0].Cells[0].Text.ShouldStartWith("Lønnsvekst");
        rader[0].Cells[1].Value.ShouldBe(siste.Single(v => v is { Art: Følsomhetsart.Lønn, Størrelse: 1m }).Virkning / 1000m);
        rader[0].Cells[2].Value.ShouldBe(siste.Single(v => v is { Art: Følsomhetsart.Lønn, Størrelse: -1m }).Virkning / 1000m);
        rader.Select(r => r.Cells.Skip(1).Max(c => Math.Abs(c.Value!.Value))).ShouldBeInOrder(SortDirection.Descending);
        drawn.Figure("tornado").Title.ShouldBe("Ett prosentpoeng på lønnsveksten betyr mest: 25\u00A0mill.\u00A0kr i 2029");
    }

    [Fact]
    public void Tabellen_har_én_rad_der_ett_år_og_alle_er_likt_og_ellers_to()
    {
        var drawn = Drawn.Fjordvik;
        var tabell = drawn.Set.Table("folsomhet-utvidet").ShouldNotBeNull();
        tabell.Rows.Length.ShouldBeInRange(7, 10);
        tabell.Rows.Take(2).Select(r => r.Cells[1].Text).ShouldBe(["Alle årene i planen", "Bare det ene året"]);
        var brutto = tabell.Rows.Single(r => r.Cells[0].Text == "Renten ett prosentpoeng høyere");
        brutto.Cells[1].Text.ShouldBe("Ett eller alle år");
        // fag.md 12.5.
        brutto.Cells[2].Value.ShouldBe(-6.770m);
        tabell.Rows.Single(r => r.Cells[0].Text == "Renten ett prosentpoeng høyere, etter skjerming").Cells[2].Value.ShouldBe(-4.070m);
        tabell.Rows[1].Cells[2].Value.ShouldBe(-5.451m);
    }

    [Fact]
    public void Rutenettet_har_verdien_og_dommen_i_hver_rute()
    {
        var analyse = Drawn.Fjordvik.Resultat.Følsomhetsanalyse;
        var figur = Drawn.Fjordvik.Figure("folsomhet-rutenett");
        figur.Table.Rows.SelectMany(r => r.Cells.Skip(1)).Select(c => (c.Value!.Value, c.Status))
            .ShouldBe(analyse.Rutenett.Select(r => (r.Verdi, (string?)(r.Holder ? "oppfylt" : "brutt"))));
        figur.Title.ShouldBe("Ingen av 25 kombinasjoner av rente og skatt når målet");
        figur.Subtitle.ShouldEndWith("Målet er 2\u00A0%");
    }

    [Fact]
    public void Den_første_følsomheten_sier_om_resultatet_svekkes_eller_styrkes() =>
        Drawn.Fjordvik.Figure("folsomhet").Title.ShouldBe("Ett prosentpoeng høyere rente svekker netto driftsresultat med 7,1\u00A0mill.\u00A0kr i året");
}
