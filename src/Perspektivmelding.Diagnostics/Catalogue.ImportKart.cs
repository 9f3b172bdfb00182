using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM0630–0659, importing: what the tables mean, and the files they are written to.</summary>
public static partial class Catalogue
{
    public static readonly Descriptor UnknownTable = new("PM0630", Severity.Error, "Ukjent tabell",
        "Programmet kjenner ikke tabellen, og gjetter ikke på hva tallene er.",
        "perspektiv importer ssb 08799.json --til data/2026",
        "Hent en av tabellene som kjennes: 13551 eller 13543 (regnskap), 13202 eller 13545 (balanse), 07459 eller 14746 (folketall), 12362 eller 12367 (tjenester), 13542, 12134, 12137, 12143 eller 12364 (nøkkeltall).");

    public static readonly Descriptor SeveralRegions = new("PM0631", Severity.Error, "Flere kommuner i fila",
        "Fila har tall for flere kommuner, og utgaven gjelder én.",
        "En tabell med både 1130 Strand og 1103 Stavanger",
        "Velg kommunen med --kommune NUMMER. Til kostra.csv kan du ta med flere: --kommune 1130,1103 eller --kommune alle.");

    public static readonly Descriptor SeveralScopes = new("PM0632", Severity.Error, "Flere regnskapsomfang i fila",
        "Fila har tall for flere regnskapsomfang. Kommunekasse, konsern og konsolidert er ulike regnskap og kan ikke blandes.",
        "Tabell 13542 med både kasse og konsolidert",
        "Velg omfanget med --omfang kasse, --omfang konsern eller --omfang konsolidert.");

    public static readonly Descriptor NotInFile = new("PM0633", Severity.Error, "Valget finnes ikke i fila",
        "Kommunen, omfanget eller innholdet som trengs, er ikke i fila.",
        "--kommune 1103 for en fil som bare har 1130 Strand",
        "Rett valget, eller hent tabellen på nytt med det som mangler.");

    public static readonly Descriptor SumsDiffer = new("PM0634", Severity.Warning, "Summene stemmer ikke, året er utelatt",
        "SSBs egne summer skal være summen av radene innenfor 2 (1000 kr), og motpost avskrivninger lik avskrivningene innenfor 30, som i KOSTRAs egen kontroll. Er de ikke det, kan et tall være feil eller mangle, og året blir ikke tatt inn.",
        "Sum driftsinntekter 1 415 654, men linjene gir 1 405 654",
        "Hent tabellen på nytt. Stemmer summene fortsatt ikke, så ta året fra kommunens eget regnskap.");

    public static readonly Descriptor OtherValue = new("PM0635", Severity.Error, "To ulike verdier for det samme",
        "Samme tall finnes fra før med en annen verdi, i mappa eller i en annen av filene. Programmet velger ikke mellom dem.",
        "2024;skatt er 455010 i data/2026/regnskap.csv og 455100 i 13551.json",
        "Finn ut hvilket tall som gjelder, og rett eller fjern det andre. Har SSB revidert tallene, så importer med --erstatt.");

    public static readonly Descriptor OverlappingGroups = new("PM0636", Severity.Error, "Aldersgruppene overlapper",
        "To aldersgrupper i tabellen har noen av de samme personene, så de kan ikke stå i den samme utgaven.",
        "0–5 år og 1–5 år i samme tabell",
        "Hent tabellen på nytt med ettårig alder, eller med grupper som ikke overlapper.");

    public static readonly Descriptor WrongUnit = new("PM0637", Severity.Error, "Feil enhet",
        "Beløp i regnskap, balanse og tjenester skal være i kroner, 1000 kr eller millioner kroner, og fila må ikke si to ulike enheter. Kroner per innbygger og andeler kan ikke gjøres om til beløp.",
        "Tabell 13540 med bare «Beløp per innbygger (kr)»",
        "Hent tabellen på nytt med «Beløp (1000 kr)».");

    public static readonly Descriptor UnknownAxis = new("PM0638", Severity.Error, "Tabellen er delt på noe programmet ikke kjenner",
        "Tabellen har en variabel med flere verdier som programmet ikke vet om kan legges sammen.",
        "Folkemengde etter sivilstand",
        "Hent tabellen på nytt uten variabelen, eller med bare én verdi av den.");

    public static readonly Descriptor NothingLeft = new("PM0639", Severity.Error, "Ingen tall å ta inn",
        "Filene ga ingen rader: alt mangler, eller summene stemmer ikke i noe år.",
        "En tabell der alle cellene er «..»",
        "Se hva som ble utelatt og hvorfor, og hent tabellen på nytt.");

    public static readonly Descriptor CannotWrite = new("PM0640", Severity.Error, "Mappa kan ikke skrives til",
        "Filene kunne ikke skrives. Ingen av filene er halvskrevet.",
        "--til peker på en mappe uten skrivetilgang",
        "Velg en annen mappe, eller lukk filene i andre program.");

    public static readonly Descriptor WrongAgeText = new("PM0641", Severity.Error, "Alderen kan ikke leses",
        "Alder skal være ett år («5 år»), en gruppe («1-5 år») eller den eldste gruppen («90 år eller eldre»).",
        "ukjent alder",
        "Hent tabellen på nytt med alder i ettårsgrupper.");

    public static readonly Descriptor OtherScopeInFile = new("PM0642", Severity.Warning, "Fila har et annet regnskapsomfang enn det du valgte",
        "--omfang velger mellom flere omfang i en fil. Har fila bare ett, er det tallene i fila som er tatt inn, med sitt omfang i kilden. Har den flere, men ikke det du valgte, er fila utelatt.",
        "--omfang konsern og tabell 13542, som har kasse og konsolidert",
        "Hent en tabell med omfanget du vil ha, og sørg for at «regnskapsomfang» i kommune.yml er det regnskapet gjelder.");

    private static ImmutableArray<Descriptor> ImportKart =>
    [
        UnknownTable, SeveralRegions, SeveralScopes, NotInFile, SumsDiffer, OtherValue, OverlappingGroups, WrongUnit, UnknownAxis,
        NothingLeft, CannotWrite, WrongAgeText, OtherScopeInFile,
    ];
}
