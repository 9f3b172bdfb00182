using Perspektivmelding.Model.Endringer;

namespace Perspektivmelding.Model.Tests.Endringer;

public sealed class GrunnlagstallTests
{
    [Fact]
    public void Forutsetningene_publiseres_som_de_er_skrevet_uten_regnskapsåret()
    {
        var utgave = Fjordvik.Utgave();
        var år = Grunnlagstall.For(utgave, utgave.Scenarier[0]);

        år[0].År.ShouldBe(2026);
        år[^1].År.ShouldBe(utgave.Kommune.Horisont);
        decimal? Verdi(int t, string kode) => år.Single(x => x.År == t).Verdier.SingleOrDefault(v => v.Kode == kode)?.Verdi;
        Verdi(2026, "lonnsvekst").ShouldBe(4.0m);
        Verdi(2027, "lonnsvekst").ShouldBe(3.5m);
        Verdi(2026, "prisvekst").ShouldBe(2.5m);
        Verdi(2026, "deflator").ShouldBe(3.4m);
        Verdi(2027, "skatt_landsgjennomsnitt").ShouldBe(44900m);
        Verdi(2028, "pengemarkedsrente").ShouldBe(3.6m);
        Verdi(2027, "gevinst_tap").ShouldBe(2000m);
        Verdi(2026, "netto_avsetning_bundne").ShouldBe(-1500m);
    }

    [Fact]
    public void Det_som_ikke_er_oppgitt_mangler_og_er_ikke_null()
    {
        var utgave = Fjordvik.Utgave();
        var koder = Grunnlagstall.For(utgave, utgave.Scenarier[0]).SelectMany(å => å.Verdier).Select(v => v.Kode).ToArray();
        koder.ShouldNotContain("utbytter");
        koder.ShouldContain("premieavvik");
    }

    [Fact]
    public void Tiltakene_er_med_bare_i_scenarioer_som_har_dem()
    {
        var utgave = Fjordvik.Utgave();
        decimal Sum(int scenario) => Grunnlagstall.For(utgave, utgave.Scenarier[scenario])
            .Sum(å => å.Verdier.Single(v => v.Kode == "tiltakseffekt").Verdi);
        Sum(0).ShouldBe(0m);
        Sum(1).ShouldNotBe(0m);
    }
}
