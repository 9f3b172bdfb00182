using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM02xx, meaning: numbers that can be read but contradict each other, the law or common sense.</summary>
public static partial class Catalogue
{
    // ---- Identities of the accounts and the balance sheet ----

    public static readonly Descriptor MotpostDiffers = new("PM0213", Severity.Error, "Motposten er ikke lik avskrivningene",
        "Avskrivninger skal ikke belaste resultatet. Derfor er linja «Motpost avskrivninger» like stor som linja «Avskrivninger» i et regnskap (§ 5-6). En forskjell på inntil 30 (1 000 kr) tåles, som i KOSTRAs egen kontroll.",
        "2025;avskrivninger;40000\n2025;motpost_avskrivninger;4000",
        "Rett den av linjene som er feil, eller ta bort «motpost_avskrivninger»: da bruker programmet avskrivningene.");

    public static readonly Descriptor Surplus = new("PM0214", Severity.Warning, "Regnskapet går ikke i null",
        "Netto driftsresultat minus disponeringer pluss merforbruk skal bli null. Her er det penger igjen som verken er satt av, overført eller brukt til dekning.",
        "netto_driftsresultat 2000 når sum_disponeringer er 500",
        "Legg til avsetningen til disposisjonsfond, eller rett linja som er feil.");

    public static readonly Descriptor FundDiffers = new("PM0215", Severity.Warning, "Fondet i balansen følger ikke regnskapet",
        "Et fond endrer seg med det som settes av og brukes i regnskapet. Her gjør det ikke det.",
        "disposisjonsfond 33000 i 2024 og 16000 i 2025, når bruk_disposisjonsfond er 7000",
        "Sjekk fondet i balansen og linjene for avsetning og bruk. Er forskjellen riktig, kan advarselen godtas i unntak.yml.");

    public static readonly Descriptor DeficitDiffers = new("PM0216", Severity.Warning, "Merforbruket i balansen følger ikke regnskapet",
        "Merforbruk i regnskapsåret blir stående i balansen til det er dekket.",
        "merforbruk 3000 i 2025 når akkumulert_merforbruk er 0",
        "Rett «akkumulert_merforbruk» i balansen, eller linja i regnskapet som er feil.");

    public static readonly Descriptor PensionDiffers = new("PM0217", Severity.Warning, "Premieavviket i balansen følger ikke pensjon.csv",
        "Akkumulert premieavvik øker med årets premieavvik og minker med amortiseringen, og mer enn det som er bygd opp, kan ikke amortiseres.",
        "akkumulert_premieavvik 50000 når amortiseringen framover er 80000 til sammen",
        "Rett balansen eller pensjon.csv.");

    public static readonly Descriptor StocksDiffer = new("PM0218", Severity.Warning, "Beholdningene henger ikke sammen",
        "Videreutlån er en del av gjelden og av utlånene, ubrukte lånemidler er en del av gjelden, og gjelden minker ikke med mer enn avdragene.",
        "langsiktig_gjeld 110000 og videreutlan 1000000",
        "Rett posten som er feil.");

    public static readonly Descriptor NoIncome = new("PM0219", Severity.Error, "Ingen driftsinntekter",
        "Nøkkeltallene måles i prosent av driftsinntektene. Summen av dem må være over null. I KOSTRA-filer er inntektene negative; her er de positive.",
        "2025;skatt;-357000",
        "Ta bort minustegnet foran inntektene.");

    // ---- Sizes ----

    public static readonly Descriptor Jump = new("PM0225", Severity.Warning, "Uventet hopp",
        "Tallet er svært mye større eller mindre enn for årene ved siden av. Ofte står et beløp i kroner eller millioner i stedet for i 1 000 kroner, eller et siffer er kommet med eller falt ut.",
        "2024;skatt;357000\n2025;skatt;365000000",
        "Rett tallet. Er det riktig, kan det godtas i unntak.yml.")
    {
        Gross = "når beløpet er om lag tusen eller en million ganger for stort eller for lite",
    };

    public static readonly Descriptor WrongSize = new("PM0226", Severity.Warning, "Beløpet passer ikke til kommunen",
        "Beløpet er svært mye større eller mindre enn innbyggertallet eller driftsinntektene tilsier. Ofte står det i kroner eller millioner i stedet for i 1 000 kroner.",
        "2025;lonn;432000000 når kommunen har 10 000 innbyggere",
        "Rett beløpet. Er det riktig, kan det godtas i unntak.yml.")
    {
        Gross = "når beløpet er om lag tusen eller en million ganger for stort eller for lite",
    };

    public static readonly Descriptor PopulationJump = new("PM0227", Severity.Warning, "Folketallet hopper",
        "Folketallet endrer seg mye mer fra ett år til det neste enn folk flytter, fødes og dør.",
        "2025;registrert;6;15;1100\n2026;hoved;6;15;11000",
        "Rett antallet. Er det riktig, for eksempel etter en kommunesammenslåing, kan det godtas i unntak.yml.")
    {
        Gross = "når antallet er om lag tusen ganger for stort eller for lite",
    };

    public static readonly Descriptor FractionOfPerson = new("PM0228", Severity.Warning, "Brøkdel av en person",
        "Antallet i befolkning.csv er ikke et helt tall. Desimalene er oftest rester etter en utregning i et regneark.",
        "2025;registrert;0;15;600,0000000001",
        "Skriv antallet uten desimaler.");

    public static readonly Descriptor WrongMeasureSize = new("PM0259", Severity.Warning, "Uvanlig virkning av et tiltak",
        "Virkningen er negativ, er større enn linja den endrer, eller er så liten at den trolig står i millioner. Beløp står i 1 000 kroner, og et positivt tall gjør resultatet bedre.",
        "helarseffekt: 30000000 når linja er på 432000",
        "Rett beløpet. Er det riktig, kan det godtas i unntak.yml.")
    {
        Gross = "når virkningen er større enn alle driftsinntektene, eller mer enn ti ganger linja",
    };

    public static readonly Descriptor SectorsTooLarge = new("PM0272", Severity.Warning, "Sektorene passer ikke til regnskapet",
        "Netto utgift i sektorene er til sammen større enn alle driftsutgiftene i regnskapet samme år, eller bare en brøkdel av dem.",
        "sektor.csv gir 3100000 når sum driftsutgifter er 790000",
        "Rett beløpene i sektor.csv. De står i 1 000 kroner.")
    {
        Gross = "når sektorene er mer enn hundre ganger driftsutgiftene",
    };

    public static readonly Descriptor TooMuchVat = new("PM0276", Severity.Warning, "Mer kompensasjon enn merverdiavgift",
        "Merverdiavgiften er 25 prosent av prisen uten avgift, altså høyst 20 prosent av utgiften med avgift. Mer kan ikke kompenseres.",
        "utgift 100000 og mva_kompensasjon 25000",
        "Rett «mva_kompensasjon», eller skriv utgiften med merverdiavgift.");

    // ---- Years ----

    public static readonly Descriptor YearGap = new("PM0248", Severity.Warning, "År mangler mellom år",
        "Fila har år før og etter, men ikke dette.",
        "2022 og 2024 uten 2023",
        "Legg til året, eller rett årstallet som er feil.");

    public static readonly Descriptor StoppedSeries = new("PM0249", Severity.Note, "Serien slutter før de andre",
        "Andre rader i fila går lenger enn denne serien. Da mangler den siste året, eller årstallet er feil.",
        "netto_driftsresultat_prosent til 2023 når de andre indikatorene går til 2024",
        "Legg til tallene som mangler. Er de ikke publisert, kan merknaden stå.");

    public static readonly Descriptor OddYears = new("PM0277", Severity.Warning, "Uvanlige år",
        "Årene er mulige, men ikke slik de pleier å være: utgaven lages året etter regnskapsåret, for da er regnskapet avlagt (kommuneloven § 14-6) og økonomiplanen for de neste årene skal lages. Planperioden begynner senest to år etter regnskapsåret.",
        "regnskapsår: 2024 i utgaven 2026",
        "Legg inn regnskapet for året før utgaven, eller rett navnet på mappa. Lages utgaven før regnskapet er avlagt, kan det godtas i unntak.yml.")
    {
        Gross = "når regnskapsåret ikke er året før utgaven",
    };

    public static readonly Descriptor OddDate = new("PM0274", Severity.Error, "Datoen er ikke i utgavens år",
        "Seminaret holdes i utgavens år, og hendelsene i årshjulet er i det året eller året etter. En annen dato står trolig igjen fra en utgave som er kopiert.",
        "dato: 2025-05-14 i utgaven 2026",
        "Rett årstallet. Er datoen riktig, kan den godtas i unntak.yml.")
    {
        Gross = "alltid",
    };

    public static readonly Descriptor StaleText = new("PM0282", Severity.Warning, "Teksten gjelder et annet år",
        "Teksten nevner en økonomiplan, en frist, et regnskap eller et år som ikke passer til utgaven. Slik blir det når en mappe kopieres fra i fjor uten at tekstene rettes.",
        "hva: Vedtar økonomiplan 2026–2029 når planperioden er 2027–2030",
        "Rett teksten. Er året ment slik, kan det godtas i unntak.yml.")
    {
        Gross = "når teksten nevner en annen økonomiplan, et annet regnskap, en frist som er over eller en annen plans år",
    };

    public static readonly Descriptor WrongPriceYear = new("PM0279", Severity.Error, "Satsene er i et annet års priser",
        "Satsene under «demografi» skal være i regnskapsårets priser, for framskrivingen øker dem med prisveksten derfra. Kilden sier et annet år.",
        "kilde: Avledet av KOSTRA, i 2024-priser når regnskapsår er 2025",
        "Regn satsene om til regnskapsårets priser, og rett «kilde». Er satsene riktige, kan det godtas i unntak.yml.")
    {
        Gross = "alltid",
    };

    public static readonly Descriptor StandingTax = new("PM0280", Severity.Warning, "Skatten i landet står stille",
        "skatt_landsgjennomsnitt er i kroner. Et tall i «deretter» er da samme beløp hvert år, mens lønna vokser. Skatten sakker etter utgiftene, og resultatet blir for dårlig, mer for hvert år.",
        "skatt_landsgjennomsnitt: {verdier: {2025: 42270, 2026: 44000}, deretter: 44000}",
        "Skriv «deretter: {vekst: 3.2}», så vokser den siste verdien med så mange prosent i året, eller legg til årene under «verdier». Er det ment, kan det godtas i unntak.yml.")
    {
        Gross = "når tallet står i «deretter»",
    };

    public static readonly Descriptor StandingSeries = new("PM0281", Severity.Note, "Et beløp står stille",
        "Serien er i kroner, og «deretter» er samme beløp hvert år mens prisene vokser. Det kan være ment, for eksempel for en leie som er avtalt.",
        "utbytter: {verdier: {2026: 5000}, deretter: 5000}",
        "Skal beløpet følge prisene, skriv «deretter: {vekst: 2.0}». Ellers må ingenting gjøres.");

    public static readonly Descriptor WrongBudgetYear = new("PM0278", Severity.Warning, "Budsjettet er for andre år",
        "Framskrivingen bruker budsjettet for året etter regnskapsåret. Fila mangler det året, eller har et år langt unna. Ofte er det fjorårets budsjett.",
        "2025;lonn;432000 i budsjett.csv når regnskapsår er 2025",
        "Legg inn det budsjettet som gjelder, eller rett årstallet.");

    // ---- Municipalities and KOSTRA ----

    public static readonly Descriptor MixedScope = new("PM0235", Severity.Error, "Kasse og konsern er blandet",
        "Tall for kommunekassen og for kommunekonsernet kan ikke sammenliknes. I en indikator må alle kommuner og år ha tall for samme omfang.",
        "2025;3222;Lørenskog;netto_driftsresultat_prosent;0,2;prosent;kasse\n2025;0301;Oslo;netto_driftsresultat_prosent;-0,9;prosent;konsern",
        "Hent alle tallene for samme omfang.");

    public static readonly Descriptor OtherScope = new("PM0236", Severity.Warning, "KOSTRA-tallene har et annet omfang enn regnskapet",
        "Regnskapet gjelder kassen og KOSTRA-tallene konsernet, eller omvendt. Da er kommunens egne tall ikke de samme to steder på nettstedet.",
        "regnskapsomfang: kasse når kostra.csv har konsern",
        "Hent KOSTRA-tallene for samme omfang, eller rett «regnskapsomfang».");

    public static readonly Descriptor UnknownMunicipality = new("PM0237", Severity.Error, "Ukjent kommunenummer",
        "Ingen norsk kommune har eller har hatt nummeret. Nummer som begynner med 9, er fri for oppdiktede kommuner.",
        "nummer: \"3999\"",
        "Rett nummeret.");

    public static readonly Descriptor OldMunicipality = new("PM0238", Severity.Error, "Kommunenummeret gjaldt ikke det året",
        "Kommunen har fått nytt nummer, eller er slått sammen med andre.",
        "nummer: \"0230\" med regnskapsår: 2025",
        "Bruk nummeret som gjelder nå.");

    public static readonly Descriptor OtherName = new("PM0239", Severity.Warning, "Navnet hører ikke til kommunenummeret",
        "Nummeret tilhører en kommune med et annet navn.",
        "navn: Lørenskog og nummer: \"3205\"",
        "Rett navnet eller nummeret.");

    public static readonly Descriptor ScopeInSource = new("PM0229", Severity.Warning, "Kilden sier et annet omfang",
        "Teksten i «kilde» nevner konsern når tallene skal gjelde kassen, eller omvendt.",
        "omfang kasse og kilde «KOSTRA konsern, tabell 12134»",
        "Rett omfanget, eller hent tallene på nytt.");

    public static readonly Descriptor OddComparison = new("PM0273", Severity.Warning, "Sammenlikning med seg selv eller to ganger",
        "Kommunen selv er alltid med i sammenlikningen, og hver kommune skal stå én gang.",
        "nummer: \"3222\" og sammenlikning: [\"3222\", \"0301\"]",
        "Ta nummeret bort.");

    public static readonly Descriptor MixedUnits = new("PM0275", Severity.Warning, "Raden er ikke som de andre",
        "Den samme indikatoren har to enheter, eller den samme regionen to navn.",
        "2024;0301;Oslo;frie_inntekter_per_innbygger;81240;kr;konsern\n2024;0301;Oslo;frie_inntekter_per_innbygger;81,2;1000 kr;konsern",
        "Skriv alle tallene i samme enhet, og navnet likt.");

    public static readonly Descriptor PublishedPerInhabitantDiffers = new("PM0841", Severity.Warning, "Beløpet per innbygger er ikke det KOSTRA har",
        "Regnskapet og folketallet gir et annet beløp per innbygger enn kostra.csv har for kommunen selv og samme år. KOSTRA deler på innbyggerne ved årets slutt, og det gjør programmet også. Ofte er skatt eller rammetilskudd regnet om fra kroner per innbygger med et annet folketall.",
        "frie_inntekter_per_innbygger er 63 135 i kostra.csv, men skatt og rammetilskudd i regnskap.csv gir 65 526",
        "Rett skatt og rammetilskudd i regnskap.csv, eller tallet i kostra.csv. Sjekk at befolkning.csv har året etter regnskapsåret.");

    // ---- Measures ----

    public static readonly Descriptor BareMeasure = new("PM0255", Severity.Note, "Tiltaket mangler konsekvens eller ansvarlig",
        "De folkevalgte trenger å vite hva et tiltak betyr for innbyggerne og hvem som svarer for det.",
        "- id: felles-stab\n  navn: Felles stab\n  helarseffekt: 30000",
        "Legg til «konsekvens» og «ansvarlig» (en rolle, ikke et navn).");

    public static readonly Descriptor UnspecifiedCut = new("PM0256", Severity.Warning, "Uspesifisert kutt",
        "Tiltaket sier ikke hva som skal gjøres, eller hvor. I et vedtatt budsjett eller en økonomiplan regnes uspesifisert innsparing som merforbruk (ROBEK-kriteriene a og b).",
        "navn: Uspesifisert innsparing",
        "Fordel kuttet på sektorer, og skriv hva som skal gjøres, hvem som har ansvaret og hva det betyr.");

    public static readonly Descriptor UnspecifiedInPlan = new("PM0257", Severity.Error, "Uspesifisert kutt i et planforslag",
        "Uspesifisert innsparing regnes som merforbruk (Kommunal- og distriktsdepartementet, 14. februar 2022), og et planforslag kan ikke ha merforbruk.",
        "art: planforslag med tiltak: [uspesifisert-innsparing]",
        "Fordel kuttet på sektorer, og skriv hva som skal gjøres, hvem som har ansvaret og hva det betyr.");

    public static readonly Descriptor MeasureOutside = new("PM0258", Severity.Warning, "Tiltaket har år utenfor framskrivingen",
        "Et år ligger før framskrivingen begynner eller etter at den slutter.",
        "innfasing: {2062: 100} når horisonten er 2035",
        "Rett årstallet.");

    public static readonly Descriptor PropertyTaxStep = new("PM0270", Severity.Warning, "Eiendomsskatten øker mer enn loven åpner for",
        "Eigedomsskattelova § 13: høyst 1 promille det første året, og så høyst 1 promille mer i året. Satsen er minst 1 promille (§ 11), så inntekten kan høyst bli dobbelt så stor på ett år når grunnlaget er det samme.",
        "linje: eiendomsskatt med virkning: {2026: 10000, 2027: 60000}",
        "Fordel økningen på flere år. Kommer den av nytt grunnlag eller lavere bunnfradrag, kan advarselen godtas i unntak.yml.");

    public static readonly Descriptor TooLargeNumbers = new("PM0299", Severity.Error, "For store tall til å regne med",
        "Beløp eller vekst er så store at framskrivingen går ut over det programmet kan regne med. Slike tall er aldri en kommunes.",
        "2025;avskrivninger;999999999999999",
        "Rett tallet meldingen nevner.");

    /// <summary>Kinds that, when gross, say that an amount or a number of people is in another unit.</summary>
    public static ImmutableArray<Descriptor> Amounts => [UnusualSize, Jump, WrongSize, PopulationJump, SectorsTooLarge];

    private static ImmutableArray<Descriptor> Mening =>
    [
        MotpostDiffers, Surplus, FundDiffers, DeficitDiffers, PensionDiffers, StocksDiffer, NoIncome, Jump, WrongSize,
        PopulationJump, FractionOfPerson, WrongMeasureSize, SectorsTooLarge, TooMuchVat, YearGap, StoppedSeries, OddYears, OddDate, StaleText, WrongPriceYear,
        StandingTax, StandingSeries, WrongBudgetYear,
        MixedScope, OtherScope, UnknownMunicipality, OldMunicipality, OtherName, ScopeInSource, OddComparison,
        MixedUnits, PublishedPerInhabitantDiffers, BareMeasure, UnspecifiedCut, UnspecifiedInPlan, MeasureOutside, PropertyTaxStep, TooLargeNumbers,
    ];
}
