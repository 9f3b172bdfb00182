using System.Collections.Immutable;

namespace Perspektivmelding.Site.Binding;

/// <summary>
/// The free content files of an edition: words and facts that are no part of the calculation.
/// Each is null where the edition lacks the file; what depends on it is then left out with a warning.
/// Shapes and examples: docs/utgave-format.md.
/// </summary>
public sealed record Innhold
{
    /// <summary>sektorer.yml: status from each service sector, in the order of the file.</summary>
    public ImmutableArray<Sektorstatus>? Sektorer { get; init; }

    /// <summary>risiko.yml: the risk analysis, in the order of the file.</summary>
    public ImmutableArray<Risiko>? Risikoer { get; init; }

    /// <summary>program.yml: the programme of the seminar.</summary>
    public Seminarprogram? Program { get; init; }

    /// <summary>vedtak.yml: what the municipal council has decided, and what it is to decide.</summary>
    public Vedtaksoversikt? Vedtak { get; init; }

    /// <summary>arbeidsark.yml: tasks and questions for the party groups.</summary>
    public Arbeidsark? Arbeidsark { get; init; }

    /// <summary>overforbruk.yml: overspending as the municipality itself has reported it.</summary>
    public ImmutableArray<Overforbruk>? Overforbruk { get; init; }

    /// <summary>arshjul.yml: the municipality's own dates in the year.</summary>
    public Årshjul? Årshjul { get; init; }

    /// <summary>resultat-ÅÅÅÅ.json: what earlier editions published, oldest first; empty where the edition has none.</summary>
    public ImmutableArray<Model.Endringer.Tidligereutgave> Tidligere { get; init; } = [];

    /// <summary>fjoraret.yml: what the municipality itself has said of last year's plan.</summary>
    public Fjoråret? Fjoråret { get; init; }

    /// <summary>The earlier editions held against the results of this one; null where there are none.</summary>
    public Model.Endringer.Fjorårsanalyse? Mot(Model.Resultat resultat) => Tidligere.IsEmpty ? null : new(Tidligere, resultat, Fjoråret?.Vedtatt);

    /// <summary>tjenester.yml, or the program's own list where the edition lacks it and kostra.csv has the indicators.</summary>
    public Tjenesteliste Tjenester { get; init; } = Tjenesteliste.Tom;
}

/// <summary>How sure a statement in a content file is.</summary>
public enum Utsagnsstatus
{
    /// <summary><c>fakta</c>: stated by the source named; the default.</summary>
    Fakta,

    /// <summary><c>anslag</c>: an estimate or an example; shown as such wherever it appears.</summary>
    Anslag,
}

/// <summary>How far the municipality is bound to do a task.</summary>
public enum Bindingsgrad
{
    /// <summary><c>rettighet</c>: an inhabitant can claim the service under the law.</summary>
    Rettighet,

    /// <summary><c>lovpalagt</c>: the law lays the task on the municipality, which decides how much.</summary>
    Lovpålagt,

    /// <summary><c>frivillig</c>: the municipality has chosen the task itself.</summary>
    Frivillig,
}

/// <summary>Status from one sector (sektorer.yml).</summary>
public sealed record Sektorstatus
{
    /// <summary>Short name, ASCII; the same as <c>sektor</c> in sektor.csv, investeringer.csv and tiltak.yml.</summary>
    public required string Id { get; init; }

    /// <summary>Full name, for instance «Oppvekst og utdanning».</summary>
    public required string Navn { get; init; }

    /// <summary>The role that answers for the text, never the name of a person.</summary>
    public required string Rolle { get; init; }

    /// <summary>The sector's message in one or two sentences.</summary>
    public required string Budskap { get; init; }

    /// <summary>The situation, a sentence a point.</summary>
    public ImmutableArray<string> Situasjon { get; init; } = [];

    /// <summary>What inhabitants notice, a sentence a point.</summary>
    public ImmutableArray<string> Konsekvenser { get; init; } = [];

    /// <summary>The tasks of the sector and how far the municipality is bound to do them.</summary>
    public ImmutableArray<Oppgave> Oppgaver { get; init; } = [];

    /// <summary>Named things in the sector: a park, a library, a project portfolio.</summary>
    public ImmutableArray<Sektorpost> Poster { get; init; } = [];

    /// <summary>Questions for discussion.</summary>
    public ImmutableArray<string> Spørsmål { get; init; } = [];

    /// <summary>Where the text comes from.</summary>
    public required string Kilde { get; init; }
}

/// <summary>A task of a sector (<c>oppgaver</c> in sektorer.yml).</summary>
/// <param name="Navn">What the task is called.</param>
/// <param name="Binding">How far the municipality is bound.</param>
/// <param name="Hjemmel">The act or paragraph, or null.</param>
public sealed record Oppgave(string Navn, Bindingsgrad Binding, string? Hjemmel = null);

/// <summary>A named thing in a sector (<c>poster</c> in sektorer.yml).</summary>
/// <param name="Navn">What it is called.</param>
/// <param name="Tekst">What is to be said of it, one or two sentences.</param>
/// <param name="Status">Whether the text is a fact or an estimate.</param>
/// <param name="Kilde">Where it comes from, or null when it is that of the sector.</param>
public sealed record Sektorpost(string Navn, string Tekst, Utsagnsstatus Status = Utsagnsstatus.Fakta, string? Kilde = null);

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
}

/// <summary>The programme of the seminar (program.yml).</summary>
public sealed record Seminarprogram
{
    /// <summary>Title of the day.</summary>
    public required string Tittel { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The place, or null when not known.</summary>
    public string? Sted { get; init; }

    /// <summary>The items, in the order of the day; none begins before the one above it ends.</summary>
    public required ImmutableArray<Programpost> Poster { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Kilde { get; init; }
}

/// <summary>An item of the programme (<c>poster</c> in program.yml).</summary>
/// <param name="Fra">Begins.</param>
/// <param name="Til">Ends.</param>
/// <param name="Tittel">What it is.</param>
/// <param name="Rolle">Who speaks, as a role, or null.</param>
/// <param name="Kapittel">Slug of the chapter that belongs to it, or null.</param>
public sealed record Programpost(TimeOnly Fra, TimeOnly Til, string Tittel, string? Rolle = null, string? Kapittel = null);

/// <summary>Decisions taken and to come, and the summary of the chief officer (vedtak.yml).</summary>
public sealed record Vedtaksoversikt
{
    /// <summary>Economic choices and resolutions, oldest first.</summary>
    public ImmutableArray<Vedtak> Vedtak { get; init; } = [];

    /// <summary>What is to be decided, earliest first.</summary>
    public ImmutableArray<KommendeVedtak> Kommende { get; init; } = [];

    /// <summary>The points that the edition ends with, or null.</summary>
    public Oppsummering? Oppsummering { get; init; }
}

/// <summary>A resolution or choice (<c>vedtak</c> in vedtak.yml).</summary>
/// <param name="Tid">When, as the reader is to see it: «juni 2024», «14. mai 2025».</param>
/// <param name="Organ">Who decided or proposed.</param>
/// <param name="Tittel">What it is called.</param>
/// <param name="Punkter">What it says.</param>
/// <param name="Kilde">Where it comes from.</param>
public sealed record Vedtak(string Tid, string Organ, string Tittel, ImmutableArray<string> Punkter, string Kilde);

/// <summary>A decision to come (<c>kommende</c> in vedtak.yml).</summary>
/// <param name="Tid">When, as the reader is to see it: «innen 31. desember 2025».</param>
/// <param name="Organ">Who decides.</param>
/// <param name="Hva">What is decided.</param>
/// <param name="Hjemmel">The law or resolution that sets the time limit, or null.</param>
public sealed record KommendeVedtak(string Tid, string Organ, string Hva, string? Hjemmel = null);

/// <summary>The edition's closing points (<c>oppsummering</c> in vedtak.yml).</summary>
/// <param name="Rolle">The role whose summary it is.</param>
/// <param name="Punkter">A sentence or two a point.</param>
/// <param name="Kilde">Where it comes from.</param>
public sealed record Oppsummering(string Rolle, ImmutableArray<string> Punkter, string Kilde);

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
