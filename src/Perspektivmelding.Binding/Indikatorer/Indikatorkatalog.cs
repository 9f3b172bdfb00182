using System.Collections.Frozen;
using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Binding.Indikatorer;

/// <summary>Whether an indicator takes account of what the inhabitants need.</summary>
public enum Behovsjustering
{
    /// <summary><c>nei</c>: municipalities with different inhabitants cannot be compared by it without more.</summary>
    Nei,

    /// <summary><c>delvis</c>: for instance per inhabitant in the target group, but not for what else makes need differ.</summary>
    Delvis,

    /// <summary><c>ja</c>: divided by an index of need.</summary>
    Ja,

    /// <summary><c>uaktuelt</c>: it measures no service.</summary>
    Uaktuelt,
}

/// <summary>What an indicator means, and what it cannot be used for (input/indikatorer.yml).</summary>
public sealed record Indikatoroppføring
{
    /// <summary>Short name, ASCII; the anchor is made from it.</summary>
    public required string Id { get; init; }

    /// <summary>Name as readers meet it.</summary>
    public required string Navn { get; init; }

    /// <summary>Heading it stands under; entries of a group follow each other.</summary>
    public required string Gruppe { get; init; }

    /// <summary>The sum, in words.</summary>
    public required string Formel { get; init; }

    /// <summary>Table and code of SSB, or where the definition comes from.</summary>
    public required string Kilde { get; init; }

    /// <summary>Whose accounts: kommunekasse, konsern, as the edition has it, or none.</summary>
    public required string Omfang { get; init; }

    /// <summary>Unit.</summary>
    public required string Enhet { get; init; }

    /// <summary>What it is right to use it for.</summary>
    public required string Bruk { get; init; }

    /// <summary>The usual misuse.</summary>
    public required string Feilbruk { get; init; }

    /// <summary>Whether it takes account of need.</summary>
    public required Behovsjustering Behovsjustert { get; init; }

    /// <summary>True where the definition is the program's own, and no published one is followed.</summary>
    public bool EgenDefinisjon { get; init; }

    /// <summary>Codes and names that it covers besides its id; one that ends in an asterisk covers all that begin so.</summary>
    public ImmutableArray<string> Gjelder { get; init; } = [];

    /// <summary>Where it stands.</summary>
    internal SourceSpan Span { get; init; } = new("indikatorer.yml");
}

/// <summary>The catalogue of indicators, in the order of the file.</summary>
public sealed class Indikatorkatalog
{
    private readonly FrozenDictionary<string, Indikatoroppføring> _etterKode;
    private readonly ImmutableArray<(string Start, Indikatoroppføring Oppføring)> _etterStart;

    /// <summary>Takes the entries as read; of two that cover a code, the first does.</summary>
    /// <param name="alle">The entries.</param>
    /// <param name="fil">The file, for what is said of the catalogue as a whole; null where there is none.</param>
    public Indikatorkatalog(ImmutableArray<Indikatoroppføring> alle, string? fil)
    {
        (Alle, Fil) = (alle, fil);
        _etterKode = alle.SelectMany(o => Koder(o).Where(k => k[^1] != '*').Select(k => (Kode: k, Oppføring: o)))
            .DistinctBy(k => k.Kode, StringComparer.Ordinal).ToFrozenDictionary(k => k.Kode, k => k.Oppføring, StringComparer.Ordinal);
        // The longest beginning says most.
        _etterStart = [.. alle.SelectMany(o => o.Gjelder.Where(k => k[^1] == '*').Select(k => (k[..^1], o))).OrderByDescending(k => k.Item1.Length)];
    }

    /// <summary>No catalogue: then nothing is missing from it either.</summary>
    public static Indikatorkatalog Tom { get; } = new([], null);

    /// <summary>All entries.</summary>
    public ImmutableArray<Indikatoroppføring> Alle { get; }

    /// <summary>The file it was read from, or null.</summary>
    public string? Fil { get; }

    /// <summary>The entry of a code of a key figure, a name in kostra.csv or a code that a figure bears; null where there is none.</summary>
    public Indikatoroppføring? Finn(string kode)
    {
        if (_etterKode.TryGetValue(kode, out var oppføring)) return oppføring;
        foreach (var (start, funnet) in _etterStart)
            if (kode.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return funnet;
        return null;
    }

    /// <summary>Every code that an entry covers.</summary>
    internal static IEnumerable<string> Koder(Indikatoroppføring o) => o.Gjelder.Prepend(o.Id);
}
