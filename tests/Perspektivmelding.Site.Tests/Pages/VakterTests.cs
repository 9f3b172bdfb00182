using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pages.Prose;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>Guards and claims of the prose. Fjordvik: debt 120,0 % in 2025 and 117 % in 2029, fund 16 million and empty in 2026, five scenarios.</summary>
public sealed class VakterTests
{
    private const string Sant = "netto_lanegjeld_prosent@plan_til < netto_lanegjeld_prosent@regnskapsår";
    private const string Usant = "netto_lanegjeld_prosent@plan_til > netto_lanegjeld_prosent@regnskapsår";

    [Theory]
    [InlineData($"Gjelden {{hvis {Sant}}}synker{{ellers}}øker{{slutt}} nå.", "<p>Gjelden synker nå.</p>")]
    [InlineData($"Gjelden {{hvis {Usant}}}øker{{ellers hvis {Sant}}}synker{{ellers}}står{{slutt}} nå.", "<p>Gjelden synker nå.</p>")]
    [InlineData($"{{hvis {Usant}}}Borte.{{slutt}} Igjen.", "<p>Igjen.</p>")]
    [InlineData($"Først.\n\n{{hvis {Usant}}}\n\nBorte.\n\n- borte\n\n{{ellers}}\n\nIgjen.\n\n{{slutt}}\n\nSist.", "<p>Først.</p>\n<p>Igjen.</p>\n<p>Sist.</p>")]
    [InlineData($"Først.\n{{hvis {Sant}}}\nMidt.\n{{slutt}}\nSist.", "<p>Først.</p>\n<p>Midt.</p>\n<p>Sist.</p>")]
    [InlineData($"- a\n{{hvis {Sant}}}\n- b\n{{slutt}}\n- c", "<ul>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ul>")]
    [InlineData($"- a\n- {{hvis {Usant}}}b{{slutt}}\n- c", "<ul>\n<li>a</li>\n<li>c</li>\n</ul>")]
    [InlineData($"- {{hvis {Usant}}}alt{{slutt}}\n\nSist.", "<p>Sist.</p>")]
    [InlineData($"{{hvis {Sant}}}\n{{hvis {Usant}}}\nInnerst.\n{{ellers}}\nRett.\n{{slutt}}\n{{slutt}}", "<p>Rett.</p>")]
    [InlineData($"{{hvis {Usant}}}\n{{hvis {Sant}}}\nInnerst.\n{{slutt}}\n{{slutt}}", "")]
    [InlineData($"## Hva {{hvis {Sant}}}betyr det{{ellers}}koster det{{slutt}}?\n\nTekst.", "<h2 id=\"hva-betyr-det\">Hva betyr det?</h2>\n<p>Tekst.</p>")]
    [InlineData($"## Borte\n\n{{hvis {Usant}}}\nTekst.\n{{slutt}}\n\n## Igjen\n\nTekst.", "<h2 id=\"igjen\">Igjen</h2>\n<p>Tekst.</p>")]
    [InlineData($"## Borte\n\n### Borte også\n\n{{hvis {Usant}}}\nTekst.\n{{slutt}}\n", "")]
    [InlineData("{hvis finnes s9.disposisjonsfond@plan_til}Mange.{ellers}Få.{slutt}", "<p>Få.</p>")]
    [InlineData("{hvis antall_scenarioer = 5 og fond_tomt_i_planen og ikke har_kostra}Ja.{slutt}", "<p>Ja.</p>")]
    [InlineData("{hvis figur.gjeld og tabell.regler og ikke figur.kostra_utgifter_finnes_ikke}Ja.{slutt}", null)]
    [InlineData("Kode: `{hvis x}` og \\{slutt\\}.", "<p>Kode: <code>{hvis x}</code> og {slutt}.</p>")]
    public void Vakter_lar_stå_det_som_er_sant(string tekst, string? vist)
    {
        var (html, faults) = TestSite.Prosa(tekst);

        if (vist is null)
        {
            faults.ShouldContain(f => f.Code == "PM0301");
            return;
        }
        faults.ShouldBeEmpty();
        html.ShouldBe(vist);
    }

    // 120,0 and 120 are the same number to a reader; so are −16 million and −16 million.
    [Fact]
    public void Tall_dømmes_slik_de_vises()
    {
        var (html, faults) = TestSite.Prosa("{hvis netto_driftsresultat@regnskapsår = -16000000}Likt.{slutt}");

        faults.ShouldBeEmpty();
        html.ShouldBe("<p>Likt.</p>");
    }

    [Theory]
    [InlineData("Tekst.\n\n{hvis antall_tiltak > 0}\nMer.", 3, 1, "PM0431")]
    [InlineData("Tekst.\n\nMer {slutt} her.", 3, 5, "PM0431")]
    [InlineData("Mer {ellers} her.", 1, 5, "PM0431")]
    [InlineData("{hvis antall_tiltak > 0}\nA.\n\nB {slutt}", 4, 3, "PM0431")]
    [InlineData("A {hvis antall_tiltak > 0}b\n\nc{slutt}", 1, 3, "PM0431")]
    [InlineData("A {hvis antall_tiltak > 0}b{ellers}c{ellers}d{slutt}", 1, 37, "PM0431")]
    [InlineData("A {hvis antall_tiltak >}b{slutt}", 1, 24, "PM0420")]
    [InlineData("A {hvis antall_tiltk > 0}b{slutt}", 1, 9, "PM0301")]
    [InlineData("A {hvis figur.gjedl}b{slutt}", 1, 9, "PM0301")]
    [InlineData("A {påstand antall_tiltk > 0}b", 1, 12, "PM0301")]
    [InlineData("A {påstand antall_tiltak >}b", 1, 27, "PM0420")]
    public void Feil_i_en_vakt_har_sitt_sted(string tekst, int linje, int kolonne, string kode)
    {
        var fault = TestSite.Prosa(tekst).Faults.ShouldHaveSingleItem();

        (fault.Code, fault.Span.Line, fault.Span.Column).ShouldBe((kode, linje, kolonne));
        fault.Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void Linje_og_kolonne_er_rett_etter_en_vakt()
    {
        var (_, faults) = TestSite.Prosa($"{{hvis {Usant}}}\nBorte.\n\nBorte.\n{{slutt}}\n\nSå {{hvis {Usant}}}borte{{slutt}} {{fond_prosnt@plan_til}}.");

        var fault = faults.ShouldHaveSingleItem();
        (fault.Span.Line, fault.Span.Column).ShouldBe((7, 4 + $"{{hvis {Usant}}}borte{{slutt}} ".Length));
    }

    [Fact]
    public void Feil_i_det_som_er_utelatt_blir_funnet()
    {
        var (_, faults) = TestSite.Prosa($"{{hvis {Usant}}}\nSe {{fond_prosnt@plan_til}} og [[fondt]].\n\n{{figur gjeldd}}\n{{slutt}}");

        faults.Select(f => (f.Code, f.Span.Line, f.Span.Column)).ShouldBe([("PM0301", 2, 4), ("PM0306", 2, 30), ("PM0302", 4, 1)], ignoreOrder: true);
    }

    [Fact]
    public void Påstand_som_holder_synes_ikke()
    {
        var (html, faults) = TestSite.Prosa($"Gjelden synker.{{påstand {Sant}}}\n\n{{påstand {Sant}}}\n\nSist.");

        faults.ShouldBeEmpty();
        html.ShouldBe("<p>Gjelden synker.</p>\n<p>Sist.</p>");
    }

    [Fact]
    public void Påstand_som_tallene_sier_imot_stopper_byggingen_med_tallene_satt_inn()
    {
        var fault = TestSite.Prosa($"Først.\n\nGjelden øker. {{påstand {Usant}}}").Faults.ShouldHaveSingleItem();

        (fault.Code, fault.Span.Line, fault.Span.Column, fault.Severity).ShouldBe(("PM0430", 3, 15, Severity.Error));
        fault.Message.ShouldMatch(@"holder ikke: 117,\d.prosent > 120(,0)?.prosent$");
    }

    [Fact]
    public void Påstand_om_noe_utgaven_ikke_har_tar_bort_avsnittet()
    {
        var (html, faults) = TestSite.Prosa("Først.\n\nBorte. {påstand s9.disposisjonsfond@plan_til > 0}");

        html.ShouldBe("<p>Først.</p>");
        faults.ShouldHaveSingleItem().Code.ShouldBe("PM0310");
    }

    [Fact]
    public void Innledning_til_en_figur_som_mangler_går_med_den()
    {
        var (html, _) = TestSite.Prosa("## Borte\n\nHer er tallene:\n\n{tabell skatteanslag}\n\n## Igjen\n\nTekst.");

        html.ShouldBe("<h2 id=\"igjen\">Igjen</h2>\n<p>Tekst.</p>");
    }

    [Theory]
    [InlineData("antall_tiltak > 0", "Mange")]
    [InlineData("antall_tiltak > 1000", "Få")]
    public void Hodet_har_den_varianten_som_er_sann(string vilkår, string tittel)
    {
        var faults = new DiagnosticBag();
        var kapittel = KapittelReader.LesFil("06-gjeld.md", "gjeld", $"---\ntittel:\n  - når: {vilkår}\n    si: \"Mange\"\n  - si: \"Få\"\nmeny: M\ningress: I\n---\n\nTekst.\n", faults)!;

        kapittel.Velg(TestSite.Oppslag(), faults).Tittel.ShouldBe(tittel);
        faults.ToImmutable().ShouldBeEmpty();
    }

    [Fact]
    public void Hvert_faktum_står_i_veiledningen()
    {
        var veiledning = File.ReadAllText($"{Repository.Folder("docs")}/setninger.md");

        foreach (var faktum in Fakta.Alle) veiledning.ShouldContain($"| `{faktum.Navn}` | {faktum.Betyr} |");
    }
}
