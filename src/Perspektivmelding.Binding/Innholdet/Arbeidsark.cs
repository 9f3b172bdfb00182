using System.Collections.Immutable;

namespace Perspektivmelding.Binding;

/// <summary>The work sheet of the party groups (arbeidsark.yml).</summary>
public sealed record Arbeidsark
{
    /// <summary>What the group is to do, and with what.</summary>
    public required string Innledning { get; init; }

    /// <summary>The tasks, in the order they are to be done.</summary>
    public required ImmutableArray<Arbeidsoppgave> Oppgaver { get; init; }

    /// <summary>Questions that go with a chapter, a sector or a scenario.</summary>
    public ImmutableArray<Spørsmålsgruppe> Spørsmål { get; init; } = [];

    /// <summary>What can be ticked off.</summary>
    public Avkryssing Avkryssing { get; init; } = new();
}

/// <summary>A task on the work sheet (<c>oppgaver</c> in arbeidsark.yml).</summary>
/// <param name="Tittel">The task in a few words.</param>
/// <param name="Tekst">What the group is to do.</param>
/// <param name="Minutter">Time set aside, or null.</param>
/// <param name="Linjer">Lines to write on in print.</param>
public sealed record Arbeidsoppgave(string Tittel, string Tekst, int? Minutter = null, int Linjer = 4);

/// <summary>What a group of questions belongs to.</summary>
public enum Spørsmålssted
{
    /// <summary><c>kapittel</c>: a chapter, by its slug.</summary>
    Kapittel,

    /// <summary><c>sektor</c>: a sector, by its id.</summary>
    Sektor,

    /// <summary><c>scenario</c>: a scenario, by its id.</summary>
    Scenario,
}

/// <summary>Questions for discussion (<c>sporsmal</c> in arbeidsark.yml; exactly one of kapittel, sektor, scenario a group).</summary>
/// <param name="Sted">What the questions belong to.</param>
/// <param name="Id">Slug or id of it.</param>
/// <param name="Spørsmål">The questions.</param>
public sealed record Spørsmålsgruppe(Spørsmålssted Sted, string Id, ImmutableArray<string> Spørsmål);

/// <summary>What the group can tick off (<c>avkryssing</c> in arbeidsark.yml).</summary>
public sealed record Avkryssing
{
    /// <summary>True when the scenarios are listed with boxes.</summary>
    public bool Scenarier { get; init; } = true;

    /// <summary>True when the measures are listed with boxes.</summary>
    public bool Tiltak { get; init; } = true;

    /// <summary>The choices for each row.</summary>
    public ImmutableArray<string> Alternativer { get; init; } = ["Ja", "Nei", "Vet ikke"];
}
