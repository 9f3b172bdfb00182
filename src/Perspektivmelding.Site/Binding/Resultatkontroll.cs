using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>Faults that show only in the result: an unlawful proposal, an instalment below the least the law allows.</summary>
internal static class Resultatkontroll
{
    /// <summary>Everything in the result that the editor must mend or know.</summary>
    internal static ImmutableArray<Diagnostic> Kontroller(Resultat resultat, RawEdition raw)
    {
        var feil = new DiagnosticBag();
        foreach (var scenario in resultat.Scenarier.Where(s => s.Scenario.Art == Scenarioart.Planforslag))
        {
            foreach (var år in resultat.Utgave.Kommune.Planår.Where(t => scenario.Bane[t].Drift[Linje.Merforbruk] > 0m))
            {
                feil.Add(Catalogue.PlanDeficit, raw.File(EditionLayout.Scenarier) with { Line = scenario.Scenario.Kilde.Linje, Column = 1 },
                    string.Create(CultureInfo.InvariantCulture, $"planforslaget «{scenario.Scenario.Id}» har merforbruk på {NumberText.Show(scenario.Bane[år].Drift[Linje.Merforbruk])} (1 000 kr) i {år}"),
                    "legg til tiltak, eller kall scenarioet en framskriving");
            }
        }

        foreach (var år in resultat.Referanse.Bane.År.Skip(1)) KontrollerAvdrag(resultat, år, raw, feil);
        return feil.ToImmutable();
    }

    private static void KontrollerAvdrag(Resultat resultat, Framskrivingsår år, RawEdition raw, DiagnosticBag feil)
    {
        var gitt = resultat.Utgave.Prognose.Gitt(år.År, Linje.Avdrag)
            ?? (år.År == resultat.Utgave.Kommune.Regnskapsår + 1 ? resultat.Utgave.Budsjett.Gitt(år.År, Linje.Avdrag) : null);
        if (gitt is not { } avdrag || avdrag.Verdi >= år.Minimumsavdrag) return;
        feil.Add(Catalogue.LowInstalment, raw.File(avdrag.Kilde.Fil) with { Line = avdrag.Kilde.Linje, Column = 1 },
            string.Create(CultureInfo.InvariantCulture, $"avdraget i {år.År} er {NumberText.Show(avdrag.Verdi)}, men minimumsavdraget er {NumberText.Show(år.Minimumsavdrag)}"),
            "kommuneloven § 14-18 setter det minste avdraget");
    }
}
