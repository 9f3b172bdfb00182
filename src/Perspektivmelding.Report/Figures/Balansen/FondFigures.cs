using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Balansen;

/// <summary>The disposisjonsfond: the municipality's savings.</summary>
internal static class FondFigures
{
    private const Nøkkeltall Fondet = Nøkkeltall.DisposisjonsfondProsent;

    /// <summary><c>fond</c>: every scenario to the horizon.</summary>
    public static Figure Fond(FigureContext c) => Together(c, "fond", c.Horisont);

    /// <summary><c>scenarioer-fond</c>: every scenario in the plan period.</summary>
    public static Figure Scenarioer(FigureContext c) => Together(c, "scenarioer-fond", c.PlanTil);

    /// <summary><c>scenario-…-fond</c>: one scenario, on the scale of all.</summary>
    public static Figure Scenario(FigureContext c, Scenarioresultat s) => Drawing.ScenarioLines.Draw(c, new(
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
        bool Anslag(int t) => c.Anslag(s)[Nøkkeltall.Disposisjonsfond, t];
        var chart = new Chart("fond-bevegelse",
            c["fond_bevegelse_tittel", ("endring", Talltekst.Mill(ub - ib)), ("beløp", Talltekst.Mill(Math.Abs(ub - ib)).Anslag(Anslag(c.B) || Anslag(c.PlanTil))),
                ("fra", Talltekst.Mill(ib)), ("til", Talltekst.Mill(ub).Anslag(Anslag(c.PlanTil))), ("b", c.B), ("år", c.PlanTil)], "")
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
            Estimate = (rad, _) => new[] { c.B, c.PlanTil }.Any(t => rad == c["fond_ved_utgangen", ("år", FigureContext.År(t))] && Anslag(t)),
            Table = Balansen.FondTable.Bevegelse(c, s),
        }.Finish(c);
    }

    /// <summary>The message about one scenario's fund.</summary>
    public static string Title(FigureContext c, Scenarioresultat s, int til)
    {
        decimal Ved(int år) => s.Bane[år].Nøkkeltall[Fondet];
        var (regel, tomt) = (Goal(c), s.Bane.FondetTomt(til));
        return c["fond_tittel",
            ("tømmes", tomt is not null), ("tomt", FigureContext.År(tomt ?? til).Anslag(c.Anslag(s)[Fondet, tomt ?? til])), ("høyeste", Highest(c, s, til)),
            ("har_mål", regel is not null), ("mål", Talltekst.Mål(regel?.Mål ?? 0m)), ("grense", regel?.Mål ?? 0m), ("laveste", c.Kommune.Planår.Min(Ved)),
            ("planår", c.Kommune.Planår.Count()), ("b", c.B), ("år", c.PlanTil),
            ("fond_nå", s.Bane[c.B].Beholdning.Disposisjonsfond), ("fond_slutt", s.Bane[c.PlanTil].Beholdning.Disposisjonsfond),
            ("fra", Talltekst.Prosent(Ved(c.B)).Anslag(c.Anslag(s)[Fondet, c.B])), ("til", Talltekst.Prosent(Ved(c.PlanTil)).Anslag(c.Anslag(s)[Fondet, c.PlanTil]))];
    }

    private static Figure Together(FigureContext c, string slug, int til) => Drawing.ScenarioLines.Draw(c, new(
        slug, TitleOfAll(c, til), c["fond_under", ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(til))], Fondet, til));

    private static string TitleOfAll(FigureContext c, int til)
    {
        var alle = c.Resultat.Scenarier;
        if (alle.Length == 1) return Title(c, alle[0], til);
        var (regel, mål) = (Goal(c), Goal(c)?.Mål ?? 0m);
        var tømtÅr = alle.Select(s => s.Bane.FondetTomt(c.Horisont)).OfType<int>().ToArray();
        var innen = tømtÅr.Where(t => t <= til).ToArray();
        int Antall(Func<decimal, bool> hvertÅr) => regel is null ? 0 : alle.Count(s => c.Kommune.Planår.All(t => hvertÅr(s.Bane[t].Nøkkeltall[Fondet])));
        var når = Antall(v => v >= mål);
        return c["fond_flere",
            ("tomme", innen.Length), ("tomme_ord", c.Antall(innen.Length, av: alle.Length)), ("tomme_siden", tømtÅr.Length), ("siden_ord", c.Antall(tømtÅr.Length, av: alle.Length)),
            ("først", innen.DefaultIfEmpty(til).Min()), ("neste", tømtÅr.DefaultIfEmpty(til).Min()), ("til", til), ("horisont", c.Horisont),
            ("alle", alle.Length), ("alle_ord", c.Antall(alle.Length)), ("høyeste", alle.Max(s => Highest(c, s, til))),
            ("har_mål", regel is not null), ("mål", Talltekst.Mål(mål)), ("når", når), ("når_ord", c.Antall(når, av: alle.Length)),
            ("alltid_under", Antall(v => v < mål)), ("planår", c.Kommune.Planår.Count()), ("år", c.PlanTil)];
    }

    private static Handlingsregel? Goal(FigureContext c) => c.Regel(Fondet) is { Krav: Krav.Minst } regel ? regel : null;

    private static decimal Highest(FigureContext c, Scenarioresultat s, int til) => s.Bane.År.Where(å => å.År <= Math.Max(til, c.PlanTil)).Max(å => å.Beholdning.Disposisjonsfond);
}
