using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM081x: budgets, forecasts and risks (sektor.csv, budsjett.csv, prognose.csv, risiko.yml, overforbruk.yml).</summary>
public static partial class Catalogue
{
    public static readonly Descriptor RepeatedLowBudget = new("PM0810", Severity.Warning, "Budsjettet er lavere enn det sektoren bruker",
        "Sektoren har brukt over én prosent mer enn budsjettet i de fleste av de siste fem årene (minst tre), og neste budsjett er likevel lavere enn siste regnskap. Da er det trolig budsjettet som er feil.",
        "2023–2025;budsjett;omsorg;100 000 og regnskap 104 000, men 2026;budsjett;omsorg;102000",
        "Sett av det tjenesten koster, eller vedta hva som skal bli billigere. Er det gjort, kan advarselen godtas i unntak.yml.");

    public static readonly Descriptor OptimisticTax = new("PM0811", Severity.Warning, "Skatten er satt høyere enn forutsetningene tilsier",
        "Skatten i budsjettet eller prognosen er over én prosent høyere enn landets skatt per innbygger ganger kommunens andel. Et for høyt anslag gir et budsjett som ikke holder.",
        "budsjett.csv: 2026;skatt;45000 for 1 000 innbyggere, når forutsetningene gir 41 300 kroner per innbygger",
        "Sett ned skatten, eller rett «skatt_landsgjennomsnitt» eller «skatteandel». Vet kommunen noe som forutsetningene ikke har med, kan advarselen godtas i unntak.yml.");

    public static readonly Descriptor FarFromAssumptions = new("PM0817", Severity.Warning, "Budsjettet eller prognosen er langt fra forutsetningene",
        "Linja er mer enn 2 prosent og mer enn en halv prosent av driftsinntektene unna det regnskapet og forutsetningene gir. Framskrivingen bruker beløpet og bygger videre på det, så et for lavt budsjett gjør alle årene for lyse. Meldingen sier hvor mange kroner det er i året i planperioden.",
        "budsjett.csv: 2026;lonn;2690000 når regnskapet er 2662400 og lønnsveksten 4 prosent",
        "Sjekk beløpet. Er det vedtatt hva som skal bli billigere, kan advarselen godtas i unntak.yml. Ellers rett budsjettet, eller la linja stå utenfor så den blir regnet ut.");

    public static readonly Descriptor RiskAmount = new("PM0812", Severity.Error, "Beløpet til risikoen er ikke over null",
        "«utslag» sier hvor mange ganger følsomheten risikoen er, og «eksponering» hva den koster i 1 000 kroner i året. Begge er positive tall.",
        "utslag: 0",
        "Skriv et tall over null, eller ta bort nøkkelen.");

    public static readonly Descriptor RiskAmountUnused = new("PM0813", Severity.Warning, "Bare ett av beløpene til risikoen blir brukt",
        "Har risikoen en «folsomhet», blir beløpet regnet ut, og «eksponering» står ubrukt. Uten «folsomhet» er det «utslag» som står ubrukt.",
        "folsomhet: rente_pluss_1\neksponering: 12000",
        "Ta bort det som ikke blir brukt.");

    public static readonly Descriptor RiskYear = new("PM0814", Severity.Warning, "Risikoen er regnet for et år utenfor planen",
        "En følsomhet er regnet ut for årene i planperioden. Et eget beløp må gjelde et år som framskrivingen har med.",
        "ar: 2045",
        "Velg et år i planperioden, eller ta bort «ar». Da gjelder første år i planen.");

    public static readonly Descriptor RiskWithoutCost = new("PM0815", Severity.Warning, "Følsomheten gir ikke noe tap",
        "En risiko skal gjøre resultatet dårligere. Her gjør endringen det bedre eller gir ingen forskjell, og da vises ikke noe beløp.",
        "folsomhet: tiltakseffekt_minus_10 når ingen scenarioer har tiltak",
        "Velg en følsomhet som gjør resultatet dårligere, eller skriv «eksponering» med et eget anslag.");

    public static readonly Descriptor ReportedDiffers = new("PM0816", Severity.Warning, "Oppgitt overforbruk stemmer ikke med sektortallene",
        "Posten sier «maling: budsjettavvik», men sektor.csv gir over fem prosent mer eller mindre utover budsjettet i de samme årene.",
        "overforbruk.yml: belop: 30000, men sektorene brukte 20 000 utover budsjettet",
        "Rett beløpet eller sektortallene, eller velg en annen «maling».");

    private static ImmutableArray<Descriptor> Styring =>
        [RepeatedLowBudget, OptimisticTax, FarFromAssumptions, RiskAmount, RiskAmountUnused, RiskYear, RiskWithoutCost, ReportedDiffers];
}
