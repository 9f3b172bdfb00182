using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Perspektivmelding.Site.Tests.Setninger;

internal sealed partial record Utgavevalg
{
    private static readonly ConcurrentDictionary<(string Navn, string Målform), Lazy<Skrevet>> Skrevne = new();

    /// <summary>What an extreme edition says, written once for all tests.</summary>
    public static Skrevet Ekstrem(string navn, string målform) =>
        Skrevne.GetOrAdd((navn, målform), static n => new(() => Skrevet.Laget(Ekstreme[n.Navn], n.Målform))).Value;

    /// <summary>The extreme editions, by name: each is also a test site in <c>tests/sites/ekstrem</c>.</summary>
    public static ImmutableSortedDictionary<string, Utgavevalg> Ekstreme { get; } = new Dictionary<string, Utgavevalg>
    {
        ["rik"] = new() { Resultat = 60, Fond = 400, Gjeld = 30, Prisvekst = 15, Lønnsvekst = 25, Skattevekst = 45, Tidligere = 3, Overforbruk = -20 },
        ["fattig"] = new() { Resultat = -40, Fond = 20, Gjeld = 140, Lønnsvekst = 45, Skattevekst = 25, Tidligere = 4, Overforbruk = 40, Anslag = true },
        ["gjeldfri"] = new() { Gjeld = 0, Utlån = 0, Investeringer = 0, Resultat = 30 },
        ["utlan"] = new() { Gjeld = 20, Utlån = 60, Investeringer = 0 },
        ["tomt-fond"] = new() { Fond = 0, Merforbruk = 7, Resultat = -15, Premieavvik = -20, Korreksjoner = "", Tiltak = [-80] },
        ["prisfall"] = new() { Prisvekst = -30, Lønnsvekst = -40, Skattevekst = -45, Renter = [35, 60, 20, 35], Resultat = -5 },
        ["stille"] = new() { Prisvekst = 0, Lønnsvekst = 0, Skattevekst = 0, Befolkning = [0, 0, 0, 0, 0], Investeringer = 0, Tiltak = [0], Renter = [40], Premieavvik = 0, Resultat = 20, Målform = "nn" },
        ["liten"] = new() { Innbyggere = 200, Tiltak = [3, 5], Resultat = 3, Alternativer = 6 },
        ["ett"] = new() { Planår = 1, Etter = 0, Scenarioer = 1, Tiltak = [50], Start = [2], Regler = "o" },
        ["seks"] = new() { Scenarioer = 6, Tiltak = [100, 200, 50, -300, 20, 10], Resultat = 20, Overstyr = "a", Regler = "ogfhdGo" },
        ["tolv"] = new() { Scenarioer = 12, Tiltak = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130], Start = [1, 2, 6], Målform = "nn" },
        ["skjeve-aldre"] = new() { Befolkning = [-60, -40, 10, 50, 90], Tidligere = 2, Overforbruk = 5, Alternativer = 6 },
        ["krymper"] = new() { Befolkning = [-30, -30, -25, 5, 10], Resultat = -10, Regler = "fGo" },
        ["passert"] = new() { Merforbruk = 5, Fond = 0, Resultat = 25, Gjeld = 60 },
        ["snur"] = new() { Resultat = -15, Lønnsvekst = 20, Prisvekst = 15, Skattevekst = 45, Fond = 100 },

        // Nothing changes, and there is nothing: every «fortsatt», «ingen» and «like».
        ["null"] = Stille with
        {
            Fjoråret = Stille with { Fjoråret = Stille },
            Tidligere = 1,
            Andre = new() { Tjenester = [0, 1] },
            Budsjettavvik = 0,
            Overforbruk = 0,
            Sektorprognose = 0,
            Regler = "zk",
            Oppgitt = [(0, 0, 5), (0, 0, 3)],
        },
        ["null-fond"] = Stille with
        {
            Fond = 3,
            Regler = "",
            Tiltak = [-30],
            Varer = 1,
            Klare = true,
            Sektorer = [50],
            Overforbruk = 0,
            Oppgitt = [(0, 0, 5)],
            Risikoer = "h",
            Fjoråret = Stille with { Lønnsvekst = 49 },
            Andre = new() { Tjenester = [1, 0], Behov = true, Kommuner = 0 },
        },
        ["null-merforbruk"] = Stille with
        {
            Merforbruk = 3,
            Regler = "pG",
            Risikoer = "LL",
            Fjoråret = Stille with { Lønnsvekst = 49, Prisvekst = 30 },
            Andre = new() { Mer = 40, Kommuner = 0, Tjenester = [500, 500], Landsresultat = 12 },
        },
        ["litt"] = Stille with { Resultat = 1, Planår = 3, Tiltak = [100], Varer = 1, Uspesifisert = 1, Klare = true },
        ["litt-ett"] = Stille with { Resultat = 1, Planår = 1, Etter = 0, Innbyggere = 200, Premieavvik = 1, NyttPremieavvik = 0, Tiltak = [0, 200], Målform = "nn" },
        ["knapt-pluss"] = Stille with { Skatt = 3600, Etter = 0, Scenarioer = 1, Regler = "k" },
        ["knapt"] = Stille with { Premieavvik = 2, Tiltak = [100, 0, 100], Først = 1 },
        // So few live here that amounts are shown as nought; the goal is met to the krone.
        ["bitteliten"] = Stille with
        {
            Resultat = 20,
            Korreksjoner = "",
            Regler = "G",
            Merforbruk = 3,
            Planår = 2,
            Innbyggere = 20,
            Befolkning = [0, 0, -15, 0, 0],
            Alternativer = 0,
            Investeringer = 1,
            Gjeld = 1,
            Usikre = "rente",
            Premieavvik = -60,
            NyttPremieavvik = -15,
        },
        ["skatt"] = Stille with { Skattevekst = 20, Prisvekst = 2, Resultat = 20, Korreksjoner = "", Gjeld = 2, Nedbetalt = 100, Usikre = "", Regler = "kG" },
        ["jevnt-ned"] = Stille with { Lønnsvekst = -5, Prisvekst = -6, Skattevekst = -6, Fond = 80 },
        ["jevnt-opp"] = Stille with { Lønnsvekst = 5, Prisvekst = 6, Skattevekst = 6, Resultat = 20, Regler = "h", Tiltak = [-300] },
        ["dekker"] = Stille with { Merforbruk = 4, Resultat = 5, Premieavvik = 8, Skattevekst = -1, Regler = "h", Tiltak = [300, -100, 0], Scenarioer = 4 },
        ["kort-ett"] = Stille with { Planår = 1, Etter = 0, Fond = 79, Tiltak = [100] },
        ["kort-to"] = Stille with { Planår = 2, Etter = 0, Fond = 79, Tiltak = [100], Målform = "nn" },
        // Emptied in the plan, and filled again.
        ["vender"] = Stille with { Gjeld = 100, Renter = [80, 0], Fond = 1, Skattevekst = -2, Tiltak = [50, 50], Varer = 1, Uspesifisert = 2, Regler = "O", Innsats = [4, 2] },
        // Neighbours on the one side and the other, last year's edition better and worse.
        ["over"] = new()
        {
            Resultat = 10,
            Korreksjoner = "",
            Fond = 600,
            Etter = 1,
            Lønnsvekst = 36,
            Skatt = 6000,
            Befolkning = [20, 20, 20, 20, 20],
            Innbyggere = 100_000,
            Gjeld = 98,
            Renter = [30, 45],
            Tidligere = 3,
            Vekst = 80,
            Bedring = 0,
            Andre = new() { Mer = 20, Tjenester = [800, 700], Dekning = true, Negative = 0, Kommuner = 25, Landsresultat = 12 },
            Fjoråret = new() { Resultat = -20, Innbyggere = 100_000, Skattevekst = 20, Lønnsvekst = 49, Fjoråret = new() { Resultat = -20, Innbyggere = 100_000, Skattevekst = 20 } },
            Risikoer = "hhh",
            Oppgitt = [(-3, -2, 4), (-1, 0, 8)],
            Lånt = 100,
            Budsjettavvik = -20,
            Overforbruk = 20,
            Sektorprognose = -20,
            LangtNavn = true,
            Tiltak = [100, 100],
            Innsats = [1],
            Klare = true,
        },
        ["under"] = new()
        {
            Resultat = 10,
            Korreksjoner = "",
            Fond = 0,
            Merforbruk = 3,
            Lønnsvekst = 45,
            Skatt = 2000,
            Befolkning = [-20, -10, -5, -15, -25],
            Tidligere = 3,
            Bedring = 0,
            Etter = 11,
            Andre = new() { Mer = -40, Tjenester = [-800, -20], Dekning = true, Negative = 100, Kommuner = 25 },
            Fjoråret = new() { Resultat = 60, Lønnsvekst = 20 },
            Risikoer = "ll",
            Oppgitt = [(-1, 0, -8)],
            Lånt = 0,
            Budsjettavvik = 20,
            Overforbruk = -20,
            Sektorprognose = 20,
            Sektorer = [40, 21, 5],
            Tiltak = [100, 200, 100],
            Uspesifisert = 3,
            Overstyr = "A",
            Først = 1,
            Premieavvik = 10,
            NyttPremieavvik = -30,
        },
        ["fall"] = new()
        {
            Resultat = 6,
            Korreksjoner = "",
            Fond = 300,
            Lønnsvekst = 48,
            Skatt = 3300,
            Vekst = 80,
            Bedring = -10,
            Tidligere = 2,
            Regler = "OG",
            Risikoer = "l",
            Premieavvik = -10,
            NyttPremieavvik = 30,
            Tiltak = [0, 200],
            Andre = new() { Utenfor = true, Kommuner = 1, Snitt = false, Tjenester = [300] },
        },
        ["minus"] = new()
        {
            Resultat = -10,
            Fond = 0,
            Skatt = 8000,
            Innbyggere = 300_000,
            Befolkning = [-20, -20, -20, -20, -20],
            Regler = "n",
            Usikre = "rente",
            Premieavvik = -20,
            NyttPremieavvik = 0,
            Målform = "nn",
            Andre = new() { Mer = -10, Kommuner = 25 },
        },
        ["utgift"] = new() { Resultat = 8, Korreksjoner = "", Fond = 60, Lønnsvekst = 42, Skatt = 4092, Tiltak = [-100, -100], Scenarioer = 4, Overforbruk = 10 },
        ["ned"] = new() { Resultat = 8, Korreksjoner = "", Fond = 0, Merforbruk = 8, Lønnsvekst = 44, Tiltak = [100, 200, 100], Først = 1 },
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static Utgavevalg Stille => new()
    {
        Prisvekst = 0,
        Lønnsvekst = 0,
        Skattevekst = 0,
        Befolkning = [0, 0, 0, 0, 0],
        Investeringer = 0,
        Gjeld = 0,
        Utlån = 0,
        Renter = [0],
        Premieavvik = 0,
        Resultat = 0,
        Fond = 0,
        Vekst = 0,
        Skatt = 3624,
    };
}
