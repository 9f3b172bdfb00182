using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Regnskap;

namespace Perspektivmelding.Model.Utgaver;

/// <summary>Written standard of Norwegian.</summary>
public enum Målform
{
    /// <summary>Bokmål.</summary>
    Bokmål,
    /// <summary>Nynorsk.</summary>
    Nynorsk,
}

/// <summary>Which accounts the figures cover; the two are never mixed (fag.md 0.1).</summary>
public enum Regnskapsomfang
{
    /// <summary>Kommunekassen alone.</summary>
    Kasse,
    /// <summary>With municipal enterprises and partnerships.</summary>
    Konsern,
}

/// <summary>The municipality and the frame of the edition (kommune.yml).</summary>
public sealed record Kommune
{
    /// <summary>Name.</summary>
    public required string Navn { get; init; }

    /// <summary>Kommunenummer: four digits, text.</summary>
    public required string Nummer { get; init; }

    /// <summary>Bokmål or nynorsk.</summary>
    public required Målform Målform { get; init; }

    /// <summary>b: the last year with accounts.</summary>
    public required int Regnskapsår { get; init; }

    /// <summary>First year of the plan period.</summary>
    public required int PlanFra { get; init; }

    /// <summary>Last year of the plan period.</summary>
    public required int PlanTil { get; init; }

    /// <summary>Last projected year.</summary>
    public required int Horisont { get; init; }

    /// <summary>Kasse or konsern.</summary>
    public required Regnskapsomfang Omfang { get; init; }

    /// <summary>Banner on every page, or null.</summary>
    public string? Eksempel { get; init; }

    /// <summary>Kommunenummer to compare with.</summary>
    public ImmutableArray<string> Sammenlikning { get; init; } = [];

    /// <summary>Name or title as given, or null.</summary>
    public string? Kommunedirektør { get; init; }

    /// <summary>Name or title as given, or null.</summary>
    public string? Økonomidirektør { get; init; }

    /// <summary>The plan years, rising.</summary>
    public IEnumerable<int> Planår => Enumerable.Range(PlanFra, PlanTil - PlanFra + 1);
}

/// <summary>One edition of the perspektivmelding: all that the model needs, checked and bound (kontrakt.md 3).</summary>
public sealed record Utgave
{
    /// <summary>The edition's year: the name of its folder.</summary>
    public required int År { get; init; }

    /// <summary>The municipality.</summary>
    public required Kommune Kommune { get; init; }

    /// <summary>Accounts by year; the last is regnskapsår.</summary>
    public required Driftsserie Regnskap { get; init; }

    /// <summary>Last adopted budget and plan.</summary>
    public required Driftsserie Budsjett { get; init; }

    /// <summary>Latest forecast.</summary>
    public required Driftsserie Prognose { get; init; }

    /// <summary>Stocks by year.</summary>
    public required Balanse Balanse { get; init; }

    /// <summary>Population.</summary>
    public required Folketall Folketall { get; init; }

    /// <summary>Investments after regnskapsår.</summary>
    public required ImmutableArray<Investering> Investeringer { get; init; }

    /// <summary>Pension.</summary>
    public required Pensjonsplan Pensjon { get; init; }

    /// <summary>How uncertain the assumptions are, and how that is simulated.</summary>
    public Usikkerhetsvalg Usikkerhet { get; init; } = Usikkerhetsvalg.Standard;

    /// <summary>Common assumptions.</summary>
    public required Forutsetninger Forutsetninger { get; init; }

    /// <summary>All priced measures.</summary>
    public required ImmutableArray<Tiltak> Tiltak { get; init; }

    /// <summary>Scenarios; the first is the reference.</summary>
    public required ImmutableArray<Scenario> Scenarier { get; init; }

    /// <summary>The municipality's own rules.</summary>
    public required ImmutableArray<Handlingsregel> Handlingsregler { get; init; }

    /// <summary>Net cost by sector.</summary>
    public ImmutableArray<Sektortall> Sektortall { get; init; } = [];

    /// <summary>Published indicators for comparison.</summary>
    public ImmutableArray<Indikator> Indikatorer { get; init; } = [];

    /// <summary>Figures of the whole country; not the edition's own.</summary>
    public Landstall Landstall { get; init; } = Landstall.Tom;

    /// <summary>Indicators published with a sign in the place of a number.</summary>
    public ImmutableArray<Indikatormangel> Indikatormangler { get; init; } = [];
}
