namespace Perspektivmelding.Diagnostics;

/// <summary>PM0144–0149 and PM0154–0199, reading: the shape of files, limits, and words that YAML might take for something else.</summary>
public static partial class Catalogue
{
    public static readonly Descriptor MixedLineEnds = new("PM0144", Severity.Error, "Blandede linjeskift",
        "Noen linjer i fila slutter med CRLF (Windows) og andre med LF. Det kommer gjerne av at to filer er limt sammen, og da kan en rad være delt eller borte.",
        "Rader fra et Windows-program limt inn under rader fra en Mac",
        "Se over radene der linjeskiftet endrer seg, og lagre fila på nytt i ett program. Linjeskift inne i en celle med anførselstegn teller ikke.");

    public static readonly Descriptor TooLongCell = new("PM0145", Severity.Error, "Cella er for lang",
        "En celle har mer enn 32 767 tegn, som er mer enn en celle i Excel har plass til. Ofte er et anførselstegn eller et linjeskift falt ut.",
        "2025;skatt;357000;(40 000 tegn)",
        "Finn ut hva som er limt inn i cella, og kort det ned.");

    public static readonly Descriptor TooLongLine = new("PM0146", Severity.Error, "Linja er for lang",
        "En linje har mer enn 100 000 tegn eller mer enn 200 celler. Ofte er linjeskiftene falt ut, så hele fila er blitt én linje.",
        "En eksport der alle radene står på samme linje",
        "Hent fila på nytt fra kilden, eller sett inn linjeskiftene.");

    public static readonly Descriptor TooManyRows = new("PM0147", Severity.Error, "Tabellen har for mange rader",
        "Tabellen har mer enn 200 000 rader. Ingen kommunes utgave har grunn til å være så stor.",
        "En befolkningsfil for hele landet",
        "Ta med bare de radene kommunen trenger.");

    public static readonly Descriptor WrongKindOfFile = new("PM0148", Severity.Error, "Feil slags fil",
        "Fila har navn som en tabell, men innholdet er noe annet: JSON, en nettside eller XML.",
        "En nedlastet feilside som har fått navnet kostra.csv",
        "Hent tallene på nytt fra kilden som CSV.");

    public static readonly Descriptor StatbankExport = new("PM0149", Severity.Error, "Eksport fra Statistikkbanken",
        "Fila er slik SSBs statistikkbank leverer den, med tabellens tittel øverst eller som JSON-stat eller PC-Axis. Den må gjøres om til utgavens tabeller først.",
        "\"12163: Finansielle nøkkeltall, etter region, statistikkvariabel og år\"",
        "Kjør `perspektiv importer ssb FIL --til MAPPE`, og legg de nye filene i utgaven.");

    public static readonly Descriptor HeaderNotFirst = new("PM0154", Severity.Error, "Overskriftslinja står ikke først",
        "Linja med kolonnenavnene skal være den første i fila og stå der én gang. Over den, eller midt i tabellen, står det noe annet: en tittel, en merknad, en rad eller overskriften på nytt.",
        "Regnskap for Fjordvik\når;linje;beløp\n2025;skatt;357000",
        "Ta bort linjene over overskriftslinja, og overskriftslinjer lenger ned.");

    public static readonly Descriptor HeaderMissing = new("PM0155", Severity.Error, "Overskriftslinja mangler",
        "Den første linja i fila har ingen av kolonnenavnene, så programmet kan ikke vite hva cellene er.",
        "2025;skatt;357000\n2025;lonn;455000",
        "Legg inn linja med kolonnenavnene øverst. Er fila en annen enn du trodde, så bytt den ut.");

    public static readonly Descriptor MixedSeparators = new("PM0156", Severity.Error, "Flere slags skilletegn",
        "Cellene er skilt med ulike tegn i samme fil. Skilletegnet er semikolon, komma eller tabulator; overskriftslinja bestemmer hvilket, og alle radene må følge den.",
        "år;linje,beløp\n2025;skatt;357000",
        "Bruk samme skilletegn i hele fila.");

    public static readonly Descriptor TooManyDigits = new("PM0157", Severity.Error, "Tallet har for mange siffer",
        "Tallet har mer enn 15 siffer foran desimalskillet eller mer enn 20 bak. Ofte er to celler limt sammen, eller et skilletegn er falt ut.",
        "2025;skatt;357000455000128000",
        "Skriv tallet på nytt fra kilden.");

    public static readonly Descriptor YamlYesNo = new("PM0158", Severity.Error, "Ja eller nei der det skal stå tekst",
        "Her skal det stå en tekst, men ordet uten anførselstegn er et slikt som mange program leser som ja eller nei (sant eller usant).",
        "navn: no",
        "Skriv teksten som er ment. Er det ordet selv som er ment, så sett det i anførselstegn.");

    public static readonly Descriptor YamlHiddenComment = new("PM0159", Severity.Warning, "Teksten er kuttet ved #",
        "I YAML begynner en merknad med # etter et mellomrom, så det som står etter, blir ikke lest. Her står tegnet rett foran et ord eller et tall, som om det hører til teksten.",
        "kilde: Sak #12 i kommunestyret",
        "Sett anførselstegn rundt teksten når # er en del av den. Sett et mellomrom etter # når det er en merknad.");
}
