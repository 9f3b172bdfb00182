using System.Collections.Immutable;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Analyser;

public sealed class RealutviklingTests
{
    private static readonly Kilde Anslag = Fjordvik.Kilde with { Status = Datastatus.Anslag };

    [Fact]
    public void Fjordvik_2026_er_som_regnet_for_hånd()
    {
        // d 2026 = 0,6·4,0 + 0,4·2,5 = 3,4 %. Inntekter 829 405 / 1,034 = 802 132,5; indeks 802 132,5 / 800 000 = 100,27.
        // Utgifter 820 258 / 1,034 = 793 286,3; indeks 100,42. Gap 0,42 − 0,27 = 0,15 prosentpoeng, 3 286,3 − 2 132,5 = 1 153,8.
        // Per innbygger ved årets slutt, som i KOSTRA: 802 132,5 / 10 070 = 79 656 kr.
        var real = Real(Fjordvik.Utgave());
        var år = real.Ved(2026).ShouldNotBeNull();

        Math.Round(år.RealeInntekter!.Value, 1).ShouldBe(802132.5m);
        Math.Round(real.Indeks(år, å => å.RealeInntekter)!.Value, 2).ShouldBe(100.27m);
        Math.Round(real.Indeks(år, å => å.RealeUtgifter)!.Value, 2).ShouldBe(100.42m);
        Math.Round(år.InntekterPerInnbygger!.Value).ShouldBe(79656m);
        var gap = real.Gap(2026).ShouldNotBeNull();
        Math.Round(gap.Prosentpoeng, 2).ShouldBe(0.15m);
        Math.Round(gap.Beløp, 1).ShouldBe(1153.8m);
        real.Gap(2025).ShouldBeNull();
    }

    [Fact]
    public void Historien_regnes_om_med_landets_deflator()
    {
        // 2024 til 2025 er 4 %: 100 000 kr i 2024 er 104 000 i 2025-kroner.
        var real = Real(Med((2024, 100000m), (2025, 104000m)) with { Landstall = Land((2025, 4m)) });
        real.Ved(2024)!.RealeInntekter.ShouldBe(104000m);
        real.Gap(2025)!.Inntektsvekst.ShouldBe(0m);
    }

    [Fact]
    public void Regnskap_før_2020_har_sitt_eget_basisår_og_ingen_vekst_over_bruddet()
    {
        var real = Real(Med((2018, 90m), (2019, 95m), (2020, 100m), (2021, 105m), (2025, 120m)) with
        {
            Landstall = Land([.. Enumerable.Range(2015, 11).Select(t => (t, 3m))]),
        });
        real.Ved(2019)!.Basisår.ShouldBe(2018);
        real.Ved(2021)!.Basisår.ShouldBe(2020);
        real.Ved(2027)!.Basisår.ShouldBe(2020);
        real.Gap(2020).ShouldBeNull();
        real.Gap(2021).ShouldNotBeNull();
        real.Gap(2025).ShouldBeNull("2024 mangler");
        real.Sammenliknbart.First().År.ShouldBe(2020);
    }

    [Fact]
    public void Uten_pris_for_et_år_er_årene_før_uten_faste_priser()
    {
        var real = Real(Med((2023, 90m), (2024, 95m), (2025, 100m)) with { Landstall = Land((2025, 3m)) });
        real.Ved(2024)!.RealeInntekter.ShouldNotBeNull();
        real.Ved(2023)!.RealeInntekter.ShouldBeNull();
        real.Ved(2023)!.InntekterPerInnbygger.ShouldBeNull();
        real.Ved(2025)!.Basisår.ShouldBe(2024);
    }

    [Fact]
    public void Kommunens_egne_tall_går_foran_landets()
    {
        var egne = Fjordvik.Utgave(f => f with
        {
            Lønnsvekst = Fjordvik.Serie(3.5m, (2025, 5.0m), (2026, 4.0m)),
            Prisvekst = Fjordvik.Serie(2.0m, (2025, 2.5m), (2026, 2.5m)),
        });
        var utgave = egne with { Landstall = Land((2024, 3m), (2025, 9m)) };
        var priser = Prisutvikling.For(utgave, utgave.Forutsetninger);
        priser.Ved(2025)!.Deflator.ShouldBe(Andel.FraProsent(4.0m));
        priser.Ved(2024)!.Deflator.ShouldBe(Andel.FraProsent(3m));
        priser.Ved(2027)!.Deflator.ShouldBe(Andel.FraProsent(0.6m * 3.5m + 0.4m * 2.0m));
        priser.Faktor(2026, 2024, p => p.Deflator)!.Value.ShouldBe(1m / (1.04m * 1.034m), 1e-20m);
        priser.HvilerPåAnslag(2023, 2024).ShouldBeTrue();
        priser.HvilerPåAnslag(2024, 2026).ShouldBeFalse();
        priser.Ved(2023).ShouldBeNull();
        priser.Faktor(2022, 2025, p => p.Deflator).ShouldBeNull();
    }

    [Fact]
    public void Et_tall_som_alltid_gjelder_sier_ingenting_om_årene_før_regnskapet()
    {
        var utgave = Fjordvik.Utgave(f => f with { Lønnsvekst = Serie.Fast(4m, Fjordvik.Kilde), Prisvekst = Serie.Fast(2m, Fjordvik.Kilde) });
        var priser = Prisutvikling.For(utgave, utgave.Forutsetninger);
        priser.Ved(2025).ShouldBeNull();
        priser.Ved(2026).ShouldNotBeNull();
    }

    private static Realutvikling Real(Utgave utgave) => Realutvikling.For(utgave, Perspektivberegning.Beregn(utgave).Referanse);

    private static Landstall Land(params (int År, decimal Deflator)[] år) => new(
        år.ToImmutableSortedDictionary(å => å.År, å => new Prisår(å.År, Andel.FraProsent(å.Deflator), Andel.FraProsent(å.Deflator), Andel.FraProsent(å.Deflator), Anslag)), []);

    private static Utgave Med(params (int År, decimal Skatt)[] år) => Fjordvik.Utgave() with
    {
        Regnskap = new Driftsserie(år.ToImmutableSortedDictionary(å => å.År, å => ImmutableDictionary<Linje, Oppgitt>.Empty
            .Add(Linje.Skatt, new(å.Skatt, Fjordvik.Kilde)).Add(Linje.Lønn, new(å.Skatt, Fjordvik.Kilde)))),
    };
}
