using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Usikkerhet;

public sealed class PriskompensasjonTests
{
    private static readonly Usikkerhetsvalg Standard = Usikkerhetsvalg.Standard;

    /// <summary>Two processes of order one, with correlated errors: what the sum of them a year ahead owes to the sum of them now.</summary>
    [Fact]
    public void Delen_som_tas_igjen_året_etter_er_den_som_kan_ventes_å_fortsette()
    {
        var vekt = (double)Fjordvik.Utgave().Forutsetninger.LønnsandelDeflator.Brøk;
        var (lønn, pris) = (Standard.For(Drivkraft.Lønn), Standard.For(Drivkraft.Pris));
        var (a, b) = ((double)lønn.Vedvarenhet, (double)pris.Vedvarenhet);
        var (s, q) = ((double)lønn.Standardavvik, (double)pris.Standardavvik);
        var r = (double)Standard.Korrelasjoner.Single(k => k is { A: Drivkraft.Lønn, B: Drivkraft.Pris }).Verdi;
        var (vL, vP, felles) = (s * s / (1 - a * a), q * q / (1 - b * b), r * s * q / (1 - a * b));
        var varians = vekt * vekt * vL + (1 - vekt) * (1 - vekt) * vP + 2 * vekt * (1 - vekt) * felles;
        var åretEtter = vekt * vekt * a * vL + (1 - vekt) * (1 - vekt) * b * vP + vekt * (1 - vekt) * (a + b) * felles;

        (åretEtter / varians).ShouldBe(0.613, 0.001);
        ((double)Priskompensasjon.Standard.ÅretEtter.Brøk).ShouldBe(åretEtter / varians, 0.02);
        Priskompensasjon.Standard.SammeÅr.ShouldBe(Andel.Null);
        Usikkerhetsvalg.Standard.Kompensasjon.ShouldBe(Priskompensasjon.Standard);
    }

    [Fact]
    public void Uventet_lønnsvekst_virker_samme_år_som_i_følsomheten()
    {
        var utgave = Fjordvik.Utgave();
        var ventet = Perspektivberegning.Beregn(utgave).Følsomhet.Single(f => f.Id == "lonn_pluss_1" && f.År == 2026).Virkning;

        Utslag(utgave, Priskompensasjon.Standard, Drivkraft.Lønn, 0)[2026].ShouldBe(ventet);
        Utslag(utgave, Priskompensasjon.Ingen, Drivkraft.Lønn, 0)[2026].ShouldBe(ventet);
        Utslag(utgave, Priskompensasjon.Full, Drivkraft.Lønn, 0)[2026].ShouldBeGreaterThan(ventet);
    }

    [Fact]
    public void Året_etter_løftes_inntektene_med_den_delen_som_er_valgt()
    {
        var utgave = Fjordvik.Utgave();
        var w = utgave.Forutsetninger.LønnsandelDeflator;
        var ett = Andel.FraProsent(1m);

        Deflator(utgave, Priskompensasjon.Standard, Drivkraft.Lønn).ShouldBe([Andel.Null, w * ett * new Andel(0.60m)]);
        Deflator(utgave, Priskompensasjon.Full, Drivkraft.Lønn).ShouldBe([w * ett, Andel.Null]);
        Deflator(utgave, new(new Andel(0.25m), new Andel(0.5m)), Drivkraft.Pris).ShouldBe([w.Resten * ett * new Andel(0.25m), w.Resten * ett * new Andel(0.5m)]);
        Deflator(utgave, Priskompensasjon.Ingen, Drivkraft.Pris).ShouldBe([Andel.Null, Andel.Null]);
    }

    /// <summary>The forecast's wages stand: then the year has no unforeseen rise that income could make up for.</summary>
    [Fact]
    public void En_lønn_som_er_gitt_gir_ingenting_å_ta_igjen()
    {
        var utgave = Fjordvik.Utgave();
        var grunnlag = Simulering.Grunnlag(utgave, utgave.Scenarier[0]);
        var gitt = grunnlag.Med(grunnlag.År[1].År, g => g with { Gitte = g.Gitte.SetItem((int)Linje.Lønn, 1m) });

        Deflator(gitt, Priskompensasjon.Standard, Drivkraft.Lønn).ShouldBe([Andel.Null, Andel.Null]);
        Deflator(gitt, Priskompensasjon.Standard, Drivkraft.Pris)[1].ShouldNotBe(Andel.Null);
    }

    [Fact]
    public void Viften_er_videst_uten_kompensasjon_og_smalest_med_full()
    {
        var analyse = Simuler(Fjordvik.Utgave() with { Usikkerhet = Standard with { Baner = 1000 } });

        analyse.Kompensasjon.Select(k => k.Kompensasjon).ShouldBe([Priskompensasjon.Ingen, Priskompensasjon.Standard, Priskompensasjon.Full]);
        analyse.Kompensasjon[1].Utfall.ShouldBeSameAs(analyse.Scenarier[0]);
        analyse.Kompensasjon[0].Utfall.Antall.ShouldBe(500);
        var spenn = analyse.Kompensasjon.Select(k => k.Utfall.Desiler(Nøkkeltall.KorrigertNettoDriftsresultatProsent, 2029)).Select(d => d[^1] - d[0]).ToArray();
        spenn[0].ShouldBeGreaterThan(spenn[1]);
        spenn[1].ShouldBeGreaterThan(spenn[2]);
    }

    [Fact]
    public void Den_valgte_kompensasjonen_regnes_ikke_to_ganger()
    {
        var analyse = Simuler(Fjordvik.Utgave() with { Usikkerhet = Standard with { Baner = 200, Kompensasjon = Priskompensasjon.Full } });

        analyse.Kompensasjon.Length.ShouldBe(2);
        analyse.Kompensasjon[1].Utfall.ShouldBeSameAs(analyse.Scenarier[0]);
    }

    private static Usikkerhetsanalyse Simuler(Utgave utgave) => Usikkerhetsanalyse.Beregn(Perspektivberegning.Beregn(utgave));

    private static Feilbane Feil(Framskrivingsgrunnlag grunnlag, Priskompensasjon kompensasjon, Drivkraft drivkraft, int år)
    {
        var feil = new decimal[Usikkerhetsvalg.Samvarierende.Length, grunnlag.År.Length - 1];
        feil[(int)drivkraft, år] = 1m;
        return new Feilbane(feil, grunnlag.Scenario.Tiltak.ToDictionary(t => t.Id, _ => 1m), kompensasjon);
    }

    /// <summary>Change of netto driftsresultat by year.</summary>
    private static Dictionary<int, decimal> Utslag(Utgave utgave, Priskompensasjon kompensasjon, Drivkraft drivkraft, int år)
    {
        var grunnlag = Simulering.Grunnlag(utgave, utgave.Scenarier[0]);
        var med = Framskriver.Framskriv(Feil(grunnlag, kompensasjon, drivkraft, år).Anvend(grunnlag, new Tiltakseffekter(grunnlag), Simulering.Demografinivå(grunnlag)));
        var uten = Framskriver.Framskriv(grunnlag);
        return med.År.Zip(uten.År).ToDictionary(p => p.First.År, p => p.First.Drift[Linje.NettoDriftsresultat] - p.Second.Drift[Linje.NettoDriftsresultat]);
    }

    private static Andel[] Deflator(Utgave utgave, Priskompensasjon kompensasjon, Drivkraft drivkraft) =>
        Deflator(Simulering.Grunnlag(utgave, utgave.Scenarier[0]), kompensasjon, drivkraft);

    /// <summary>Change of the deflator in the year of an error of one percentage point, and in the year after.</summary>
    private static Andel[] Deflator(Framskrivingsgrunnlag grunnlag, Priskompensasjon kompensasjon, Drivkraft drivkraft)
    {
        var med = Feil(grunnlag, kompensasjon, drivkraft, 0).Anvend(grunnlag, new Tiltakseffekter(grunnlag), Simulering.Demografinivå(grunnlag));
        return [med.År[1].Deflator - grunnlag.År[1].Deflator, med.År[2].Deflator - grunnlag.År[2].Deflator];
    }
}
