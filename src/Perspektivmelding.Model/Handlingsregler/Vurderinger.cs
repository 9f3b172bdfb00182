namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>What was found about a rule.</summary>
public enum Regelstatus
{
    /// <summary>The goal is met.</summary>
    Oppfylt,
    /// <summary>A rule that says «bør» is not met.</summary>
    Advarsel,
    /// <summary>A rule that says «skal» is not met.</summary>
    Brutt,
    /// <summary>The year lies beyond the horizon.</summary>
    Uavklart,
}

/// <summary>A finding about one of the municipality's own rules (kontrakt.md 6). Per cent are never rounded.</summary>
/// <param name="Regel">The rule.</param>
/// <param name="Fra">First year it looks at.</param>
/// <param name="Til">Last year it looks at.</param>
/// <param name="Status">The verdict.</param>
public sealed record Regelvurdering(Handlingsregel Regel, int Fra, int Til, Regelstatus Status)
{
    /// <summary>The value that decides, per cent; null when unresolved.</summary>
    public decimal? Verdi { get; init; }

    /// <summary>Σ kroner / Σ inntekter, per cent; for <see cref="Måling.Gjennomsnitt"/> only.</summary>
    public decimal? VerdiVektet { get; init; }

    /// <summary>Deviation in prosentpoeng; negative is worse than the goal.</summary>
    public decimal? AvvikProsentpoeng { get; init; }

    /// <summary>Deviation in 1 000 kr, rounded; negative is worse than the goal.</summary>
    public decimal? AvvikKroner { get; init; }

    /// <summary>The worst year, for <see cref="Måling.HvertÅr"/> only.</summary>
    public int? VersteÅr { get; init; }
}

/// <summary>The three indicators of the KØB model (Kommunaløkonomisk bærekraft, fag.md 3).</summary>
public enum Købindikator
{
    /// <summary>Korrigert netto driftsresultat, at least 2 per cent.</summary>
    Driftsresultat,
    /// <summary>Disposisjonsfond, at least 8 per cent.</summary>
    Disposisjonsfond,
    /// <summary>Netto lånegjeld, at most 75 per cent.</summary>
    NettoLånegjeld,
}

/// <summary>One KØB indicator in one year.</summary>
/// <param name="År">Year.</param>
/// <param name="Indikator">Which.</param>
/// <param name="Verdi">Value, per cent.</param>
/// <param name="Mål">Goal, per cent.</param>
/// <param name="AvvikProsentpoeng">Deviation; negative is worse.</param>
/// <param name="AvvikKroner">Deviation in 1 000 kr, rounded; negative is worse.</param>
public sealed record Købvurdering(
    int År, Købindikator Indikator, decimal Verdi, decimal Mål, decimal AvvikProsentpoeng, decimal AvvikKroner);

/// <summary>Criteria of kommuneloven § 28-1 that can be read from a projection.</summary>
public enum Robekkriterium
{
    /// <summary>The budget is adopted with merforbruk.</summary>
    A,
    /// <summary>A year of the plan has merforbruk.</summary>
    B,
    /// <summary>Merforbruk is not covered within two years.</summary>
    C,
    /// <summary>Accumulated merforbruk above 3 per cent of income.</summary>
    D,
}

/// <summary>What was found about a ROBEK criterion.</summary>
public enum Robekstatus
{
    /// <summary>Not met.</summary>
    Nei,
    /// <summary>Met.</summary>
    Ja,
    /// <summary>The plan period ends before it can be said.</summary>
    Uavklart,
}

/// <summary>A finding about a ROBEK criterion.</summary>
/// <param name="Kriterium">Which.</param>
/// <param name="Status">Met or not.</param>
/// <param name="År">The year it concerns, or null.</param>
/// <param name="Verdi">1 000 kr for a and b, per cent for d, null for c.</param>
public sealed record Robekvurdering(Robekkriterium Kriterium, Robekstatus Status, int? År, decimal? Verdi);
