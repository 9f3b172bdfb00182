using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;

namespace Perspektivmelding.Site.Figures.Balansen;

/// <summary>Netto lånegjeld in per cent of income, with the goal and the straight path to it.</summary>
internal static class GjeldFigures
{
    private const Nøkkeltall Gjelden = Nøkkeltall.NettoLånegjeldProsent;

    /// <summary><c>gjeld</c>: every scenario to the horizon.</summary>
    public static Figure Gjeld(FigureContext c) => Together(c, "gjeld", c.Horisont);

    /// <summary><c>scenarioer-gjeld</c>: every scenario in the plan period, and on to the rule's year.</summary>
    public static Figure Scenarioer(FigureContext c) =>
        Together(c, "scenarioer-gjeld", Math.Min(c.Horisont, Math.Max(c.PlanTil, c.Regel(Gjelden)?.År ?? 0)));

    /// <summary><c>scenario-…-gjeld</c>: one scenario, on the scale of all.</summary>
    public static Figure Scenario(FigureContext c, Scenarioresultat s) => Valg.ScenarioLines.Draw(c, new(
        $"scenario-{c.SlugOf(s)}-gjeld", Title(c, s),
        c["scenario_gjeld_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.Horisont))],
        Gjelden, c.Horisont)
    {
        Scenarier = [s],
        Domain = Yearly.Shared(c, c.Horisont, false, Gjelden),
        Zero = false,
        Navn = _ => c.Nøkkeltall(Gjelden),
        More = Path(c, s, c.Horisont),
        How = [Regelverk.NettoLånegjeld],
    });

    /// <summary>The message about one scenario's debt: the rule's verdict, or the change in the plan period.</summary>
    public static string Title(FigureContext c, Scenarioresultat s)
    {
        var vurdering = s.Regler.FirstOrDefault(r => r.Regel.Nøkkeltall == Gjelden && r.Regel.Krav == Krav.Høyst);
        if (vurdering is { Verdi: { } verdi })
            return c[vurdering.Status == Regelstatus.Oppfylt ? "gjeld_tittel_naar" : "gjeld_tittel_over",
                ("verdi", Talltekst.Mot(verdi, vurdering.Regel.Mål)), ("mål", Talltekst.Mål(vurdering.Regel.Mål)),
                ("år", FigureContext.År(vurdering.VersteÅr ?? vurdering.Til))];
        return FondFigures.Change(c, "gjeld", s.Bane[c.B].Nøkkeltall[Gjelden], s.Bane[c.PlanTil].Nøkkeltall[Gjelden]);
    }

    private static Figure Together(FigureContext c, string slug, int til) => Valg.ScenarioLines.Draw(c, new(
        slug, TitleOfAll(c), c["gjeld_under", ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(til))], Gjelden, til)
    {
        Zero = false,
        Domain = Yearly.Shared(c, til, false, Gjelden),
        More = Path(c, c.Referanse, til),
        How = [Regelverk.NettoLånegjeld],
    });

    private static string TitleOfAll(FigureContext c)
    {
        var alle = c.Resultat.Scenarier;
        var vurderinger = alle.Select(s => s.Regler.FirstOrDefault(r => r.Regel.Nøkkeltall == Gjelden && r.Regel.Krav == Krav.Høyst))
            .OfType<Regelvurdering>().Where(r => r.Verdi is not null).ToArray();
        if (alle.Length == 1 || vurderinger.Length < alle.Length) return Title(c, alle[0]);
        var når = vurderinger.Count(r => r.Status == Regelstatus.Oppfylt);
        var regel = vurderinger[0].Regel;
        return c["gjeld_flere_" + (når == 0 ? "ingen" : når == alle.Length ? "alle" : "noen"),
            ("antall", c.Antall(når)), ("av", c.Antall(alle.Length)), ("mål", Talltekst.Mål(regel.Mål)), ("år", FigureContext.År(vurderinger[0].Til))];
    }

    /// <summary>The straight path to the goal, as far as the chart goes.</summary>
    private static ImmutableArray<Mark> Path(FigureContext c, Scenarioresultat s, int til)
    {
        var regel = c.Utgave.Handlingsregler.FirstOrDefault(r => r.Nøkkeltall == Gjelden && r.Måling == Måling.InnenÅr);
        if (regel is null || Målbane.For(regel, s.Bane) is not { } bane) return [];
        var siste = Math.Min(til, bane.Til);
        if (siste <= bane.Fra) return [];
        var points = Enumerable.Range(bane.Fra, siste - bane.Fra + 1).Select(t => new Point(t, bane.Ved(t))).ToImmutableArray();
        return [new Mark.Line(c["gjeld_vei", ("år", FigureContext.År(bane.Til))], points) { Role = "terskel", Marker = Marker.None, Label = "" }];
    }
}
