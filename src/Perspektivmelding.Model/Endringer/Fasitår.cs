using System.Collections.Immutable;

namespace Perspektivmelding.Model.Endringer;

/// <summary>A year that an earlier edition projected and that is accounts now.</summary>
public sealed record Fasitår
{
    /// <summary>The edition that projected it.</summary>
    public required int Utgave { get; init; }

    /// <summary>The year.</summary>
    public required int År { get; init; }

    /// <summary>Years from that edition's regnskapsår.</summary>
    public required int Avstand { get; init; }

    /// <summary>Published netto driftsresultat. 1 000 kr.</summary>
    public required decimal Publisert { get; init; }

    /// <summary>Netto driftsresultat of the accounts. 1 000 kr.</summary>
    public required decimal Regnskap { get; init; }

    /// <summary>
    /// Decided since: eiendomsskatt of the accounts less the published. 1 000 kr. [own] What measures in fact yielded
    /// cannot be seen in accounts, and lies in the underlying part.
    /// </summary>
    public required decimal Politikk { get; init; }

    /// <summary>Gains and losses, and premieavvik less amortisation with arbeidsgiveravgift, beyond the published. 1 000 kr. [own]</summary>
    public required decimal Engangs { get; init; }

    /// <summary>False where pension of the year is not known on both sides, and lies in the underlying part.</summary>
    public required bool HarPensjon { get; init; }

    /// <summary>What the published path counted on from measures. 1 000 kr.</summary>
    public required decimal PublisertTiltak { get; init; }

    /// <summary>Sum driftsinntekter of the accounts. 1 000 kr.</summary>
    public required decimal Driftsinntekter { get; init; }

    /// <summary>The assumptions that can be held against what came, in fixed order.</summary>
    public required ImmutableArray<Forutsetningsavvik> Avvik { get; init; }

    /// <summary>Accounts less published: positive when it went better. 1 000 kr.</summary>
    public decimal Feil => Regnskap - Publisert;

    /// <summary>All that is neither decided nor one-off. 1 000 kr.</summary>
    public decimal Underliggende => Feil - Politikk - Engangs;

    /// <summary>The error in per cent of sum driftsinntekter; 0 where there are none.</summary>
    public decimal FeilProsent => Driftsinntekter == 0m ? 0m : 100m * Feil / Driftsinntekter;

    /// <summary>What the assumptions that can be priced meant together. 1 000 kr.</summary>
    public decimal Priset => Avvik.Sum(a => a.Virkning ?? 0m);

    /// <summary>What no priced assumption explains. 1 000 kr.</summary>
    public decimal IkkePriset => Feil - Priset;

    /// <summary>
    /// Whether an assumption broke [own]: it moved the result by 0.1 per cent of sum driftsinntekter or more; where it has
    /// no price, it was off by half a per cent of itself or more.
    /// </summary>
    public bool Brast(Forutsetningsavvik avvik) => avvik.Virkning is { } virkning
        ? virkning != 0m && Math.Abs(virkning) >= Bristgrense / 100m * Driftsinntekter
        : avvik.Avvik != 0m && Math.Abs(avvik.Avvik) >= BristgrenseUtenPris / 100m * Math.Abs(avvik.Antatt);

    /// <summary>Per cent of sum driftsinntekter from which an assumption is said to have broken.</summary>
    public const decimal Bristgrense = 0.1m;

    /// <summary>Per cent of the assumption itself from which one without a price is said to have broken.</summary>
    public const decimal BristgrenseUtenPris = 0.5m;
}

/// <summary>An assumption held against what came.</summary>
/// <param name="Kode">As in <see cref="Grunnlagstall"/>.</param>
/// <param name="Antatt">As published.</param>
/// <param name="Faktisk">As it came.</param>
/// <param name="FaktiskErAnslag">True where what came is itself an estimate in this edition.</param>
/// <param name="Virkning">What the deviation meant for the year's result by that edition's own sensitivity of the year, or the nearest it has, scaled linearly; null where it published none. 1 000 kr.</param>
public sealed record Forutsetningsavvik(string Kode, decimal Antatt, decimal Faktisk, bool FaktiskErAnslag, decimal? Virkning)
{
    /// <summary>As it came less as published, in the assumption's unit.</summary>
    public decimal Avvik => Faktisk - Antatt;
}

/// <summary>How well several editions met the accounts, at one distance. Per cent of sum driftsinntekter.</summary>
/// <param name="Avstand">Years from regnskapsår.</param>
/// <param name="Antall">Number of errors.</param>
/// <param name="Middelfeil">Mean error: not 0 when the editions lean one way (centredness).</param>
/// <param name="Spredning">Standard deviation of the errors about their mean (dispersion).</param>
/// <param name="Rot">Root mean square error (accuracy).</param>
/// <param name="Absolutt">Mean absolute error.</param>
public sealed record Treffsikkerhet(int Avstand, int Antall, decimal Middelfeil, decimal Spredning, decimal Rot, decimal Absolutt)
{
    /// <summary>One row a distance, rising.</summary>
    /// <param name="fasit">Years of any number of editions.</param>
    public static ImmutableArray<Treffsikkerhet> Av(IEnumerable<Fasitår> fasit) =>
        [.. fasit.GroupBy(f => f.Avstand).OrderBy(g => g.Key).Select(g => For(g.Key, [.. g.Select(f => f.FeilProsent)]))];

    private static Treffsikkerhet For(int avstand, ImmutableArray<decimal> feil)
    {
        var middel = feil.Average();
        return new Treffsikkerhet(avstand, feil.Length, middel, RotAv(feil.Average(f => (f - middel) * (f - middel))),
            RotAv(feil.Average(f => f * f)), feil.Average(Math.Abs));
    }

    private static decimal RotAv(decimal tall) => (decimal)Math.Sqrt((double)tall);
}
