using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Tjenester;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Omverden;

/// <summary>The three measures of the KØB model among the peers, each in the published indicator that is nearest to it.</summary>
internal static class KøbSammenlikning
{
    private static readonly ImmutableArray<(Købindikator Mål, string Slug, ImmutableArray<string> Indikatorer)> Deler =
    [
        (Købindikator.Driftsresultat, "driftsresultat", ["korrigert_netto_driftsresultat_prosent", "netto_driftsresultat_prosent"]),
        (Købindikator.Disposisjonsfond, "fond", ["disposisjonsfond_prosent", "fri_egenkapital_drift_prosent"]),
        (Købindikator.NettoLånegjeld, "gjeld", ["netto_lanegjeld_prosent", "langsiktig_gjeld_prosent"]),
    ];

    /// <summary>Slugs of the three.</summary>
    public static IEnumerable<string> Slugs => Deler.Select(d => "sammenlikning-kob-" + d.Slug);

    /// <summary><c>sammenlikning-kob-…</c>: dots with the line of the model, one figure a measure, since their scales differ.</summary>
    public static IEnumerable<Figure> Alle(FigureContext c)
    {
        foreach (var (del, rader) in Funnet(c)) yield return Draw(c, del.Slug, Mål(del.Mål), rader);
    }

    /// <summary><c>sammenlikning-kob</c>: the three side by side, a row a municipality.</summary>
    public static DataTable? Tabell(FigureContext c)
    {
        var funnet = Funnet(c).ToArray();
        if (funnet.Length == 0) return null;
        var regioner = funnet.SelectMany(f => f.Rader).DistinctBy(i => i.Region).OrderBy(i => i.Region == c.Kommune.Nummer ? 0 : 1).ToArray();
        return new DataTable
        {
            Slug = "sammenlikning-kob",
            Caption = c["tabell_kob_andre", ("år", FigureContext.År(funnet[0].Rader[0].År))],
            Columns = [new(c["kol_region"], false), .. funnet.Select(f => new TableColumn(c["kol_kob", ("indikator", c.Indikatornavn(f.Rader[0].Indikatornavn)), ("mål", Krav(c, Mål(f.Del.Mål)))]))],
            Rows = [.. regioner.Select(r => new TableRow(
            [
                new(r.Navn),
                .. funnet.Select(f => f.Rader.FirstOrDefault(i => i.Region == r.Region) is { } i
                    ? Cells.Prosent(i.Verdi, Tjenestespor.Celle(i) with { ErAnslag = false }) with { Status = Når(f.Del.Mål, i.Verdi) ? "oppfylt" : "brutt" } : Cells.Missing),
            ]))],
            Source = Tjenesteord.Kilder(c, funnet.SelectMany(f => f.Rader)),
            Note = c["kob_andre_merk"],
        };
    }

    private static IEnumerable<((Købindikator Mål, string Slug, ImmutableArray<string> Indikatorer) Del, ImmutableArray<Indikator> Rader)> Funnet(FigureContext c)
    {
        var alle = KommuneFigures.Indikatorer(c).ToArray();
        foreach (var del in Deler)
            foreach (var navn in del.Indikatorer)
                if (alle.FirstOrDefault(r => r[0].Indikatornavn == navn) is { IsDefaultOrEmpty: false } rader)
                {
                    yield return (del, rader);
                    break;
                }
    }

    private static Figure Draw(FigureContext c, string slug, (Krav Krav, decimal Verdi) mål, ImmutableArray<Indikator> rader)
    {
        var ordnet = rader.OrderByDescending(i => i.Verdi).ToArray();
        var egen = rader.First(i => i.Region == c.Kommune.Nummer);
        // As many decimals as it takes to see on which side of the goal each of them is.
        var format = ValueFormat.Prosent(rader.Max(i => Talltekst.DesimalerMot(i.Verdi, mål.Verdi)));
        var kommuner = rader.Where(ErKommune).ToArray();
        var når = kommuner.Count(i => mål.Krav == Model.Handlingsregler.Krav.Minst ? i.Verdi >= mål.Verdi : i.Verdi <= mål.Verdi);
        Mark.Dot Prikker(string key, string rolle, Marker form, Func<Indikator, bool> hvilke) =>
            new(c["kol_verdi"], [.. ordnet.Where(hvilke).Select(i => new DotItem(i.Verdi, i.Navn) { Label = format.Text(i.Verdi) })])
            {
                Role = rolle,
                Marker = form,
                Label = c[key],
            };
        var chart = new Chart("sammenlikning-kob-" + slug, c["kob_andre_tittel", ("når", når), ("når_ord", FigureContext.Stor(c.Antall(når, Kjønn.Felles, kommuner.Length))),
            ("alle", kommuner.Length), ("alle_ord", c.Antall(kommuner.Length, Kjønn.Felles)), ("hva", c["kob_andre_hva_" + egen.Indikatornavn]),
            ("mål", c["kob_andre_krav_" + (mål.Krav == Model.Handlingsregler.Krav.Minst ? "minst" : "hoyst"), ("mål", Talltekst.Mål(mål.Verdi))])], "")
        {
            X = ScaleSpec.Linear with { Label = c["akse_prosent_inntekter"], Format = format },
            Y = ScaleSpec.Band with { Bands = [.. ordnet.Select(i => i.Navn)], Label = c["kol_region"] },
            Marks =
            [
                Prikker("kommune_egen", "serie-1", Marker.Circle, i => i == egen),
                Prikker("kommune_andre", "dempet", Marker.Circle, i => i != egen && ErKommune(i)),
                Prikker("kommune_snitt", "regnskap", Marker.Diamond, i => !ErKommune(i)),
                new Mark.RuleX(mål.Verdi, Krav(c, mål)) { Role = "terskel" },
            ],
        };
        chart = chart with { Marks = [.. chart.Marks.Where(m => m is not Mark.Dot { Items.IsEmpty: true })] };
        return new FigureDraft(chart, c["kommune_under", ("indikator", c.Indikatornavn(egen.Indikatornavn)), ("år", FigureContext.År(egen.År)),
            ("omfang", c.Omfang(egen.Omfang))], Diagram.Punkter, Tjenesteord.Kilder(c, rader))
        {
            Estimate = (navn, _) => Tjenestespor.Celle(ordnet.First(i => i.Navn == navn)) with { ErAnslag = false },
            Note = c.HasText("kob_andre_merk_" + egen.Indikatornavn) ? c["kob_andre_merk_" + egen.Indikatornavn] : null,
        }.Finish(c);
    }

    private static (Krav Krav, decimal Verdi) Mål(Købindikator indikator) => Købprøving.For(indikator) is var m ? (m.Krav, m.Mål) : default;

    private static bool Når(Købindikator indikator, decimal verdi) => Mål(indikator) is var m && (m.Krav == Model.Handlingsregler.Krav.Minst ? verdi >= m.Verdi : verdi <= m.Verdi);

    private static string Krav(FigureContext c, (Krav Krav, decimal Verdi) mål) =>
        c[mål.Krav == Model.Handlingsregler.Krav.Minst ? "maal_minst" : "maal_hoyst", ("mål", Talltekst.Mål(mål.Verdi))];

    private static bool ErKommune(Indikator i) => i.Region.Length == 4 && i.Region.All(char.IsAsciiDigit);
}
