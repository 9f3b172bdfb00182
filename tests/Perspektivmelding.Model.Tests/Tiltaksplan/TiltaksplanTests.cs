using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Tiltaksplan;

/// <summary>Payback, break-even year and lower realisation of measures.</summary>
public sealed class TiltaksplanTests
{
    private static readonly ImmutableSortedDictionary<int, decimal> Ingen = ImmutableSortedDictionary<int, decimal>.Empty;

    [Fact]
    public void Pukkelen_er_tjent_inn_i_året_summen_ikke_lenger_er_negativ()
    {
        var plan = Tilbakebetaling.For(Tiltak(Fas(10000, Ingen.Add(2026, 50).Add(2027, 100), 80, Ingen.Add(2026, 14000))), 2026, 2029);
        plan.Forløp.Select(f => f.Gevinst).ShouldBe([4000, 8000, 8000, 8000]);
        plan.Forløp.Select(f => f.Samlet).ShouldBe([-10000, -2000, 6000, 14000]);
        plan.Balanseår.ShouldBe(2028);
        plan.Tilbakebetalingstid.ShouldBe(1.75m);
    }

    [Theory]
    [InlineData(8000, 2027)]
    [InlineData(8001, 2028)]
    public void Akkurat_null_er_tjent_inn(int pukkel, int balanseår) =>
        Tilbakebetaling.For(Tiltak(Fas(4000, Ingen.Add(2026, 100), 100, Ingen.Add(2026, pukkel))), 2026, 2029).Balanseår.ShouldBe(balanseår);

    [Fact]
    public void En_ny_pukkel_kan_flytte_balanseåret_eller_ta_det_bort()
    {
        var fas = Ingen.Add(2026, 100);
        Tilbakebetaling.For(Tiltak(Fas(4000, fas, 100, Ingen.Add(2028, 14000))), 2026, 2029).Balanseår.ShouldBe(2029);
        Tilbakebetaling.For(Tiltak(Fas(4000, fas, 100, Ingen.Add(2028, 17000))), 2026, 2029).Balanseår.ShouldBeNull();
    }

    [Fact]
    public void Uten_pukkel_er_det_ingen_tilbakebetalingstid_og_balanseåret_er_det_første_med_gevinst()
    {
        var plan = Tilbakebetaling.For(Tiltak(new Tiltaksvirkning.Oppgitt(Ingen.Add(2027, 500))), 2026, 2029);
        plan.Tilbakebetalingstid.ShouldBeNull();
        plan.Balanseår.ShouldBe(2027);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(75)]
    [InlineData(50)]
    public void Summen_av_det_som_svikter_er_det_samme_som_å_regne_framskrivingen_på_nytt(int prosent)
    {
        var utgave = Fjordvik.Utgave();
        var andel = Andel.FraProsent(prosent);
        var mindre = utgave with
        {
            Scenarier = [.. utgave.Scenarier.Select(s => s with { Tiltak = [.. s.Tiltak.Select(t => Realisering.Med(t, andel))] })],
        };
        var (før, etter) = (Perspektivberegning.Beregn(utgave), Perspektivberegning.Beregn(mindre));
        utgave.Scenarier.ShouldContain(s => s.Tiltak.Length > 0);
        for (var i = 0; i < utgave.Scenarier.Length; i++)
            foreach (var år in utgave.Kommune.Planår)
                (før.Scenarier[i].Bane[år].Drift[Linje.NettoDriftsresultat] - etter.Scenarier[i].Bane[år].Drift[Linje.NettoDriftsresultat])
                    .ShouldBe(Realisering.Tap(utgave.Scenarier[i].Tiltak, andel, år));
    }

    [Fact]
    public void Pukkel_og_nye_utgifter_kommer_fullt_ut()
    {
        var halv = Andel.FraProsent(50);
        Realisering.Med(Tiltak(Fas(30000, Ingen.Add(2026, 50), 80, Ingen.Add(2026, 2000))), halv).Virker(2026).ShouldBe(4000);
        Realisering.Med(Tiltak(Fas(-3000, Ingen.Add(2026, 100), 100, Ingen)), halv).Virker(2026).ShouldBe(-3000);
        Realisering.Med(Tiltak(new Tiltaksvirkning.Oppgitt(Ingen.Add(2026, -400).Add(2027, 900))), halv).Virker(2026).ShouldBe(-400);
        Realisering.Med(Tiltak(new Tiltaksvirkning.Oppgitt(Ingen.Add(2026, -400).Add(2027, 900))), halv).Virker(2027).ShouldBe(450);
    }

    private static Tiltaksvirkning.Innfaset Fas(
        decimal effekt, ImmutableSortedDictionary<int, decimal> innfasing, decimal grad, ImmutableSortedDictionary<int, decimal> pukkel) =>
        new(effekt, innfasing, Andel.FraProsent(grad), pukkel);

    private static Tiltak Tiltak(Tiltaksvirkning virkning) => new()
    {
        Id = "prøve",
        Navn = "Prøve",
        Sektor = "styring",
        Linje = Linje.Lønn,
        Virkning = virkning,
        Status = Tiltaksstatus.Forslag,
        Kilde = Fjordvik.Kilde,
    };
}
