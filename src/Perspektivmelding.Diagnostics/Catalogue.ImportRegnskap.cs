using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM0660–0669, importing: accounts files to KOSTRA.</summary>
public static partial class Catalogue
{
    public static readonly Descriptor NotAccounts = new("PM0660", Severity.Error, "Ikke en regnskapsfil til KOSTRA",
        "En regnskapsfil til KOSTRA har 48 tegn på hver linje og ingen overskrift. Hver linje begynner med skjema og år, for eksempel 0A2024.",
        "perspektiv importer kostra 13551.json --til data/2026",
        "Velg fila som ble sendt til SSB. Tabeller fra Statistikkbanken importeres med kilden ssb.");

    public static readonly Descriptor OtherForm = new("PM0661", Severity.Error, "Skjemaet er ikke kommunens eget regnskap",
        "Skjemaet i fila gjelder en annen enhet enn kommunen: en fylkeskommune, et foretak, kirken eller et helseforetak. Tallene hører ikke hjemme i kommunens utgave.",
        "0I2024 1130…, regnskapet til et kommunalt foretak",
        "Velg kommunens eget regnskap (0A og 0B), eller det konsoliderte (0M og 0N). Konsernet henter du fra SSBs tabell 13551 og 13202.");

    public static readonly Descriptor RecordShape = new("PM0662", Severity.Error, "Linja i regnskapsfila har feil lengde",
        "Hver linje skal ha nøyaktig 48 tegn, og bare blanke som fyll. Er lengden en annen, står feltene på feil plass.",
        "En linje som er kuttet etter 40 tegn",
        "Hent fila på nytt fra økonomisystemet. Fila skal ikke åpnes og lagres i et regneark.");

    public static readonly Descriptor RecordField = new("PM0663", Severity.Error, "Felt i regnskapsfila kan ikke leses",
        "Et felt har noe annet enn det som skal stå der: skjema, år, kvartal, region, kontoklasse, funksjon eller kapittel, art, eller et beløp i hele 1000 kr.",
        "12,5 i beløpsfeltet",
        "Hent fila på nytt fra økonomisystemet, eller rett feltet.");

    public static readonly Descriptor UnknownAccount = new("PM0664", Severity.Error, "Ukjent konto i regnskapsfila",
        "Arten, funksjonen eller kapitlet finnes ikke i KOSTRAs kontoplan, eller arten kan ikke stå i driftsregnskapet. Programmet gjetter ikke på hvor beløpet hører hjemme.",
        "art 291",
        "Rett kontoen i økonomisystemet, og hent fila på nytt. Kontoene som kjennes, står i data/kodelister.");

    public static readonly Descriptor RepeatedAccount = new("PM0665", Severity.Warning, "Samme konto flere ganger i regnskapsfila",
        "To linjer har samme kontoklasse, funksjon og art (eller kapittel og sektor). SSB legger dem sammen, og det gjør programmet også.",
        "To linjer med funksjon 120 og art 010",
        "Ingenting må gjøres hvis begge linjene skal være med. Er den ene kommet med ved en feil, så ta den bort.");

    public static readonly Descriptor ControlFails = new("PM0666", Severity.Error, "Regnskapet går ikke opp",
        "En av SSBs kontrollsummer holder ikke, og da er minst ett tall som skal tas inn, galt: drift skal gå opp innen 30, avskrivninger og motpost innen 30, balansen innen 10 (1000 kr), skatt og rammetilskudd skal være inntekter, og et merforbruk i balansen skal ikke være negativt.",
        "Driftsregnskapet summerer seg til 1 204 og ikke til 0",
        "Finn posten som mangler eller er feil, og hent fila på nytt.");

    public static readonly Descriptor ControlDiffers = new("PM0667", Severity.Warning, "En kontrollsum i regnskapsfila holder ikke",
        "En av SSBs kontrollsummer holder ikke, men tallene som tas inn, kan være riktige likevel: det gjelder investeringsregnskapet, memoriakontiene, eller et foreløpig regnskap der ikke alt er ført.",
        "Investeringsregnskapet summerer seg til 113 385",
        "Se rapporten, og hent årsregnskapet når det er avlagt.");

    public static readonly Descriptor NotWholeYear = new("PM0668", Severity.Error, "Regnskapsfila gjelder ikke et helt år",
        "Utgaven har tall for hele år. Fila for 1., 2. eller 3. kvartal har bare en del av året. 4. kvartal tas inn som anslag.",
        "0A20243…",
        "Velg årsregnskapet, eller fila for 4. kvartal.");

    public static readonly Descriptor SameAccountsTwice = new("PM0669", Severity.Error, "Samme regnskap i to filer",
        "To av filene har det samme skjemaet for samme kommune og år. Hadde begge blitt tatt inn, ville alle beløp blitt dobbelt så store.",
        "perspektiv importer kostra 0A.dat 0A-kopi.dat --til data/2026",
        "Ta med hver fil én gang.");

    /// <summary>The kinds of this file.</summary>
    private static ImmutableArray<Descriptor> ImportRegnskap =>
    [
        NotAccounts, OtherForm, RecordShape, RecordField, UnknownAccount, RepeatedAccount, ControlFails, ControlDiffers, NotWholeYear, SameAccountsTwice,
    ];
}
