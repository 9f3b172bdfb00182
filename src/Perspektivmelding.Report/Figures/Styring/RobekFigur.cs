using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Styring;

/// <summary>How far each scenario is from ROBEK, year by year.</summary>
internal static class RobekFigur
{
    /// <summary>Beyond every axis: the ground is cut at the plot.</summary>
    private const decimal Utenfor = 1_000_000_000_000m;

    /// <summary><c>robek-avstand</c>: how much worse a year can be before merforbruk arises; below zero the merforbruk itself.</summary>
    public static Figure? Avstand(FigureContext c)
    {
        var varsler = Varsler(c);
        if (varsler.IsEmpty) return null;
        var minst = varsler.SelectMany(v => v.År).MinBy(t => t.RomFørMerforbruk)!;
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(varsler.SelectMany(v => v.År).Max(t => Math.Abs(t.RomFørMerforbruk)))) with { Sign = true };
        return Tegn(c, "avstand", varsler, vist => new Chart("robek-avstand", Tittel(c, "avstand", t => t.RomFørMerforbruk < 0m, ("minst", Talltekst.Mill(minst.RomFørMerforbruk).Anslag(c.Anslag(c.Referanse)["netto_driftsresultat", minst.År])), ("minst_år", minst.År)), "")
        {
            X = ScaleSpec.Year with { Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks =
            [
                .. minst.RomFørMerforbruk < 0m ? [new Mark.SpanY(-Utenfor, 0m, c["robek_avstand_grense"]) { Role = "brutt" }] : ImmutableArray<Mark>.Empty,
                .. vist.Select(v => Linje(c, v, t => t.RomFørMerforbruk, format.Bare(v.År[^1].RomFørMerforbruk))),
            ],
        }, Tabell(c));
    }

    /// <summary><c>robek-tre-prosent</c>: accumulated merforbruk against the limit of criterion d.</summary>
    public static Figure? TreProsent(FigureContext c)
    {
        var varsler = Varsler(c);
        if (varsler.IsEmpty) return null;
        var høyest = varsler.SelectMany(v => v.År).Max(t => t.OppsamletProsent);
        return Tegn(c, "tre", varsler, vist => new Chart("robek-tre-prosent", Tittel(c, "tre", t => t.RomFørTreProsent < 0m, ("høyest", høyest), ("før_planen", FørPlanen(c))), "")
        {
            X = ScaleSpec.Year with { Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Domain = (0m, Math.Max(høyest, Merforbruksgrense.Prosent * 4m / 3m)), Label = c["akse_prosent_inntekter"], Format = ValueFormat.Prosent() },
            Marks =
            [
                new Mark.SpanY(Merforbruksgrense.Prosent, Utenfor, c["robek_tre_grense"]) { Role = "brutt" },
                .. vist.Select(v => Linje(c, v, t => t.OppsamletProsent, v.År[^1].OppsamletProsent is var p && p == 0m ? NorwegianNumber.Prosent(0m, 0) : Talltekst.Mot(p, Merforbruksgrense.Prosent))),
            ],
        }, spor: (_, v, år) => c.Anslag(v.Scenario)["akkumulert_merforbruk_prosent", år]);
    }

    /// <summary><c>robek-frist</c>: merforbruk not covered two years after it arose; criterion c is met above zero.</summary>
    public static Figure? Frist(FigureContext c)
    {
        var varsler = Varsler(c);
        if (varsler.IsEmpty || varsler.All(v => v.År.All(t => t.Oppstått is null))) return null;
        var topp = varsler.SelectMany(v => v.År).Max(t => t.Forfalt);
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(topp));
        return Tegn(c, "frist", varsler, vist => new Chart("robek-frist", Tittel(c, "frist", t => t.Forfalt > 0m), "")
        {
            X = ScaleSpec.Year with { Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks =
            [
                .. topp > 0m ? [new Mark.SpanY(0m, Utenfor, c["robek_frist_grense"]) { Role = "brutt" }] : ImmutableArray<Mark>.Empty,
                .. vist.Select(v => Linje(c, v, t => t.Forfalt, v.År[^1].Forfalt == 0m ? "0" : format.Bare(v.År[^1].Forfalt))),
            ],
        }, spor: Forfalt);
    }

    /// <summary>Every scenario; empty where no projected year is in the plan.</summary>
    private static ImmutableArray<Robekvarsel> Varsler(FigureContext c)
    {
        var varsler = Robekvarsling.Varsle(c.Resultat);
        return varsler[0].År.IsEmpty ? [] : varsler;
    }

    /// <summary>In how many of all scenarios the criterion is met, and the first year it is.</summary>
    private static string Tittel(FigureContext c, string key, Func<Robekår, bool> oppfylt, params (string Name, Ord Value)[] ellers)
    {
        var alle = Robekvarsling.Varsle(c.Resultat);
        var år = alle.Select(v => v.År.FirstOrDefault(oppfylt)?.År).OfType<int>().ToArray();
        return c[$"robek_{key}_tittel",
            [("antall", år.Length), ("av", alle.Length), ("antall_ord", c.Antall(år.Length, av: alle.Length)), ("av_ord", c.Antall(alle.Length)), ("år", år.Length == 0 ? 0 : år.Min()), .. ellers]];
    }

    /// <summary>True where the limit is passed already when the plan begins, in every scenario: the year before is the same in all, or nearly.</summary>
    private static bool FørPlanen(FigureContext c) => c.Resultat.Scenarier.All(s =>
        s.Bane.Har(c.Kommune.PlanFra - 1) && s.Bane[c.Kommune.PlanFra - 1].Nøkkeltall[Model.Verdier.Nøkkeltall.AkkumulertMerforbrukProsent] > Merforbruksgrense.Prosent);

    private static Mark.Line Linje(FigureContext c, Robekvarsel v, Func<Robekår, decimal> verdi, string slutt) =>
        new(c.Navn(v.Scenario), [.. v.År.Select(t => new Point(t.År, verdi(t)))]) { Role = c.Rolle(v.Scenario), ValueText = slutt };

    private static Figure Tegn(FigureContext c, string key, ImmutableArray<Robekvarsel> varsler, Func<ImmutableArray<Robekvarsel>, Chart> tegn, DataTable? tabell = null, Func<FigureContext, Robekvarsel, int, Sporet>? spor = null) =>
        Utvalg.Første(c, "scenarioer", varsler).Tegn(c, vist => new FigureDraft(tegn(vist), c[$"robek_{key}_under", ("fra", FigureContext.År(varsler[0].År[0].År)), ("til", FigureContext.År(varsler[0].År[^1].År))], Diagram.Linjer, c.Sources.Projection)
        {
            HowMore = c[$"robek_{key}_regnet"],
            Note = c.Sources.RobekScope,
            Estimate = (år, navn) => varsler.FirstOrDefault(v => c.Navn(v.Scenario) == navn) is { } v && int.Parse(år, CultureInfo.InvariantCulture) is var t
                ? (spor?.Invoke(c, v, t) ?? default) with { ErAnslag = c.Anslag(v.Scenario)["netto_driftsresultat", t] } : default,
            Table = tabell,
        });

    // What is not covered, first in first out, of all but the year's merforbruk and that of the year before; what stood uncovered
    // at the end of regnskapsår counts as of that year.
    private static Sporet Forfalt(FigureContext c, Robekvarsel v, int år)
    {
        Sporet Oppstått(int t) => c.Anslag(v.Scenario)[t > c.B ? "merforbruk" : "akkumulert_merforbruk", t];
        return Sporet.Satt("maks(0, {0} - {1} - {2})", c.Anslag(v.Scenario)["akkumulert_merforbruk", år], Oppstått(år), Oppstått(år - 1));
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

    // What is left of the fund with what covered earlier merforbruk; or the merforbruk itself.
    private static Sporet Rom(FigureContext c, Robekvarsel v, Robekår t)
    {
        var spor = c.Anslag(v.Scenario);
        return t.RomFørMerforbruk < 0m ? Sporet.Av("-a/1000", spor["merforbruk", t.År]) : Sporet.Av("(a + b)/1000", spor["disposisjonsfond", t.År], spor["dekning_merforbruk", t.År]);
    }

    private static Sporet Grensespor(FigureContext c, Robekvarsel v, Robekår t) =>
        Sporet.Av(string.Create(CultureInfo.InvariantCulture, $"({Merforbruksgrense.Prosent / 100m}*a - b)/1000"), c.Anslag(v.Scenario)["sum_driftsinntekter", t.År], c.Anslag(v.Scenario)["akkumulert_merforbruk", t.År]);

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
            new(c.Navn(v.Scenario)), new(FigureContext.År(t.År)), Cells.Mill(t.RomFørMerforbruk, Rom(c, v, t) with { ErAnslag = anslag }, fortegn: true), Svar(Robekkriterium.B),
            frist, Cells.Mill(t.RomFørTreProsent, Grensespor(c, v, t) with { ErAnslag = anslag }, fortegn: true), Svar(Robekkriterium.D), fond,
        ]);
    }
}
