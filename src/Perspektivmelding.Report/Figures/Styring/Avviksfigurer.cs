using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Omverden;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Styring;

/// <summary>Budget against outcome, by sector.</summary>
internal static class Avviksfigurer
{
    /// <summary><c>overforbruk-sektor</c>: deviation of each sector in the latest year with budget and outcome, greatest first.</summary>
    public static Figure? Sektorer(FigureContext c)
    {
        var alle = Budsjettkontroll.Avvik(c.Utgave);
        if (alle.IsEmpty) return null;
        var år = alle[^1].År;
        var avvik = alle.Where(a => a.År == år).OrderByDescending(a => a.Avvik).ToArray();
        var sum = avvik.Sum(a => a.Avvik);
        var utfall = avvik[0].Mot == Sektorutgave.Regnskap ? "regnskap" : "prognose";
        var chart = new Chart("overforbruk-sektor", c["overforbruk_sektor_tittel",
            ("prognose", avvik[0].Mot == Sektorutgave.Prognose), ("avvik", Talltekst.Mill(sum)),
            ("beløp", Talltekst.Mill(Math.Abs(sum)).Anslag(avvik.Any(a => Anslag(c, a)))), ("år", år)], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr(Talltekst.MillDesimaler(avvik.Max(a => Math.Abs(a.Avvik)))) with { Sign = true } },
            Y = ScaleSpec.Band with { Label = c["kol_sektor"] },
            Marks =
            [
                new Mark.Bar(c["overforbruk_sektor_serie"], [.. avvik.Select(a => new BarItem(SektorFigures.Name(c, a.Sektor), a.Avvik)
                {
                    Role = a.Avvik > 0m ? "ned" : "opp",
                    Text = a.Prosent is { } p ? c["overforbruk_sektor_verdi", ("beløp", Talltekst.MillTall(a.Avvik, fortegn: true)),
                        ("prosent", NorwegianNumber.Format(p, 1, sign: true))] : Talltekst.MillTall(a.Avvik, fortegn: true),
                })])
                {
                    ValueLabels = true,
                },
            ],
        };
        return new FigureDraft(chart, c["overforbruk_sektor_under_" + utfall, ("år", FigureContext.År(år))], Diagram.Søyler, c.Sources.Line(Datadel.Sektor))
        {
            HowMore = c["overforbruk_sektor_regnet"],
            Note = c["overforbruk_merk"],
            Table = Sektortabell(c, avvik, utfall),
        }.Finish(c);
    }

    /// <summary><c>budsjettrealisme</c>: how far accounts were from budget, a dot a year, with the band where a budget holds.</summary>
    public static Figure? Realisme(FigureContext c)
    {
        var realisme = Budsjettkontroll.Realisme(Budsjettkontroll.Avvik(c.Utgave));
        if (realisme.IsEmpty) return null;
        var sum = realisme[^1];
        var grense = Budsjettrealisme.Treffgrense;
        var år = sum.År.Select(a => a.År).ToArray();
        var rader = realisme.Select(r => (Navn: Navn(c, r), r.År)).ToArray();
        var chart = new Chart("budsjettrealisme", c["realisme_tittel",
            ("skjevhet", Talltekst.Prosent(sum.Skjevhet ?? 0m)), ("prosent", Talltekst.Prosent(Math.Abs(sum.Skjevhet ?? 0m)).Anslag(sum.År.Any(a => Anslag(c, a))))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["realisme_akse"], Format = ValueFormat.Prosent() with { Sign = true } },
            Y = ScaleSpec.Band with { Bands = [.. rader.Select(r => r.Navn)], Label = c["kol_sektor"] },
            Marks =
            [
                new Mark.SpanX(-grense, grense, c["realisme_band"]),
                .. år.Select((t, i) => new Mark.Dot(FigureContext.År(t),
                    [.. from r in rader from a in r.År where a.År == t && a.Prosent is not null select new DotItem(a.Prosent!.Value, r.Navn)])
                {
                    Role = FigureContext.Rolle(i),
                    Label = FigureContext.År(t),
                }),
            ],
        };
        return new FigureDraft(chart, c["realisme_under", ("fra", FigureContext.År(år[0])), ("til", FigureContext.År(år[^1]))], Diagram.Punkter, c.Sources.Line(Datadel.Sektor))
        {
            HowMore = c["realisme_regnet"],
            AltValues = [.. realisme.Select(r => c["alt_serie", ("navn", Navn(c, r)),
                ("verdier", c.Liste([.. r.År.Where(a => a.Prosent is not null).Select(a => c["alt_serie", ("navn", FigureContext.År(a.År)), ("verdier", NorwegianNumber.Prosent(a.Prosent!.Value, 1).Anslag(Anslag(c, a)))])]))])],
            Table = Realismetabell(c, realisme, år),
        }.Finish(c);
    }

    /// <summary>A number of outcome {0} and budget {1}, with the cells of both.</summary>
    public static Sporet Spor(FigureContext c, Budsjettavvik avvik, string uttrykk)
    {
        var med = SektorFigures.Begge(c, avvik.År, avvik.Mot).Where(t => avvik.Sektor.Length == 0 || t.Utfall.Sektor == avvik.Sektor).ToArray();
        return Sporet.AvSummer(uttrykk, [.. med.Select(t => SektorFigures.Celle(t.Utfall))], [.. med.Select(t => SektorFigures.Celle(t.Budsjett))]) with { ErAnslag = Anslag(c, avvik) };
    }

    private const string Avviksprosent = "({0} - {1})/maks({1}, -{1})*100";

    // The mean of the years that have a budget.
    private static Sporet Snitt(FigureContext c, Budsjettrealisme r)
    {
        Sporet[] ledd = [.. r.År.Where(a => a.Prosent is not null).Select(a => Spor(c, a, Avviksprosent))];
        return Sporet.Satt(FormattableString.Invariant($"{Sporet.Sumform(ledd.Length)}/{ledd.Length}"), ledd) with { ErAnslag = r.År.Any(a => Anslag(c, a)) };
    }

    /// <summary>True where one of the two numbers is an estimate.</summary>
    public static bool Anslag(FigureContext c, Budsjettavvik avvik) => c.Utgave.Sektortall.Any(t =>
        t.År == avvik.År && (avvik.Sektor.Length == 0 || t.Sektor == avvik.Sektor) && (t.Utgave == avvik.Mot || t.Utgave == Sektorutgave.Budsjett)
        && t.Kilde.Status == Datastatus.Anslag);

    private static string Navn(FigureContext c, Budsjettrealisme r) => r.Sektor is { } id ? SektorFigures.Name(c, id) : c["realisme_sum"];

    private static DataTable Sektortabell(FigureContext c, Budsjettavvik[] avvik, string utfall)
    {
        TableRow Rad(string navn, Budsjettavvik a, bool sum) => new(
        [
            new(navn), Cells.Mill(a.Budsjett, Spor(c, a, "{1}/1000")), Cells.Mill(a.Utfall, Spor(c, a, "{0}/1000")), Cells.Mill(a.Avvik, Spor(c, a, "({0} - {1})/1000"), fortegn: true),
            a.Prosent is { } p ? Cells.Prosent(p, Spor(c, a, Avviksprosent), fortegn: true) : Cells.Missing,
        ], sum);
        var i = avvik[0];
        return new DataTable
        {
            Slug = "overforbruk-sektor",
            Caption = c["overforbruk_sektor_under_" + utfall, ("år", FigureContext.År(i.År))],
            Columns = [new(c["kol_sektor"], false), new(c["styring_budsjett"]), new(c["styring_" + utfall]), new(c["styring_avvik"]), new(c["styring_avvik_prosent"])],
            Rows = [.. avvik.Select(a => Rad(SektorFigures.Name(c, a.Sektor), a, false)),
                Rad(c["realisme_sum"], i with { Sektor = "", Budsjett = avvik.Sum(a => a.Budsjett), Utfall = avvik.Sum(a => a.Utfall) }, true)],
        };
    }

    private static DataTable Realismetabell(FigureContext c, ImmutableArray<Budsjettrealisme> realisme, int[] år) => new()
    {
        Slug = "budsjettrealisme",
        Caption = c["realisme_under", ("fra", FigureContext.År(år[0])), ("til", FigureContext.År(år[^1]))],
        Columns = [new(c["kol_sektor"], false), .. år.Select(t => new TableColumn(FigureContext.År(t))), new(c["realisme_skjevhet"]), new(c["realisme_treff"])],
        Rows = [.. realisme.Select(r => new TableRow(
        [
            new(Navn(c, r)),
            .. år.Select(t => r.År.FirstOrDefault(a => a.År == t) is { Prosent: { } p } a ? Cells.Prosent(p, Spor(c, a, Avviksprosent), fortegn: true) : Cells.Missing),
            r.Skjevhet is { } s ? Cells.Prosent(s, Snitt(c, r), fortegn: true) : Cells.Missing,
            new(c["realisme_treff_av", ("antall", FigureContext.År(r.Treff)), ("av", FigureContext.År(r.År.Length))]),
        ], r.Sektor is null))],
    };
}
