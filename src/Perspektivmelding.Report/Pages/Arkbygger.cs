using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages;

/// <summary>Makes the work sheet of the party groups.</summary>
internal sealed class Arkbygger(Sidegrunnlag grunnlag, Delbygger deler, ImmutableArray<Kapittelpost> kapitler)
{
    private readonly Texts _texts = grunnlag.Texts;

    /// <summary>The work sheet; the edition must have one.</summary>
    public Arkmodell Ark(Binding.Arbeidsark ark, Sidekontekst side, Ramme ramme)
    {
        var forslag = grunnlag.Resultat.Utgave.Tiltak.Where(t => t.Status == Tiltaksstatus.Forslag).ToImmutableArray();
        var tabell = !ark.Avkryssing.Tiltak || forslag.IsEmpty ? null
            : deler.Tiltak.Tabell("tiltak", _texts["ark_tiltak_tittel"], forslag, side, medScenarier: false, summert: deler.Tiltak.Samtidig(forslag));
        return new Arkmodell
        {
            Ramme = ramme,
            Innledning = ark.Innledning,
            Dom = new Dom(grunnlag.Resultat, _texts).Hele,
            Gap = new Gapord(grunnlag.Resultat, _texts).Gap,
            Tall = new Arkgrunnlag(grunnlag.Resultat, _texts).Tall,
            Oppgaver = [.. ark.Oppgaver.Select((o, i) => new Arkoppgave(
                i + 1, o.Tittel, o.Tekst,
                o.Minutter is { } m ? _texts["ark_minutter", ("antall", m.ToString(CultureInfo.InvariantCulture))] : null,
                [.. Enumerable.Range(1, Math.Max(0, o.Linjer))]))],
            Scenarier = !ark.Avkryssing.Scenarier ? [] : deler.Scenarioer.Oversikt(side, Nivå.Underkapittel).Kort,
            Tiltak = tabell,
            Alternativer = ark.Avkryssing.Alternativer,
            Bredde = (tabell?.År.Length ?? 0) + 1 + ark.Avkryssing.Alternativer.Length,
            Spørsmål = [.. ark.Spørsmål.Select(s => new Arkspørsmål(Tittel(s), s.Spørsmål)).Where(s => s.Tittel.Length > 0)],
        };
    }

    // Empty for questions whose chapter, sector or scenario this edition lacks.
    private string Tittel(Binding.Spørsmålsgruppe gruppe) => gruppe.Sted switch
    {
        Binding.Spørsmålssted.Kapittel => kapitler.FirstOrDefault(k => k.Adresse == gruppe.Id)?.Tittel ?? "",
        Binding.Spørsmålssted.Sektor => deler.Tiltak.Sektornavn(gruppe.Id),
        _ => grunnlag.Resultat.Scenarier.FirstOrDefault(s => s.Scenario.Id == gruppe.Id)?.Scenario.Navn ?? "",
    };
}
