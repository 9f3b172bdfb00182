using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>Which side of the goal is good.</summary>
public enum Krav
{
    /// <summary>At least the goal.</summary>
    Minst,
    /// <summary>At most the goal.</summary>
    Høyst,
}

/// <summary>How binding a rule is.</summary>
public enum Styrke
{
    /// <summary>«skal»: a breach is a breach.</summary>
    Skal,
    /// <summary>«bør»: a breach is a warning.</summary>
    Bør,
}

/// <summary>One of the municipality's own fiscal rules (kommuneloven § 14-2 c, handlingsregler.yml).</summary>
public sealed record Handlingsregel
{
    /// <summary>Slug.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Navn { get; init; }

    /// <summary>The wording of the resolution, or null.</summary>
    public string? Beskrivelse { get; init; }

    /// <summary>A key figure in per cent.</summary>
    public required Nøkkeltall Nøkkeltall { get; init; }

    /// <summary>At least or at most.</summary>
    public required Krav Krav { get; init; }

    /// <summary>The goal, per cent.</summary>
    public required decimal Mål { get; init; }

    /// <summary>How it is measured.</summary>
    public required Måling Måling { get; init; }

    /// <summary>The year, for a measure with <see cref="Måling.HarMålår"/> only.</summary>
    public int? År { get; init; }

    /// <summary>Shall or should.</summary>
    public required Styrke Styrke { get; init; }

    /// <summary>Where it stands, and the resolution it comes from.</summary>
    public required Kilde Kilde { get; init; }

    /// <summary>Deviation of a value in prosentpoeng; negative is worse than the goal.</summary>
    public decimal Avvik(decimal verdi) => Krav.Avvik(verdi, Mål);

    /// <summary>Deviation of a year in 1 000 kr, not rounded; negative is worse than the goal.</summary>
    internal decimal AvvikKroner(Regelår år) => Krav.Avvik(år.Beløp, Mål / 100m * år.Inntekter);
}
