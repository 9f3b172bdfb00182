using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Binding;

public sealed class BundetInnholdTests
{
    [Theory]
    [InlineData("tests/sites/minimal")]
    [InlineData("data")]
    public void Utgaver_som_er_i_orden_bindes_uten_feil_og_advarsler(string folder)
    {
        var (edition, faults) = TestEdition.Bind(Repository.Folder(folder));
        faults.Select(f => FormattableString.Invariant($"{Path.GetFileName(f.Span.File)}:{f.Span.Line}:{f.Span.Column} {f.Code} {f.Message}")).ShouldBe([]);
        edition.ShouldNotBeNull();
    }

    [Fact]
    public void Det_gjennomregnede_eksempelet_mangler_bare_hvem_som_svarer_for_tiltakene_og_har_ett_uspesifisert_kutt()
    {
        var (_, faults) = TestEdition.Bind(Repository.Folder("tests/sites/fjordvik"));
        faults.Select(f => FormattableString.Invariant($"{Path.GetFileName(f.Span.File)}:{f.Span.Line}:{f.Span.Column} {f.Code}"))
            .ShouldBe(["tiltak.yml:1:7 PM0255", "tiltak.yml:19:7 PM0255", "tiltak.yml:29:7 PM0255", "tiltak.yml:42:7 PM0255", "tiltak.yml:106:9 PM0256"]);
    }

    [Fact]
    public void Rammen_kommer_fra_kommunefila()
    {
        var kommune = Fjordvik().Kommune;
        (kommune.Navn, kommune.Nummer, kommune.Målform, kommune.Omfang).ShouldBe(("Fjordvik", "9999", Målform.Bokmål, Regnskapsomfang.Kasse));
        (kommune.Regnskapsår, kommune.PlanFra, kommune.PlanTil, kommune.Horisont).ShouldBe((2025, 2026, 2029, 2029));
    }

    [Fact]
    public void Regnskapet_har_linjene_med_sted_og_uten_summer()
    {
        var regnskap = Fjordvik().Regnskap;
        regnskap.Gitt(2025, Linje.Skatt)!.Value.ShouldBe(new Oppgitt(357000m, new Kilde("regnskap.csv", 3, null, Datastatus.Regnskap)));
        regnskap.Gitt(2025, Linje.NettoDriftsresultat).ShouldBeNull();
        regnskap.Driftsår(2025)[Linje.NettoDriftsresultat].ShouldBe(-16000m);
    }

    [Fact]
    public void Balanse_befolkning_pensjon_og_investeringer_er_bundet()
    {
        var utgave = Fjordvik();
        utgave.Balanse.Ved(2025, Balansepost.Anleggsmidler).ShouldBe(1_200_000m);
        utgave.Folketall.Innbyggere(2025, "hoved").ShouldBe(10_000m);
        utgave.Folketall.Personer(2029, "hoved", new Aldersgruppe(90, null)).ShouldBe(120m);
        utgave.Pensjon.Amortisering(2026).ShouldBe(10_000m);
        utgave.Investeringer.Sum(i => i.Låneopptak).ShouldBe(261_000m);
    }

    [Fact]
    public void Satsene_i_inntektsutjevningen_er_tall_eller_serier_og_kan_endre_seg_mellom_årene()
    {
        var f = TestEdition.Bind(Repository.Folder("data")).Edition!.Utgave.Forutsetninger;
        f.Inntektsutjevning.Ved(2024).Symmetrisk.Prosent.ShouldBe(60m);
        f.Inntektsutjevning.Ved(2025).Symmetrisk.Prosent.ShouldBe(64m);
        f.Inntektsutjevning.Ved(2024).Finansieringstrekk.ShouldBe(150m);
    }

    [Theory]
    [InlineData("{verdier: {2025: 42000, 2026: 43500}, deretter: {vekst: 3.4}}", 44979.0, "")]
    [InlineData("{verdier: {2025: 42000, 2026: 43500}, deretter: 44000}", 44000.0, "")]
    [InlineData("{verdier: {2025: 42000, 2026: 43500}}", null, "PM0220 legg til årene, eller skriv deretter: {vekst: …}, prosent i året")]
    [InlineData("{verdier: {2025: 42000, 2027: 43500}, deretter: {vekst: 3.4}}", null, "PM0220 legg til årene under «verdier»")]
    [InlineData("{deretter: {vekst: 3.4}}", null, "PM0134 legg til det siste kjente året under «verdier»")]
    [InlineData("{verdier: {2025: 42000}, deretter: {vekst: 3.4, fra: 2026}}", null, "PM0133 ")]
    public void Det_som_gjelder_etter_siste_verdi_er_et_tall_eller_en_vekst(string serie, double? i2027, string feil)
    {
        var data = Directory.CreateTempSubdirectory("serie");
        try
        {
            var mappe = data.CreateSubdirectory("2026").FullName;
            foreach (var fil in Directory.GetFiles(Repository.Folder("tests/sites/minimal/2026"))) File.Copy(fil, Path.Combine(mappe, Path.GetFileName(fil)));
            var sti = Path.Combine(mappe, "forutsetninger.yml");
            File.WriteAllText(sti, File.ReadAllText(sti).Replace("{verdier: {2025: 42000, 2026: 43500, 2027: 45000}}", serie, StringComparison.Ordinal));
            Prøv(TestEdition.Bind(data.FullName));
        }
        finally
        {
            data.Delete(recursive: true);
        }

        void Prøv((BoundEdition? Edition, IReadOnlyList<Diagnostic> Faults) svar)
        {
            var (edition, faults) = svar;
            if (feil.Length > 0) faults.Select(f => $"{f.Code} {f.Hint}").ShouldContain(f => f.StartsWith(feil, StringComparison.Ordinal), string.Join("\n", faults.Select(f => f.Code + " " + f.Hint)));
            else ((double?)edition!.Utgave.Forutsetninger.SkattLandsgjennomsnitt.Ved(2027)).ShouldBe(i2027);
        }
    }

    [Fact]
    public void Forutsetninger_får_enhet_standardverdi_og_rett_skala()
    {
        var f = Fjordvik().Forutsetninger;
        f.Lønnsvekst.Ved(2026).ShouldBe(4.0m);
        f.Lønnsvekst.Ved(2029).ShouldBe(3.5m);
        f.Lønnsvekst.Ved(2025).ShouldBeNull();
        f.Lønnsvekst.Kilde.ShouldBe(new Kilde("forutsetninger.yml", 1, "oppdiktet", Datastatus.Prognose));
        f.Skatteandel.Ved(2040).ShouldBe(85m);
        f.Fastrenteandel.Brøk.ShouldBe(0.40m);
        f.LønnsandelDeflator.Brøk.ShouldBe(0.60m);
        f.PremieavvikAmortiseringstid.ShouldBe(7);
        f.Eiendomsskatt.ShouldBeNull();
        f.Demografi.Grupper.Length.ShouldBe(7);
        f.Demografi.Lønn.Brøk.ShouldBe(0.60m);
        f.Korreksjoner.ShouldBe(new Korreksjoner(true, true, true));
    }

    [Fact]
    public void Tiltak_scenarier_og_regler_er_bundet()
    {
        var utgave = Fjordvik();
        utgave.Tiltak.Select(t => t.Virker(2026)).ShouldBe([10_000m, 6_000m, 0m, 0m, -700m, 0m, 0m]);
        utgave.Tiltak.Select(t => t.Virker(2027)).ShouldBe([24_000m, 12_000m, 24_000m, 30_000m, 3_000m, 0m, 0m]);
        utgave.Scenarier.Select(s => s.Id).ShouldBe(["som-i-dag", "kutt", "eiendomsskatt", "begge", "sent-kutt"]);
        utgave.Scenarier[3].Tiltak.Select(t => t.Id).ShouldBe(["eiendomsskatt-opp", "stab-fra-2027"]);
        utgave.Handlingsregler.Select(r => (r.Krav, r.Måling, r.Styrke, r.År)).ShouldBe(
            [(Krav.Minst, Måling.Gjennomsnitt, Styrke.Skal, null), (Krav.Høyst, Måling.InnenÅr, Styrke.Skal, 2034), (Krav.Minst, Måling.HvertÅr, Styrke.Bør, null)]);
    }

    [Fact]
    public void Scenarioets_forutsetning_erstatter_hele_nøkkelen_og_bare_den()
    {
        var utgave = TestEdition.Bind(Repository.Folder("tests/sites/minimal")).Edition!.Utgave;
        var kutt = utgave.Scenarier[1];
        kutt.Overstyrt.ShouldBe(["prisvekst"]);
        kutt.Forutsetninger.Prisvekst.Ved(2026).ShouldBe(2.0m);
        kutt.Forutsetninger.Lønnsvekst.Ved(2026).ShouldBe(4.0m);
        kutt.Forutsetninger.Kilde.Fil.ShouldBe("scenarier.yml");
        utgave.Scenarier[0].Forutsetninger.Prisvekst.Ved(2026).ShouldBe(2.5m);
        utgave.Scenarier[0].Overstyrt.ShouldBeEmpty();
    }

    [Fact]
    public void Anslag_i_dataene_følger_tallet()
    {
        var utgave = TestEdition.Bind(TestEdition.Shipped).Edition!.Utgave;
        utgave.Balanse.Gitt(2024, Balansepost.Utlån)!.Value.ErAnslag.ShouldBeTrue();
        utgave.Regnskap.Gitt(2024, Linje.Rammetilskudd)!.Value.Kilde.Tekst!.ShouldContain("KOSTRA");
    }

    private static Utgave Fjordvik() => TestEdition.Bind(TestEdition.Fjordvik).Edition!.Utgave;
}
