using System.Collections.Immutable;

namespace Perspektivmelding.Pages.Modeller;

/// <summary>One of the three numbers that carry the verdict: now, end of the plan, against its goal.</summary>
public sealed record Bæretall
{
    /// <summary>Plain question: «Går vi i pluss?»</summary>
    public required string Spørsmål { get; init; }

    /// <summary>The measure's proper name.</summary>
    public required string Mål { get; init; }

    /// <summary>Year of accounts.</summary>
    public required string NåÅr { get; init; }

    /// <summary>Value then.</summary>
    public required string NåVerdi { get; init; }

    /// <summary>True where it rests on an anslag.</summary>
    public required bool NåErAnslag { get; init; }

    /// <summary>Last plan year, or the years that the rule is about.</summary>
    public required string SluttÅr { get; init; }

    /// <summary>Value then.</summary>
    public required string SluttVerdi { get; init; }

    /// <summary>True where it rests on an anslag.</summary>
    public required bool SluttErAnslag { get; init; }

    /// <summary>The goal in words.</summary>
    public required string Krav { get; init; }

    /// <summary>Verdict on the value shown last, or on the one in <see cref="Målt"/>.</summary>
    public required Statusmodell Status { get; init; }

    /// <summary>The value that the verdict is about, where the goal is of another year; else null.</summary>
    public string? Målt { get; init; }

    /// <summary>What it means, one or two sentences.</summary>
    public required string Ord { get; init; }

    /// <summary>Small drawing, or null.</summary>
    public Html? Tegning { get; init; }

    /// <summary>The chapter about it, or null.</summary>
    public Lenke? Les { get; init; }
}

/// <summary>The front page.</summary>
public sealed record Startside : IMedRamme
{
    /// <summary>Frame.</summary>
    public required Ramme Ramme { get; init; }

    /// <summary>The verdict.</summary>
    public required string Dom { get; init; }

    /// <summary>The chapter for a reader who is new to the economy of municipalities, or null.</summary>
    public Lenke? Nybegynner { get; init; }

    /// <summary>Two or three sentences that bear it out.</summary>
    public required string Utdyping { get; init; }

    /// <summary>The three numbers.</summary>
    public required ImmutableArray<Bæretall> Bæretall { get; init; }

    /// <summary>The municipality's own rules.</summary>
    public required ImmutableArray<Regellinje> Regler { get; init; }

    /// <summary>The chapter about the rules, or null.</summary>
    public Lenke? OmReglene { get; init; }

    /// <summary>Whether the choices rest on the same assumptions.</summary>
    public required string OmForutsetningene { get; init; }

    /// <summary>Heading of the scenarios: what choices there are, or where it leads when there is but one.</summary>
    public required string ScenarioOverskrift { get; init; }

    /// <summary>The choices.</summary>
    public required Scenariooversikt Scenarioer { get; init; }

    /// <summary>The page with the scenarios side by side, or null.</summary>
    public Lenke? OmScenarioene { get; init; }

    /// <summary>When and by whom it is decided.</summary>
    public ImmutableArray<Beslutningslinje> Beslutninger { get; init; } = [];

    /// <summary>True when a number on the page rests on an anslag.</summary>
    public required bool HarAnslag { get; init; }
}

/// <summary>A chapter.</summary>
public sealed record Kapittelside : IMedRamme
{
    /// <summary>Frame; null inside the report.</summary>
    public Ramme? Ramme { get; init; }

    /// <summary>Anchor in the report.</summary>
    public required string Id { get; init; }

    /// <summary>«4».</summary>
    public required string Nummer { get; init; }

    /// <summary>The question.</summary>
    public required string Tittel { get; init; }

    /// <summary>The answer.</summary>
    public required Html Ingress { get; init; }

    /// <summary>What follows.</summary>
    public required ImmutableArray<Blokk> Innhold { get; init; }

    /// <summary>Questions for the party groups, for extracts.</summary>
    public ImmutableArray<string> Spørsmål { get; init; } = [];

    /// <summary>True when a number in the chapter rests on an anslag.</summary>
    public required bool HarAnslag { get; init; }
}

/// <summary>A scenario on its own page.</summary>
public sealed record Scenarioside : IMedRamme
{
    /// <summary>Frame; null inside the report.</summary>
    public Ramme? Ramme { get; init; }

    /// <summary>Anchor in the report.</summary>
    public required string Id { get; init; }

    /// <summary>Heading elements.</summary>
    public required Nivå Nivå { get; init; }

    /// <summary>The scenario as on the card.</summary>
    public required Scenariokort Kort { get; init; }

    /// <summary>What it leads to, two or three sentences.</summary>
    public required string Ingress { get; init; }

    /// <summary>The editor's own words, or null.</summary>
    public string? Beskrivelse { get; init; }

    /// <summary>Figures of the scenario.</summary>
    public required ImmutableArray<Figurmodell> Figurer { get; init; }

    /// <summary>The rules in this scenario.</summary>
    public required ImmutableArray<Regellinje> Regler { get; init; }

    /// <summary>ROBEK in this scenario.</summary>
    public required ImmutableArray<Robeklinje> Robek { get; init; }

    /// <summary>The measures, or null when there are none.</summary>
    public Tiltakstabell? Tiltak { get; init; }

    /// <summary>Key figures and the account lines by year.</summary>
    public required ImmutableArray<Tabellmodell> Tabeller { get; init; }

    /// <summary>What differs from the first scenario, a sentence each; empty for the first.</summary>
    public ImmutableArray<string> Forskjeller { get; init; } = [];

    /// <summary>Assumptions this scenario changes, in words.</summary>
    public ImmutableArray<string> Overstyrt { get; init; } = [];

    /// <summary>Questions for the party groups.</summary>
    public ImmutableArray<string> Spørsmål { get; init; } = [];

    /// <summary>The other scenarios.</summary>
    public ImmutableArray<Lenke> Andre { get; init; } = [];

    /// <summary>True when a number rests on an anslag.</summary>
    public required bool HarAnslag { get; init; }
}

/// <summary>A sector on its own page.</summary>
public sealed record Sektorside : IMedRamme
{
    /// <summary>Frame; null inside the report.</summary>
    public Ramme? Ramme { get; init; }

    /// <summary>Anchor in the report.</summary>
    public required string Id { get; init; }

    /// <summary>Heading elements.</summary>
    public required Nivå Nivå { get; init; }

    /// <summary>Name.</summary>
    public required string Navn { get; init; }

    /// <summary>Who answers for the text.</summary>
    public required string Rolle { get; init; }

    /// <summary>The message.</summary>
    public required string Budskap { get; init; }

    /// <summary>The situation.</summary>
    public required ImmutableArray<string> Situasjon { get; init; }

    /// <summary>What inhabitants notice.</summary>
    public required ImmutableArray<string> Konsekvenser { get; init; }

    /// <summary>Tasks by how far the municipality is bound: the class in words, and the tasks.</summary>
    public required ImmutableArray<Oppgavegruppe> Oppgaver { get; init; }

    /// <summary>Named things.</summary>
    public required ImmutableArray<Sektorpostmodell> Poster { get; init; }

    /// <summary>Figures of the sector.</summary>
    public required ImmutableArray<Figurmodell> Figurer { get; init; }

    /// <summary>Measures proposed in the sector, or null.</summary>
    public Tiltakstabell? Tiltak { get; init; }

    /// <summary>Questions for discussion.</summary>
    public required ImmutableArray<string> Spørsmål { get; init; }

    /// <summary>Source.</summary>
    public required string Kilde { get; init; }

    /// <summary>The other sectors.</summary>
    public ImmutableArray<Lenke> Andre { get; init; } = [];

    /// <summary>True when something rests on an anslag.</summary>
    public required bool HarAnslag { get; init; }
}

/// <summary>Tasks of one kind.</summary>
/// <param name="Klasse">The kind, in words.</param>
/// <param name="Forklaring">What the kind means.</param>
/// <param name="Oppgaver">The tasks.</param>
public sealed record Oppgavegruppe(string Klasse, string Forklaring, ImmutableArray<Oppgavelinje> Oppgaver);

/// <summary>A task.</summary>
/// <param name="Navn">Name.</param>
/// <param name="Hjemmel">Act or paragraph, or null.</param>
public sealed record Oppgavelinje(string Navn, string? Hjemmel);

/// <summary>A named thing in a sector.</summary>
/// <param name="Navn">Name.</param>
/// <param name="Tekst">What is said of it.</param>
/// <param name="ErAnslag">True for an anslag.</param>
/// <param name="Kilde">Source, or null.</param>
public sealed record Sektorpostmodell(string Navn, string Tekst, bool ErAnslag, string? Kilde);
