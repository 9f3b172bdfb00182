using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Site.Tests.Pages;

public sealed class PageComposerTests
{
    [Fact]
    public void Kapitler_utgaven_mangler_data_til_utelates_med_merknad_og_aldri_med_feil()
    {
        var site = PageComposer.Compose(TestSite.Grunnlag(TestEdition.Fjordvik));

        site.Diagnostics.Where(d => d.Severity == Severity.Error && d.Code != "PM0302").ShouldBeEmpty();
        site.Diagnostics.Where(d => d.Code == "PM0304").ShouldNotBeEmpty();
        var paths = site.Value.Sider.Select(s => s.Sti).ToList();
        paths.ShouldContain("index.html");
        paths.ShouldContain("gjeld/index.html");
        paths.ShouldContain("scenarioer/kutt/index.html");
        paths.ShouldNotContain("sammenlikning/index.html");
    }

    [Fact]
    public void Hvert_kapittel_hvert_scenario_og_hver_sektor_har_et_utdrag()
    {
        var site = PageComposer.Compose(TestSite.Grunnlag(TestEdition.Shipped)).Value;

        var pdf = site.Trykksider.Select(t => t.Pdf).ToList();
        pdf[0].ShouldBe("pdf/perspektivmelding-2025.pdf");
        pdf.ShouldContain("pdf/utdrag/gjeld.pdf");
        pdf.ShouldContain("pdf/utdrag/scenarioer-som-i-dag.pdf");
        pdf.ShouldContain("pdf/utdrag/tjenestene-teknisk.pdf");
        pdf.ShouldContain("pdf/utdrag/arbeidsark.pdf");
        pdf.ShouldBeUnique();
    }

    [Fact]
    public void Uten_pdf_lenker_ingen_side_til_en()
    {
        var site = PageComposer.Compose(TestSite.Grunnlag(TestEdition.Shipped) with { MedPdf = false }).Value;

        site.Trykksider.ShouldBeEmpty();
        var start = (Startside)site.Sider[0].Modell;
        start.Ramme.Rapport.ShouldBeNull();
        start.Ramme.Arbeidsark.ShouldBeNull();
    }

    [Fact]
    public void Første_kapittel_har_ingen_forrige_og_siste_ingen_neste()
    {
        var site = PageComposer.Compose(TestSite.Grunnlag(TestEdition.Shipped)).Value;
        var rammer = site.Sider.Select(s => s.Modell).OfType<Kapittelside>().Select(k => k.Ramme!).ToList();

        rammer[0].Forrige.ShouldBeNull();
        rammer[^1].Neste.ShouldBeNull();
        rammer[1].Forrige!.Href.ShouldBe("../status/index.html");
    }
}
