using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Befolkning;

namespace Perspektivmelding.Figures.Innbyggere;

/// <summary>How the population changes, group by group.</summary>
internal static class BefolkningFigures
{
    /// <summary><c>befolkning-indeks</c>: up to five age groups, indexed to 100 in regnskapsår; known years are solid.</summary>
    public static Figure? Indeks(FigureContext c)
    {
        var a = new Aldersinndeling(c);
        var grupper = a.Grove.Where(g => a.Personer(c.B, g) > 0m).ToArray();
        if (grupper.Length == 0 || a.År[^1] <= c.B) return null;
        decimal Av(int år, Aldersgruppe g) => 100m * a.Personer(år, g) / a.Personer(c.B, g);

        var siste = a.År[^1];
        var (størst, minst) = (grupper.MaxBy(g => Av(siste, g)), grupper.MinBy(g => Av(siste, g)));
        var (høyest, lavest) = (Av(siste, størst) - 100m, Av(siste, minst) - 100m);
        Ord Tekst(decimal vekst) => Talltekst.Prosent(vekst).Anslag(a.Anslag(siste));
        var chart = new Chart("befolkning-indeks", c["befolkning_indeks_tittel", ("gruppe", størst.ToString()), ("minste", minst.ToString()), ("høyest", Tekst(høyest)),
            ("lavest", Tekst(lavest)), ("vekst", Tekst(Math.Abs(høyest))), ("fall", Tekst(Math.Abs(lavest))), ("år", siste)], "")
        {
            Y = ScaleSpec.Linear with { Label = c["gap_akse", ("år", FigureContext.År(c.B))], Format = ValueFormat.Tall() },
            Marks =
            [
                Yearly.Projection(c, siste, a.SisteRegistrerte),
                .. grupper.Select((g, i) => Yearly.Line(
                    c, g.ToString(), [.. a.År.Select(t => new Point(t, Av(t, g)))], FigureContext.Rolle(i), ValueFormat.Tall(), a.SisteRegistrerte)),
            ],
        };
        return new FigureDraft(chart, c["befolkning_indeks_under", ("b", FigureContext.År(c.B)), ("fra", FigureContext.År(a.År[0])), ("til", FigureContext.År(siste))],
            Diagram.Linjer, c.Sources.Line(Datadel.Befolkning))
        {
            Estimate = (år, navn) => Sporet.AvLister("100*sum(v)/sum(w)", a.Celler(int.Parse(år, CultureInfo.InvariantCulture), a.Gruppe(navn)), a.Celler(c.B, a.Gruppe(navn)))
                with
            { ErAnslag = a.Anslag(int.Parse(år, CultureInfo.InvariantCulture)) },
        }.Finish(c);
    }

    /// <summary><c>befolkning-grupper</c>: how many more or fewer there are in each group that services are planned by.</summary>
    public static Figure? Grupper(FigureContext c)
    {
        var behov = BehovFigures.Behov(c);
        if (behov.År.IsEmpty || behov.År[^1] <= c.B) return null;
        var a = new Aldersinndeling(c);
        var siste = behov.År[^1];
        decimal Flere(Aldersgruppe g) => behov.Personer(siste, g) - behov.Personer(c.B, g);
        var grupper = behov.Grupper.Reverse().ToArray();
        var (mest, minst) = (grupper.MaxBy(Flere), grupper.MinBy(Flere));
        var format = ValueFormat.Tall() with { Sign = true };
        var chart = new Chart("befolkning-grupper", c["befolkning_grupper_tittel", ("gruppe", mest.ToString()),
            ("flest", Talltekst.Tall(Flere(mest))), ("færrest", Talltekst.Tall(Flere(minst))), ("antall", Talltekst.Tall(Math.Abs(Flere(mest))).Anslag(a.Anslag(siste))), ("år", siste)], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_personer"], Format = format },
            Y = ScaleSpec.Band with { Bands = [.. grupper.Select(g => g.ToString())], Label = c["kol_alder"] },
            Marks =
            [
                new Mark.Bar(c["befolkning_grupper_serie"], [.. grupper.Select(g => new BarItem(g.ToString(), Flere(g)))])
                {
                    Role = "serie-1",
                    ValueLabels = true,
                },
            ],
        };
        return new FigureDraft(chart, c["befolkning_grupper_under", ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(siste))],
            Diagram.Søyler, c.Sources.Line(Datadel.Befolkning))
        {
            Estimate = (navn, _) => behov.Grupper.Where(g => g.ToString() == navn).Select(g => (Aldersgruppe?)g).FirstOrDefault() is { } g
                ? Sporet.AvLister("sum(v) - sum(w)", a.Celler(siste, g), a.Celler(c.B, g)) with { ErAnslag = a.Anslag(siste) } : a.Anslag(siste),
        }.Finish(c);
    }

    /// <summary><c>befolkning-pyramide</c>: persons in each age group in regnskapsår and, as an outline, at the horizon.</summary>
    public static Figure? Pyramide(FigureContext c)
    {
        var a = new Aldersinndeling(c);
        var siste = a.År[^1];
        if (siste <= c.B || a.Alle.Length < 2) return null;
        var grupper = a.Alle.Reverse().ToArray();
        var eldre = a.Grove[^1];
        var endring = a.Personer(siste, eldre) - a.Personer(c.B, eldre);
        Mark.Bar Søyle(int år, string rolle, bool omriss) => new(FigureContext.År(år), [.. grupper.Select(g => new BarItem(g.ToString(), a.Personer(år, g)))])
        {
            Role = rolle,
            Overlay = omriss,
            ValueLabels = false,
        };
        var chart = new Chart("befolkning-pyramide", c["pyramide_tittel", ("endring", Talltekst.Tall(endring)),
            ("antall", Talltekst.Tall(Math.Abs(endring)).Anslag(a.Anslag(siste))), ("gruppe", eldre.ToString()), ("år", siste), ("fra", c.B)], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_personer"], Format = ValueFormat.Tall() },
            Y = ScaleSpec.Band with { Bands = [.. grupper.Select(g => g.ToString())], Label = c["kol_alder"] },
            Marks = [Søyle(c.B, "regnskap", false), Søyle(siste, "serie-2", true)],
        };
        return new FigureDraft(chart, c["pyramide_under", ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(siste))],
            Diagram.Søyler, c.Sources.Line(Datadel.Befolkning))
        {
            Estimate = (navn, år) => a.Spor(int.Parse(år, CultureInfo.InvariantCulture), a.Gruppe(navn)),
        }.Finish(c);
    }
}
