using System.Collections.Immutable;

namespace Perspektivmelding.Model.Sporing;

/// <summary>A rule of calculation: what it is called, how it goes, and where it comes from.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Navn">Name a reader understands, bokmål.</param>
/// <param name="Formel">The formula in words and signs.</param>
/// <param name="Grunnlag">Paragraph, table or agreement behind it.</param>
public sealed record Regel(string Id, string Navn, string Formel, string Grunnlag);

/// <summary>Something a calculation used: another calculation, a number from the data, or a number the rule fixes.</summary>
public abstract record Inngang
{
    private Inngang() { }

    /// <summary>The value used.</summary>
    public abstract decimal Verdi { get; }

    /// <summary>Another calculated quantity.</summary>
    /// <param name="Kode">Its code: a line, a key figure or an intermediate value.</param>
    /// <param name="År">Its year.</param>
    /// <param name="Beløp">The value used.</param>
    public sealed record Beregnet(string Kode, int År, decimal Beløp) : Inngang
    {
        /// <inheritdoc/>
        public override decimal Verdi => Beløp;
    }

    /// <summary>A number from the data.</summary>
    /// <param name="Navn">What it is, in the words of the data files.</param>
    /// <param name="Tall">The value used.</param>
    /// <param name="Kilde">Where it stands.</param>
    public sealed record FraData(string Navn, decimal Tall, Kilde Kilde) : Inngang
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
public sealed record Beregning(string Kode, int År, decimal Verdi, Regel Regel, ImmutableArray<Inngang> Inngår);
