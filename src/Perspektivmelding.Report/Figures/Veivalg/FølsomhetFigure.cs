using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;

namespace Perspektivmelding.Figures.Veivalg;

/// <summary>What the result loses or gains when an assumption proves wrong.</summary>
internal static class FølsomhetFigure
{
    /// <summary><c>folsomhet</c>: mean effect a year in the plan period, greatest first.</summary>
    public static Figure? Følsomhet(FigureContext c)
    {
        if (c.Resultat.Følsomhet.IsEmpty) return null;
        var utslag = c.Resultat.Følsomhet.GroupBy(u => u.Id)
            .Select(g => (Id: g.Key, Snitt: g.Average(u => u.Virkning))).OrderByDescending(u => Math.Abs(u.Snitt)).ToArray();
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(utslag.Min(u => Math.Abs(u.Snitt)))) with { Sign = true };
        var (id, størst) = utslag[0];
        var chart = new Chart("folsomhet", c["folsomhet_tittel",
            ("hva", Name(c, id)), ("virkning", Talltekst.Mill(størst)), ("beløp", Talltekst.Mill(Math.Abs(størst)).Anslag(c.Anslag(c.Referanse)["netto_driftsresultat", c.PlanTil]))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Y = ScaleSpec.Band with { Label = c["kol_endring"] },
            Marks =
            [
                new Mark.Bar(c["folsomhet_serie"], [.. utslag.Select(u => new BarItem(Name(c, u.Id), u.Snitt)
                {
                    Role = u.Snitt < 0m ? "ned" : "opp",
                    Text = Talltekst.MillTall(u.Snitt, fortegn: true),
                })])
                {
                    ValueLabels = true,
                },
            ],
        };
        return new FigureDraft(chart, c["folsomhet_under",
                ("navn", c.Navn(c.Referanse)), ("fra", FigureContext.År(c.Kommune.PlanFra)), ("til", FigureContext.År(c.PlanTil))],
            Diagram.Søyler, c.Sources.Projection)
        {
            HowMore = c["folsomhet_regnet"],
            Table = FølsomhetTable.Tabell(c),
        }.Finish(c);
    }

    /// <summary>What is changed.</summary>
    public static string Name(FigureContext c, string id) => c["folsomhet_" + id];
}
