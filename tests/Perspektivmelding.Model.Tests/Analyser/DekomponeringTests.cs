using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Analyser;

public sealed class DekomponeringTests
{
    [Fact]
    public void Fjordvik_fra_2025_til_2026_er_som_regnet_for_hånd()
    {
        // fag.md 12.3. Inntekter: 829 405 − 800 000 = 29 405.
        // Lønn og pris: 432 000·4 % = 17 280; sosiale uten premieavvik 110 859·4 % = 4 434; kjøp 168 000·2,5 % = 4 200;
        //   overføringer 38 000·3,4 % = 1 292; sum 27 206.
        // Demografi: 2 945 i 2025-kr. 76 % vokser med lønn, 24 % med pris: 2 945·(0,76·1,04 + 0,24·1,025) = 3 052,2.
        // Renter og avdrag: (46 262 + 33 333 − 6 000) − (44 000 + 32 000 − 6 000) = 3 595.
        // Premieavvik: 2025 1,141·(9 000 − 8 000) = 1 141; 2026 1,141·(10 000 − 9 000) = 1 141; endring 0.
        // 29 405 − 27 206 − 3 052 − 3 595 = −4 448 = −20 448 − (−16 000): ingenting igjen til annet.
        var endring = Dekomponer(Fjordvik.Utgave()).Mellom(2025, 2026);

        endring.Før.ShouldBe(-16000m);
        endring.Etter.ShouldBe(-20448m);
        endring.Deler.ShouldBe(
        [
            new(Endringsledd.Inntekter, 29405m), new(Endringsledd.LønnOgPris, -27206m), new(Endringsledd.Demografi, -3052m),
            new(Endringsledd.RenteOgAvdrag, -3595m), new(Endringsledd.Premieavvik, 0m), new(Endringsledd.Annet, 0m),
        ]);
    }

    [Fact]
    public void Fjordvik_fra_2026_til_2027_har_gevinsten_i_annet()
    {
        // Gevinst 2 000 er ikke et eget ledd. Resten er avrunding: lønn 451 118·3,5 % = 15 789, sosiale 115 783·3,5 % = 4 052,
        // kjøp 172 924·2 % = 3 458, overføringer 39 292·2,9 % = 1 139; sum 24 438.
        // Demografi 3 470·1,034·(0,76·1,035 + 0,24·1,02) = 3 700,7. Renter og avdrag 46 054 + 35 642 − 79 595 = 2 101.
        // Premieavvik: 1,141·(10 285,71 − 10 000) = 326; 326 − 1 141 = −815, til det bedre.
        var endring = Dekomponer(Fjordvik.Utgave()).Mellom(2026, 2027);

        endring[Endringsledd.Inntekter].ShouldBe(856475m - 829405m);
        endring[Endringsledd.LønnOgPris].ShouldBe(-24438m);
        endring[Endringsledd.Demografi].ShouldBe(-3701m);
        endring[Endringsledd.RenteOgAvdrag].ShouldBe(-2101m);
        endring[Endringsledd.Premieavvik].ShouldBe(815m);
        endring[Endringsledd.Annet].ShouldBe(-20804m + 20448m - (27070m - 24438m - 3701m - 2101m + 815m));
        Math.Abs(endring[Endringsledd.Annet] - 2000m).ShouldBeLessThanOrEqualTo(5m);
    }

    [Fact]
    public void Tiltak_er_et_eget_ledd_og_flytter_ikke_de_andre()
    {
        var uten = Dekomponer(Fjordvik.Utgave()).Mellom(2026, 2028);
        var med = Dekomponer(Fjordvik.MedTiltak(
            Fjordvik.Innfaset("stab", Linje.Lønn, 30000, 80, [(2026, 50), (2027, 100)], (2026, 2000)),
            Fjordvik.Innfaset("rente", Linje.Renteinntekter, 1000, 100, [(2028, 100)]))).Mellom(2026, 2028);

        med[Endringsledd.Tiltak].ShouldBe(24000m + 1000m - 10000m);
        foreach (var ledd in new[] { Endringsledd.Inntekter, Endringsledd.LønnOgPris, Endringsledd.Demografi, Endringsledd.RenteOgAvdrag, Endringsledd.Annet })
            med[ledd].ShouldBe(uten[ledd], ledd.ToString());
        uten.Deler.ShouldNotContain(d => d.Ledd == Endringsledd.Tiltak);
    }

    [Fact]
    public void Det_som_mangler_sies_og_ligger_i_annet()
    {
        var utgave = Fjordvik.Utgave();
        utgave = utgave with
        {
            Pensjon = Pensjonsplan.Tom,
            Regnskap = new Driftsserie(utgave.Regnskap.Beløp.Add(2024, utgave.Regnskap.Beløp[2025].SetItem(Linje.Lønn, new(420000m, Fjordvik.Kilde)))),
        };
        var endring = Dekomponer(utgave).Mellom(2024, 2025);

        endring.Mangler.ShouldBe([Endringsledd.LønnOgPris, Endringsledd.Demografi, Endringsledd.Premieavvik]);
        endring[Endringsledd.Annet].ShouldBe(-12000m);
        endring.Endring.ShouldBe(-12000m);
    }

    [Fact]
    public void Den_andre_veien_er_det_samme_med_motsatt_fortegn()
    {
        var d = Dekomponer(Fjordvik.Utgave());
        var (fram, tilbake) = (d.Mellom(2025, 2028), d.Mellom(2028, 2025));
        tilbake.Deler.Select(x => -x.Beløp).ShouldBe(fram.Deler.Select(x => x.Beløp));
        tilbake.Endring.ShouldBe(-fram.Endring);
    }

    [Fact]
    public void Et_år_uten_tall_er_en_feil_hos_den_som_spør() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Dekomponer(Fjordvik.Utgave()).Mellom(2020, 2026));

    [Fact]
    public void Leddene_summerer_nøyaktig_i_tusen_tilfeldige_utgaver()
    {
        var (par, mangler) = (0, 0);
        for (var frø = 0; frø < 1000; frø++)
        {
            var utgave = Tilfeldig.Utgave(frø);
            var resultat = Perspektivberegning.Beregn(utgave);
            foreach (var scenario in resultat.Scenarier)
            {
                var d = new Dekomponering(utgave, scenario);
                foreach (var fra in d.År)
                    foreach (var til in d.År)
                    {
                        var endring = d.Mellom(fra, til);
                        var sum = endring.Før + endring.Deler.Sum(x => x.Beløp ?? 0m);
                        var hele = endring.Deler.All(x => x.Beløp is null || decimal.IsInteger(x.Beløp.Value));
                        if (sum != endring.Etter || !hele || endring.Deler[^1].Ledd != Endringsledd.Annet)
                            Assert.Fail($"frø {frø}, {fra}–{til}: {endring}");
                        par++;
                        mangler += endring.Mangler.Any() ? 1 : 0;
                    }
            }
        }
        par.ShouldBeGreaterThan(20000);
        // The editions drawn have both whole and missing data, or the test would not say much.
        mangler.ShouldBeInRange(par / 10, par * 9 / 10);
    }

    private static Dekomponering Dekomponer(Utgave utgave) => new(utgave, Perspektivberegning.Beregn(utgave).Referanse);
}
