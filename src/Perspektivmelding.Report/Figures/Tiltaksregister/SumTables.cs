using System.Collections.Immutable;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Omverden;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Figures.Tiltaksregister;

/// <summary>
/// Sums of the register year by year: by sector, status, programme and scenario. 1 000 kr. Where some measures exclude
/// others, a sum of the register holds those that together yield most in the plan's last year.
/// </summary>
internal static class SumTables
{
    /// <summary><c>tiltak-per-sektor</c>: in the order of sektorer.yml, then as first met.</summary>
    public static DataTable? PerSektor(FigureContext c) => c.Utgave.Tiltak.All(t => t.Sektor.Length == 0) ? null : Tabell(c, "sektor", c["kol_sektor"], Sektorer(c, c.Utgave.Tiltak));

    /// <summary><c>tiltak-per-status</c>: from proposal to started; what is unspecified of it all stands below.</summary>
    public static DataTable? PerStatus(FigureContext c)
    {
        var tabell = Tabell(c, "status", c["kol_status"], [.. Tiltakssummer.Etter(c.Utgave.Tiltak, t => t.Status, År(c))
            .OrderBy(s => s.Nøkkel).Select(s => (Tiltaksord.Status(c, s.Nøkkel), s.Tiltak))]);
        ImmutableArray<Tiltak> uspesifisert = [.. c.Utgave.Tiltak.Where(UspesifisertKutt.Er)];
        return tabell is null || uspesifisert.IsEmpty ? tabell : tabell with { Rows = [.. tabell.Rows, Samtidig(c, c["tiltak_herav_uspesifisert"], uspesifisert)] };
    }

    /// <summary><c>tiltak-per-program</c>: where some measure belongs to one.</summary>
    public static DataTable? PerProgram(FigureContext c) => c.Utgave.Tiltak.All(t => t.Opplysninger.Program is null) ? null
        : Tabell(c, "program", c["tiltak_kol_program"], [.. Tiltakssummer.Etter(c.Utgave.Tiltak, t => t.Opplysninger.Program, År(c))
            .OrderBy(s => s.Nøkkel is null).Select(s => (s.Nøkkel ?? c["tiltak_uten_program"], s.Tiltak))]);

    /// <summary><c>tiltak-per-scenario</c>: each scenario with its sectors; a measure may be in several, so there is no grand total.</summary>
    public static DataTable? PerScenario(FigureContext c)
    {
        var med = c.Resultat.Scenarier.Where(s => !s.Scenario.Tiltak.IsEmpty).ToArray();
        return med.Length == 0 ? null : Ramme(c, "scenario", c["tiltak_kol_scenario_sektor"],
        [
            .. med.SelectMany(s => (TableRow[])
            [
                Rad(c, c.Navn(s), s.Scenario.Tiltak) with { IsSum = true },
                .. s.Scenario.Tiltak.All(t => t.Sektor.Length == 0) ? [] : Sektorer(c, s.Scenario.Tiltak).Select(x => Rad(c, c["tiltak_herav", ("navn", x.Navn)], x.Tiltak)),
                .. s.Scenario.Tiltak.Any(UspesifisertKutt.Er)
                    ? [Rad(c, c["tiltak_herav_uspesifisert"], [.. s.Scenario.Tiltak.Where(UspesifisertKutt.Er)])] : Array.Empty<TableRow>(),
            ]),
        ], null);
    }

    private static ImmutableArray<int> År(FigureContext c) => [.. c.Kommune.Planår];

    private static ImmutableArray<(string Navn, ImmutableArray<Tiltak> Tiltak)> Sektorer(FigureContext c, ImmutableArray<Tiltak> tiltak)
    {
        var orden = (c.Innhold.Sektorer ?? []).Select(s => s.Id).ToList();
        return [.. Tiltakssummer.Etter(tiltak, t => t.Sektor, År(c))
            .OrderBy(s => orden.IndexOf(s.Nøkkel) is var plass && plass < 0 ? int.MaxValue : plass)
            .Select(s => (Sektor(c, s.Nøkkel), s.Tiltak))];
    }

    private static string Sektor(FigureContext c, string id) => id.Length == 0 ? c["tiltak_uten_sektor"] : Stor(SektorFigures.Name(c, id));

    private static string Stor(string navn) => char.ToUpperInvariant(navn[0]) + navn[1..];

    private static DataTable? Tabell(FigureContext c, string etter, string hode, ImmutableArray<(string Navn, ImmutableArray<Tiltak> Tiltak)> grupper)
    {
        if (c.Utgave.Tiltak.IsEmpty) return null;
        var alle = Forenlige.Alle(c.Utgave.Tiltak);
        var rader = grupper.Select(g => Samtidig(c, g.Navn, g.Tiltak));
        return Ramme(c, etter, hode,
            grupper.Length < 2 ? [.. rader] : [.. rader, Samtidig(c, c[alle ? "kol_sum" : "tiltak_sum_samtidig"], c.Utgave.Tiltak) with { IsSum = true }],
            c[alle ? "tiltak_merk" : "tiltak_summer_merk", ("år", FigureContext.År(c.PlanTil))]);
    }

    /// <summary>A row of the register: all measures are counted, those that can be carried out together are added.</summary>
    private static TableRow Samtidig(FigureContext c, string navn, ImmutableArray<Tiltak> tiltak) =>
        Rad(c, navn, tiltak, Forenlige.Størst(c.Utgave.Tiltak, tiltak, t => t.Virker(c.PlanTil)));

    private static DataTable Ramme(FigureContext c, string etter, string hode, ImmutableArray<TableRow> rader, string? merknad) => new()
    {
        Slug = "tiltak-per-" + etter,
        Caption = c["tabell_tiltak_" + etter],
        Columns = [new(hode, false), new(c["tiltak_kol_antall"]), .. Tiltaksord.Årskolonner(c)],
        Rows = rader,
        Source = c.Sources.Line(Datadel.Tiltak),
        Note = merknad,
    };

    private static TableRow Rad(FigureContext c, string navn, ImmutableArray<Tiltak> tiltak) => Rad(c, navn, tiltak, tiltak);

    private static TableRow Rad(FigureContext c, string navn, ImmutableArray<Tiltak> tiltak, ImmutableArray<Tiltak> summert) => new(
        [Cells.Text(navn), Cells.Number(tiltak.Length, 0, Sporet.Av("antall(v)", [.. tiltak.Select(t => Tiltaksord.Spor(c, t, c.PlanTil) with { ErAnslag = false })])),
         .. Tiltaksord.År(c, å => summert.Sum(t => t.Virker(å)), å => Tiltaksord.Spor(c, summert, å))]);
}
