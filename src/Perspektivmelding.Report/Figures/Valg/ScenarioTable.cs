using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Status;
using Perspektivmelding.Figures.Tabeller;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Valg;

/// <summary>The choices side by side.</summary>
internal static class ScenarioTable
{
    private static readonly Nøkkeltall[] Ved =
    [
        Nøkkeltall.KorrigertNettoDriftsresultatProsent, Nøkkeltall.DisposisjonsfondProsent, Nøkkeltall.Disposisjonsfond,
        Nøkkeltall.NettoLånegjeldProsent, Nøkkeltall.NettoFinansAvdragProsent, Nøkkeltall.AkkumulertMerforbruk,
    ];

    /// <summary><c>scenarioer</c>: key figures in the plan's last year, the rules, ROBEK.</summary>
    public static DataTable Scenarioer(FigureContext c)
    {
        var alle = c.Resultat.Scenarier;
        return new DataTable
        {
            Slug = "scenarioer",
            Caption = c["tabell_scenarioer"],
            Columns = [new(c["kol_hva"], false), .. alle.Select(s => new TableColumn(c.Navn(s)))],
            Rows =
            [
                .. Ved.Select(n => new TableRow(
                [
                    new(c["rad_ved", ("navn", c.Nøkkeltall(n)), ("år", FigureContext.År(c.PlanTil)), ("enhet", DriftTables.Unit(c, Nøkkeltallskatalog.For(n).Enhet))]),
                    .. alle.Select(s => Value(c, s, n)),
                ])),
                new TableRow(
                [
                    new(c["rad_tiltak", ("år", FigureContext.År(c.PlanTil))]),
                    .. alle.Select(s => Cells.Tusen(s.Bane[c.PlanTil].Tiltakseffekt, c.Anslag(s)["tiltakseffekt", c.PlanTil] with { ErAnslag = false })),
                ]),
                new TableRow(
                [
                    new(c["rad_fond_tomt"]),
                    .. alle.Select(s => s.Bane.FondetTomt(c.Horisont) is { } år
                        ? new TableCell(FigureContext.År(år), år, c.Anslag(s)["disposisjonsfond", år]) { Spor = Yearly.FondetTomt(c, s, år).For(år) }
                        : new TableCell(c["rad_fond_ikke_tomt"])),
                ]),
                .. c.Utgave.Handlingsregler.Select((regel, i) => new TableRow(
                [
                    new($"{regel.Navn}. {Yearly.Goal(c, regel)}"),
                    .. alle.Select(s => Rule(c, s, s.Regler[i])),
                ])),
                .. Enum.GetValues<Robekkriterium>().Select(k => new TableRow(
                [
                    new(c["robek_kort_" + k.ToString().ToLowerInvariant()]),
                    .. alle.Select(s => RegelTables.Criterion(c, s.Robek.First(r => r.Kriterium == k))),
                ])),
            ],
            Source = c.Sources.Projection,
        };
    }

    private static TableCell Value(FigureContext c, Scenarioresultat s, Nøkkeltall n)
    {
        var beskrivelse = Nøkkeltallskatalog.For(n);
        return Cells.Number(s.Bane[c.PlanTil].Nøkkeltall[n], beskrivelse.Enhet == Nøkkeltallsenhet.Prosent ? 1 : 0, c.Anslag(s)[beskrivelse.Kode, c.PlanTil]);
    }

    private static TableCell Rule(FigureContext c, Scenarioresultat s, Regelvurdering v)
    {
        var status = Cells.Status(v.Status, v.Regel.Styrke);
        return new(v.Verdi is { } verdi ? NorwegianNumber.Prosent(verdi) : c["status_" + status], v.Verdi, Status: status)
        {
            Spor = c.Anslag(s)[$"handlingsregel.{v.Regel.Id}.verdi", v.Til].For(v.Verdi),
        };
    }
}
