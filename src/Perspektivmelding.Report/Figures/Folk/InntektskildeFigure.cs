using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Folk;

/// <summary>Where the money comes from, and how freely it may be used: the eight lines of income, each placed in both.</summary>
internal static class InntektskildeFigure
{
    private static readonly ImmutableArray<string> Giverne = ["innbyggere", "staten", "andre"];

    private static readonly ImmutableArray<string> Bruken = ["frie", "egne", "bundne"];

    /// <summary>Who pays a line, and whether the council is free to use it. Frie inntekter are skatt and rammetilskudd alone (KOSTRA).</summary>
    private static readonly ImmutableArray<(Linje Linje, string Giver, string Bruk)> Linjer =
    [
        (Linje.Skatt, "innbyggere", "frie"),
        (Linje.Rammetilskudd, "staten", "frie"),
        (Linje.Eiendomsskatt, "innbyggere", "egne"),
        (Linje.AndreSkatter, "innbyggere", "egne"),
        (Linje.Brukerbetalinger, "innbyggere", "bundne"),
        (Linje.SalgLeie, "innbyggere", "bundne"),
        (Linje.OverføringerStat, "staten", "bundne"),
        (Linje.OverføringerAndre, "andre", "bundne"),
    ];

    /// <summary><c>inntekter-kilder</c>: shares of income in regnskapsår by payer and freedom of use.</summary>
    public static Figure? Kilder(FigureContext c)
    {
        var drift = c.Referanse.Bane[c.B].Drift;
        var total = drift[Linje.SumDriftsinntekter];
        // A stack of shares needs lines of one sign.
        if (total <= 0m || Linjer.Any(l => drift[l.Linje] < 0m)) return null;
        decimal Andel(string? giver, string? bruk) =>
            100m * Linjer.Where(l => (giver is null || l.Giver == giver) && (bruk is null || l.Bruk == bruk)).Sum(l => drift[l.Linje]) / total;
        var bruk = Bruken.Where(b => Andel(null, b) > 0m).ToArray();
        var givere = Giverne.Where(g => Andel(g, null) > 0m).ToArray();
        var under = c["inntektskilder_under", ("år", FigureContext.År(c.B))];
        var anslag = Linjer.Any(l => c.Anslag(c.Referanse)[l.Linje, c.B]);
        var (innbyggere, staten) = (Andel("innbyggere", null), Andel("staten", null));
        var chart = new Chart("inntekter-kilder",
            c["inntektskilder_tittel", ("innbyggere", Hele(innbyggere).Anslag(anslag)), ("staten", Hele(staten).Anslag(anslag))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Format = ValueFormat.Prosent(0) },
            Y = ScaleSpec.Band with { Bands = [.. bruk.Select(b => Band(c, b, Andel(null, b)))], Label = c["inntektskilder_kol_bruk"] },
            Marks =
            [
                .. givere.Select(g => new Mark.Bar(c["inntektskilder_fra_" + g],
                    [.. bruk.Where(b => Andel(g, b) > 0m).Select(b => new BarItem(Band(c, b, Andel(null, b)), Andel(g, b)))])
                {
                    Stack = "inntekter",
                    Role = FigureContext.Rolle(Giverne.IndexOf(g)),
                    ValueLabels = true,
                }),
            ],
        };
        return new FigureDraft(chart, under, Diagram.Søyler, c.Sources.Line(Datadel.Regnskap))
        {
            Note = c["inntektskilder_merk"],
            HowMore = c["inntektskilder_regnet"],
            Table = Table(c, under, drift, total),
        }.Finish(c);
    }

    private static DataTable Table(FigureContext c, string under, Driftsår drift, decimal total)
    {
        Sporet Anslag(Linje l) => c.Anslag(c.Referanse)[Kontoplan.For(l).Kode, c.B];
        TableRow Row(string navn, string giver, string bruk, Func<(Linje Linje, string Giver, string Bruk), bool> hvilke, bool sum)
        {
            var beløp = Linjer.Where(hvilke).Sum(l => drift[l.Linje]);
            Sporet[] ledd = [.. Linjer.Where(hvilke).Select(l => Anslag(l.Linje))];
            var anslag = Sporet.Av(Sporet.Sum(ledd.Length), ledd);
            var andel = Sporet.Av($"100*({Sporet.Sum(ledd.Length)})/{(char)('a' + ledd.Length)}", [.. ledd, Anslag(Linje.SumDriftsinntekter)]);
            return new TableRow([new(navn), Cells.Text(giver), Cells.Text(bruk), Cells.Tusen(beløp, anslag), Cells.Prosent(100m * beløp / total, andel)], sum);
        }
        return new DataTable
        {
            Slug = "inntekter-kilder",
            Caption = under,
            Columns = [new(c["kol_linje"], false), new(c["inntektskilder_kol_fra"], false), new(c["inntektskilder_kol_bruk"], false), new(c["kol_tusen"]), new(c["kol_andel"])],
            Rows =
            [
                .. Linjer.Where(l => drift[l.Linje] != 0m).Select(l => Row(c.Linje(l.Linje), c["inntektskilder_fra_" + l.Giver], c["inntektskilder_bruk_" + l.Bruk], x => x == l, false)),
                .. Bruken.Where(b => Linjer.Any(l => l.Bruk == b && drift[l.Linje] != 0m))
                    .Select(b => Row(c["inntektskilder_bruk_" + b], "", "", l => l.Bruk == b, true)),
                .. Giverne.Where(g => Linjer.Any(l => l.Giver == g && drift[l.Linje] != 0m))
                    .Select(g => Row(c["inntektskilder_fra_" + g], "", "", l => l.Giver == g, true)),
                Row(c.Linje(Linje.SumDriftsinntekter), "", "", _ => true, true),
            ],
        };
    }

    private static string Band(FigureContext c, string bruk, decimal andel) => c["inntektskilder_rad", ("navn", c["inntektskilder_bruk_" + bruk]), ("andel", Hele(andel))];

    private static string Hele(decimal prosent) => NorwegianNumber.Prosent(prosent, 0);
}
