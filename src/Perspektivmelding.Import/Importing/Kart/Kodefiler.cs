using System.Collections.Frozen;
using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Kart;

/// <summary>
/// The files of <c>data/kodelister</c>, read when the program runs and checked like the files of an edition. Every import
/// and fetch asks for <see cref="Kontroller"/> first, so that the tables made of the rows can trust them.
/// </summary>
internal static class Kodefiler
{
    private enum Slag
    {
        Tekst,
        Valgfri,
        Fortegn,
        Tall,
        Ja,
    }

    private static readonly FrozenDictionary<string, ImmutableArray<(string Navn, Slag Slag)>> Kolonner =
        new Dictionary<string, ImmutableArray<(string, Slag)>>(StringComparer.Ordinal)
        {
            ["ssb-tabeller.csv"] = [("tabell", Slag.Tekst), ("slag", Slag.Tekst), ("omfang", Slag.Valgfri), ("navn", Slag.Tekst)],
            ["ssb-regnskap.csv"] = Føring("linje"),
            ["ssb-regnskap-summer.csv"] = Sum,
            ["ssb-balanse.csv"] = Føring("post"),
            ["ssb-balanse-summer.csv"] = Sum,
            ["ssb-tjenester.csv"] = [("funksjon", Slag.Tekst), ("sektor", Slag.Tekst), ("navn", Slag.Tekst)],
            ["ssb-nokkeltall.csv"] = [("kode", Slag.Tekst), ("indikator", Slag.Tekst), ("enhet", Slag.Tekst), ("navn", Slag.Tekst)],
            ["ssb-artkap.csv"] = [("kode", Slag.Tekst), ("innhold", Slag.Tekst), ("indikator", Slag.Tekst), ("enhet", Slag.Tekst), ("navn", Slag.Valgfri)],
            ["kostra-art.csv"] =
            [
                ("art", Slag.Tekst), ("linje", Slag.Valgfri), ("fortegn", Slag.Fortegn), ("kontoklasse", Slag.Tekst), ("navn", Slag.Tekst), ("kilde", Slag.Valgfri),
                ("merknad", Slag.Valgfri),
            ],
            ["kostra-kapittel.csv"] =
                [("kapittel", Slag.Tekst), ("post", Slag.Valgfri), ("fortegn", Slag.Fortegn), ("navn", Slag.Tekst), ("kilde", Slag.Valgfri), ("merknad", Slag.Valgfri)],
            ["kostra-finansfunksjoner.csv"] = [("funksjon", Slag.Tekst), ("navn", Slag.Tekst), ("kilde", Slag.Valgfri)],
            ["plan-linjer.csv"] = [("navn", Slag.Tekst), ("linje", Slag.Tekst), ("kilde", Slag.Valgfri), ("merknad", Slag.Valgfri)],
            ["ssb-kommuner.csv"] = [("nummer", Slag.Tekst), ("navn", Slag.Tekst), ("kostragruppe", Slag.Tekst), ("nummer_2020_2023", Slag.Valgfri)],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    // Columns whose values name a row: two of the same would make the tables contradict themselves.
    private static readonly FrozenDictionary<string, int> Nøkler = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["kostra-art.csv"] = 1,
        ["plan-linjer.csv"] = 1,
        ["ssb-kommuner.csv"] = 1,
        ["ssb-tjenester.csv"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<(FrozenDictionary<string, ImmutableArray<string[]>> Rader, ImmutableArray<Diagnostic> Feil)> Lest = new(() => Les(SharedFolder.Default));

    /// <summary>What is wrong with the program's own tables; empty when they can be used.</summary>
    internal static ImmutableArray<Diagnostic> Kontroller() => Lest.Value.Feil;

    /// <summary>The rows of a file, in the order of its columns above; an empty cell is an empty text.</summary>
    internal static ImmutableArray<string[]> Rader(string fil) => Lest.Value.Feil.Any(f => f.Severity == Severity.Error)
        ? throw new InvalidOperationException("The code tables were used in spite of faults.")
        : Lest.Value.Rader[fil];

    /// <summary>Reads and checks the tables of a folder.</summary>
    /// <param name="data">The folder that has <c>kodelister</c>.</param>
    internal static (FrozenDictionary<string, ImmutableArray<string[]>> Rader, ImmutableArray<Diagnostic> Feil) Les(string data)
    {
        var feil = new DiagnosticBag();
        var mappe = SourceFolder.Read($"{SharedFolder.Shown(data)}/{SharedFolder.Kodelister}");
        var rader = Kolonner.OrderBy(k => k.Key, StringComparer.Ordinal).ToDictionary(k => k.Key, k => Fil(mappe, k.Key, k.Value, feil), StringComparer.Ordinal);
        return (rader.ToFrozenDictionary(StringComparer.Ordinal), feil.ToImmutable());
    }

    private static ImmutableArray<string[]> Fil(SourceFolder mappe, string navn, ImmutableArray<(string Navn, Slag Slag)> kolonner, DiagnosticBag feil)
    {
        if (SharedFolder.Read(mappe, navn, feil) is not { } tekst) return [];
        var skjema = new CsvSchema([.. kolonner.Select(k => new CsvColumn(k.Navn, MayBeEmpty: k.Slag is Slag.Valgfri or Slag.Ja))]);
        if (CsvTable.Read(tekst, skjema, feil) is not { } tabell) return [];
        if (tabell.Rows.IsEmpty) feil.Add(Catalogue.NoRows, tabell.Header, "kodelista har ingen rader", "hent fila tilbake fra programmet");
        foreach (var rad in tabell.Rows)
            foreach (var (kolonne, slag) in kolonner)
                Celle(rad, kolonne, slag, feil);
        if (Nøkler.TryGetValue(navn, out var bredde))
            foreach (var like in tabell.Rows.GroupBy(r => string.Join(';', kolonner.Take(bredde).Select(k => r.Text(k.Navn)?.Value)), StringComparer.Ordinal).Where(g => g.Count() > 1))
                feil.Add(Catalogue.DoubledRow, like.Last().Span, $"«{like.Key}» står to ganger", "ta bort den ene raden");
        return [.. tabell.Rows.Select(rad => kolonner.Select(k => rad.Text(k.Navn)?.Value ?? "").ToArray())];
    }

    private static void Celle(CsvRow rad, string kolonne, Slag slag, DiagnosticBag feil)
    {
        var tekst = slag is Slag.Valgfri or Slag.Ja ? rad.Text(kolonne) : rad.RequiredText(kolonne, feil);
        if (tekst is not { } t) return;
        var råd = slag switch
        {
            Slag.Fortegn when t.Value is not ("1" or "-1") => "fortegnet er 1, eller -1 der tallet skal snus",
            Slag.Ja when t.Value is not ("ja" or "nei") => "skriv ja eller nei",
            Slag.Tall when !decimal.TryParse(t.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _) => "skriv et helt tall",
            _ => null,
        };
        if (råd is not null) feil.Add(Catalogue.WrongCode, t.Span, $"«{t.Value}» kan ikke stå i kolonnen {kolonne}", råd);
    }

    private static ImmutableArray<(string, Slag)> Føring(string mål) =>
    [
        ("kode", Slag.Tekst), (mål, Slag.Tekst), ("fortegn", Slag.Fortegn), ("bare_uten", Slag.Valgfri), ("valgfri", Slag.Ja), ("navn", Slag.Tekst),
        ("merknad", Slag.Valgfri),
    ];

    private static ImmutableArray<(string, Slag)> Sum =>
        [("sum", Slag.Tekst), ("navn", Slag.Tekst), ("ledd", Slag.Tekst), ("linje", Slag.Valgfri), ("krav", Slag.Ja), ("slingring", Slag.Tall)];
}
