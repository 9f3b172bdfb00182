using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Tabeller;

/// <summary>The whole account form and all key figures of a scenario, a column a year.</summary>
internal static class DriftTables
{
    /// <summary><c>drift</c> and <c>drift-…</c>: økonomisk oversikt drift, regnskapsår to the plan's last year, 1 000 kr.</summary>
    public static DataTable Drift(FigureContext c, Scenarioresultat s, string slug)
    {
        var år = Years(c, horisont: false);
        return new DataTable
        {
            Slug = slug,
            Caption = c["tabell_drift", ("navn", c.Navn(s))],
            Columns = [new(c["kol_linje"], false), .. år.Select(t => Head(c, t))],
            Rows = [.. Kontoplan.Alle.Select(l => new TableRow(
                [new(c.Linje(l.Linje)), .. år.Select(t => Cells.Tusen(s.Bane[t].Drift[l.Linje], c.Anslag(s)[l.Kode, t]))], l.ErSum))],
            Source = c.Sources.Projection,
            Note = c["tabell_drift_merk"],
        };
    }

    /// <summary><c>nokkeltall</c> and <c>nokkeltall-…</c>: every key figure, with the horizon as the last column.</summary>
    public static DataTable Nøkkeltall(FigureContext c, Scenarioresultat s, string slug)
    {
        var år = Years(c, horisont: true);
        return new DataTable
        {
            Slug = slug,
            Caption = c["tabell_nokkeltall", ("navn", c.Navn(s))],
            Columns = [new(c["kol_nokkeltall"], false), new(c["kol_enhet"], false), .. år.Select(t => Head(c, t))],
            Rows = [.. Nøkkeltallskatalog.Alle.Select(n => new TableRow(
            [
                new(c.Nøkkeltall(n.Nøkkeltall)),
                new(Unit(c, n.Enhet)),
                .. år.Select(t => Cells.Number(
                    s.Bane[t].Nøkkeltall[n.Nøkkeltall], n.Enhet == Nøkkeltallsenhet.Prosent ? 1 : 0, c.Anslag(s)[n.Kode, t])),
            ]))],
            Source = c.Sources.Projection,
            Note = FigureContext.Samlet(c.Corrections, c.UtenÅrsslutt(år)),
        };
    }

    /// <summary>Unit of a key figure in words.</summary>
    public static string Unit(FigureContext c, Nøkkeltallsenhet enhet) => c[enhet switch
    {
        Nøkkeltallsenhet.Prosent => "enhet_prosent",
        Nøkkeltallsenhet.TusenKroner => "enhet_tusen",
        Nøkkeltallsenhet.KronerPerInnbygger => "enhet_kr_innbygger",
        _ => "enhet_personer",
    }];

    private static int[] Years(FigureContext c, bool horisont) =>
        [.. Enumerable.Range(c.B, c.PlanTil - c.B + 1), .. horisont && c.Horisont > c.PlanTil ? new[] { c.Horisont } : []];

    private static TableColumn Head(FigureContext c, int år) =>
        new(år == c.B ? c["kol_regnskap", ("år", FigureContext.År(år))] : FigureContext.År(år));
}
