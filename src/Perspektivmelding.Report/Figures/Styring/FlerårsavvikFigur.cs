using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Omverden;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Regnskap;

namespace Perspektivmelding.Figures.Styring;

/// <summary>What the sectors used beyond their budgets over three years.</summary>
internal static class FlerårsavvikFigur
{
    private const int Antall = 3;

    /// <summary><c>overforbruk-tre-ar</c>: a bar a sector, a piece a year, greatest sum first; null with fewer than two years.</summary>
    public static Figure? Sum(FigureContext c)
    {
        var alle = Budsjettkontroll.Avvik(c.Utgave);
        var år = alle.Select(a => a.År).Distinct().Order().TakeLast(Antall).ToArray();
        if (år.Length < 2) return null;
        var sektorer = alle.Where(a => a.År >= år[0]).GroupBy(a => a.Sektor).Select(g => (Id: g.Key, Sum: g.Sum(a => a.Avvik)))
            .OrderByDescending(s => s.Sum).ToArray();
        var sum = sektorer.Sum(s => s.Sum);
        string Rad((string Id, decimal Sum) s) => c["overforbruk_flere_rad", ("navn", SektorFigures.Name(c, s.Id)), ("sum", Talltekst.MillTall(s.Sum, fortegn: true))];
        Budsjettavvik? Ved(string id, int t) => alle.FirstOrDefault(a => a.Sektor == id && a.År == t);
        string Årsnavn(int t) => alle.First(a => a.År == t).Mot == Sektorutgave.Prognose ? c["overforbruk_prognose", ("år", FigureContext.År(t))] : FigureContext.År(t);
        var chart = new Chart("overforbruk-tre-ar", c["overforbruk_flere_tittel",
            ("prognose", alle.Any(a => a.År == år[^1] && a.Mot == Sektorutgave.Prognose)), ("avvik", Talltekst.Mill(sum)),
            ("beløp", Talltekst.Mill(Math.Abs(sum)).Anslag(alle.Any(a => a.År >= år[0] && Avviksfigurer.Anslag(c, a)))), ("antall_ord", c.Antall(år.Length))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr(Talltekst.MillDesimaler(sektorer.Max(s => Math.Abs(s.Sum)))) with { Sign = true } },
            Y = ScaleSpec.Band with { Bands = [.. sektorer.Select(Rad)], Label = c["kol_sektor"] },
            Marks = [.. år.Select((t, i) => new Mark.Bar(Årsnavn(t), [.. sektorer.Select(s => new BarItem(Rad(s), Ved(s.Id, t)?.Avvik))])
            {
                Role = FigureContext.Rolle(i),
                Stack = "avvik",
            })],
        };
        Sporet Sum(IEnumerable<Budsjettavvik> flere)
        {
            Sporet[] ledd = [.. flere.Select(a => Avviksfigurer.Spor(c, a, "{0} - {1}"))];
            return Sporet.Satt(Sporet.Sumform(ledd.Length), ledd);
        }

        return new FigureDraft(chart, c["overforbruk_flere_under", ("fra", FigureContext.År(år[0])), ("til", Årsnavn(år[^1]))], Diagram.Søyler, c.Sources.Line(Datadel.Sektor))
        {
            HowMore = c["overforbruk_sektor_regnet"],
            Note = c["overforbruk_merk"],
            Table = new DataTable
            {
                Slug = "overforbruk-tre-ar",
                Caption = c["overforbruk_flere_under", ("fra", FigureContext.År(år[0])), ("til", Årsnavn(år[^1]))],
                Columns = [new(c["kol_sektor"], false), .. år.Select(t => new TableColumn(Årsnavn(t))), new(c["kol_sum"])],
                Rows =
                [
                    .. sektorer.Select(s => new TableRow(
                    [
                        new(SektorFigures.Name(c, s.Id)),
                        .. år.Select(t => Ved(s.Id, t) is { } a ? Cells.Mill(a.Avvik, Avviksfigurer.Spor(c, a, "({0} - {1})/1000"), fortegn: true) : Cells.Missing),
                        Cells.Mill(s.Sum, Sum(år.Select(t => Ved(s.Id, t)).OfType<Budsjettavvik>()), fortegn: true),
                    ])),
                    new TableRow(
                    [
                        new(c["realisme_sum"]),
                        .. år.Select(t => Cells.Mill(alle.Where(a => a.År == t).Sum(a => a.Avvik), Sum(alle.Where(a => a.År == t)), fortegn: true)),
                        Cells.Mill(sum, Sum(alle.Where(a => a.År >= år[0])), fortegn: true),
                    ], true),
                ],
            },
        }.Finish(c);
    }
}
