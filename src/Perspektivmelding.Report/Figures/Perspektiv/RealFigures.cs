using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;

namespace Perspektivmelding.Figures.Perspektiv;

/// <summary>Income and costs in fixed prices: do the costs grow faster?</summary>
internal static class RealFigures
{
    private const string Inntekter = "sum_driftsinntekter";
    private const string Utgifter = "sum_driftsutgifter";

    /// <summary><c>realutvikling</c>: both indexed to 100 in the first year that can be compared.</summary>
    public static Figure? Utvikling(FigureContext c)
    {
        var t = new Realtall(c);
        if (t.Vekst(å => å.RealeInntekter) is not { } vi || t.Vekst(å => å.RealeUtgifter) is not { } vu) return null;
        var tall = ValueFormat.Tall(1);
        var (navnInn, navnUt) = (c["realutvikling_inntekter"], c["realutvikling_utgifter"]);
        Ord Tekst(decimal vekst, string kode, bool fortegn) => NorwegianNumber.Prosent(vekst, sign: fortegn).Anslag(t.Anslag(t.Fra, kode) || t.Anslag(t.Til, kode));
        var chart = new Chart("realutvikling", c["realutvikling_tittel", ("historie", t.HarHistorie), ("fra", t.Fra), ("til", t.Til),
            ("inntekter", Tekst(vi, Inntekter, false)), ("utgifter", Tekst(vu, Utgifter, false)),
            ("inntekter_fortegn", Tekst(vi, Inntekter, true)), ("utgifter_fortegn", Tekst(vu, Utgifter, true))], "")
        {
            Y = ScaleSpec.Linear with { Label = c["gap_akse", ("år", FigureContext.År(t.Fra))], Format = tall },
            Marks =
            [
                Yearly.Projection(c, c.Horisont),
                .. t.Lines(navnInn, "serie-1", tall, å => t.Real.Indeks(å, x => x.RealeInntekter)),
                .. t.Lines(navnUt, "serie-2", tall, å => t.Real.Indeks(å, x => x.RealeUtgifter)),
            ],
        };
        return new FigureDraft(chart, c["realutvikling_under", ("navn", c.Navn(c.Referanse)), ("b", FigureContext.År(c.B)), ("fra", FigureContext.År(t.Real.År[0].År)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Linjer, t.Source)
        {
            HowMore = c["real_regnet", ("b", FigureContext.År(c.B))],
            Note = t.Note,
            Table = PerspektivTables.Realutvikling(c),
        }.Finish(c);
    }

    /// <summary><c>realutvikling-per-innbygger</c>: both per inhabitant, kr of regnskapsår.</summary>
    public static Figure? PerInnbygger(FigureContext c)
    {
        var t = new Realtall(c);
        // The section asks whether there is more to run the municipality on: that is the income.
        if (t.Real.Ved(t.Til)?.InntekterPerInnbygger is not { } etter || t.Real.Ved(t.Fra)?.InntekterPerInnbygger is not { } før) return null;
        var endring = Math.Round(etter - før, 0, MidpointRounding.AwayFromZero);
        var chart = new Chart("realutvikling-per-innbygger",
            c["realutvikling_per_innbygger_tittel", ("historie", t.HarHistorie), ("endring", ValueFormat.Kroner().Text(endring)),
                ("beløp", ValueFormat.Kroner().Text(Math.Abs(endring)).Anslag(t.Anslag(t.Fra, Inntekter) || t.Anslag(t.Til, Inntekter))), ("fra", t.Fra), ("til", t.Til)], "")
        {
            Y = ScaleSpec.Linear with { Label = c["realutvikling_per_innbygger_akse", ("b", FigureContext.År(c.B))], Format = ValueFormat.Kroner() },
            Marks =
            [
                Yearly.Projection(c, c.Horisont),
                .. t.Lines(c["realutvikling_inntekter"], "serie-1", ValueFormat.Kroner(), å => å.InntekterPerInnbygger),
                .. t.Lines(c["realutvikling_utgifter"], "serie-2", ValueFormat.Kroner(), å => å.UtgifterPerInnbygger),
            ],
        };
        return new FigureDraft(chart,
            c["realutvikling_per_innbygger_under", ("navn", c.Navn(c.Referanse)), ("b", FigureContext.År(c.B)), ("fra", FigureContext.År(t.Real.År[0].År)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Linjer, t.Source)
        {
            HowMore = c["real_regnet", ("b", FigureContext.År(c.B))],
            Note = FigureContext.Samlet(t.Note, c.UtenÅrsslutt([.. t.Real.År.Where(å => å.InntekterPerInnbygger is not null).Select(å => å.År)])),
            Estimate = (år, serie) => t.PerInnbygger(Year(år), Kode(c, serie)),
        }.Finish(c);
    }

    /// <summary><c>realgap</c>: how much more the costs grow than the income each year, accounts and plan.</summary>
    public static Figure? Gap(FigureContext c)
    {
        var t = new Realtall(c);
        var gap = Enumerable.Range(t.Fra, c.PlanTil - t.Fra + 1).Select(t.Real.Gap).OfType<Realgap>().ToArray();
        var med = gap.Where(g => g.År > t.Fra && g.År <= t.Til).ToArray();
        if (med.Length == 0) return null;
        var sum = med.Sum(g => g.Beløp);
        // The two sides of the gap, of the same years as it.
        var inntekter = med.Sum(g => t.Real.Ved(g.År)!.RealeInntekter - t.Real.Ved(g.År - 1)!.RealeInntekter) ?? 0m;
        var anslag = med.Any(g => t.Anslag(g.År, Utgifter) || t.Anslag(g.År, Inntekter)) || t.Anslag(t.Fra, Utgifter) || t.Anslag(t.Fra, Inntekter);
        Ord Tekst(decimal beløp, bool fortegn = false) => Talltekst.Mill(beløp, fortegn).Anslag(anslag);
        var format = ValueFormat.MillKr(gap.Max(g => Math.Abs(g.Beløp)) < 10000m ? 1 : 0) with { Sign = true };
        Mark.Bar Søyler(string navn, string rolle, Func<Realgap, bool> hvilke) => new(navn, [.. gap.Where(hvilke).Select(g => new BarItem(FigureContext.År(g.År), g.Beløp))])
        {
            Role = rolle,
            Stack = "gap",
            ValueLabels = true,
            Format = format with { Unit = "" },
        };
        var chart = new Chart("realgap", c["realgap_tittel", ("historie", t.HarHistorie), ("gap", Talltekst.Mill(sum)), ("beløp", Tekst(Math.Abs(sum))),
            ("utgifter", Tekst(inntekter + sum, true)), ("inntekter", Tekst(inntekter, true)), ("fra", med[0].År - 1), ("til", med[^1].År)], "")
        {
            X = ScaleSpec.Band with { Bands = [.. gap.Select(g => FigureContext.År(g.År))], Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["realgap_akse"], Format = format },
            Marks = [Søyler(c["realgap_regnskap"], "regnskap", g => g.År <= c.B), Søyler(c["realgap_framskriving"], "serie-1", g => g.År > c.B)],
        };
        chart = chart with { Marks = [.. chart.Marks.Where(m => m is not Mark.Bar { Items.IsEmpty: true })] };
        return new FigureDraft(chart, c["realgap_under", ("b", FigureContext.År(c.B)), ("fra", FigureContext.År(gap[0].År)), ("til", FigureContext.År(c.PlanTil))],
            Diagram.Søyler, t.Source)
        {
            HowMore = c["realgap_regnet", ("b", FigureContext.År(c.B))],
            Note = t.Note,
            Estimate = (år, _) => Sporet.Satt("{0} - {1} - ({2} - {3})", t.Reelt(Year(år), Utgifter), t.Reelt(Year(år) - 1, Utgifter), t.Reelt(Year(år), Inntekter), t.Reelt(Year(år) - 1, Inntekter))
                with
            { ErAnslag = t.Anslag(Year(år), Utgifter) || t.Anslag(Year(år) - 1, Utgifter) },
        }.Finish(c);
    }

    private static string Kode(FigureContext c, string serie) => serie.StartsWith(c["realutvikling_inntekter"], StringComparison.Ordinal) ? Inntekter : Utgifter;

    private static int Year(string år) => int.Parse(år, CultureInfo.InvariantCulture);
}
