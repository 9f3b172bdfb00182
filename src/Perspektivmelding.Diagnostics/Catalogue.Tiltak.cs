using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM079x: the register of measures in tiltak.yml.</summary>
public static partial class Catalogue
{
    public static readonly Descriptor GainIsNoMoney = new("PM0790", Severity.Error, "En gevinst uten penger har beløp",
        "Bare en budsjettmessig gevinst setter ned bevilgningen og kan regnes med. Unngått kostnad og bedre kvalitet er også gevinster, men de gir ikke penger å bruke.",
        "gevinstklasse: kvalitet\nhelarseffekt: 500",
        "Ta bort beløpet og beskriv gevinsten i «konsekvens», eller skriv «gevinstklasse: budsjettmessig».");

    public static readonly Descriptor UnknownDependency = new("PM0791", Severity.Error, "Tiltaket avhenger av et tiltak som ikke finnes",
        "«avhenger_av» er en liste med id-er fra tiltak.yml.",
        "avhenger_av: [felles-stabb] når tiltaket heter felles-stab",
        "Rett id-en, eller legg tiltaket til.");

    public static readonly Descriptor DependencyCycle = new("PM0792", Severity.Error, "Tiltak avhenger av hverandre i ring",
        "Når to tiltak begge må komme først, kan ingen av dem begynne.",
        "a har avhenger_av: [b], og b har avhenger_av: [a]",
        "Ta bort den avhengigheten som ikke er nødvendig, eller slå tiltakene sammen.");

    public static readonly Descriptor MeasureAlone = new("PM0793", Severity.Warning, "Scenarioet mangler et tiltak som et annet bygger på",
        "Et tiltak som avhenger av et annet, gir ikke virkningen sin alene.",
        "tiltak: [selge-bygg] når selge-bygg har avhenger_av: [samle-stab]",
        "Ta med begge tiltakene i scenarioet, eller ingen av dem.");

    public static readonly Descriptor AdoptedUnready = new("PM0794", Severity.Warning, "Vedtatt tiltak er ikke ferdig beskrevet",
        "Et tiltak skal være realistisk, detaljert og forpliktende før det blir vedtatt: ansvarlig, start, beløp, pukkelkostnad (eller at det ikke er noen), risiko, måleindikator og konsekvens for innbyggerne.",
        "status: vedtatt uten «maleindikator»",
        "Fyll ut det som mangler. Har tiltaket ingen pukkelkostnad, skriv «pukkelkostnad: {}».");

    public static readonly Descriptor SharesOfMeasure = new("PM0795", Severity.Error, "Kommunenes andeler går ikke opp",
        "I et interkommunalt tiltak har hver kommune en andel i prosent. Andelene skal være 100 til sammen, hver kommune står én gang, og kommunen selv må være med.",
        "kommuner: [{nummer: \"9999\", andel: 50}, {nummer: \"9998\", andel: 40}]",
        "Rett andelene.");

    public static readonly Descriptor WeakEffect = new("PM0796", Severity.Warning, "Tiltaket gir mye mindre enn framskrivingen regner med",
        "Målt effektueringsgrad er oppnådd effekt delt på planlagt effekt i samme tid. Her er den mer enn 15 prosentpoeng lavere enn den framskrivingen bruker.",
        "effektueringsgrad: 100\neffekt_hittil: {2026: {planlagt: 1000, oppnadd: 500}}",
        "Sett ned «effektueringsgrad», eller rett målingen. Kommer resten senere, kan advarselen godtas i unntak.yml.");

    public static readonly Descriptor WrongEffort = new("PM0797", Severity.Error, "Innsatsen er utenfor skalaen",
        "Innsats sier hvor krevende det er å gjennomføre tiltaket, fra 1 (liten) til 5 (stor).",
        "innsats: 7",
        "Skriv et helt tall fra 1 til 5, eller ta bort nøkkelen.");

    public static readonly Descriptor AdoptedUnspecified = new("PM0798", Severity.Warning, "Et uspesifisert kutt er vedtatt",
        "Uspesifisert innsparing i et vedtatt budsjett eller en økonomiplan regnes som merforbruk (Kommunal- og distriktsdepartementet, 14. februar 2022). Det kan føre kommunen inn i ROBEK.",
        "uspesifisert: ja\nstatus: vedtatt",
        "Fordel kuttet på konkrete tiltak.");

    public static readonly Descriptor ImpossibleExclusion = new("PM0799", Severity.Error, "Tiltaket kan ikke utelukke dette",
        "«utelukker» er en liste med id-er fra tiltak.yml. Tiltakene der er andre utgaver av det samme, eller kan av andre grunner ikke gjennomføres sammen med dette. Et tiltak kan ikke utelukke seg selv, og heller ikke et det bygger på.",
        "utelukker: [felles-stabb] når tiltaket heter felles-stab",
        "Rett id-en, legg tiltaket til, eller ta id-en bort.");

    public static readonly Descriptor MeasuresExclude = new("PM0800", Severity.Warning, "Scenarioet har to tiltak som utelukker hverandre",
        "Tiltak som utelukker hverandre, kan ikke gjennomføres begge to. Framskrivingen legger dem likevel sammen, så scenarioet viser en virkning som ikke kan komme.",
        "tiltak: [felles-stab, stab-fra-2027] når felles-stab har utelukker: [stab-fra-2027]",
        "Ta bort det ene tiltaket, eller rett «utelukker» i tiltak.yml.");

    private static ImmutableArray<Descriptor> Tiltaksregister =>
    [
        GainIsNoMoney, UnknownDependency, DependencyCycle, MeasureAlone, AdoptedUnready, SharesOfMeasure, WeakEffect, WrongEffort, AdoptedUnspecified,
        ImpossibleExclusion, MeasuresExclude,
    ];
}
