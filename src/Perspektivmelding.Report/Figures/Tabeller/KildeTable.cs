using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Tabeller;

/// <summary>Every source in the data.</summary>
internal static class KildeTable
{
    /// <summary><c>kilder</c>: each source once a file, with status and how many numbers rest on it.</summary>
    public static DataTable Kilder(FigureContext c)
    {
        var tall = Enum.GetValues<Datadel>().SelectMany(d => c.Sources.Of(d).Select(k => (Del: c["del_" + Sources.Key(d)], k.Fil, k.Tekst, Status: (string?)Status(c, k.Status), Sted: (Kilde?)c.Utgave.Landstall.Sted(k))));
        return new DataTable
        {
            Slug = "kilder",
            Caption = c["tabell_kilder"],
            Columns = [new(c["kol_data"], false), new(c["kol_kilde"], false), new(c["kol_status"], false), new(c["kol_antall"]), new(c["kol_fil"], false)],
            Rows = [.. tall.Concat(Content(c)).GroupBy(k => (k.Del, k.Fil, k.Tekst, k.Status)).Select(g => new TableRow(
            [
                new(g.Key.Del),
                Cells.Text(g.Key.Tekst ?? c["kilde_ikke_oppgitt"]),
                Cells.Text(g.Key.Status),
                Cells.Number(g.Count(), 0, Sporet.Antall(g.Select(k => (g.Key.Del, k.Sted)))),
                Cells.Text(g.Key.Fil),
            ]))],
        };
    }

    /// <summary>How sure a number is, in words.</summary>
    public static string Status(FigureContext c, Datastatus status) => c["datastatus_" + status.ToString().ToLowerInvariant()];

    private static IEnumerable<(string Del, string Fil, string? Tekst, string? Status, Kilde? Sted)> Content(FigureContext c)
    {
        var i = c.Innhold;
        foreach (var s in i.Sektorer ?? []) yield return (c["del_sektorer"], "sektorer.yml", s.Kilde, null, s.Sporkilde);
        foreach (var r in i.Risikoer ?? []) yield return (c["del_risiko"], "risiko.yml", r.Kilde, r.Status == Binding.Utsagnsstatus.Anslag ? Status(c, Datastatus.Anslag) : null, r.Sporkilde);
        foreach (var o in i.Overforbruk ?? []) yield return (c["del_overforbruk"], "overforbruk.yml", o.Kilde, o.Prognose ? Status(c, Datastatus.Prognose) : null, o.Sporkilde);
        foreach (var v in i.Vedtak?.Vedtak ?? []) yield return (c["del_vedtak"], "vedtak.yml", v.Kilde, null, v.Sporkilde);
        foreach (var f in i.Fjoråret?.Forutsetninger ?? []) yield return (c["del_fjoraret"], "fjoraret.yml", f.Kilde, null, f.Sporkilde);
        if (i.Program is { } program) yield return (c["del_program"], "program.yml", program.Kilde, null, program.Sporkilde);
    }
}
