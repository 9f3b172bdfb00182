using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Omverden;

namespace Perspektivmelding.Figures.Tiltaksregister;

/// <summary>Measures and sensitivities year by year.</summary>
internal static class TiltakTables
{
    /// <summary><c>tiltak</c>: sector, line, status and effect in each plan year, 1 000 kr; greatest last year first.</summary>
    public static DataTable? Tiltak(FigureContext c)
    {
        if (c.Utgave.Tiltak.IsEmpty) return null;
        return new DataTable
        {
            Slug = "tiltak",
            Caption = c["tabell_tiltak"],
            Columns =
            [
                new(c["kol_tiltak"], false), new(c["kol_sektor"], false), new(c["kol_linje"], false), new(c["kol_status"], false),
                .. c.Kommune.Planår.Select(t => new TableColumn(FigureContext.År(t))),
            ],
            Rows = [.. c.Utgave.Tiltak.OrderByDescending(t => t.Virker(c.PlanTil)).Select(t => new TableRow(
            [
                new(Tiltaksord.Navn(c, t)),
                Cells.Text(SektorFigures.Name(c, t.Sektor)),
                new(c.Linje(t.Linje)),
                new(c["tiltak_status_" + t.Status.ToString().ToLowerInvariant()]),
                .. Tiltaksord.År(c, t),
            ]))],
            Source = c.Sources.Line(Datadel.Tiltak),
            Note = c["tiltak_merk"],
        };
    }
}
