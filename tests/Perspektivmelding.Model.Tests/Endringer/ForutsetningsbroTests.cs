using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Endringer;

public sealed class ForutsetningsbroTests
{
    [Fact]
    public void En_utgave_mot_seg_selv_er_bare_nuller()
    {
        foreach (var resultat in new[] { Perspektivberegning.Beregn(Fjordvik.Utgave()), Perspektivberegning.Beregn(Analyser.Tilfeldig.Utgave(7)) })
            foreach (var s in Enumerable.Range(0, resultat.Scenarier.Length))
            {
                var bro = Forutsetningsbro.Mellom(Tidligereutgave.Av(resultat).Scenarier[s], resultat.Utgave, resultat.Scenarier[s]);
                bro.Select(b => b.År).ShouldBe([2026, 2027, 2028, 2029]);
                bro.ShouldAllBe(b => b.Steg.All(x => x.Beløp == 0m));
            }
    }

    [Fact]
    public void Ett_prosentpoeng_rente_er_rentesteget_og_lik_følsomheten()
    {
        var før = Perspektivberegning.Beregn(Fjordvik.Utgave());
        var utgave = Fjordvik.Utgave(f => f with { Pengemarkedsrente = Fjordvik.Serie(null, (2026, 5.20m), (2027, 3.90m), (2028, 3.60m), (2029, 3.50m)) });
        var bro = Bro(før, utgave);

        bro[0][Broledd.Rente].ShouldBe(før.Følsomhet.Single(u => u.Id == "rente_pluss_1" && u.År == 2026).Virkning);
        bro.ShouldAllBe(b => b.Endring == b[Broledd.Rente]);
    }

    [Fact]
    public void Lønn_og_pris_er_hver_sitt_steg_og_tar_deflatoren_med_seg()
    {
        var før = Perspektivberegning.Beregn(Fjordvik.Utgave());
        Bro(før, Fjordvik.Utgave(f => f with { Lønnsvekst = Fjordvik.Serie(3.5m, (2026, 5.0m)) }))
            .ShouldAllBe(b => b.Endring == b[Broledd.Lønn] && b.Endring < 0m);
        Bro(før, Fjordvik.Utgave(f => f with { Prisvekst = Fjordvik.Serie(2.0m, (2026, 5.0m)) }))
            .ShouldAllBe(b => b.Endring == b[Broledd.Pris] && b.Endring != 0m);
    }

    [Fact]
    public void Tiltak_er_forskjellen_i_det_de_skal_gi()
    {
        var før = Perspektivberegning.Beregn(Fjordvik.Utgave());
        var utgave = Fjordvik.MedTiltak(Fjordvik.Innfaset("stab", Linje.Lønn, 30000, 80, [(2026, 50), (2027, 100)], (2026, 2000)));
        var bro = Bro(før, utgave);
        bro.Select(b => b[Broledd.Tiltak]).ShouldBe([10000m, 24000m, 24000m, 24000m]);
        bro.ShouldAllBe(b => b.Endring == b[Broledd.Tiltak]);
    }

    [Fact]
    public void Når_alt_ble_som_framskrevet_er_det_ingenting_igjen_av_broen()
    {
        // Without investments in 2026: the contract depreciates none from regnskapsår, and that is a new starting point.
        var fjor = Fjordvik.Utgave();
        fjor = fjor with { Investeringer = [.. fjor.Investeringer.Where(i => i.År > 2026)] };
        var bro = Bro(Perspektivberegning.Beregn(fjor), Utgavepar.SomFramskrevet(fjor));

        bro.Select(b => b.År).ShouldBe([2027, 2028, 2029]);
        // What is left is rounding to whole thousands along the way.
        foreach (var steg in bro.SelectMany(b => b.Steg)) Math.Abs(steg.Beløp).ShouldBeLessThanOrEqualTo(3m, steg.ToString());
    }

    [Fact]
    public void Et_lavt_lønnsbudsjett_er_sitt_eget_ledd_og_ikke_nytt_regnskap()
    {
        var fjor = Fjordvik.Utgave();
        fjor = fjor with { Investeringer = [.. fjor.Investeringer.Where(i => i.År > 2026)] };
        var (før, etter) = (Perspektivberegning.Beregn(fjor), Utgavepar.SomFramskrevet(fjor));
        var uten = Perspektivberegning.Beregn(etter);

        var lavt = Utgavepar.MedLønnsbudsjett(etter, 1.00m);
        var bro = Bro(før, lavt);

        foreach (var b in bro)
        {
            var virkning = Perspektivberegning.Beregn(lavt).Referanse.Bane[b.År].Drift[Linje.NettoDriftsresultat] - uten.Referanse.Bane[b.År].Drift[Linje.NettoDriftsresultat];
            virkning.ShouldBeGreaterThan(1000m);
            b[Broledd.Budsjett].ShouldBe(virkning);
            Math.Abs(b[Broledd.Utgangspunkt]).ShouldBeLessThanOrEqualTo(3m);
            (b.Før + b.Steg.Sum(s => s.Beløp)).ShouldBe(b.Etter);
        }
    }

    [Fact]
    public void En_utgave_uten_publiserte_forutsetninger_gir_ingen_bro()
    {
        var før = Perspektivberegning.Beregn(Fjordvik.Utgave());
        var scenario = Tidligereutgave.Av(før).Scenarier[0];
        var uten = scenario with { År = [.. scenario.År.Select(å => å with { Grunnlag = å.Grunnlag.Clear() })] };
        Forutsetningsbro.Mellom(uten, før.Utgave, før.Referanse).ShouldBeEmpty();
    }

    [Fact]
    public void Stegene_summerer_nøyaktig_i_tusen_tilfeldige_par_av_utgaver()
    {
        var (år, ledd) = (0, new int[Enum.GetValues<Broledd>().Length]);
        for (var frø = 0; frø < 1000; frø++)
        {
            var (før, etter) = Utgavepar.Tilfeldig(frø);
            var tidligere = Tidligereutgave.Av(før);
            for (var s = 0; s < 2; s++)
                foreach (var b in Forutsetningsbro.Mellom(tidligere.Scenarier[s], etter.Utgave, etter.Scenarier[s]))
                {
                    if (b.Før != før.Scenarier[s].Bane[b.År].Drift[Linje.NettoDriftsresultat]
                        || b.Etter != etter.Scenarier[s].Bane[b.År].Drift[Linje.NettoDriftsresultat]
                        || b.Før + b.Steg.Sum(x => x.Beløp) != b.Etter
                        || b[Broledd.Tiltak] != etter.Scenarier[s].Bane[b.År].Tiltakseffekt - før.Scenarier[s].Bane[b.År].Tiltakseffekt)
                        Assert.Fail($"frø {frø}, {b.År}: {string.Join(", ", b.Steg)}");
                    år++;
                    foreach (var steg in b.Steg) ledd[(int)steg.Ledd] += steg.Beløp == 0m ? 0 : 1;
                }
        }
        år.ShouldBeGreaterThan(2500);
        // Every step is at work in the pairs drawn, or the test would not say much.
        for (var i = 0; i < ledd.Length; i++) ledd[i].ShouldBeGreaterThan(år / 20, ((Broledd)i).ToString());
    }

    private static System.Collections.Immutable.ImmutableArray<Broår> Bro(Resultat før, Utgave utgave) =>
        Forutsetningsbro.Mellom(Tidligereutgave.Av(før).Scenarier[0], utgave, Perspektivberegning.Beregn(utgave).Referanse);
}
