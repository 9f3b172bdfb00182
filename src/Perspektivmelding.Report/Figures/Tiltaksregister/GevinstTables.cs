using System.Collections.Immutable;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Tiltaksregister;

/// <summary>When measures pay, whether they do, and what happens when they do not.</summary>
internal static class GevinstTables
{
    private static readonly ImmutableArray<decimal> Grader = [75m, 50m];

    /// <summary><c>gevinster</c>: gain and transition cost of each measure a year, with the part of each municipality where it is shared. 1 000 kr.</summary>
    public static DataTable? Gevinster(FigureContext c) => Med(c).IsEmpty ? null : new DataTable
    {
        Slug = "gevinster",
        Caption = c["tabell_gevinster"],
        Columns = [new(c["kol_tiltak"], false), new(c["tiltak_kol_del"], false), .. Tiltaksord.Årskolonner(c)],
        Rows = [.. Med(c).SelectMany(t => Deler(c, t))],
        Source = c.Sources.Line(Datadel.Tiltak),
    };

    /// <summary><c>tiltak-tilbakebetaling</c>: net gain so far, year by year, and when transition has been paid. 1 000 kr.</summary>
    public static DataTable? Tilbakebetalingstid(FigureContext c) => Med(c).IsEmpty ? null : new DataTable
    {
        Slug = "tiltak-tilbakebetaling",
        Caption = c["tabell_tilbakebetaling"],
        Columns =
        [
            new(c["kol_tiltak"], false), new(c["tiltak_kol_pukkel"]), .. Tiltaksord.Årskolonner(c),
            new(c["tiltak_kol_balanseaar"]), new(c["tiltak_kol_tid"]),
        ],
        Rows = [.. Med(c).Select(t =>
        {
            var (plan, hele) = (Tilbakebetaling.For(t, c.Kommune.PlanFra, c.PlanTil), Tilbakebetaling.For(t, c.Kommune.PlanFra, c.Horisont));
            var anslag = Tiltaksord.ErAnslag(t);
            return new TableRow(
            [
                new(Tiltaksord.Navn(c, t)),
                hele.SamletPukkel == 0m ? Cells.Missing : Cells.Tusen(hele.SamletPukkel, Tiltaksord.Pukkel(c, t, c.Kommune.PlanFra, c.Horisont)),
                .. plan.Forløp.Select(f => Cells.Tusen(f.Samlet, c.Tiltaksspor[Tiltaksspor.Samlet(t), f.År] with { ErAnslag = anslag })),
                hele.Balanseår is { } år ? Cells.Tall(FigureContext.År(år), år, c.Tiltaksspor[Tiltaksspor.Balanseår(t), c.Horisont] with { ErAnslag = false }, 0) : new(c["tiltak_etter", ("år", FigureContext.År(c.Horisont))]),
                Cells.Number(hele.Tilbakebetalingstid, 1, Sporet.Satt("{0}/{1}", Tiltaksord.Pukkel(c, t, c.Kommune.PlanFra, c.Horisont), Tiltaksord.Gevinst(c, t, c.Horisont))),
            ]);
        })],
        Source = c.Sources.Line(Datadel.Tiltak),
        Note = c["tilbakebetaling_merk"],
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
            Columns = [new(c["tiltak_kol_scenario"], false), new(c["tiltak_kol_alt"]), .. Grader.Select(g => new TableColumn(c["tiltak_kol_grad", ("grad", Talltekst.Mål(g))]))],
            Rows = [.. med.Select(s =>
            {
                var (alt, anslag) = (s.Scenario.Tiltak.Sum(t => t.Virker(c.PlanTil)), s.Scenario.Tiltak.Any(Tiltaksord.ErAnslag));
                return new TableRow([new(c.Navn(s)), Cells.Tusen(alt, Tiltaksord.Spor(c, s.Scenario.Tiltak, c.PlanTil)),
                    .. Grader.Select(g => Cells.Tusen(alt - Realisering.Tap(s.Scenario.Tiltak, Andel.FraProsent(g), c.PlanTil), Realisert(s.Scenario.Tiltak, g) with { ErAnslag = anslag }))]);
            })],
            Source = c.Sources.Line(Datadel.Tiltak),
            Note = c["tiltak_svikt_merk"],
        };

        Sporet Realisert(ImmutableArray<Tiltak> tiltak, decimal grad) => Sporet.Satt(Sporet.Sumform(tiltak.Length), [.. tiltak.Select(t => Tiltaksord.Realisert(c, t, grad, c.PlanTil))]);
    }

    /// <summary><c>tiltak-effekt</c>: planned and reached effect so far, 1 000 kr, and the effektueringsgrad the two make, against the one counted with.</summary>
    public static DataTable? Effekt(FigureContext c)
    {
        var målte = c.Utgave.Tiltak.Where(t => !t.Opplysninger.Målt.IsEmpty).ToArray();
        return målte.Length == 0 ? null : new DataTable
        {
            Slug = "tiltak-effekt",
            Caption = c["tabell_tiltak_effekt"],
            Columns =
            [
                new(c["kol_tiltak"], false), new(c["kol_aar"], false), new(c["tiltak_kol_planlagt"]), new(c["tiltak_kol_oppnadd"]),
                new(c["tiltak_kol_maalt"]), new(c["tiltak_kol_antatt"]),
            ],
            Rows = [.. målte.SelectMany(t => Målinger(c, t))],
            Source = c.Sources.Line(Datadel.Tiltak),
            Note = c["tiltak_effekt_merk"],
        };
    }

    /// <summary>The share of the gain that the projection counts with, per cent.</summary>
    public static decimal Antatt(Tiltak t) => t.Virkning is Tiltaksvirkning.Innfaset i ? i.Effektueringsgrad.Prosent : 100m;

    private static ImmutableArray<Tiltak> Med(FigureContext c) => [.. c.Utgave.Tiltak.Where(t => t.Opplysninger.Klasse == Gevinstklasse.Budsjettmessig)];

    private static IEnumerable<TableRow> Målinger(FigureContext c, Tiltak t)
    {
        var målt = t.Opplysninger.Målt;
        foreach (var m in målt)
            yield return Måling(FigureContext.År(m.År), [m], sum: false);
        if (målt.Length > 1) yield return Måling(c["kol_i_alt"], målt, sum: true);

        TableRow Måling(string når, ImmutableArray<Effektmåling> med, bool sum)
        {
            var (planlagt, oppnådd) = (med.Sum(m => m.Planlagt), med.Sum(m => m.Oppnådd));
            var (plan, nådd) = (Målt("planlagt", m => m.Planlagt), Målt("oppnadd", m => m.Oppnådd));
            return new(
            [
                new(Tiltaksord.Navn(c, t)), new(når), Cells.Tusen(planlagt, plan), Cells.Tusen(oppnådd, nådd),
                planlagt > 0m ? Cells.Plain(100m * oppnådd / planlagt, 0, Sporet.Satt("100*{0}/{1}", nådd, plan)) : Cells.Missing,
                Cells.Plain(Antatt(t), 1, Sporet.CelleEller("effektueringsgrad", Antatt(t), t.Kilde, "100 % der det ikke står") with { ErAnslag = false }),
            ], sum);

            Sporet Målt(string nøkkel, Func<Effektmåling, decimal> tall) =>
                Sporet.SumAv(med.Select(m => Sporet.Celle(nøkkel, tall(m), t.Kilde.Ved(FormattableString.Invariant($"effekt_hittil.{m.År}.{nøkkel}"))))) with { ErAnslag = false };
        }
    }

    private static IEnumerable<TableRow> Deler(FigureContext c, Tiltak t)
    {
        var forløp = Tilbakebetaling.For(t, c.Kommune.PlanFra, c.PlanTil).Forløp;
        var anslag = Tiltaksord.ErAnslag(t);
        yield return new([new(Tiltaksord.Navn(c, t)), new(c["tiltak_del_gevinst"]), .. forløp.Select(f => Cells.Tusen(f.Gevinst, Tiltaksord.Gevinst(c, t, f.År)))]);
        if (forløp.Any(f => f.Pukkel != 0m))
            yield return new([new(Tiltaksord.Navn(c, t)), new(c["tiltak_del_pukkel"]), .. forløp.Select(f => Cells.Tusen(-f.Pukkel, Sporet.Satt("-{0}", Tiltaksord.Pukkel(c, t, f.År, f.År))))]);
        if (t.Opplysninger.Samarbeid is not { } samarbeid) yield break;
        var perÅr = c.Kommune.Planår.Select(å => Kommunefordeling.For(t, c.Kommune.Nummer, å)).ToArray();
        for (var i = 0; i < samarbeid.Kommuner.Length; i++)
        {
            var kommune = samarbeid.Kommuner[i];
            if (kommune.Deltakelse == Deltakelse.Deltar && perÅr.All(p => i < p.Length))
                yield return new([new(Tiltaksord.Navn(c, t)), new(c["tiltak_del_kommune", ("navn", kommune.Navn ?? kommune.Nummer)]), .. c.Kommune.Planår.Zip(perÅr, (å, p) => Cells.Tusen(p[i].Beløp, Tiltaksord.Del(c, t, kommune, å) with { ErAnslag = anslag }))]);
        }
    }
}
