using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM074x: the key <c>usikkerhet</c> of forutsetninger.yml.</summary>
public static partial class Catalogue
{
    public static readonly Descriptor WrongSimulation = new("PM0740", Severity.Error, "Verdien i «usikkerhet» er ikke mulig",
        "Antall baner er fra 100 til 100 000. Et standardavvik kan ikke være mindre enn 0, vedvarenheten er fra 0 til 1, og en korrelasjon fra −1 til 1. De to delene av «kompensasjon» er fra 0 til 100 prosent, og til sammen ikke over 100.",
        "usikkerhet: {baner: 10}",
        "Rett tallet, eller ta bort nøkkelen: alt i «usikkerhet» har en standardverdi.");

    public static readonly Descriptor ImpossibleCorrelation = new("PM0741", Severity.Error, "Korrelasjonene motsier hverandre",
        "Følger lønn og pris hverandre tett, og pris og rente hverandre tett, kan ikke lønn og rente gå hver sin vei.",
        "korrelasjon: [{mellom: [lonn, pris], verdi: 0.9}, {mellom: [pris, rente], verdi: 0.9}, {mellom: [lonn, rente], verdi: -0.9}]",
        "Gjør den største korrelasjonen mindre, eller ta bort en av dem. Par som ikke er nevnt, er 0.");

    public static readonly Descriptor WrongCorrelationPair = new("PM0742", Severity.Error, "Korrelasjonen er ikke mellom to drivkrefter",
        "En korrelasjon sier hvor tett avvikene for to ulike drivkrefter følger hverandre. Tiltakene trekkes for seg, og hvert par nevnes én gang.",
        "- {mellom: [lonn, tiltak], verdi: 0.2}",
        "Velg to av lonn, pris, rente, skatt og folketall.");

    private static ImmutableArray<Descriptor> Usikkerhet => [WrongSimulation, ImpossibleCorrelation, WrongCorrelationPair];
}
