using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Model.Framskriving;

namespace Perspektivmelding.Site.Figures.Innbyggere;

/// <summary>How the population changes, and what that costs.</summary>
internal static class BefolkningFigures
{
    /// <summary><c>befolkning-grupper</c>: up to five age groups, indexed to 100 in regnskapsår.</summary>
    public static Figure? Grupper(FigureContext c)
    {
        var a = new Aldersinndeling(c);
        var grupper = a.Grove.Where(g => a.Personer(c.B, g) > 0m).ToArray();
        if (grupper.Length == 0 || a.År[^1] <= c.B) return null;
        decimal Indeks(int år, Model.Befolkning.Aldersgruppe g) => 100m * a.Personer(år, g) / a.Personer(c.B, g);

        var siste = a.År[^1];
        var størst = grupper.MaxBy(g => Indeks(siste, g));
        var vekst = Indeks(siste, størst) - 100m;
        var chart = new Chart("befolkning-grupper", c["befolkning_tittel_" + (vekst > 0m ? "opp" : "ned"),
            ("gruppe", størst.ToString()), ("vekst", Talltekst.Prosent(Math.Abs(vekst))), ("år", FigureContext.År(siste))], "")
        {
            Y = ScaleSpec.Linear with { Label = c["gap_akse", ("år", FigureContext.År(c.B))], Format = ValueFormat.Tall() },
            Marks =
            [
                Yearly.Projection(c, siste, a.SisteRegistrerte),
                .. grupper.Select((g, i) => Yearly.Line(
                    c, g.ToString(), [.. a.År.Select(t => new Point(t, Indeks(t, g)))], FigureContext.Rolle(i), ValueFormat.Tall(), a.SisteRegistrerte)),
            ],
        };
        return new FigureDraft(chart, c["befolkning_under", ("b", FigureContext.År(c.B)), ("fra", FigureContext.År(a.År[0])), ("til", FigureContext.År(siste))],
            Diagram.Linjer, c.Sources.Line(Datadel.Befolkning))
        {
            Estimate = (år, _) => a.Anslag(int.Parse(år, CultureInfo.InvariantCulture)),
        }.Finish(c);
    }

    /// <summary><c>befolkning-pyramide</c>: persons in each age group in regnskapsår and, as an outline, at the horizon.</summary>
    public static Figure? Pyramide(FigureContext c)
    {
        var a = new Aldersinndeling(c);
        var siste = a.År[^1];
        if (siste <= c.B || a.Alle.Length < 2) return null;
        var grupper = a.Alle.Reverse().ToArray();
        var eldre = a.Grove[^1];
        var endring = a.Personer(siste, eldre) - a.Personer(c.B, eldre);
        Mark.Bar Søyle(int år, string rolle, bool omriss) => new(FigureContext.År(år), [.. grupper.Select(g => new BarItem(g.ToString(), a.Personer(år, g)))])
        {
            Role = rolle,
            Overlay = omriss,
            ValueLabels = false,
        };
        var chart = new Chart("befolkning-pyramide", c["pyramide_tittel_" + (endring >= 0m ? "opp" : "ned"),
            ("antall", Talltekst.Tall(Math.Abs(endring))), ("gruppe", eldre.ToString()), ("år", FigureContext.År(siste)), ("fra", FigureContext.År(c.B))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_personer"], Format = ValueFormat.Tall() },
            Y = ScaleSpec.Band with { Bands = [.. grupper.Select(g => g.ToString())], Label = c["kol_alder"] },
            Marks = [Søyle(c.B, "regnskap", false), Søyle(siste, "serie-2", true)],
        };
        return new FigureDraft(chart, c["pyramide_under", ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(siste))],
            Diagram.Søyler, c.Sources.Line(Datadel.Befolkning))
        {
            Estimate = (_, år) => a.Anslag(int.Parse(år, CultureInfo.InvariantCulture)),
        }.Finish(c);
    }

    /// <summary><c>demografikostnad</c>: what each year's change in population costs, prices of regnskapsår.</summary>
    public static Figure? Kostnad(FigureContext c)
    {
        var s = c.Referanse;
        var år = s.Bane.År.Where(å => å.År > c.B).ToArray();
        if (år.All(å => å.Demografikostnad == 0m)) return null;
        var sum = s.Bane.År.Where(å => å.År > c.B && å.År <= c.PlanTil).Sum(å => å.Demografikostnad);
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(år.Max(å => Math.Abs(å.Demografikostnad)))) with { Sign = true };
        var chart = new Chart("demografikostnad", c["demografi_tittel_" + (sum >= 0m ? "opp" : "ned"),
            ("beløp", Talltekst.Mill(Math.Abs(sum))), ("år", FigureContext.År(c.PlanTil))], "")
        {
            X = ScaleSpec.Band with { Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks =
            [
                new Mark.Bar(c["demografi_serie"], [.. år.Select(å => new BarItem(FigureContext.År(å.År), å.Demografikostnad))])
                {
                    Role = c.Rolle(s),
                    ValueLabels = true,
                    Format = format with { Unit = "" },
                },
            ],
        };
        return new FigureDraft(chart, c["demografi_under", ("b", FigureContext.År(c.B)), ("fra", FigureContext.År(c.B + 1)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Søyler, c.Sources.Line(Datadel.Befolkning, Datadel.Forutsetninger))
        {
            How = [Regelverk.Demografi],
            Estimate = (t, _) => c.Anslag(s)["demografikostnad", int.Parse(t, CultureInfo.InvariantCulture)],
        }.Finish(c);
    }
}
