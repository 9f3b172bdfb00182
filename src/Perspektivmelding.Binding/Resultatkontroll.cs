using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Faults that show only in the result: an unlawful proposal, an instalment below the least the law allows.</summary>
internal static class Resultatkontroll
{
    /// <summary>More than this share from the published is another population or a slip, not rounding.</summary>
    private const decimal HøytAvvik = 0.01m;

    /// <summary>Everything in the result that the editor must mend or know.</summary>
    internal static ImmutableArray<Diagnostic> Kontroller(Resultat resultat, BoundEdition utgave, RawEdition raw)
    {
        var feil = new DiagnosticBag();
        var celler = new Celler(raw);
        foreach (var scenario in resultat.Scenarier.Where(s => s.Scenario.Art == Scenarioart.Planforslag)) KontrollerPlanforslag(resultat, scenario, celler, feil);
        new Eiendomsskattkontroll(resultat, celler, feil).Kontroller();
        new Styringskontroll(resultat, utgave, celler, feil).Kontroller();
        foreach (var år in resultat.Referanse.Bane.År.Skip(1)) KontrollerAvdrag(resultat, år, celler, feil);
        KontrollerMinimumsavdrag(resultat, celler, feil);
        KontrollerPerInnbygger(resultat, celler, feil);
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

    /// <summary>Debt that the formula of § 14-18 gives no instalment of, since nothing is depreciated: said of the first such year.</summary>
    private static void KontrollerMinimumsavdrag(Resultat resultat, Celler celler, DiagnosticBag feil)
    {
        var (balanse, b, bane) = (resultat.Utgave.Balanse, resultat.Utgave.Kommune.Regnskapsår, resultat.Referanse.Bane);
        var videre = balanse.Ved(b, Balansepost.Videreutlån);
        bool UtenAvdrag(Framskrivingsår år) => bane[år.År - 1].Beholdning is { Anleggsmidler: <= 0m } ib && ib.LangsiktigGjeld > videre;
        if (bane.År.Skip(1).FirstOrDefault(UtenAvdrag) is not { } første) return;
        feil.Add(Catalogue.NoLeastInstalment,
            balanse.Gitt(b, Balansepost.Anleggsmidler) is { } gitt ? celler.Finn(gitt.Kilde, "beløp") : celler.Hode(EditionLayout.Balanse),
            string.Create(CultureInfo.InvariantCulture, $"kommunen har {NumberText.Show(bane[første.År - 1].Beholdning.LangsiktigGjeld - videre)} (1 000 kr) i lån ved inngangen til {første.År}, men ingen avskrivbare anleggsmidler, så minimumsavdraget blir null"),
            "rett «anleggsmidler» i balanse.csv; er den riktig, legg avdragene i prognose.csv");
    }

    /// <summary>What the accounts give per inhabitant against what is published for the municipality itself (kostra.csv), same year and scope.</summary>
    private static void KontrollerPerInnbygger(Resultat resultat, Celler celler, DiagnosticBag feil)
    {
        var kommune = resultat.Utgave.Kommune;
        var år = resultat.Referanse.Bane[kommune.Regnskapsår];
        var omfang = kommune.Omfang.ToString().ToLowerInvariant();
        foreach (var rad in resultat.Utgave.Indikatorer.Where(i => i.Region == kommune.Nummer && i.År == år.År && i.Omfang == omfang && i.Enhet == "kr"))
        {
            if (Nøkkeltallskatalog.Finn(rad.Indikatornavn) is not { Enhet: Nøkkeltallsenhet.KronerPerInnbygger } n) continue;
            var (eget, forskjell) = (år.Nøkkeltall[n.Nøkkeltall], Math.Abs(år.Nøkkeltall[n.Nøkkeltall] - rad.Verdi));
            if (forskjell <= HøytAvvik * Math.Abs(rad.Verdi)) continue;
            feil.Add(Catalogue.PublishedPerInhabitantDiffers, celler.Finn(rad.Kilde, "verdi"),
                string.Create(CultureInfo.InvariantCulture, $"«{n.Kode}» er {NumberText.Show(rad.Verdi)} i {år.År}, men regnskapet og folketallet gir {NumberText.Show(eget)}"),
                "rett skatt og rammetilskudd i regnskap.csv, eller tallet her; KOSTRA deler på innbyggerne ved årets slutt");
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
