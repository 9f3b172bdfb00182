using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Figures.Omverden;
using Perspektivmelding.Site.Figures.Tabeller;

namespace Perspektivmelding.Site.Figures.Tiltaksregister;

/// <summary>The register of measures as tables: all of it, by owner, by sector, by scenario and by municipality.</summary>
internal static class RegisterTables
{
    private static readonly ImmutableArray<decimal> Grader = [75m, 50m];

    /// <summary>What rests on keys of tiltak.yml that a municipality need not fill in.</summary>
    public static ImmutableArray<string> Valgfrie { get; } =
        ["tiltak-matrise", "tiltak-svikt", "tiltak-per-program", "tiltak-tilbakebetaling", "tiltak-effekt", "samarbeid", "samarbeidstrapp"];

    /// <summary>The name, with what it is where the cut is unspecified.</summary>
    public static string Navn(FigureContext c, Tiltak t) => t.Opplysninger.Uspesifisert ? c["tiltak_uspesifisert", ("navn", t.Navn)] : t.Navn;

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
            .. c.Kommune.Planår.Select(t => new TableColumn(FigureContext.År(t))),
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
            .. c.Kommune.Planår.Select(t => new TableColumn(FigureContext.År(t))),
        ],
        Rows = [.. c.Utgave.Tiltak.OrderBy(t => t.Ansvarlig is null).ThenBy(t => t.Ansvarlig, StringComparer.Ordinal).Select(t => new TableRow(
        [
            Cells.Text(t.Ansvarlig), new(Navn(c, t)), Status(c, t), Cells.Text(t.Opplysninger.Start), Cells.Text(t.Opplysninger.Måleindikator), .. År(c, t.Virker),
        ]))],
        Source = c.Sources.Line(Datadel.Tiltak),
    };

    /// <summary><c>tiltak-per-sektor</c>: sums by sector and of all, 1 000 kr.</summary>
    public static DataTable? PerSektor(FigureContext c) => c.Utgave.Tiltak.IsEmpty ? null : new DataTable
    {
        Slug = "tiltak-per-sektor",
        Caption = c["tabell_tiltak_sektor"],
        Columns = [new(c["kol_sektor"], false), new(c["tiltak_kol_antall"]), .. c.Kommune.Planår.Select(t => new TableColumn(FigureContext.År(t)))],
        Rows =
        [
            .. Tiltakssummer.Etter(c.Utgave.Tiltak, t => t.Sektor, [.. c.Kommune.Planår]).Select(s => new TableRow(
                [Cells.Text(SektorFigures.Name(c, s.Nøkkel)), Cells.Number(s.Tiltak.Length, 0), .. År(c, å => s.Beløp[å])])),
        ],
        Source = c.Sources.Line(Datadel.Tiltak),
        Note = c["tiltak_merk"],
    };

    /// <summary><c>gevinster</c>: gain and transition cost of each measure a year, with the part of each municipality where it is shared. 1 000 kr.</summary>
    public static DataTable? Gevinster(FigureContext c) => c.Utgave.Tiltak.IsEmpty ? null : new DataTable
    {
        Slug = "gevinster",
        Caption = c["tabell_gevinster"],
        Columns = [new(c["kol_tiltak"], false), new(c["tiltak_kol_del"], false), .. c.Kommune.Planår.Select(t => new TableColumn(FigureContext.År(t)))],
        Rows = [.. c.Utgave.Tiltak.SelectMany(t => Deler(c, t))],
        Source = c.Sources.Line(Datadel.Tiltak),
    };

    /// <summary><c>tiltak-svikt</c>: what each scenario's measures yield in the last plan year when all, 75 and 50 % of the gain comes. 1 000 kr.</summary>
    public static DataTable? Svikt(FigureContext c)
    {
        var med = c.Resultat.Scenarier.Where(s => !s.Scenario.Tiltak.IsEmpty).ToArray();
        if (med.Length == 0) return null;
        return new DataTable
        {
            Slug = "tiltak-svikt",
            Caption = c["tabell_tiltak_svikt", ("år", FigureContext.År(c.PlanTil))],
            Columns = [new(c["tiltak_kol_scenario"], false), new(c["tiltak_kol_alt"]), .. Grader.Select(g => new TableColumn(c["tiltak_kol_grad", ("grad", Talltekst.Prosent(g))]))],
            Rows = [.. med.Select(s =>
            {
                var alt = s.Scenario.Tiltak.Sum(t => t.Virker(c.PlanTil));
                return new TableRow([new(c.Navn(s)), Cells.Tusen(alt),
                    .. Grader.Select(g => Cells.Tusen(alt - Realisering.Tap(s.Scenario.Tiltak, Andel.FraProsent(g), c.PlanTil)))]);
            })],
            Source = c.Sources.Line(Datadel.Tiltak),
            Note = c["tiltak_svikt_merk"],
        };
    }

    private static TableRow Rad(FigureContext c, Tiltak t)
    {
        var o = t.Opplysninger;
        var plan = Tilbakebetaling.For(t, c.Kommune.PlanFra, c.Horisont);
        return new TableRow(
        [
            new(Navn(c, t)),
            Cells.Text(SektorFigures.Name(c, t.Sektor)),
            new(c["tiltak_klasse_" + o.Klasse.ToString().ToLowerInvariant().Replace("å", "a", StringComparison.Ordinal)]),
            Status(c, t),
            Cells.Text(t.Ansvarlig), Cells.Text(t.Beslutter), Cells.Text(o.Program), Cells.Text(o.Måleindikator), Cells.Text(o.Plankonflikt),
            Cells.Text(c.Liste([.. Tiltakssjekk.For(t).Where(p => !p.Oppfylt).Select(p => Krav(c, p.Krav))])),
            Cells.Tusen(plan.SamletPukkel),
            Cells.Text(plan.Balanseår is { } år ? FigureContext.År(år) : null),
            .. År(c, t.Virker),
        ]);
    }

    private static IEnumerable<TableRow> Deler(FigureContext c, Tiltak t)
    {
        var forløp = Tilbakebetaling.For(t, c.Kommune.PlanFra, c.PlanTil).Forløp;
        yield return new([new(Navn(c, t)), new(c["tiltak_del_gevinst"]), .. forløp.Select(f => Cells.Tusen(f.Gevinst))]);
        if (forløp.Any(f => f.Pukkel != 0m))
            yield return new([new(Navn(c, t)), new(c["tiltak_del_pukkel"]), .. forløp.Select(f => Cells.Tusen(-f.Pukkel))]);
        if (t.Opplysninger.Samarbeid is not { } samarbeid) yield break;
        var perÅr = c.Kommune.Planår.Select(å => Kommunefordeling.For(t, c.Kommune.Nummer, å)).ToArray();
        for (var i = 0; i < samarbeid.Kommuner.Length; i++)
        {
            var kommune = samarbeid.Kommuner[i];
            yield return new([new(Navn(c, t)), new(c["tiltak_del_kommune", ("navn", kommune.Navn ?? kommune.Nummer)]), .. perÅr.Select(p => Cells.Tusen(p[i].Beløp))]);
        }
    }

    private static TableCell Status(FigureContext c, Tiltak t) => new(c["tiltak_status_" + t.Status.ToString().ToLowerInvariant()]);

    private static string Krav(FigureContext c, Tiltakskrav krav) => c["tiltak_krav_" + krav switch
    {
        Tiltakskrav.Ansvarlig => "ansvarlig",
        Tiltakskrav.Start => "start",
        Tiltakskrav.Beløp => "belop",
        Tiltakskrav.Pukkelkostnad => "pukkel",
        Tiltakskrav.Risiko => "risiko",
        _ => "maal",
    }];

    private static IEnumerable<TableCell> År(FigureContext c, Func<int, decimal> beløp) => c.Kommune.Planår.Select(å => Cells.Tusen(beløp(å)));
}
