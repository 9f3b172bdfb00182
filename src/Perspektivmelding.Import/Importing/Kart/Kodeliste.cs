using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Importing.Kart;

/// <summary>One code of Statistics Norway and the line or stock it goes to.</summary>
/// <param name="Kode">SSB's code.</param>
/// <param name="Mål">Our line or stock.</param>
/// <param name="Fortegn">1, or -1 where SSB's sign is turned.</param>
/// <param name="BareUten">Used only where this other code is not in the table; empty = always.</param>
/// <param name="Valgfri">True when a table without the code is whole all the same.</param>
/// <param name="Navn">SSB's name of the code.</param>
internal sealed record Kodeføring(string Kode, string Mål, decimal Fortegn, string BareUten, bool Valgfri, string Navn);

/// <summary>A sum that SSB publishes, and what it is made of.</summary>
/// <param name="Kode">The sum.</param>
/// <param name="Navn">SSB's name of it.</param>
/// <param name="Ledd">The codes added, with their signs.</param>
/// <param name="Linje">Our line that is the same sum; empty = none.</param>
/// <param name="Krav">True when a year where it does not close is left out; false when the difference is told only.</param>
/// <param name="Slingring">How far the sum may be from its addends, 1 000 kr.</param>
internal sealed record Kodesum(string Kode, string Navn, ImmutableArray<(string Kode, decimal Fortegn)> Ledd, string Linje, bool Krav, decimal Slingring);

/// <summary>What kind of table a number stands for.</summary>
/// <param name="Nummer">SSB's number.</param>
/// <param name="Slag">regnskap, balanse, folketall, tjenester or nokkeltall.</param>
/// <param name="Omfang">Scope where the table has one only; empty = an axis says it, or there is none.</param>
/// <param name="Navn">Its name.</param>
internal sealed record Tabellslag(string Nummer, string Slag, string Omfang, string Navn);

/// <summary>A key figure of SSB and our indicator.</summary>
/// <param name="Kode">SSB's code.</param>
/// <param name="Indikator">Our name.</param>
/// <param name="Enhet">Unit.</param>
/// <param name="Navn">SSB's name.</param>
internal sealed record Nøkkeltallskode(string Kode, string Indikator, string Enhet, string Navn);

/// <summary>An amount of SSB's tables of amounts (artkap), measured in one way, and our indicator.</summary>
/// <param name="Kode">SSB's code of the amount.</param>
/// <param name="Innhold">SSB's code of what is measured: 1 000 kr, kr per inhabitant, or per cent of income.</param>
/// <param name="Indikator">Our name.</param>
/// <param name="Enhet">Unit.</param>
internal sealed record Grunnlagskode(string Kode, string Innhold, string Indikator, string Enhet);

/// <summary>The code tables of data/kodelister, read by <see cref="Kodefiler"/>.</summary>
internal static class Kodeliste
{
    internal static ImmutableArray<Tabellslag> Tabeller { get; } =
        [.. Les("ssb-tabeller.csv").Select(c => new Tabellslag(c[0], c[1], c[2], c[3]))];

    internal static ImmutableArray<Kodeføring> Regnskap { get; } = Føringer("ssb-regnskap.csv");

    internal static ImmutableArray<Kodesum> Regnskapssummer { get; } = Summer("ssb-regnskap-summer.csv");

    internal static ImmutableArray<Kodeføring> Balanse { get; } = Føringer("ssb-balanse.csv");

    internal static ImmutableArray<Kodesum> Balansesummer { get; } = Summer("ssb-balanse-summer.csv");

    internal static ImmutableArray<Kodeføring> Tjenester { get; } =
        [.. Les("ssb-tjenester.csv").Select(c => new Kodeføring(c[0], c[1], 1m, "", Valgfri: true, c[2]))];

    internal static ImmutableArray<Nøkkeltallskode> Nøkkeltall { get; } =
        [.. Les("ssb-nokkeltall.csv").Select(c => new Nøkkeltallskode(c[0], c[1], c[2], c[3]))];

    internal static ImmutableArray<Grunnlagskode> Grunnlag { get; } =
        [.. Les("ssb-artkap.csv").Select(c => new Grunnlagskode(c[0], c[1], c[2], c[3]))];

    /// <summary>
    /// Code by SSB's name, for files that give names only. Where konsern and kasse have a code each for the same name, konsern's is
    /// the first and kasse's the last.
    /// </summary>
    internal static FrozenDictionary<string, (string Konsern, string Kasse)> Navn { get; } =
        Regnskap.Concat(Balanse).Concat(Tjenester).Select(f => (f.Navn, f.Kode))
            .Concat(Regnskapssummer.Concat(Balansesummer).Select(s => (s.Navn, s.Kode)))
            .Concat(Nøkkeltall.Select(n => (n.Navn, n.Kode)))
            .Distinct().GroupBy(p => Brettet(p.Navn), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => (g.First().Kode, g.Last().Kode), StringComparer.Ordinal);

    /// <summary>A name without case and without blanks that differ from file to file.</summary>
    internal static string Brettet(string navn) =>
        string.Join(' ', navn.ToLowerInvariant().Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableArray<Kodeføring> Føringer(string fil) =>
        [.. Les(fil).Select(c => new Kodeføring(c[0], c[1], Tall(c[2]), c[3], c[4] == "ja", c[5]))];

    private static ImmutableArray<Kodesum> Summer(string fil) =>
        [.. Les(fil).Select(c => new Kodesum(c[0], c[1], [.. c[2].Split(' ').Select(Ledd)], c[3], c[4] == "ja", Tall(c[5])))];

    private static (string Kode, decimal Fortegn) Ledd(string tekst) => tekst[0] == '-' ? (tekst[1..], -1m) : (tekst, 1m);

    private static decimal Tall(string tekst) => decimal.Parse(tekst, CultureInfo.InvariantCulture);

    /// <summary>The rows of a table of the program, split; without the header.</summary>
    internal static IEnumerable<string[]> Les(string fil) => Kodefiler.Rader(fil);
}
