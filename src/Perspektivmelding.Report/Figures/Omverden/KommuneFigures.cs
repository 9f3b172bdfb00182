using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Omverden;

/// <summary>The municipality among others, one figure a published indicator.</summary>
internal static class KommuneFigures
{
    /// <summary>«er», the distance, «høyere enn i».</summary>
    private const int FasteOrd = 5;

    /// <summary>Regions that are not municipalities: the country, the country without Oslo, the median.</summary>
    private static readonly ImmutableArray<string> Snitt = ["EAKUO", "EAK", "median"];

    /// <summary>Indicators that prose knows by a short name; of those with the same name the first in the data gets it.</summary>
    private static readonly ImmutableArray<(string Indikator, string Slug)> Kjente =
    [
        ("netto_driftsresultat_prosent", "netto-driftsresultat"),
        ("netto_lanegjeld_prosent", "gjeld"),
        ("langsiktig_gjeld_prosent", "gjeld"),
        ("frie_inntekter_per_innbygger", "frie-inntekter"),
        ("inntekter_uten_bindinger_per_innbygger", "inntekter-uten-bindinger"),
        ("inntekter_uten_bindinger_indeks", "inntekter-uten-bindinger"),
        ("netto_finans_avdrag_prosent", "finans-avdrag"),
    ];

    /// <summary>The short names that can always be asked for.</summary>
    public static IEnumerable<string> Slugs => Kjente.Select(k => $"sammenlikning-{k.Slug}").Distinct();

    /// <summary><c>sammenlikning-…</c>: each indicator in the latest year that the municipality itself has, in one scope.</summary>
    public static IEnumerable<Figure> Alle(FigureContext c)
    {
        var brukt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rader in Indikatorer(c))
        {
            var slug = $"sammenlikning-{ShortName(c, rader[0].Indikatornavn)}";
            if (brukt.Add(slug)) yield return Draw(c, slug, rader);
        }
    }

    /// <summary>The rows of each indicator, own municipality among them, in the order of the data.</summary>
    public static IEnumerable<ImmutableArray<Indikator>> Indikatorer(FigureContext c)
    {
        foreach (var gruppe in c.Utgave.Indikatorer.Where(i => i.Enhet != "personer").GroupBy(i => i.Indikatornavn))
        {
            var egne = gruppe.Where(i => i.Region == c.Kommune.Nummer).ToArray();
            if (egne.Length == 0) continue;
            var år = egne.Max(i => i.År);
            var ønsket = c.Kommune.Omfang.ToString().ToLowerInvariant();
            var omfang = (egne.FirstOrDefault(i => i.År == år && i.Omfang == ønsket) ?? egne.First(i => i.År == år)).Omfang;
            var rader = Named(gruppe.Where(i => i.År == år && i.Omfang == omfang).DistinctBy(i => i.Region).ToArray());
            if (rader.Length > 1) yield return rader;
        }
    }

    /// <summary>Two municipalities can have the same name: then the number tells them apart.</summary>
    private static ImmutableArray<Indikator> Named(Indikator[] rader) =>
        [.. rader.Select(i => rader.Count(x => x.Navn == i.Navn) > 1 ? i with { Navn = $"{i.Navn} ({i.Region})" } : i)];

    private static string ShortName(FigureContext c, string indikator)
    {
        var kjent = Kjente.FirstOrDefault(k => k.Indikator == indikator).Slug;
        var opptatt = kjent is not null && Kjente.Where(k => k.Slug == kjent).TakeWhile(k => k.Indikator != indikator)
            .Any(k => c.Utgave.Indikatorer.Any(i => i.Indikatornavn == k.Indikator));
        if (kjent is not null && !opptatt) return kjent;
        var navn = indikator;
        foreach (var hale in (ImmutableArray<string>)["_prosent", "_per_innbygger", "_indeks"])
            if (!opptatt && navn.EndsWith(hale, StringComparison.Ordinal)) navn = navn[..^hale.Length];
        return Slug.Of(navn);
    }

    private static Figure Draw(FigureContext c, string slug, ImmutableArray<Indikator> rader)
    {
        var egen = rader.First(i => i.Region == c.Kommune.Nummer);
        var format = Format(egen);
        var ordnet = rader.OrderByDescending(i => i.Verdi).ToArray();
        var mål = Snitt.Select(r => rader.FirstOrDefault(i => i.Region == r)).OfType<Indikator>().FirstOrDefault();
        Mark.Dot Prikker(string key, string rolle, Marker marker, Func<Indikator, bool> hvilke) =>
            new(c["kol_verdi"], [.. ordnet.Where(hvilke).Select(i => new DotItem(i.Verdi, i.Navn) { Label = format.Text(i.Verdi) })])
            {
                Role = rolle,
                Marker = marker,
                Label = c[key],
            };
        var chart = new Chart(slug, Title(c, egen, mål, rader.Count(i => !Snitt.Contains(i.Region)), format), "")
        {
            X = ScaleSpec.Linear with { Label = Unit(c, egen) is { Length: > 0 } enhet ? char.ToUpperInvariant(enhet[0]) + enhet[1..] : null, Format = format },
            Y = ScaleSpec.Band with { Bands = [.. ordnet.Select(i => i.Navn)], Label = c["kol_region"] },
            Marks =
            [
                Prikker("kommune_egen", "serie-1", Marker.Circle, i => i == egen),
                Prikker("kommune_andre", "dempet", Marker.Circle, i => i != egen && !Snitt.Contains(i.Region)),
                .. rader.Any(i => Snitt.Contains(i.Region)) ? new[] { Prikker("kommune_snitt", "regnskap", Marker.Diamond, i => Snitt.Contains(i.Region)) } : [],
            ],
        };
        chart = chart with { Marks = [.. chart.Marks.Where(m => m is not Mark.Dot { Items.IsEmpty: true })] };
        var kilder = Utvalg.Kilder(c, rader.Select(i => i.Kilde.Tekst).OfType<string>());
        return new FigureDraft(chart,
            c["kommune_under", ("indikator", c.Indikatornavn(egen.Indikatornavn)), ("år", FigureContext.År(egen.År)),
                ("omfang", c.Omfang(egen.Omfang))],
            Diagram.Punkter, kilder.Length > 0 ? kilder : c.Sources.Line(Datadel.Kostra))
        {
            Indikatorer = [egen.Indikatornavn],
            Estimate = (navn, _) => rader.First(i => i.Navn == navn) is var i ? Sporet.Celle(i.Indikatornavn, i.Verdi, i.Kilde) : default,
        }.Finish(c);
    }

    private static string Title(FigureContext c, Indikator egen, Indikator? mål, int kommuner, ValueFormat format)
    {
        var navn = c.HasText("kort_indikator_" + egen.Indikatornavn) ? c["kort_indikator_" + egen.Indikatornavn] : c.Indikatornavn(egen.Indikatornavn);
        var andre = mål is null ? "" : Average(c, mål);
        var finans = Kjente.Any(k => k.Indikator == egen.Indikatornavn && k.Slug == "finans-avdrag");
        return c["kommune_tittel" + (finans && mål is not null ? "_finans_avdrag" : ""),
            ("alene", mål is null), ("indikator", navn), ("kommune", egen.Navn), ("andre", andre), ("antall", c.Antall(kommuner, Kjønn.Felles)),
            ("verdi", format.Text(egen.Verdi).Anslag(egen.Kilde.Status == Datastatus.Anslag)), ("snitt", format.Text(mål?.Verdi ?? 0m)),
            ("avstand", (mål is null ? "" : Distance(egen, mål, format)).Anslag(egen.Kilde.Status == Datastatus.Anslag)),
            ("lang", Words(navn) + Words(andre) > FigureDraft.TitleWords - FasteOrd)];
    }

    private static int Words(string tekst) => tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>How far apart the numbers as shown are: prosentpoeng for shares, per cent of the other for amounts.</summary>
    private static string Distance(Indikator egen, Indikator mål, ValueFormat format)
    {
        decimal Vist(decimal verdi) => Math.Round(verdi, format.Decimals, MidpointRounding.AwayFromZero);
        var (egenVist, målVist) = (Vist(egen.Verdi), Vist(mål.Verdi));
        var avvik = Math.Abs(egenVist - målVist);
        if (IsPercent(egen)) return Talltekst.Prosentpoeng(avvik, fortegn: false);
        return målVist == 0m ? format.Text(avvik) : NorwegianNumber.Prosent(100m * avvik / Math.Abs(målVist), 0);
    }

    private static string Average(FigureContext c, Indikator mål) =>
        mål.Region is "EAKUO" or "EAK" or "median" ? c["snitt_" + mål.Region.ToLowerInvariant()] : mål.Navn;

    private static bool IsPercent(Indikator i) => i.Enhet.Equals("prosent", StringComparison.OrdinalIgnoreCase);

    private static string Unit(FigureContext c, Indikator i) => i.Enhet switch
    {
        "prosent" => c["enhet_prosent"],
        "kr" => c["enhet_kr"],
        "indeks" => c["enhet_indeks", ("kommune", c.Kommune.Navn)],
        _ => i.Enhet,
    };

    private static ValueFormat Format(Indikator i) => i.Enhet switch
    {
        "prosent" => ValueFormat.Prosent(),
        "kr" => ValueFormat.Kroner(),
        "indeks" => ValueFormat.Tall(),
        _ => ValueFormat.Tall(1),
    };
}
