using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>
/// PM06xx, importing: 0601–0629 reading what sources deliver, 0630–0659 what a table is taken to mean, 0660–0689 files of
/// accounts and banks.
/// </summary>
public static partial class Catalogue
{
    /// <summary>The kinds of this file.</summary>
    private static ImmutableArray<Descriptor> Import =>
    [
        UnknownFormat, JsonSyntax, JsonStatShape, CubeSizes, DoubledCategory, CubeTooLarge, CubeValue, CubeHeading,
        RunTogether, DoubledCell, PxSyntax, PxKeyword, Workbook, NoTable, PartUnread,
    ];

    // ---- reading what sources deliver ----

    public static readonly Descriptor UnknownFormat = new("PM0601", Severity.Error, "Ukjent filformat",
        "Innholdet er verken JSON-stat, CSV fra Statistikkbanken, et regneark (xlsx) eller en PC-Axis-fil (px). Det er innholdet som avgjør, ikke filnavnet.",
        "En nedlastet feilside som har fått navnet 13551.json",
        "Hent tabellen på nytt fra kilden som JSON-stat2, CSV, xlsx eller px.");

    public static readonly Descriptor JsonSyntax = new("PM0602", Severity.Error, "JSON-fila er ødelagt",
        "Fila begynner som JSON, men bryter reglene for JSON. Ofte er nedlastingen avbrutt, eller fila er endret for hånd.",
        "{\"value\": [1, 2,",
        "Hent fila på nytt fra kilden.");

    public static readonly Descriptor JsonStatShape = new("PM0603", Severity.Error, "Ikke en JSON-stat-tabell",
        "Fila er gyldig JSON, men mangler noe en JSON-stat-tabell må ha, eller har det i feil form.",
        "{\"class\": \"dataset\", \"value\": [1]} uten dimension",
        "Hent tabellen på nytt som JSON-stat2.");

    public static readonly Descriptor CubeSizes = new("PM0604", Severity.Error, "Tabellens størrelser stemmer ikke",
        "Antallet verdier eller kategorier er et annet enn det fila selv sier. Da kan ikke programmet vite hvilken verdi som hører til hva.",
        "\"size\": [2, 3] med sju verdier",
        "Hent tabellen på nytt fra kilden.");

    public static readonly Descriptor DoubledCategory = new("PM0605", Severity.Error, "Kategori står to ganger",
        "To kategorier i samme variabel har samme kode eller samme plass, så verdiene kan ikke fordeles.",
        "\"index\": {\"1130\": 0, \"1103\": 0}",
        "Hent tabellen på nytt fra kilden, eller rett koden som er skrevet to ganger.");

    public static readonly Descriptor CubeTooLarge = new("PM0606", Severity.Error, "Tabellen er for stor",
        "Tabellen har mer enn 2 000 000 celler, 20 variabler eller 5 000 kolonner. Tabellen for en kommune er mye mindre.",
        "\"size\": [400, 200, 100, 30]",
        "Hent tabellen på nytt, med bare de kommunene, årene og variablene som trengs.");

    public static readonly Descriptor CubeValue = new("PM0607", Severity.Error, "Verdi som ikke er et tall",
        "En verdi i tabellen er verken et tall eller et av tegnene for manglende tall (. .. : - ...), eller den kan leses på to måter.",
        "3801 Horten;12x807",
        "Hent tabellen på nytt fra kilden, eller rett verdien.");

    public static readonly Descriptor CubeHeading = new("PM0608", Severity.Error, "Tabellens overskrift kan ikke leses",
        "Overskriftene må si hva hver kolonne er, og hver rad må ha like mange celler som overskriften.",
        "region;2023;;2025\n1130 Strand;1;2;3",
        "Hent tabellen på nytt fra kilden, eller skriv det som mangler.");

    public static readonly Descriptor RunTogether = new("PM0609", Severity.Error, "Verdiene står i ett",
        "Teksten er kopiert fra skjermen, og skillet mellom kolonnene er falt ut. Hvor ett tall slutter og det neste begynner, kan ikke gjettes.",
        "20152016201720182019",
        "Last ned tabellen som CSV eller xlsx i stedet for å kopiere den fra skjermen.");

    public static readonly Descriptor DoubledCell = new("PM0610", Severity.Error, "To verdier for det samme",
        "To rader eller kolonner gjelder det samme i alle variablene, men har hver sin verdi.",
        "1130 Strand;2025;13 500\n1130 Strand;2025;13 600",
        "Ta bort raden som ikke skal gjelde. Er det to ulike ting, så mangler det en kolonne som skiller dem.");

    public static readonly Descriptor PxSyntax = new("PM0611", Severity.Error, "PX-fila er ødelagt",
        "Fila begynner som en PC-Axis-fil, men bryter reglene for slike filer. Ofte er nedlastingen avbrutt.",
        "VALUES(\"år\")=\"2024\",\"2025",
        "Hent fila på nytt fra kilden.");

    public static readonly Descriptor PxKeyword = new("PM0612", Severity.Error, "Nøkkelord i PX-fila mangler eller er ukjent",
        "PC-Axis-fila mangler et nøkkelord som trengs for å lese tallene, eller bruker det på en måte programmet ikke kjenner.",
        "STUB=\"region\"; uten VALUES(\"region\")",
        "Hent tabellen på nytt fra kilden, gjerne som JSON-stat2.");

    public static readonly Descriptor Workbook = new("PM0613", Severity.Error, "Regnearket kan ikke leses",
        "Fila er ikke et regneark av den nye typen (xlsx), den er ødelagt eller har passord, eller den er urimelig stor når den pakkes ut.",
        "Et regneark med passord",
        "Åpne fila i Excel, og lagre den på nytt som «Excel-arbeidsbok (xlsx)» uten passord.");

    public static readonly Descriptor NoTable = new("PM0614", Severity.Error, "Ingen tabell i fila",
        "Programmet fant ingen overskrift med tall under. Kanskje er det feil fil, eller bare tabellens merknader.",
        "Et regneark med bare tekst",
        "Velg en fil med en tabell, eller hent den på nytt fra kilden.");

    public static readonly Descriptor PartUnread = new("PM0615", Severity.Warning, "En del av fila er ikke lest",
        "Noe i fila er ikke en tabell programmet kan lese, ligger på et skjult ark eller på en nettadresse. Resten er lest.",
        "Arket «Metadata» i et regneark",
        "Ingenting må gjøres når tallene du trenger, er kommet med.");
}
