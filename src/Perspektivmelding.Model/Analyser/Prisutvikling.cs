using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Analyser;

/// <summary>
/// Growth of wages, prices and kommunal deflator, known and assumed: what amounts of different years are made
/// comparable with. The deflator weighs wages and purchases as a municipality uses them; KPI alone is never used.
/// </summary>
public sealed class Prisutvikling
{
    private readonly ImmutableSortedDictionary<int, Prisår> _år;

    private Prisutvikling(ImmutableSortedDictionary<int, Prisår> år) => _år = år;

    /// <summary>Every year with growth, rising; there may be gaps.</summary>
    public IEnumerable<Prisår> År => _år.Values;

    /// <summary>
    /// Years to regnskapsår: what forutsetninger.yml states for the very year, else the country's figures. Years after:
    /// the scenario's assumptions.
    /// </summary>
    public static Prisutvikling For(Utgave utgave, Forutsetninger f)
    {
        var b = utgave.Kommune.Regnskapsår;
        var år = ImmutableSortedDictionary.CreateBuilder<int, Prisår>();
        foreach (var t in utgave.Landstall.Priser.Keys.Concat(f.Lønnsvekst.Verdier.Keys).Concat(f.Prisvekst.Verdier.Keys).Where(t => t <= b).Distinct())
            if (Kjent(utgave.Landstall, f, t) is { } kjent) år[t] = kjent;
        for (var t = b + 1; t <= utgave.Kommune.Horisont; t++)
            if (f.Lønnsvekst.Ved(t) is { } lønn && f.Prisvekst.Ved(t) is { } pris)
                år[t] = Veid(f, t, Andel.FraProsent(lønn), Andel.FraProsent(pris), Usikrest(f.Lønnsvekst.Kilde, f.Prisvekst.Kilde));
        return new Prisutvikling(år.ToImmutable());
    }

    /// <summary>The growth from the year before, or null.</summary>
    public Prisår? Ved(int år) => _år.GetValueOrDefault(år);

    /// <summary>
    /// Level in <paramref name="til"/> over level in <paramref name="fra"/>: Π(1 + growth) over the years between. Going
    /// back in time it is the inverse. Null where the growth of a year on the way is unknown.
    /// </summary>
    public decimal? Faktor(int fra, int til, Func<Prisår, Andel> vekst)
    {
        if (til < fra) return 1m / Faktor(til, fra, vekst);
        var faktor = 1m;
        for (var t = fra + 1; t <= til; t++)
        {
            if (Ved(t) is not { } år) return null;
            faktor *= vekst(år).Faktor;
        }
        return faktor;
    }

    /// <summary>True where the growth of any year between the two is an estimate.</summary>
    public bool HvilerPåAnslag(int fra, int til) =>
        _år.Values.Any(p => p.År > Math.Min(fra, til) && p.År <= Math.Max(fra, til) && p.Kilde.Status == Datastatus.Anslag);

    private static Prisår? Kjent(Landstall land, Forutsetninger f, int t)
    {
        var egenLønn = f.Lønnsvekst.Verdier.TryGetValue(t, out var lønn);
        var egenPris = f.Prisvekst.Verdier.TryGetValue(t, out var pris);
        var landet = land.Priser.GetValueOrDefault(t);
        if (!egenLønn && !egenPris) return landet;
        if ((!egenLønn || !egenPris) && landet is null) return null;
        return Veid(f, t, egenLønn ? Andel.FraProsent(lønn) : landet!.Lønn, egenPris ? Andel.FraProsent(pris) : landet!.Pris,
            Usikrest(egenLønn ? f.Lønnsvekst.Kilde : landet!.Kilde, egenPris ? f.Prisvekst.Kilde : landet!.Kilde));
    }

    private static Prisår Veid(Forutsetninger f, int t, Andel lønn, Andel pris, Kilde kilde) =>
        new(t, lønn, pris, f.LønnsandelDeflator * lønn + f.LønnsandelDeflator.Resten * pris, kilde);

    private static Kilde Usikrest(Kilde a, Kilde b) => b.Status > a.Status ? b : a;
}
