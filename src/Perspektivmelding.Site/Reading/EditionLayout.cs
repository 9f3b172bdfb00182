using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Site.Reading;

/// <summary>One file that an edition may have.</summary>
/// <param name="Name">File name.</param>
/// <param name="Required">An edition without it cannot be built.</param>
/// <param name="Schema">The columns of a CSV file; null for YAML.</param>
internal sealed record EditionFile(string Name, bool Required, CsvSchema? Schema = null);

/// <summary>Which files an edition has, and the columns of the tables (kontrakt.md 3).</summary>
internal static class EditionLayout
{
    private static readonly CsvColumn Year = new("år");
    private static readonly CsvColumn Amount = new("beløp");
    private static readonly CsvColumn Sector = new("sektor");

    internal const string Kommune = "kommune.yml";
    internal const string Regnskap = "regnskap.csv";
    internal const string Budsjett = "budsjett.csv";
    internal const string Prognose = "prognose.csv";
    internal const string Balanse = "balanse.csv";
    internal const string Befolkning = "befolkning.csv";
    internal const string Sektor = "sektor.csv";
    internal const string Investeringer = "investeringer.csv";
    internal const string Pensjon = "pensjon.csv";
    internal const string Kostra = "kostra.csv";
    internal const string Rente = "rente.csv";
    internal const string Forutsetninger = "forutsetninger.yml";
    internal const string Tiltak = "tiltak.yml";
    internal const string Scenarier = "scenarier.yml";
    internal const string Handlingsregler = "handlingsregler.yml";
    internal const string Sektorer = "sektorer.yml";
    internal const string Risiko = "risiko.yml";
    internal const string Program = "program.yml";
    internal const string Vedtak = "vedtak.yml";
    internal const string Arbeidsark = "arbeidsark.yml";
    internal const string Overforbruk = "overforbruk.yml";
    internal const string Årshjul = "arshjul.yml";
    internal const string Tjenester = "tjenester.yml";
    internal const string Fjoråret = "fjoraret.yml";
    internal const string Unntak = "unntak.yml";

    /// <summary>The column of kostra.csv that holds SSB's sign where the number is missing.</summary>
    internal const string Tegn = "tegn";

    private static readonly CsvSchema Lines = new(Year, new("linje"), Amount);

    /// <summary>No more results of earlier editions than this are read.</summary>
    internal const int EarlierResults = 10;

    /// <summary>The edition that a file resultat-ÅÅÅÅ.json is of; null for other names.</summary>
    internal static int? EarlierYear(string name) =>
        name.Length == 18 && name.StartsWith("resultat-", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(9, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>The newest results of earlier editions among the names, oldest first.</summary>
    internal static IEnumerable<(int Year, string Name)> Earlier(IEnumerable<string> names) =>
        names.Where(name => EarlierYear(name) is not null).Select(name => (EarlierYear(name)!.Value, name)).OrderBy(f => f.Item1).TakeLast(EarlierResults);

    /// <summary>All files, in the order they are read.</summary>
    internal static ImmutableArray<EditionFile> Files { get; } =
    [
        new(Kommune, Required: true),
        new(Regnskap, Required: true, Lines),
        new(Budsjett, Required: false, Lines),
        new(Prognose, Required: false, Lines),
        new(Balanse, Required: true, new CsvSchema(Year, new("post"), Amount)),
        new(Befolkning, Required: true, new CsvSchema(
            Year, new("alternativ"), new("fra_alder"), new("til_alder", MayBeEmpty: true), new("antall"))),
        new(Sektor, Required: false, new CsvSchema(Year, new("utgave"), Sector, new("netto"))),
        new(Investeringer, Required: false, new CsvSchema(
            new("prosjekt"), Sector, Year, new("utgift"), new("mva_kompensasjon"), new("tilskudd"), new("egenkapital"),
            new("selvkost"))),
        new(Pensjon, Required: false, new CsvSchema(
            Year, new("premieavvik"), new("amortisering"), new("premiefond_bruk"))),
        new(Kostra, Required: false, new CsvSchema(
            Year, new("region"), new("navn"), new("indikator"), new("verdi"), new("enhet"), new("omfang"), new(Tegn, Required: false, MayBeEmpty: true))),
        new(Rente, Required: false, new CsvSchema(Year, new("serie"), new("verdi"))),
        new(Forutsetninger, Required: true),
        new(Tiltak, Required: false),
        new(Scenarier, Required: true),
        new(Handlingsregler, Required: true),
        new(Sektorer, Required: false),
        new(Risiko, Required: false),
        new(Program, Required: false),
        new(Vedtak, Required: false),
        new(Arbeidsark, Required: false),
        new(Overforbruk, Required: false),
        new(Årshjul, Required: false),
        new(Tjenester, Required: false),
        new(Fjoråret, Required: false),
        new(Unntak, Required: false),
    ];
}
