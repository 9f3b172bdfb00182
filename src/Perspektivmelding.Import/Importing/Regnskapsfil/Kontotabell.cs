using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Importing.Kart;

namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary>Where an art goes.</summary>
/// <param name="Kode">The art, three digits.</param>
/// <param name="Linje">Our line (§ 5-6); empty for arts of the investment accounts only.</param>
/// <param name="Fortegn">What turns the file's sign into the line's natural direction.</param>
/// <param name="BareInvestering">True for an art that driftsregnskapet cannot have.</param>
/// <param name="Navn">Its name.</param>
/// <param name="Usikker">What is uncertain, from the table's comment; empty = nothing.</param>
internal sealed record Art(string Kode, string Linje, decimal Fortegn, bool BareInvestering, string Navn, string Usikker);

/// <summary>Where a kapittel of the balance goes; a kapittel may have several rows.</summary>
/// <param name="Kode">The kapittel.</param>
/// <param name="Post">Our stock; empty = none.</param>
/// <param name="Fortegn">What turns the file's sign into the stock's natural direction.</param>
/// <param name="Navn">Its name.</param>
internal sealed record Kapittel(string Kode, string Post, decimal Fortegn, string Navn);

/// <summary>The code tables of KOSTRA's accounts (data/kodelister/kostra-*.csv).</summary>
internal static class Kontotabell
{
    /// <summary>Arts by code.</summary>
    internal static FrozenDictionary<string, Art> Arter { get; } = Kodeliste.Les("kostra-art.csv")
        .Select(c => new Art(c[0], c[1], Tall(c[2]), c[3] == "investering", c[4], c[6].StartsWith("usikker", StringComparison.Ordinal) ? c[6] : ""))
        .ToFrozenDictionary(a => a.Kode, StringComparer.Ordinal);

    /// <summary>Rows of the balance table, in its order.</summary>
    internal static ImmutableArray<Kapittel> Kapitler { get; } =
        [.. Kodeliste.Les("kostra-kapittel.csv").Select(c => new Kapittel(c[0], c[1], Tall(c[2]), c[3]))];

    /// <summary>Codes of the balance.</summary>
    internal static FrozenSet<string> Kapittelkoder { get; } = Kapitler.Select(k => k.Kode).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Functions of finance, which belong to no sector.</summary>
    internal static FrozenSet<string> Finansfunksjoner { get; } =
        Kodeliste.Les("kostra-finansfunksjoner.csv").Select(c => c[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Functions of services, each with its sector.</summary>
    internal static FrozenDictionary<string, string> Tjenester { get; } =
        Kodeliste.Tjenester.ToFrozenDictionary(t => t.Kode, t => t.Mål, StringComparer.Ordinal);

    private static decimal Tall(string tekst) => decimal.Parse(tekst, CultureInfo.InvariantCulture);
}
