using System.Globalization;

namespace Perspektivmelding.Language;

/// <summary>
/// What fills a place in a text: the words a reader sees, and what a condition may ask of them. A number is read back
/// out of the words, so that a condition judges the number as it is shown and never an unrounded one behind it.
/// </summary>
public readonly record struct Ord
{
    private readonly decimal? _tall;

    private Ord(string tekst, decimal? tall, bool? sant, bool erAnslag) => (Tekst, _tall, Sant, ErAnslag) = (tekst, tall, sant, erAnslag);

    /// <summary>The words.</summary>
    public string Tekst { get; }

    /// <summary>The answer, for a fact that is only asked for and never shown; else null.</summary>
    public bool? Sant { get; }

    /// <summary>True where the number rests on an anslag: the reader sees a mark around it.</summary>
    public bool ErAnslag { get; }

    /// <summary>The number that the words show, in its unit (kroner, prosent, persons); null where they show none.</summary>
    public decimal? Tall => _tall ?? (Sant is null ? VistTall.Les(Tekst) : null);

    /// <summary>What a condition sees of it.</summary>
    public Verdi Verdi => new(Tall, Sant, Sant is null ? Tekst : null);

    /// <summary>The same words, marked as resting on an anslag where so.</summary>
    public Ord Anslag(bool erAnslag) => new(Tekst, _tall, Sant, erAnslag || ErAnslag);

    /// <summary>Words that are no number, or a number as it is shown.</summary>
    public static implicit operator Ord(string tekst) => new(tekst, null, null, false);

    /// <summary>A year or a count, in digits.</summary>
    public static implicit operator Ord(int tall) => new(tall.ToString(CultureInfo.InvariantCulture), tall, null, false);

    /// <summary>A fact that a condition asks for.</summary>
    public static implicit operator Ord(bool sant) => new("", null, sant, false);

    /// <summary>An exact number that a condition asks for and no reader sees.</summary>
    public static implicit operator Ord(decimal tall) => new(tall.ToString(CultureInfo.InvariantCulture), tall, null, false);

    /// <inheritdoc/>
    public override string ToString() => Tekst;
}

/// <summary>Words that show a number, made by <see cref="Tallord"/> and its kin, marked as estimate where so.</summary>
public static class OrdAnslag
{
    /// <summary>The words as a value of a text, marked where the number rests on an anslag.</summary>
    public static Ord Anslag(this string tekst, bool erAnslag) => ((Ord)tekst).Anslag(erAnslag);
}
