using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Real growth, decomposition, needs: the numbers are the model's, and what is missing is said.</summary>
public sealed class PerspektivFigureTests
{
    private static readonly Kilde Test = new("regnskap.csv", 1, "test", Datastatus.Regnskap);

    private static readonly Lazy<Drawn> Strand = new(() => Drawn.Strand);

    public static TheoryData<string> Utgaver() => ["lorenskog", "fjordvik", "strand"];

    [Theory, MemberData(nameof(Utgaver))]
    public void Hver_rad_i_dekomponeringen_går_opp(string navn)
    {
        var tabell = Named(navn).Set.Table("dekomponering").ShouldNotBeNull();
        tabell.Rows.Length.ShouldBeGreaterThan(3);
        foreach (var rad in tabell.Rows)
            rad.Cells[1..^1].Sum(c => c.Value ?? 0m).ShouldBe(rad.Cells[^1].Value!.Value, rad.Cells[0].Text);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Fossen_i_planen_ender_i_netto_driftsresultat(string navn)
    {
        var drawn = Named(navn);
        var (bane, k) = (drawn.Resultat.Referanse.Bane, drawn.Resultat.Utgave.Kommune);
        var rader = drawn.Figure("dekomponering-plan").Table.Rows.Select(r => r.Cells[1].Value!.Value * 1000m).ToArray();
        rader[0].ShouldBe(bane[k.Regnskapsår].Drift[Linje.NettoDriftsresultat]);
        rader[^1].ShouldBe(bane[k.PlanTil].Drift[Linje.NettoDriftsresultat]);
        rader[..^1].Sum().ShouldBe(rader[^1]);
    }

    [Fact]
    public void Strand_fra_2020_til_2024_er_som_regnet_for_hånd()
    {
        // SSB 13551, konsern. Inntekter 1 415 654 − 1 082 407 = 333 247.
        // Lønn 2,8, 4,3, 5,2 og 5,6 prosent gir faktor 1,191124; pris 3,3, 5,8, 5,5 og 3,2 gir 1,189921; deflator 3,0, 6,7, 5,32 og
        //   4,3 gir 1,207249: (555 350 + 135 223)·0,191124 + 269 868·0,189921 + 57 868·0,207249 = 195 232.
        // Befolkning: satsene i forutsetninger.yml ganger endring i ettårige aldre hvert år, i 2024-priser = 32 812.
        // Renter og avdrag minus renteinntekter: 54 718 i 2020 og 126 359 i 2024 = 71 641. Resten er −120 468.
        // De samme tallene kom fra et eget regnestykke i et annet språk.
        var rad = Strand.Value.Set.Table("dekomponering").ShouldNotBeNull().Rows[0];
        rad.Cells[0].Text.ShouldBe("2020–2024");
        rad.Cells[1..].Select(c => c.Value).ShouldBe([24582m, 333247m, -195232m, -32812m, -71641m, -120468m, -62324m]);
        Strand.Value.Set.Table("dekomponering")!.Note.ShouldNotBeNull().ShouldContain("premieavvik");
        Strand.Value.Figure("dekomponering").Note.ShouldNotBeNull().ShouldContain("premieavvik");
    }

    [Fact]
    public void Strand_i_faste_priser_er_som_regnet_for_hånd()
    {
        // 1,03·1,067·1,0532·1,043 = 1,207249. 1 082 407 i 2020 er 1 306 735 i 2024-kroner, og 99 980 kr på hver av de 13 070 innbyggerne ved årets slutt.
        // 1 415 654 i 2024 er 108,335 prosent av det; utgiftene 1 454 942 er 112,146 prosent av 1 074 644·1,207249.
        var tabell = Strand.Value.Set.Table("realutvikling").ShouldNotBeNull();
        var (først, sist) = (tabell.Rows[0], tabell.Rows.Single(r => r.Cells[0].Text == "2024"));
        Math.Round(først.Cells[3].Value!.Value).ShouldBe(1306735m);
        først.Cells[5].Value.ShouldBe(100m);
        Math.Round(Strand.Value.Figure("realutvikling-per-innbygger").Table.Rows[0].Cells[1].Value!.Value).ShouldBe(99980m);
        Math.Round(tabell.Rows[1].Cells[8].Value!.Value).ShouldBe(-5626m);
        Math.Round(sist.Cells[5].Value!.Value, 3).ShouldBe(108.335m);
        Math.Round(sist.Cells[6].Value!.Value, 3).ShouldBe(112.146m);
        sist.Cells[3].IsEstimate.ShouldBeFalse();
        først.Cells[3].IsEstimate.ShouldBeTrue("deflatoren i 2023 er utledet");
        sist.Cells[5].IsEstimate.ShouldBeTrue("indeksen hviler på året den begynner i");
    }

    [Fact]
    public void Prisutviklingen_viser_kilde_og_hva_som_er_anslag()
    {
        var rader = Strand.Value.Set.Table("prisutvikling").ShouldNotBeNull().Rows;
        rader.Select(r => r.Cells[0].Text).ShouldBe(Enumerable.Range(2021, 9).Select(t => $"{t}"));
        rader.Take(4).Select(r => (r.Cells[3].Value, r.Cells[3].IsEstimate)).ShouldBe([(3.0m, false), (6.7m, false), (5.32m, true), (4.3m, false)]);
        rader.ShouldAllBe(r => r.Cells[5].Text.Length > 0);
    }

    [Fact]
    public void Ett_regnskapsår_gir_bare_framskriving_og_det_står_der()
    {
        Drawn.Shipped.Set.Figure("dekomponering").ShouldBeNull();
        Drawn.Shipped.Texts.Has("mangler_dekomponering").ShouldBeTrue();
        var figur = Drawn.Shipped.Figure("realutvikling");
        figur.Note.ShouldNotBeNull().ShouldContain("historien mangler");
        figur.Table.Rows[0].Cells[0].Text.ShouldBe("2024");
    }

    [Fact]
    public void Regnskap_før_2020_er_en_egen_rekke()
    {
        var drawn = MedRegnskap(2017, 2018, 2021, 2022);
        var figur = drawn.Figure("realutvikling");
        figur.Note.ShouldNotBeNull().ShouldContain("før 2020 følger andre regler");
        drawn.Figure("realutvikling-per-innbygger").Table.Columns.Select(k => k.Head).ShouldContain("Driftsinntekter før 2020");
        drawn.Set.Table("dekomponering")!.Rows.Select(r => r.Cells[0].Text).ShouldNotContain("2018–2021");
        drawn.Set.Table("dekomponering")!.Rows[0].Cells[0].Text.ShouldBe("2021–2025");
        drawn.Texts.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.9, "Driftsutgiftene vokste reelt")]
    [InlineData(1.1, "Reell endring fra 2022 til 2025")]
    public void Tittelen_følger_tallene(double faktor, string begynnelse) =>
        MedRegnskap([2022], (decimal)faktor).Tittel("realutvikling").ShouldStartWith(begynnelse);

    [Fact]
    public void Utgifter_som_minker_øker_ikke_mer_enn_inntektene()
    {
        var fall = MedRegnskap([2024], 1.5m);
        fall.Tittel("realutvikling").ShouldStartWith("Reell endring fra 2024 til 2025: driftsutgiftene −");
        fall.Tittel("realgap").ShouldStartWith("Reell endring 2024–2025: driftsutgiftene −");
        var vekst = MedRegnskap([2024], 0.9m);
        var gap = vekst.Figure("realgap").Table.Rows[0].Cells[1].Value!.Value;
        vekst.Tittel("realgap").ShouldStartWith(gap > 0m ? "Driftsutgiftene økte reelt" : "Driftsinntektene økte reelt");
    }

    [Theory]
    [InlineData("5,0 prosent", "3,0 prosent", "Ja.")]
    [InlineData("−0,3 prosent", "−0,7 prosent", "Nei. Begge minker")]
    [InlineData("0,0 prosent", "−0,7 prosent", "Nei. Driftsutgiftene står stille")]
    [InlineData("0,0 prosent", "0,0 prosent", "Nei. Ingen av dem")]
    [InlineData("2,0 prosent", "2,0 prosent", "Nei. De vokser like fort")]
    [InlineData("2,0 prosent", "4,0 prosent", "Nei.")]
    public void Svaret_på_om_utgiftene_vokser_mest_er_ja_bare_når_de_vokser(string utgifter, string inntekter, string begynnelse) =>
        Drawn.Fjordvik.Texts["realvekst_svar", ("utgifter", utgifter), ("inntekter", inntekter)].ShouldStartWith(begynnelse);

    [Theory, MemberData(nameof(Utgaver))]
    public void Demografikostnaden_er_den_samme_etter_alder_og_etter_tjeneste(string navn)
    {
        var drawn = Named(navn);
        var alder = drawn.Figure("aldring-2040").Table.Rows.Sum(r => r.Cells[1..].Sum(c => c.Value ?? 0m));
        var tjeneste = drawn.Figure("demografikostnad-tjeneste").Table.Rows.Sum(r => r.Cells[1].Value!.Value);
        Math.Round(alder - tjeneste, 8).ShouldBe(0m);
        var b = drawn.Resultat.Utgave.Kommune.Regnskapsår;
        var bane = drawn.Resultat.Referanse.Bane;
        Math.Round(alder * 1000m - bane.År.Where(å => å.År > b && å.År <= 2040).Sum(å => å.Demografikostnad), 6).ShouldBe(0m);
        drawn.Figure("demografikostnad-tjeneste").Note.ShouldNotBeNull().ShouldContain("utledet");
    }

    [Fact]
    public void Ettårige_aldre_tegnes_i_femårsgrupper()
    {
        var drawn = Drawn.Fjordvik.With(u => u with
        {
            Folketall = new Folketall(new[] { 2025, 2026, 2027, 2028, 2029 }.SelectMany(t => Enumerable.Range(0, 106)
                .Select(alder => new Folkerad(t, t == 2025 ? "registrert" : "hoved", new Aldersgruppe(alder, alder == 105 ? null : alder), 100 + alder, Test)))),
        });
        drawn.Figure("befolkning-pyramide").Table.Rows.Length.ShouldBe(20);
        drawn.Figure("befolkning-grupper").Table.Rows.Length.ShouldBe(7);
        drawn.Figure("forsorgerbyrde").ShouldNotBeNull();
    }

    [Fact]
    public void Grove_aldersgrupper_gir_ingen_forsørgerbyrde_men_ord_om_hvorfor()
    {
        var drawn = Drawn.Fjordvik.With(u => u with
        {
            Folketall = new Folketall(u.Folketall.Rader.GroupBy(r => (r.År, r.Alternativ))
                .Select(g => new Folkerad(g.Key.År, g.Key.Alternativ, new Aldersgruppe(0, null), g.Sum(r => r.Antall), Test))),
            Scenarier = [.. u.Scenarier.Select(s => s with
            {
                Forutsetninger = s.Forutsetninger with
                {
                    Demografi = s.Forutsetninger.Demografi with { Grupper = [new(new Aldersgruppe(0, null), 75m, Test)] },
                },
            })],
        });
        foreach (var slug in new[] { "forsorgerbyrde", "aldring-2040", "demografikostnad-tjeneste" })
        {
            drawn.Set.Figure(slug).ShouldBeNull(slug);
            drawn.Texts.Has("mangler_" + slug.Replace('-', '_')).ShouldBeTrue(slug);
        }
    }

    [Fact]
    public void Alternativene_spenner_fra_det_laveste_til_det_høyeste()
    {
        var figur = Drawn.Shipped.Figure("befolkning-alternativer");
        var siste = figur.Table.Rows[^1];
        figur.Table.Columns.Length.ShouldBe(4);
        Perspektivmelding.Language.Anslagsmerke.Uten(figur.Title).ShouldContain(Charts.NorwegianNumber.Format(siste.Cells[1..].Min(c => c.Value!.Value)));
        Perspektivmelding.Language.Anslagsmerke.Uten(figur.Title).ShouldContain(Charts.NorwegianNumber.Format(siste.Cells[1..].Max(c => c.Value!.Value)));
    }

    private static Drawn Named(string navn) => navn == "strand" ? Strand.Value : Drawn.Named(navn);

    private static Drawn MedRegnskap(params int[] år) => MedRegnskap(år, 0.9m);

    /// <summary>The worked example with more accounts years: the known one, scaled.</summary>
    private static Drawn MedRegnskap(int[] år, decimal faktor) => Drawn.Fjordvik.With(u => u with
    {
        Regnskap = new Driftsserie(u.Regnskap.Beløp.AddRange(år.Select(t => KeyValuePair.Create(t,
            u.Regnskap.Beløp[2025].ToImmutableDictionary(l => l.Key, l => new Oppgitt(Math.Round(l.Value.Verdi * faktor * (l.Key == Linje.Lønn ? 0.8m : 1m)), Test)))))),
        Folketall = new Folketall(u.Folketall.Rader.AddRange(år.SelectMany(t => u.Folketall.Rader.Where(r => r.År == 2025).Select(r => r with { År = t })))),
        Landstall = u.Landstall with
        {
            Priser = u.Landstall.Priser.SetItems(Enumerable.Range(2015, 11).Select(t => KeyValuePair.Create(t,
                new Prisår(t, Andel.FraProsent(1m), Andel.FraProsent(1m), Andel.FraProsent(1m), Test)))),
        },
    });
}
