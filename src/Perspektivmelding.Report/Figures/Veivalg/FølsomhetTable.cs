using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;

namespace Perspektivmelding.Figures.Veivalg;

/// <summary>What each changed assumption does, year by year.</summary>
internal static class FølsomhetTable
{
    /// <summary><c>folsomhet</c>: effect in each plan year and on average, mill. kr.</summary>
    public static DataTable? Tabell(FigureContext c)
    {
        if (c.Resultat.Følsomhet.IsEmpty) return null;
        var år = c.Resultat.Følsomhet.Select(u => u.År).Distinct().Order().ToArray();
        return new DataTable
        {
            Slug = "folsomhet",
            Caption = c["tabell_folsomhet", ("navn", c.Navn(c.Referanse))],
            Columns = [new(c["kol_endring"], false), .. år.Select(t => new TableColumn(FigureContext.År(t))), new(c["kol_snitt"])],
            Rows = [.. c.Resultat.Følsomhet.GroupBy(u => u.Id).OrderByDescending(g => Math.Abs(g.Average(u => u.Virkning))).Select(g => new TableRow(
            [
                new(FølsomhetFigure.Name(c, g.Key)),
                .. år.Select(t => Mill(c, g.FirstOrDefault(u => u.År == t)?.Virkning, t, Sporet.Av("a/1000", Spor(g.Where(u => u.År == t))))),
                Mill(c, g.Average(u => u.Virkning), c.PlanTil, Sporet.Av("sum(v)/antall(v)/1000", Spor(g))),
            ]))],
            Source = c.Sources.Projection,
            Note = c["folsomhet_regnet"],
        };
    }

    private static Sporet[] Spor(IEnumerable<Model.Folsomhet.Følsomhetsutslag> utslag) =>
        [.. utslag.Select(u => new Sporet(false, new Sporreferanse(FormattableString.Invariant($"folsomhet/{u.Id}/{u.År}"), "folsomhet." + u.Id, u.År, u.Virkning)))];

    private static TableCell Mill(FigureContext c, decimal? tusen, int år, Sporet spor) => tusen is { } beløp
        ? Cells.Tall(NorwegianNumber.Format(beløp / 1000m, 1, true), beløp / 1000m, spor with { ErAnslag = c.Anslag(c.Referanse)["netto_driftsresultat", år] }, 3)
        : Cells.Missing;
}
