using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Utgaver;

/// <summary>Figures of the whole country that the analyses need and no municipality's edition holds (data/makro).</summary>
/// <param name="Priser">Growth of wages and prices by year.</param>
/// <param name="Nøkler">What drives the cost of each service, in the order they are shown.</param>
public sealed record Landstall(ImmutableSortedDictionary<int, Prisår> Priser, ImmutableArray<Tjenestenøkkel> Nøkler)
{
    /// <summary>Where the files stand, that are no part of an edition.</summary>
    public const string Mappe = "data/makro/";

    /// <summary>The source of a number of these files, with the place of it by its column.</summary>
    public static Kilde Sted(Kilde kilde, string kolonne) =>
        kilde.Ved(kolonne) is { Tallplass: { } plass } sted ? sted with { Tallplass = plass with { Fil = Mappe + plass.Fil } } : kilde;

    /// <summary>Nothing known: analyses that need it are left out.</summary>
    public static Landstall Tom { get; } = new(ImmutableSortedDictionary<int, Prisår>.Empty, []);

    /// <summary>The source with the folder in its place where it is one of these files; any other as it is.</summary>
    public Kilde Sted(Kilde kilde) => Priser.Values.Any(p => p.Kilde == kilde) || Nøkler.Any(n => n.Kilde == kilde)
        ? kilde with { Tallplass = kilde.Plass with { Fil = Mappe + kilde.Fil } } : kilde;
}

/// <summary>Growth from the year before.</summary>
/// <param name="År">Year.</param>
/// <param name="Lønn">Wages.</param>
/// <param name="Pris">Prices of purchases.</param>
/// <param name="Deflator">Kommunal deflator: published, or weighed from the two.</param>
/// <param name="Kilde">Where it stands; status anslag where the deflator is derived.</param>
public sealed record Prisår(int År, Andel Lønn, Andel Pris, Andel Deflator, Kilde Kilde);

/// <summary>A service with what it costs in the country and how much of that each age group accounts for (Grønt hefte).</summary>
/// <param name="Tjeneste">ASCII id of the service.</param>
/// <param name="UtgiftPerInnbygger">Net operating cost of the country, kr per inhabitant.</param>
/// <param name="Vekter">Weight of each age criterion in the key; criteria other than age are left out.</param>
/// <param name="Kilde">Where it stands.</param>
public sealed record Tjenestenøkkel(
    string Tjeneste, decimal UtgiftPerInnbygger, ImmutableArray<(Aldersgruppe Gruppe, decimal Vekt)> Vekter, Kilde Kilde)
{
    /// <summary>Where <see cref="UtgiftPerInnbygger"/> stands.</summary>
    public Kilde? Utgiftskilde { get; init; }

    /// <summary>Where each of <see cref="Vekter"/> stands, in their order; empty where they come from no file.</summary>
    public ImmutableArray<Kilde> Vektkilder { get; init; } = [];

    /// <summary>Ages after this are not told apart when a criterion is split by single years.</summary>
    private const int Eldste = 99;

    /// <summary>
    /// Cost of the age group, kr per inhabitant of the country. A criterion that goes beyond the group counts with the
    /// share of its single years that lies inside.
    /// </summary>
    public decimal Utgift(Aldersgruppe gruppe) => Vekter.Sum(v => UtgiftPerInnbygger * v.Vekt * Felles(v.Gruppe, gruppe) / År(v.Gruppe));

    /// <summary>How many single years a criterion has.</summary>
    internal static decimal År(Aldersgruppe g) => Math.Max(1, Til(g) - g.Fra + 1);

    /// <summary>How many of them lie inside a group.</summary>
    internal static decimal Felles(Aldersgruppe a, Aldersgruppe b) =>
        Math.Max(0, Math.Min(Til(a), Til(b)) - Math.Max(a.Fra, b.Fra) + 1);

    private static int Til(Aldersgruppe g) => Math.Max(g.Fra, g.Til ?? Eldste);
}

/// <summary>Where accounts cannot be compared with those before.</summary>
public static class Regnskapsbrudd
{
    /// <summary>
    /// First year of the new kommuneloven's chapters on economy and the new budsjett- og regnskapsforskrift: accounts
    /// from before are not put in one line with those from this year on.
    /// </summary>
    public const int FørsteÅr = 2020;

    /// <summary>True where both years' accounts follow the same rules.</summary>
    public static bool Sammenliknbare(int a, int b) => a < FørsteÅr == b < FørsteÅr;
}
