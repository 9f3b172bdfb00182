using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>Faults that show only in the result: an unlawful proposal, an instalment below the least the law allows.</summary>
internal static class Resultatkontroll
{
    /// <summary>Everything in the result that the editor must mend or know.</summary>
    internal static ImmutableArray<Diagnostic> Kontroller(Resultat resultat, Innhold innhold, RawEdition raw)
    {
        var feil = new DiagnosticBag();
        var celler = new Celler(raw);
        foreach (var scenario in resultat.Scenarier.Where(s => s.Scenario.Art == Scenarioart.Planforslag)) KontrollerPlanforslag(resultat, scenario, celler, feil);
        new Eiendomsskattkontroll(resultat, celler, feil).Kontroller();
        new Styringskontroll(resultat, innhold, celler, feil).Kontroller();
        foreach (var år in resultat.Referanse.Bane.År.Skip(1)) KontrollerAvdrag(resultat, år, celler, feil);
        return feil.ToImmutable();
    }

    private static void KontrollerPlanforslag(Resultat resultat, Scenarioresultat scenario, Celler celler, DiagnosticBag feil)
    {
        var id = scenario.Scenario.Id;
        var post = celler.Post(EditionLayout.Scenarier, id)!;
        var år = resultat.Utgave.Kommune.Planår.Where(t => scenario.Bane[t].Drift[Linje.Merforbruk] > 0m).ToArray();
        if (år.Length > 0)
        {
            var beløp = string.Join(", ", år.Select(t => string.Create(CultureInfo.InvariantCulture, $"{NumberText.Show(scenario.Bane[t].Drift[Linje.Merforbruk])} i {t}")));
            feil.Add(Catalogue.PlanDeficit, post.Find("art")!.Value.Span, $"planforslaget «{id}» har merforbruk: {beløp} (1 000 kr)", "legg til tiltak, eller kall scenarioet en framskriving");
        }

        var tiltak = (post.Find("tiltak")?.Value as YamlNode.List)?.Items.OfType<YamlNode.Text>() ?? [];
        foreach (var (node, kutt) in tiltak.Select(t => (t, scenario.Scenario.Tiltak.FirstOrDefault(k => k.Id == t.Value.Trim()))))
        {
            if (kutt is null || !UspesifisertKutt.Er(kutt) || !resultat.Utgave.Kommune.Planår.Any(t => kutt.Virker(t) > 0m)) continue;
            feil.Add(Catalogue.UnspecifiedInPlan, node.Span, $"planforslaget «{id}» bygger på det uspesifiserte kuttet «{kutt.Navn}»", "fordel kuttet på sektorer og konkrete tiltak; uspesifisert innsparing regnes som merforbruk");
        }
    }

    private static void KontrollerAvdrag(Resultat resultat, Framskrivingsår år, Celler celler, DiagnosticBag feil)
    {
        var gitt = resultat.Utgave.Prognose.Gitt(år.År, Linje.Avdrag)
            ?? (år.År == resultat.Utgave.Kommune.Regnskapsår + 1 ? resultat.Utgave.Budsjett.Gitt(år.År, Linje.Avdrag) : null);
        if (gitt is not { } avdrag || avdrag.Verdi >= år.Minimumsavdrag) return;
        feil.Add(Catalogue.LowInstalment, celler.Finn(avdrag.Kilde, "beløp"),
            string.Create(CultureInfo.InvariantCulture, $"avdraget i {år.År} er {NumberText.Show(avdrag.Verdi)}, men minimumsavdraget er {NumberText.Show(år.Minimumsavdrag)}"),
            "kommuneloven § 14-18 setter det minste avdraget");
    }
}
