using System.Collections.Immutable;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>What a made edition is like, in the words of a reader: rich or poor, growing or shrinking, one scenario or twelve.</summary>
internal sealed partial record Utgavevalg
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

    /// <summary>Disposisjonsfond, per mille of income.</summary>
    public int Fond { get; init; } = 80;

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

    /// <summary>How far the alternatives beside hoved lie from it, tenths of a per cent a year; null without alternatives.</summary>
    public int? Alternativer { get; init; }

    /// <summary>Effect of each measure, 1 000 kr per 10 000 kroner of income.</summary>
    public ImmutableArray<int> Tiltak { get; init; } = [100, 200];

    /// <summary>Years after regnskapsår that measures begin, one after the other.</summary>
    public ImmutableArray<int> Start { get; init; } = [1];

    /// <summary>Years that a measure lasts; null to the end.</summary>
    public int? Varer { get; init; }

    /// <summary>How many of the measures are unspecified cuts.</summary>
    public int Uspesifisert { get; init; }

    /// <summary>True where the measures have all that is needed before they are adopted.</summary>
    public bool Klare { get; init; }

    /// <summary>The effort of each measure, one after the other; empty where none is told.</summary>
    public ImmutableArray<int> Innsats { get; init; } = [];

    /// <summary>Scenarios.</summary>
    public int Scenarioer { get; init; } = 3;

    /// <summary>How many of the measures the first scenario has.</summary>
    public int Først { get; init; }

    /// <summary>Which scenarios override an assumption: every second (a), all (A), or none.</summary>
    public string Overstyr { get; init; } = "";

    /// <summary>
    /// Kinds of rule: o(verskudd), f(ond), g(jeld), h (each year), d (debt each year), n (mean debt), z (no debt), k (no fund needed),
    /// p (the year of the accounts); G and O as g and o, with the year beyond the horizon.
    /// </summary>
    public string Regler { get; init; } = "ogf";

    /// <summary>Pension premium deviation, per mille of income; negative is already expensed.</summary>
    public int Premieavvik { get; init; } = 10;

    /// <summary>The same in the years to come, where it is another.</summary>
    public int? NyttPremieavvik { get; init; }

    /// <summary>Investments in the plan, per cent of income a year.</summary>
    public int Investeringer { get; init; } = 8;

    /// <summary>How much of them is borrowed, per cent; null where a sixth comes back as VAT and the rest is borrowed.</summary>
    public int? Lånt { get; init; }

    /// <summary>Tax, hundredths of a per cent of income.</summary>
    public int Skatt { get; init; } = 3600;

    /// <summary>Growth of the accounts year by year, tenths of a per cent.</summary>
    public int Vekst { get; init; } = 35;

    /// <summary>How much better the result was for each year back, tenths of a per cent of income.</summary>
    public int Bedring { get; init; } = 1;

    /// <summary>The uncertain assumptions, by name; null where all are.</summary>
    public string? Usikre { get; init; }

    /// <summary>The corrections of korrigert netto driftsresultat.</summary>
    public string Korreksjoner { get; init; } = "bundne_fond, premieavvik, gevinst_tap";

    /// <summary>Net set aside to bound funds, per mille of income.</summary>
    public int Bundne { get; init; }

    /// <summary>Overspending of the sectors, tenths of a per cent; null without sector.csv.</summary>
    public int? Overforbruk { get; init; }

    /// <summary>The net cost of each sector, per cent of income.</summary>
    public ImmutableArray<int> Sektorer { get; init; } = [40, 25];

    /// <summary>Overspending that is forecast for the year after the accounts, tenths of a per cent; null without a forecast.</summary>
    public int? Sektorprognose { get; init; }

    /// <summary>True where the first sector has a name too long for a title.</summary>
    public bool LangtNavn { get; init; }

    /// <summary>What the municipality has told of its overspending: years from the accounts, and per mille of income.</summary>
    public ImmutableArray<(int Fra, int Til, int Beløp)> Oppgitt { get; init; } = [];

    /// <summary>How much more was paid in wages than budgeted, per mille; null without budsjett.csv.</summary>
    public int? Budsjettavvik { get; init; }

    /// <summary>How much of the debt is paid in the first year of the plan, per cent, and nothing after it; null as the model has it.</summary>
    public int? Nedbetalt { get; init; }

    /// <summary>A risk a letter: h(øy), m(iddels), l(av); in capitals it costs next to nothing.</summary>
    public string Risikoer { get; init; } = "";

    /// <summary>Other municipalities; null without kostra.csv.</summary>
    public Andre? Andre { get; init; }

    /// <summary>The edition of the year before; null where there is none.</summary>
    public Utgavevalg? Fjoråret { get; init; }

    /// <summary>Everything is an anslag, or nothing is.</summary>
    public bool Anslag { get; init; }

    /// <summary>Paths of the simulation.</summary>
    public int Baner { get; init; } = 100;

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
        Fond = draw.Of([0, 0, 1, 3, 10, 30, 70, 80, 90, 150, 400]),
        Merforbruk = draw.Of([0, 0, 0, 0, 2, 3, 8]),
        Lønnsvekst = draw.Of([-30, 0, 15, 30, 35, 40, 60]),
        Prisvekst = draw.Of([-20, 0, 10, 20, 25, 45]),
        Skattevekst = draw.Of([-30, 0, 20, 35, 40, 60]),
        Renter = draw.Of<ImmutableArray<int>>([[40], [40, 35], [35, 60, 20, 35], [0], [45, 45, 30]]),
        Befolkning = [.. Enumerable.Range(0, 5).Select(_ => draw.Of([-50, -20, -5, 0, 0, 5, 20, 50]))],
        Alternativer = draw.Of<int?>([null, null, 6, 0]),
        Tiltak = [.. Enumerable.Range(0, draw.Of([0, 1, 2, 3, 5, 13])).Select(_ => draw.Of([-200, -20, 0, 1, 5, 40, 150, 500]))],
        Start = [.. Enumerable.Range(0, draw.Between(1, 3)).Select(_ => draw.Of([1, 1, 2, 3, 5, 8]))],
        Scenarioer = draw.Of([1, 1, 2, 3, 4, 5, 6, 12]),
        Varer = draw.Of<int?>([null, null, null, 1, 2]),
        Uspesifisert = draw.Of([0, 0, 1, 3]),
        Klare = draw.Once(3),
        Innsats = draw.Of<ImmutableArray<int>>([[], [1], [1, 4, 2]]),
        Først = draw.Of([0, 0, 0, 1, 2]),
        Overstyr = draw.Of(["", "", "a", "A"]),
        Regler = draw.Of(["o", "ogf", "ogf", "hdf", "G", "GG", "O", "nzk", "pf", "ogfhdGo", "gf", ""]),
        Premieavvik = draw.Of([-30, -5, 0, 0, 4, 20]),
        Investeringer = draw.Of([0, 0, 3, 8, 20]),
        Korreksjoner = draw.Of(["bundne_fond, premieavvik, gevinst_tap", "bundne_fond, premieavvik", "premieavvik", ""]),
        Bundne = draw.Of([-5, 0, 0, 3]),
        Overforbruk = draw.Of<int?>([null, -30, 0, 1, 25]),
        NyttPremieavvik = draw.Of<int?>([null, null, -20, 0, 20]),
        Lånt = draw.Of<int?>([null, null, 0, 100]),
        Skatt = draw.Of([800, 2000, 3300, 3600, 4118, 6000]),
        Vekst = draw.Of([-20, 0, 35, 80]),
        Bedring = draw.Of([-10, 0, 1, 10]),
        Usikre = draw.Of([null, null, null, "", "rente"]),
        Sektorer = draw.Of<ImmutableArray<int>>([[40, 25], [40, 25], [50], [30, 8, 4, 2]]),
        Sektorprognose = draw.Of<int?>([null, null, -20, 0, 30]),
        LangtNavn = draw.Once(4),
        Oppgitt = draw.Of<ImmutableArray<(int, int, int)>>([[], [], [(0, 0, 5)], [(-2, -1, 8), (0, 0, -3)], [(-1, 0, -4)]]),
        Budsjettavvik = draw.Of<int?>([null, null, -30, 0, 20]),
        Nedbetalt = draw.Of<int?>([null, null, null, 0, 100]),
        Risikoer = draw.Of(["", "", "h", "l", "hml", "hhhh", "MLL"]),
        Andre = draw.Once(2) ? Andre.Tilfeldig(draw) : null,
        Fjoråret = draw.Of<Utgavevalg?>([null, null, new(), new() { Resultat = 40, Lønnsvekst = 49 }, new() { Resultat = -20, Skattevekst = 20 }]),
        Anslag = draw.Once(2),
    };
}
