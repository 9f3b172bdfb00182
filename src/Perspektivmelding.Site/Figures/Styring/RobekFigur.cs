using Perspektivmelding.Charts;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Økonomistyring;
using Perspektivmelding.Site.Figures.Tabeller;

namespace Perspektivmelding.Site.Figures.Styring;

/// <summary>How far each scenario is from ROBEK, year by year.</summary>
internal static class RobekFigur
{
    /// <summary><c>robek-avstand</c>: how much worse a year can be before merforbruk arises; below zero the merforbruk itself.</summary>
    public static Figure? Avstand(FigureContext c)
    {
        var varsler = Robekvarsling.Varsle(c.Resultat).Take(FigureContext.MaxSeries).ToArray();
        var referanse = varsler[0];
        if (referanse.År.IsEmpty) return null;
        var første = referanse.År.FirstOrDefault(t => t.RomFørMerforbruk < 0m)?.År;
        var minst = referanse.År.MinBy(t => t.RomFørMerforbruk)!;
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(varsler.SelectMany(v => v.År).Max(t => Math.Abs(t.RomFørMerforbruk)))) with { Sign = true };
        var chart = new Chart("robek-avstand", første is { } år ? c["robek_avstand_tittel_merforbruk", ("år", FigureContext.År(år))]
            : c["robek_avstand_tittel_rom", ("beløp", Talltekst.Mill(minst.RomFørMerforbruk)), ("år", FigureContext.År(minst.År))], "")
        {
            X = ScaleSpec.Year with { Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks =
            [
                new Mark.RuleY(0m, c["robek_avstand_grense"]) { Role = "terskel" },
                .. varsler.Select(v => new Mark.Line(c.Navn(v.Scenario), [.. v.År.Select(t => new Point(t.År, t.RomFørMerforbruk))])
                {
                    Role = c.Rolle(v.Scenario),
                    ValueText = format.Bare(v.År[^1].RomFørMerforbruk),
                }),
            ],
        };
        return new FigureDraft(chart, c["robek_avstand_under", ("fra", FigureContext.År(referanse.År[0].År)), ("til", FigureContext.År(referanse.År[^1].År))],
            Diagram.Linjer, c.Sources.Projection)
        {
            HowMore = c["robek_avstand_regnet"],
            Table = Tabell(c),
        }.Finish(c);
    }

    /// <summary><c>robek-avstand</c>: each scenario and year against each criterion, with the first year the fund is empty.</summary>
    public static DataTable Tabell(FigureContext c) => new()
    {
        Slug = "robek-avstand",
        Caption = c["robek_avstand_tabell"],
        Columns =
        [
            new(c["robek_avstand_scenario"], false), new(c["kol_aar"], false), new(c["robek_avstand_ab"]), new(c["robek_avstand_svar_ab"], false),
            new(c["robek_avstand_c"], false), new(c["robek_avstand_d"]), new(c["robek_avstand_svar_d"], false), new(c["robek_avstand_fond"], false),
        ],
        Rows = [.. from v in Robekvarsling.Varsle(c.Resultat) from t in v.År select Rad(c, v, t)],
        Source = c.Sources.Projection,
        Note = c["robek_avstand_merk"],
    };

    private static TableRow Rad(FigureContext c, Robekvarsel v, Robekår t)
    {
        var anslag = c.Anslag(v.Scenario)["netto_driftsresultat", t.År];
        TableCell Svar(Robekkriterium k)
        {
            var ja = t.Oppfyller(k);
            return new(c[ja ? "robek_ja" : "robek_nei"], Status: ja ? "brutt" : "oppfylt");
        }
        var frist = t.ÅrIgjen switch
        {
            null => new TableCell(c["robek_avstand_intet"], Status: "oppfylt"),
            <= 0 => new TableCell(c["robek_avstand_frist_ute"], Status: "brutt"),
            { } igjen => new TableCell(c["robek_avstand_frist", ("år", FigureContext.År(t.År + igjen))], Status: "advarsel"),
        };
        var fond = v.FondTomt is { } tomt && tomt <= t.År && v.Scenario.Bane[t.År].Beholdning.Disposisjonsfond <= 0m
            ? new TableCell(c["robek_avstand_tomt"], Status: "advarsel")
            : new TableCell(Talltekst.Mill(v.Scenario.Bane[t.År].Beholdning.Disposisjonsfond), Status: "oppfylt");
        return new TableRow(
        [
            new(c.Navn(v.Scenario)), new(FigureContext.År(t.År)), Cells.Mill(t.RomFørMerforbruk, anslag, fortegn: true), Svar(Robekkriterium.B),
            frist, Cells.Mill(t.RomFørTreProsent, anslag, fortegn: true), Svar(Robekkriterium.D), fond,
        ]);
    }
}
