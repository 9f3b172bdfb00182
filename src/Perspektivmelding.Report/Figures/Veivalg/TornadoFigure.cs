using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Folsomhet;

namespace Perspektivmelding.Figures.Veivalg;

/// <summary>What lasting changes of the assumptions do, both ways, greatest first.</summary>
internal static class TornadoFigure
{
    /// <summary><c>tornado</c>: change of netto driftsresultat in the plan's last year when an assumption is changed all plan years.</summary>
    public static Figure? Tornado(FigureContext c)
    {
        var rader = Rader(c).Select(g => (g.Navn, Siste: g.Virkninger.Where(v => v.Varighet == Varighet.Varig && v.År == c.PlanTil).ToArray())).ToArray();
        if (rader.Length == 0) return null;
        var størst = rader[0].Siste.Max(v => Math.Abs(v.Virkning));
        var chart = new Chart("tornado", c["tornado_tittel", ("hva", c["tornado_hva_" + Følsomhetsspor.Navn(rader[0].Siste[0].Art)]), ("beløp", Talltekst.Mill(størst).Anslag(c.Anslag(c.Referanse)["netto_driftsresultat", c.PlanTil])), ("år", c.PlanTil)], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() with { Sign = true } },
            Y = ScaleSpec.Band with { Bands = [.. rader.Select(r => r.Navn)] },
            Marks = [Serie(c, rader, opp: true), Serie(c, rader, opp: false)],
        };
        return new FigureDraft(chart, c["tornado_under", ("navn", c.Navn(c.Referanse)), ("fra", c.Kommune.PlanFra), ("til", c.PlanTil)],
            Diagram.Søyler, c.Sources.Projection)
        {
            HowMore = c["tornado_regnet"],
            Estimate = (navn, serie) => Spor(c, rader.First(r => r.Navn == navn).Siste.First(v => v.Størrelse > 0m == (serie == c["tornado_opp"]))) with { ErAnslag = c.Anslag(c.Referanse)["netto_driftsresultat", c.PlanTil] },
            Note = Ukjente(c),
        }.Finish(c);
    }

    /// <summary>
    /// <c>folsomhet-utvidet</c>: each assumption higher, in one year and in all, each plan year, mill. kr; greatest first. The other
    /// way, and what one year leaves behind, are in the open data of the same name.
    /// </summary>
    public static DataTable? Tabell(FigureContext c)
    {
        var år = c.Resultat.Følsomhetsanalyse.Virkninger.Select(v => v.År).Distinct().Order().ToArray();
        if (år.Length == 0) return null;
        return new DataTable
        {
            Slug = "folsomhet-utvidet",
            Caption = c["folsomhet_utvidet_tabell", ("navn", c.Navn(c.Referanse))],
            Columns = [new(c["kol_endring"], false), new(c["folsomhet_varighet"], false), .. år.Select(t => new TableColumn(FigureContext.År(t)))],
            Rows = [.. Rader(c).SelectMany(g => Tabellrader(c, g.Virkninger, år))],
            Source = c.Sources.Projection,
            Note = string.Join(" ", new[] { c["folsomhet_utvidet_merk"], c["tornado_regnet"], Ukjente(c) }.OfType<string>()),
        };
    }

    /// <summary>A row for one year and one for all years; a single row where the two read alike.</summary>
    private static IEnumerable<TableRow> Tabellrader(FigureContext c, Følsomhetsvirkning[] virkninger, int[] år)
    {
        TableCell[] Tall(Varighet varighet) => [.. år.Select(t =>
            virkninger.FirstOrDefault(v => v.Varighet == varighet && v.Størrelse > 0m && v.År == t) is { } v
                ? Cells.Tall(NorwegianNumber.Format(v.Virkning / 1000m, 1, true), v.Virkning / 1000m, Spor(c, v) with { ErAnslag = c.Anslag(c.Referanse)["netto_driftsresultat", t] }, 4)
                : Cells.Missing)];
        TableRow Rad(string varighet, TableCell[] tall) => new(
            [new(c["folsomhet_rad_" + Følsomhetsspor.Navn(virkninger[0].Art), ("navn", Scenarionavn(c, virkninger))]), new(c["folsomhet_varighet_" + varighet]), .. tall]);

        var (ett, alle) = (Tall(Varighet.SammeÅr), Tall(Varighet.Varig));
        if (ett.Select(t => (t.Text, t.Value)).SequenceEqual(alle.Select(t => (t.Text, t.Value)))) return [Rad("likt", alle)];
        return [Rad("alle", alle), Rad("ett", ett)];
    }

    /// <summary>The changes of the reference, and of the measures of the first scenario that has any; greatest in the plan's last year first.</summary>
    private static ImmutableArray<(string Navn, Følsomhetsvirkning[] Virkninger)> Rader(FigureContext c)
    {
        var alle = c.Resultat.Følsomhetsanalyse.Virkninger;
        var medTiltak = alle.FirstOrDefault(v => v.Art == Følsomhetsart.Tiltakseffekt)?.Scenario;
        return
        [
            .. alle.Where(v => v.Art != Følsomhetsart.Tiltakseffekt || v.Scenario == medTiltak).GroupBy(v => v.Art)
                .OrderByDescending(g => g.Where(v => v.Varighet == Varighet.Varig && v.År == c.PlanTil).Select(v => Math.Abs(v.Virkning)).DefaultIfEmpty().Max())
                .Select(g => (c["tornado_" + Følsomhetsspor.Navn(g.Key), ("navn", Scenarionavn(c, g))], g.ToArray())),
        ];
    }

    private static string Scenarionavn(FigureContext c, IEnumerable<Følsomhetsvirkning> virkninger) =>
        c.Navn(c.Resultat.Scenarier.First(s => s.Scenario.Id == virkninger.First().Scenario));

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

    private static Sporet Spor(FigureContext c, Følsomhetsvirkning v) => new(false, new Sporreferanse(Følsomhetsspor.Id(v, c.Utgave), Følsomhetsspor.Kode, v.År, v.Virkning));

    private static string? Ukjente(FigureContext c) => c.Resultat.Følsomhetsanalyse.Ukjente is { IsEmpty: false } ukjente
        ? c["tornado_ukjente", ("poster", c.Liste([.. ukjente.Select(p => c["tornado_post_" + Model.Regnskap.Balanse.Kode(p)])]))]
        : null;
}
