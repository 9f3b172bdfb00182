using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;

namespace Perspektivmelding.Figures.Tjenester;

/// <summary>Handlingsrom per tjeneste, and «følg de store pengene».</summary>
internal static class PotensialFigures
{
    /// <summary><c>handlingsrom-tjenester</c>: what it would matter to cost as others do, each service, all against the same.</summary>
    public static Figure? Tjenester(FigureContext c)
    {
        if (Tjenesteanalyse.Felles(c.Tjenester) is not { } art) return null;
        var ledd = Paretoanalyse.Ordne(c.Tjenester, art);
        if (ledd.IsEmpty) return null;
        var mot = Tjenesteord.Mot(c, art);
        var ordnet = ledd.OrderByDescending(l => l.Potensial).ToArray();
        var chart = new Chart("handlingsrom-tjenester", Tittel(c, ledd[0], mot), "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = Format([.. ordnet.Select(l => l.Potensial)]) },
            Y = ScaleSpec.Band with { Bands = [.. ordnet.Select(l => l.Resultat.Mål.Navn)], Label = c["kol_tjeneste"] },
            Marks = [Søyler("tjeneste_serie_behov", "serie-1", true), Søyler("tjeneste_serie_alder", "dempet", false)],
        };
        chart = chart with { Marks = [.. chart.Marks.Where(m => m is not Mark.Bar { Items.IsEmpty: true })] };
        return new FigureDraft(chart, c["handlingsrom_tjenester_under", ("andre", mot), ("år", Tjenesteord.År(c.Tjenester))], Diagram.Søyler, Tjenesteord.Kilder(c, c.Tjenester))
        {
            HowMore = c["handlingsrom_tjenester_regnet"],
            Note = $"{c["tjeneste_billig_ikke_godt"]} {Merknad(c, ledd[0].Grunnlag)}",
            Table = TjenesteTables.Tjenester(c) is { } t ? t with { Slug = "handlingsrom-tjenester" } : null,
            Estimate = (navn, _) => ledd.Any(l => l.Resultat.Mål.Navn == navn && Tjenesteord.ErAnslag(l.Resultat, l.Grunnlag)),
        }.Finish(c);

        Mark.Bar Søyler(string key, string rolle, bool behov) =>
            new(c[key], [.. ordnet.Where(l => l.Grunnlag.ErBehovsjustert == behov).Select(l => new BarItem(l.Resultat.Mål.Navn, l.Potensial) { Text = Talltekst.MillTall(l.Potensial, fortegn: true) })])
            {
                Role = rolle,
                Stack = "potensial",
                ValueLabels = true,
            };
    }

    /// <summary><c>store-penger</c>: each service's share of all differences, largest first, with the 80 per cent line.</summary>
    public static Figure? Store(FigureContext c)
    {
        if (Tjenesteanalyse.Felles(c.Tjenester) is not { } art) return null;
        var ledd = Paretoanalyse.Ordne(c.Tjenester, art);
        if (ledd.Length < 2) return null;
        var store = ledd.Count(l => l.Stor);
        var søyler = new Mark.Bar(c["store_penger_serie"], [.. ledd.Select(l => new BarItem(l.Resultat.Mål.Navn, l.Andel)
        {
            From = l.Samlet - l.Andel,
            Role = l.Stor ? "serie-1" : "dempet",
            Text = c["store_penger_merke", ("andel", NorwegianNumber.Prosent(l.Andel, 0)), ("beløp", Talltekst.Mill(l.Potensial, fortegn: true))],
        })])
        {
            Connect = true,
            ValueLabels = true,
        };
        var chart = new Chart("store-penger", c["store_penger_tittel", ("antall", store), ("antall_ord", Stor(c.Antall(store, av: ledd.Length))), ("av", ledd.Length), ("av_ord", c.Antall(ledd.Length))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Domain = (0m, 100m), Label = c["store_penger_akse"], Format = ValueFormat.Prosent(0) },
            Y = ScaleSpec.Band with { Bands = [.. ledd.Select(l => l.Resultat.Mål.Navn)], Label = c["kol_tjeneste"] },
            Marks = [søyler, new Mark.RuleX(Paretoanalyse.Grense, c["store_penger_grense"]) { Role = "terskel" }],
        };
        return new FigureDraft(chart, c["store_penger_under", ("andre", Tjenesteord.Mot(c, art)), ("år", Tjenesteord.År(c.Tjenester))], Diagram.Søyler, Tjenesteord.Kilder(c, c.Tjenester))
        {
            HowMore = c["store_penger_regnet"],
            Note = c["tjeneste_billig_ikke_godt"],
            Table = TjenesteTables.Pareto(c, ledd),
        }.Finish(c);
    }

    private static string Tittel(FigureContext c, Paretoledd størst, string mot) =>
        c["handlingsrom_tjenester_tittel", ("forskjell", Talltekst.Mill(størst.Potensial)),
            ("beløp", Talltekst.Mill(Math.Abs(størst.Potensial)).Anslag(Tjenesteord.ErAnslag(størst.Resultat, størst.Grunnlag))), ("tjeneste", Tjenesteord.ISetning(størst.Resultat.Mål.Navn)), ("andre", mot)];

    private static string Merknad(FigureContext c, Tjenestegrunnlag g) => g.Egenandel switch
    {
        Egenandel.Med => c["tjeneste_merk_med"],
        Egenandel.TattUt => c["tjeneste_merk_tatt_ut"],
        _ => c["tjeneste_merk_uten"],
    };

    private static string Stor(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];

    private static ValueFormat Format(decimal[] beløp) => ValueFormat.MillKr(Talltekst.MillDesimaler(beløp.Min(Math.Abs))) with { Sign = true };
}
