using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Veivalg;

/// <summary>What is paid in services for less risk: the cut of each scenario against how likely ROBEK is, and the rules.</summary>
internal static class VeivalgsbudsjettFigure
{
    /// <summary>Less than any share of the futures can be, per cent.</summary>
    private const decimal Ørliten = 0.0001m;

    /// <summary><c>veivalgsbudsjett</c>: a row a scenario, the smallest cut first, with a bar for ROBEK and one for the rules together.</summary>
    public static Figure Budsjett(FigureContext c)
    {
        var rader = Rader(c);
        var år = FigureContext.År(c.PlanTil);
        var utenRegler = rader.All(r => r.Regler is null);
        var chart = new Chart("veivalgsbudsjett", Tittel(c, rader), "")
        {
            X = ScaleSpec.Linear with { Zero = true, Domain = (0m, 100m), Nice = false, Label = c["veivalgsbudsjett_akse"], Format = ValueFormat.Prosent(0) },
            Y = ScaleSpec.Band with { Bands = [.. rader.Select(r => Navn(c, r))], Label = c["veivalgsbudsjett_rader"] },
            Marks =
            [
                Søyler(c, "robek", "brutt", rader, r => r.Robek),
                .. utenRegler ? ImmutableArray<Mark>.Empty : [Søyler(c, "regler", "oppfylt", rader, r => r.Regler)],
            ],
        };
        return new FigureDraft(chart, c[utenRegler ? "veivalgsbudsjett_under_uten" : "veivalgsbudsjett_under", ("antall", Talltekst.Tall(rader[0].Antall)), ("år", år)], Diagram.Søyler, c.Sources.Projection)
        {
            HowMore = c["veivalgsbudsjett_regnet", ("margin", Talltekst.Tall(rader[0].Margin, 1)), ("år", år)],
            Note = string.Join(" ", new[] { c.Sources.RobekScope, c["usikkerhet_merk"] }.OfType<string>()),
            Table = Tabell(c, rader),
        }.Finish(c);
    }

    private static Mark.Bar Søyler(FigureContext c, string key, string rolle, ImmutableArray<Rad> rader, Func<Rad, decimal?> verdi) =>
        new Mark.Bar(c["veivalgsbudsjett_" + key], [.. rader.Select(r => new BarItem(Navn(c, r), verdi(r)) { Text = verdi(r) is { } v ? Prosent(c, v) : null })])
        {
            Role = rolle,
            ValueLabels = true,
        };

    /// <summary>Held against the first scenario: what brings the risk down, and to what.</summary>
    private static string Tittel(FigureContext c, ImmutableArray<Rad> rader)
    {
        var første = rader.Single(r => ReferenceEquals(r.Scenario, c.Referanse));
        var best = rader.MinBy(r => r.Robek)!;
        var (kutt, inntekt) = (best.Kutt - første.Kutt, best.Inntekter - første.Inntekter);
        return c["veivalgsbudsjett_tittel", ("av", rader.Length), ("treff", Usikkerhet.Andelsord.Treff(best.Robek, best.Antall)), ("framtider", Talltekst.Tall(best.Antall)),
            ("høyest", rader.Max(r => r.Robek)), ("best", best.Robek), ("første", første.Robek), ("kutt_før", Talltekst.Mill(første.Kutt)),
            ("kutt", Talltekst.Mill(kutt).Anslag(Anslag(c, best))), ("inntekt", Talltekst.Mill(inntekt).Anslag(Anslag(c, best))), ("fra", Risiko(c, første.Robek)), ("til", Risiko(c, best.Robek))];
    }

    private static bool Anslag(FigureContext c, Rad r) => c.Anslag(r.Scenario)["netto_driftsresultat", c.PlanTil];

    private static DataTable Tabell(FigureContext c, ImmutableArray<Rad> rader) => new()
    {
        Slug = "veivalgsbudsjett",
        Caption = c["veivalgsbudsjett_tabell", ("år", FigureContext.År(c.PlanTil))],
        Columns =
        [
            new(c["veivalgsbudsjett_scenario"], false), new(c["veivalgsbudsjett_kutt"]), new(c["veivalgsbudsjett_inntekter"]),
            new(c["veivalgsbudsjett_robek_prosent"]), new(c["veivalgsbudsjett_regler_prosent"]), new(c["rad_fond_tomt"]),
        ],
        Rows = [.. rader.Select(r =>
        {
            var anslag = c.Anslag(r.Scenario)["netto_driftsresultat", c.PlanTil];
            return new TableRow(
            [
                new(c.Navn(r.Scenario)), Cells.Mill(r.Kutt, Virker(c, r, -1) with { ErAnslag = anslag }), Cells.Mill(r.Inntekter, Virker(c, r, 1) with { ErAnslag = anslag }),
                Cells.Tall(Tall(c, r.Robek), r.Robek, Andel(c, r, "minst_ett_robekkriterium", r.Robek), 4),
                r.Regler is { } p ? Cells.Tall(Tall(c, p), p, Andel(c, r, "alle_handlingsregler", p), 4) : Cells.Missing,
                r.FondetTomt is { } år ? Cells.Tall(FigureContext.År(år), år, Yearly.FondetTomt(c, r.Scenario, år), 0) : new(c["rad_fond_ikke_tomt"]),
            ]);
        })],
        Note = c["veivalgsbudsjett_merk"],
    };

    // The measures that work that way, in the plan's last year.
    private static Sporet Virker(FigureContext c, Rad r, int retning) => Sporet.SumAv(r.Scenario.Scenario.Tiltak
        .Where(t => Model.Verdier.Kontoplan.Tiltaksretning(t.Linje) == retning).Select(t => c.Tiltaksspor[Model.Tiltaksplan.Tiltaksspor.Kode(t), c.PlanTil]));

    private static Sporet Andel(FigureContext c, Rad r, string kode, decimal prosent) =>
        new(false, new Sporreferanse("usikkerhet", $"{r.Scenario.Scenario.Id}.{kode}", c.PlanTil, decimal.Round(prosent, 6, MidpointRounding.AwayFromZero)));

    private static string Navn(FigureContext c, Rad r) => c[r.Kutt > 0m ? "veivalgsbudsjett_rad_kutt" : r.Kutt < 0m ? "veivalgsbudsjett_rad_mer" : "veivalgsbudsjett_rad_ingen",
        ("navn", c.Navn(r.Scenario)), ("kutt", Talltekst.Mill(Math.Abs(r.Kutt)))];

    /// <summary>A risk: what no future met is not impossible, and what all met not certain.</summary>
    private static string Risiko(FigureContext c, decimal prosent) => Prosent(c, Math.Clamp(prosent, Ørliten, 100m - Ørliten));

    private static string Prosent(FigureContext c, decimal prosent) => Tall(c, prosent) + NorwegianNumber.Space + "%";

    /// <summary>Whole per cent; what is possible is not called 0, and what is uncertain not 100.</summary>
    private static string Tall(FigureContext c, decimal prosent) => prosent switch
    {
        > 0m and < 1m => c["veivalgsbudsjett_under_en"],
        > 99m and < 100m => c["veivalgsbudsjett_over_nittini"],
        _ => NorwegianNumber.Format(prosent),
    };

    private static ImmutableArray<Rad> Rader(FigureContext c) =>
        [.. c.Resultat.Usikkerhet.Scenarier.Select(u => new Rad(c, u)).OrderBy(r => r.Kutt)];

    private sealed record Rad(FigureContext C, Scenariousikkerhet Usikkerhet)
    {
        public Scenarioresultat Scenario => Usikkerhet.Scenario;

        public decimal Kutt => Model.Vurdering.Veivalg.Kutt(Scenario, C.PlanTil);

        public decimal Inntekter => Model.Vurdering.Veivalg.Inntekter(Scenario, C.PlanTil);

        public decimal Robek => Usikkerhet.NoenRobek;

        public decimal? Regler => Usikkerhet.AlleRegler;

        public int? FondetTomt => Scenario.Bane.FondetTomt(C.Horisont);

        public int Antall => Usikkerhet.Antall;

        public decimal Margin => Usikkerhet.Standardfeil(50m);
    }
}
