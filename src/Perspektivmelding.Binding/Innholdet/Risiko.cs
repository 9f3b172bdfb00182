namespace Perspektivmelding.Binding;

/// <summary>A risk (risiko.yml).</summary>
public sealed record Risiko
{
    /// <summary>Short name, ASCII, unique.</summary>
    public required string Id { get; init; }

    /// <summary>The event, in a few words.</summary>
    public required string Navn { get; init; }

    /// <summary>What may happen and why.</summary>
    public required string Beskrivelse { get; init; }

    /// <summary>Probability, 1 (very low) to 5 (very high).</summary>
    public required int Sannsynlighet { get; init; }

    /// <summary>Consequence, 1 (very small) to 5 (very serious).</summary>
    public required int Konsekvens { get; init; }

    /// <summary>The role that owns the risk, never the name of a person.</summary>
    public required string Eier { get; init; }

    /// <summary>What is done to lessen it.</summary>
    public required string Tiltak { get; init; }

    /// <summary>Id of the sensitivity that says what it costs (for instance <c>rente_pluss_1</c>), or null.</summary>
    public string? Følsomhet { get; init; }

    /// <summary>How many of the sensitivity's units the risk is (<c>utslag</c>): 2 for two percentage points; 1 where not given.</summary>
    public decimal Utslag { get; init; } = 1m;

    /// <summary>What it costs in a year where it cannot be computed (<c>eksponering</c>), 1 000 kr, an estimate; or null.</summary>
    public decimal? Eksponering { get; init; }

    /// <summary>The year the cost is of (<c>ar</c>), or null: the plan's first year.</summary>
    public int? År { get; init; }

    /// <summary>Probability times consequence: orders the risks, and is no amount.</summary>
    public int Poeng => Sannsynlighet * Konsekvens;

    /// <summary>From this score a risk is called high [own; printed with the figure].</summary>
    public const int HøyFra = 15;

    /// <summary>From this score it is called medium [own].</summary>
    public const int MiddelsFra = 8;

    /// <summary>Whether the two scores are the source's own or an estimate.</summary>
    public Utsagnsstatus Status { get; init; } = Utsagnsstatus.Fakta;

    /// <summary>Where it comes from.</summary>
    public required string Kilde { get; init; }

    /// <summary>Where it stands in the data, with the place of each of its numbers; null where it comes from no file.</summary>
    public Model.Sporing.Kilde? Sporkilde { get; init; }
}
