using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Site.Figures.Balansen;

namespace Perspektivmelding.Site.Figures.Tabeller;

/// <summary>The investment plan project by project, and who pays.</summary>
internal static class InvesteringTable
{
    /// <summary><c>investeringer</c>: cost of each project by year, then the sum and its financing; 1 000 kr.</summary>
    public static DataTable? Investeringer(FigureContext c)
    {
        var plan = c.Utgave.Investeringer;
        if (plan.IsEmpty) return null;
        var år = Enumerable.Range(plan.Min(i => i.År), plan.Max(i => i.År) - plan.Min(i => i.År) + 1).ToArray();
        return new DataTable
        {
            Slug = "investeringer",
            Caption = c["tabell_investeringer"],
            Columns = [new(c["kol_prosjekt"], false), .. år.Select(t => new TableColumn(FigureContext.År(t))), new(c["kol_sum"])],
            Rows =
            [
                .. plan.GroupBy(i => i.Prosjekt).Select(g => Row(g.Key, år, [.. g], i => i.Utgift, false)),
                Row(c["kol_sum"], år, [.. plan], i => i.Utgift, true),
                .. InvesteringFigure.Finansiering.Select(f => Row(c["finansiering_" + f.Key], år, [.. plan], f.Beløp, false)),
            ],
            Source = c.Sources.Line(Datadel.Investeringer),
            Note = c["investeringer_regnet"],
        };
    }

    private static TableRow Row(string navn, int[] år, Investering[] rader, Func<Investering, decimal> beløp, bool sum) => new(
    [
        new(navn),
        .. år.Select(t => rader.Where(i => i.År == t).ToArray()).Select(med => med.Length == 0
            ? Cells.Missing
            : Cells.Tusen(med.Sum(beløp), med.Any(i => i.Kilde.Status == Datastatus.Anslag))),
        Cells.Tusen(rader.Sum(beløp), rader.Any(i => i.Kilde.Status == Datastatus.Anslag)),
    ], sum);
}
