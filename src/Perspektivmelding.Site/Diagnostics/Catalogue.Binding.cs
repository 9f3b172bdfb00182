namespace Perspektivmelding.Site.Diagnostics;

/// <summary>PM02xx, binding: what the data means, and whether it hangs together.</summary>
public static partial class Catalogue
{
    internal static readonly Descriptor UnknownLine = new("PM0201", Severity.Error, "Ukjent linje eller post",
        "Verdien er ikke en linje i økonomisk oversikt drift eller en post i balansen.",
        "2025;lønn_og_sosiale;544000",
        "Bruk navnene i docs/utgave-format.md.");

    internal static readonly Descriptor DoubledRow = new("PM0202", Severity.Error, "Samme rad står to ganger",
        "To rader sier noe om det samme, og programmet kan ikke vite hvilken som gjelder.",
        "2025;skatt;357000\n2025;skatt;358000",
        "Ta bort den ene raden, eller slå dem sammen.");

    internal static readonly Descriptor SumDiffers = new("PM0203", Severity.Error, "Summen stemmer ikke",
        "En sum i fila er en annen enn summen av linjene. To tusen kroner i forskjell er tillatt på grunn av avrunding.",
        "2025;sum_driftsinntekter;900000",
        "Rett linjene eller summen, eller ta bort summen: programmet regner den ut.");

    internal static readonly Descriptor MissingLines = new("PM0204", Severity.Warning, "Linjer mangler i regnskapet",
        "Et regnskapsår har noen av linjene, men ikke alle. De som mangler, regnes som 0.",
        "regnskap.csv uten linjen utbytter",
        "Før opp linjene med 0 når de er null, ellers med beløpet.");

    internal static readonly Descriptor MissingPost = new("PM0205", Severity.Warning, "Post mangler i balansen",
        "En post som regnestykkene bruker, er ikke ført opp for regnskapsåret. Den regnes som 0.",
        "balanse.csv uten posten ubrukte_lanemidler",
        "Før opp posten, med 0 når den er null.");

    internal static readonly Descriptor MissingYear = new("PM0206", Severity.Error, "År mangler",
        "Regnestykket trenger et år som dataene ikke har.",
        "pengemarkedsrente: {verdier: {2026: 4.2}}",
        "Legg til året. I forutsetninger.yml gjelder «deretter» for alle år etter den siste verdien.");

    internal static readonly Descriptor WrongYears = new("PM0207", Severity.Error, "Årene passer ikke sammen",
        "Regnskapsår, planperiode og horisont må komme etter hverandre, og regnskapet må slutte med regnskapsåret.",
        "planperiode: {fra: 2026, til: 2029}\nhorisont: 2028",
        "Rett årene i kommune.yml, eller legg til det som mangler i regnskap.csv.");

    internal static readonly Descriptor AgeGroups = new("PM0208", Severity.Error, "Aldersgruppene går ikke opp",
        "Aldersgrupper skal dekke alle aldre én gang: ingen hull, ingen overlapp, og den siste uten øvre grense. En rad i befolkning.csv kan ikke ligge i to av gruppene i demografi.",
        "2025;registrert;0;5;600\n2025;registrert;5;15;1100",
        "Rett grensene slik at hver alder står i nøyaktig én gruppe.");

    internal static readonly Descriptor Impossible = new("PM0209", Severity.Error, "Umulig verdi",
        "Verdien kan ikke være riktig: færre enn null personer, en andel utenfor det mulige, eller noe lignende.",
        "2025;registrert;0;5;-600",
        "Rett verdien.");

    internal static readonly Descriptor Implausible = new("PM0210", Severity.Warning, "Uventet verdi",
        "Verdien er mulig, men så uvanlig at den ofte er en skrivefeil, for eksempel en andel der det skulle stått prosent.",
        "arbeidsgiveravgift: 0.141",
        "Kontroller verdien. Prosent skrives som prosent: 14.1 er 14,1 prosent.");

    internal static readonly Descriptor NotSlug = new("PM0211", Severity.Error, "Ikke en gyldig id",
        "En id blir del av nettadresser og filnavn. Den kan bare ha små bokstaver a–z, sifre og bindestrek, og må begynne med en bokstav eller et siffer.",
        "id: Økt skatt",
        "Skriv for eksempel okt-skatt.");

    internal static readonly Descriptor DoubledId = new("PM0212", Severity.Error, "Samme id står to ganger",
        "To poster i samme fil har samme id.",
        "- id: fond\n- id: fond",
        "Gi dem hver sin id.");

    internal static readonly Descriptor UnknownId = new("PM0213", Severity.Error, "Ukjent id",
        "Det er vist til noe som ikke finnes i utgaven.",
        "tiltak: [felles-stabb]",
        "Rett id-en, eller legg til det den viser til.");

    internal static readonly Descriptor WrongLine = new("PM0214", Severity.Error, "Tiltaket kan ikke endre linjen",
        "Et tiltak kan endre driftsinntektene, lønn, sosiale utgifter, kjøp, overføringer til andre, renteinntekter, utbytter, renteutgifter og avdrag. De andre linjene regner programmet ut.",
        "linje: avskrivninger",
        "Velg linjen som tiltaket virkelig endrer.");

    internal static readonly Descriptor MeasureForm = new("PM0215", Severity.Error, "Tiltakets virkning er ikke entydig",
        "Et tiltak skal ha enten helårseffekt med innfasing, eller virkning år for år. Ikke begge deler, og ikke ingen.",
        "helarseffekt: 30000\nvirkning: {2026: 6000}",
        "Behold den ene formen.");

    internal static readonly Descriptor RuleForm = new("PM0216", Severity.Error, "Handlingsregelen henger ikke sammen",
        "En regel måles på et nøkkeltall som ender på «_prosent». Målingen innen_ar trenger et år, og de andre skal ikke ha det.",
        "maling: gjennomsnitt\nar: 2034",
        "Rett regelen.");

    internal static readonly Descriptor PlanDeficit = new("PM0217", Severity.Error, "Planforslaget har merforbruk",
        "Et planforslag kan ikke vedtas med merforbruk i noe år av planperioden (kommuneloven § 14-10).",
        "art: planforslag",
        "Legg til tiltak til hvert år går i balanse, eller kall scenarioet en framskriving.");

    internal static readonly Descriptor LowInstalment = new("PM0218", Severity.Warning, "Avdraget er lavere enn minimumsavdraget",
        "Et avdrag i prognosen eller budsjettet er lavere enn det kommuneloven § 14-18 krever. Det blir brukt som det står.",
        "2026;avdrag;30000",
        "Kontroller avdraget.");

    internal static readonly Descriptor BadTime = new("PM0219", Severity.Error, "Ugyldig dato eller klokkeslett",
        "Datoer skrives som år, måned og dag, klokkeslett med to sifre for time og minutt.",
        "dato: 14.5.2025",
        "Skriv for eksempel \"2025-05-14\" og \"09:05\" i anførselstegn.");
}
