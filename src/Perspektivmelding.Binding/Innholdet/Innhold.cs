using System.Collections.Immutable;

namespace Perspektivmelding.Binding;

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
    public Model.Endringer.Fjorårsanalyse? Mot(Model.Resultater.Resultat resultat) => Tidligere.IsEmpty ? null : new(Tidligere, resultat, Fjoråret?.Vedtatt);

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
