using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Reading;

/// <summary>One file that an edition may have.</summary>
/// <param name="Name">File name.</param>
/// <param name="Required">An edition without it cannot be built.</param>
/// <param name="Schema">The columns of a CSV file; null for YAML.</param>
public sealed record EditionFile(string Name, bool Required, CsvSchema? Schema = null);

/// <summary>Which files an edition has, and the columns of the tables (kontrakt.md 3).</summary>
public static class EditionLayout
{
    private static readonly CsvColumn Year = new("år");
    private static readonly CsvColumn Amount = new("beløp");
    private static readonly CsvColumn Sector = new("sektor");

    /// <summary>Name, number, years, plan.</summary>
    public const string Kommune = "kommune.yml";
    /// <summary>Accounts, one year or more.</summary>
    public const string Regnskap = "regnskap.csv";
    /// <summary>Adopted budget and plan.</summary>
    public const string Budsjett = "budsjett.csv";
    /// <summary>Latest forecast.</summary>
    public const string Prognose = "prognose.csv";
    /// <summary>Debt, funds and other stocks.</summary>
    public const string Balanse = "balanse.csv";
    /// <summary>Inhabitants by age, registered and projected.</summary>
    public const string Befolkning = "befolkning.csv";
    /// <summary>Net cost by sector.</summary>
    public const string Sektor = "sektor.csv";
    /// <summary>Investment plan.</summary>
    public const string Investeringer = "investeringer.csv";
    /// <summary>Pension: premieavvik and its instalments.</summary>
    public const string Pensjon = "pensjon.csv";
    /// <summary>Key figures held against other municipalities.</summary>
    public const string Kostra = "kostra.csv";
    /// <summary>Norges Bank's policy rate and NOWA, for information.</summary>
    public const string Rente = "rente.csv";
    /// <summary>Assumptions that all scenarios share.</summary>
    public const string Forutsetninger = "forutsetninger.yml";
    /// <summary>Measures.</summary>
    public const string Tiltak = "tiltak.yml";
    /// <summary>The choices.</summary>
    public const string Scenarier = "scenarier.yml";
    /// <summary>The municipality's own rules.</summary>
    public const string Handlingsregler = "handlingsregler.yml";
    /// <summary>Status from the services.</summary>
    public const string Sektorer = "sektorer.yml";
    /// <summary>Risks.</summary>
    public const string Risiko = "risiko.yml";
    /// <summary>Programme of the seminar.</summary>
    public const string Program = "program.yml";
    /// <summary>What is adopted, and what is to be.</summary>
    public const string Vedtak = "vedtak.yml";
    /// <summary>Tasks for the party groups.</summary>
    public const string Arbeidsark = "arbeidsark.yml";
    /// <summary>Overspending as the municipality has stated it.</summary>
    public const string Overforbruk = "overforbruk.yml";
    /// <summary>The municipality's own dates of the year.</summary>
    public const string Årshjul = "arshjul.yml";
    /// <summary>Services that are compared.</summary>
    public const string Tjenester = "tjenester.yml";
    /// <summary>What was adopted last year, and what came of it.</summary>
    public const string Fjoråret = "fjoraret.yml";
    /// <summary>Findings that the edition accepts.</summary>
    public const string Unntak = "unntak.yml";

    /// <summary>The column of kostra.csv that holds SSB's sign where the number is missing.</summary>
    public const string Tegn = "tegn";

    private static readonly CsvSchema Lines = new(Year, new("linje"), Amount);

    /// <summary>No more results of earlier editions than this are read.</summary>
    internal const int EarlierResults = 10;

    /// <summary>The edition that a file resultat-ÅÅÅÅ.json is of; null for other names.</summary>
    public static int? EarlierYear(string name) =>
        name.Length == 18 && name.StartsWith("resultat-", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(9, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>The newest results of earlier editions among the names, oldest first.</summary>
    internal static IEnumerable<(int Year, string Name)> Earlier(IEnumerable<string> names) =>
        names.Where(name => EarlierYear(name) is not null).Select(name => (EarlierYear(name)!.Value, name)).OrderBy(f => f.Item1).TakeLast(EarlierResults);

    /// <summary>All files, in the order they are read.</summary>
    public static ImmutableArray<EditionFile> Files { get; } =
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
