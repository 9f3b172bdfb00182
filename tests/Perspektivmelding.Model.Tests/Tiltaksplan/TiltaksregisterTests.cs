using System.Collections.Immutable;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Tiltaksplan;

/// <summary>The checklist, the shares of municipalities and the sums of the register.</summary>
public sealed class TiltaksregisterTests
{
    private static readonly Tiltaksopplysninger Alt = new() { Måleindikator = "årsverk", PukkelOppgitt = true };

    [Fact]
    public void Et_tiltak_med_alt_er_klart_og_ett_uten_måleindikator_er_det_ikke()
    {
        Tiltakssjekk.ErKlart(Tiltak(1000) with { Opplysninger = Alt }).ShouldBeTrue();
        Tiltakssjekk.For(Tiltak(1000) with { Opplysninger = Alt with { Måleindikator = null } })
            .Where(p => !p.Oppfylt).Select(p => p.Krav).ShouldBe([Tiltakskrav.Måleindikator]);
        Tiltakssjekk.For(Tiltak(1000) with { Opplysninger = Alt with { PukkelOppgitt = false }, Risiko = null, Ansvarlig = null })
            .Where(p => !p.Oppfylt).Select(p => p.Krav).ShouldBe([Tiltakskrav.Ansvarlig, Tiltakskrav.Pukkelkostnad, Tiltakskrav.Risiko]);
        Tiltakssjekk.ErKlart(Tiltak(1000) with { Opplysninger = Alt with { Uspesifisert = true } }).ShouldBeFalse();
    }

    [Fact]
    public void En_gevinst_uten_penger_trenger_ikke_beløp()
    {
        var kvalitet = Tiltak(0) with { Opplysninger = Alt with { Klasse = Gevinstklasse.Kvalitet, PukkelOppgitt = false, Start = "2026" } };
        Tiltakssjekk.ErKlart(kvalitet).ShouldBeTrue();
        Tiltakssjekk.ErKlart(kvalitet with { Opplysninger = Alt }).ShouldBeFalse();
    }

    [Fact]
    public void Kommunens_egen_andel_er_virkningen_og_resten_følger_andelene()
    {
        var samarbeid = new Interkommunalt(Samarbeidsform.Prosjekt,
            [new("9999", "Fjordvik", Andel.FraProsent(40)), new("9998", null, Andel.FraProsent(35)), new("9997", null, Andel.FraProsent(25))], null);
        var tiltak = Tiltak(1001) with { Opplysninger = Alt with { Samarbeid = samarbeid } };
        Kommunefordeling.For(tiltak, "9999", 2026).Select(k => k.Beløp).ShouldBe([1001, 876, 626]);
        Kommunefordeling.For(tiltak, "1111", 2026).ShouldBeEmpty();
        Kommunefordeling.For(Tiltak(1001), "9999", 2026).ShouldBeEmpty();
    }

    [Fact]
    public void Summene_etter_status_gir_hele_registeret()
    {
        ImmutableArray<Tiltak> alle = [Tiltak(1000), Tiltak(500) with { Status = Tiltaksstatus.Vedtatt }, Tiltak(-200)];
        var summer = Tiltakssummer.Etter(alle, t => t.Status, [2025, 2026, 2027]);
        summer.Select(s => s.Nøkkel).ShouldBe([Tiltaksstatus.Forslag, Tiltaksstatus.Vedtatt]);
        summer.Select(s => s.Beløp[2026]).ShouldBe([800, 500]);
        summer.ShouldAllBe(s => s.Beløp[2025] == 0m);
    }

    [Fact]
    public void Uspesifisert_andel_regnes_av_gevinsten_og_mangler_uten_gevinst()
    {
        ImmutableArray<Tiltak> alle = [Tiltak(750), Tiltak(250) with { Opplysninger = Alt with { Uspesifisert = true } }, Tiltak(-400)];
        UspesifisertKutt.Andel(alle, 2026).ShouldBe(0.25m);
        UspesifisertKutt.Andel(alle, 2025).ShouldBeNull();
        UspesifisertKutt.Sum(alle, 2026).ShouldBe(250m);
        UspesifisertKutt.SumSamtidig(alle, 2026).ShouldBe(250m);
    }

    [Fact]
    public void Uspesifiserte_kutt_som_utelukker_hverandre_regnes_én_gang()
    {
        ImmutableArray<Tiltak> alle =
        [
            Tiltak(750) with { Id = "a" },
            Tiltak(200) with { Id = "b", Opplysninger = Alt with { Uspesifisert = true } },
            Tiltak(250) with { Id = "c", Opplysninger = Alt with { Uspesifisert = true, Utelukker = ["b"] } },
        ];
        UspesifisertKutt.SumSamtidig(alle, 2026).ShouldBe(250m);
        UspesifisertKutt.Andel(alle, 2026).ShouldBe(0.25m);
    }

    [Fact]
    public void Målt_effektueringsgrad_er_oppnådd_delt_på_planlagt()
    {
        (Alt with { Målt = [new(2025, 1000, 900), new(2026, 3000, 1500)] }).MåltGrad.ShouldBe(Andel.FraProsent(60));
        Alt.MåltGrad.ShouldBeNull();
        (Alt with { Målt = [new(2025, 0, 10)] }).MåltGrad.ShouldBeNull();
    }

    [Fact]
    public void Et_kutt_er_uspesifisert_når_navnet_sier_det_og_ingen_svarer_for_en_kjent_følge()
    {
        UspesifisertKutt.Er(Tiltak(100) with { Navn = "Ufordelt innsparing" }).ShouldBeTrue();
        UspesifisertKutt.Er(Tiltak(100) with { Navn = "Ufordelt innsparing", Konsekvens = "Færre åpne dager." }).ShouldBeFalse();
        UspesifisertKutt.Er(Tiltak(100) with { Navn = "Effektivisering", Sektor = "", Ansvarlig = null }).ShouldBeTrue();
        UspesifisertKutt.Er(Tiltak(100) with { Navn = "Effektivisering" }).ShouldBeFalse();
        UspesifisertKutt.Er(Tiltak(100)).ShouldBeFalse();
    }

    [Fact]
    public void Matrisen_deler_ved_snittet_av_gevinsten_og_innsats_to()
    {
        static Tiltak Med(decimal beløp, int? innsats) => Tiltak(beløp) with { Opplysninger = Alt with { Innsats = innsats } };
        var matrise = Tiltaksmatrise.For([Med(300, 2), Med(50, 3), Med(99, null), Med(100, 1), Med(150, 5)], 2026)!;
        matrise.Snitt.ShouldBe(150m);
        matrise.Plasserte.Select(p => (p.Nummer, p.Felt)).ShouldBe(
            [(1, Tiltaksfelt.StorLiten), (2, Tiltaksfelt.LitenStor), (4, Tiltaksfelt.LitenLiten), (5, Tiltaksfelt.StorStor)]);
        matrise.Uten.Length.ShouldBe(1);
        Tiltaksmatrise.For([Med(300, 2), Med(50, null)], 2026).ShouldBeNull();
    }

    private static Tiltak Tiltak(decimal beløp) => new()
    {
        Id = "prøve",
        Navn = "Prøve",
        Sektor = "styring",
        Linje = Linje.Lønn,
        Virkning = new Tiltaksvirkning.Oppgitt(ImmutableSortedDictionary<int, decimal>.Empty.Add(2026, beløp)),
        Status = Tiltaksstatus.Forslag,
        Ansvarlig = "rådgiver",
        Risiko = "svikt",
        Kilde = Fjordvik.Kilde,
    };
}
