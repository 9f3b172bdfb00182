using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>An edition as read → an edition the model can trust. Every fault in the data is found here, all together.</summary>
internal static class EditionBinder
{
    /// <summary>Binds an edition; the value is null when something that must be there is not.</summary>
    public static Checked<BoundEdition?> Bind(RawEdition raw)
    {
        var faults = new DiagnosticBag();
        var context = new BindingContext(raw, faults);
        var innhold = new InnholdBinder(context).Bind();
        var sectors = innhold.Sektorer?.Select(s => s.Id).ToArray();

        var kommune = KommuneBinder.Bind(context);
        var regnskap = RegnskapBinder.Regnskap(context, kommune);
        var budsjett = RegnskapBinder.Gitt(context, EditionLayout.Budsjett, Datastatus.Vedtatt);
        var prognose = RegnskapBinder.Gitt(context, EditionLayout.Prognose, Datastatus.Prognose);
        var balanse = RegnskapBinder.Balanse(context, kommune);
        var folk = BefolkningBinder.Bind(context);
        var forutsetninger = ForutsetningerBinder.Bind(context);
        var tiltak = ScenarioBinder.Tiltak(context, sectors);
        var scenarier = ScenarioBinder.Scenarier(context, kommune, folk, forutsetninger, tiltak);
        var regler = HandlingsregelBinder.Bind(context, kommune?.Regnskapsår);
        var pensjon = TabellBindere.Pensjon(context);
        var investeringer = TabellBindere.Investeringer(context, sectors);
        var sektortall = TabellBindere.Sektortall(context, sectors);
        var indikatorer = TabellBindere.Indikatorer(context);

        if (faults.HasErrors || kommune is null || forutsetninger?.Build() is not { } felles || scenarier.IsEmpty)
            return faults.With<BoundEdition?>(null);
        var utgave = new Utgave
        {
            År = raw.Year,
            Kommune = kommune,
            Regnskap = regnskap,
            Budsjett = budsjett,
            Prognose = prognose,
            Balanse = balanse,
            Folketall = folk,
            Investeringer = investeringer,
            Pensjon = pensjon,
            Forutsetninger = felles,
            Tiltak = tiltak,
            Scenarier = scenarier,
            Handlingsregler = regler,
            Sektortall = sektortall,
            Indikatorer = indikatorer,
        };
        return faults.With<BoundEdition?>(new BoundEdition(utgave, innhold));
    }

    /// <summary>Faults that show only in the result: an unlawful proposal, an instalment below the least the law allows.</summary>
    public static IReadOnlyList<Diagnostic> CheckResult(Resultat resultat, RawEdition raw)
    {
        var faults = new DiagnosticBag();
        var kommune = resultat.Utgave.Kommune;
        foreach (var scenario in resultat.Scenarier.Where(s => s.Scenario.Art == Scenarioart.Planforslag))
            foreach (var år in kommune.Planår.Where(t => scenario.Bane[t].Drift[Linje.Merforbruk] > 0m))
                faults.Add(Catalogue.PlanDeficit, raw.File(EditionLayout.Scenarier) with { Line = scenario.Scenario.Kilde.Linje, Column = 1 },
                    $"planforslaget «{scenario.Scenario.Id}» har merforbruk på {NumberText.Show(scenario.Bane[år].Drift[Linje.Merforbruk])} (1 000 kr) i {år}",
                    "legg til tiltak, eller kall scenarioet en framskriving");
        foreach (var år in resultat.Referanse.Bane.År.Skip(1))
        {
            var gitt = resultat.Utgave.Prognose.Gitt(år.År, Linje.Avdrag)
                ?? (år.År == kommune.Regnskapsår + 1 ? resultat.Utgave.Budsjett.Gitt(år.År, Linje.Avdrag) : null);
            if (gitt is { } avdrag && avdrag.Verdi < år.Minimumsavdrag)
                faults.Add(Catalogue.LowInstalment, raw.File(avdrag.Kilde.Fil) with { Line = avdrag.Kilde.Linje, Column = 1 },
                    $"avdraget i {år.År} er {NumberText.Show(avdrag.Verdi)}, men minimumsavdraget er {NumberText.Show(år.Minimumsavdrag)}",
                    "kommuneloven § 14-18 setter det minste avdraget");
        }
        return faults.ToImmutable();
    }
}
