using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Tests.Vurdering;

/// <summary>
/// Gitt kommunens egne handlingsregler, når de prøves mot en framskriving, så avgjør den verdien som regelen peker på.
/// </summary>
public sealed class RegelprøvingTests
{
    private static readonly Utgave Utgave = Fjordvik.Utgave();

    private static Regelvurdering Vurder(Handlingsregel regel) =>
        Perspektivberegning.Beregn(Utgave with { Handlingsregler = [regel] }).Referanse.Regler.Single();

    [Theory]
    [InlineData(122.0, Regelstatus.Brutt)]
    [InlineData(122.577872089027, Regelstatus.Brutt)]
    [InlineData(122.577872089028, Regelstatus.Oppfylt)]
    public void Høyst_er_oppfylt_til_og_med_målet(double mål, Regelstatus ventet)
    {
        var regel = Fjordvik.Regel("gjeld", Nøkkeltall.NettoLånegjeldProsent, Krav.Høyst, (decimal)mål, Måling.InnenÅr, Styrke.Skal) with { År = 2026 };
        Vurder(regel).Status.ShouldBe(ventet);
    }

    [Fact]
    public void Nøyaktig_på_målet_er_oppfylt()
    {
        var regel = Fjordvik.Regel("fond", Nøkkeltall.DisposisjonsfondProsent, Krav.Minst, 2m, Måling.InnenÅr, Styrke.Skal) with { År = 2025 };
        Vurder(regel).ShouldSatisfyAllConditions(
            v => v.Status.ShouldBe(Regelstatus.Oppfylt),
            v => v.AvvikProsentpoeng.ShouldBe(0m),
            v => v.AvvikKroner.ShouldBe(0m));
    }

    [Fact]
    public void En_bør_regel_gir_advarsel_og_en_skal_regel_brudd()
    {
        var bør = Fjordvik.Regel("fond", Nøkkeltall.DisposisjonsfondProsent, Krav.Minst, 8m, Måling.HvertÅr, Styrke.Bør);
        Vurder(bør).Status.ShouldBe(Regelstatus.Advarsel);
        Vurder(bør with { Styrke = Styrke.Skal }).Status.ShouldBe(Regelstatus.Brutt);
    }

    [Fact]
    public void Ved_likhet_er_det_tidligste_året_det_verste()
    {
        var regel = Fjordvik.Regel("fond", Nøkkeltall.DisposisjonsfondProsent, Krav.Minst, 8m, Måling.HvertÅr, Styrke.Bør);
        Vurder(regel).VersteÅr.ShouldBe(2026);
    }

    [Fact]
    public void Etter_horisonten_er_regelen_uavklart_uten_verdi()
    {
        var regel = Fjordvik.Regel("gjeld", Nøkkeltall.NettoLånegjeldProsent, Krav.Høyst, 100m, Måling.InnenÅr, Styrke.Skal) with { År = 2030 };
        Vurder(regel).ShouldBe(new Regelvurdering(regel, 2025, 2030, Regelstatus.Uavklart));
    }

    [Fact]
    public void Målbanen_er_rett_fra_regnskapsåret_til_målet()
    {
        var regel = Fjordvik.Regel("gjeld", Nøkkeltall.NettoLånegjeldProsent, Krav.Høyst, 100m, Måling.InnenÅr, Styrke.Skal) with { År = 2034 };
        var bane = Målbane.For(regel, Perspektivberegning.Beregn(Utgave).Referanse.Bane).ShouldNotBeNull();
        bane.Ved(2025).ShouldBe(120m);
        Math.Round(bane.Ved(2029), 2).ShouldBe(111.11m);
        bane.Ved(2034).ShouldBe(100m);
    }

    /// <summary>A debt of 120 per cent is within a limit of 150: no line leads up from it, and no year is worse than a «way» to the goal.</summary>
    [Fact]
    public void Ingen_vei_fører_bort_fra_et_mål_som_er_nådd()
    {
        var regel = Fjordvik.Regel("gjeld", Nøkkeltall.NettoLånegjeldProsent, Krav.Høyst, 150m, Måling.InnenÅr, Styrke.Skal) with { År = 2034 };
        Målbane.For(regel, Perspektivberegning.Beregn(Utgave).Referanse.Bane).ShouldBeNull();
    }

    [Fact]
    public void Avvik_i_kroner_rundes_av_de_nøyaktige_beløpene_og_ikke_av_prosenten()
    {
        // −21 978 − 2 % av 856 475 = −39 107,5: rounding through the quotient would give −39 107.
        var køb = Perspektivberegning.Beregn(Utgave).Referanse.Køb.Single(k => k is { År: 2027, Indikator: Købindikator.Driftsresultat });
        køb.AvvikKroner.ShouldBe(-39108m);
    }
}
