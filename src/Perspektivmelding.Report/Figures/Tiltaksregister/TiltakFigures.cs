using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Tiltaksregister;

/// <summary>The priced measures: what each yields, and when.</summary>
internal static class TiltakFigures
{
    /// <summary><c>tiltak</c>: every measure's effect in the plan's last year, greatest first.</summary>
    public static Figure? Tiltak(FigureContext c)
    {
        var tiltak = c.Utgave.Tiltak.Where(t => t.Opplysninger.Klasse == Gevinstklasse.Budsjettmessig).OrderByDescending(t => t.Virker(c.PlanTil)).ToArray();
        if (tiltak.Length == 0) return null;
        var samtidig = Forenlige.Størst(c.Utgave.Tiltak, [.. tiltak], t => t.Virker(c.PlanTil));
        var sum = samtidig.Sum(t => t.Virker(c.PlanTil));
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(tiltak.Min(t => Math.Abs(t.Virker(c.PlanTil)))));
        var chart = new Chart("tiltak", c["tiltak_tittel",
            ("antall", tiltak.Length), ("antall_ord", c.Antall(tiltak.Length)), ("utelatt", tiltak.Length - samtidig.Length), ("senere", tiltak.Count(t => t.Virker(c.PlanTil) == 0m)),
            ("sum", Talltekst.Mill(sum)), ("beløp", Talltekst.Mill(Math.Abs(sum)).Anslag(samtidig.Any(t => t.Kilde.Status == Datastatus.Anslag))), ("år", c.PlanTil)], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Y = ScaleSpec.Band with { Bands = [.. tiltak.Select(Name)], Label = c["kol_tiltak"] },
            Marks =
            [
                Bar(c, "tiltak_vedtatt", "regnskap", tiltak.Where(t => !UspesifisertKutt.Er(t) && t.Status != Tiltaksstatus.Forslag)),
                Bar(c, "tiltak_forslag", "serie-1", tiltak.Where(t => !UspesifisertKutt.Er(t) && t.Status == Tiltaksstatus.Forslag)),
                Bar(c, "tiltak_uspesifiserte", "serie-2", tiltak.Where(UspesifisertKutt.Er)),
            ],
        };
        chart = chart with { Marks = [.. chart.Marks.Where(m => m is not Mark.Bar { Items.IsEmpty: true })] };
        return new FigureDraft(chart, c["tiltak_under", ("år", FigureContext.År(c.PlanTil))], Diagram.Søyler, c.Sources.Line(Datadel.Tiltak))
        {
            Note = samtidig.Length == tiltak.Length ? c["tiltak_merk"] : Tiltaksord.Samtidig(c, [.. tiltak.Where(t => !samtidig.Contains(t))]),
            HowMore = c["tiltak_regnet"],
            Table = Tiltaksregister.TiltakTables.Tiltak(c),
        }.Finish(c);

        Mark.Bar Bar(FigureContext _, string key, string rolle, IEnumerable<Tiltak> med) =>
            new(c[key], [.. med.Select(t => new BarItem(Name(t), t.Virker(c.PlanTil)) { Text = Talltekst.MillTall(t.Virker(c.PlanTil)) })])
            {
                Role = rolle,
                Stack = "tiltak",
                ValueLabels = true,
            };

        string Name(Tiltak t) => tiltak.Count(x => x.Navn == t.Navn) > 1 ? $"{t.Navn} ({t.Id})" : t.Navn;
    }

    /// <summary><c>tiltak-innfasing</c>: what all measures of a scenario yield, year by year, a bar a scenario.</summary>
    public static Figure? Innfasing(FigureContext c)
    {
        var alle = c.Resultat.Scenarier.Where(s => !s.Scenario.Tiltak.IsEmpty).ToArray();
        return alle.Length == 0 ? null : Utvalg.Første(c, "scenarioer_med_tiltak", alle).Tegn(c, vist => Innfasing(c, alle, vist));
    }

    private static FigureDraft Innfasing(FigureContext c, Scenarioresultat[] med, ImmutableArray<Scenarioresultat> vist)
    {
        var størst = med.MaxBy(s => s.Bane[c.PlanTil].Tiltakseffekt)!;
        var (fra, til) = (størst.Bane[c.Kommune.PlanFra].Tiltakseffekt, størst.Bane[c.PlanTil].Tiltakseffekt);
        var anslag = størst.Scenario.Tiltak.Any(t => t.Kilde.Status == Datastatus.Anslag);
        var chart = new Chart("tiltak-innfasing", c["innfasing_tittel",
            ("navn", c.Navn(størst)), ("fra", Talltekst.Mill(fra).Anslag(anslag)), ("til", Talltekst.Mill(til).Anslag(anslag)), ("fra_år", c.Kommune.PlanFra), ("til_år", c.PlanTil)], "")
        {
            X = ScaleSpec.Band with { Bands = [.. c.Kommune.Planår.Select(FigureContext.År)], Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Marks = [.. vist.Select(s => new Mark.Bar(c.Navn(s),
                [.. c.Kommune.Planår.Select(t => new BarItem(FigureContext.År(t), s.Bane[t].Tiltakseffekt))])
            {
                Role = c.Rolle(s),
                ValueLabels = true,
                Format = ValueFormat.MillKr() with { Unit = "" },
            })],
        };
        return new FigureDraft(chart,
            c["innfasing_under", ("fra", FigureContext.År(c.Kommune.PlanFra)), ("til", FigureContext.År(c.PlanTil))],
            Diagram.Søyler, c.Sources.Line(Datadel.Tiltak))
        {
            HowMore = c["tiltak_regnet"],
            Note = med.Length < c.Resultat.Scenarier.Length ? c["innfasing_uten_tiltak"] : null,
            Estimate = (år, navn) => vist.First(s => c.Navn(s) == navn) is var s
                ? c.Anslag(s)["tiltakseffekt", int.Parse(år, System.Globalization.CultureInfo.InvariantCulture)] with { ErAnslag = s.Scenario.Tiltak.Any(Tiltaksord.ErAnslag) } : default,
        };
    }
}
