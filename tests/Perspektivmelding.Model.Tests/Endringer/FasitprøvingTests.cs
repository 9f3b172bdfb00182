using System.Collections.Immutable;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Endringer;

public sealed class FasitprøvingTests
{
    [Fact]
    public void Et_år_som_ble_annerledes_er_delt_som_regnet_for_hånd()
    {
        var før = Perspektivberegning.Beregn(Fjordvik.Utgave());
        var utgave = Utgavepar.SomFramskrevet(Fjordvik.Utgave());
        var linjer = utgave.Regnskap.Beløp[2026];
        // Eiendomsskatt 20 000 → 23 000, gevinst 0 → −1 500, lønn opp 4 000. Premieavvik 9 000 → 12 000: 1,141·3 000 = 3 423.
        utgave = utgave with
        {
            Regnskap = new Driftsserie(utgave.Regnskap.Beløp.SetItem(2026, linjer
                .SetItem(Linje.Eiendomsskatt, new Oppgitt(23000m, Fjordvik.Kilde)).SetItem(Linje.GevinstTap, new Oppgitt(-1500m, Fjordvik.Kilde))
                .SetItem(Linje.Lønn, new Oppgitt(linjer[Linje.Lønn].Verdi + 4000m, Fjordvik.Kilde)))),
            Pensjon = new Pensjonsplan(utgave.Pensjon.År.SetItem(2026, utgave.Pensjon.År[2026] with { Premieavvik = 12000m })),
        };
        var f = Prøv(før, utgave).ShouldHaveSingleItem();

        (f.År, f.Avstand, f.Publisert, f.Feil).ShouldBe((2026, 1, -20448m, 3000m - 1500m - 4000m));
        (f.Politikk, f.Engangs, f.HarPensjon).ShouldBe((3000m, -1500m + 3423m, true));
        f.Underliggende.ShouldBe(-4000m - 3423m);
    }

    [Fact]
    public void Forutsetningene_holdes_mot_det_som_kom_og_prises_med_utgavens_egen_følsomhet()
    {
        var før = Perspektivberegning.Beregn(Fjordvik.Utgave());
        var utgave = Utgavepar.SomFramskrevet(Fjordvik.Utgave());
        // National tax 2026: 43 500 → 43 065, one per cent less; interest 4,20 → 4,70; inhabitants as registered on 1 January 2026.
        utgave = utgave with
        {
            Forutsetninger = utgave.Forutsetninger with
            {
                SkattLandsgjennomsnitt = Fjordvik.Serie(null, (2026, 43065), (2027, 44900), (2028, 46300), (2029, 47700)),
                Pengemarkedsrente = Fjordvik.Serie(null, (2026, 4.70m), (2027, 3.90m), (2028, 3.60m), (2029, 3.50m)),
            },
            Folketall = new(utgave.Folketall.Rader.Select(r => r.År == 2026 ? r with { Alternativ = "registrert" } : r)),
        };
        var avvik = Prøv(før, utgave)[0].Avvik;
        decimal Følsomhet(string id) => før.Følsomhet.Single(u => u.Id == id && u.År == 2026).Virkning;

        avvik.Select(a => a.Kode).ShouldBe(["innbyggere", "skatt_landsgjennomsnitt", "skatteandel", "pengemarkedsrente"]);
        avvik[0].ShouldBe(new Forutsetningsavvik("innbyggere", 10035m, 10035m, false, null));
        avvik[1].Avvik.ShouldBe(-435m);
        avvik[1].Virkning.ShouldBe(Følsomhet("skatt_nasjonal_minus_1"));
        avvik[3].Avvik.ShouldBe(0.5m);
        avvik[3].Virkning.ShouldBe(Følsomhet("rente_pluss_1") / 2m);
    }

    [Fact]
    public void Uten_pensjonstall_sies_det_og_alt_ligger_i_det_underliggende()
    {
        var utgave = Utgavepar.SomFramskrevet(Fjordvik.Utgave()) with { Pensjon = Pensjonsplan.Tom };
        var f = Prøv(Perspektivberegning.Beregn(Fjordvik.Utgave()), utgave)[0];
        (f.HarPensjon, f.Engangs, f.Underliggende).ShouldBe((false, 0m, f.Feil));
    }

    [Fact]
    public void Treffsikkerheten_over_flere_utgaver_er_som_regnet_for_hånd()
    {
        // Errors of 1, 3 and −1 per cent: mean 1; deviations 0, 2, −2 → √(8/3); squares 1, 9, 1 → √(11/3); absolute 5/3.
        var rader = Treffsikkerhet.Av([År(1, 10m), År(1, 30m), År(1, -10m), År(2, 5m)]);
        rader.Select(r => (r.Avstand, r.Antall)).ShouldBe([(1, 3), (2, 1)]);
        rader[0].Middelfeil.ShouldBe(1m);
        rader[0].Spredning.ShouldBe(1.632993m, 0.000001m);
        rader[0].Rot.ShouldBe(1.914854m, 0.000001m);
        rader[0].Absolutt.ShouldBe(5m / 3m, 0.000001m);
        (rader[1].Middelfeil, rader[1].Spredning, rader[1].Rot, rader[1].Absolutt).ShouldBe((0.5m, 0m, 0.5m, 0.5m));
    }

    [Fact]
    public void Delene_summerer_nøyaktig_i_tusen_tilfeldige_par_av_utgaver()
    {
        var (år, medPensjon) = (0, 0);
        for (var frø = 0; frø < 1000; frø++)
        {
            var (før, etter) = Utgavepar.Tilfeldig(frø);
            var tidligere = Tidligereutgave.Av(før);
            foreach (var f in Fasitprøving.Prøv(tidligere, tidligere.Scenarier[1], etter.Utgave))
            {
                var (regnskap, publisert) = (etter.Utgave.Regnskap.Driftsår(f.År), før.Scenarier[1].Bane[f.År]);
                var feil = regnskap[Linje.NettoDriftsresultat] - publisert.Drift[Linje.NettoDriftsresultat];
                decimal Engangs(decimal gevinst, decimal avvik, decimal amortisering) => gevinst + (f.HarPensjon ? Avrunding.R(1.141m * (avvik - amortisering)) : 0m);
                var pensjon = etter.Utgave.Pensjon;
                var engangs = Engangs(regnskap[Linje.GevinstTap], pensjon.Premieavvik(f.År), pensjon.Amortisering(f.År))
                    - Engangs(publisert.Drift[Linje.GevinstTap], publisert.Premieavvik, publisert.Amortisering);
                if (f.Feil != feil || f.Politikk + f.Engangs + f.Underliggende != feil || f.Engangs != engangs || f.Avstand != f.År - før.Utgave.Kommune.Regnskapsår)
                    Assert.Fail($"frø {frø}: {f}");
                år++;
                medPensjon += f.HarPensjon ? 1 : 0;
            }
        }
        år.ShouldBeGreaterThan(1500);
        medPensjon.ShouldBeInRange(år / 10, år * 9 / 10);
    }

    private static ImmutableArray<Fasitår> Prøv(Resultat før, Utgave utgave)
    {
        var tidligere = Tidligereutgave.Av(før);
        return Fasitprøving.Prøv(tidligere, tidligere.Scenarier[0], utgave);
    }

    private static Fasitår År(int avstand, decimal feil) => new()
    {
        Utgave = 2025,
        År = 2025 + avstand,
        Avstand = avstand,
        Publisert = 0m,
        Regnskap = feil,
        Politikk = 0m,
        Engangs = 0m,
        HarPensjon = true,
        PublisertTiltak = 0m,
        Driftsinntekter = 1000m,
        Avvik = [],
    };
}
