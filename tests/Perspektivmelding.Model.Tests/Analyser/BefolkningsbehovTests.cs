using System.Collections.Immutable;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tests.Analyser;

public sealed class BefolkningsbehovTests
{
    [Fact]
    public void Forsørgerbyrden_i_Fjordvik_er_som_regnet_for_hånd()
    {
        // 2025: (600 + 1 100 + 380 + 1 300 + 520 + 100) / 6 000 = 66,67; 1 920 / 6 000 = 32,0.
        var behov = Behov(Fjordvik.Utgave().Folketall);
        Math.Round(behov.Forsørgerbyrde(2025)!.Value, 2).ShouldBe(66.67m);
        behov.Eldrebyrde(2025).ShouldBe(32m);
        behov.Indeks(2029, new Aldersgruppe(90, null), 2025).ShouldBe(120m);
        behov.Grupper.Length.ShouldBe(7);
        behov.År.ShouldBe([2025, 2026, 2027, 2028, 2029]);
    }

    [Fact]
    public void Grovere_rader_gir_færre_grupper_og_ingen_forsørgerbyrde()
    {
        var folk = new Folketall(new[] { 2025, 2026 }.SelectMany(t => new[] { Rad(t, 0, 15, 100), Rad(t, 16, 66, 200), Rad(t, 67, null, 50) }));
        var behov = new Befolkningsbehov(folk, "registrert", 2025, 2026);
        behov.Grupper.ShouldBe([new(0, 15), new(16, 66), new(67, null)]);
        behov.Forsørgerbyrde(2025).ShouldBeNull();
    }

    [Fact]
    public void Historien_går_så_langt_tilbake_som_radene_skiller_gruppene()
    {
        var folk = new Folketall(
        [
            Rad(2022, 0, 66, 300), Rad(2022, 67, null, 40), Rad(2023, 0, null, 345),
            .. new[] { 2024, 2025, 2026 }.SelectMany(t => new[] { Rad(t, 0, 66, 300), Rad(t, 67, null, 50) }),
        ]);
        new Befolkningsbehov(folk, "registrert", 2025, 2026).År.ShouldBe([2024, 2025, 2026]);
    }

    [Fact]
    public void Demografikostnaden_er_sats_ganger_endring_i_personer()
    {
        // Fjordvik 2026 (fag.md 12): −1 900 − 1 650 − 125 + 220 + 900 + 3 750 + 1 750 = 2 945, hvorav 67 år og over 6 400.
        var utgave = Fjordvik.Utgave();
        var kostnad = new Demografikostnad(utgave, utgave.Forutsetninger);
        kostnad.Akkumulert(2026).Select(g => g.Beløp).ShouldBe([-1900m, -1650m, -125m, 220m, 900m, 3750m, 1750m]);
        Demografikostnad.Endring(utgave, utgave.Forutsetninger, 2026).ShouldBe(2945m);
        kostnad.Aldring(2026).ShouldBe(6400m);
        // Akkumulert til 2029 er summen av årene i framskrivingen.
        var bane = Perspektivberegning.Beregn(utgave).Referanse.Bane;
        kostnad.Akkumulert(2029).Sum(g => g.Beløp).ShouldBe(bane.År.Sum(å => å.Demografikostnad));
    }

    [Fact]
    public void Folketall_som_ikke_skiller_gruppene_gir_ingen_demografikostnad()
    {
        var utgave = Fjordvik.Utgave();
        utgave = utgave with { Folketall = new Folketall(utgave.Folketall.Rader.Add(Rad(2024, 0, null, 9950))) };
        Demografikostnad.Endring(utgave, utgave.Forutsetninger, 2025).ShouldBeNull();
    }

    [Fact]
    public void Kostnaden_fordeles_på_tjenester_etter_nøklene()
    {
        // To tjenester: skole 100 kr, alt på 6–15; omsorg 300 kr, halvparten på 6–15 og halvparten på 67 og over.
        // 6–15: 100 og 150, altså 40 % og 60 %. −1 650 gir −660 og −990. Resten av gruppene har bare omsorg.
        var utgave = Med(
            Nøkkel("skole", 100m, (new(6, 15), 1m)),
            Nøkkel("omsorg", 300m, (new(6, 15), 0.5m), (new(0, 5), 0.1m), (new(16, 66), 0.2m), (new(67, null), 0.2m)));
        var kostnad = new Demografikostnad(utgave, utgave.Forutsetninger);
        var deler = kostnad.PerTjeneste(2026);
        deler[0].Beløp.ShouldBe(-660m);
        Math.Round(deler.Sum(d => d.Beløp), 10).ShouldBe(2945m);
    }

    [Fact]
    public void En_nøkkelgruppe_som_ligger_i_to_grupper_deles_etter_antall_årstrinn()
    {
        // 16–22 er sju årstrinn: tre i 16–18 og fire i 19–66. 90 og over regnes som ti.
        var nøkkel = Nøkkel("a", 700m, (new(16, 22), 0.1m), (new(90, null), 0.5m));
        nøkkel.Utgift(new(16, 18)).ShouldBe(30m);
        nøkkel.Utgift(new(19, 66)).ShouldBe(40m);
        nøkkel.Utgift(new(90, null)).ShouldBe(350m);
        nøkkel.Utgift(new(0, 15)).ShouldBe(0m);
    }

    [Fact]
    public void Uten_nøkler_eller_med_en_gruppe_ingen_tjeneste_kjenner_blir_det_ingen_fordeling()
    {
        var uten = Fjordvik.Utgave();
        new Demografikostnad(uten, uten.Forutsetninger).PerTjeneste(2026).ShouldBeEmpty();
        var hull = Med(Nøkkel("skole", 100m, (new(6, 15), 1m)));
        new Demografikostnad(hull, hull.Forutsetninger).PerTjeneste(2026).ShouldBeEmpty();
    }

    private static Utgave Med(params ImmutableArray<Tjenestenøkkel> nøkler) =>
        Fjordvik.Utgave() with { Landstall = Landstall.Tom with { Nøkler = nøkler } };

    private static Tjenestenøkkel Nøkkel(string tjeneste, decimal utgift, params ImmutableArray<(Aldersgruppe, decimal)> vekter) =>
        new(tjeneste, utgift, vekter, Fjordvik.Kilde);

    private static Befolkningsbehov Behov(Folketall folk) => new(folk, "hoved", 2025, 2029);

    private static Folkerad Rad(int år, int fra, int? til, decimal antall) => new(år, "registrert", new Aldersgruppe(fra, til), antall, Fjordvik.Kilde);
}
