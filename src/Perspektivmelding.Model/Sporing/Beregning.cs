using System.Collections.Immutable;

namespace Perspektivmelding.Model.Sporing;

/// <summary>
/// A rule of calculation. What it is called, how it goes in words and where it comes from stand in the theme, in both
/// written standards, by its id.
/// </summary>
/// <param name="Id">ASCII slug.</param>
/// <param name="Tekst">How it goes: the expression over the names of what goes in.</param>
public sealed record Regel(string Id, string Tekst)
{
    /// <summary>The expression, ready to be run.</summary>
    public Uttrykk Uttrykk { get; } = Uttrykk.Les(Tekst);

    /// <summary>The rule, whatever its expression came from.</summary>
    public bool Equals(Regel? other) => other is not null && (Id, Tekst) == (other.Id, other.Tekst);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Tekst);
}

/// <summary>Something a calculation used: another calculation, a number from the data, or a number that is fixed where it is used.</summary>
/// <param name="Navn">Its name in the rule's expression; several inputs may share one, and are then a list.</param>
public abstract record Inngang(string Navn)
{
    /// <summary>The value used.</summary>
    public abstract decimal Verdi { get; }

    /// <summary>Another calculated quantity.</summary>
    /// <param name="Navn">Name in the expression.</param>
    /// <param name="Kode">Its code: a line, a key figure or an intermediate value.</param>
    /// <param name="År">Its year.</param>
    /// <param name="Beløp">The value used.</param>
    public sealed record Beregnet(string Navn, string Kode, int År, decimal Beløp) : Inngang(Navn)
    {
        /// <summary>The run it was calculated in, where that is another than the one it is used in (id of a scenario); else null.</summary>
        public string? Kjøring { get; init; }

        /// <inheritdoc/>
        public override decimal Verdi => Beløp;
    }

    /// <summary>A number from the data.</summary>
    /// <param name="Navn">Name in the expression.</param>
    /// <param name="Hva">What it is, in the words of the data files.</param>
    /// <param name="Tall">The value used.</param>
    /// <param name="Kilde">Where it stands.</param>
    public sealed record FraData(string Navn, string Hva, decimal Tall, Kilde Kilde) : Inngang(Navn)
    {
        /// <inheritdoc/>
        public override decimal Verdi => Tall;
    }

    /// <summary>A number that neither stands in the data nor is calculated by a rule: a goal of a method, a count of paths.</summary>
    /// <param name="Navn">Name in the expression.</param>
    /// <param name="Hva">What it is.</param>
    /// <param name="Tall">The value used.</param>
    public sealed record Fast(string Navn, string Hva, decimal Tall) : Inngang(Navn)
    {
        /// <inheritdoc/>
        public override decimal Verdi => Tall;
    }
}

/// <summary>How one value of one year was made.</summary>
/// <param name="Kode">What: the code of a line, a key figure or an intermediate value.</param>
/// <param name="År">Year.</param>
/// <param name="Verdi">The value.</param>
/// <param name="Regel">The rule used.</param>
/// <param name="Inngår">What went in, in the order of the formula.</param>
public sealed record Beregning(string Kode, int År, decimal Verdi, Regel Regel, ImmutableArray<Inngang> Inngår)
{
    /// <summary>What the rule's expression gives of what went in: the proof that the value is right, when it is the value.</summary>
    public decimal Etterregnet() => Regel.Uttrykk.Regn(navn => [.. Inngår.Where(i => i.Navn == navn).Select(i => i.Verdi)]);
}
