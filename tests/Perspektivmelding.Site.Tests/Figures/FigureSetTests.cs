using System.Text.RegularExpressions;
using Perspektivmelding.Binding;
using Perspektivmelding.Figures;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>What holds for every figure and table of every edition.</summary>
public sealed partial class FigureSetTests
{
    public static TheoryData<string, string> Utgaver() => new()
    {
        { "lorenskog", "nb" }, { "lorenskog", "nn" }, { "fjordvik", "nb" }, { "fjordvik", "nn" },
    };

    [Theory, MemberData(nameof(Utgaver))]
    public void Hver_figur_har_budskap_kilde_alternativ_tekst_og_tall(string utgave, string målform)
    {
        var drawn = Get(utgave, målform);
        foreach (var f in drawn.Set.Figures)
        {
            f.Title.Split(' ').Length.ShouldBeLessThanOrEqualTo(12, $"{f.Slug}: {f.Title}");
            f.Title.ShouldNotEndWith(".", customMessage: f.Slug);
            f.Subtitle.ShouldNotBeNullOrWhiteSpace(f.Slug);
            f.Source.ShouldNotBeNullOrWhiteSpace(f.Slug);
            f.Alt.Length.ShouldBeGreaterThan(40, f.Slug);
            f.Table.Rows.ShouldNotBeEmpty(f.Slug);
            foreach (var svg in new[] { f.WideSvg, f.NarrowSvg })
            {
                svg.ShouldContain("<title");
                svg.ShouldContain("<desc");
            }
            foreach (var text in (string?[])[f.Title, f.Subtitle, f.Source, f.Alt, f.Note, f.How])
            {
                (text ?? "").ShouldNotContain("{", customMessage: f.Slug);
                (text ?? "").ShouldNotContain("⟦", customMessage: f.Slug);
                Minus().IsMatch(text ?? "").ShouldBeFalse($"{f.Slug}: {text}");
            }
        }
        drawn.Texts.Faults.ShouldBeEmpty();
    }

    /// <summary>What the table marks as an estimate, the alternative text marks too: the year's value in the one and the same cell.</summary>
    [Theory]
    [InlineData("tornado")]
    [InlineData("usikkerhet-resultat")]
    [InlineData("investeringer")]
    [InlineData("regler-veikart")]
    [InlineData("fond-bevegelse")]
    [InlineData("hva-skal-til")]
    public void Alternativ_tekst_merker_anslag_som_tittelen_og_tabellen(string slug)
    {
        var figur = Drawn.Shipped.Figure(slug);
        figur.Table.Rows.SelectMany(r => r.Cells).ShouldContain(c => c.IsEstimate, slug);
        Anslagsmerke.Har(figur.Alt).ShouldBeTrue($"{slug}: {figur.Alt}");
    }

    /// <summary>Fjordvik's accounts are no estimate, and neither are the result and the incomes that a waterfall begins with.</summary>
    [Theory]
    [InlineData("dekomponering-plan", "2025")]
    [InlineData("scenario-kutt-bro", "2025")]
    public void Regnskapet_i_en_foss_er_ikke_merket_som_anslag(string slug, string år)
    {
        var figur = Drawn.Fjordvik.Figure(slug);
        figur.Table.Rows.Single(r => r.Cells[0].Text == år).Cells.ShouldAllBe(c => !c.IsEstimate);
        Anslagsmerke.Uten(figur.Note ?? "").ShouldNotContain("Alle tallene bygger på anslag");
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Hver_tabell_har_like_mange_celler_som_kolonner_og_tall_i_tallkolonnene(string utgave, string målform)
    {
        var set = Get(utgave, målform).Set;
        foreach (var table in set.Tables.Concat(set.Figures.Select(f => f.Table)))
        {
            table.Caption.ShouldNotBeNullOrWhiteSpace(table.Slug);
            table.Columns[0].IsNumber.ShouldBeFalse(table.Slug);
            foreach (var row in table.Rows)
            {
                row.Cells.Length.ShouldBe(table.Columns.Length, table.Slug);
                row.Cells.Where((cell, i) => !table.Columns[i].IsNumber && cell.Value is not null).ShouldBeEmpty(table.Slug);
            }
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Samme_navn_betyr_samme_tall(string utgave, string målform)
    {
        var set = Get(utgave, målform).Set;
        set.Figures.Select(f => f.Slug).Distinct().Count().ShouldBe(set.Figures.Length);
        foreach (var figure in set.Figures)
            if (set.Tables.FirstOrDefault(t => t.Slug == figure.Table.Slug) is { } table)
                Rows(figure.Table).ShouldBe(Rows(table));

        static string[] Rows(DataTable table) => [.. table.Rows.Select(r => string.Join('|', r.Cells.Select(c => $"{c.Text}{c.Value}{c.Status}")))];
    }

    [Fact]
    public void Alt_som_kapitlene_viser_til_finnes_eller_er_kjent()
    {
        var set = Drawn.Shipped.Set;
        var files = Directory.GetFiles(Repository.Folder("input"), "*.md", SearchOption.AllDirectories);
        var viste = files.SelectMany(f => Reference().Matches(File.ReadAllText(f))).ToArray();
        viste.Length.ShouldBeGreaterThan(40);
        foreach (var m in viste)
        {
            var (slag, navn) = (m.Groups[1].Value, m.Groups[2].Value);
            (slag == "figur" ? set.KnowsFigure(navn) : set.KnowsTable(navn)).ShouldBeTrue(m.Value);
            // What the shipped edition lacks the data for, the theme has words about; what rests on optional keys needs none.
            if (!FigureSet.IsOptional(navn) && !Drawn.Shipped.Texts.Has("mangler_" + navn.Replace('-', '_')))
                (slag == "figur" ? (object?)set.Figure(navn) : set.Table(navn)).ShouldNotBeNull(m.Value);
        }
    }

    [Fact]
    public void Det_utgaven_mangler_er_kjent_men_ikke_tegnet()
    {
        var set = Drawn.Fjordvik.With(u => u with { Sektortall = [] }, new Innhold()).Set;
        foreach (var slug in new[] { "sektor", "overforbruk", "risiko", "sammenlikning-gjeld" })
        {
            set.Figure(slug).ShouldBeNull(slug);
            set.KnowsFigure(slug).ShouldBeTrue(slug);
        }
        set.Table("kostra").ShouldBeNull();
        set.KnowsTable("kostra").ShouldBeTrue();
        set.KnowsFigure("sektor-helse").ShouldBeTrue();
        set.KnowsFigure("scenario-noe-annet-bro").ShouldBeTrue();
        set.KnowsTable("drift-noe-annet").ShouldBeTrue();
        set.KnowsFigure("fondd").ShouldBeFalse();
        set.KnowsTable("driftt").ShouldBeFalse();
    }

    [Fact]
    public void En_utgave_uten_det_som_ikke_må_finnes_blir_tegnet()
    {
        var naken = Drawn.Shipped.With(u => u with
        {
            Investeringer = [],
            Pensjon = Pensjonsplan.Tom,
            Prognose = Driftsserie.Tom,
            Handlingsregler = [],
            Tiltak = [],
            Scenarier = [u.Scenarier[0] with { Tiltak = [] }],
            Sektortall = [],
            Indikatorer = [],
        }, new Innhold());
        foreach (var slug in new[] { "regler-veikart", "investeringer", "tiltak", "tiltak-innfasing", "sektor", "risiko", "overforbruk" })
            naken.Set.Figure(slug).ShouldBeNull(slug);
        foreach (var slug in new[] { "resultat", "kob", "fond", "gjeld", "scenarioer-resultat", "scenarioer-fond", "scenarioer-gjeld", "befolkning-grupper" })
            naken.Set.Figure(slug).ShouldNotBeNull(slug);
        naken.Texts.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void En_befolkning_uten_aldersgrupper_blir_tegnet_som_én_gruppe()
    {
        var drawn = Drawn.Fjordvik.With(u => u with
        {
            Folketall = new Folketall(u.Folketall.Rader.GroupBy(r => (r.År, r.Alternativ))
                .Select(g => new Folkerad(g.Key.År, g.Key.Alternativ, new Aldersgruppe(0, null), g.Sum(r => r.Antall), g.First().Kilde))),
        });
        drawn.Figure("befolkning-grupper").Table.Columns.Length.ShouldBe(2);
        drawn.Set.Figure("befolkning-pyramide").ShouldBeNull();
    }

    [Fact]
    public void Flere_enn_fem_scenarioer_vises_ikke_i_én_figur_og_det_står_der()
    {
        var drawn = Drawn.Fjordvik.With(u => u with { Scenarier = [.. u.Scenarier, u.Scenarier[1] with { Id = "sjette", Navn = "Det sjette" }] });
        drawn.Figure("fond").Table.Columns.Length.ShouldBe(6);
        drawn.Figure("fond").Note.ShouldNotBeNull().ShouldContain("de fem første");
        drawn.Figure("scenario-sjette-fond").Note.ShouldBeNull();
        drawn.Set.Table("scenarioer")!.Columns.Length.ShouldBe(7);
    }

    [Fact]
    public void Et_scenario_har_samme_klasse_i_alle_figurer()
    {
        var drawn = Drawn.Fjordvik;
        for (var i = 0; i < drawn.Resultat.Scenarier.Length; i++)
        {
            var id = drawn.Resultat.Scenarier[i].Scenario.Id;
            foreach (var figur in new[] { "resultat", "fond", "gjeld", "kort" })
                Series().Matches(drawn.Figure($"scenario-{id}-{figur}").WideSvg).Select(m => m.Value).Distinct().ShouldBe([$"serie-{i + 1}"], figur);
        }
    }

    [Theory]
    [InlineData("lorenskog")]
    [InlineData("fjordvik")]
    public void Et_tall_er_merket_når_sporet_når_et_anslag(string name)
    {
        var drawn = Drawn.Named(name);
        var s = drawn.Resultat.Referanse;
        var estimates = new Estimates("som-i-dag", s.Spor);
        var år = new[] { drawn.Resultat.Utgave.Kommune.Regnskapsår, drawn.Resultat.Utgave.Kommune.PlanTil };
        foreach (var beregning in s.Spor.Alle.Where(b => år.Contains(b.År)))
            estimates[beregning.Kode, beregning.År].ErAnslag.ShouldBe(s.Spor.HvilerPåAnslag(beregning.Kode, beregning.År), beregning.Kode);
    }

    [Fact]
    public void Alle_kilder_i_dataene_står_i_kildetabellen()
    {
        var drawn = Drawn.Shipped;
        var tekster = drawn.Set.Table("kilder")!.Rows.Select(r => r.Cells[1].Text).ToHashSet();
        var u = drawn.Resultat.Utgave;
        IEnumerable<Kilde> kilder = [.. u.Folketall.Rader.Select(r => r.Kilde), .. u.Indikatorer.Select(i => i.Kilde), .. u.Investeringer.Select(i => i.Kilde), u.Forutsetninger.Lønnsvekst.Kilde];
        kilder.Select(k => k.Tekst).OfType<string>().Distinct().Where(t => !tekster.Contains(t)).ShouldBeEmpty();
    }

    private static Drawn Get(string utgave, string målform) =>
        målform == "nb" ? Drawn.Named(utgave) : Drawn.Of(Drawn.Named(utgave).Resultat, Drawn.Named(utgave).Innhold, målform);

    /// <summary>A hyphen where a minus should be.</summary>
    [GeneratedRegex(@"(?<![\d\w–-])-\d")]
    private static partial Regex Minus();

    [GeneratedRegex(@"\{(figur|tabell) ([a-z0-9-]+)\}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"serie-\d")]
    private static partial Regex Series();

    [Fact]
    public void En_regel_der_året_er_over_før_planen_begynner_er_ikke_med_i_veikartet()
    {
        var bare = Drawn.Fjordvik.With(u => u with { Handlingsregler = [u.Handlingsregler[1] with { År = 2025 }] });
        bare.Set.Figure("regler-veikart").ShouldBeNull();
        var med = Drawn.Fjordvik.With(u => u with { Handlingsregler = [u.Handlingsregler[0], u.Handlingsregler[1] with { År = 2025 }] });
        med.Set.Figure("regler-veikart").ShouldNotBeNull();
    }

    [Fact]
    public void Scenarioer_med_samme_navn_kan_skilles_også_når_et_navn_ser_ut_som_et_slikt_skille()
    {
        string[] navn = ["Kutt", "Kutt", "Kutt (som-i-dag)"];
        var drawn = Drawn.Fjordvik.With(u => u with { Scenarier = [.. u.Scenarier.Select((s, i) => s with { Navn = i < navn.Length ? navn[i] : s.Navn })] });

        drawn.Set.Figures.Length.ShouldBe(Drawn.Fjordvik.Set.Figures.Length);
    }
}
