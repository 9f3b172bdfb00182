using System.Collections.Immutable;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Omverden;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Figures.Tiltaksregister;

/// <summary>The register of measures as tables: all of it, by owner, and what is missing before it can be adopted.</summary>
internal static class RegisterTables
{
    /// <summary>What rests on keys of tiltak.yml that a municipality need not fill in.</summary>
    public static ImmutableArray<string> Valgfrie { get; } =
        ["tiltak-matrise", "tiltak-svikt", "tiltak-per-sektor", "tiltak-per-program", "tiltak-per-scenario", "tiltak-effekt", "samarbeid", "samarbeid-kroner"];

    /// <summary><c>tiltaksregister</c>: every measure with all that is told of it, for spreadsheets.</summary>
    public static DataTable? Register(FigureContext c) => c.Utgave.Tiltak.IsEmpty ? null : new DataTable
    {
        Slug = "tiltaksregister",
        Caption = c["tabell_tiltaksregister"],
        Columns =
        [
            new(c["kol_tiltak"], false), new(c["kol_sektor"], false), new(c["tiltak_kol_klasse"], false), new(c["kol_status"], false),
            new(c["tiltak_kol_ansvarlig"], false), new(c["tiltak_kol_beslutter"], false), new(c["tiltak_kol_program"], false),
            new(c["tiltak_kol_maal"], false), new(c["tiltak_kol_plankonflikt"], false), new(c["tiltak_kol_mangler"], false),
            new(c["tiltak_kol_pukkel"]), new(c["tiltak_kol_balanseaar"], false),
            .. Tiltaksord.Årskolonner(c),
        ],
        Rows = [.. c.Utgave.Tiltak.Select(t => Rad(c, t))],
        Source = c.Sources.Line(Datadel.Tiltak),
        Note = c["tiltak_merk"],
    };

    /// <summary><c>lederavtale</c>: who answers for what, sorted by role; measures without one come last.</summary>
    public static DataTable? Lederavtale(FigureContext c) => c.Utgave.Tiltak.IsEmpty ? null : new DataTable
    {
        Slug = "lederavtale",
        Caption = c["tabell_lederavtale"],
        Columns =
        [
            new(c["tiltak_kol_ansvarlig"], false), new(c["kol_tiltak"], false), new(c["kol_status"], false), new(c["tiltak_kol_start"], false), new(c["tiltak_kol_maal"], false),
            .. Tiltaksord.Årskolonner(c),
        ],
        Rows = [.. c.Utgave.Tiltak.OrderBy(t => t.Ansvarlig is null).ThenBy(t => t.Ansvarlig, StringComparer.Ordinal).Select(t => new TableRow(
        [
            Cells.Text(t.Ansvarlig), new(Tiltaksord.Navn(c, t)), new(Tiltaksord.Status(c, t.Status)), Cells.Text(t.Opplysninger.Start),
            Cells.Text(t.Opplysninger.Måleindikator), .. Tiltaksord.År(c, t),
        ]))],
        Source = c.Sources.Line(Datadel.Tiltak),
    };

    /// <summary><c>tiltak-klare</c>: the checklist of every measure; the caption counts those that have it all.</summary>
    public static DataTable? Klare(FigureContext c)
    {
        if (c.Utgave.Tiltak.IsEmpty) return null;
        var klare = c.Utgave.Tiltak.Count(Tiltakssjekk.ErKlart);
        return new DataTable
        {
            Slug = "tiltak-klare",
            Caption = c["tabell_tiltak_klare", ("klare", klare), ("alle", c.Utgave.Tiltak.Length),
                ("antall", FigureContext.Stor(c.Antall(klare, av: c.Utgave.Tiltak.Length))), ("av", c.Antall(c.Utgave.Tiltak.Length))],
            Columns =
            [
                new(c["kol_tiltak"], false),
                .. Enum.GetValues<Tiltakskrav>().Select(k => new TableColumn(c[Tiltaksord.Krav(k) + "_kol"], false)),
                new(c["tiltak_kol_klart"], false),
            ],
            Rows = [.. c.Utgave.Tiltak.Select(t => new TableRow(
            [
                new(Tiltaksord.Navn(c, t)),
                .. Tiltakssjekk.For(t).Select(p => new TableCell(c[p.Oppfylt ? "tiltak_har" : "tiltak_mangler"])),
                Tiltakssjekk.ErKlart(t) ? new(c["tiltak_klart"], Status: "oppfylt") : new(c["tiltak_ikke_klart"], Status: t.Status == Tiltaksstatus.Forslag ? "uavklart" : "brutt"),
            ]))],
            Source = c.Sources.Line(Datadel.Tiltak),
            Note = c["tiltak_klare_merk"],
        };
    }

    private static TableRow Rad(FigureContext c, Tiltak t)
    {
        var o = t.Opplysninger;
        var plan = Tilbakebetaling.For(t, c.Kommune.PlanFra, c.Horisont);
        return new TableRow(
        [
            new(Tiltaksord.Navn(c, t)),
            Cells.Text(SektorFigures.Name(c, t.Sektor)),
            new(c[Tiltaksord.Klasse(o.Klasse)]),
            new(Tiltaksord.Status(c, t.Status)),
            Cells.Text(t.Ansvarlig), Cells.Text(t.Beslutter), Cells.Text(o.Program), Cells.Text(o.Måleindikator), Cells.Text(o.Plankonflikt),
            Cells.Text(c.Liste([.. Tiltakssjekk.For(t).Where(p => !p.Oppfylt).Select(p => c[Tiltaksord.Krav(p.Krav)])])),
            Cells.Tusen(plan.SamletPukkel, Tiltaksord.Pukkel(c, t, c.Kommune.PlanFra, c.Horisont) with { ErAnslag = false }),
            Cells.Text(plan.Balanseår is { } år ? FigureContext.År(år) : null),
            .. Tiltaksord.År(c, t),
        ]);
    }
}
