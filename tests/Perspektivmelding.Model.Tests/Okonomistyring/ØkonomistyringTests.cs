using System.Collections.Immutable;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Okonomistyring;

/// <summary>Budget control, hidden sources and distance to ROBEK, on Fjordvik (fag.md 10 and 12).</summary>
public sealed class ØkonomistyringTests
{
    private static readonly Resultat Resultat = Perspektivberegning.Beregn(Fjordvik.Utgave());

    [Fact]
    public void Avviket_er_som_i_det_utregnede_eksempelet() =>
        new Budsjettavvik(2025, "skole", 100m, 106m, Sektorutgave.Regnskap).Avvik.ShouldBe(6m);

    [Theory]
    [InlineData(101, 1)]
    [InlineData(99, 1)]
    [InlineData(102, 0)]
    public void Et_budsjett_treffer_innenfor_én_prosent(int regnskap, int treff)
    {
        var tall = Sektortall((2025, Sektorutgave.Budsjett, 100), (2025, Sektorutgave.Regnskap, regnskap));
        var realisme = Budsjettkontroll.Realisme(Budsjettkontroll.Avvik(Fjordvik.Utgave() with { Sektortall = tall }));
        realisme.Select(r => r.Sektor).ShouldBe(["skole", null]);
        realisme.ShouldAllBe(r => r.Treff == treff && r.Skjevhet == regnskap - 100m);
    }

    [Fact]
    public void Regnskap_går_foran_prognose_og_år_uten_budsjett_er_ikke_med()
    {
        var tall = Sektortall((2024, Sektorutgave.Regnskap, 90), (2025, Sektorutgave.Budsjett, 100), (2025, Sektorutgave.Prognose, 120),
            (2025, Sektorutgave.Regnskap, 103), (2026, Sektorutgave.Budsjett, 110), (2026, Sektorutgave.Prognose, 115));
        Budsjettkontroll.Avvik(Fjordvik.Utgave() with { Sektortall = tall }).Select(a => (a.År, a.Avvik)).ShouldBe([(2025, 3m), (2026, 5m)]);
    }

    [Theory]
    [InlineData(103, 105, 100, 106, 105, true)]
    [InlineData(103, 105, 100, 106, 106, false)]
    [InlineData(101, 101, 100, 106, 105, false)]
    [InlineData(103, 100, 100, 106, 105, false)]
    public void Et_budsjett_under_siste_regnskap_er_et_funn_når_det_sprakk_i_de_fleste_årene(int r1, int r2, int r3, int r4, int neste, bool funn)
    {
        var tall = Sektortall(
            [(2026, Sektorutgave.Budsjett, neste), .. new[] { r1, r2, r3, r4 }.SelectMany((r, i) => new[] { (2022 + i, Sektorutgave.Budsjett, 100), (2022 + i, Sektorutgave.Regnskap, r) })]);
        var gjentatt = Budsjettkontroll.Gjentatt(Fjordvik.Utgave() with { Sektortall = tall });
        gjentatt.Length.ShouldBe(funn ? 1 : 0);
        if (funn) (gjentatt[0].Over, gjentatt[0].Antall, gjentatt[0].SisteRegnskap).ShouldBe((3, 4, 106m));
    }

    [Fact]
    public void To_år_er_ikke_nok_til_å_se_et_mønster() => Budsjettkontroll.Gjentatt(Fjordvik.Utgave() with
    {
        Sektortall = Sektortall(
            (2024, Sektorutgave.Budsjett, 100), (2024, Sektorutgave.Regnskap, 110), (2025, Sektorutgave.Budsjett, 100), (2025, Sektorutgave.Regnskap, 110), (2026, Sektorutgave.Budsjett, 105)),
    }).ShouldBeEmpty();

    [Theory]
    [InlineData("rente_pluss_1", 6770)]
    [InlineData("skatt_nasjonal_minus_1", 4205)]
    [InlineData("tiltakseffekt_minus_10", 1200)]
    public void En_risiko_koster_det_følsomheten_sier(string id, int tap) =>
        // fag.md 12.5; S2 gains 12 000 in 2026, less 2 000 of transition cost that comes anyway: 10 per cent of the gain is 1 200.
        Risikokostnad.Tap(Resultat, id, 2026).ShouldBe((2026, tap));

    [Fact]
    public void En_risiko_utenfor_planen_eller_uten_tap_koster_ingenting()
    {
        Risikokostnad.Tap(Resultat, "rente_pluss_1", 2035).ShouldBeNull();
        Risikokostnad.Kjente.ShouldAllBe(id => Risikokostnad.Tap(Resultat, id, null) == null || Risikokostnad.Tap(Resultat, id, null)!.Value.Beløp > 0m);
        var uten = Perspektivberegning.Beregn(Fjordvik.Utgave() with { Scenarier = [.. Fjordvik.Utgave().Scenarier.Take(1)] });
        Risikokostnad.Tap(uten, Risikokostnad.Tiltakseffekt, null).ShouldBeNull();
        // Exactly one of more and fewer inhabitants is a loss, or neither.
        (Risikokostnad.Tap(Resultat, "folketall_pluss_1", 2026) is null || Risikokostnad.Tap(Resultat, "folketall_minus_1", 2026) is null).ShouldBeTrue();
    }

    [Fact]
    public void Et_budsjett_under_fjorårets_nivå_er_et_funn()
    {
        // Deflator 3,4 %: 100 000 becomes 103 400, and 1 % of that is 1 034. Demography 2 945 · 1,034 = 3 045 in the sum.
        Resultat Med(int budsjett) => Perspektivberegning.Beregn(Fjordvik.Utgave() with
        {
            Sektortall = Sektortall((2025, Sektorutgave.Regnskap, 100000), (2026, Sektorutgave.Budsjett, budsjett)),
        });
        var lik = Realismekontroll.Budsjett(Med(102366));
        lik[0].ShouldBe(new Underbudsjettering(2026, "skole", 103400m, 102366m));
        lik[0].ErFunn.ShouldBeFalse();
        lik[1].FramskrevetRegnskap.ShouldBe(106445m);
        lik[1].ErFunn.ShouldBeTrue();
        Realismekontroll.Budsjett(Med(102365))[0].ErFunn.ShouldBeTrue();
        Realismekontroll.Budsjett(Resultat).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(371044, false)]
    [InlineData(374700, false)]
    [InlineData(374800, true)]
    public void Skatt_over_landets_anslag_er_et_funn(int skatt, bool funn)
    {
        var gitt = ImmutableSortedDictionary<int, ImmutableDictionary<Linje, Oppgitt>>.Empty
            .Add(2026, ImmutableDictionary<Linje, Oppgitt>.Empty.Add(Linje.Skatt, new(skatt, Fjordvik.Kilde)));
        var anslag = Realismekontroll.Skatt(Perspektivberegning.Beregn(Fjordvik.Utgave() with { Budsjett = new Driftsserie(gitt) }));
        anslag!.Forutsatt.ShouldBe(36975m);
        anslag.ErFunn.ShouldBe(funn);
        Realismekontroll.Skatt(Resultat).ShouldBeNull();
    }

    [Fact]
    public void De_tre_betydningene_av_overforbruk_står_ved_siden_av_hverandre()
    {
        var tall = Sektortall((2026, Sektorutgave.Budsjett, 100), (2026, Sektorutgave.Prognose, 130));
        var år = Overforbruksanalyse.Analyser(Perspektivberegning.Beregn(Fjordvik.Utgave() with { Sektortall = tall }));
        år.Select(t => t.År).ShouldBe([2025, 2026]);
        (år[0].Budsjettavvik, år[0].KorrigertUnderskudd, år[0].Merforbruk, år[0].Bruk, år[0].FondUb).ShouldBe((null, 15859m, 0m, 17000m, 16000m));
        (år[1].Budsjettavvik, år[1].KorrigertUnderskudd, år[1].Merforbruk, år[1].Bruk, år[1].FondUb).ShouldBe((30m, 17807m, 2948m, 16000m, 0m));
        år[1].ErPrognose.ShouldBeTrue();
    }

    [Fact]
    public void Premieavviket_løfter_året_og_skyver_kostnaden_foran_seg()
    {
        var rader = SkjulteKilder.Analyser(Resultat);
        rader.Select(r => r.År).ShouldBe([2025, 2026, 2027, 2028, 2029]);
        // 1,141 · (9 000 − 10 000) and 1,141 · 49 000.
        (rader[1].Løft, rader[1].Utsatt, rader[1].Premiefond).ShouldBe((-1141m, 55909m, null));
        // Without pension the savings are the only source left.
        SkjulteKilder.Analyser(Perspektivberegning.Beregn(Fjordvik.Utgave() with { Pensjon = Pensjonsplan.Tom, Balanse = UtenPremieavvik() }))
            .ShouldAllBe(r => r.Løft == 0m && r.Utsatt == 0m && r.PremiefondBruk == 0m && r.Dekket == Math.Max(0m, r.FondBruk));
    }

    [Fact]
    public void Varselet_er_enig_med_prøvingen_av_kriteriene_i_alle_scenarier()
    {
        var kommune = Resultat.Utgave.Kommune;
        var varsler = Robekvarsling.Varsle(Resultat);
        varsler.Length.ShouldBe(5);
        foreach (var varsel in varsler)
            foreach (var funn in varsel.Scenario.Robek)
                varsel.År.Any(t => Prøves(funn.Kriterium, t.År) && t.Oppfyller(funn.Kriterium)).ShouldBe(funn.Status == Robekstatus.Ja, $"{varsel.Scenario.Scenario.Id} {funn.Kriterium}");

        // Criterion a is about the first year of the plan, b and d about the plan's years, c about every year.
        bool Prøves(Robekkriterium kriterium, int år) => kriterium switch
        {
            Robekkriterium.A => år == kommune.PlanFra,
            Robekkriterium.C => true,
            _ => år >= kommune.PlanFra,
        };
    }

    [Fact]
    public void Avstanden_til_kriteriene_er_regnet_år_for_år()
    {
        var varsel = Robekvarsling.Varsle(Resultat)[0];
        varsel.FondTomt.ShouldBe(2026);
        varsel.År.Select(t => t.RomFørMerforbruk).ShouldBe([-2948m, -20304m, -30341m, -35896m]);
        varsel.År.Select(t => t.ÅrIgjen).ShouldBe([2, 1, 0, -1]);
        // 3 % of 829 405 less 2 948; of 884 007 less 53 593.
        varsel.År[0].RomFørTreProsent.ShouldBe(21934.15m);
        varsel.År[2].RomFørTreProsent.ShouldBe(-27072.79m);
        varsel.År.First(t => t.Oppfyller(Robekkriterium.D)).År.ShouldBe(2028);
    }

    private static Balanse UtenPremieavvik() => new(Fjordvik.Utgave().Balanse.Beløp
        .ToImmutableSortedDictionary(p => p.Key, p => p.Value.Remove(Balansepost.AkkumulertPremieavvik)));

    private static ImmutableArray<Sektortall> Sektortall(params (int År, Sektorutgave Utgave, int Netto)[] rader) =>
        [.. rader.Select(r => new Sektortall(r.År, r.Utgave, "skole", r.Netto, Fjordvik.Kilde))];
}
