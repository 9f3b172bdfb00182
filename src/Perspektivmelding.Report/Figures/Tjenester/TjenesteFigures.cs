using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;

namespace Perspektivmelding.Figures.Tjenester;

/// <summary>One service among others, and what makes the difference.</summary>
internal static class TjenesteFigures
{
    /// <summary><c>tjeneste-…</c> and <c>tjeneste-…-drivere</c> of every service that can be compared.</summary>
    public static IEnumerable<Figure> Alle(FigureContext c)
    {
        foreach (var r in c.Tjenester)
        {
            if (!r.Andre.IsEmpty) yield return Punkter(c, r);
            if (Drivere(c, r) is { } drivere) yield return drivere;
        }
    }

    /// <summary>Slugs of the services of the edition.</summary>
    public static IEnumerable<string> Slugs(FigureContext c) =>
        c.Innhold.Tjenester.Tjenester.SelectMany(t => (string[])[Navn(t.Mål), Navn(t.Mål) + "-drivere"]);

    /// <summary>Name of a service's figure.</summary>
    public static string Navn(Tjenestemål mål) => $"tjeneste-{Slug.Of(mål.Id)}";

    private static Figure Punkter(FigureContext c, Tjenesteresultat r)
    {
        var rader = r.Andre.Add(r.Egen).Select(t => (Navn: Unikt(r, t), t.Netto, Tall: t, Justert: false)).ToList();
        if (r.Egen.Justert is { } justert) rader.Add((c["tjeneste_egen_justert", ("kommune", r.Egen.Navn)], justert, r.Egen, true));
        var ordnet = rader.OrderByDescending(x => x.Netto).ToArray();
        var format = ValueFormat.Kroner();
        Mark.Dot Prikker(string key, string rolle, Marker form, Func<(string Navn, decimal Netto, Tjenestetall Tall, bool Justert), bool> hvilke) =>
            new(c["kol_verdi"], [.. ordnet.Where(hvilke).Select(x => new DotItem(x.Netto, x.Navn) { Label = format.Text(x.Netto) })])
            {
                Role = rolle,
                Marker = form,
                Label = c[key],
            };
        // A median of municipalities by need cannot stand among figures as published.
        var median = r.Mot(Grunnlagsart.NaboMedian) is { ErBehovsjustert: false } m ? m : null;
        var chart = new Chart(Navn(r.Mål), Tittel(c, r), "")
        {
            X = ScaleSpec.Linear with { Label = c["tjeneste_akse", ("gruppe", Tjenesteord.Målgruppe(c, r.Mål))], Format = format },
            Y = ScaleSpec.Band with { Bands = [.. ordnet.Select(x => x.Navn)], Label = c["kol_region"] },
            Height = 0.75,
            Marks =
            [
                Prikker("kommune_egen", "serie-1", Marker.Circle, x => x.Tall == r.Egen && !x.Justert),
                Prikker("tjeneste_justert", "serie-2", Marker.Square, x => x.Justert),
                Prikker("kommune_andre", "dempet", Marker.Circle, x => x.Tall != r.Egen && x.Tall.ErKommune),
                Prikker("kommune_snitt", "regnskap", Marker.Diamond, x => !x.Tall.ErKommune),
                .. median is null ? [] : new Mark[] { new Mark.RuleX(median.Verdi, c["tjeneste_median", ("verdi", format.Text(median.Verdi))]) { Role = "terskel" } },
            ],
        };
        chart = chart with { Marks = [.. chart.Marks.Where(x => x is not Mark.Dot { Items.IsEmpty: true })] };
        return new FigureDraft(chart, c["tjeneste_under", ("tjeneste", r.Mål.Navn), ("gruppe", Tjenesteord.Målgruppe(c, r.Mål)), ("år", FigureContext.År(r.År)),
            ("omfang", c.Omfang(r.Omfang))], Diagram.Punkter, Tjenesteord.Kilder(c, r))
        {
            HowMore = c["tjeneste_regnet"],
            Note = c[r.Egen.Justert is null ? "tjeneste_merk_alder" : "tjeneste_merk_behov"],
            Table = TjenesteTables.Tjeneste(c, r),
        }.Finish(c);
    }

    /// <summary>Two regions can bear the same name: then the number tells them apart.</summary>
    private static string Unikt(Tjenesteresultat r, Tjenestetall t) =>
        r.Andre.Add(r.Egen).Count(x => x.Navn == t.Navn) > 1 ? $"{t.Navn} ({t.Region})" : t.Navn;

    private static string Tittel(FigureContext c, Tjenesteresultat r)
    {
        var felles = Tjenesteanalyse.Felles(c.Tjenester);
        var funnet = (felles is { } art ? r.Mot(art) : null) ?? (r.Grunnlag.IsEmpty ? null : r.Grunnlag[0]);
        var avvik = funnet is null or { Verdi: 0m } ? 0m : 100m * (funnet.Egen - funnet.Verdi) / Math.Abs(funnet.Verdi);
        var anslag = funnet is null ? r.Egen.Celler.Netto?.Kilde.Status == Model.Sporing.Datastatus.Anslag : Tjenesteord.ErAnslag(r, funnet);
        return c["tjeneste_tittel", ("alene", funnet is null), ("behov", funnet is { ErBehovsjustert: true }), ("tjeneste", r.Mål.Navn), ("verdi", Tjenesteord.Kroner(r.Egen.Netto).Anslag(anslag)),
            ("avvik", NorwegianNumber.Prosent(avvik, 0)), ("avstand", NorwegianNumber.Prosent(Math.Abs(avvik), 0).Anslag(anslag)), ("andre", funnet is null ? "" : Tjenesteord.Mot(c, funnet))];
    }

    /// <summary><c>tjeneste-…-drivere</c>: more users or dearer ones, against each thing that can be parted.</summary>
    private static Figure? Drivere(FigureContext c, Tjenesteresultat r)
    {
        var delt = r.Grunnlag.Where(g => g.Årsaker is not null).ToArray();
        if (delt.Length == 0) return null;
        var felles = Tjenesteanalyse.Felles(c.Tjenester);
        var hoved = delt.FirstOrDefault(g => g.Art == felles) ?? delt[0];
        var (dekning, enhet) = (hoved.Årsaker!.Dekningsgrad, hoved.Årsaker.Enhetskostnad);
        var mest = Math.Abs(dekning) > Math.Abs(enhet) ? dekning : enhet;
        var tittel = c["drivere_tittel", ("dekning", Math.Abs(dekning) > Math.Abs(enhet)), ("virkning", Talltekst.Mill(mest)), ("beløp", Talltekst.Mill(Math.Abs(mest)).Anslag(Tjenesteord.ErAnslag(r, hoved, brukere: true))),
            ("andre", Tjenesteord.Mot(c, hoved))];
        var navn = FigureContext.Unique(delt.Select(g => Stor(Tjenesteord.Mot(c, g))));
        Mark.Bar Søyler(string key, string rolle, Func<Årsaker, decimal> del) =>
            new(c[key], [.. delt.Zip(navn).Select(x => new BarItem(x.Second, del(x.First.Årsaker!)) { Text = Talltekst.MillTall(del(x.First.Årsaker!), fortegn: true) })])
            {
                Role = rolle,
                ValueLabels = true,
            };
        var chart = new Chart(Navn(r.Mål) + "-drivere", tittel, "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr(1) with { Sign = true } },
            Y = ScaleSpec.Band with { Bands = navn, Label = c["kol_mot"] },
            Height = 0.75,
            Marks =
            [
                Søyler("drivere_dekning", "serie-1", å => å.Dekningsgrad),
                Søyler("drivere_enhet", "serie-2", å => å.Enhetskostnad),
                .. delt.Any(g => g.Årsaker!.Annet != 0m) ? new[] { Søyler("drivere_annet", "dempet", å => å.Annet) } : [],
            ],
        };
        return new FigureDraft(chart, c["drivere_under", ("tjeneste", r.Mål.Navn), ("år", FigureContext.År(r.År))], Diagram.Søyler, Tjenesteord.Kilder(c, r))
        {
            HowMore = c["drivere_regnet"],
            Estimate = (rad, serie) => Årsaksspor.For(c, r, delt[navn.IndexOf(rad)], serie == c["drivere_dekning"] ? "dekning" : serie == c["drivere_enhet"] ? "enhet" : "annet") with { ErAnslag = Tjenesteord.ErAnslag(r, hoved, brukere: true) },
        }.Finish(c);
    }

    private static string Stor(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
