using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Vurdering;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages;

/// <summary>Makes a scenario's own page.</summary>
internal sealed class Scenariosidebygger(Sidegrunnlag grunnlag, Delbygger deler, Blokkbygger blokker)
{
    // What a scenario's page shows, in order.
    private static readonly ImmutableArray<string> Figurer = ["bro", "resultat", "vifte", "fond", "gjeld"];
    private static readonly ImmutableArray<string> Tabeller = ["nokkeltall", "drift"];

    private readonly Texts _texts = grunnlag.Texts;
    private readonly Dom _dom = new(grunnlag.Resultat, grunnlag.Texts);
    private readonly Regelord _regler = new(grunnlag.Resultat.Utgave.Kommune, grunnlag.Texts);

    /// <summary>What the scenario leads to: the page's ingress.</summary>
    public string Ingress(Scenarioresultat resultat) => _dom.Følger(resultat);

    /// <summary>The page.</summary>
    public Scenarioside Side(Scenarioresultat resultat, int nummer, Nivå nivå, Sidekontekst side, Ramme? ramme)
    {
        var scenario = resultat.Scenario;
        var kort = deler.Scenarioer.Kort(resultat, nummer, side);
        ImmutableArray<Figurmodell> figurer =
            [.. Figurer.Select(f => grunnlag.Figurer.Figure($"scenario-{scenario.Id}-{f}")).OfType<Figure>().Select(f => blokker.Figur(f, side))];
        ImmutableArray<Tabellmodell> tabeller =
            [.. Tabeller.Select(t => grunnlag.Figurer.Table($"{t}-{scenario.Id}")).OfType<DataTable>().SelectMany(t => blokker.Tabeller(t, side))];
        var forskjeller = new Forskjellsord(grunnlag.Resultat, _texts).Setninger(resultat);
        side.Merk([Ingress(resultat), kort.HvaViGjør, .. forskjeller, .. resultat.Regler.Select(r => _regler.Linje(resultat, r).Stilling)]);
        return new Scenarioside
        {
            Ramme = ramme,
            Id = Sidekontekst.Anker(side.Adresse),
            Nivå = nivå,
            Kort = kort,
            Ingress = Ingress(resultat),
            Beskrivelse = scenario.Beskrivelse,
            Forskjeller = forskjeller,
            Figurer = figurer,
            Regler = [.. resultat.Regler.Select(r => _regler.Linje(resultat, r))],
            Robek = new Robekord(grunnlag.Resultat.Utgave.Kommune, _texts).Linjer(resultat),
            Tiltak = scenario.Tiltak.IsEmpty ? null
                : deler.Tiltak.Tabell($"{side.Prefiks}tiltakstabell", _texts["tiltak_scenario_tittel"], scenario.Tiltak, side, medScenarier: false, summert: scenario.Tiltak),
            Tabeller = tabeller,
            Overstyrt = [.. scenario.Overstyrt.Select(o => _texts.Has($"fig_forutsetning_{o}") ? _texts[$"fig_forutsetning_{o}"] : o.Replace('_', ' '))],
            Spørsmål = deler.Spørsmål(Spørsmålssted.Scenario, scenario.Id),
            Andre = [.. grunnlag.Resultat.Scenarier.Where(s => s.Scenario.Id != scenario.Id)
                .Select(s => new Lenke(s.Scenario.Navn, side.Til($"scenarioer/{s.Scenario.Id}")))],
            HarAnslag = side.HarAnslag,
        };
    }
}
