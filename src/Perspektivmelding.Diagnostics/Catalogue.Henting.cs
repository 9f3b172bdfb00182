using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM0690–0699, fetching: what can go wrong between the program and those it asks.</summary>
public static partial class Catalogue
{
    public static readonly Descriptor NoReply = new("PM0690", Severity.Error, "Tjeneren svarer ikke",
        "Programmet fikk ikke kontakt med tjeneren, eller forbindelsen ble brutt. Det har prøvd flere ganger, med lengre og lengre pause.",
        "data.ssb.no er ikke å finne på nettet",
        "Sjekk nettforbindelsen. Spør IT om adressen er åpen fra kommunens nett. Kjør kommandoen igjen: det som er hentet, blir ikke hentet på nytt.");

    public static readonly Descriptor RequestRefused = new("PM0691", Severity.Error, "Spørringen er avvist",
        "Tjeneren forsto ikke spørringen, eller ville ikke svare på den. Meldingen er tjenerens egen.",
        "data.ssb.no svarte 400 «Non-existent value»",
        "Se hva tjeneren skriver. Ofte er et år ikke publisert ennå, eller tabellen er endret. En tabell som ikke kan hentes slik, kan hentes for hånd fra Statistikkbanken og leses med «importer».");

    public static readonly Descriptor TooManyRequests = new("PM0692", Severity.Error, "For mange spørringer",
        "SSB tar imot et visst antall spørringer i minuttet fra samme nett. Grensen gjelder alle på arbeidsplassen. Programmet har ventet slik tjeneren ba om, men den ba om å vente for lenge, eller for mange ganger.",
        "data.ssb.no sier at vi spør for ofte (429)",
        "Vent noen minutter og kjør kommandoen igjen. Det som er hentet, blir ikke hentet på nytt. Med --pause kan du sette lengre tid mellom spørringene.");

    public static readonly Descriptor ServerFailed = new("PM0693", Severity.Error, "Feil hos tjeneren",
        "Tjeneren svarte at noe gikk galt hos den. SSB oppdaterer tabellene tidlig om morgenen og midt på dagen, og da kan de være utilgjengelige.",
        "data.ssb.no svarte 503 uten forklaring",
        "Kjør kommandoen igjen senere. Det som er hentet, blir ikke hentet på nytt.");

    public static readonly Descriptor BrokenReply = new("PM0694", Severity.Error, "Svaret kan ikke leses",
        "Det som kom, var ikke en hel tabell: en nettside, et tomt svar eller et svar som slutter midt i. Det er ikke lagret.",
        "data.ssb.no ga en nettside i stedet for tall",
        "Kjør kommandoen igjen senere. Kommer det en nettside hver gang, er det ofte nettet ditt som svarer i stedet for SSB: spør IT.");

    public static readonly Descriptor OtherReply = new("PM0695", Severity.Error, "Svaret gjelder noe annet enn spørsmålet",
        "Svaret er en hel tabell, men for en annen kommune, andre år eller en annen tabell enn programmet spurte etter. Det er ikke lagret.",
        "vi spurte etter 13551 for 1130, men fikk tall for 1103",
        "Hent tabellen for hånd fra Statistikkbanken, og bruk «importer».");

    public static readonly Descriptor ReplyTooLarge = new("PM0696", Severity.Error, "Svaret er for stort",
        "Svaret er mye større enn en slik tabell kan være. Programmet avbrøt det, og har ikke lagret noe av det.",
        "Et svar på mer enn 32 MB",
        "Velg færre år eller færre kommuner.");

    public static readonly Descriptor Redirected = new("PM0697", Severity.Error, "Vist videre til en annen tjener",
        "Tjeneren viste videre til en annen adresse. Programmet henter bare fra den tjeneren det har sagt at det vil spørre.",
        "data.ssb.no viser videre til https://innlogging.eksempel.no",
        "Er tjenesten flyttet, så oppgi den nye adressen med --server. Ellers er det ofte nettet ditt som ber om innlogging: spør IT.");

    public static readonly Descriptor CannotStore = new("PM0698", Severity.Error, "Svarene kan ikke lagres",
        "Mappa for det som hentes, kan ikke skrives til. Ingen fil er halvskrevet.",
        "--til peker på en mappe uten skrivetilgang",
        "Velg en annen mappe, eller lukk filene i andre program.");

    public static readonly Descriptor UnreadableList = new("PM0699", Severity.Warning, "Lista over det som er hentet, kan ikke leses",
        "Fila «hentet.json» sier hva som er hentet før. Den er endret eller ødelagt, så programmet vet ikke hva som er helt.",
        "[{\"fil\": \"ssb-13551-1130.json\",",
        "Ingenting må gjøres: alt blir hentet på nytt, og lista blir skrevet igjen.");

    private static ImmutableArray<Descriptor> Henting =>
    [
        NoReply, RequestRefused, TooManyRequests, ServerFailed, BrokenReply, OtherReply, ReplyTooLarge, Redirected, CannotStore, UnreadableList,
    ];
}
