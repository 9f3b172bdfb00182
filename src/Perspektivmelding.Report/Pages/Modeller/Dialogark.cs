using System.Collections.Immutable;

namespace Perspektivmelding.Pages.Modeller;

/// <summary>One figure of a service, ours beside others.</summary>
/// <param name="Navn">What is measured.</param>
/// <param name="Vi">Our figure as shown.</param>
/// <param name="Andre">That of the comparison, or a dash.</param>
/// <param name="Median">Median of the neighbours, or a dash.</param>
/// <param name="ErAnslag">True where ours rests on an anslag.</param>
public sealed record Dialogtall(string Navn, string Vi, string Andre, string Median, bool ErAnslag);

/// <summary>The sheet of one service: what drives, what binds, who decides, what can change, what to ask.</summary>
public sealed record Dialogark
{
    /// <summary>Name of the service.</summary>
    public required string Navn { get; init; }

    /// <summary>What the difference to others amounts to, a sentence; null where it cannot be told.</summary>
    public string? Forskjell { get; init; }

    /// <summary>Head of the column of the comparison, or null where there is none.</summary>
    public string? Mot { get; init; }

    /// <summary>Kroner first, then quality.</summary>
    public required ImmutableArray<Dialogtall> Tall { get; init; }

    /// <summary>What makes the cost high or low.</summary>
    public required ImmutableArray<string> Drivere { get; init; }

    /// <summary>How far the municipality is bound, or null.</summary>
    public string? Binding { get; init; }

    /// <summary>What that means.</summary>
    public string? Forklaring { get; init; }

    /// <summary>The law, or null.</summary>
    public string? Hjemmel { get; init; }

    /// <summary>Who decides, or null.</summary>
    public string? Beslutter { get; init; }

    /// <summary>What can change, or null.</summary>
    public string? KanEndres { get; init; }

    /// <summary>Questions.</summary>
    public required ImmutableArray<string> Spørsmål { get; init; }

    /// <summary>Drawings of the service.</summary>
    public required ImmutableArray<Figurmodell> Figurer { get; init; }

    /// <summary>Source.</summary>
    public required string Kilde { get; init; }
}

/// <summary>The sheets (part <c>dialogark</c>).</summary>
/// <param name="Ark">One a service, in the order of the file.</param>
/// <param name="Standard">That the program's own list is used, a sentence; null where the edition has its own.</param>
public sealed record Dialogarkmodell(ImmutableArray<Dialogark> Ark, string? Standard);
