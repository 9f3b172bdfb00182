using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>This part: PM0720–0729 the year's own dates (arshjul.yml), PM0730–0739 the catalogue of indicators (indikatorer.yml).</summary>
public static partial class Catalogue
{
    /// <summary>An event of arshjul.yml without a time, or with two.</summary>
    public static readonly Descriptor ÅrshjulTid = new("PM0720", Severity.Error, "Hendelsen i årshjulet må ha én tid",
        "En hendelse i arshjul.yml har verken dato eller måned, eller begge deler.",
        "- {hva: Budsjettkonferanse}", "Skriv «dato: 2026-09-17» når dagen er kjent, ellers «måned: 9».");

    /// <summary>A month that is none.</summary>
    public static readonly Descriptor ÅrshjulMåned = new("PM0721", Severity.Error, "Måneden finnes ikke",
        "Måneden i arshjul.yml er ikke et tall fra 1 til 12.",
        "- {måned: 13, hva: Budsjettkonferanse}", "Skriv månedens nummer, for eksempel 9 for september.");

    /// <summary>An indicator that the site shows and the catalogue does not explain.</summary>
    public static readonly Descriptor IndikatorUtenForklaring = new("PM0730", Severity.Note, "Indikator uten forklaring",
        "Nettstedet viser en indikator som ikke står i indikatorer.yml. Leseren får ikke vite hva den betyr og hva den ikke kan brukes til.",
        "kostra.csv har «Sykefravær i prosent», men indikatorer.yml har den ikke",
        "Legg den til i indikatorer.yml, eller skriv navnet under «gjelder» i en som betyr det samme.");

    /// <summary>Two entries of the catalogue for the same indicator.</summary>
    public static readonly Descriptor IndikatorToGanger = new("PM0731", Severity.Error, "Indikatoren er forklart to steder",
        "To steder i indikatorer.yml gjelder den samme indikatoren, så leseren kunne fått to svar.",
        "- {id: disposisjonsfond, gjelder: [disposisjonsfond]}", "Behold ett av stedene.");

    /// <summary>An entry that the nynorsk catalogue lacks.</summary>
    public static readonly Descriptor IndikatorPåBokmål = new("PM0732", Severity.Warning, "Indikatoren er bare forklart på bokmål",
        "Utgaven er på nynorsk, men nn/indikatorer.yml mangler en indikator som bokmålsfilen har. Bokmålsteksten er brukt.",
        "nn/indikatorer.yml uten «disposisjonsfond»", "Legg indikatoren til i nn/indikatorer.yml.");

    private static ImmutableArray<Descriptor> Folk => [ÅrshjulTid, ÅrshjulMåned, IndikatorUtenForklaring, IndikatorToGanger, IndikatorPåBokmål];
}
