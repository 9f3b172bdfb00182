using System.Collections.Immutable;

namespace Perspektivmelding.Pages.Modeller;

/// <summary>An entry in the printed contents.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Nummer">Chapter number, or empty.</param>
/// <param name="Tittel">Title.</param>
/// <param name="ErUnder">True for a section under a chapter.</param>
public sealed record Innholdslinje(string Id, string Nummer, string Tittel, bool ErUnder);

/// <summary>A part of the report: exactly one of the three is set.</summary>
public sealed record Rapportdel
{
    /// <summary>Name of its page style: <c>k3</c>.</summary>
    public required string Sidestil { get; init; }

    /// <summary>A chapter.</summary>
    public Kapittelside? Kapittel { get; init; }

    /// <summary>A scenario.</summary>
    public Scenarioside? Scenario { get; init; }

    /// <summary>A sector.</summary>
    public Sektorside? Sektor { get; init; }
}

/// <summary>The whole report, for print.</summary>
public sealed record Rapport : IMedRamme
{
    /// <summary>Frame: names, edition and example banner.</summary>
    public required Ramme Ramme { get; init; }

    /// <summary>Years of the plan period: «2026–2029».</summary>
    public required string Planperiode { get; init; }

    /// <summary>Contents.</summary>
    public required ImmutableArray<Innholdslinje> Innhold { get; init; }

    /// <summary>The summary: the front page's content.</summary>
    public required Startside Sammendrag { get; init; }

    /// <summary>Chapters, scenarios and sectors in reading order.</summary>
    public required ImmutableArray<Rapportdel> Deler { get; init; }
}

/// <summary>A printed extract for the party groups.</summary>
public sealed record Utdrag : IMedRamme
{
    /// <summary>Frame.</summary>
    public required Ramme Ramme { get; init; }

    /// <summary>Title of the extract.</summary>
    public required string Tittel { get; init; }

    /// <summary>What the group is to decide: two or three sentences.</summary>
    public required string Oppgave { get; init; }

    /// <summary>The content.</summary>
    public required Rapportdel Del { get; init; }

    /// <summary>Questions, each with room to write.</summary>
    public required ImmutableArray<string> Spørsmål { get; init; }
}

/// <summary>A task on the work sheet.</summary>
/// <param name="Nummer">Number.</param>
/// <param name="Tittel">In a few words.</param>
/// <param name="Tekst">What to do.</param>
/// <param name="Tid">«15 minutter», or null.</param>
/// <param name="Linjer">One element a line to write on.</param>
public sealed record Arkoppgave(int Nummer, string Tittel, string Tekst, string? Tid, ImmutableArray<int> Linjer);

/// <summary>Questions under a heading on the work sheet.</summary>
/// <param name="Tittel">What they belong to.</param>
/// <param name="Spørsmål">The questions.</param>
public sealed record Arkspørsmål(string Tittel, ImmutableArray<string> Spørsmål);

/// <summary>The work sheet of the party groups.</summary>
public sealed record Arkmodell : IMedRamme
{
    /// <summary>Frame.</summary>
    public required Ramme Ramme { get; init; }

    /// <summary>What the group is to do.</summary>
    public required string Innledning { get; init; }

    /// <summary>The verdict, to have the facts at hand.</summary>
    public required string Dom { get; init; }

    /// <summary>The gap to close each plan year, in a sentence.</summary>
    public required string Gap { get; init; }

    /// <summary>What a group needs to see by hand whether its choices hold the rules.</summary>
    public required Arktall Tall { get; init; }

    /// <summary>Tasks.</summary>
    public required ImmutableArray<Arkoppgave> Oppgaver { get; init; }

    /// <summary>Scenarios to tick; empty when not asked for.</summary>
    public required ImmutableArray<Scenariokort> Scenarier { get; init; }

    /// <summary>Measures to tick; null when not asked for.</summary>
    public Tiltakstabell? Tiltak { get; init; }

    /// <summary>Choices for each row: one column each.</summary>
    public required ImmutableArray<string> Alternativer { get; init; }

    /// <summary>Number of columns of the table of measures.</summary>
    public required int Bredde { get; init; }

    /// <summary>Questions for discussion.</summary>
    public required ImmutableArray<Arkspørsmål> Spørsmål { get; init; }
}

/// <summary>A picture of the prose.</summary>
/// <param name="Sti">Path on the site.</param>
/// <param name="Bytes">The file.</param>
public sealed record Bildefil(string Sti, ReadOnlyMemory<byte> Bytes);

/// <summary>A link in prose to a place on a page, held against the page when it is made.</summary>
/// <param name="Sted">Where the link stands.</param>
/// <param name="Sti">Path of the page it leads to.</param>
/// <param name="Anker">The id it asks for.</param>
/// <param name="Skrevet">The link as written.</param>
public sealed record Ankerlenke(Diagnostics.SourceSpan Sted, string Sti, string Anker, string Skrevet);

/// <summary>The numbers of the first scenario on the work sheet, millions of kroner a plan year.</summary>
public sealed record Arktall
{
    /// <summary>Caption, which names the scenario.</summary>
    public required string Tittel { get; init; }

    /// <summary>Plan years.</summary>
    public required ImmutableArray<string> År { get; init; }

    /// <summary>Head of the column of means; null with one year.</summary>
    public string? Snitt { get; init; }

    /// <summary>Rows.</summary>
    public required ImmutableArray<Arktallrad> Rader { get; init; }

    /// <summary>How to use them.</summary>
    public required ImmutableArray<string> Merknader { get; init; }
}

/// <summary>A row of <see cref="Arktall"/>.</summary>
/// <param name="Navn">What it is.</param>
/// <param name="Verdier">One a year.</param>
/// <param name="Snitt">Their mean, where it says something; else null.</param>
/// <param name="ErAnslag">True where it rests on an anslag.</param>
public sealed record Arktallrad(string Navn, ImmutableArray<string> Verdier, string? Snitt, bool ErAnslag);
