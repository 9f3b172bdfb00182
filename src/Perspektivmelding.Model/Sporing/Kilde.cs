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

/// <summary>Where a number in the data came from.</summary>
/// <param name="Fil">File name inside the edition, for instance regnskap.csv.</param>
/// <param name="Linje">Line in the file, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Tekst">The source the editor gave (column or key «kilde»), or null.</param>
/// <param name="Status">How sure it is.</param>
public sealed record Kilde(string Fil, int Linje, string? Tekst, Datastatus Status)
{
    /// <summary>For values that the program supplies itself, such as a default of the contract.</summary>
    public static Kilde Standardverdi(string forklaring) => new("", 0, forklaring, Datastatus.Vedtatt);
}

/// <summary>A number from the data together with where it stands.</summary>
/// <param name="Verdi">The number, in the unit of its column.</param>
/// <param name="Kilde">Where it stands.</param>
public readonly record struct Oppgitt(decimal Verdi, Kilde Kilde)
{
    /// <summary>True where the number is an estimate.</summary>
    public bool ErAnslag => Kilde.Status == Datastatus.Anslag;
}
