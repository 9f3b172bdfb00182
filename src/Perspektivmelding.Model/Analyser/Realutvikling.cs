using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Analyser;

/// <summary>Income and costs of one year, in the year's own kroner and in kroner of regnskapsår.</summary>
/// <param name="År">Year.</param>
/// <param name="Inntekter">Sum driftsinntekter, the year's kroner. 1 000 kr.</param>
/// <param name="Utgifter">Sum driftsutgifter, the year's kroner. 1 000 kr.</param>
/// <param name="Prisfaktor">What the year's kroner are multiplied by; null where the deflator of a year is unknown.</param>
/// <param name="Innbyggere">Inhabitants at the end of the year, as KOSTRA counts per inhabitant; null where unknown.</param>
/// <param name="Basisår">First year of the accounts it can be compared with: 100 in the index.</param>
public sealed record Realår(int År, decimal Inntekter, decimal Utgifter, decimal? Prisfaktor, decimal? Innbyggere, int Basisår)
{
    /// <summary>Sum driftsinntekter in kroner of regnskapsår. 1 000 kr, not rounded.</summary>
    public decimal? RealeInntekter => Inntekter * Prisfaktor;

    /// <summary>Sum driftsutgifter in kroner of regnskapsår. 1 000 kr, not rounded.</summary>
    public decimal? RealeUtgifter => Utgifter * Prisfaktor;

    /// <summary>The same per inhabitant. Kr.</summary>
    public decimal? InntekterPerInnbygger => RealeInntekter * 1000m / Innbyggere;

    /// <summary>The same per inhabitant. Kr.</summary>
    public decimal? UtgifterPerInnbygger => RealeUtgifter * 1000m / Innbyggere;
}

/// <summary>How much more the costs grow than the income in a year, in fixed prices (fag.md 7). Above zero: costs grow most.</summary>
/// <param name="År">Year.</param>
/// <param name="Inntektsvekst">Real growth of income from the year before, per cent.</param>
/// <param name="Utgiftsvekst">Real growth of costs from the year before, per cent.</param>
/// <param name="Beløp">Real growth of costs less that of income, kroner of regnskapsår. 1 000 kr, not rounded.</param>
public sealed record Realgap(int År, decimal Inntektsvekst, decimal Utgiftsvekst, decimal Beløp)
{
    /// <summary>The gap in prosentpoeng.</summary>
    public decimal Prosentpoeng => Utgiftsvekst - Inntektsvekst;
}

/// <summary>
/// Real growth: income and costs of all accounts years and of a scenario's projected years, deflated with kommunal
/// deflator. Accounts that follow other rules have their own base year, and no growth is computed across the break.
/// </summary>
/// <param name="Regnskapsår">The year whose kroner are used.</param>
/// <param name="År">Every year with accounts or projection, rising; there may be gaps.</param>
public sealed record Realutvikling(int Regnskapsår, ImmutableArray<Realår> År)
{
    /// <summary>Accounts of the edition, then the scenario's path to the horizon.</summary>
    public static Realutvikling For(Utgave utgave, Scenarioresultat scenario)
    {
        var b = utgave.Kommune.Regnskapsår;
        var f = scenario.Scenario.Forutsetninger;
        var priser = Prisutvikling.For(utgave, f);
        var bane = scenario.Bane.År.Select(å => (å.År, å.Drift));
        var alle = utgave.Regnskap.År.Where(t => t < b).Select(t => (År: t, Drift: utgave.Regnskap.Driftsår(t))).Concat(bane)
            .Select(å => (å.År, å.Drift, Faktor: priser.Faktor(å.År, b, p => p.Deflator))).ToArray();
        int Basis(int år) => alle.Where(å => å.Faktor is not null && Sammenliknbare(å.År, år, b)).Select(å => å.År).DefaultIfEmpty(år).Min();
        return new Realutvikling(b, [.. alle.Select(å => new Realår(
            å.År, å.Drift[Linje.SumDriftsinntekter], å.Drift[Linje.SumDriftsutgifter], å.Faktor,
            Årsslutt(utgave.Folketall, å.År, f.Befolkningsalternativ),
            Basis(å.År)))]);
    }

    private static decimal? Årsslutt(Befolkning.Folketall folk, int år, string alternativ) =>
        folk.HarÅrsslutt(år, alternativ) || folk.Har(år, alternativ) ? folk.VedÅrsslutt(år, alternativ) : null;

    /// <summary>The year, or null.</summary>
    public Realår? Ved(int år) => År.FirstOrDefault(å => å.År == år);

    /// <summary>The years that can be compared with regnskapsår, rising.</summary>
    public IEnumerable<Realår> Sammenliknbart => År.Where(å => Sammenliknbare(å.År, Regnskapsår, Regnskapsår));

    /// <summary>First year in fixed prices that can be compared with regnskapsår; regnskapsår itself where it is alone.</summary>
    public int FørsteSammenliknbare => Sammenliknbart.First(å => å.RealeInntekter is not null).År;

    /// <summary>A value as per cent of that of the base year; null where either is unknown or the base is 0.</summary>
    public decimal? Indeks(Realår år, Func<Realår, decimal?> verdi) =>
        Ved(år.Basisår) is { } basis && verdi(basis) is { } grunn && grunn != 0m ? 100m * verdi(år) / grunn : null;

    /// <summary>The gap of a year; null where the year before is missing, follows other rules, or has no price.</summary>
    public Realgap? Gap(int år)
    {
        if (Ved(år) is not { RealeInntekter: { } inn, RealeUtgifter: { } ut }
            || Ved(år - 1) is not { RealeInntekter: { } innFør, RealeUtgifter: { } utFør }) return null;
        if (!Sammenliknbare(år, år - 1, Regnskapsår) || innFør == 0m || utFør == 0m) return null;
        return new Realgap(år, 100m * (inn / innFør - 1m), 100m * (ut / utFør - 1m), ut - utFør - (inn - innFør));
    }

    // The projection carries on the accounts it starts from, whatever rules they follow.
    private static bool Sammenliknbare(int a, int b, int regnskapsår) =>
        Regnskapsbrudd.Sammenliknbare(Math.Min(a, regnskapsår), Math.Min(b, regnskapsår));
}
