using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Language;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Prose;

namespace Perspektivmelding.Pages;

/// <summary>Makes a sector's own page.</summary>
internal sealed class Sektorsidebygger(Sidegrunnlag grunnlag, Delbygger deler, Blokkbygger blokker)
{
    private readonly Texts _texts = grunnlag.Texts;

    /// <summary>The page.</summary>
    public Sektorside Side(Sektorstatus sektor, Nivå nivå, Sidekontekst side, Ramme? ramme)
    {
        ImmutableArray<Model.Utgaver.Tiltak> tiltak = [.. grunnlag.Resultat.Utgave.Tiltak.Where(t => t.Sektor == sektor.Id)];
        side.HarAnslag |= sektor.Poster.Any(p => p.Status == Utsagnsstatus.Anslag);
        ImmutableArray<Figurmodell> figurer = grunnlag.Figurer.Figure($"sektor-{sektor.Id}") is { } figur ? [blokker.Figur(figur, side)] : [];
        var tabell = tiltak.IsEmpty ? null
            : deler.Tiltak.Tabell($"{side.Prefiks}tiltakstabell", _texts["tiltak_sektor_tittel"], tiltak, side, medScenarier: true);
        return new Sektorside
        {
            Ramme = ramme,
            Id = Sidekontekst.Anker(side.Adresse),
            Nivå = nivå,
            Navn = sektor.Navn,
            Rolle = sektor.Rolle,
            Budskap = sektor.Budskap,
            Situasjon = sektor.Situasjon,
            Konsekvenser = sektor.Konsekvenser,
            Oppgaver = [.. Enum.GetValues<Bindingsgrad>().Select(b => Delbygger.Oppgaver(b, [sektor], _texts)).Where(g => !g.Oppgaver.IsEmpty)],
            Poster = [.. sektor.Poster.Select(p => new Sektorpostmodell(p.Navn, p.Tekst, p.Status == Utsagnsstatus.Anslag, p.Kilde))],
            Figurer = figurer,
            Tiltak = tabell,
            Spørsmål = [.. sektor.Spørsmål.Union(deler.Spørsmål(Spørsmålssted.Sektor, sektor.Id))],
            Kilde = sektor.Kilde,
            Andre = [.. (grunnlag.Innhold.Sektorer ?? []).Where(s => s.Id != sektor.Id).Select(s => new Lenke(s.Navn, side.Til($"tjenestene/{s.Id}")))],
            HarAnslag = side.HarAnslag,
        };
    }
}
