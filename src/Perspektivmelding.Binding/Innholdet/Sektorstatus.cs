using System.Collections.Immutable;

namespace Perspektivmelding.Binding;

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

    /// <summary>Where it stands in the data, with the place of each of its numbers; null where it comes from no file.</summary>
    public Model.Sporing.Kilde? Sporkilde { get; init; }
}

/// <summary>A task of a sector (<c>oppgaver</c> in sektorer.yml).</summary>
/// <param name="Navn">What the task is called.</param>
/// <param name="Binding">How far the municipality is bound.</param>
/// <param name="Hjemmel">The act or paragraph, or null.</param>
public sealed record Oppgave(string Navn, Bindingsgrad Binding, string? Hjemmel = null);

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

/// <summary>A named thing in a sector (<c>poster</c> in sektorer.yml).</summary>
/// <param name="Navn">What it is called.</param>
/// <param name="Tekst">What is to be said of it, one or two sentences.</param>
/// <param name="Status">Whether the text is a fact or an estimate.</param>
/// <param name="Kilde">Where it comes from, or null when it is that of the sector.</param>
public sealed record Sektorpost(string Navn, string Tekst, Utsagnsstatus Status = Utsagnsstatus.Fakta, string? Kilde = null);
