using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM0670–0689, importing: rates from Norges Bank, and published budgets and plans.</summary>
public static partial class Catalogue
{
    public static readonly Descriptor NotBankFile = new("PM0670", Severity.Error, "Ikke en fil med renter fra Norges Bank",
        "En CSV-fil fra Norges Banks datatjeneste har kolonnene TIME_PERIOD, OBS_VALUE og INSTRUMENT_TYPE, og minst én verdi.",
        "dato;rente",
        "Hent fila fra data.norges-bank.no med format=csv.");

    public static readonly Descriptor OtherBankSeries = new("PM0671", Severity.Error, "Serien brukes ikke i en utgave",
        "Fila har en serie fra Norges Bank som en utgave ikke har bruk for, for eksempel valutakurser.",
        "EXR/B.USD.NOK.SP",
        "Hent styringsrenten (IR/B.KPRA.SD.R) eller NOWA.");

    public static readonly Descriptor BankValue = new("PM0672", Severity.Error, "Dag eller rente kan ikke leses",
        "En rad har en periode som ikke er en dag, en måned, et kvartal eller et år, en verdi som ikke er en rente i prosent, eller en annen verdi enn en tidligere rad for samme dag.",
        "2026-13-01;4.25",
        "Hent fila på nytt fra Norges Bank.");

    public static readonly Descriptor NoPlan = new("PM0675", Severity.Error, "Ingen oppstilling etter § 5-4 eller § 5-6",
        "Programmet fant ingen tabell med årstall over kolonnene og linjene i bevilgningsoversikt drift (§ 5-4) eller økonomisk oversikt etter art – drift (§ 5-6). Oppstillinger etter reglene før 2020 har andre linjer og tas ikke inn.",
        "Budsjettskjema 1A fra 2018",
        "Lagre tabellen fra økonomiplanen som CSV eller xlsx med én kolonne for hvert år.");

    public static readonly Descriptor UnitUnknown = new("PM0676", Severity.Error, "Enheten er ikke oppgitt",
        "Tabellen sier ikke om beløpene er i kroner, 1000 kr eller mill. kr, og størrelsen på tallene avgjør det ikke, eller den sier en enhet som ikke kan være riktig for en kommune.",
        "Sum driftsinntekter 98 000 uten enhet",
        "Skriv «Beløp i 1 000 kroner» i cella øverst til venstre.");

    public static readonly Descriptor PlanContradiction = new("PM0677", Severity.Error, "Oppstillingen motsier seg selv",
        "En sum i oppstillingen er en annen enn summen av linjene, og forskjellen er for stor til å være avrunding. Da er minst ett tall galt eller har feil fortegn, og programmet velger ikke hvilket.",
        "Sum driftsinntekter 6 737 475, men linjene gir 6 137 475",
        "Finn linja som er feil, og rett den etter det vedtatte budsjettet. Vises det i meldingen at én linje har snudd fortegn, så begynn med den.");

    public static readonly Descriptor PlanDeviation = new("PM0678", Severity.Warning, "En sum i oppstillingen går ikke helt opp",
        "En sum i oppstillingen er en annen enn summen av linjene med mer enn avrunding. Linjene er tatt inn slik de står, men ikke summen.",
        "Netto driftsresultat 27 111 i § 5-6, men 27 711 i § 5-4",
        "Sammenlikn med det vedtatte budsjettet, og rett linja hvis den er feil.");

    public static readonly Descriptor PlanNumber = new("PM0679", Severity.Error, "Beløp i oppstillingen kan ikke leses",
        "En celle i en linje programmet kjenner, er verken et beløp, en strek eller tom, eller den kan leses på to måter.",
        "2.155",
        "Skriv beløpet uten punktum, eller med mellomrom mellom tusenene.");

    public static readonly Descriptor PlanSign = new("PM0680", Severity.Error, "Én kolonne har andre fortegn enn de andre",
        "Fortegnene i en kolonne er andre enn i resten av tabellen. Summene viser hvilke linjer det gjelder, men programmet retter ikke tallene.",
        "Renteutgifter 44 686 i én kolonne, og -84 397 i de andre",
        "Rett fortegnet i tabellen, og importer på nytt.");

    public static readonly Descriptor PlanColumn = new("PM0681", Severity.Error, "Kolonnen sier ikke hva den er",
        "Overskriften må si både år og om kolonnen er regnskap, budsjett, økonomiplan eller prognose.",
        "Post;2021;2022",
        "Skriv overskriften helt ut, for eksempel «Regnskap 2021» og «Økonomiplan 2024».");

    /// <summary>The kinds of this file.</summary>
    private static ImmutableArray<Descriptor> ImportPlan =>
    [
        NotBankFile, OtherBankSeries, BankValue, NoPlan, UnitUnknown, PlanContradiction, PlanDeviation, PlanNumber, PlanSign, PlanColumn,
    ];
}
