using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Endringer;

/// <summary>Earlier editions against the accounts that came.</summary>
internal static class Fasitfigurer
{
    /// <summary>No edition is drawn further ahead than a plan.</summary>
    private const int Lengst = 4;

    /// <summary><c>fasit</c>: the last year of accounts, from the published result over what was decided, one-offs and the rest.</summary>
    public static Figure? Fasit(FigureContext c)
    {
        if (c.Fjoråret?.SisteFasit is not { } f) return null;
        (string Navn, decimal Beløp)[] deler = [(c["fasit_politikk"], f.Politikk), (c["fasit_engangs"], f.Engangs), (c["fasit_underliggende"], f.Underliggende)];
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(deler.Max(d => Math.Abs(d.Beløp))));
        var chart = new Chart("fasit", c["fasit_tittel",
            ("avvik", Talltekst.Mill(f.Feil)), ("beløp", Talltekst.Mill(Math.Abs(f.Feil)).Anslag(c.Utgave.Regnskap.HarAnslag(f.År))), ("år", FigureContext.År(f.År)), ("utgave", FigureContext.År(f.Utgave))], "")
        {
            X = ScaleSpec.Band,
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks = [Mark.Waterfall(c.Linje(Linje.NettoDriftsresultat), (c["fasit_publisert", ("utgave", FigureContext.År(f.Utgave))], f.Publisert),
                deler, c["fasit_regnskap"], format)],
        };
        return new FigureDraft(chart, c["fasit_under", ("år", FigureContext.År(f.År)), ("utgave", FigureContext.År(f.Utgave))],
            Diagram.Foss, c.Sources.Line(Datadel.Tidligere, Datadel.Regnskap, Datadel.Pensjon))
        {
            HowMore = c["fasit_regnet"],
            Note = Fasittabeller.Merknad(c, f.HarPensjon ? null : c["fasit_uten_pensjon"]),
            Estimate = (rad, _) => Spor(c, f, rad) with { ErAnslag = c.Utgave.Regnskap.HarAnslag(f.År) },
        }.Finish(c);
    }

    /// <summary><c>fasit-forutsetninger</c>: what each assumption that can be priced meant, greatest first.</summary>
    public static Figure? Forutsetninger(FigureContext c)
    {
        if (c.Fjoråret?.SisteFasit is not { } f) return null;
        var prisede = f.Avvik.Where(a => a.Virkning is not null).OrderByDescending(a => Math.Abs(a.Virkning!.Value)).ToArray();
        if (prisede.Length == 0) return null;
        var brast = f.Avvik.Count(f.Brast);
        var chart = new Chart("fasit-forutsetninger", c["fasit_forutsetninger_tittel", ("brast", brast),
            ("antall", c.Antall(brast)), ("av", c.Antall(f.Avvik.Length)), ("år", FigureContext.År(f.År))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr(Talltekst.MillDesimaler(prisede.Max(a => Math.Abs(a.Virkning!.Value)))) with { Sign = true } },
            Y = ScaleSpec.Band,
            Marks =
            [
                new Mark.Bar(c["fasit_virkning"], [.. prisede.Select(a => new BarItem(Fasittabeller.Navn(c, a), a.Virkning)
                {
                    Role = a.Virkning < 0m ? "ned" : "opp",
                    Text = Talltekst.MillTall(a.Virkning!.Value, fortegn: true),
                })]) { ValueLabels = true },
            ],
        };
        return new FigureDraft(chart, c["fasit_forutsetninger_under", ("år", FigureContext.År(f.År)), ("utgave", FigureContext.År(f.Utgave))],
            Diagram.Søyler, c.Sources.Line(Datadel.Tidligere, Datadel.Regnskap, Datadel.Forutsetninger, Datadel.Befolkning, Datadel.Priser))
        {
            HowMore = c["fasit_forutsetninger_regnet"],
            Note = Fasittabeller.Merknad(c, null),
            Estimate = (_, _) => true,
            Table = Fasittabeller.Forutsetninger(c),
        }.Finish(c);
    }

    /// <summary><c>fasit-historie</c>: netto driftsresultat as it came, and the path that each edition drew.</summary>
    public static Figure? Historie(FigureContext c)
    {
        if (c.Fjoråret is not { Fasit.IsEmpty: false } f) return null;
        var baner = f.Baner.Where(b => f.Fasit.Any(x => x.Utgave == b.Utgave)).ToArray();
        var første = Math.Min(c.Utgave.Regnskap.År.First(), baner.Min(b => b.Bane.Regnskapsår));
        // Accounts that this edition does not hold are those that the earlier ones began from.
        var tidligere = f.Baner.Select(b => b.Bane.År[0]).Where(å => !c.Utgave.Regnskap.Beløp.ContainsKey(å.År)).DistinctBy(å => å.År).Select(å => (å.År, å.Drift));
        var regnskap = tidligere.Concat(c.Utgave.Regnskap.År.Where(t => t <= c.B).Select(t => (År: t, Drift: c.Utgave.Regnskap.Driftsår(t))))
            .OrderBy(å => å.År).Select(å => new Point(å.År, Prosent(å.Drift))).ToImmutableArray();
        var (treff, snitt) = (f.Fasit.Length, f.Fasit.Average(x => x.FeilProsent));
        return Utvalg.Siste(c, "utgaver", baner, Utvalg.MaksSerier - 1).Tegn(c, vist => Tegn(new Chart("fasit-historie", c["fasit_historie_tittel", ("treff", treff), ("snitt", Talltekst.Prosentpoeng(snitt)), ("poeng", Talltekst.Prosentpoeng(Math.Abs(snitt), fortegn: false)),
            ("antall", c.Antall(treff)), ("år", FigureContext.År(f.Fasit[0].År))], "")
        {
            X = ScaleSpec.Year with { Domain = (første, Math.Max(c.B, baner.Max(b => Slutt(b.Bane)))), Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_prosent_inntekter"], Format = Yearly.Format(Nøkkeltall.NettoDriftsresultatProsent) },
            Marks =
            [
                .. vist.Select((b, i) => new Mark.Line(c["fasit_historie_utgave", ("utgave", FigureContext.År(b.Utgave))],
                    [.. b.Bane.År.Where(å => å.År <= Slutt(b.Bane)).Select(å => new Point(å.År, Prosent(å.Drift)))])
                {
                    Role = FigureContext.Rolle(i + 1),
                    Label = FigureContext.År(b.Utgave),
                    SolidUntil = b.Bane.Regnskapsår,
                }),
                new Mark.Line(c["fasit_regnskap"], regnskap) { Role = FigureContext.Rolle(0), SolidUntil = c.B },
            ],
        }));

        FigureDraft Tegn(Chart chart) => new(chart, c["fasit_historie_under", ("fra", FigureContext.År(første)), ("til", FigureContext.År(c.B))],
            Diagram.Linjer, c.Sources.Line(Datadel.Tidligere, Datadel.Regnskap))
        {
            HowMore = c["fasit_historie_regnet"],
            Note = Fasittabeller.Merknad(c, null),
            Estimate = (t, serie) => Historiens(c, int.Parse(t, System.Globalization.CultureInfo.InvariantCulture), baner.FirstOrDefault(b => serie == c["fasit_historie_utgave", ("utgave", FigureContext.År(b.Utgave))])),
        };
    }

    // A bar of the waterfall: what was published, its parts, or the accounts.
    private static Sporet Spor(FigureContext c, Fasitår f, string rad)
    {
        foreach (var del in (string[])["politikk", "engangs", "underliggende"])
            if (rad == c["fasit_" + del]) return Fasittabeller.Spor(c, f, del);
        return rad == c["fasit_regnskap"] ? Fasittabeller.Regnskapet(c, f.År, "netto_driftsresultat") : Fasittabeller.Publisert(c, f, "netto_driftsresultat");
    }

    // A year of the path of an edition; without one of the accounts: this edition's, else those that the first edition with them began from.
    private static Sporet Historiens(FigureContext c, int år, (int Utgave, Publisertscenario Bane) bane)
    {
        var f = c.Fjoråret!;
        var regnskap = bane.Bane is null;
        if (regnskap && !c.Utgave.Regnskap.Beløp.ContainsKey(år)) bane = f.Baner.First(b => b.Bane.Regnskapsår == år);
        Sporet Tall(string kode) => bane.Bane is { } b ? Fasittabeller.Publisert(c, bane.Utgave, b.Id, kode, år) : Fasittabeller.Regnskapet(c, år, kode);
        return Sporet.Satt("100*{0}/{1}", Tall("netto_driftsresultat"), Tall("sum_driftsinntekter")) with { ErAnslag = regnskap && c.Utgave.Regnskap.HarAnslag(år) };
    }

    private static int Slutt(Publisertscenario bane) => Math.Min(bane.År[^1].År, bane.Regnskapsår + Lengst);

    private static decimal? Prosent(Driftsår drift) =>
        drift[Linje.SumDriftsinntekter] is > 0m and var inntekter ? 100m * drift[Linje.NettoDriftsresultat] / inntekter : null;
}
