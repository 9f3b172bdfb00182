using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Valg;

/// <summary>Small drawings for cards: the plan period, the goal, one line.</summary>
internal static class KortFigures
{
    /// <summary><c>kort-resultat</c>: the result that the title judges, of the first scenario.</summary>
    public static Figure Resultat(FigureContext c) => Kort(
        c, c.Referanse, "kort-resultat", Status.ResultatFigures.Title(c, c.Referanse), Resultatmål.For(c).Nøkkeltall, null);

    /// <summary><c>kort-fond</c>: disposisjonsfond of the first scenario.</summary>
    public static Figure Fond(FigureContext c) => Kort(
        c, c.Referanse, "kort-fond", Balansen.FondFigures.Title(c, c.Referanse, c.PlanTil), Nøkkeltall.DisposisjonsfondProsent, null);

    /// <summary><c>kort-gjeld</c>: netto lånegjeld of the first scenario.</summary>
    public static Figure Gjeld(FigureContext c) => Kort(
        c, c.Referanse, "kort-gjeld", Balansen.GjeldFigures.Title(c, c.Referanse), Nøkkeltall.NettoLånegjeldProsent, null);

    /// <summary><c>scenario-…-kort</c>: disposisjonsfond of a scenario, on the scale of all.</summary>
    public static Figure Scenario(FigureContext c, Scenarioresultat s) => Kort(
        c, s, $"scenario-{c.SlugOf(s)}-kort", Balansen.FondFigures.Title(c, s, c.PlanTil), Nøkkeltall.DisposisjonsfondProsent,
        Yearly.Shared(c, c.PlanTil, true, Nøkkeltall.DisposisjonsfondProsent));

    private static Figure Kort(FigureContext c, Scenarioresultat s, string slug, string tittel, Nøkkeltall n, (decimal, decimal)? domain) =>
        ScenarioLines.Draw(c, new(
            slug, tittel, c["kort_under", ("navn", c.Navn(s)), ("mål", c.Nøkkeltall(n)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.PlanTil))],
            n, c.PlanTil)
        {
            Scenarier = [s],
            Domain = domain,
            Zero = n != Nøkkeltall.NettoLånegjeldProsent,
            Navn = _ => c.Nøkkeltall(n),
            How = n == Resultatmål.For(c).Nøkkeltall ? [Resultatmål.For(c).Regnet(c)]
                : n == Nøkkeltall.NettoLånegjeldProsent ? [Regelverk.NettoLånegjeld] : [Regelverk.Beholdning],
            Card = true,
        });
}
