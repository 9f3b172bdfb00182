using System.Collections.Immutable;

namespace Perspektivmelding.Site.Diagnostics;

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

    private static ImmutableArray<Descriptor> Folk => [ÅrshjulTid, ÅrshjulMåned];
}
