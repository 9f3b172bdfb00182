using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Balansen;

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
    public static Figure Scenario(FigureContext c, Scenarioresultat s) => Drawing.ScenarioLines.Draw(c, new(
        $"scenario-{c.SlugOf(s)}-gjeld", Title(c, s),
        c["scenario_gjeld_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.Horisont))],
        Gjelden, c.Horisont)
    {
        Scenarier = [s],
        Domain = Yearly.Shared(c, c.Horisont, false, Gjelden),
        Zero = false,
        Navn = _ => c.Nøkkeltall(Gjelden),
        More = Path(c, s, c.Horisont),
        Mer = (år, _) => Veispor(c, s, år),
        How = [Regelverk.NettoLånegjeld],
    });

    /// <summary>The message about one scenario's debt: the rule's verdict, or the change in the plan period.</summary>
    public static string Title(FigureContext c, Scenarioresultat s)
    {
        var dom = Verdict(s);
        var (verdi, mål, år) = (dom?.Verdi ?? 0m, dom?.Regel.Mål ?? 0m, dom?.VersteÅr ?? dom?.Til ?? c.PlanTil);
        // Of every year the worst decides: the value is of that year. A mean rests on all of its years.
        var når = dom?.Regel.Måling.VersteÅrAvgjør == true ? Tid(c, Måling.InnenÅr, år, år) : Tid(c, dom?.Regel.Måling ?? Måling.InnenÅr, dom?.Fra ?? år, år);
        var hviler = Enumerable.Range(dom?.VersteÅr ?? dom?.Fra ?? år, år - (dom?.VersteÅr ?? dom?.Fra ?? år) + 1).Where(s.Bane.Har).Any(t => c.Anslag(s)[Gjelden, t]);
        Ord Ved(int t) => Talltekst.Prosent(s.Bane[t].Nøkkeltall[Gjelden]).Anslag(c.Anslag(s)[Gjelden, t]);
        return c["gjeld_tittel",
            ("dømt", dom is not null), ("holder", dom?.Status == Regelstatus.Oppfylt), ("verdi", Talltekst.Mot(verdi, mål).Anslag(hviler)), ("mål", Talltekst.Mål(mål)), ("når", når),
            ("fra", Ved(c.B)), ("til", Ved(c.PlanTil)), ("b", c.B), ("år", c.PlanTil)];
    }

    private static Figure Together(FigureContext c, string slug, int til) => Drawing.ScenarioLines.Draw(c, new(
        slug, TitleOfAll(c), c["gjeld_under", ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(til))], Gjelden, til)
    {
        Zero = false,
        Domain = Yearly.Shared(c, til, false, Gjelden),
        More = Path(c, c.Referanse, til),
        Mer = (år, _) => Veispor(c, c.Referanse, år),
        How = [Regelverk.NettoLånegjeld],
    });

    private static string TitleOfAll(FigureContext c)
    {
        var alle = c.Resultat.Scenarier;
        if (alle.Length == 1) return Title(c, alle[0]);
        var dommer = alle.Select(Verdict).OfType<Regelvurdering>().ToArray();
        var når = dommer.Count(r => r.Status == Regelstatus.Oppfylt);
        var ved = alle.Select(s => s.Bane[c.PlanTil].Nøkkeltall[Gjelden]).ToArray();
        var anslag = alle.Any(s => c.Anslag(s)[Gjelden, c.PlanTil]);
        return c["gjeld_flere",
            ("dømte", dommer.Length), ("alle", alle.Length), ("alle_ord", c.Antall(alle.Length)), ("når", når), ("når_ord", FigureContext.Stor(c.Antall(når, av: alle.Length))),
            ("mål", Talltekst.Mål(dommer.Length > 0 ? dommer[0].Regel.Mål : 0m)), ("tid", dommer.Length > 0 ? Tid(c, dommer[0].Regel.Måling, dommer[0].Fra, dommer[0].Til) : ""),
            ("lav", Talltekst.Prosent(ved.Min()).Anslag(anslag)), ("høy", Talltekst.Prosent(ved.Max()).Anslag(anslag)), ("år", c.PlanTil)];
    }

    /// <summary>What was found about the first rule that debt is at most so much; null where there is none, or its year lies beyond the horizon.</summary>
    private static Regelvurdering? Verdict(Scenarioresultat s) =>
        s.Regler.FirstOrDefault(r => r.Regel.Nøkkeltall == Gjelden && r.Regel.Krav == Krav.Høyst) is { Verdi: not null } dom ? dom : null;

    private static string Tid(FigureContext c, Måling måling, int fra, int til) =>
        c["gjeld_tid", ("måling", måling.Ord.Navn), ("fra", fra), ("til", til)];

    // From the value of regnskapsår straight to the goal.
    private static Sporet Veispor(FigureContext c, Scenarioresultat s, int år)
    {
        var regel = c.Utgave.Handlingsregler.FirstOrDefault(r => r.Nøkkeltall == Gjelden && r.Måling.HarMålår);
        if (regel is null || Målbane.For(regel, s.Bane) is not { } bane || bane.Til == bane.Fra) return default;
        return Sporet.Satt(FormattableString.Invariant($"{{0}} + ({{1}} - {{0}})*{år - bane.Fra}/{bane.Til - bane.Fra}"),
            c.Anslag(s)[Nøkkeltallskatalog.For(Gjelden).Kode, bane.Fra], c.Anslag(s)["handlingsregel." + regel.Id + ".mal", bane.Til]) with
        { ErAnslag = false };
    }

    /// <summary>The straight path to the goal, as far as the chart goes.</summary>
    private static ImmutableArray<Mark> Path(FigureContext c, Scenarioresultat s, int til)
    {
        var regel = c.Utgave.Handlingsregler.FirstOrDefault(r => r.Nøkkeltall == Gjelden && r.Måling.HarMålår);
        if (regel is null || Målbane.For(regel, s.Bane) is not { } bane) return [];
        var siste = Math.Min(til, bane.Til);
        if (siste <= bane.Fra) return [];
        var points = Enumerable.Range(bane.Fra, siste - bane.Fra + 1).Select(t => new Point(t, bane.Ved(t))).ToImmutableArray();
        return [new Mark.Line(c["gjeld_vei", ("år", FigureContext.År(bane.Til))], points) { Role = "terskel", Marker = Marker.None, Label = "" }];
    }
}
