using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM070x: tjenester.yml, and SSB's signs in kostra.csv.</summary>
public static partial class Catalogue
{
    public static readonly Descriptor UnknownIndicator = new("PM0700", Severity.Warning, "Indikatoren står ikke i kostra.csv",
        "En tjeneste måles med indikatorer fra kostra.csv. Navnet må være skrevet likt begge steder, ellers blir tjenesten vist uten tallet.",
        "- {id: barnehage, navn: Barnehage, netto: Netto driftsutgift til barnehage, kilde: KOSTRA}",
        "Skriv navnet slik det står i kostra.csv, eller legg indikatoren til der.");

    public static readonly Descriptor WrongTargetGroup = new("PM0701", Severity.Error, "Målgruppen er ikke en aldersgruppe",
        "Målgruppen er dem tjenesten er for: fra en alder til og med en annen. Er tjenesten for alle, skal nøkkelen ikke stå.",
        "malgruppe: {fra: 15, til: 6}",
        "Skriv den yngste alderen i «fra» og den eldste i «til».");

    public static readonly Descriptor WrongNeed = new("PM0702", Severity.Warning, "Behovet er ikke et forhold til landet",
        "Behovsindeksen sier hvor stort behovet er per innbygger i målgruppen når landet er 1. Utgiften blir delt på den. En indeks per innbygger passer ikke til en utgift per innbygger i målgruppen, for da telles alderen to ganger.",
        "2024;3222;Lørenskog;behov_omsorg;81,3;indeks;konsern",
        "Skriv 0,813 i stedet for 81,3.");

    public static readonly Descriptor WrongIndicatorUnit = new("PM0703", Severity.Warning, "Indikatoren har feil enhet",
        "Netto driftsutgift skal være i kroner per innbygger i målgruppen, og dekningsgraden i prosent av målgruppen.",
        "dekningsgrad: Barn i barnehage, når enheten i kostra.csv er «antall»",
        "Velg en indikator med rett enhet, eller regn tallene om.");

    public static readonly Descriptor UnitCostAlone = new("PM0704", Severity.Note, "Enhetskostnad uten dekningsgrad",
        "Forskjellen mellom kommuner kan deles i flere brukere og dyrere plasser bare når begge er kjent.",
        "enhetskostnad: Utgifter per oppholdsdøgn i institusjon",
        "Skriv også «dekningsgrad», eller ta bort «enhetskostnad».");

    public static readonly Descriptor UnknownSign = new("PM0705", Severity.Error, "Tegnet er ikke et av SSBs",
        "Kolonnen «tegn» i kostra.csv sier hvorfor et tall mangler: . kan ikke forekomme, .. mangler, ... mangler foreløpig, : vises ikke av hensyn til personvern, - er null hos SSB.",
        "2024;3222;Lørenskog;besok_kino;;antall;konsern;n/a",
        "Bruk tegnet som står i Statistikkbanken, eller la cella stå tom.");

    public static readonly Descriptor SignAndValue = new("PM0706", Severity.Error, "Raden har både verdi og tegn",
        "Et tegn betyr at tallet mangler. Står det et tall ved siden av, er det ikke til å vite hvilket som gjelder.",
        "2024;3222;Lørenskog;netto_driftsresultat_prosent;0,2;prosent;konsern;..",
        "Ta bort det som er feil.");

    private static ImmutableArray<Descriptor> Tjenester =>
        [UnknownIndicator, WrongTargetGroup, WrongNeed, WrongIndicatorUnit, UnitCostAlone, UnknownSign, SignAndValue];
}
