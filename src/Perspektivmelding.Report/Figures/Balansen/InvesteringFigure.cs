using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Balansen;

/// <summary>The investment plan and who pays for it.</summary>
internal static class InvesteringFigure
{
    /// <summary>The four ways an investment is paid for, in stacking order.</summary>
    public static readonly ImmutableArray<(string Key, Func<Investering, decimal> Beløp)> Finansiering =
    [
        ("lan", i => i.Låneopptak),
        ("mva", i => i.MvaKompensasjon),
        ("tilskudd", i => i.Tilskudd),
        ("egenkapital", i => i.Egenkapital),
    ];

    /// <summary><c>investeringer</c>: each year's cost by financing.</summary>
    public static Figure? Investeringer(FigureContext c)
    {
        var plan = c.Utgave.Investeringer;
        if (plan.IsEmpty) return null;
        var (fra, til) = (plan.Min(i => i.År), plan.Max(i => i.År));
        var (utgift, lån) = (plan.Sum(i => i.Utgift), plan.Sum(i => i.Låneopptak));
        var anslag = plan.Any(i => i.Kilde.Status == Datastatus.Anslag);
        var år = Enumerable.Range(fra, til - fra + 1).ToArray();
        var typer = Finansiering.Where(f => plan.Any(i => f.Beløp(i) != 0m)).ToArray();
        var chart = new Chart("investeringer", c["investeringer_tittel",
            ("ingen", utgift == 0m), ("lån", Talltekst.Mill(lån).Anslag(anslag)), ("utgift", Talltekst.Mill(utgift).Anslag(anslag)), ("når", c.IPerioden(fra, til))], "")
        {
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Marks = [.. typer.Select((f, n) => new Mark.Bar(c["finansiering_" + f.Key],
                [.. år.Select(t => new BarItem(t, plan.Where(i => i.År == t).Sum(f.Beløp)))])
            {
                Role = FigureContext.Rolle(n),
                Stack = "finansiering",
            })],
        };
        return new FigureDraft(chart, c["investeringer_under", ("fra", fra), ("til", til)],
            Diagram.Søyler, c.Sources.Line(Datadel.Investeringer))
        {
            How = [Regelverk.Egenkapital],
            HowMore = c["investeringer_regnet"],
            Estimate = (t, serie) => typer.Any(f => serie == c["finansiering_" + f.Key]
                && plan.Any(i => FigureContext.År(i.År) == t && f.Beløp(i) != 0m && i.Kilde.Status == Datastatus.Anslag)),
            Table = Balansen.InvesteringTable.Investeringer(c),
        }.Finish(c);
    }
}
