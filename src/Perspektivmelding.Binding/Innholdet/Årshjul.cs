using System.Collections.Immutable;

namespace Perspektivmelding.Binding;

/// <summary>The municipality's own dates (arshjul.yml), beside those that the law sets for all.</summary>
/// <param name="Hendelser">The events, in the order of the file.</param>
/// <param name="Kilde">Where they come from.</param>
public sealed record Årshjul(ImmutableArray<Årshjulhendelse> Hendelser, string Kilde)
{
    /// <summary>The dates that are only usual, by the name a municipality's own date may stand for (<c>erstatter</c>).</summary>
    public static ImmutableArray<string> KanErstattes { get; } = ["tertial-1", "tertial-2", "budsjettforslag", "innstilling", "budsjettvedtak", "regnskapsvedtak"];
}

/// <summary>An event of the year (<c>hendelser</c> in arshjul.yml).</summary>
/// <param name="Måned">Month, 1–12.</param>
/// <param name="Dag">Day of the month, or null when only the month is known.</param>
/// <param name="Hva">What happens.</param>
/// <param name="Hvem">Who does it, or null.</param>
/// <param name="Hjemmel">The law or resolution behind it, or null.</param>
/// <param name="Erstatter">The usual date it stands for, or null: that is then left out.</param>
public sealed record Årshjulhendelse(int Måned, int? Dag, string Hva, string? Hvem, string? Hjemmel, string? Erstatter);
