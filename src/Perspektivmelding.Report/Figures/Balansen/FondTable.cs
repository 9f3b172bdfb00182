using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Balansen;

/// <summary>The disposisjonsfond year by year.</summary>
internal static class FondTable
{
    /// <summary>Opening balance, what is put in, what is taken out, closing balance; 1 000 kr.</summary>
    public static DataTable Bevegelse(FigureContext c, Scenarioresultat s)
    {
        var anslag = c.Anslag(s);
        return new DataTable
        {
            Slug = "fond-bevegelse",
            Caption = c["tabell_fond_bevegelse", ("navn", c.Navn(s))],
            Columns = [new(c["kol_aar"], false), new(c["kol_ib"]), new(c["kol_avsetning"]), new(c["kol_bruk"]), new(c["kol_ub"])],
            Rows = [.. Enumerable.Range(c.B + 1, c.PlanTil - c.B).Select(t =>
            {
                var drift = s.Bane[t].Drift;
                return new TableRow(
                [
                    new(FigureContext.År(t)),
                    Cells.Tusen(s.Bane[t - 1].Beholdning.Disposisjonsfond, anslag["disposisjonsfond", t - 1]),
                    Cells.Tusen(drift[Linje.AvsetningDisposisjonsfond], anslag["avsetning_disposisjonsfond", t]),
                    Cells.Tusen(drift[Linje.BrukDisposisjonsfond], anslag["bruk_disposisjonsfond", t]),
                    Cells.Tusen(s.Bane[t].Beholdning.Disposisjonsfond, anslag["disposisjonsfond", t]),
                ]);
            })],
            Source = c.Sources.Projection,
        };
    }
}
