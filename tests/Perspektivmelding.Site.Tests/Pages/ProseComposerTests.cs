using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pages;

namespace Perspektivmelding.Site.Tests.Pages;

public sealed class ProseComposerTests
{
    private const char Nbsp = '\u00A0';

    // Fjordvik (fag.md 12.4): disposisjonsfond 2,00 % and 16 000 in 2025; netto lånegjeld 120,00 %; netto driftsresultat −16 000.
    [Theory]
    [InlineData("{disposisjonsfond_prosent@regnskapsår}", "2,0 prosent")]
    [InlineData("{netto_lanegjeld_prosent@2025}", "120,0 prosent")]
    [InlineData("{netto_driftsresultat@regnskapsår|mill}", "−16 millioner kroner")]
    [InlineData("{netto_driftsresultat@regnskapsår|mill|uten_fortegn}", "16 millioner kroner")]
    [InlineData("{disposisjonsfond@plan_fra}", "0 kroner")]
    [InlineData("{s2.disposisjonsfond@plan_fra+1}", "11 millioner kroner")]
    [InlineData("{sum_driftsinntekter@regnskapsår|tusen}", "800 000 tusen kroner")]
    [InlineData("{netto_lanegjeld_per_innbygger@regnskapsår}", "95 665 kroner")]
    [InlineData("{innbyggere@regnskapsår|tall}", "10 000")]
    [InlineData("{kommune} i {plan_til}", "Fjordvik i 2029")]
    public void Tall_i_teksten_vises_med_enhet(string tekst, string vist)
    {
        var (html, faults) = TestSite.Prosa(tekst);

        faults.ShouldBeEmpty();
        html.Replace(Nbsp, ' ').ShouldBe($"<p>{vist}</p>");
    }

    [Fact]
    public void Alle_ukjente_navn_meldes_samtidig_med_linje_kolonne_og_forslag()
    {
        var (_, faults) = TestSite.Prosa("Gjelden er {netto_lanegjeld_prosnt@plan_til}.\n\n| a | b |\n|---|---|\n| x | {fond_prosent@regnskapår} |\n\n{figur gjeldd}\n");

        faults.Count.ShouldBe(3);
        faults[0].Code.ShouldBe("PM0301");
        (faults[0].Span.Line, faults[0].Span.Column).ShouldBe((1, 12));
        faults[0].Hint!.ShouldContain("netto_lanegjeld_prosent");
        (faults[1].Span.Line, faults[1].Span.Column).ShouldBe((5, 7));
        faults[2].Code.ShouldBe("PM0302");
        faults[2].Hint!.ShouldContain("gjeld");
    }

    [Theory]
    [InlineData("{s9.disposisjonsfond@plan_til}")]
    [InlineData("{disposisjonsfond@2050}")]
    [InlineData("{disposisjonsfond_prosent@2020}")]
    public void Tall_utgaven_mangler_tar_bort_avsnittet_med_merknad(string navn)
    {
        var (html, faults) = TestSite.Prosa($"Først.\n\nSå {navn} til slutt.\n\nSist.");

        html.ShouldBe("<p>Først.</p>\n<p>Sist.</p>");
        var fault = faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0310");
        fault.Severity.ShouldBe(Severity.Note);
    }

    [Fact]
    public void Bare_redaktøren_får_vite_hva_utgaven_mangler()
    {
        var (html, faults) = TestSite.Prosa("{tabell skatteanslag}");

        html.ShouldBeEmpty();
        faults.ShouldHaveSingleItem().Hint!.ShouldStartWith("Utgaven har ikke skatten fra budsjett");
    }

    [Fact]
    public void I_en_liste_faller_bare_punktet_ut()
    {
        var (html, _) = TestSite.Prosa("- Én.\n- {s9.disposisjonsfond@plan_til}\n- Tre.");

        html.ShouldContain("Én.");
        html.ShouldContain("Tre.");
        html.Split("<li>").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("{netto_lanegjeld_prosent@2025|mill}")]
    [InlineData("{netto_lanegjeld_prosent@2025|avrundet}")]
    public void Format_som_ikke_passer_gir_feil(string navn) =>
        TestSite.Prosa(navn).Faults.ShouldHaveSingleItem().Code.ShouldBe("PM0309");

    [Fact]
    public void Bare_første_bruk_av_et_ord_lenker_til_ordlisten()
    {
        var (html, faults) = TestSite.Prosa("Et [[disposisjonsfond]]. Og [[disposisjonsfond|fondet]] igjen.");

        faults.ShouldBeEmpty();
        html.ShouldBe("<p>Et <a class=\"ord\" href=\"../ordliste/index.html#disposisjonsfond\" title=\"Penger kommunen har spart.\">disposisjonsfond</a>. Og fondet igjen.</p>");
    }

    [Fact]
    public void Ord_som_ikke_står_i_ordlisten_gir_feil() =>
        TestSite.Prosa("Et [[disposisjonfond]].").Faults.ShouldHaveSingleItem().Hint!.ShouldContain("Disposisjonsfond");

    [Theory]
    [InlineData("gjeld")]
    [InlineData("/gjeld/")]
    [InlineData("../gjeld/index.html")]
    [InlineData("06-gjeld.md")]
    public void Lenker_virker_hvordan_de_enn_er_skrevet(string adresse)
    {
        var (html, faults) = TestSite.Prosa($"Se [gjeld]({adresse}#renter).");

        faults.ShouldBeEmpty();
        html.ShouldContain("<a href=\"../gjeld/index.html#renter\">gjeld</a>");
    }

    [Fact]
    public void Lenke_til_utelatt_kapittel_blir_ord_med_merknad()
    {
        var (html, faults) = TestSite.Prosa("Se [de **andre**](sammenlikning) nå.");

        html.ShouldBe("<p>Se de <strong>andre</strong> nå.</p>");
        faults.ShouldHaveSingleItem().Code.ShouldBe("PM0411");
    }

    [Fact]
    public void Lenke_til_ingen_steder_gir_feil_med_forslag()
    {
        var fault = TestSite.Prosa("Se [gjeld](gjelld).").Faults.ShouldHaveSingleItem();

        fault.Code.ShouldBe("PM0409");
        fault.Hint!.ShouldContain("gjeld");
    }

    [Theory]
    [InlineData("![](skole.jpg)", "PM0307")]
    [InlineData("Dette er <b>viktig</b>.", "PM0313")]
    public void Bilde_uten_tekst_og_html_meldes(string tekst, string kode) =>
        TestSite.Prosa(tekst).Faults.ShouldContain(f => f.Code == kode);

    [Theory]
    [InlineData("> ", "")]
    [InlineData("**", "**")]
    public void Tekst_som_er_nøstet_for_dypt_meldes_der_den_står(string foran, string etter)
    {
        var tekst = string.Concat(Enumerable.Repeat(foran, 100)) + "x" + string.Concat(Enumerable.Repeat(etter, 100));
        var fault = TestSite.Prosa($"Først.\n\n{tekst}\n").Faults.ShouldHaveSingleItem();

        (fault.Code, fault.Span.Line).ShouldBe(("PM0349", 3));
    }

    [Fact]
    public void Tekst_som_biblioteket_gir_opp_velter_ikke_programmet() =>
        TestSite.Prosa(string.Concat(Enumerable.Repeat("> ", 5000)) + "x\n").Faults.ShouldHaveSingleItem().Code.ShouldBe("PM0349");

    [Fact]
    public void Overskrift_med_strek_under_meldes_på_sin_egen_linje()
    {
        var fault = TestSite.Prosa("Først.\n\nVi har {ukjent_tall} igjen\n---\n").Faults.ShouldHaveSingleItem();

        (fault.Span.Line, fault.Span.Column).ShouldBe((3, 8));
    }

    [Fact]
    public void Html_i_teksten_blir_aldri_kode()
    {
        var (html, _) = TestSite.Prosa("<script>alert(1)</script>\n\nOg <b>dette</b>.");

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<b>");
    }

    [Fact]
    public void Overskrifter_får_ascii_id_med_kapittelets_navn_foran_i_rapporten()
    {
        TestSite.Prosa("## Hva må vi gjøre i {plan_fra}?").Html.ShouldBe("<h2 id=\"hva-ma-vi-gjore-i-2026\">Hva må vi gjøre i 2026?</h2>");
        TestSite.Prosa("## Hva må vi gjøre?", Medium.Rapport).Html.ShouldBe("<h2 id=\"gjeld-hva-ma-vi-gjore\">Hva må vi gjøre?</h2>");
    }

    [Fact]
    public void En_overskrift_uten_noe_igjen_under_seg_forsvinner_med_det_utgaven_mangler()
    {
        var html = TestSite.Prosa("## Bort\n\n### Også bort\n\n{tabell kostra}\n\n## Blir\n\nTekst.\n\n## Sist\n\n{tabell kostra}").Html;
        html.ShouldNotContain("ort</h");
        html.ShouldNotContain("Sist");
        html.ShouldContain("Blir");
    }

    [Fact]
    public void Krøllparentes_i_kode_er_ikke_et_tall()
    {
        var (html, faults) = TestSite.Prosa("Skriv `{dom}` i teksten.");

        faults.ShouldBeEmpty();
        html.ShouldContain("<code>{dom}</code>");
    }
}
