using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Model.Følsomhet;
using Perspektivmelding.Site.Figures.Tabeller;

namespace Perspektivmelding.Site.Figures.Veivalg;

/// <summary>What lasting changes of the assumptions do, both ways, greatest first.</summary>
internal static class TornadoFigure
{
    /// <summary><c>tornado</c>: change of netto driftsresultat in the plan's last year when an assumption is changed all plan years.</summary>
    public static Figure? Tornado(FigureContext c)
    {
        var rader = Rader(c).Select(g => (g.Navn, Siste: g.Virkninger.Where(v => v.Varighet == Varighet.Varig && v.År == c.PlanTil).ToArray()))
            .Where(r => r.Siste.Length == 2).OrderByDescending(r => r.Siste.Max(v => Math.Abs(v.Virkning))).ToArray();
        if (rader.Length == 0) return null;
        var størst = rader[0].Siste.Max(v => Math.Abs(v.Virkning));
        var chart = new Chart("tornado", c["tornado_tittel", ("hva", rader[0].Navn), ("beløp", Talltekst.Mill(størst)), ("år", FigureContext.År(c.PlanTil))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() with { Sign = true } },
            Y = ScaleSpec.Band with { Bands = [.. rader.Select(r => r.Navn)] },
            Marks = [Serie(c, rader, opp: true), Serie(c, rader, opp: false)],
        };
        return new FigureDraft(chart, c["tornado_under", ("navn", c.Navn(c.Referanse)), ("fra", FigureContext.År(c.Kommune.PlanFra)), ("til", FigureContext.År(c.PlanTil))],
            Diagram.Søyler, c.Sources.Projection)
        {
            HowMore = c["tornado_regnet"],
            Note = Ukjente(c),
        }.Finish(c);
    }

    /// <summary><c>folsomhet-utvidet</c>: every change, both ways, of one year and lasting, each plan year, mill. kr.</summary>
    public static DataTable? Tabell(FigureContext c)
    {
        var år = c.Resultat.Følsomhetsanalyse.Virkninger.Select(v => v.År).Distinct().Order().ToArray();
        if (år.Length == 0) return null;
        return new DataTable
        {
            Slug = "folsomhet-utvidet",
            Caption = c["folsomhet_utvidet_tabell", ("navn", c.Navn(c.Referanse))],
            Columns = [new(c["kol_endring"], false), new(c["folsomhet_varighet"], false), .. år.Select(t => new TableColumn(FigureContext.År(t)))],
            Rows = [.. Rader(c).SelectMany(g => g.Virkninger.GroupBy(v => (v.Varighet, v.Størrelse)).OrderBy(x => x.Key.Varighet).ThenByDescending(x => x.Key.Størrelse)
                .Select(x => new TableRow(
                [
                    new($"{g.Navn} {NorwegianNumber.Format(x.Key.Størrelse, 0, sign: true)}"),
                    new(c["folsomhet_varighet_" + x.Key.Varighet switch { Varighet.SammeÅr => "samme", Varighet.Ettervirkning => "etter", _ => "varig" }]),
                    .. år.Select(t => x.FirstOrDefault(v => v.År == t) is { } v
                        ? new TableCell(NorwegianNumber.Format(v.Virkning / 1000m, 1, true), v.Virkning / 1000m, c.Anslag(c.Referanse)["netto_driftsresultat", t])
                        : Cells.Missing),
                ])))],
            Source = c.Sources.Projection,
            Note = string.Join(" ", new[] { c["tornado_regnet"], Ukjente(c) }.OfType<string>()),
        };
    }

    /// <summary>The changes of the reference, and of the measures of the first scenario that has any.</summary>
    private static ImmutableArray<(string Navn, Følsomhetsvirkning[] Virkninger)> Rader(FigureContext c)
    {
        var alle = c.Resultat.Følsomhetsanalyse.Virkninger;
        var medTiltak = alle.FirstOrDefault(v => v.Art == Følsomhetsart.Tiltakseffekt)?.Scenario;
        return
        [
            .. alle.Where(v => v.Art != Følsomhetsart.Tiltakseffekt || v.Scenario == medTiltak).GroupBy(v => v.Art).Select(g => (
                c["tornado_" + Ord(g.Key), ("navn", c.Navn(c.Resultat.Scenarier.First(s => s.Scenario.Id == g.First().Scenario)))], g.ToArray())),
        ];
    }

    private static Mark.Bar Serie(FigureContext c, (string Navn, Følsomhetsvirkning[] Siste)[] rader, bool opp) =>
        new(c[opp ? "tornado_opp" : "tornado_ned"], [.. rader.Select(r =>
        {
            var virkning = r.Siste.First(v => v.Størrelse > 0m == opp).Virkning;
            return new BarItem(r.Navn, virkning) { Text = Talltekst.MillTall(virkning, fortegn: true) };
        })])
        {
            Role = FigureContext.Rolle(opp ? 0 : 1),
            Stack = "tornado",
            ValueLabels = true,
        };

    private static string? Ukjente(FigureContext c) => c.Resultat.Følsomhetsanalyse.Ukjente is { IsEmpty: false } ukjente
        ? c["tornado_ukjente", ("poster", c.Liste([.. ukjente.Select(p => c["tornado_post_" + Model.Regnskap.Balanse.Kode(p)])]))]
        : null;

    private static string Ord(Følsomhetsart art) => art switch
    {
        Følsomhetsart.RenteBrutto => "rente_brutto",
        Følsomhetsart.RenteNetto => "rente_netto",
        Følsomhetsart.SkattLokal => "skatt_lokal",
        Følsomhetsart.SkattNasjonal => "skatt_nasjonal",
        Følsomhetsart.Lønn => "lonn",
        Følsomhetsart.Folketall => "folketall",
        Følsomhetsart.Tiltakseffekt => "tiltakseffekt",
        _ => throw new ArgumentOutOfRangeException(nameof(art)),
    };
}
