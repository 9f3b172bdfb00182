using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Regnskap;

namespace Perspektivmelding.Figures.Omverden;

/// <summary>
/// Netto driftsresultat of the municipalities over the years. 2020 and 2024 are breaks in the series (new rules for accounts, and
/// municipalities merged and parted): a line is never drawn across them.
/// </summary>
internal static class OverTidFigures
{
    private const string Indikator = "netto_driftsresultat_prosent";
    private const string Landet = "EAK";
    private const string LandetUtenOslo = "EAKUO";

    /// <summary>So many municipalities it takes before a share of them says anything.</summary>
    private const int Nok = 20;

    /// <summary>The first year of a new series.</summary>
    private static readonly ImmutableArray<int> Brudd = [2020, 2024];

    /// <summary><c>sammenlikning-over-tid</c>: the own municipality, the country and the neighbours.</summary>
    public static Figure? OverTid(FigureContext c)
    {
        var rader = Rader(c);
        var rekkefølge = new[] { c.Kommune.Nummer, rader.Any(i => i.Region == LandetUtenOslo) ? LandetUtenOslo : Landet }.Concat(c.Kommune.Sammenlikning).Distinct().ToArray();
        var serier = rekkefølge.Select(r => rader.Where(i => i.Region == r).OrderBy(i => i.År).ToArray()).Where(s => s.Length > 0)
            .DistinctBy(s => s[0].Navn).ToArray();
        if (serier.Length == 0 || serier.Max(s => s.Length) < 2) return null;
        return Utvalg.Første(c, "kommuner", serier).Tegn(c, vist => OverTid(c, rader, vist));
    }

    private static FigureDraft OverTid(FigureContext c, Indikator[] rader, ImmutableArray<Indikator[]> serier)
    {
        var (fra, til) = (serier.Min(s => s[0].År), serier.Max(s => s[^1].År));
        var format = ValueFormat.Prosent();
        var mål = serier.FirstOrDefault(s => s[0].Region is Landet or LandetUtenOslo) ?? serier[0];
        // The years may stand on either side of a break: the title tells the two figures and no change.
        var chart = new Chart("sammenlikning-over-tid", c["over_tid_tittel", ("hvem", Hvem(c, mål[0])), ("fra", format.Text(mål[0].Verdi).Anslag(ErAnslag(mål[0]))), ("til", format.Text(mål[^1].Verdi).Anslag(ErAnslag(mål[^1]))),
            ("første", FigureContext.År(mål[0].År)), ("år", FigureContext.År(mål[^1].År))], "")
        {
            X = ScaleSpec.Year with { Domain = (fra, til), Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_prosent_inntekter"], Format = format },
            Marks =
            [
                .. serier.SelectMany((s, n) => Linjer(s, Rolle(c, s[0], n), format)),
                .. Brudd.Where(b => b > fra && b <= til).Select(b => new Mark.RuleX(b - 0.5m, c["brudd"]) { Role = "dempet" }),
            ],
        };
        return new FigureDraft(chart, c["over_tid_under", ("fra", FigureContext.År(fra)), ("til", FigureContext.År(til)), ("omfang", c.Omfang(rader[0].Omfang))],
            Diagram.Linjer, Tjenester.Tjenesteord.Kilder(c, serier.SelectMany(s => s)))
        {
            Note = $"{c["brudd_merk"]} {Mangler(c, serier, fra)}".TrimEnd(),
            Table = Tabell(c, "sammenlikning-over-tid", serier),
        };
    }

    /// <summary>
    /// <c>negative-resultat</c>: share of municipalities with a negative result, each year with enough of them; else the country's
    /// published result.
    /// </summary>
    public static Figure? Negative(FigureContext c)
    {
        var rader = Rader(c);
        var andeler = rader.Where(i => ErKommune(i.Region)).GroupBy(i => i.År).Where(g => g.Count() >= Nok).OrderBy(g => g.Key)
            .Select(g => (År: g.Key, Verdi: 100m * g.Count(i => i.Verdi < 0m) / g.Count(), Antall: g.Count())).ToArray();
        return andeler.Length > 0 ? Andeler(c, andeler, rader) : Publisert(c, rader);
    }

    private static Figure Andeler(FigureContext c, (int År, decimal Verdi, int Antall)[] andeler, Indikator[] rader)
    {
        var siste = andeler[^1];
        var chart = Søyler("negative-resultat", c, c["negative_tittel", ("andel", NorwegianNumber.Prosent(siste.Verdi, 0).Anslag(rader.Any(i => i.År == siste.År && ErKommune(i.Region) && ErAnslag(i)))), ("år", FigureContext.År(siste.År))],
            c["negative_akse"], c["negative_serie"], ValueFormat.Prosent(0), andeler.Select(a => (a.År, a.Verdi, "serie-1")));
        return new FigureDraft(chart, c["negative_under", ("antall", FigureContext.År(siste.Antall)), ("fra", FigureContext.År(andeler[0].År)), ("til", FigureContext.År(siste.År))],
            Diagram.Søyler, Tjenester.Tjenesteord.Kilder(c, rader))
        {
            Note = c["brudd_merk"],
            Estimate = (år, _) => Andelsspor([.. rader.Where(i => ErKommune(i.Region) && FigureContext.År(i.År) == år)]),
        }.Finish(c);
    }

    private static Figure? Publisert(FigureContext c, Indikator[] rader)
    {
        var landet = rader.Where(i => i.Region == Landet).OrderBy(i => i.År).ToArray();
        if (landet.Length < 2) landet = [.. rader.Where(i => i.Region == LandetUtenOslo).OrderBy(i => i.År)];
        if (landet.Length < 2) return null;
        var siste = landet[^1];
        var chart = Søyler("negative-resultat", c, c["landet_tittel", ("verdi", NorwegianNumber.Prosent(siste.Verdi).Anslag(ErAnslag(siste))), ("år", siste.År)],
            c["akse_prosent_inntekter"], c["landet_serie"], ValueFormat.Prosent(), landet.Select(i => (i.År, i.Verdi, i.Verdi < 0m ? "ned" : "regnskap")));
        return new FigureDraft(chart, c["landet_under", ("hvem", Hvem(c, siste)), ("fra", FigureContext.År(landet[0].År)), ("til", FigureContext.År(siste.År))], Diagram.Søyler, Tjenester.Tjenesteord.Kilder(c, landet))
        {
            Note = $"{c["landet_merk", ("antall", Nok)]} {c["brudd_merk"]}",
            Estimate = (år, _) => landet.FirstOrDefault(i => FigureContext.År(i.År) == år) is { } i ? Sporet.Celle(i.Indikatornavn, i.Verdi, i.Kilde) with { ErAnslag = false } : default,
        }.Finish(c);
    }

    private static Sporet Andelsspor(Indikator[] kommuner)
    {
        Sporet[] Celler(IEnumerable<Indikator> i) => [.. i.Select(x => Sporet.Celle(x.Indikatornavn, x.Verdi, x.Kilde))];
        return Sporet.AvLister("100*antall(v)/antall(w)", Celler(kommuner.Where(i => i.Verdi < 0m)), Celler(kommuner)) with { ErAnslag = false };
    }

    private static bool ErAnslag(Indikator i) => i.Kilde.Status == Model.Sporing.Datastatus.Anslag;

    private static Chart Søyler(string slug, FigureContext c, string tittel, string akse, string serie, ValueFormat format, IEnumerable<(int År, decimal Verdi, string Rolle)> verdier) => new(slug, tittel, "")
    {
        X = ScaleSpec.Band with { Label = c["kol_aar"] },
        Y = ScaleSpec.Linear with { Zero = true, Label = akse, Format = format },
        Height = 0.7,
        Marks = [new Mark.Bar(serie, [.. verdier.Select(v => new BarItem(FigureContext.År(v.År), v.Verdi) { Role = v.Rolle })]) { ValueLabels = true }],
    };

    /// <summary>The rows of one scope: the edition's own where the indicator has it.</summary>
    private static Indikator[] Rader(FigureContext c)
    {
        var alle = c.Utgave.Indikatorer.Where(i => i.Indikatornavn == Indikator && i.År <= c.B).ToArray();
        var ønsket = c.Kommune.Omfang.ToString().ToLowerInvariant();
        var omfang = alle.Any(i => i.Omfang == ønsket) ? ønsket : alle.Length > 0 ? alle[0].Omfang : ønsket;
        return [.. alle.Where(i => i.Omfang == omfang)];
    }

    /// <summary>One line for each stretch between breaks; the last of them bears the name.</summary>
    private static IEnumerable<Mark.Line> Linjer(Indikator[] serie, string rolle, ValueFormat format)
    {
        var deler = serie.GroupBy(i => Brudd.Count(b => i.År >= b)).OrderBy(g => g.Key).Select(g => g.ToDictionary(i => i.År, i => i.Verdi)).ToArray();
        for (var n = 0; n < deler.Length; n++)
        {
            var (fra, til) = (deler[n].Keys.Min(), deler[n].Keys.Max());
            yield return new Mark.Line(serie[0].Navn, Mark.Years(fra, Enumerable.Range(fra, til - fra + 1).Select(år => deler[n].TryGetValue(år, out var v) ? v : (decimal?)null)))
            {
                Role = rolle,
                Label = n == deler.Length - 1 ? null : "",
                ValueText = n == deler.Length - 1 ? format.Text(deler[n][til]) : null,
            };
        }
    }

    private static string Rolle(FigureContext c, Indikator første, int nummer) =>
        første.Region == c.Kommune.Nummer ? "serie-1" : første.Region is Landet or LandetUtenOslo ? "regnskap" : FigureContext.Rolle(nummer);

    private static DataTable Tabell(FigureContext c, string slug, ImmutableArray<Indikator[]> serier)
    {
        var tegn = new Manglende(c);
        int[] årene = [.. serier.SelectMany(s => s.Select(i => i.År)).Distinct().Order()];
        return new DataTable
        {
            Slug = slug,
            Caption = c["tabell_over_tid"],
            Columns = [new(c["kol_region"], false), .. årene.Select(år => new TableColumn(Brudd.Contains(år) ? c["kol_aar_brudd", ("år", FigureContext.År(år))] : FigureContext.År(år)))],
            Rows = [.. serier.Select(s => new TableRow(
                [new(s[0].Navn), .. årene.Select(år => s.FirstOrDefault(i => i.År == år) is { } i ? Drawing.Cells.Prosent(i.Verdi, Sporet.Celle(i.Indikatornavn, i.Verdi, i.Kilde) with { ErAnslag = false }) : tegn.Celle(Indikator, s[0].Region, år))]))],
            Note = tegn.Forklaring(),
        };
    }

    /// <summary>Who lacks the earlier years.</summary>
    private static string Mangler(FigureContext c, ImmutableArray<Indikator[]> serier, int fra)
    {
        var korte = serier.Where(s => s[0].År > fra).Select(s => s[0].Navn).ToArray();
        return korte.Length == 0 ? "" : c["over_tid_korte", ("hvem", c.Liste(korte))];
    }

    private static string Hvem(FigureContext c, Indikator i) => i.Region is Landet or LandetUtenOslo ? c["snitt_" + i.Region.ToLowerInvariant()] : i.Navn;

    private static bool ErKommune(string region) => region.Length == 4 && region.All(char.IsAsciiDigit);
}
