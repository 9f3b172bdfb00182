namespace Perspektivmelding.Diagnostics;

/// <summary>PM01xx, reading: bytes, CSV, YAML, and which files there are.</summary>
public static partial class Catalogue
{
    // ---- CSV ----

    public static readonly Descriptor UnknownColumn = new("PM0102", Severity.Error, "Ukjent kolonne",
        "Overskriftslinja har et kolonnenavn som ikke hører hjemme i denne fila.",
        "år;lnje;beløp\n2025;skatt;357000",
        "Rett kolonnenavnet, eller ta kolonnen bort. Rekkefølgen på kolonnene er fri, og store og små bokstaver er like. Kolonnene «kilde» og «status» kan brukes i alle tabeller.");

    public static readonly Descriptor MissingColumn = new("PM0103", Severity.Error, "Kolonne mangler",
        "Fila mangler en kolonne som den må ha. Kolonnene skilles med semikolon, komma eller tabulator, og det er overskriftslinja som bestemmer hvilket.",
        "år;linje\n2025;skatt",
        "Legg til kolonnen i overskriftslinja og verdien i hver rad.");

    public static readonly Descriptor DoubledColumn = new("PM0104", Severity.Error, "Kolonne står to ganger",
        "To kolonner har samme navn, så programmet kan ikke vite hvilken som gjelder. «aar» er det samme som «år», og «belop» det samme som «beløp».",
        "år;linje;beløp;belop",
        "Ta bort den ene kolonnen.");

    public static readonly Descriptor UnnamedColumn = new("PM0105", Severity.Error, "Kolonne uten navn",
        "En kolonne midt i tabellen mangler overskrift. Tomme kolonner til høyre gjør ingenting.",
        "år;;beløp",
        "Skriv kolonnens navn, eller ta kolonnen bort.");

    public static readonly Descriptor LongRow = new("PM0106", Severity.Error, "Raden har for mange celler",
        "Raden har flere verdier enn overskriftslinja har kolonner. Ofte er grunnen at en tekst eller et tall inneholder skilletegnet.",
        "år;linje;beløp\n2025;skatt;357000;x",
        "Ta bort det som er til overs, eller sett anførselstegn rundt verdier som inneholder skilletegnet.");

    public static readonly Descriptor ShortRow = new("PM0107", Severity.Error, "Raden har for få celler",
        "Raden slutter før alle kolonnene som må ha verdi, er kommet.",
        "år;linje;beløp\n2025;skatt",
        "Fyll ut raden, eller ta den bort.");

    public static readonly Descriptor CutRow = new("PM0108", Severity.Warning, "Raden slutter tidlig",
        "Raden slutter før de siste kolonnene. De som mangler, kan stå tomme, så raden blir brukt, men det kan være at noe er falt ut.",
        "år;linje;beløp;kilde\n2025;skatt;357000",
        "Sett inn skilletegn for de tomme cellene, eller fyll dem ut.");

    public static readonly Descriptor OpenQuote = new("PM0109", Severity.Error, "Anførselstegnet blir ikke lukket",
        "Cella begynner med et anførselstegn som ikke har noen slutt, så resten av fila ville blitt del av cella.",
        "2025;skatt;357000;\"Regnskapet",
        "Sett anførselstegn også etter verdien. Et anførselstegn inne i verdien skrives dobbelt.");

    public static readonly Descriptor TextAfterQuote = new("PM0110", Severity.Error, "Tekst etter anførselstegn",
        "Etter det siste anførselstegnet i en celle skal skilletegnet eller linjeslutt komme.",
        "2025;skatt;\"357000\"x",
        "Ta bort det som står etter anførselstegnet, eller skriv anførselstegn inne i verdien dobbelt.");

    public static readonly Descriptor MissingValue = new("PM0111", Severity.Error, "Verdi mangler",
        "Cella er tom, men må ha en verdi. En tom celle er aldri det samme som 0.",
        "2025;skatt;",
        "Fyll ut verdien. Skriv 0 når verdien er null, eller ta bort raden når den ikke er kjent.");

    public static readonly Descriptor AmbiguousNumber = new("PM0112", Severity.Error, "Tallet kan leses på to måter",
        "Punktum og komma brukes både som desimalskille og som tusenskille. Med tre siffer etter tegnet er begge deler mulig.",
        "2025;skatt;1.234",
        "Skriv tallet uten tusenskille, eller med mellomrom som tusenskille. Legg til en desimal når tegnet er desimalskille.");

    public static readonly Descriptor NotNumber = new("PM0113", Severity.Error, "Ikke et tall",
        "Cella skal ha et tall: siffer, eventuelt med minus foran, mellomrom mellom tusener og komma eller punktum foran desimalene.",
        "2025;skatt;357000 kr",
        "Skriv bare tallet. Enhet og forklaring hører hjemme i kolonnen «kilde».");

    public static readonly Descriptor NotYear = new("PM0114", Severity.Error, "Ikke et årstall",
        "Verdien skal være et årstall med fire siffer, fra 1900 til 2199.",
        "25;skatt;357000",
        "Skriv årstallet med fire siffer, for eksempel 2025.");

    public static readonly Descriptor NotWhole = new("PM0115", Severity.Error, "Ikke et helt tall",
        "Verdien skal være et helt tall. Beløp er i hele 1 000 kroner, og personer telles hele.",
        "2025;skatt;357000,5",
        "Rund av til et helt tall. Står tallet i kroner, må det deles på 1 000.");

    // ---- Bytes and text ----

    public static readonly Descriptor CannotOpen = new("PM0120", Severity.Error, "Fila kan ikke åpnes",
        "Fila finnes, men kan ikke leses. Den kan være låst av et annet program, eller du har ikke lesetilgang.",
        "data/2025/regnskap.csv er åpen i Excel",
        "Lukk fila i andre program, og sjekk tilgangen til mappa.");

    public static readonly Descriptor UnknownEncoding = new("PM0121", Severity.Error, "Tegnsettet kan ikke leses",
        "Fila må være lagret som UTF-8 eller Windows-1252 (det gamle norske Windows-tegnsettet). Byte i fila passer ikke til noen av dem, eller fila blander dem.",
        "En fil lagret som «Unicode-tekst» (UTF-16) fra Excel",
        "Lagre fila på nytt som «CSV UTF-8 (kommadelt)» eller med tegnsettet UTF-8.");

    public static readonly Descriptor NotText = new("PM0122", Severity.Error, "Ikke en tekstfil",
        "Innholdet er ikke tekst. Ofte er det et regneark eller et annet dokument som har fått feil filending.",
        "regnskap.xlsx som har fått navnet regnskap.csv",
        "Åpne fila i programmet den kommer fra, og lagre den som CSV (UTF-8).");

    public static readonly Descriptor EmptyFile = new("PM0123", Severity.Error, "Fila er tom",
        "Fila har ikke noe innhold.",
        "En fil på 0 byte",
        "Fyll ut fila, eller slett den når den ikke trengs.");

    public static readonly Descriptor TooLarge = new("PM0124", Severity.Error, "Fila er for stor",
        "Fila er større enn noen fil i en utgave har grunn til å være. Grensen er 16 MB for tabeller og tekst og 2 MB for YAML. Programmet leser den ikke.",
        "En befolkningsfil for hele landet på 200 MB",
        "Ta med bare de radene kommunen trenger.");

    public static readonly Descriptor LoneCarriageReturn = new("PM0125", Severity.Error, "Gammelt linjeskift",
        "En eller flere linjer slutter med tegnet CR alene, slik gamle Mac-program gjorde. Linjer skal skilles med LF eller CRLF.",
        "Fila er lagret som «CSV (Macintosh)» i Excel",
        "Lagre fila på nytt som «CSV UTF-8 (kommadelt)».");

    public static readonly Descriptor ControlCharacter = new("PM0126", Severity.Error, "Ulovlig tegn",
        "Fila har et usynlig styretegn som ikke hører hjemme i tekst.",
        "Et tegn av typen ESC eller NUL midt i en celle",
        "Slett tegnet, eller skriv verdien på nytt for hånd.");

    public static readonly Descriptor Mojibake = new("PM0127", Severity.Warning, "Teksten ser ødelagt ut",
        "Fila har tegn som «Ã¸» eller «\uFFFD». Det kommer av at den er lest i ett tegnsett og lagret i et annet.",
        "Lørenskog skrevet som LÃ¸renskog",
        "Hent fila på nytt fra kilden og lagre den som UTF-8, eller rett tegnene for hånd.");

    // ---- YAML ----

    public static readonly Descriptor YamlSyntax = new("PM0130", Severity.Error, "YAML-fila kan ikke leses",
        "Fila følger ikke reglene for YAML fra dette stedet: feil innrykk, manglende kolon, anførselstegn eller parentes som ikke lukkes.",
        "planperiode: {fra: 2026, til: 2029",
        "Sammenlikn med linjene rundt. Hvert nivå rykkes inn med mellomrom, etter kolon skal det være mellomrom, og tekst med kolon eller # skal ha anførselstegn.");

    public static readonly Descriptor YamlTab = new("PM0131", Severity.Error, "Tabulator i innrykk",
        "YAML tillater ikke tabulator som innrykk.",
        "planperiode:\n\tfra: 2026",
        "Bytt tabulatoren ut med mellomrom, to for hvert nivå.");

    public static readonly Descriptor YamlDoubledKey = new("PM0132", Severity.Error, "Nøkkelen står to ganger",
        "Samme nøkkel er brukt to ganger på samme nivå, så programmet kan ikke vite hvilken verdi som gjelder.",
        "navn: Fjordvik\nnavn: Fjordvik kommune",
        "Ta bort den ene.");

    public static readonly Descriptor YamlUnknownKey = new("PM0133", Severity.Error, "Ukjent nøkkel",
        "Nøkkelen hører ikke hjemme her. Ofte er den feilskrevet eller rykket inn feil.",
        "horisontt: 2035",
        "Rett nøkkelen, eller ta den bort.");

    public static readonly Descriptor YamlMissingKey = new("PM0134", Severity.Error, "Nøkkel mangler",
        "Noe som må være med, er ikke fylt ut.",
        "En kommune.yml uten «horisont»",
        "Legg til nøkkelen med en verdi.");

    public static readonly Descriptor YamlWrongType = new("PM0135", Severity.Error, "Feil slags verdi",
        "Det skal stå en annen slags verdi her: en enkelt verdi, en liste eller en gruppe med nøkler.",
        "planperiode: 2026",
        "Skriv verdien i den formen som dokumentasjonen viser for nøkkelen.");

    public static readonly Descriptor YamlAnchor = new("PM0136", Severity.Error, "Anker eller henvisning",
        "YAML-tegnene & og * (anker og henvisning) brukes ikke her, for leseren skal se hver verdi der den gjelder.",
        "prisvekst: *vekst",
        "Skriv verdien på nytt der den trengs. Tekst som begynner med & eller *, skal ha anførselstegn.");

    public static readonly Descriptor YamlTag = new("PM0137", Severity.Error, "Typemerke",
        "YAML-merker som begynner med utropstegn, brukes ikke her.",
        "horisont: !!int 2029",
        "Ta bort merket. Tekst som begynner med utropstegn, skal ha anførselstegn.");

    public static readonly Descriptor YamlDocuments = new("PM0138", Severity.Error, "Flere dokumenter i samme fil",
        "Fila har flere YAML-dokumenter, skilt med «---». Programmet leser ett dokument i hver fil.",
        "navn: Fjordvik\n---\nnavn: Strand",
        "Ta bort skillelinja, eller del i flere filer.");

    public static readonly Descriptor YamlTooDeep = new("PM0139", Severity.Error, "For dypt eller for stort",
        "Fila har flere nivåer eller flere verdier enn noen fil i en utgave har grunn til å ha. Grensen er 20 nivåer og 100 000 verdier og nøkler.",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "Sjekk at parentesene er lukket der de skal, og at fila er den rette.");

    public static readonly Descriptor YamlNotNumber = new("PM0140", Severity.Error, "Ikke et tall i YAML",
        "Her skal det stå et tall slik YAML skriver tall: siffer, punktum foran desimalene, vanlig minus foran, ingen mellomrom og ingen anførselstegn.",
        "lonnsvekst: 4,5",
        "Skriv for eksempel 4.5, 30000 eller -1500.");

    public static readonly Descriptor YamlPlainNumber = new("PM0141", Severity.Error, "Kommunenummer uten anførselstegn",
        "Et kommunenummer er tekst på fire siffer. Uten anførselstegn leser YAML det som et tall, og en null foran går tapt.",
        "nummer: 0301",
        "Sett nummeret i anførselstegn: \"0301\".");

    public static readonly Descriptor UnknownChoice = new("PM0142", Severity.Error, "Verdien er ikke blant de mulige",
        "Her kan bare noen bestemte verdier brukes.",
        "regnskapsomfang: kommune",
        "Bruk en av verdiene som er nevnt i meldingen.");

    public static readonly Descriptor NotMunicipalityNumber = new("PM0143", Severity.Error, "Ikke et kommunenummer",
        "Et kommunenummer har nøyaktig fire siffer.",
        "nummer: \"301\"",
        "Skriv de fire sifrene i anførselstegn, med null foran når nummeret begynner med null.");

    // ---- Which files there are ----

    public static readonly Descriptor NoEdition = new("PM0150", Severity.Error, "Finner ingen utgave",
        "Datamappa skal ha en mappe for hver utgave, med årstallet (fire siffer) som navn. Ingen slik mappe finnes.",
        "data/regnskap.csv i stedet for data/2025/regnskap.csv",
        "Lag en mappe med årstallet og legg filene i den, eller oppgi rett datamappe med --data.");

    public static readonly Descriptor DraftFolder = new("PM0163", Severity.Warning, "En nyere mappe blir ikke lest",
        "Mappa ligner en utgave og er nyere enn den som blir bygd, men navnet er ikke bare et årstall. Da blir den ikke lest.",
        "data/2026-utkast ved siden av data/2025",
        "Gi mappa årstallet som navn, eller flytt den ut av datamappa.");

    public static readonly Descriptor UnknownEdition = new("PM0151", Severity.Error, "Utgaven finnes ikke",
        "Utgaven som er bedt om med --utgave, har ingen mappe i datamappa.",
        "--utgave 2031",
        "Velg en utgave som finnes, eller lag mappa.");

    public static readonly Descriptor MissingFile = new("PM0152", Severity.Error, "Fil mangler",
        "Utgaven mangler en fil som alltid må være med.",
        "data/2025/ uten balanse.csv",
        "Lag fila. Brukerveiledningen viser hva som skal stå i den.");

    public static readonly Descriptor UnknownFile = new("PM0153", Severity.Warning, "Ukjent fil i utgaven",
        "Fila blir ikke lest, for programmet kjenner ikke navnet.",
        "data/2025/regnskp.csv",
        "Rett navnet når fila skal brukes. Ellers kan den flyttes til en undermappe.");
}
