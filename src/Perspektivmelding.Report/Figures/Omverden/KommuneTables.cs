using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Omverden;

/// <summary>Population, sectors and other municipalities.</summary>
internal static class KommuneTables
{
    /// <summary><c>befolkning</c>: persons on 1 January by age group, a row a year.</summary>
    public static DataTable? Befolkning(FigureContext c)
    {
        var a = new Aldersinndeling(c);
        if (a.År.IsEmpty) return null;
        return new DataTable
        {
            Slug = "befolkning",
            Caption = c["tabell_befolkning"],
            Columns = [new(c["kol_aar"], false), .. a.Grove.Select(g => new TableColumn(g.ToString())), new(c["kol_i_alt"])],
            Rows = [.. a.År.Select(t => new TableRow(
            [
                new(FigureContext.År(t)),
                .. a.Grove.Select(g => Cells.Number(a.Personer(t, g), 0, a.Spor(t, g))),
                Cells.Number(a.Innbyggere(t), 0, a.Spor(t)),
            ]))],
            Source = c.Sources.Line(Datadel.Befolkning),
        };
    }

    /// <summary><c>sektor</c>: accounts, budget and forecast of each sector, 1 000 kr.</summary>
    public static DataTable? Sektor(FigureContext c)
    {
        var tall = c.Utgave.Sektortall;
        if (tall.IsEmpty) return null;
        var kolonner = tall.Select(t => (t.År, t.Utgave)).Distinct().OrderBy(k => k.År).ThenBy(k => k.Utgave).ToArray();
        var avvik = SektorFigures.Latest(c);
        decimal? Avvik(string id) => avvik is { } a
            ? SektorFigures.Value(c, id, a.År, a.Mot) - SektorFigures.Value(c, id, a.År, Sektorutgave.Budsjett)
            : null;
        var sektorer = SektorFigures.Ids(c);
        return new DataTable
        {
            Slug = "sektor",
            Caption = c["tabell_sektor"],
            Columns =
            [
                new(c["kol_sektor"], false),
                .. kolonner.Select(k => new TableColumn(c["kol_sektortall", ("utgave", SektorFigures.Version(c, k.Utgave)), ("år", FigureContext.År(k.År))])),
                .. avvik is { } x ? new[] { new TableColumn(c["kol_avvik_budsjett", ("år", FigureContext.År(x.År))]) } : [],
            ],
            Rows =
            [
                .. sektorer.Select(id => new TableRow(
                [
                    new(SektorFigures.Name(c, id)),
                    .. kolonner.Select(k => Cells.Number(SektorFigures.Value(c, id, k.År, k.Utgave), 0, Spor(tall.Where(t => t.Sektor == id && t.År == k.År && t.Utgave == k.Utgave)))),
                    .. avvik is null ? [] : new[] { Gap(Avvik(id), Avviksspor(tall.Where(t => t.Sektor == id), avvik.Value) with { ErAnslag = Anslag(tall.Where(t => t.Sektor == id && t.År == avvik.Value.År)) }) },
                ])),
                new TableRow(
                [
                    new(c["kol_sum"]),
                    .. kolonner.Select(k => Cells.Number(tall.Where(t => t.År == k.År && t.Utgave == k.Utgave).Sum(t => t.Netto), 0, Spor(tall.Where(t => t.År == k.År && t.Utgave == k.Utgave)))),
                    .. avvik is null ? [] : new[] { Gap(sektorer.Sum(Avvik), SektorFigures.Avviksspor(c, avvik.Value.År, avvik.Value.Mot) with { ErAnslag = Anslag(tall.Where(t => t.År == avvik.Value.År)) }) },
                ], true),
            ],
            Source = c.Sources.Line(Datadel.Sektor),
        };
    }

    /// <summary><c>kostra</c>: published indicators, a row an indicator, a column a region; own municipality first.</summary>
    public static DataTable? Kostra(FigureContext c)
    {
        var indikatorer = Felles(c, [.. KommuneFigures.Indikatorer(c)]);
        if (indikatorer.Length == 0) return null;
        var rekkefølge = new[] { c.Kommune.Nummer }.Concat(c.Kommune.Sammenlikning).ToList();
        var regioner = indikatorer.SelectMany(i => i).DistinctBy(i => i.Region).Select((i, n) => (i.Region, i.Navn, Plass: Place(i.Region, n)))
            .OrderBy(r => r.Plass).ToArray();
        var tegn = new Manglende(c);
        return new DataTable
        {
            Slug = "kostra",
            Caption = c["tabell_kostra"],
            Columns = [new(c["kol_indikator"], false), new(c["kol_enhet"], false), new(c["kol_aar"], false), .. regioner.Select(r => new TableColumn(r.Navn))],
            Rows = [.. indikatorer.Select(rader => new TableRow(
            [
                new(c.Indikatornavn(rader[0].Indikatornavn)),
                new(rader[0].Enhet),
                new(FigureContext.År(rader[0].År)),
                .. regioner.Select(r => rader.FirstOrDefault(i => i.Region == r.Region) is { } i
                    ? Cells.Number(i.Verdi, Cells.Decimals(rader.Select(x => x.Verdi), 1), Sporet.Celle(i.Indikatornavn, i.Verdi, i.Kilde)) : tegn.Celle(rader[0].Indikatornavn, r.Region, rader[0].År)),
            ]))],
            Source = Tjenester.Tjenesteord.Kilder(c, indikatorer.SelectMany(i => i)),
            Note = tegn.Forklaring(),
        };

        int Place(string region, int nummer) => rekkefølge.IndexOf(region) is var plass && plass >= 0 ? plass : rekkefølge.Count + nummer;
    }

    // A region known by one indicator alone would be a column of dashes: that indicator has a figure of its own, with its table.
    private static ImmutableArray<Indikator>[] Felles(FigureContext c, ImmutableArray<Indikator>[] alle)
    {
        bool Valgt(string region) => region == c.Kommune.Nummer || c.Kommune.Sammenlikning.Contains(region);
        var felles = alle.Where(rader => rader.All(i => Valgt(i.Region) || alle.Count(r => r.Any(x => x.Region == i.Region)) > 1)).ToArray();
        return felles.Length > 1 ? felles : alle;
    }

    private static Sporet Spor(IEnumerable<Sektortall> tall) => Sporet.SumAv(tall.Select(SektorFigures.Celle));

    private static Sporet Avviksspor(IEnumerable<Sektortall> sektor, (int År, Sektorutgave Mot) avvik)
    {
        Sporet[] Ledd(Sektorutgave utgave) => [.. sektor.Where(t => t.År == avvik.År && t.Utgave == utgave).Select(SektorFigures.Celle)];
        return Sporet.Av("a - b", [.. Ledd(avvik.Mot), .. Ledd(Sektorutgave.Budsjett)]);
    }

    private static bool Anslag(IEnumerable<Sektortall> tall) => tall.Any(t => t.Kilde.Status == Datastatus.Anslag);

    private static TableCell Gap(decimal? avvik, Sporet anslag) =>
        avvik is { } beløp ? Cells.Tall(NorwegianNumber.Format(beløp, 0, true), beløp, anslag, 0) : Cells.Missing;
}
