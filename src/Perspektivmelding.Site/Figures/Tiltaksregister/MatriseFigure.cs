using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Site.Figures.Tabeller;

namespace Perspektivmelding.Site.Figures.Tiltaksregister;

/// <summary>Gain against effort: what to begin with.</summary>
internal static class MatriseFigure
{
    /// <summary>Effort up to this is small, on the scale 1–5 [own; shown with the figure].</summary>
    private const int LitenInnsats = 2;

    private static readonly ImmutableArray<(string Key, string Rolle, Marker Marker)> Felt =
        [("stor_liten", "serie-1", Marker.Circle), ("stor_stor", "serie-2", Marker.Square), ("liten_liten", "serie-3", Marker.Triangle), ("liten_stor", "serie-4", Marker.Diamond)];

    /// <summary><c>tiltak-matrise</c>: each measure with a stated effort by its number in the register; measures on the same spot share a mark.</summary>
    public static Figure? Matrise(FigureContext c)
    {
        var alle = c.Utgave.Tiltak.Select((t, i) => (Nummer: i + 1, Tiltak: t)).ToArray();
        var plassert = alle.Where(x => x.Tiltak.Opplysninger is { Innsats: not null, Klasse: Gevinstklasse.Budsjettmessig }).ToArray();
        if (plassert.Length < 2) return null;
        var snitt = plassert.Average(x => x.Tiltak.Virker(c.PlanTil));
        var først = plassert.Count(x => Feltet(x.Tiltak) == "stor_liten");
        var uten = alle.Where(x => !plassert.Contains(x)).Select(x => x.Tiltak.Navn).ToArray();
        var prikker = plassert.GroupBy(x => (Innsats: x.Tiltak.Opplysninger.Innsats!.Value, Gevinst: x.Tiltak.Virker(c.PlanTil), Felt: Feltet(x.Tiltak)))
            .Select(g => (g.Key, Numre: string.Join(", ", g.Select(x => FigureContext.År(x.Nummer))))).ToArray();
        var chart = new Chart("tiltak-matrise", c[først == 0 ? "tiltak_matrise_tittel_ingen" : "tiltak_matrise_tittel",
            ("antall", FigureContext.År(først)), ("av", FigureContext.År(plassert.Length))], "")
        {
            X = ScaleSpec.Linear with { Domain = (0.5m, 5.5m), Label = c["tiltak_matrise_innsats"], Nice = false },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Marks =
            [
                new Mark.RuleX(LitenInnsats + 0.5m),
                new Mark.RuleY(snitt, c["tiltak_matrise_snitt"]),
                .. from felt in Felt
                   let med = prikker.Where(p => p.Key.Felt == felt.Key).ToArray()
                   where med.Length > 0
                   select new Mark.Dot(c["tiltak_matrise_" + felt.Key], [.. med.Select(p => new DotItem(p.Key.Innsats, p.Key.Gevinst) { Label = p.Numre, Name = p.Numre })])
                   {
                       Role = felt.Rolle,
                       Marker = felt.Marker,
                       Label = c["tiltak_matrise_" + felt.Key],
                   },
            ],
        };
        return new FigureDraft(chart, c["tiltak_matrise_under", ("år", FigureContext.År(c.PlanTil))], Diagram.Punkter, c.Sources.Line(Datadel.Tiltak))
        {
            Note = uten.Length == 0 ? c["tiltak_matrise_merk"] : $"{c["tiltak_matrise_merk"]} {c["tiltak_matrise_uten", ("navn", c.Liste(uten))]}",
            HowMore = c["tiltak_matrise_regnet", ("snitt", Talltekst.Mill(snitt))],
            AltValues = [.. Felt.Select(f => (f.Key, Navn: plassert.Where(x => Feltet(x.Tiltak) == f.Key).Select(x => x.Tiltak.Navn).ToArray()))
                .Where(f => f.Navn.Length > 0).Select(f => c["alt_serie", ("navn", c["tiltak_matrise_" + f.Key]), ("verdier", c.Liste(f.Navn))])],
            Table = new DataTable
            {
                Slug = "tiltak-matrise",
                Caption = c["tiltak_matrise_under", ("år", FigureContext.År(c.PlanTil))],
                Columns = [new(c["kol_tiltak"], false), new(c["tiltak_matrise_innsats"]), new(c["tiltak_kol_gevinst"]), new(c["tiltak_matrise_felt"], false)],
                Rows = [.. plassert.Select(x => new TableRow(
                [
                    new($"{FigureContext.År(x.Nummer)}. {RegisterTables.Navn(c, x.Tiltak)}"),
                    Cells.Number(x.Tiltak.Opplysninger.Innsats, 0),
                    Cells.Tusen(x.Tiltak.Virker(c.PlanTil)),
                    new(c["tiltak_matrise_" + Feltet(x.Tiltak)]),
                ]))],
            },
        }.Finish(c);

        string Feltet(Tiltak t) =>
            (t.Virker(c.PlanTil) >= snitt ? "stor_" : "liten_") + (t.Opplysninger.Innsats <= LitenInnsats ? "liten" : "stor");
    }
}
