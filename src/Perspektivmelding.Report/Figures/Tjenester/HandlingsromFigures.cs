using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Tjenester;

/// <summary>Økonomisk handlingsrom by its three definitions, and what is left of the free income after interest and instalments.</summary>
internal static class HandlingsromFigures
{
    /// <summary><c>handlingsrom</c>: the three side by side, each by its name.</summary>
    public static Figure Handlingsrom(FigureContext c)
    {
        var h = Handlingsromsanalyse.Beregn(c.Resultat);
        (string Key, decimal? Verdi)[] alle = [("maal", h.OverMål), ("demografi", h.EtterDemografi), ("egenkapital", h.FriEgenkapital)];
        var med = alle.Where(x => x.Verdi is not null).ToArray();
        var korrigert = h.Nøkkeltall == Nøkkeltall.KorrigertNettoDriftsresultat;
        var chart = new Chart("handlingsrom", c["handlingsrom_tittel",
            ("over", Talltekst.Mill(h.OverMål)), ("beløp", Talltekst.Mill(Math.Abs(h.OverMål)).Anslag(c.Anslag(c.Referanse)["netto_driftsresultat", c.B])),
            ("fond", Talltekst.Mill(h.FriEgenkapital)), ("reserve", Talltekst.Mill(Math.Abs(h.FriEgenkapital)).Anslag(c.Anslag(c.Referanse)["disposisjonsfond", c.B]))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() with { Sign = true } },
            Y = ScaleSpec.Band with { Label = c["kol_definisjon"] },
            Marks =
            [
                new Mark.Bar(c["handlingsrom_serie"], [.. med.Select(x => new BarItem(c["handlingsrom_" + x.Key], x.Verdi)
                {
                    Role = x.Verdi < 0m ? "ned" : "opp",
                    Text = Talltekst.MillTall(x.Verdi!.Value, fortegn: true),
                })])
                {
                    ValueLabels = true,
                },
            ],
        };
        return new FigureDraft(chart, c["handlingsrom_under", ("år", FigureContext.År(c.B))], Diagram.Søyler,
            c.Sources.Line(Datadel.Regnskap, Datadel.Balanse, Datadel.Befolkning, Datadel.Forutsetninger))
        {
            How = korrigert ? [c.Korrigert] : [],
            HowMore = (korrigert ? c.Corrections + " " : "") + c["handlingsrom_regnet", ("mål", Talltekst.Mål(h.Mål))],
            Note = h.EtterDemografi is null ? c["handlingsrom_uten_demografi"] : c["handlingsrom_merk"],
            Table = TjenesteTables.Handlingsrom(c),
        }.Finish(c);
    }

    /// <summary><c>inntekter-uten-bindinger</c>: from tax to what is left per inhabitant, item by item.</summary>
    public static Figure? UtenBindinger(FigureContext c)
    {
        var år = c.Referanse.Bane[c.B];
        if (år.InnbyggereVedÅrsslutt <= 0m) return null;
        decimal PerInnbygger(decimal tusenKroner) => tusenKroner * 1000m / år.InnbyggereVedÅrsslutt;
        (string Key, decimal Verdi)[] ledd =
        [
            ("rammetilskudd", PerInnbygger(år.Drift[Linje.Rammetilskudd])),
            ("eiendomsskatt", PerInnbygger(år.Drift[Linje.Eiendomsskatt])),
            ("avdrag", -PerInnbygger(år.Drift[Linje.Avdrag])),
            ("renter", -PerInnbygger(år.Drift[Linje.Renteutgifter] - år.Drift[Linje.Renteinntekter])),
        ];
        var skatt = PerInnbygger(år.Drift[Linje.Skatt]);
        var igjen = år.Nøkkeltall[Nøkkeltall.InntekterUtenBindingerPerInnbygger];
        var format = ValueFormat.Kroner();
        var bort = -ledd.Where(l => l.Verdi < 0m).Sum(l => l.Verdi);
        var chart = new Chart("inntekter-uten-bindinger", c["bindinger_tittel", ("igjen", format.Text(igjen).Anslag(c.Anslag(c.Referanse)["inntekter_uten_bindinger_per_innbygger", c.B])), ("bort", format.Text(bort))], "")
        {
            X = ScaleSpec.Band,
            Y = ScaleSpec.Linear with { Zero = true, Label = c["bindinger_akse"], Format = format },
            Marks =
            [
                Mark.Waterfall(c["bindinger_serie"], (c["bindinger_skatt"], skatt),
                    ledd.Where(l => l.Verdi != 0m).Select(l => (c["bindinger_" + l.Key], l.Verdi)), c["bindinger_igjen"], format),
            ],
        };
        return new FigureDraft(chart, c["bindinger_under", ("år", FigureContext.År(c.B))], Diagram.Foss, c.Sources.Line(Datadel.Regnskap, Datadel.Befolkning))
        {
            HowMore = c["bindinger_regnet"],
            Note = c.UtenÅrsslutt(c.B),
            Estimate = (rad, _) => Bindingsspor(c, rad) with { ErAnslag = c.Anslag(c.Referanse)["inntekter_uten_bindinger_per_innbygger", c.B] },
        }.Finish(c);
    }

    private static Sporet Bindingsspor(FigureContext c, string rad)
    {
        Sporet Ved(string kode) => c.Anslag(c.Referanse)[kode, c.B];
        Sporet PerInnbygger(Sporet beløp) => Sporet.Satt("{0}*1000/{1}", beløp, Ved("innbyggere.arsslutt"));
        // Drawn as the sum of the parts.
        string[] deler = ["skatt", "rammetilskudd", "eiendomsskatt", "avdrag", "renter"];
        if (rad == c["bindinger_igjen"]) return Sporet.Satt(Sporet.Sumform(deler.Length), [.. deler.Select(d => Bindingsspor(c, c["bindinger_" + d]))]);
        if (rad == c["bindinger_renter"]) return Sporet.Satt("-{0}", PerInnbygger(Sporet.Satt("{0} - {1}", Ved("renteutgifter"), Ved("renteinntekter"))));
        if (rad == c["bindinger_avdrag"]) return Sporet.Satt("-{0}", PerInnbygger(Ved("avdrag")));
        foreach (var kode in (string[])["skatt", "rammetilskudd", "eiendomsskatt"])
            if (rad == c["bindinger_" + kode]) return PerInnbygger(Ved(kode));
        return default;
    }
}
