using System.Collections.Immutable;

namespace Perspektivmelding.Model.Sporing;

/// <summary>How sure a number is (kontrakt.md 3, column status).</summary>
public enum Datastatus
{
    /// <summary>Recorded: accounts or registered population.</summary>
    Regnskap,
    /// <summary>Adopted by the council.</summary>
    Vedtatt,
    /// <summary>A forecast made by someone who answers for it.</summary>
    Prognose,
    /// <summary>An estimate: the site shows it as such wherever it appears.</summary>
    Anslag,
}

/// <summary>Where a number begins.</summary>
/// <param name="Fil">File name inside the edition.</param>
/// <param name="Linje">Line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Kolonne">Character of the line, from 1; 0 where only the line is known.</param>
public readonly record struct Plass(string Fil, int Linje, int Kolonne);

/// <summary>Where a number in the data came from.</summary>
/// <param name="Fil">File name inside the edition, for instance regnskap.csv.</param>
/// <param name="Linje">Line of the row or key in the file, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Tekst">The source the editor gave (column or key «kilde»), or null.</param>
/// <param name="Status">How sure it is.</param>
public sealed record Kilde(string Fil, int Linje, string? Tekst, Datastatus Status)
{
    /// <summary>The cell or value that holds the number; null where only the row or key is known.</summary>
    public Plass? Tallplass { get; init; }

    /// <summary>
    /// Where each number stands that has this source, for rows and keys that hold several: by column of a table, by key of
    /// a map of YAML («innfasing.2026»).
    /// </summary>
    public ImmutableDictionary<string, Plass> Plasser { get; init; } = ImmutableDictionary<string, Plass>.Empty;

    /// <summary>Where the number stands.</summary>
    public Plass Plass => Tallplass ?? new Plass(Fil, Linje, 0);

    /// <summary>The source of one of the numbers, with the place of that number; the source itself where it has no such place.</summary>
    public Kilde Ved(string navn) => Plasser.TryGetValue(navn, out var plass)
        ? this with { Tallplass = plass, Plasser = ImmutableDictionary<string, Plass>.Empty }
        : this;

    /// <summary>For values that the program supplies itself, such as a default of the contract.</summary>
    public static Kilde Standardverdi(string forklaring) => new("", 0, forklaring, Datastatus.Vedtatt);

    /// <summary>The same source, whichever of its numbers is meant.</summary>
    public bool Equals(Kilde? other) => other is not null
        && (Fil, Linje, Tekst, Status) == (other.Fil, other.Linje, other.Tekst, other.Status);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fil, Linje, Tekst, Status);
}

/// <summary>A number from the data together with where it stands.</summary>
/// <param name="Verdi">The number, in the unit of its column.</param>
/// <param name="Kilde">Where it stands.</param>
public readonly record struct Oppgitt(decimal Verdi, Kilde Kilde)
{
    /// <summary>True where the number is an estimate.</summary>
    public bool ErAnslag => Kilde.Status == Datastatus.Anslag;
}
