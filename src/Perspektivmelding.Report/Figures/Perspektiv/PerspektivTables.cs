using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Tabeller;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Perspektiv;

/// <summary>The numbers behind the analyses, every year.</summary>
internal static class PerspektivTables
{
    internal const string Inn = "sum_driftsinntekter";
    private const string Ut = "sum_driftsutgifter";

    /// <summary><c>realutvikling</c>: income and costs in running and fixed prices, index and gap, a row a year.</summary>
    public static DataTable? Realutvikling(FigureContext c)
    {
        var t = new Realtall(c);
        return new DataTable
        {
            Slug = "realutvikling",
            Caption = c["tabell_realutvikling", ("b", FigureContext.År(c.B)), ("navn", c.Navn(c.Referanse))],
            Columns =
            [
                new(c["kol_aar"], false), new(c["realutvikling_kol_inntekter"]), new(c["realutvikling_kol_utgifter"]),
                new(c["realutvikling_kol_reelle_inntekter"]), new(c["realutvikling_kol_reelle_utgifter"]),
                new(c["realutvikling_kol_indeks_inntekter"]), new(c["realutvikling_kol_indeks_utgifter"]),
                new(c["realutvikling_kol_gap_poeng"]), new(c["realutvikling_kol_gap"]),
            ],
            Rows = [.. t.Real.År.Select(å =>
            {
                var (inn, ut) = (t.Anslag(å.År, Inn), t.Anslag(å.År, Ut));
                var gap = t.Real.Gap(å.År);
                var gapAnslag = inn || ut || t.Anslag(å.År - 1, Ut);
                Sporet Indeks(string kode) => Sporet.Satt("100*{0}/{1}", t.Reelt(å.År, kode), t.Reelt(å.Basisår, kode));
                Sporet Gap(string form) => Sporet.Satt(form, t.Reelt(å.År, Ut), t.Reelt(å.År - 1, Ut), t.Reelt(å.År, Inn), t.Reelt(å.År - 1, Inn)) with { ErAnslag = gapAnslag };
                return new TableRow(
                [
                    new(FigureContext.År(å.År)),
                    Cells.Tusen(å.Inntekter, Nominelt(c, å.År, Inn)), Cells.Tusen(å.Utgifter, Nominelt(c, å.År, Ut)),
                    Cells.Number(å.RealeInntekter, 0, t.Reelt(å.År, Inn)), Cells.Number(å.RealeUtgifter, 0, t.Reelt(å.År, Ut)),
                    Cells.Number(t.Real.Indeks(å, x => x.RealeInntekter), 1, Indeks(Inn)), Cells.Number(t.Real.Indeks(å, x => x.RealeUtgifter), 1, Indeks(Ut)),
                    gap is null ? Cells.Missing : Cells.Prosent(gap.Prosentpoeng, Gap("100*({0}/{1} - 1) - 100*({2}/{3} - 1)"), true),
                    gap is null ? Cells.Missing : Cells.Tall(NorwegianNumber.Format(gap.Beløp, 0, true), gap.Beløp, Gap("{0} - {1} - ({2} - {3})"), 4),
                ]);
            })],
            Source = t.Source,
            Note = string.Join(" ", new[] { c["realgap_merk"], t.Note }.OfType<string>()),
        };
    }

    /// <summary>
    /// <c>dekomponering</c>: every pair of years that follow each other, and the whole spans: the accounts, the plan, the
    /// projection. Pairs across a break in the accounts are left out.
    /// </summary>
    public static DataTable Dekomponering(FigureContext c)
    {
        var d = new Dekomponering(c.Utgave, c.Referanse);
        var spor = new Endringsspor(c);
        var spenn = new List<(int Fra, int Til)>();
        if (DekomponeringFigures.Historisk(c) is { } fra) spenn.Add((fra, c.B));
        spenn.Add((c.B, c.PlanTil));
        if (c.Horisont > c.PlanTil) spenn.Add((c.B, c.Horisont));
        var par = d.År.Zip(d.År.Skip(1)).Where(p => !spenn.Contains(p));
        var endringer = spenn.Concat(par).Select(p => d.Mellom(p.Item1, p.Item2)).Where(e => !e.KrysserBrudd).ToArray();
        var ledd = Enum.GetValues<Endringsledd>().Where(l => endringer.Any(e => e.Deler.Any(x => x.Ledd == l && x.Beløp is not null))).ToArray();
        return new DataTable
        {
            Slug = "dekomponering",
            Caption = c["tabell_dekomponering", ("navn", c.Navn(c.Referanse))],
            Columns =
            [
                new(c["dekomponering_kol_aar"], false), new(c["dekomponering_kol_foer"]),
                .. ledd.Select(l => new TableColumn(DekomponeringFigures.Navn(c, l))), new(c["dekomponering_kol_etter"]),
            ],
            Rows = [.. endringer.Select((e, i) => new TableRow(
            [
                new(c["dekomponering_rad", ("fra", FigureContext.År(e.Fra)), ("til", FigureContext.År(e.Til))]),
                Cells.Tusen(e.Før, Nominelt(c, e.Fra, "netto_driftsresultat")),
                .. ledd.Select(l => e.Deler.FirstOrDefault(x => x.Ledd == l)?.Beløp is { } beløp
                    ? Cells.Tall(NorwegianNumber.Format(beløp, 0, true), beløp, DekomponeringFigures.Ledd(c, spor, e, l), 4)
                    : Cells.Missing),
                Cells.Tusen(e.Etter, Nominelt(c, e.Til, "netto_driftsresultat")),
            ], i < spenn.Count))],
            Source = c.Sources.Line([.. Sources.Framskriving, Datadel.Priser]),
            Note = string.Join(" ", new[] { c["tabell_dekomponering_merk"], DekomponeringFigures.Mangler(c, endringer[0]) }.OfType<string>()),
        };
    }

    /// <summary><c>prisutvikling</c>: growth of wages, prices and deflator each year that amounts are moved by, with source.</summary>
    public static DataTable? Prisutvikling(FigureContext c)
    {
        var år = Model.Analyser.Prisutvikling.For(c.Utgave, c.Referanse.Scenario.Forutsetninger).År
            .Where(p => p.År > c.Utgave.Regnskap.År.First() && p.År <= c.PlanTil).ToArray();
        if (år.Length == 0) return null;
        return new DataTable
        {
            Slug = "prisutvikling",
            Caption = c["tabell_prisutvikling"],
            Columns =
            [
                new(c["kol_aar"], false), new(c["prisutvikling_kol_lonn"]), new(c["prisutvikling_kol_pris"]), new(c["prisutvikling_kol_deflator"]),
                new(c["kol_status"], false), new(c["kol_kilde"], false),
            ],
            Rows = [.. år.Select(p =>
            {
                var anslag = p.Kilde.Status == Datastatus.Anslag;
                return new TableRow(
                [
                    new(FigureContext.År(p.År)), Cells.Plain(p.Lønn.Prosent, 2, Prisspor.Lønn(c, p.År) with { ErAnslag = false }), Cells.Plain(p.Pris.Prosent, 2, Prisspor.Pris(c, p.År) with { ErAnslag = false }),
                    Cells.Plain(p.Deflator.Prosent, 2, Prisspor.Deflator(c, p.År) with { ErAnslag = anslag }),
                    new(KildeTable.Status(c, p.Kilde.Status)), Cells.Text(p.Kilde.Tekst ?? c["kilde_ikke_oppgitt"]),
                ]);
            })],
            Source = c.Sources.Line(Datadel.Forutsetninger, Datadel.Priser),
            Note = c["prisutvikling_merk"],
        };
    }

    /// <summary><c>demografikostnad</c>: cost of each year's change and of the change since regnskapsår, by age group. Mill. kr.</summary>
    public static DataTable? Demografi(FigureContext c)
    {
        var f = c.Referanse.Scenario.Forutsetninger;
        var kostnad = new Demografikostnad(c.Utgave, f);
        var bane = c.Referanse.Bane;
        var deler = Aldersinndeling.Grov([.. f.Demografi.Grupper.Select(g => g.Gruppe)]);
        bool Anslag(int år) => c.Anslag(c.Referanse)["demografikostnad", år];
        TableCell Mill(decimal beløp, int år, Sporet spor = default) => Drawing.Cells.Tall(NorwegianNumber.Format(beløp / 1000m, 1, true), beløp / 1000m, spor with { ErAnslag = Anslag(år) }, 4);
        // Sats times the change in persons since regnskapsår, group by group.
        Sporet Siden(Model.Utgaver.Demografigruppe[] grupper, int år)
        {
            string Personer(Model.Utgaver.Demografigruppe g) => FormattableString.Invariant($"personer.{g.Gruppe.Fra}-{g.Gruppe.Til}");
            var spor = c.Anslag(c.Referanse);
            Sporet[] ledd = [.. grupper.SelectMany(g => (Sporet[])[Sporet.Celle("sats", g.Sats, g.Kilde), spor[Personer(g), år], spor[Personer(g), c.B]])];
            var uttrykk = string.Join(" + ", Enumerable.Range(0, grupper.Length).Select(i => $"{(char)('a' + 3 * i)}*({(char)('b' + 3 * i)} - {(char)('c' + 3 * i)})"));
            return ledd.Length is > 0 and <= 21 ? Sporet.Av($"({uttrykk})/1000", ledd) : default;
        }

        Sporet Endring(int fra, int til) => Sporet.Av("sum(v)/1000", [.. Enumerable.Range(fra, til - fra + 1).Select(t => c.Anslag(c.Referanse)["demografikostnad.faste_priser", t])]);
        return new DataTable
        {
            Slug = "demografikostnad",
            Caption = c["tabell_demografikostnad", ("b", FigureContext.År(c.B))],
            Columns =
            [
                new(c["kol_aar"], false), new(c["demografikostnad_kol_endring"]), new(c["demografikostnad_kol_siden", ("b", FigureContext.År(c.B))]),
                .. deler.Select(g => new TableColumn(g.ToString())),
            ],
            Rows = [.. bane.År.Where(å => å.År > c.B).Select(å =>
            {
                var grupper = kostnad.Akkumulert(å.År);
                return new TableRow(
                [
                    new(FigureContext.År(å.År)), Mill(å.Demografikostnad, å.År, Endring(å.År, å.År)), Mill(grupper.Sum(g => g.Beløp), å.År, Endring(c.B + 1, å.År)),
                    .. deler.Select(d => Mill(grupper.Where(g => d.Rommer(g.Gruppe)).Sum(g => g.Beløp), å.År, Siden([.. f.Demografi.Grupper.Where(g => d.Rommer(g.Gruppe))], å.År))),
                ]);
            })],
            Source = c.Sources.Line(Datadel.Befolkning, Datadel.Forutsetninger),
            Note = c["tabell_demografikostnad_merk", ("b", FigureContext.År(c.B))],
        };
    }

    /// <summary>A year's value in running prices, traced, and whether it rests on an anslag: the accounts of before, else the projection.</summary>
    // Earlier years are sums of the lines of their accounts.
    public static Sporet Nominelt(FigureContext c, int år, string kode)
    {
        if (år >= c.B) return c.Anslag(c.Referanse)[kode, år];
        return Ført(c, år, Model.Verdier.Kontoplan.Finn(kode)!) with { ErAnslag = c.Utgave.Regnskap.HarAnslag(år) };
    }

    // A line that is not there counts as 0; motpost avskrivninger is as avskrivninger.
    private static Sporet Ført(FigureContext c, int år, Model.Verdier.Kontolinje linje)
    {
        if (linje.Linje == Model.Verdier.Linje.MotpostAvskrivninger && c.Utgave.Regnskap.Gitt(år, linje.Linje) is null) linje = Model.Verdier.Kontoplan.For(Model.Verdier.Linje.Avskrivninger);
        if (!linje.ErSum) return Sporet.SumAv(c.Utgave.Regnskap.Gitt(år, linje.Linje) is { } o ? [Sporet.Celle(linje.Kode, o.Verdi, o.Kilde)] : []);
        var addender = Model.Framskriving.Driftssummer.Addender(linje.Linje);
        var form = string.Concat(addender.Select((a, i) => FormattableString.Invariant($" {(a.Fortegn < 0 ? '-' : '+')} {{{i}}}")));
        return Sporet.Satt("0" + form, [.. addender.Select(a => Ført(c, år, Model.Verdier.Kontoplan.For(a.Linje)))]);
    }
}
