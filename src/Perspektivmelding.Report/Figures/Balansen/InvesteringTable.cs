using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Regnskap;

namespace Perspektivmelding.Figures.Balansen;

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
                .. plan.GroupBy(i => i.Prosjekt).Select(g => Row(g.Key, år, [.. g], i => i.Utgift, r => Celler(r, "utgift", i => i.Utgift), false)),
                Row(c["kol_sum"], år, [.. plan], i => i.Utgift, r => Celler(r, "utgift", i => i.Utgift), true),
                .. InvesteringFigure.Finansiering.Select(f => Row(c["finansiering_" + f.Key], år, [.. plan], f.Beløp, r => Finansiering(c, f.Key, r, f.Beløp), false)),
            ],
            Source = c.Sources.Line(Datadel.Investeringer),
            Note = c["investeringer_regnet"],
        };
    }

    private static TableRow Row(string navn, int[] år, Investering[] rader, Func<Investering, decimal> beløp, Func<Investering[], Sporet> spor, bool sum) => new(
    [
        new(navn),
        .. år.Select(t => rader.Where(i => i.År == t).ToArray()).Select(med => med.Length == 0
            ? Cells.Missing
            : Cells.Tusen(med.Sum(beløp), spor(med))),
        Cells.Tusen(rader.Sum(beløp), spor(rader)),
    ], sum);

    private static Sporet Celler(Investering[] rader, string kolonne, Func<Investering, decimal> beløp) =>
        Sporet.SumAv(rader.Select(i => Sporet.Celle(kolonne, beløp(i), i.Kilde.Ved(kolonne))));

    // New loans are what is left of a year's costs, as the projection reckons them.
    private static Sporet Finansiering(FigureContext c, string slag, Investering[] rader, Func<Investering, decimal> beløp) => slag switch
    {
        "lan" => Sporet.SumAv(rader.Select(i => i.År).Distinct().Select(t => c.Anslag(c.Referanse)["laneopptak", t])),
        "mva" => Celler(rader, "mva_kompensasjon", beløp),
        _ => Celler(rader, slag, beløp),
    };
}
