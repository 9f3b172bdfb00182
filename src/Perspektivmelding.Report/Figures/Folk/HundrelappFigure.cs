using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Omverden;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Folk;

/// <summary>What the money is used for, as kroner of each hundred: by sector, or by kind where the edition has no sectors.</summary>
internal static class HundrelappFigure
{
    /// <summary>«Av hver hundrelapp går 49 kroner til».</summary>
    private const int FasteOrd = 7;

    // Avskrivninger are no payment; avdrag is what the municipality pays for its buildings.
    private static readonly ImmutableArray<Linje> Arter =
        [Linje.Lønn, Linje.Sosiale, Linje.Kjøp, Linje.OverføringerTilAndre, Linje.Renteutgifter, Linje.Avdrag];

    /// <summary><c>hundrelapp</c>: net cost of the sectors in the latest accounts (else the latest year there is), of each 100 kr.</summary>
    public static Figure? Hundrelapp(FigureContext c) => Sektorer(c) ?? Kinds(c);

    private static Figure? Sektorer(FigureContext c)
    {
        var tall = c.Utgave.Sektortall;
        if (tall.IsEmpty) return null;
        var regnskap = tall.Where(t => t.Utgave == Sektorutgave.Regnskap).ToArray();
        var år = (regnskap.Length > 0 ? regnskap : [.. tall]).Max(t => t.År);
        var utgave = regnskap.Length > 0 ? Sektorutgave.Regnskap
            : tall.Any(t => t.År == år && t.Utgave == Sektorutgave.Prognose) ? Sektorutgave.Prognose : Sektorutgave.Budsjett;
        var poster = tall.Where(t => t.År == år && t.Utgave == utgave)
            .Select(t => new Post(SektorFigures.Name(c, t.Sektor), t.Netto, Sporet.Celle(t.Sektor, t.Netto, t.Kilde))).ToArray();
        // A sector that brings in more than it costs uses nothing of the hundred; it is named under the figure.
        var minus = poster.Where(p => p.Beløp < 0m).Select(p => p.Navn).ToArray();
        return Draw(c, "sektor", år, [.. poster.Where(p => p.Beløp > 0m)], SektorFigures.Version(c, utgave), c.Sources.Line(Datadel.Sektor),
            minus.Length == 0 ? null : c["hundrelapp_minus", ("navn", c.Liste(minus))]);
    }

    private static Figure? Kinds(FigureContext c)
    {
        var drift = c.Referanse.Bane[c.B].Drift;
        return Draw(c, "art", c.B,
            [.. Arter.Select(l => new Post(c.Linje(l), drift[l], c.Anslag(c.Referanse)[Kontoplan.For(l).Kode, c.B])).Where(p => p.Beløp > 0m)],
            SektorFigures.Version(c, Sektorutgave.Regnskap), c.Sources.Line(Datadel.Regnskap), null);
    }

    private static Figure? Draw(FigureContext c, string slag, int år, Post[] poster, string utgave, string kilde, string? merknad)
    {
        var sum = poster.Sum(p => p.Beløp);
        if (sum <= 0m) return null;
        var rader = poster.OrderByDescending(p => p.Beløp).ToArray();
        var innbyggere = c.Utgave.Folketall.VedÅrsslutt(år, c.Utgave.Forutsetninger.Befolkningsalternativ);
        var under = c[$"hundrelapp_under_{slag}", ("utgave", utgave), ("år", FigureContext.År(år))];
        var chart = new Chart("hundrelapp", Title(c, slag, rader[0], sum, rader.Any(p => p.Anslag)), "")
        {
            X = ScaleSpec.Linear with { Zero = true, Format = ValueFormat.Kroner() },
            Y = ScaleSpec.Band with { Bands = [.. rader.Select(p => p.Navn)], Label = c[slag == "sektor" ? "kol_sektor" : "kol_linje"] },
            Marks =
            [
                new Mark.AxisX(Ticks: false, Grid: false),
                new Mark.Bar(c["hundrelapp_serie"], [.. rader.Select(p => new BarItem(p.Navn, 100m * p.Beløp / sum) { Text = Label(p.Beløp, sum) })])
                {
                    Role = "serie-1",
                    ValueLabels = true,
                },
            ],
        };
        return new FigureDraft(chart, under, Diagram.Søyler, kilde)
        {
            Note = FigureContext.Samlet(merknad, innbyggere > 0m ? c.UtenÅrsslutt(år) : null),
            HowMore = c[$"hundrelapp_regnet_{slag}"],
            Table = new DataTable
            {
                Slug = "hundrelapp",
                Caption = under,
                Columns =
                [
                    new(c[slag == "sektor" ? "kol_sektor" : "kol_linje"], false), new(c["kol_tusen"]), new(c["hundrelapp_serie"]),
                    .. innbyggere > 0m ? new[] { new TableColumn(c["folk_kol_per_innbygger"]) } : [],
                ],
                Rows = [.. rader.Select(p => Row(p.Navn, [p], rader, (innbyggere, Folk(c, år)), false)), Row(c["kol_sum"], rader, rader, (innbyggere, Folk(c, år)), true)],
            },
        }.Finish(c);
    }

    private static string Title(FigureContext c, string slag, Post største, decimal sum, bool anslag)
    {
        var navn = Small(største.Navn);
        return c["hundrelapp_tittel", ("slag", slag), ("kroner", NorwegianNumber.Format(100m * største.Beløp / sum).Anslag(anslag)), ("navn", navn),
            ("lang", navn.Split(' ').Length > FigureDraft.TitleWords - FasteOrd)];
    }

    // «Oppvekst og utdanning» in the middle of a sentence; «NAV» stays.
    private static string Small(string navn) =>
        navn.Length > 1 && char.IsLower(navn[1]) ? char.ToLowerInvariant(navn[0]) + navn[1..] : navn;

    private static string Label(decimal beløp, decimal sum)
    {
        var kroner = 100m * beløp / sum;
        return NorwegianNumber.Format(kroner, kroner < 1m ? 1 : 0) + NorwegianNumber.Space + "kr";
    }

    /// <summary>The cells of the inhabitants at the end of the year.</summary>
    private static Sporet[] Folk(FigureContext c, int år)
    {
        var (folk, alternativ) = (c.Utgave.Folketall, c.Utgave.Forutsetninger.Befolkningsalternativ);
        return [.. folk.Ved(folk.HarÅrsslutt(år, alternativ) ? år + 1 : år, alternativ).Select(r => Sporet.Celle(r.Gruppe.ToString(), r.Antall, r.Kilde))];
    }

    // A row is one item, or all of them.
    private static TableRow Row(string navn, Post[] poster, Post[] alle, (decimal Antall, Sporet[] Celler) innbyggere, bool erSum)
    {
        var (beløp, sum) = (poster.Sum(p => p.Beløp), alle.Sum(p => p.Beløp));
        Sporet[] Spor(Post[] noen) => [.. noen.Select(p => p.Anslag)];
        return new TableRow(
        [
            new(navn), Cells.Tusen(beløp, Sporet.SumAv(Spor(poster))),
            Cells.Number(100m * beløp / sum, 1, Sporet.AvLister("100*sum(v)/sum(w)", Spor(poster), Spor(alle)) with { ErAnslag = poster.Any(p => p.Anslag) }),
            .. innbyggere.Antall > 0m
                ? new[] { Cells.Number(beløp * 1000m / innbyggere.Antall, 0, Sporet.AvLister("sum(v)*1000/sum(w)", Spor(poster), innbyggere.Celler) with { ErAnslag = poster.Any(p => p.Anslag) }) }
                : [],
        ], erSum);
    }

    private sealed record Post(string Navn, decimal Beløp, Sporet Anslag);
}
