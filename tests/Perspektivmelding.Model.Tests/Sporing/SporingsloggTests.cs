using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Sporing;

public sealed class SporingsloggTests
{
    private static readonly Resultat Resultat = Perspektivberegning.Beregn(Fjordvik.Utgave());

    public static TheoryData<string> Scenarier() => [.. Resultat.Scenarier.Select(s => s.Scenario.Id)];

    [Theory, MemberData(nameof(Scenarier))]
    public void Hver_linje_og_hvert_nøkkeltall_er_sporet_med_den_verdien_som_vises(string id)
    {
        var scenario = Resultat.Scenarier.Single(s => s.Scenario.Id == id);
        foreach (var år in scenario.Bane.År)
        {
            foreach (var linje in Kontoplan.Alle)
                scenario.Spor.Finn(linje.Kode, år.År).ShouldNotBeNull($"{linje.Kode} {år.År}").Verdi.ShouldBe(år.Drift[linje.Linje], $"{linje.Kode} {år.År}");
            foreach (var tall in Nøkkeltallskatalog.Alle)
                scenario.Spor.Finn(tall.Kode, år.År).ShouldNotBeNull($"{tall.Kode} {år.År}").Verdi.ShouldBe(år.Nøkkeltall[tall.Nøkkeltall], $"{tall.Kode} {år.År}");
        }
    }

    [Theory, MemberData(nameof(Scenarier))]
    public void Alt_som_inngår_er_selv_sporet_med_samme_verdi(string id)
    {
        SkalHengeSammen(Resultat.Scenarier.Single(s => s.Scenario.Id == id).Spor);
    }

    private static void SkalHengeSammen(Sporingslogg spor)
    {
        foreach (var beregning in spor.Alle)
            foreach (var inngang in beregning.Inngår.OfType<Inngang.Beregnet>())
                spor.Finn(inngang.Kode, inngang.År)
                    .ShouldNotBeNull($"{beregning.Kode} {beregning.År} bruker {inngang.Kode} {inngang.År}")
                    .Verdi.ShouldBe(inngang.Verdi, $"{beregning.Kode} {beregning.År} bruker {inngang.Kode} {inngang.År}");
    }

    [Fact]
    public void Tiltak_på_en_linje_som_andre_beløp_bygger_på_er_fortsatt_sporet_rett()
    {
        var utgave = Fjordvik.MedTiltak(
            Fjordvik.Innfaset("mer-skatt", Linje.Skatt, 3000, 100, [(2026, 100)]),
            Fjordvik.Innfaset("mer-ramme", Linje.Rammetilskudd, 2000, 100, [(2027, 100)]),
            Fjordvik.Innfaset("mindre-sosiale", Linje.Sosiale, 1000, 100, [(2026, 100)]));
        var resultat = Perspektivberegning.Beregn(utgave with { Prognose = Fjordvik.Linjer(2026, (Linje.Sosiale, 118000), (Linje.Rammetilskudd, 250000)) });
        SkalHengeSammen(resultat.Referanse.Spor);
        resultat.Referanse.Spor.Finn("skatt", 2026)!.Inngår.Select(i => i.Verdi).ShouldBe([371044m, 3000m]);
    }

    [Fact]
    public void Hver_sum_er_summen_av_det_som_inngår()
    {
        var spor = Resultat.Referanse.Spor;
        var prøvd = 0;
        foreach (var sum in spor.Alle.Where(b => b.Regel == Regelverk.Sum))
        {
            var fortegn = Driftssummer.Addender(Kontoplan.Finn(sum.Kode)!.Linje).Select(a => a.Fortegn);
            sum.Inngår.Zip(fortegn, (i, f) => i.Verdi * f).Sum().ShouldBe(sum.Verdi, $"{sum.Kode} {sum.År}");
            prøvd++;
        }
        prøvd.ShouldBe(5 * 7);
    }

    [Fact]
    public void Kildene_til_et_nøkkeltall_når_ned_til_dataene()
    {
        var navn = Resultat.Referanse.Spor.Kilder("netto_lanegjeld_prosent", 2027).Select(k => k.Navn).ToArray();
        navn.ShouldContain("langsiktig_gjeld");
        navn.ShouldContain("Skole og bad");
        navn.ShouldContain("skatteandel");
    }

    [Fact]
    public void Det_som_hviler_på_et_anslag_sier_det_og_det_andre_ikke()
    {
        var anslag = new Kilde("balanse.csv", 7, "anslag", Datastatus.Anslag);
        var utgave = Fjordvik.Utgave();
        var poster = utgave.Balanse.Beløp[2025].SetItem(Regnskap.Balansepost.Disposisjonsfond, new Oppgitt(16000m, anslag));
        var spor = Perspektivberegning.Beregn(utgave with { Balanse = new(utgave.Balanse.Beløp.SetItem(2025, poster)) }).Referanse.Spor;

        spor.HvilerPåAnslag("disposisjonsfond", 2025).ShouldBeTrue();
        spor.HvilerPåAnslag("merforbruk", 2026).ShouldBeTrue();
        spor.HvilerPåAnslag("netto_driftsresultat", 2029).ShouldBeFalse();
    }

}
