using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tiltaksplan;

/// <summary>What a measure must have before it is adopted: «realistisk, detaljert og forpliktende» (source 003 F4, fag.md 8).</summary>
public enum Tiltakskrav
{
    /// <summary>A role that answers for it.</summary>
    Ansvarlig,
    /// <summary>When it starts, stated or by the phase-in.</summary>
    Start,
    /// <summary>Kr a year.</summary>
    Beløp,
    /// <summary>Transition cost, or that there is none.</summary>
    Pukkelkostnad,
    /// <summary>What can go wrong.</summary>
    Risiko,
    /// <summary>What is measured.</summary>
    Måleindikator,
}

/// <summary>One line of the checklist.</summary>
/// <param name="Krav">What is asked for.</param>
/// <param name="Oppfylt">True when the measure has it.</param>
public sealed record Sjekkpunkt(Tiltakskrav Krav, bool Oppfylt);

/// <summary>The checklist of a measure.</summary>
public static class Tiltakssjekk
{
    /// <summary>All lines, always in the same order.</summary>
    public static ImmutableArray<Sjekkpunkt> For(Tiltak tiltak)
    {
        var o = tiltak.Opplysninger;
        var harBeløp = tiltak.Virkning switch
        {
            Tiltaksvirkning.Innfaset i => i.Helårseffekt != 0m,
            Tiltaksvirkning.Oppgitt v => v.Virkning.Values.Any(b => b != 0m),
            _ => false,
        };
        // A gain that is no money has no amount to state and no budgeted transition.
        var utenPenger = o.Klasse != Gevinstklasse.Budsjettmessig;
        return
        [
            new(Tiltakskrav.Ansvarlig, tiltak.Ansvarlig is not null),
            new(Tiltakskrav.Start, o.Start is not null || harBeløp),
            new(Tiltakskrav.Beløp, harBeløp || utenPenger),
            new(Tiltakskrav.Pukkelkostnad, o.PukkelOppgitt || utenPenger),
            new(Tiltakskrav.Risiko, tiltak.Risiko is not null),
            new(Tiltakskrav.Måleindikator, o.Måleindikator is not null),
        ];
    }

    /// <summary>True when nothing is missing and the cut is specified.</summary>
    public static bool ErKlart(Tiltak tiltak) => !UspesifisertKutt.Er(tiltak) && For(tiltak).All(p => p.Oppfylt);
}
