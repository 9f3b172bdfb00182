using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;

namespace Perspektivmelding.Site.Figures.Valg;

/// <summary>The result of all scenarios in the plan period.</summary>
internal static class ResultatSammenlikning
{
    private const Nøkkeltall Korrigert = Nøkkeltall.KorrigertNettoDriftsresultatProsent;

    /// <summary><c>scenarioer-resultat</c>: korrigert netto driftsresultat, a line a scenario.</summary>
    public static Figure Resultat(FigureContext c) => ScenarioLines.Draw(c, new(
        "scenarioer-resultat", Title(c), c["scenarioer_resultat_under", ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.PlanTil))],
        Korrigert, c.PlanTil)
    {
        How = [c.Korrigert],
        HowMore = c.Corrections,
    });

    private static string Title(FigureContext c)
    {
        var alle = c.Resultat.Scenarier;
        if (alle.Length == 1) return Status.ResultatFigures.Title(c, alle[0]);
        var regel = c.Regel(Korrigert);
        var når = alle.Count(s => regel is null
            ? c.Kommune.Planår.Average(t => s.Bane[t].Nøkkeltall[Korrigert]) >= Købprøving.Mål[0].Mål
            : s.Regler.First(r => r.Regel == regel).Status == Regelstatus.Oppfylt);
        return c["resultat_flere_" + (når == 0 ? "ingen" : når == alle.Length ? "alle" : "noen"),
            ("antall", c.Antall(når)), ("av", c.Antall(alle.Length)), ("mål", Talltekst.Mål(regel?.Mål ?? Købprøving.Mål[0].Mål))];
    }
}
