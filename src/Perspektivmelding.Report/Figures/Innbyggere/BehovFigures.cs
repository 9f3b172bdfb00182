using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Innbyggere;

/// <summary>How many we become, and how many there are to provide for.</summary>
internal static class BehovFigures
{
    /// <summary><c>befolkning-alternativer</c>: inhabitants, registered and in each alternative.</summary>
    public static Figure? Alternativer(FigureContext c)
    {
        var folk = c.Utgave.Folketall;
        var valgt = c.Referanse.Scenario.Forutsetninger.Befolkningsalternativ;
        var sist = new Aldersinndeling(c).SisteRegistrerte;
        var alternativer = folk.Rader.Where(r => r.Alternativ != Folketall.Registrert && r.År > sist).Select(r => r.Alternativ).Distinct()
            .OrderByDescending(a => a == valgt).ToArray();
        var fra = Start(folk, sist);
        if (alternativer.Length == 0 || sist >= c.Horisont) return null;

        var slutt = alternativer.Select(a => Siste(folk, a, c.Horisont)).Min();
        var ved = alternativer.Select(a => folk.Innbyggere(slutt, a)).ToArray();
        var (nå, da) = (folk.Innbyggere(sist, valgt), folk.Innbyggere(slutt, valgt));
        var tall = ValueFormat.Tall();
        Ord Folk(decimal antall, int år) => tall.Text(antall).Anslag(alternativer.Any(a => folk.Ved(år, a).Any(r => r.Kilde.Status == Datastatus.Anslag)));
        var registrert = Enumerable.Range(fra, sist - fra + 1).Select(t => new Point(t, folk.Innbyggere(t, Folketall.Registrert))).ToImmutableArray();
        return Utvalg.Første(c, "framskrivinger", alternativer, Utvalg.MaksSerier - 1).Tegn(c, vist => Tegn(new Chart("befolkning-alternativer", c["befolkning_alternativer_tittel",
            ("alternativer", alternativer.Length), ("lav", Folk(ved.Min(), slutt)), ("høy", Folk(ved.Max(), slutt)), ("fra", Folk(nå, sist)), ("til", Folk(da, slutt)), ("nå", sist), ("år", slutt)], "")
        {
            Y = ScaleSpec.Linear with { Label = c["akse_personer"], Format = tall },
            Marks =
            [
                Yearly.Projection(c, c.Horisont, sist),
                // The chosen alternative carries the history; the others start where the registered figures end.
                .. vist.Select((a, i) => Yearly.Line(c, Navn(c, a),
                    [.. i == 0 ? registrert : [registrert[^1]],
                     .. Enumerable.Range(sist + 1, c.Horisont - sist).Select(t => new Point(t, folk.Har(t, a) ? folk.Innbyggere(t, a) : null))],
                    FigureContext.Rolle(i), tall, sist)),
            ],
        }));

        FigureDraft Tegn(Chart chart) => new(chart, c["befolkning_alternativer_under", ("fra", FigureContext.År(fra)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Linjer, c.Sources.Line(Datadel.Befolkning))
        {
            Note = c["befolkning_alternativer_merk", ("alternativer", alternativer.Length), ("valgt", Navn(c, alternativer[0]))],
            Estimate = (år, navn) => alternativer.FirstOrDefault(a => Navn(c, a) == navn) is { } a
                ? Sporet.SumAv(folk.Ved(Year(år), a).Select(r => Sporet.Celle(r.Gruppe.ToString(), r.Antall, r.Kilde))) : default,
        };
    }

    /// <summary><c>forsorgerbyrde</c>: the young and the old for each hundred of working age.</summary>
    public static Figure? Forsørgerbyrde(FigureContext c)
    {
        var behov = Behov(c);
        if (behov.År.IsEmpty || behov.År[^1] <= c.B || behov.Forsørgerbyrde(c.B) is not { } nå || behov.Forsørgerbyrde(behov.År[^1]) is not { } da) return null;
        var a = new Aldersinndeling(c);
        var tall = ValueFormat.Tall();
        var til = behov.År[^1];
        var chart = new Chart("forsorgerbyrde", c["forsorgerbyrde_tittel",
            ("fra", tall.Text(nå).Anslag(a.Anslag(c.B))), ("til", tall.Text(da).Anslag(a.Anslag(til))), ("b", c.B), ("år", til)], "")
        {
            Y = ScaleSpec.Linear with { Zero = true, Label = c["forsorgerbyrde_akse"], Format = tall },
            Marks =
            [
                Yearly.Projection(c, til, a.SisteRegistrerte),
                Yearly.Line(c, c["forsorgerbyrde_alle"], [.. behov.År.Select(t => new Point(t, behov.Forsørgerbyrde(t)))], "serie-1", tall, a.SisteRegistrerte),
                Yearly.Line(c, c["forsorgerbyrde_eldre"], [.. behov.År.Select(t => new Point(t, behov.Eldrebyrde(t)))], "serie-2", tall, a.SisteRegistrerte),
            ],
        };
        return new FigureDraft(chart, c["forsorgerbyrde_under", ("fra", FigureContext.År(behov.År[0])), ("til", FigureContext.År(til))],
            Diagram.Linjer, c.Sources.Line(Datadel.Befolkning))
        {
            HowMore = c["forsorgerbyrde_regnet"],
            Estimate = (år, serie) => Sporet.AvLister("100*sum(v)/sum(w)",
                [.. serie == c["forsorgerbyrde_alle"] ? a.Celler(Year(år), new Aldersgruppe(0, 18)) : [], .. a.Celler(Year(år), new Aldersgruppe(67, null))],
                a.Celler(Year(år), new Aldersgruppe(19, 66))) with
            { ErAnslag = a.Anslag(Year(år)) },
        }.Finish(c);
    }

    /// <summary>The population in the reference scenario's alternative.</summary>
    public static Befolkningsbehov Behov(FigureContext c) =>
        new(c.Utgave.Folketall, c.Referanse.Scenario.Forutsetninger.Befolkningsalternativ, c.B, c.Horisont);

    /// <summary>Name of an alternative: a word of the theme, else what the municipality calls it.</summary>
    private static string Navn(FigureContext c, string alternativ)
    {
        var nøkkel = "befolkning_alternativ_" + Slug.Of(alternativ).Replace('-', '_');
        return c.HasText(nøkkel) ? c[nøkkel] : alternativ;
    }

    /// <summary>First registered year of the unbroken run that ends with the last.</summary>
    private static int Start(Folketall folk, int sist)
    {
        var år = sist;
        while (folk.Har(år - 1, Folketall.Registrert)) år--;
        return år;
    }

    private static int Siste(Folketall folk, string alternativ, int horisont) =>
        folk.Rader.Where(r => r.Alternativ == alternativ && r.År <= horisont).Max(r => r.År);

    private static int Year(string år) => int.Parse(år, CultureInfo.InvariantCulture);
}
