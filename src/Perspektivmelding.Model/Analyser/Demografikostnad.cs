using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Analyser;

/// <summary>Cost of an age group's change since regnskapsår.</summary>
/// <param name="Gruppe">Ages.</param>
/// <param name="Personer">More persons than in regnskapsår; negative for fewer.</param>
/// <param name="Beløp">Sats · persons, kroner of regnskapsår. 1 000 kr a year, not rounded.</param>
public sealed record Gruppekostnad(Aldersgruppe Gruppe, decimal Personer, decimal Beløp);

/// <summary>Cost of a service's share in the change since regnskapsår.</summary>
/// <param name="Tjeneste">ASCII id of the service.</param>
/// <param name="Beløp">Kroner of regnskapsår. 1 000 kr a year, not rounded. Derived: see <see cref="Demografikostnad.PerTjeneste"/>.</param>
public sealed record Tjenestekostnad(string Tjeneste, decimal Beløp);

/// <summary>
/// What a changing population costs with the same coverage, standard and productivity (fag.md 6): Σ sats · ΔN in kroner of
/// regnskapsår. Positive is extra cost.
/// </summary>
public sealed class Demografikostnad
{
    /// <summary>The age from which a group counts as old: the general retirement age.</summary>
    public const int Pensjonsalder = 67;

    /// <summary>The year that the cost of ageing is asked about (fag.md 6), where the projection reaches it.</summary>
    private const int Spørreår = 2040;

    private readonly Utgave _utgave;
    private readonly Forutsetninger _f;
    private readonly int _b;

    /// <summary>Takes the edition and the assumptions whose rates and population are used.</summary>
    public Demografikostnad(Utgave utgave, Forutsetninger forutsetninger) =>
        (_utgave, _f, _b) = (utgave, forutsetninger, utgave.Kommune.Regnskapsår);

    /// <summary>Years with population after regnskapsår, rising, to the horizon.</summary>
    public IEnumerable<int> År => Enumerable.Range(_b + 1, _utgave.Kommune.Horisont - _b).Where(t => _utgave.Folketall.Har(t, _f.Befolkningsalternativ));

    /// <summary>The year that the cost of ageing is told for: 2040, or the horizon where that comes first.</summary>
    public static int Framtidsår(Kommune kommune) =>
        kommune.Horisont >= Spørreår && kommune.Regnskapsår < Spørreår ? Spørreår : kommune.Horisont;

    /// <summary>True where the groups tell those of retirement age from the others.</summary>
    public bool SkillerEldre => _f.Demografi.Grupper.Any(g => g.Gruppe.Fra == Pensjonsalder);

    /// <summary>Cost of the change from the year before; null where the population of either year is missing or too coarse.</summary>
    public static decimal? Endring(Utgave utgave, Forutsetninger f, int år)
    {
        if (!Dekket(utgave, f, år) || !Dekket(utgave, f, år - 1)) return null;
        return f.Demografi.Grupper.Sum(g => g.Sats * (Personer(utgave, f, år, g) - Personer(utgave, f, år - 1, g)));
    }

    /// <summary>Yearly cost in the year of the change since regnskapsår, by the groups of the assumptions.</summary>
    public ImmutableArray<Gruppekostnad> Akkumulert(int år) =>
        [.. _f.Demografi.Grupper.Select(g =>
        {
            var flere = Personer(_utgave, _f, år, g) - Personer(_utgave, _f, _b, g);
            return new Gruppekostnad(g.Gruppe, flere, g.Sats * flere);
        })];

    /// <summary>The part of it that those of retirement age account for; null where the groups do not tell.</summary>
    public decimal? Aldring(int år) =>
        SkillerEldre ? Akkumulert(år).Where(g => g.Gruppe.Fra >= Pensjonsalder).Sum(g => g.Beløp) : null;

    /// <summary>
    /// The cost of each group split on services: share = U_s·w_{s,g} / Σ_s U_s·w_{s,g}, where U is the country's net cost
    /// per inhabitant and w the age weights of delkostnadsnøklene. The group's share of the population cancels, so no
    /// national age figures are needed. Empty where there are no keys, or none of them knows a group.
    /// </summary>
    public ImmutableArray<Tjenestekostnad> PerTjeneste(int år)
    {
        var nøkler = _utgave.Landstall.Nøkler;
        var grupper = Akkumulert(år);
        var hele = grupper.Select(g => nøkler.Sum(n => n.Utgift(g.Gruppe))).ToArray();
        if (nøkler.IsEmpty || hele.Any(u => u == 0m)) return [];
        return [.. nøkler.Select(n => new Tjenestekostnad(
            n.Tjeneste, grupper.Select((g, i) => g.Beløp * n.Utgift(g.Gruppe) / hele[i]).Sum()))];
    }

    private static decimal Personer(Utgave utgave, Forutsetninger f, int år, Demografigruppe g) =>
        utgave.Folketall.Personer(år, f.Befolkningsalternativ, g.Gruppe);

    /// <summary>True where the groups count every inhabitant of the year.</summary>
    private static bool Dekket(Utgave utgave, Forutsetninger f, int år) =>
        utgave.Folketall.Har(år, f.Befolkningsalternativ)
        && f.Demografi.Grupper.Sum(g => Personer(utgave, f, år, g)) == utgave.Folketall.Innbyggere(år, f.Befolkningsalternativ);
}
