using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
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

    [Theory, MemberData(nameof(Scenarier))]
    public void Hver_verdi_er_nøyaktig_det_regelen_gir_av_det_som_inngår(string id) =>
        SkalRegneRett(Resultat.Scenarier.Single(s => s.Scenario.Id == id).Spor);

    [Fact]
    public void Hver_følsomhet_er_forskjellen_mellom_to_kjøringer_som_begge_regner_rett()
    {
        Resultat.Kjøringer.Length.ShouldBe(Resultat.Følsomhet.Length);
        foreach (var (kjøring, utslag) in Resultat.Kjøringer.Zip(Resultat.Følsomhet))
        {
            SkalRegneRett(kjøring.Spor);
            kjøring.Spor.Alle[^1].Verdi.ShouldBe(utslag.Virkning);
            var fra = Resultat.Scenarier.Single(s => s.Scenario.Id == kjøring.Av).Spor;
            foreach (var inngang in kjøring.Spor.Alle.SelectMany(b => b.Inngår).OfType<Inngang.Beregnet>())
                ((inngang.Kjøring is null ? kjøring.Spor.Finn(inngang.Kode, inngang.År) : null) ?? fra.Finn(inngang.Kode, inngang.År))
                    .ShouldNotBeNull($"{kjøring.Id}: {inngang.Kode} {inngang.År}").Verdi.ShouldBe(inngang.Verdi, $"{kjøring.Id}: {inngang.Kode} {inngang.År}");
        }
    }

    [Fact]
    public void Hvert_funn_er_sporet_med_den_verdien_som_publiseres()
    {
        foreach (var s in Resultat.Scenarier)
        {
            decimal Ved(string kode, int år) => s.Spor.Finn(kode, år).ShouldNotBeNull($"{kode} {år}").Verdi;
            foreach (var f in s.Regler.Where(f => f.Verdi is not null))
            {
                Ved($"handlingsregel.{f.Regel.Id}.verdi", f.Til).ShouldBe(f.Verdi!.Value);
                Ved($"handlingsregel.{f.Regel.Id}.avvik_prosentpoeng", f.Til).ShouldBe(f.AvvikProsentpoeng!.Value);
                Ved($"handlingsregel.{f.Regel.Id}.avvik_1000kr", f.Til).ShouldBe(f.AvvikKroner!.Value);
                if (f.VerdiVektet is { } v) Ved($"handlingsregel.{f.Regel.Id}.verdi_vektet", f.Til).ShouldBe(v);
            }
            foreach (var k in s.Køb) Ved($"kob.{(k.Indikator == Model.Handlingsregler.Købindikator.NettoLånegjeld ? "netto_lanegjeld" : k.Indikator.ToString().ToLowerInvariant())}.avvik_1000kr", k.År).ShouldBe(k.AvvikKroner);
            foreach (var r in s.Robek.Where(r => r.Verdi is not null)) Ved("robek." + r.Kriterium.ToString().ToLowerInvariant(), r.År ?? 2029).ShouldBe(r.Verdi!.Value);
        }
    }

    [Fact]
    public void Uten_korreksjoner_er_korrigert_resultat_netto_driftsresultat_og_regelen_sier_bare_det()
    {
        var uten = Perspektivberegning.Beregn(Fjordvik.Utgave(f => f with { Korreksjoner = new Korreksjoner(false, false, false) })).Referanse.Spor;
        var b = uten.Finn("korrigert_netto_driftsresultat", 2026)!;
        b.Regel.Tekst.ShouldBe("netto_driftsresultat");
        b.Inngår.Length.ShouldBe(1);
        SkalRegneRett(uten);
        Perspektivberegning.Beregn(Fjordvik.Utgave(f => f with { Korreksjoner = new Korreksjoner(true, false, true) })).Referanse.Spor
            .Finn("korrigert_netto_driftsresultat", 2026)!.Regel.Tekst.ShouldBe("netto_driftsresultat - (avsetning_bundne - bruk_bundne) - gevinst_tap");
    }

    [Fact]
    public void En_serie_som_vokser_og_realvekst_er_med_i_sporet()
    {
        var utgave = Fjordvik.Utgave(f => f with
        {
            SkattLandsgjennomsnitt = Fjordvik.Serie(null, (2025, 42000m)) with { Vekst = 3.437m },
            RealvekstRammetilskudd = Fjordvik.Serie(1.5m),
        });
        var spor = Perspektivberegning.Beregn(utgave).Referanse.Spor;
        SkalRegneRett(spor);
        SkalHengeSammen(spor);
        spor.Finn("skatt_landsgjennomsnitt", 2029)!.Regel.ShouldBe(Regelverk.Vokst);
        spor.Finn("rammetilskudd.rest", 2026)!.Inngår.Select(i => i.Navn).ShouldContain("realvekst");
    }

    private static void SkalRegneRett(Sporingslogg spor)
    {
        foreach (var b in spor.Alle)
        {
            b.Etterregnet().ShouldBe(b.Verdi, $"{b.Kode} {b.År} etter {b.Regel.Id}: {b.Regel.Tekst}");
            b.Inngår.Select(i => i.Navn).Except(b.Regel.Uttrykk.Navnene()).ShouldBe([], $"{b.Kode} {b.År}");
        }
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
        SkalRegneRett(resultat.Referanse.Spor);
    }

    [Fact]
    public void Hver_sum_er_summen_av_det_som_inngår()
    {
        var spor = Resultat.Referanse.Spor;
        var prøvd = 0;
        foreach (var sum in spor.Alle.Where(b => Kontoplan.Finn(b.Kode) is { ErSum: true }))
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
        var navn = Resultat.Referanse.Spor.Kilder("netto_lanegjeld_prosent", 2027).Select(k => k.Hva).ToArray();
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
