using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Pages.Prose;

/// <summary>What a chapter may demand of an edition (<c>krever</c>), and whether the edition has it.</summary>
internal static class Datakrav
{
    /// <summary>Every demand there is.</summary>
    public static ImmutableArray<string> Kjente { get; } =
    [
        "arbeidsark", "budsjett", "fjoraret", "investeringer", "kostra", "overforbruk", "pensjon", "prognose", "program", "risiko",
        "sektor", "sektorer", "tiltak", "vedtak",
    ];

    /// <summary>What a demand means, in the words of docs/setninger.md.</summary>
    public static string Betyr(string krav) => krav switch
    {
        "arbeidsark" => "utgaven har arbeidsark.yml",
        "budsjett" => "utgaven har budsjett.csv",
        "fjoraret" => "utgaven har tall fra tidligere utgaver, eller forutsetninger i fjoraret.yml",
        "investeringer" => "utgaven har investeringer",
        "kostra" => "utgaven har kostra.csv",
        "overforbruk" => "utgaven har overforbruk.yml",
        "pensjon" => "utgaven har pensjon.csv",
        "prognose" => "utgaven har prognose.csv",
        "program" => "utgaven har program.yml",
        "risiko" => "utgaven har risiko.yml",
        "sektor" => "utgaven har sektor.csv",
        "sektorer" => "utgaven har sektorer.yml",
        "tiltak" => "utgaven har tiltak",
        "vedtak" => "utgaven har vedtak.yml",
        _ => throw new ArgumentOutOfRangeException(nameof(krav), krav, "Unknown demand."),
    };

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
