using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Framskriving;

public sealed class FramskrivingTests
{
    private static readonly Utgave Fjordvik2026 = Fjordvik.Utgave();

    private static Framskrivingsbane Bane(Utgave utgave) => Perspektivberegning.Beregn(utgave).Referanse.Bane;

    [Fact]
    public void Inntektsutjevningen_bruker_satsene_for_sitt_eget_år_også_i_regnskapsåret()
    {
        var sats = new Serie(ImmutableSortedDictionary<int, decimal>.Empty.Add(2025, 60m), 64m, null, Fjordvik.Kilde);
        var utgave = Fjordvik.Utgave(f => f with { Inntektsutjevning = f.Inntektsutjevning with { Symmetrisk = sats } });
        decimal Utjevning(decimal sym, decimal landet, decimal skatt, decimal n) =>
            Avrunding.R((sym * (landet * n - skatt) + 0.35m * Math.Max(0m, 0.9m * landet * n - skatt) - 150m * n) / 1000m);
        var bane = Bane(utgave);
        bane[2025].Inntektsutjevning.ShouldBe(Utjevning(0.60m, 42000m, 357000000m, 10000m));
        bane[2026].Inntektsutjevning.ShouldBe(Utjevning(0.64m, 43500m, 0.85m * 43500m * 10035m, 10035m));
        bane[2026].Inntektsutjevning.ShouldBe(Bane(Fjordvik2026)[2026].Inntektsutjevning);
        // What inntektsutjevning was not in the accounts, the rest of rammetilskudd was, and that is carried on.
        bane[2026].Drift[Linje.Rammetilskudd].ShouldBeGreaterThan(Bane(Fjordvik2026)[2026].Drift[Linje.Rammetilskudd]);
    }

    [Fact]
    public void Per_innbygger_deles_på_innbyggerne_ved_årets_slutt_og_på_første_januar_der_neste_år_mangler()
    {
        var bane = Bane(Fjordvik2026);
        bane[2025].InnbyggereVedÅrsslutt.ShouldBe(10035m);
        bane[2028].InnbyggereVedÅrsslutt.ShouldBe(bane[2029].Innbyggere);
        bane[2029].InnbyggereVedÅrsslutt.ShouldBe(bane[2029].Innbyggere);
        bane[2025].Nøkkeltall[Nøkkeltall.FrieInntekterPerInnbygger].ShouldBe(Avrunding.R(600000m * 1000m / 10035m));
        bane[2025].Nøkkeltall[Nøkkeltall.Innbyggere].ShouldBe(10000m);
    }

    [Fact]
    public void En_serie_uten_verdi_for_året_tar_fjorårets_beløp_slik_det_var_før_tiltak()
    {
        var skatt = new Serie(ImmutableSortedDictionary<int, decimal>.Empty.Add(2026, 21000m).Add(2028, 25000m), null, null, Fjordvik.Kilde);
        var bane = Perspektivberegning.Beregn(Fjordvik.Utgave(f => f with { Eiendomsskatt = skatt })).Scenarier.Single(s => s.Scenario.Id == "eiendomsskatt");
        var uten = Perspektivberegning.Beregn(Fjordvik.Utgave(f => f with { Eiendomsskatt = skatt })).Referanse.Bane;
        uten.År.Select(å => å.Drift[Linje.Eiendomsskatt]).ShouldBe([20000m, 21000m, 21000m, 25000m, 25000m]);
        foreach (var år in uten.År.Skip(1))
            bane.Bane[år.År].Drift[Linje.Eiendomsskatt].ShouldBe(år.Drift[Linje.Eiendomsskatt] + bane.Scenario.Tiltak.Sum(t => t.Virker(år.År)));
    }

    [Fact]
    public void Gitt_lønn_i_prognosen_står_og_bæres_videre()
    {
        var bane = Bane(Fjordvik2026 with { Prognose = Fjordvik.Linjer(2026, (Linje.Lønn, 460000)) });
        bane[2026].Drift[Linje.Lønn].ShouldBe(460000m);
        bane[2027].Drift[Linje.Lønn].ShouldBe(decimal.Round((460000m + 0.6m * 3588m) * 1.035m, MidpointRounding.AwayFromZero));
        bane[2026].Drift[Linje.Kjøp].ShouldBe(172924m);
    }

    [Fact]
    public void Prognosen_går_foran_budsjettet_og_budsjettet_gjelder_bare_første_år()
    {
        var budsjett = new Driftsserie(
            Fjordvik.Linjer(2026, (Linje.Brukerbetalinger, 33000), (Linje.SalgLeie, 70000)).Beløp
                .AddRange(Fjordvik.Linjer(2027, (Linje.Brukerbetalinger, 99000)).Beløp));
        var bane = Bane(Fjordvik2026 with { Budsjett = budsjett, Prognose = Fjordvik.Linjer(2026, (Linje.SalgLeie, 71000)) });
        bane[2026].Drift[Linje.Brukerbetalinger].ShouldBe(33000m);
        bane[2026].Drift[Linje.SalgLeie].ShouldBe(71000m);
        bane[2027].Drift[Linje.Brukerbetalinger].ShouldBe(Avrunding.R(33000m * 1.029m));
    }

    [Fact]
    public void Gitt_skatt_bestemmer_egen_skatt_i_inntektsutjevningen()
    {
        var bane = Bane(Fjordvik2026 with { Prognose = Fjordvik.Linjer(2026, (Linje.Skatt, 380000)) });
        var utjevning = Avrunding.R((0.64m * (43500m * 10035m - 380000000m) + 0.35m * Math.Max(0m, 0.9m * 43500m * 10035m - 380000000m) - 150m * 10035m) / 1000m);
        bane[2026].Inntektsutjevning.ShouldBe(utjevning);
        bane[2026].Drift[Linje.Rammetilskudd].ShouldBe(204235m + utjevning);
    }

    [Fact]
    public void Gitt_rammetilskudd_gir_ny_rest_som_bæres_videre()
    {
        var bane = Bane(Fjordvik2026 with { Prognose = Fjordvik.Linjer(2026, (Linje.Rammetilskudd, 250000)) });
        var rest = 250000m - 48040m;
        bane[2027].Drift[Linje.Rammetilskudd].ShouldBe(Avrunding.R(rest * 1.029m * 10070m / 10035m) + 49808m);
    }

    [Fact]
    public void Gitte_sosiale_deles_i_ordinære_og_pensjon_før_de_bæres_videre()
    {
        var bane = Bane(Fjordvik2026 with { Prognose = Fjordvik.Linjer(2026, (Linje.Sosiale, 120000)) });
        var ordinære = 120000m - 1141m;
        var demografi = 3588m;
        var effekt = Avrunding.R(1.141m * (9000m + 9000m / 7m - 10000m));
        bane[2027].Drift[Linje.Sosiale].ShouldBe(Avrunding.R((ordinære + 0.16m * demografi) * 1.035m) + effekt);
    }

    [Fact]
    public void Gitt_avdrag_under_minimum_står_og_gjelden_følger_det()
    {
        var bane = Bane(Fjordvik2026 with { Budsjett = Fjordvik.Linjer(2026, (Linje.Avdrag, 30000)) });
        bane[2026].Drift[Linje.Avdrag].ShouldBe(30000m);
        bane[2026].Minimumsavdrag.ShouldBe(33333m);
        bane[2026].Beholdning.LangsiktigGjeld.ShouldBe(1100000m + 90000m - 30000m);
    }

    [Fact]
    public void Gitt_bruk_av_bundne_fond_erstatter_forutsetningen_for_det_året()
    {
        var bane = Bane(Fjordvik2026 with { Prognose = Fjordvik.Linjer(2026, (Linje.BrukBundne, 4000)) });
        bane[2026].Drift.NettoAvsetningBundne.ShouldBe(-4000m);
        bane[2027].Drift.NettoAvsetningBundne.ShouldBe(-500m);
    }

    [Fact]
    public void Gitte_fondsbevegelser_og_motpost_brukes_aldri()
    {
        var bane = Bane(Fjordvik2026 with
        {
            Prognose = Fjordvik.Linjer(2026, (Linje.BrukDisposisjonsfond, 1), (Linje.DekningMerforbruk, 2), (Linje.MotpostAvskrivninger, 3)),
        });
        bane[2026].Drift[Linje.BrukDisposisjonsfond].ShouldBe(16000m);
        bane[2026].Drift[Linje.DekningMerforbruk].ShouldBe(0m);
        bane[2026].Drift[Linje.MotpostAvskrivninger].ShouldBe(40000m);
    }

    [Fact]
    public void Tiltak_flytter_linjen_men_ikke_det_som_bæres_videre()
    {
        var med = Bane(Fjordvik.MedTiltak(Fjordvik.Innfaset("kutt", Linje.Kjøp, 10000, 100, [(2026, 100)])));
        var uten = Bane(Fjordvik2026);
        foreach (var år in new[] { 2026, 2027, 2028, 2029 })
            (uten[år].Drift[Linje.Kjøp] - med[år].Drift[Linje.Kjøp]).ShouldBe(10000m, $"{år}");
    }

    [Fact]
    public void Tiltak_på_avdrag_flytter_linjen_og_lar_gjelden_stå()
    {
        var med = Bane(Fjordvik.MedTiltak(Fjordvik.Innfaset("avdragsfri", Linje.Avdrag, 5000, 100, [(2026, 100)])));
        var uten = Bane(Fjordvik2026);
        med[2026].Drift[Linje.Avdrag].ShouldBe(28333m);
        med[2029].Beholdning.LangsiktigGjeld.ShouldBe(uten[2029].Beholdning.LangsiktigGjeld);
    }

    [Fact]
    public void Ved_årene_uten_verdi_gjelder_fjoråret_for_eiendomsskatt_uten_tiltak()
    {
        var utgave = Fjordvik.Utgave(f => f with { Eiendomsskatt = Fjordvik.Serie(null, (2027, 25000)) });
        var bane = Bane(utgave with { Scenarier = [utgave.Scenarier[2]] });
        bane[2026].Drift[Linje.Eiendomsskatt].ShouldBe(20000m + 6000m);
        bane[2027].Drift[Linje.Eiendomsskatt].ShouldBe(25000m + 12000m);
        bane[2028].Drift[Linje.Eiendomsskatt].ShouldBe(25000m + 18000m);
    }

    [Fact]
    public void Premieavvik_amortiseres_over_sju_år_fra_året_etter()
    {
        var kilde = Fjordvik.Kilde;
        var utgave = Fjordvik2026 with
        {
            Kommune = Fjordvik2026.Kommune with { Horisont = 2034 },
            Pensjon = new Pensjonsplan(ImmutableSortedDictionary<int, Pensjonsår>.Empty.Add(2026, new Pensjonsår(2026, 7000m, 0m, 0m, kilde))),
            Balanse = new Balanse(Fjordvik2026.Balanse.Beløp.SetItem(2025, Fjordvik2026.Balanse.Beløp[2025].Remove(Balansepost.AkkumulertPremieavvik))),
            Folketall = new(Fjordvik2026.Folketall.Rader.Concat(
                from år in Enumerable.Range(2030, 5)
                from rad in Fjordvik2026.Folketall.Rader.Where(r => r.År == 2029)
                select rad with { År = år })),
        };
        utgave = MedForutsetninger(utgave, f => f with
        {
            SkattLandsgjennomsnitt = f.SkattLandsgjennomsnitt with { Deretter = 48000m },
            Pengemarkedsrente = f.Pengemarkedsrente with { Deretter = 3m },
        });
        var bane = Bane(utgave);
        bane[2026].Amortisering.ShouldBe(0m);
        Enumerable.Range(2027, 7).ShouldAllBe(t => bane[t].Amortisering == 1000m);
        bane[2034].Amortisering.ShouldBe(0m);
        bane[2026].Beholdning.AkkumulertPremieavvik.ShouldBe(7000m);
        bane[2033].Beholdning.AkkumulertPremieavvik.ShouldBe(0m);
    }

    [Fact]
    public void Uten_egne_lån_eller_anleggsmidler_er_minimumsavdraget_null()
    {
        var poster = Fjordvik2026.Balanse.Beløp[2025].SetItem(Balansepost.Anleggsmidler, new Oppgitt(0m, Fjordvik.Kilde));
        Bane(Fjordvik2026 with { Balanse = new(Fjordvik2026.Balanse.Beløp.SetItem(2025, poster)) })[2026].Minimumsavdrag.ShouldBe(0m);
        poster = Fjordvik2026.Balanse.Beløp[2025].SetItem(Balansepost.Videreutlån, new Oppgitt(1200000m, Fjordvik.Kilde));
        Bane(Fjordvik2026 with { Balanse = new(Fjordvik2026.Balanse.Beløp.SetItem(2025, poster)) })[2026].Minimumsavdrag.ShouldBe(0m);
    }

    [Fact]
    public void Overskudd_dekker_først_merforbruk_og_går_så_til_fondet()
    {
        var scenario = Perspektivberegning.Beregn(Fjordvik2026).Scenarier.Single(s => s.Scenario.Id == "sent-kutt");
        scenario.Bane[2027].Drift[Linje.DekningMerforbruk].ShouldBe(2948m);
        scenario.Bane[2027].Drift[Linje.AvsetningDisposisjonsfond].ShouldBe(6748m);
    }

    [Fact]
    public void Egenkapital_i_investeringer_overføres_fra_drift_og_lånes_ikke()
    {
        var kilde = Fjordvik.Kilde;
        var utgave = Fjordvik2026 with { Investeringer = [.. Fjordvik2026.Investeringer, new("Vei", null, 2026, 5000m, 1000m, 0m, 1500m, false, kilde)] };
        var bane = Bane(utgave);
        bane[2026].Drift[Linje.OverføringInvestering].ShouldBe(1500m);
        bane[2026].Låneopptak.ShouldBe(90000m + 2500m);
        bane[2027].Drift[Linje.Avskrivninger].ShouldBe(42500m + 100m);
    }

    [Theory]
    [InlineData(2025, 0)]
    [InlineData(2026, 13)]
    [InlineData(2027, 0)]
    public void Virkning_gjelder_fra_oppgitt_år_og_rundes_bort_fra_null(int fra, decimal ventet)
    {
        var virkning = new Tiltaksvirkning.Oppgitt(ImmutableSortedDictionary<int, decimal>.Empty.Add(fra, fra == 2026 ? 12.5m : 0.4m));
        virkning.Ved(2026).ShouldBe(ventet);
    }

    [Fact]
    public void Pukkelkostnad_teller_i_sine_egne_år_også_før_innfasingen()
    {
        var tiltak = Fjordvik.Innfaset("omstilling", Linje.Lønn, 10000, 50, [(2027, 50), (2028, 100)], (2026, 700));
        tiltak.Virker(2026).ShouldBe(-700m);
        tiltak.Virker(2027).ShouldBe(2500m);
        tiltak.Virker(2029).ShouldBe(5000m);
        tiltak.Endring(2029).ShouldBe(-5000m);
    }

    private static Utgave MedForutsetninger(Utgave utgave, Func<Forutsetninger, Forutsetninger> endre) =>
        utgave with { Scenarier = [utgave.Scenarier[0] with { Forutsetninger = endre(utgave.Scenarier[0].Forutsetninger) }] };
}
