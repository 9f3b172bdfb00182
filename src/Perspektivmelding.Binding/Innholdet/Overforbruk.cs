namespace Perspektivmelding.Binding;

/// <summary>
/// Overspending as reported (overforbruk.yml). The word has no definition in law: it is neither netto driftsresultat
/// nor merforbruk, so the definition used is printed with the number.
/// </summary>
/// <param name="Fra">First year.</param>
/// <param name="Til">Last year; equal to <paramref name="Fra"/> for a single year.</param>
/// <param name="Beløp">Total for these years, 1 000 kr, positive.</param>
/// <param name="Prognose">True when it is a forecast, false when it is accounted for.</param>
/// <param name="Definisjon">What is counted.</param>
/// <param name="Kilde">Where it comes from.</param>
public sealed record Overforbruk(int Fra, int Til, decimal Beløp, bool Prognose, string Definisjon, string Kilde)
{
    /// <summary>Which of the three senses the municipality means (<c>maling</c>); null where it does not say.</summary>
    public Overforbruksmåling? Måling { get; init; }

    /// <summary>Where it stands in the data, with the place of each of its numbers; null where it comes from no file.</summary>
    public Model.Sporing.Kilde? Sporkilde { get; init; }
}

/// <summary>The senses in which «overforbruk» is used (<c>maling</c> in overforbruk.yml).</summary>
public enum Overforbruksmåling
{
    /// <summary><c>budsjettavvik</c>: outcome less budget.</summary>
    Budsjettavvik,

    /// <summary><c>korrigert</c>: korrigert netto driftsresultat below zero.</summary>
    Korrigert,

    /// <summary><c>merforbruk</c>: what is left when the fund is used.</summary>
    Merforbruk,
}
