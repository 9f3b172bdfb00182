using System.Collections.Immutable;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>What a made edition is like, in the words of a reader: rich or poor, growing or shrinking, one scenario or twelve.</summary>
internal sealed record Utgavevalg
{
    /// <summary>The last year with accounts.</summary>
    public int Regnskapsår { get; init; } = 2025;

    /// <summary>Years of accounts before it.</summary>
    public int Tidligere { get; init; }

    /// <summary>Years of the plan.</summary>
    public int Planår { get; init; } = 4;

    /// <summary>Years after the plan.</summary>
    public int Etter { get; init; } = 5;

    /// <summary>nb or nn.</summary>
    public string Målform { get; init; } = "nb";

    /// <summary>Inhabitants.</summary>
    public int Innbyggere { get; init; } = 10_000;

    /// <summary>Netto driftsresultat of the accounts, tenths of a per cent of income.</summary>
    public int Resultat { get; init; } = 10;

    /// <summary>Debt, per cent of income.</summary>
    public int Gjeld { get; init; } = 100;

    /// <summary>Money lent on or out, per cent of income.</summary>
    public int Utlån { get; init; } = 5;

    /// <summary>Disposisjonsfond, per cent of income.</summary>
    public int Fond { get; init; } = 8;

    /// <summary>Accumulated merforbruk in the balance, per cent of income.</summary>
    public int Merforbruk { get; init; }

    /// <summary>Wage growth, tenths of a per cent.</summary>
    public int Lønnsvekst { get; init; } = 35;

    /// <summary>Price growth, tenths of a per cent.</summary>
    public int Prisvekst { get; init; } = 20;

    /// <summary>Growth of the national tax average, tenths of a per cent.</summary>
    public int Skattevekst { get; init; } = 35;

    /// <summary>Interest of each year, tenths of a per cent; the last holds on.</summary>
    public ImmutableArray<int> Renter { get; init; } = [40, 35];

    /// <summary>Yearly change of each age group (0–5, 6–15, 16–66, 67–79, 80 and more), tenths of a per cent.</summary>
    public ImmutableArray<int> Befolkning { get; init; } = [0, 0, 5, 20, 40];

    /// <summary>Alternatives of the population beside hoved.</summary>
    public bool Alternativer { get; init; }

    /// <summary>Effect of each measure, 1 000 kr per 10 000 kroner of income.</summary>
    public ImmutableArray<int> Tiltak { get; init; } = [100, 200];

    /// <summary>Years after regnskapsår that measures begin, one after the other.</summary>
    public ImmutableArray<int> Start { get; init; } = [1];

    /// <summary>Scenarios, the first without measures.</summary>
    public int Scenarioer { get; init; } = 3;

    /// <summary>True where every second scenario overrides an assumption.</summary>
    public bool Overstyr { get; init; }

    /// <summary>Kinds of rule: o(verskudd), f(ond), g(jeld) with the year beyond the horizon as G, h (each year), d (debt each year).</summary>
    public string Regler { get; init; } = "ogf";

    /// <summary>Pension premium deviation, per mille of income; negative is already expensed.</summary>
    public int Premieavvik { get; init; } = 10;

    /// <summary>Investments in the plan, per cent of income a year.</summary>
    public int Investeringer { get; init; } = 8;

    /// <summary>The corrections of korrigert netto driftsresultat.</summary>
    public string Korreksjoner { get; init; } = "bundne_fond, premieavvik, gevinst_tap";

    /// <summary>Net set aside to bound funds, per mille of income.</summary>
    public int Bundne { get; init; }

    /// <summary>Overspending of the sectors, tenths of a per cent; null without sector.csv.</summary>
    public int? Overforbruk { get; init; }

    /// <summary>Everything is an anslag, or nothing is.</summary>
    public bool Anslag { get; init; }

    /// <summary>Paths of the simulation.</summary>
    public int Baner { get; init; } = 100;

    /// <summary>The extreme editions, by name: each is also a test site in <c>tests/sites/ekstrem</c>.</summary>
    public static ImmutableSortedDictionary<string, Utgavevalg> Ekstreme { get; } = new Dictionary<string, Utgavevalg>
    {
        ["rik"] = new() { Resultat = 60, Fond = 40, Gjeld = 30, Prisvekst = 15, Lønnsvekst = 25, Skattevekst = 45, Tidligere = 3, Overforbruk = -20 },
        ["fattig"] = new() { Resultat = -40, Fond = 2, Gjeld = 140, Lønnsvekst = 45, Skattevekst = 25, Tidligere = 4, Overforbruk = 40, Anslag = true },
        ["gjeldfri"] = new() { Gjeld = 0, Utlån = 0, Investeringer = 0, Resultat = 30 },
        ["utlan"] = new() { Gjeld = 20, Utlån = 60, Investeringer = 0 },
        ["tomt-fond"] = new() { Fond = 0, Merforbruk = 7, Resultat = -15, Premieavvik = -20, Korreksjoner = "", Tiltak = [-80] },
        ["prisfall"] = new() { Prisvekst = -30, Lønnsvekst = -40, Skattevekst = -45, Renter = [35, 60, 20, 35], Resultat = -5 },
        ["stille"] = new() { Prisvekst = 0, Lønnsvekst = 0, Skattevekst = 0, Befolkning = [0, 0, 0, 0, 0], Investeringer = 0, Tiltak = [0], Renter = [40], Premieavvik = 0, Resultat = 20, Målform = "nn" },
        ["liten"] = new() { Innbyggere = 200, Tiltak = [3, 5], Resultat = 3, Alternativer = true },
        ["ett"] = new() { Planår = 1, Etter = 0, Scenarioer = 1, Tiltak = [50], Start = [2], Regler = "o" },
        ["seks"] = new() { Scenarioer = 6, Tiltak = [100, 200, 50, -300, 20, 10], Resultat = 20, Overstyr = true, Regler = "ogfhdGo" },
        ["tolv"] = new() { Scenarioer = 12, Tiltak = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130], Start = [1, 2, 6], Målform = "nn" },
        ["skjeve-aldre"] = new() { Befolkning = [-60, -40, 10, 50, 90], Tidligere = 2, Overforbruk = 5, Alternativer = true },
        ["krymper"] = new() { Befolkning = [-30, -30, -25, 5, 10], Resultat = -10, Regler = "fGo" },
        ["passert"] = new() { Merforbruk = 5, Fond = 0, Resultat = 25, Gjeld = 60 },
        ["snur"] = new() { Resultat = -15, Lønnsvekst = 20, Prisvekst = 15, Skattevekst = 45, Fond = 10 },
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>An edition drawn.</summary>
    public static Utgavevalg Tilfeldig(Draw draw) => new()
    {
        Regnskapsår = draw.Between(2020, 2027),
        Tidligere = draw.Of([0, 0, 1, 2, 5]),
        Planår = draw.Of([1, 2, 3, 4, 4, 4, 5]),
        Etter = draw.Of([0, 0, 1, 5, 11]),
        Målform = draw.Of(["nb", "nn"]),
        Innbyggere = draw.Of([180, 900, 4_000, 13_000, 60_000, 300_000]),
        Resultat = draw.Of([-80, -30, -10, -1, 0, 1, 5, 12, 17, 18, 20, 30, 70]),
        Gjeld = draw.Of([0, 1, 20, 60, 74, 75, 90, 110, 160]),
        Utlån = draw.Of([0, 5, 20, 60]),
        Fond = draw.Of([0, 0, 1, 3, 7, 8, 9, 15, 40]),
        Merforbruk = draw.Of([0, 0, 0, 0, 2, 3, 8]),
        Lønnsvekst = draw.Of([-30, 0, 15, 30, 35, 40, 60]),
        Prisvekst = draw.Of([-20, 0, 10, 20, 25, 45]),
        Skattevekst = draw.Of([-30, 0, 20, 35, 40, 60]),
        Renter = draw.Of<ImmutableArray<int>>([[40], [40, 35], [35, 60, 20, 35], [0], [45, 45, 30]]),
        Befolkning = [.. Enumerable.Range(0, 5).Select(_ => draw.Of([-50, -20, -5, 0, 0, 5, 20, 50]))],
        Alternativer = draw.Once(3),
        Tiltak = [.. Enumerable.Range(0, draw.Of([0, 1, 2, 3, 5, 13])).Select(_ => draw.Of([-200, -20, 0, 1, 5, 40, 150, 500]))],
        Start = [.. Enumerable.Range(0, draw.Between(1, 3)).Select(_ => draw.Of([1, 1, 2, 3, 5, 8]))],
        Scenarioer = draw.Of([1, 1, 2, 3, 4, 5, 6, 12]),
        Overstyr = draw.Once(3),
        Regler = draw.Of(["o", "ogf", "ogf", "hdf", "G", "ogfhdGo", "gf", ""]),
        Premieavvik = draw.Of([-30, -5, 0, 0, 4, 20]),
        Investeringer = draw.Of([0, 0, 3, 8, 20]),
        Korreksjoner = draw.Of(["bundne_fond, premieavvik, gevinst_tap", "bundne_fond, premieavvik", "premieavvik", ""]),
        Bundne = draw.Of([-5, 0, 0, 3]),
        Overforbruk = draw.Of<int?>([null, -30, 0, 1, 25]),
        Anslag = draw.Once(2),
    };
}
