using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;

namespace Perspektivmelding.Figures.Styring;

/// <summary>The risk analysis as a five by five matrix.</summary>
internal static class RisikoFigure
{
    private static readonly ImmutableArray<(string Key, string Rolle, Marker Marker)> Nivåer =
        [("hoy", "brutt", Marker.Diamond), ("middels", "advarsel", Marker.Triangle), ("lav", "oppfylt", Marker.Circle)];

    /// <summary><c>risiko</c>: each risk by its number; risks in the same cell share a mark.</summary>
    public static Figure? Risiko(FigureContext c)
    {
        if (c.Innhold.Risikoer is not { IsEmpty: false }) return null;
        var risikoer = Ordnet(c);
        var høye = risikoer.Count(r => r.Poeng >= Binding.Risiko.HøyFra);
        var ruter = risikoer.Select((r, i) => (Nummer: i + 1, Risiko: r)).GroupBy(x => (x.Risiko.Sannsynlighet, x.Risiko.Konsekvens))
            .Select(g => (g.Key.Sannsynlighet, g.Key.Konsekvens, Numre: string.Join(", ", g.Select(x => FigureContext.År(x.Nummer))))).ToArray();
        var chart = new Chart("risiko", c["risiko_tittel", ("høye", høye), ("alle", risikoer.Length),
            ("høye_ord", FigureContext.Stor(c.Antall(høye, Kjønn.Felles, risikoer.Length))), ("alle_ord", c.Antall(risikoer.Length, Kjønn.Felles))], "")
        {
            X = ScaleSpec.Linear with { Domain = (1m, 5m), Label = c["risiko_akse"], Nice = false },
            Y = ScaleSpec.Band with { Bands = [.. Enumerable.Range(1, 5).Reverse().Select(k => Row(c, k))], Label = c["risiko_konsekvens"] },
            Marks =
            [
                .. from nivå in Nivåer
                   let med = ruter.Where(r => Level(r.Sannsynlighet * r.Konsekvens) == nivå.Key).ToArray()
                   where med.Length > 0
                   select new Mark.Dot(c["risiko_" + nivå.Key], [.. med.Select(r => new DotItem(r.Sannsynlighet, Row(c, r.Konsekvens)) { Label = r.Numre, Name = r.Numre })])
                   {
                       Role = nivå.Rolle,
                       Marker = nivå.Marker,
                       Label = c["risiko_" + nivå.Key],
                   },
            ],
        };
        return new FigureDraft(chart, c["risiko_under"], Diagram.Rutenett, Utvalg.Kilder(c, risikoer.Select(r => r.Kilde)))
        {
            HowMore = c["risiko_regnet", ("høy", FigureContext.År(Binding.Risiko.HøyFra)), ("middels", FigureContext.År(Binding.Risiko.MiddelsFra))],
            AltValues = [.. Nivåer.Select(n => (n.Key, Navn: risikoer.Where(r => Level(r.Poeng) == n.Key).Select(r => r.Navn).ToArray()))
                .Where(n => n.Navn.Length > 0).Select(n => c["alt_serie", ("navn", c["risiko_" + n.Key]), ("verdier", c.Liste(n.Navn))])],
            Table = Table(c),
        }.Finish(c);
    }

    /// <summary>The risks as the matrix numbers them.</summary>
    public static IEnumerable<(string Navn, Risiko Risiko)> Nummerert(FigureContext c) =>
        c.Innhold.Risikoer is not { IsEmpty: false } ? [] : Ordnet(c).Select((r, i) => ($"{FigureContext.År(i + 1)}. {r.Navn}", r));

    private static DataTable Table(FigureContext c) => new()
    {
        Slug = "risiko",
        Caption = c["risiko_under"],
        Columns = [new(c["kol_risiko"], false), new(c["risiko_sannsynlighet"]), new(c["risiko_konsekvens"]), new(c["kol_produkt"]), new(c["kol_nivaa"], false), new(c["risiko_eier"], false), new(c["risiko_tiltak"], false), new(c["risiko_kroner"]), new(c["risiko_aar"], false)],
        Rows = [.. Ordnet(c).Select((r, i) =>
        {
            var (sannsynlighet, konsekvens) = (Sporet.Ved(r.Sporkilde, "sannsynlighet", r.Sannsynlighet), Sporet.Ved(r.Sporkilde, "konsekvens", r.Konsekvens));
            var kroner = Risikoeksponering.For(c.Resultat, r);
            return new TableRow(
            [
                new($"{FigureContext.År(i + 1)}. {r.Navn}"),
                Cells.Number(r.Sannsynlighet, 0, sannsynlighet),
                Cells.Number(r.Konsekvens, 0, konsekvens),
                Cells.Number(r.Poeng, 0, Sporet.Satt("{0}*{1}", sannsynlighet, konsekvens)),
                new(c["risiko_" + Level(r.Poeng)]),
                new(r.Eier),
                new(r.Tiltak),
                kroner is { } e ? Cells.Mill(e.Beløp, e.Spor(c.Resultat, r) with { ErAnslag = !e.Beregnet }) : Cells.Missing,
                kroner?.År is { } år ? new(FigureContext.År(år)) : Cells.Missing,
            ]);
        })],
        Note = c["risiko_kroner_merk"],
    };

    // Gravest first, as the list beside the figure, so that a number means the same in both.
    private static ImmutableArray<Risiko> Ordnet(FigureContext c) => [.. c.Innhold.Risikoer!.Value.OrderByDescending(r => r.Poeng)];

    private static string Row(FigureContext c, int konsekvens) => c["risiko_rad", ("tall", FigureContext.År(konsekvens))];

    private static string Level(int score) => score >= Binding.Risiko.HøyFra ? "hoy" : score >= Binding.Risiko.MiddelsFra ? "middels" : "lav";
}
