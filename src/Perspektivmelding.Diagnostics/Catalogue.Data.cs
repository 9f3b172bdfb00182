namespace Perspektivmelding.Diagnostics;

/// <summary>PM02xx, binding: what the files say, held against each other and against what an edition must have.</summary>
public static partial class Catalogue
{
    // ---- Accounts, budget, forecast, balance sheet ----

    public static readonly Descriptor UnknownLine = new("PM0201", Severity.Error, "Ukjent linje",
        "Kolonnen «linje» skal ha et av navnene i økonomisk oversikt drift.",
        "2025;rammetilskud;243000",
        "Rett navnet. Alle navnene står i docs/utgave-format.md.");

    public static readonly Descriptor UnknownStock = new("PM0202", Severity.Error, "Ukjent post",
        "Kolonnen «post» skal ha et av navnene på beholdninger i balansen.",
        "2025;langsiktig_gjel;1100000",
        "Rett navnet. Alle navnene står i docs/utgave-format.md.");

    public static readonly Descriptor DoubledRow = new("PM0203", Severity.Error, "Samme rad to ganger",
        "To rader gjelder det samme, for eksempel samme linje i samme år. Programmet kan ikke vite hvilken som gjelder.",
        "2025;skatt;357000\n2025;skatt;358000",
        "Ta bort den ene raden, eller rett året eller navnet.");

    public static readonly Descriptor WrongSum = new("PM0204", Severity.Error, "Summen stemmer ikke",
        "En sum i fila er mer enn 2 (1 000 kroner) forskjellig fra det linjene gir.",
        "2025;netto_driftsresultat;-15000 når linjene gir -16000",
        "Rett linja som er feil, eller ta bort summen: programmet regner den ut selv.");

    public static readonly Descriptor MissingLines = new("PM0205", Severity.Warning, "Linjer mangler i regnskapet",
        "Et år i regnskapet mangler linjer. De blir regnet som 0.",
        "2025 uten «renteutgifter»",
        "Legg til linjene. Skriv 0 for dem som virkelig er null.");

    public static readonly Descriptor MissingStocks = new("PM0206", Severity.Warning, "Poster mangler i balansen",
        "Regnskapsåret mangler gjeld, utlån eller anleggsmidler i balansen. De blir regnet som 0.",
        "2025 uten «ubrukte_lanemidler»",
        "Legg til postene. Skriv 0 for dem som virkelig er null.");

    public static readonly Descriptor WrongLastYear = new("PM0207", Severity.Error, "Regnskapsåret stemmer ikke",
        "Det siste året i regnskap.csv skal være regnskapsåret i kommune.yml.",
        "regnskapsår: 2025 når siste år i regnskap.csv er 2024",
        "Rett året i kommune.yml, eller legg regnskapet i regnskap.csv. Prognosen for året etter hører hjemme i prognose.csv.");

    public static readonly Descriptor NoRows = new("PM0208", Severity.Error, "Tabellen er tom",
        "Fila har overskrifter, men ingen rader, og uten dem kan ingenting regnes ut.",
        "regnskap.csv med bare overskriftslinja",
        "Fyll ut minst ett år.");

    public static readonly Descriptor NoBalance = new("PM0212", Severity.Error, "Balansen mangler regnskapsåret",
        "Framskrivingen begynner med gjeld, fond og anleggsmidler ved utgangen av regnskapsåret. Balansen har ingen rader for det året.",
        "regnskapsår: 2025 når balanse.csv bare har 2024",
        "Legg balansen for regnskapsåret i balanse.csv.");

    public static readonly Descriptor UnusualSign = new("PM0209", Severity.Warning, "Uventet fortegn",
        "Beløp er positive i sin naturlige retning: en utgift er positiv i en utgiftslinje. Dette beløpet er negativt.",
        "2025;renteutgifter;-44000",
        "Ta bort minustegnet. Er beløpet virkelig negativt, kan det godtas i unntak.yml.");

    public static readonly Descriptor UnusualSize = new("PM0210", Severity.Warning, "Uvanlig størrelse",
        "Driftsinntektene per innbygger er langt utenfor det noen kommune har. Ofte står beløpene i kroner i stedet for i 1 000 kroner.",
        "2025;skatt;357000000",
        "Del beløpene på 1 000, eller sjekk folketallet.")
    {
        Gross = "når inntektene er om lag tusen ganger for store eller for små",
    };

    public static readonly Descriptor UnusedYear = new("PM0211", Severity.Note, "År som ikke blir brukt",
        "Raden gjelder et år som framskrivingen ikke bruker.",
        "En prognose for et år som allerede har regnskap",
        "Er året riktig, må ingenting gjøres: raden kan stå. Ellers rett året.");

    // ---- Population ----

    public static readonly Descriptor NegativePersons = new("PM0260", Severity.Error, "Negativt antall personer",
        "Et antall personer kan ikke være mindre enn null.",
        "2025;registrert;0;5;-600",
        "Rett tallet.");

    public static readonly Descriptor WrongAges = new("PM0261", Severity.Error, "Ugyldige aldre",
        "Aldersgruppen slutter før den begynner, eller alderen er ikke mulig.",
        "2025;registrert;15;6;1100",
        "Skriv den laveste alderen i «fra_alder». La «til_alder» være tom for den eldste gruppen.");

    public static readonly Descriptor OverlappingAges = new("PM0262", Severity.Error, "Aldersgrupper overlapper",
        "To rader for samme år og alternativ teller de samme aldrene, så noen blir talt to ganger.",
        "2025;registrert;0;5;600\n2025;registrert;5;15;1100",
        "Rett aldrene slik at hver alder står i én rad.");

    public static readonly Descriptor MissingAges = new("PM0263", Severity.Error, "Aldre mangler",
        "Radene for et år og et alternativ dekker ikke alle aldre fra 0 og oppover.",
        "2025;registrert;0;5;600\n2025;registrert;16;18;380",
        "Legg til raden som mangler. La «til_alder» være tom for den eldste gruppen.");

    public static readonly Descriptor MissingPopulation = new("PM0264", Severity.Error, "Folketall mangler",
        "Framskrivingen trenger folketall for hvert år fra regnskapsåret til horisonten, registrert eller fra alternativet som er valgt.",
        "horisont: 2035 når «hoved» slutter i 2030",
        "Legg til årene i befolkning.csv, eller sett horisonten tidligere.");

    public static readonly Descriptor UnknownAlternative = new("PM0265", Severity.Error, "Ukjent befolkningsalternativ",
        "Alternativet som er valgt i forutsetningene, finnes ikke i befolkning.csv.",
        "befolkningsalternativ: middels",
        "Bruk et alternativ som står i befolkning.csv.");

    public static readonly Descriptor GroupsNotCovering = new("PM0266", Severity.Error, "Demografigruppene dekker ikke alle aldre én gang",
        "Gruppene under «demografi» skal til sammen dekke alle aldre fra 0 og oppover, og ingen alder to ganger.",
        "grupper: [{fra: 0, til: 5, sats: 190}, {fra: 7, sats: 100}]",
        "Rett «fra» og «til». Den eldste gruppen skal ikke ha «til».");

    public static readonly Descriptor StraddlingRow = new("PM0267", Severity.Error, "Befolkningsrad ligger i to demografigrupper",
        "Raden dekker aldre fra flere av gruppene under «demografi», så personene kan ikke fordeles på dem.",
        "En rad for 0–9 år når gruppene er 0–5 og 6–15 år",
        "Del raden i befolkning.csv, eller endre gruppene i forutsetninger.yml.");

    // ---- Assumptions ----

    public static readonly Descriptor SeriesGap = new("PM0220", Severity.Error, "Forutsetning mangler år",
        "Serien har ingen verdi for et år som framskrivingen trenger. «deretter» gjelder bare årene etter den siste verdien.",
        "lonnsvekst: {verdier: {2027: 3.5}, deretter: 3.5} når framskrivingen begynner i 2026",
        "Legg til året under «verdier», eller sett inn «deretter». For kroner, som skatten i landet: skriv «deretter: {vekst: 3.4}», så vokser den siste verdien med så mange prosent i året. Et beløp som står stille mens lønn og priser vokser, gir et for dårlig resultat.");

    public static readonly Descriptor OutOfRange = new("PM0221", Severity.Error, "Verdien er ikke mulig",
        "Verdien er utenfor det som gir mening her, for eksempel en andel over 100 prosent eller en avskrivningstid på null år.",
        "fastrenteandel: 140",
        "Rett verdien. Prosent skrives som prosent, og «lonnsandel_deflator» som en andel mellom 0 og 1.");

    public static readonly Descriptor LooksLikeShare = new("PM0222", Severity.Error, "Ser ut som en andel, ikke prosent",
        "Prosent skrives som prosent: 4.0 er 4 prosent. Verdien er så liten at den trolig er skrevet som andel.",
        "lonnsvekst: 0.04",
        "Skriv 4.0 for 4 prosent. Er verdien virkelig så liten, kan den godtas i unntak.yml.")
    {
        Gross = "når en prosent er skrevet som en andel",
    };

    public static readonly Descriptor UnusualValue = new("PM0223", Severity.Warning, "Uvanlig verdi",
        "Verdien er mulig, men så uvanlig at den bør sjekkes.",
        "pengemarkedsrente: 42.0",
        "Rett verdien. Er den riktig, kan den godtas i unntak.yml.")
    {
        Gross = "når verdien er langt utenfor det som kan være, som en effektueringsgrad på 800 prosent",
    };

    public static readonly Descriptor SharesNotWhole = new("PM0224", Severity.Warning, "Fordelingen er ikke 100 prosent",
        "Andelene under «fordeling» blir ikke 100 prosent til sammen, så en del av kostnaden faller bort eller telles for mye.",
        "fordeling: {lonn: 60, sosiale: 16, kjop: 20}",
        "Rett andelene slik at summen blir 100.")
    {
        Gross = "når andelene blir mer enn 150 prosent til sammen",
    };

    // ---- Ids and references ----

    public static readonly Descriptor NotSlug = new("PM0230", Severity.Error, "Ugyldig id",
        "En id blir del av en adresse på nettstedet. Den har bare små bokstaver a–z, sifre og bindestrek.",
        "id: Felles stab",
        "Skriv for eksempel felles-stab. Navnet leserne ser, står i «navn».");

    public static readonly Descriptor DoubledId = new("PM0231", Severity.Error, "Samme id to ganger",
        "To poster har samme id, så henvisninger til den er tvetydige.",
        "- id: felles-stab\n- id: felles-stab",
        "Gi den ene en annen id.");

    public static readonly Descriptor UnknownMeasure = new("PM0232", Severity.Error, "Ukjent tiltak",
        "Scenarioet bruker et tiltak som ikke står i tiltak.yml.",
        "tiltak: [felles-stabb]",
        "Rett id-en, eller legg tiltaket i tiltak.yml.");

    public static readonly Descriptor UnknownSector = new("PM0233", Severity.Warning, "Ukjent sektor",
        "Sektoren står ikke i sektorer.yml. Tallene blir brukt, men de havner ikke på siden til noen sektor.",
        "sektor: oppvekts",
        "Rett id-en, eller legg sektoren i sektorer.yml.");

    public static readonly Descriptor UnknownRegion = new("PM0234", Severity.Note, "Kommune uten sammenlikningstall",
        "Kommunen er nevnt under «sammenlikning», men har ingen rader i kostra.csv.",
        "sammenlikning: [\"1130\"] når kostra.csv ikke har region 1130",
        "Legg til tallene i kostra.csv, eller ta kommunen bort.");

    // ---- The frame, measures, scenarios, rules ----

    public static readonly Descriptor WrongPeriod = new("PM0240", Severity.Error, "Årene henger ikke sammen",
        "Regnskapsår, planperiode og horisont må følge etter hverandre: planperioden ligger etter regnskapsåret og slutter senest i horisonten.",
        "planperiode: {fra: 2026, til: 2029} og horisont: 2028",
        "Rett året som er feil.");

    public static readonly Descriptor FixedLine = new("PM0241", Severity.Error, "Tiltaket kan ikke endre denne linja",
        "Et tiltak kan endre driftsinntekter, renteinntekter, utbytter, lønn, sosiale utgifter, kjøp, overføringer til andre, renteutgifter og avdrag. Andre linjer følger av beregningen.",
        "linje: avskrivninger",
        "Velg linja som utgiften eller inntekten føres på.");

    public static readonly Descriptor WrongEffect = new("PM0242", Severity.Error, "Virkningen av tiltaket er ikke entydig",
        "Et tiltak har enten «virkning», eller «helarseffekt» med «innfasing». Det kan ikke ha begge deler, og det må ha én av dem.",
        "helarseffekt: 30000 uten innfasing",
        "Legg til «innfasing», eller bruk «virkning» alene.");

    public static readonly Descriptor WrongKeyFigure = new("PM0243", Severity.Error, "Nøkkeltallet kan ikke brukes i en handlingsregel",
        "En handlingsregel gjelder et nøkkeltall i prosent. Navnet slutter på «_prosent».",
        "nokkeltall: netto_lanegjeld",
        "Bruk et av nøkkeltallene som slutter på «_prosent».");

    public static readonly Descriptor WrongGoalYear = new("PM0244", Severity.Error, "Året i handlingsregelen passer ikke",
        "«ar» hører til målingen «innen_ar» og skal være med der, og bare der. Det kan ikke være før regnskapsåret.",
        "maling: hvert_ar med ar: 2034",
        "Ta bort «ar», eller bruk «maling: innen_ar».");

    public static readonly Descriptor NoScenario = new("PM0245", Severity.Error, "Ingen scenarioer",
        "En utgave trenger minst ett scenario. Det første er det de andre blir målt mot.",
        "scenarier.yml med en tom liste",
        "Legg inn et scenario som viser hva som skjer uten nye valg.");

    public static readonly Descriptor PlanDeficit = new("PM0246", Severity.Error, "Planforslaget har merforbruk",
        "Et planforslag kan ikke vedtas med merforbruk i noe år av planperioden (kommuneloven § 14-10).",
        "art: planforslag",
        "Legg til tiltak til hvert år går i balanse, eller kall scenarioet en framskriving.");

    public static readonly Descriptor NoLeastInstalment = new("PM0842", Severity.Warning, "Gjeld uten minimumsavdrag",
        "Kommunen har lån, men ingen avskrivbare anleggsmidler. Da blir minimumsavdraget etter formelen i kommuneloven § 14-18 null, og programmet regner ikke avdrag. Kommunal- og distriktsdepartementet sier at et slikt resultat ikke kan legges til grunn (tolkning 31. januar 2024).",
        "2025;langsiktig_gjeld;1100000 og 2025;anleggsmidler;0",
        "Rett «anleggsmidler» i balanse.csv: bokført verdi av det som avskrives. Er den riktig, legg avdragene i prognose.csv.");

    public static readonly Descriptor LowInstalment = new("PM0247", Severity.Warning, "Avdraget er lavere enn minimumsavdraget",
        "Et avdrag i prognosen eller budsjettet er lavere enn det kommuneloven § 14-18 krever. Det blir brukt som det står.",
        "2026;avdrag;30000",
        "Kontroller avdraget.");

    // ---- Words and facts from the services ----

    public static readonly Descriptor WrongDate = new("PM0250", Severity.Error, "Ugyldig dato eller klokkeslett",
        "Datoer skrives år-måned-dag, og klokkeslett med to sifre, kolon og to sifre.",
        "dato: 14.05.2025",
        "Skriv 2025-05-14 og \"09:00\".");

    public static readonly Descriptor ProgramOverlap = new("PM0251", Severity.Error, "Programmet overlapper",
        "En post i programmet begynner før posten over er slutt, eller slutter før den begynner.",
        "{fra: \"09:00\", til: \"09:30\"} fulgt av {fra: \"09:20\", til: \"10:00\"}",
        "Rett klokkeslettene.");

    public static readonly Descriptor WrongPlace = new("PM0252", Severity.Error, "Spørsmålene hører ikke til ett sted",
        "En gruppe spørsmål hører til nøyaktig ett kapittel, én sektor eller ett scenario.",
        "- {kapittel: gjeld, scenario: som-i-dag, sporsmal: [Hva nå?]}",
        "La én av nøklene «kapittel», «sektor» og «scenario» stå.");

    public static readonly Descriptor WrongScore = new("PM0253", Severity.Error, "Poengsum utenfor skalaen",
        "Sannsynlighet og konsekvens er hele tall fra 1 til 5.",
        "sannsynlighet: 7",
        "Velg et tall fra 1 til 5.");

    public static readonly Descriptor UnknownReference = new("PM0254", Severity.Error, "Ukjent henvisning",
        "Fila viser til en sektor eller et scenario som ikke finnes i utgaven.",
        "- {scenario: som-idag, sporsmal: [Hva nå?]}",
        "Rett id-en.");
}
