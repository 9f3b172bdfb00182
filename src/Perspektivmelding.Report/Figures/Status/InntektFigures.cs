using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Status;

/// <summary>Where the money comes from and where it goes: income and expenditure in regnskapsår and over time.</summary>
internal static class InntektFigures
{
    private static readonly ImmutableArray<Linje> Inntektslinjer =
    [
        Linje.Rammetilskudd, Linje.Skatt, Linje.Eiendomsskatt, Linje.AndreSkatter, Linje.OverføringerStat,
        Linje.OverføringerAndre, Linje.Brukerbetalinger, Linje.SalgLeie,
    ];

    private static readonly ImmutableArray<Linje> Utgiftslinjer =
        [Linje.Lønn, Linje.Sosiale, Linje.Kjøp, Linje.OverføringerTilAndre, Linje.Avskrivninger];

    /// <summary>The eight lines of income in five groups, so that a stack can be read.</summary>
    private static readonly ImmutableArray<(string Key, ImmutableArray<Linje> Linjer)> Grupper =
    [
        ("skatt", [Linje.Skatt]),
        ("rammetilskudd", [Linje.Rammetilskudd]),
        ("overforinger", [Linje.OverføringerStat, Linje.OverføringerAndre]),
        ("betaling", [Linje.Brukerbetalinger, Linje.SalgLeie]),
        ("andre_skatter", [Linje.Eiendomsskatt, Linje.AndreSkatter]),
    ];

    /// <summary><c>inntekter</c>: shares of income in regnskapsår, greatest first.</summary>
    public static Figure? Inntekter(FigureContext c)
    {
        var drift = c.Referanse.Bane[c.B].Drift;
        var frie = drift[Linje.Rammetilskudd] + drift[Linje.Skatt];
        return Shares(c, "inntekter", Inntektslinjer, Linje.SumDriftsinntekter, frie);
    }

    /// <summary><c>utgifter</c>: shares of operating expenditure by kind in regnskapsår, greatest first.</summary>
    public static Figure? Utgifter(FigureContext c)
    {
        var drift = c.Referanse.Bane[c.B].Drift;
        return Shares(c, "utgifter", Utgiftslinjer, Linje.SumDriftsutgifter, drift[Linje.Lønn] + drift[Linje.Sosiale]);
    }

    /// <summary><c>inntekter-over-tid</c>: income stacked, first scenario, current prices.</summary>
    public static Figure OverTid(FigureContext c)
    {
        var s = c.Referanse;
        var grupper = Grupper.Where(g => s.Bane.År.Any(å => g.Linjer.Sum(l => å.Drift[l]) != 0m)).ToImmutableArray();
        var (fra, til) = (s.Bane[c.B].Drift[Linje.SumDriftsinntekter], s.Bane[c.PlanTil].Drift[Linje.SumDriftsinntekter]);
        var vekst = fra == 0m ? 0m : 100m * (til - fra) / fra;
        var chart = new Chart("inntekter-over-tid",
            c["inntekter_tid_tittel", ("vekst", Talltekst.Prosent(vekst)), ("prosent", Talltekst.Prosent(Math.Abs(vekst)).Anslag(c.Anslag(s)["sum_driftsinntekter", c.PlanTil])), ("fra", c.B), ("til", c.PlanTil)], "")
        {
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Marks =
            [
                Yearly.Projection(c, c.Horisont),
                .. grupper.Select((g, i) => new Mark.Area(Name(c, g.Key), Yearly.Points(s.Bane, c.B, c.Horisont, å => g.Linjer.Sum(l => å.Drift[l])))
                {
                    Role = FigureContext.Rolle(i),
                }),
            ],
        };
        return new FigureDraft(chart, c["inntekter_tid_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Flater, c.Sources.Projection)
        {
            How = [Regelverk.Skatt, Regelverk.Rammetilskudd, Regelverk.Deflatorvekst],
            Estimate = (år, serie) =>
            {
                var linjer = grupper.First(g => Name(c, g.Key) == serie).Linjer;
                return Sporet.Av(Sporet.Sum(linjer.Length), [.. linjer.Select(l => c.Anslag(s)[Kontoplan.For(l).Kode, int.Parse(år, CultureInfo.InvariantCulture)])]);
            },
        }.Finish(c);
    }

    private static string Name(FigureContext c, string gruppe) => c["inntektsgruppe_" + gruppe];

    private static Figure? Shares(FigureContext c, string slug, ImmutableArray<Linje> linjer, Linje sum, decimal framhevet)
    {
        var drift = c.Referanse.Bane[c.B].Drift;
        var total = drift[sum];
        if (total <= 0m) return null;
        var rader = linjer.Where(l => drift[l] != 0m).OrderByDescending(l => drift[l]).ToArray();
        var chart = new Chart(slug, c[slug + "_tittel", ("andel", Talltekst.Prosent(100m * framhevet / total).Anslag(c.Anslag(c.Referanse)[Kontoplan.For(sum).Kode, c.B])), ("år", FigureContext.År(c.B))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Format = ValueFormat.Prosent() },
            Y = ScaleSpec.Band with { Label = c["kol_linje"] },
            Marks =
            [
                new Mark.Bar(c["kol_andel"], [.. rader.Select(l => new BarItem(c.Linje(l), 100m * drift[l] / total))])
                {
                    Role = "regnskap",
                    ValueLabels = true,
                },
            ],
        };
        return new FigureDraft(chart, c[slug + "_under", ("år", FigureContext.År(c.B))], Diagram.Søyler, c.Sources.Line(Datadel.Regnskap))
        {
            Table = new DataTable
            {
                Slug = slug,
                Caption = c[slug + "_under", ("år", FigureContext.År(c.B))],
                Columns = [new(c["kol_linje"], false), new(c["kol_tusen"]), new(c["kol_andel"])],
                Rows =
                [
                    .. rader.Select(l => Row(c, c.Linje(l), drift[l], total, Kontoplan.For(l).Kode, Kontoplan.For(sum).Kode, false)),
                    Row(c, c.Linje(sum), total, total, Kontoplan.For(sum).Kode, Kontoplan.For(sum).Kode, true),
                ],
            },
        }.Finish(c);
    }

    private static TableRow Row(FigureContext c, string navn, decimal beløp, decimal total, string kode, string sumkode, bool sum)
    {
        var anslag = c.Anslag(c.Referanse)[kode, c.B];
        var andel = Sporet.Av("100*a/b", anslag, c.Anslag(c.Referanse)[sumkode, c.B]);
        return new TableRow([new(navn), Drawing.Cells.Tusen(beløp, anslag), Drawing.Cells.Prosent(100m * beløp / total, andel)], sum);
    }
}
