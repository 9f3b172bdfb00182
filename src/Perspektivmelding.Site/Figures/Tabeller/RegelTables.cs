using Perspektivmelding.Charts;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Site.Figures.Status;

namespace Perspektivmelding.Site.Figures.Tabeller;

/// <summary>Findings as tables: KØB, the municipality's own rules, ROBEK.</summary>
internal static class RegelTables
{
    /// <summary><c>kob</c>: value, goal and gap of the three indicators in regnskapsår.</summary>
    public static DataTable Køb(FigureContext c) => new()
    {
        Slug = "kob",
        Caption = c["tabell_kob", ("år", FigureContext.År(c.B))],
        Columns =
        [
            new(c["kol_indikator"], false), new(c["kol_verdi_prosent"]), new(c["kol_maal_prosent"]),
            new(c["kol_avvik_poeng"]), new(c["kol_avvik_mill"]),
        ],
        Rows = [.. c.Referanse.Køb.Where(k => k.År == c.B).Select(k =>
        {
            var anslag = c.Anslag(c.Referanse)[Nøkkeltallskatalog.For(BærekraftFigures.Key(k.Indikator)).Kode, k.År];
            var status = k.AvvikProsentpoeng >= 0m ? "oppfylt" : "brutt";
            return new TableRow(
            [
                Cells.Text(BærekraftFigures.Name(c, k.Indikator)),
                Cells.Prosent(k.Verdi, anslag),
                Cells.Plain(k.Mål, 2),
                Cells.Prosent(k.AvvikProsentpoeng, anslag, fortegn: true) with { Status = status },
                Mill(k.AvvikKroner, anslag),
            ]);
        })],
        Source = c.Sources.Line(Datadel.Regnskap, Datadel.Balanse, Datadel.Pensjon),
        Note = c["kob_regnet"],
    };

    /// <summary>A gap in millions with a sign; the exact number is in millions too.</summary>
    private static TableCell Mill(decimal tusen, bool anslag) =>
        new(NorwegianNumber.Format(tusen / 1000m, Talltekst.MillDesimaler(tusen), true), tusen / 1000m, anslag);
}
