using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Styring;

/// <summary>Budget against accounts, line by line.</summary>
internal static class LinjerealismeFigur
{
    /// <summary><c>budsjettrealisme-linjer</c>: mean deviation of each line as it moves the result, worst first.</summary>
    public static Figure? Linjer(FigureContext c)
    {
        var linjer = Budsjettkontroll.Linjer(c.Utgave);
        if (linjer.IsEmpty) return null;
        var år = linjer.SelectMany(l => l.År).Select(a => a.År).Distinct().Order().ToArray();
        var vist = linjer.Where(l => l.Snitt != 0m).OrderBy(l => l.Snitt).ToArray();
        if (vist.Length == 0) vist = [.. linjer];
        var størst = vist.MaxBy(l => Math.Abs(l.Snitt))!;
        var chart = new Chart("budsjettrealisme-linjer", c["linjerealisme_tittel",
            ("linje", c.Linje(størst.Linje)), ("avvik", Talltekst.Mill(størst.Snitt)),
            ("beløp", Talltekst.Mill(Math.Abs(størst.Snitt)).Anslag(størst.År.Any(a => Anslag(c, størst.Linje, a.År))))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["linjerealisme_akse"], Format = ValueFormat.MillKr(Talltekst.MillDesimaler(Math.Abs(størst.Snitt))) with { Sign = true } },
            Y = ScaleSpec.Band with { Bands = [.. vist.Select(l => c.Linje(l.Linje))], Label = c["kol_linje"] },
            Marks = [new Mark.Bar(c["linjerealisme_serie"], [.. vist.Select(l => new BarItem(c.Linje(l.Linje), l.Snitt)
            {
                Role = l.Snitt < 0m ? "ned" : "opp",
                Text = Talltekst.MillTall(l.Snitt, fortegn: true),
            })]) { ValueLabels = true }],
        };
        Sporet Avvik(Linje linje, Linjeavvik a) => Sporet.Satt(a.ErInntekt ? "{0} - {1}" : "{1} - {0}", Celle(c.Utgave.Regnskap, linje, a.År), Celle(c.Utgave.Budsjett, linje, a.År)) with { ErAnslag = Anslag(c, linje, a.År) };
        Sporet Prosent(Linje linje, Linjeavvik a) => Sporet.Satt("{0}/maks({1}, -{1})*100", Avvik(linje, a), Celle(c.Utgave.Budsjett, linje, a.År));
        Sporet Snitt(Linjerealisme l, Sporet[] ledd) =>
            Sporet.Satt(FormattableString.Invariant($"{Sporet.Sumform(ledd.Length)}/{ledd.Length}"), ledd) with { ErAnslag = l.År.Any(a => Anslag(c, l.Linje, a.År)) };
        return new FigureDraft(chart, c["linjerealisme_under", ("antall", år.Length), ("år", År(år))], Diagram.Søyler, c.Sources.Line(Datadel.Regnskap, Datadel.Budsjett))
        {
            HowMore = c["linjerealisme_regnet"],
            Table = new DataTable
            {
                Slug = "budsjettrealisme-linjer",
                Caption = c["linjerealisme_tabell", ("år", År(år))],
                Columns = [new(c["kol_linje"], false), .. år.Select(t => new TableColumn(FigureContext.År(t))), new(c["linjerealisme_snitt"]), new(c["realisme_skjevhet"])],
                Rows = [.. linjer.Select(l => new TableRow(
                [
                    new(c.Linje(l.Linje)),
                    .. år.Select(t => l.År.FirstOrDefault(a => a.År == t) is { } a ? Cells.Mill(a.Avvik, Avvik(l.Linje, a), fortegn: true) : Cells.Missing),
                    Cells.Mill(l.Snitt, Snitt(l, [.. l.År.Select(a => Avvik(l.Linje, a))]), fortegn: true),
                    l.Skjevhet is { } s ? Cells.Prosent(s, Snitt(l, [.. l.År.Where(a => a.Prosent is not null).Select(a => Prosent(l.Linje, a))]), fortegn: true) : Cells.Missing,
                ]))],
                Note = c["linjerealisme_merk"],
            },
        }.Finish(c);
    }

    // A line that is not given is the sum of those that are: it counts nought where none is.
    private static Sporet Celle(Model.Regnskap.Driftsserie serie, Linje linje, int år)
    {
        Sporet[] Gitt(Linje l) => serie.Gitt(år, l) is { } o ? [Sporet.Celle(Kontoplan.For(l).Kode, o.Verdi, o.Kilde)] : [];
        return Gitt(linje) is [var celle] ? celle : Sporet.Av("0");
    }

    private static bool Anslag(FigureContext c, Linje linje, int år) =>
        c.Utgave.Budsjett.Gitt(år, linje) is { ErAnslag: true } || c.Utgave.Regnskap.Gitt(år, linje) is { ErAnslag: true };

    private static string År(int[] år) => år.Length == 1 ? FigureContext.År(år[0]) : $"{FigureContext.År(år[0])}–{FigureContext.År(år[^1])}";
}
