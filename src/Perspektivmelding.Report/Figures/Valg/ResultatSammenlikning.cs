using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Valg;

/// <summary>The result of all scenarios in the plan period.</summary>
internal static class ResultatSammenlikning
{
    /// <summary><c>scenarioer-resultat</c>: the result that the own rule is about, else korrigert netto driftsresultat; a line a scenario.</summary>
    public static Figure Resultat(FigureContext c)
    {
        var målt = Resultatmål.For(c);
        return ScenarioLines.Draw(c, new(
            "scenarioer-resultat", Title(c, målt),
            c["scenarioer_resultat_under", ("mål", c.Nøkkeltall(målt.Nøkkeltall)), ("fra", c.B), ("til", c.PlanTil)], målt.Nøkkeltall, c.PlanTil)
        {
            How = [målt.Regnet(c)],
            HowMore = målt.ErKorrigert ? c.Corrections : null,
        });
    }

    private static string Title(FigureContext c, Resultatmål målt)
    {
        var alle = c.Resultat.Scenarier;
        if (alle.Length == 1) return Status.ResultatFigures.Title(c, alle[0]);
        var dommer = alle.Select(s => målt.Regel is { } regel ? s.Regler.First(r => r.Regel == regel).Status
            : c.Kommune.Planår.Average(t => s.Bane[t].Nøkkeltall[målt.Nøkkeltall]) >= målt.Mål ? Regelstatus.Oppfylt : Regelstatus.Advarsel).ToArray();
        var når = dommer.Count(d => d == Regelstatus.Oppfylt);
        return c["resultat_flere", ("når", når), ("når_ord", FigureContext.Stor(c.Antall(når, av: alle.Length))), ("alle", alle.Length), ("alle_ord", c.Antall(alle.Length)),
            ("uavklarte", dommer.Count(d => d == Regelstatus.Uavklart)), ("egen", målt.Regel is not null), ("mål", Talltekst.Mål(målt.Mål)),
            ("hva", c["resultat_hva_" + Nøkkeltallskatalog.For(målt.Nøkkeltall).Kode])];
    }
}
