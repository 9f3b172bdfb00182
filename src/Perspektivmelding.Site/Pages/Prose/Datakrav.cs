using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Site.Binding;

namespace Perspektivmelding.Site.Pages.Prose;

/// <summary>What a chapter may demand of an edition (<c>krever</c>), and whether the edition has it.</summary>
internal static class Datakrav
{
    /// <summary>Every demand there is.</summary>
    public static ImmutableArray<string> Kjente { get; } =
    [
        "arbeidsark", "budsjett", "fjoraret", "investeringer", "kostra", "overforbruk", "pensjon", "prognose", "program", "risiko",
        "sektor", "sektorer", "tiltak", "vedtak",
    ];

    /// <summary>True when the edition has the data.</summary>
    public static bool Har(string krav, Utgave utgave, Innhold innhold) => krav switch
    {
        "arbeidsark" => innhold.Arbeidsark is not null,
        "budsjett" => !utgave.Budsjett.ErTom,
        "fjoraret" => !innhold.Tidligere.IsEmpty || innhold.Fjoråret is { Forutsetninger.IsEmpty: false },
        "investeringer" => !utgave.Investeringer.IsEmpty,
        "kostra" => !utgave.Indikatorer.IsEmpty,
        "overforbruk" => innhold.Overforbruk is { IsEmpty: false },
        "pensjon" => !utgave.Pensjon.År.IsEmpty,
        "prognose" => !utgave.Prognose.ErTom,
        "program" => innhold.Program is not null,
        "risiko" => innhold.Risikoer is { IsEmpty: false },
        "sektor" => !utgave.Sektortall.IsEmpty,
        "sektorer" => innhold.Sektorer is { IsEmpty: false },
        "tiltak" => !utgave.Tiltak.IsEmpty,
        "vedtak" => innhold.Vedtak is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(krav), krav, "Unknown demand."),
    };
}
