using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Status;

/// <summary>How fast income and expenditure grow.</summary>
internal static class GapFigure
{
    /// <summary><c>gap</c>: both indexed to 100 in regnskapsår; their difference in kroner is netto driftsresultat.</summary>
    public static Figure? Gap(FigureContext c)
    {
        var s = c.Referanse;
        var (inntekt, utgift) = (Inntekt(s.Bane[c.B]), Utgift(s.Bane[c.B]));
        if (inntekt <= 0m || utgift <= 0m) return null;
        decimal Inn(int år) => 100m * Inntekt(s.Bane[år]) / inntekt;
        decimal Ut(int år) => 100m * Utgift(s.Bane[år]) / utgift;

        var (vi, vu) = (Inn(c.PlanTil) - 100m, Ut(c.PlanTil) - 100m);
        var (ti, tu) = (Talltekst.Prosent(vi), Talltekst.Prosent(vu));
        var (navnInn, navnUt) = (c["gap_inntekter"], c["gap_utgifter"]);
        var tall = ValueFormat.Tall(1);
        var chart = new Chart("gap", c["gap_tittel", ("inntekter", ti), ("utgifter", tu), ("inn", Talltekst.Prosent(Math.Abs(vi)).Anslag(c.Anslag(s)["sum_driftsinntekter", c.PlanTil])),
            ("ut", Talltekst.Prosent(Math.Abs(vu)).Anslag(c.Anslag(s)["netto_driftsresultat", c.PlanTil])), ("fra", c.B), ("år", c.PlanTil)], "")
        {
            Y = ScaleSpec.Linear with { Label = c["gap_akse", ("år", FigureContext.År(c.B))], Format = tall },
            Marks =
            [
                Yearly.Projection(c, c.Horisont),
                Yearly.Line(c, navnInn, Yearly.Points(s.Bane, c.B, c.Horisont, å => Inn(å.År)), "serie-1", tall),
                Yearly.Line(c, navnUt, Yearly.Points(s.Bane, c.B, c.Horisont, å => Ut(å.År)), "serie-2", tall),
            ],
        };
        return new FigureDraft(chart, c["gap_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Linjer, c.Sources.Projection)
        {
            HowMore = c["gap_regnet"],
            Estimate = (år, serie) => Spor(c.Anslag(s), serie == navnInn, c.B, int.Parse(år, CultureInfo.InvariantCulture)),
        }.Finish(c);
    }

    private static Sporet Spor(Estimates spor, bool inntekt, int b, int år)
    {
        var (inn, resultat, innB, resultatB) = (spor["sum_driftsinntekter", år], spor["netto_driftsresultat", år], spor["sum_driftsinntekter", b], spor["netto_driftsresultat", b]);
        return inntekt ? Sporet.Av("100*a/b", inn, innB) : Sporet.Av("100*(a - b)/(c - d)", inn, resultat, innB, resultatB);
    }

    private static decimal Inntekt(Framskrivingsår å) => å.Drift[Linje.SumDriftsinntekter];

    /// <summary>All that stands between income and the result: operations without depreciation, interest, instalments.</summary>
    private static decimal Utgift(Framskrivingsår å) => å.Drift[Linje.SumDriftsinntekter] - å.Drift[Linje.NettoDriftsresultat];
}
