using Perspektivmelding.Charts;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Figures.Balansen;

/// <summary>The disposisjonsfond: the municipality's savings.</summary>
internal static class FondFigures
{
    private const Nøkkeltall Fondet = Nøkkeltall.DisposisjonsfondProsent;

    /// <summary><c>fond</c>: every scenario to the horizon.</summary>
    public static Figure Fond(FigureContext c) => Together(c, "fond", c.Horisont);

    /// <summary><c>scenarioer-fond</c>: every scenario in the plan period.</summary>
    public static Figure Scenarioer(FigureContext c) => Together(c, "scenarioer-fond", c.PlanTil);

    /// <summary><c>scenario-…-fond</c>: one scenario, on the scale of all.</summary>
    public static Figure Scenario(FigureContext c, Scenarioresultat s) => Valg.ScenarioLines.Draw(c, new(
        $"scenario-{c.SlugOf(s)}-fond", Title(c, s, c.Horisont),
        c["scenario_fond_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.Horisont))],
        Fondet, c.Horisont)
    {
        Scenarier = [s],
        Domain = Yearly.Shared(c, c.Horisont, true, Fondet),
        Navn = _ => c.Nøkkeltall(Fondet),
    });

    /// <summary><c>fond-bevegelse</c>: what is taken from and put into the fund year by year, first scenario.</summary>
    public static Figure Bevegelse(FigureContext c)
    {
        var s = c.Referanse;
        var år = Enumerable.Range(c.B + 1, c.PlanTil - c.B).Select(t => s.Bane[t]).ToArray();
        var (ib, ub) = (s.Bane[c.B].Beholdning.Disposisjonsfond, s.Bane[c.PlanTil].Beholdning.Disposisjonsfond);
        static decimal Netto(Framskrivingsår å) => å.Drift[Linje.AvsetningDisposisjonsfond] - å.Drift[Linje.BrukDisposisjonsfond];
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(Math.Max(ib, ub)));
        var foss = Mark.Waterfall(c["fond_serie"], (c["fond_ved_utgangen", ("år", FigureContext.År(c.B))], ib),
            år.Select(å => (FigureContext.År(å.År), Netto(å))), c["fond_ved_utgangen", ("år", FigureContext.År(c.PlanTil))], format);
        var branch = ub < ib ? "ned" : ub > ib ? "opp" : "likt";
        var chart = new Chart("fond-bevegelse",
            c["fond_bevegelse_tittel_" + branch, ("beløp", Talltekst.Mill(Math.Abs(ub - ib))), ("år", FigureContext.År(c.PlanTil))], "")
        {
            X = ScaleSpec.Band,
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks = [foss],
        };
        return new FigureDraft(chart,
            c["fond_bevegelse_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.PlanTil))],
            Diagram.Foss, c.Sources.Projection)
        {
            How = [Regelverk.TilDisposisjon, Regelverk.TilFond, Regelverk.FraFond],
            Table = Tabeller.FondTable.Bevegelse(c, s),
        }.Finish(c);
    }

    /// <summary>The message about one scenario's fund.</summary>
    public static string Title(FigureContext c, Scenarioresultat s, int til)
    {
        decimal Ved(int år) => s.Bane[år].Nøkkeltall[Fondet];
        if (s.Bane.FondetTomt(til) is { } tomt) return c["fond_tittel_tomt", ("år", FigureContext.År(tomt))];
        if (s.Bane[c.B].Beholdning.Disposisjonsfond <= 0m && Ved(c.PlanTil) <= 0m) return c["fond_tittel_uten"];
        if (c.Regel(Fondet) is { Krav: Krav.Minst } regel && c.Kommune.Planår.All(t => Ved(t) >= regel.Mål))
            return c["fond_tittel_over", ("mål", Talltekst.Mål(regel.Mål))];
        return Change(c, "fond", Ved(c.B), Ved(c.PlanTil));
    }

    /// <summary>«… øker fra … til …», by key; the same when the two look the same.</summary>
    public static string Change(FigureContext c, string key, decimal fra, decimal til)
    {
        var (a, b) = (Talltekst.Prosent(fra), Talltekst.Prosent(til));
        return c[$"{key}_tittel_{(a == b ? "likt" : til > fra ? "opp" : "ned")}", ("fra", a), ("til", b), ("år", FigureContext.År(c.PlanTil))];
    }

    private static Figure Together(FigureContext c, string slug, int til) => Valg.ScenarioLines.Draw(c, new(
        slug, TitleOfAll(c, til), c["fond_under", ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(til))], Fondet, til));

    private static string TitleOfAll(FigureContext c, int til)
    {
        var alle = c.Resultat.Scenarier;
        if (alle.Length == 1) return Title(c, alle[0], til);
        var tomme = alle.Select(s => s.Bane.FondetTomt(til)).OfType<int>().ToArray();
        var (antall, av) = (("antall", c.Antall(tomme.Length)), ("av", c.Antall(alle.Length)));
        if (tomme.Length > 0)
            return c[tomme.Length == alle.Length ? "fond_flere_alle_tomt" : "fond_flere_noen_tomt", antall, av, ("år", FigureContext.År(tomme.Min())), ("til", FigureContext.År(til))];
        if (c.Regel(Fondet) is not { Krav: Krav.Minst } regel) return c["fond_flere_holder"];
        var over = alle.Count(s => c.Kommune.Planår.All(t => s.Bane[t].Nøkkeltall[Fondet] >= regel.Mål));
        return c[over == alle.Length ? "fond_flere_over" : over == 0 ? "fond_flere_holder_ingen" : "fond_flere_holder_under", ("antall", c.Antall(over)), av, ("mål", Talltekst.Mål(regel.Mål))];
    }
}
