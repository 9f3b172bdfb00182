using System.Collections.Immutable;
using Perspektivmelding.Model.Usikkerhet;

namespace Perspektivmelding.Model.Utgaver;

/// <summary>What can turn out otherwise than assumed.</summary>
public enum Drivkraft
{
    /// <summary>Wage growth, percentage points.</summary>
    Lønn,
    /// <summary>Price growth, percentage points.</summary>
    Pris,
    /// <summary>Money market rate, percentage points.</summary>
    Rente,
    /// <summary>Growth of the national average tax per inhabitant, percentage points; adds up over the years.</summary>
    Skatt,
    /// <summary>Growth of the population, percentage points; adds up over the years. Every age group moves alike.</summary>
    Folketall,
    /// <summary>How much of a measure's planned effect is realised, per cent; one draw a measure and path.</summary>
    Tiltak,
}

/// <summary>How far a driver strays from what is assumed: e(t) = vedvarenhet · e(t − 1) + standardavvik · z(t).</summary>
/// <param name="Drivkraft">The driver.</param>
/// <param name="Standardavvik">Standard deviation of a year's new error, in the driver's unit.</param>
/// <param name="Vedvarenhet">Share of last year's error that stays, 0–1. Not used for measures.</param>
/// <param name="Kilde">Where the two come from.</param>
public sealed record Driverusikkerhet(Drivkraft Drivkraft, decimal Standardavvik, decimal Vedvarenhet, string Kilde);

/// <summary>How the simulation is run (key <c>usikkerhet</c> of forutsetninger.yml; all of it has defaults).</summary>
public sealed record Usikkerhetsvalg
{
    /// <summary>The drivers whose errors can go together: all but the measures.</summary>
    public static ImmutableArray<Drivkraft> Samvarierende { get; } = [Drivkraft.Lønn, Drivkraft.Pris, Drivkraft.Rente, Drivkraft.Skatt, Drivkraft.Folketall];

    /// <summary>Number of simulated futures.</summary>
    public required int Baner { get; init; }

    /// <summary>Seed of the draws: the same seed gives the same numbers everywhere.</summary>
    public required ulong Frø { get; init; }

    /// <summary>One a driver, in the order of <see cref="Drivkraft"/>.</summary>
    public required ImmutableArray<Driverusikkerhet> Drivere { get; init; }

    /// <summary>Correlation between the new errors of two drivers; pairs that are not named are 0.</summary>
    public required ImmutableArray<(Drivkraft A, Drivkraft B, decimal Verdi)> Korrelasjoner { get; init; }

    /// <summary>How much of an unforeseen rise in wages and prices income makes up for.</summary>
    public Priskompensasjon Kompensasjon { get; init; } = Priskompensasjon.Standard;

    /// <summary>
    /// Wages, prices and interest are estimated on the series of 2000–2025 (<see cref="Kalibrering"/>), widened by a quarter since
    /// the bands were too narrow on years held out. The others have no series: chosen by us [own].
    /// </summary>
    public static Usikkerhetsvalg Standard { get; } = new()
    {
        Baner = 2000,
        Frø = 2025,
        Drivere =
        [
            new(Drivkraft.Lønn, 0.98m, 0.74m, "Beregnet av lønnsveksten i Norge 2000–2025, utvidet med en firedel"),
            new(Drivkraft.Pris, 1.51m, 0.41m, "Beregnet av prisveksten i Norge 2000–2025, utvidet med en firedel"),
            new(Drivkraft.Rente, 1.48m, 0.80m, "Beregnet av styringsrenten 2000–2025, utvidet med en firedel"),
            new(Drivkraft.Skatt, 1.5m, 0.3m, "Valgt av oss: det finnes ingen sammenliknbar serie i dataene"),
            new(Drivkraft.Folketall, 0.3m, 0.7m, "Valgt av oss: avviket vokser med årene"),
            new(Drivkraft.Tiltak, 20m, 0m, "Valgt av oss: halvparten av usikkerheten er felles for alle tiltakene"),
        ],
        Korrelasjoner =
        [
            (Drivkraft.Lønn, Drivkraft.Pris, 0.22m), (Drivkraft.Lønn, Drivkraft.Rente, 0.86m), (Drivkraft.Pris, Drivkraft.Rente, 0.31m),
            (Drivkraft.Lønn, Drivkraft.Skatt, 0.5m), (Drivkraft.Rente, Drivkraft.Skatt, 0.3m),
        ],
    };

    /// <summary>The driver's own numbers.</summary>
    public Driverusikkerhet For(Drivkraft drivkraft) => Drivere[(int)drivkraft];

    /// <summary>The same with one driver alone; the others are as assumed.</summary>
    public Usikkerhetsvalg Bare(Drivkraft drivkraft) =>
        this with { Drivere = [.. Drivere.Select(d => d.Drivkraft == drivkraft ? d : d with { Standardavvik = 0m })] };

    /// <summary>The correlation matrix of <see cref="Samvarierende"/>.</summary>
    public double[,] Matrise()
    {
        var n = Samvarierende.Length;
        var m = new double[n, n];
        for (var i = 0; i < n; i++) m[i, i] = 1.0;
        foreach (var (a, b, verdi) in Korrelasjoner)
            m[(int)a, (int)b] = m[(int)b, (int)a] = (double)verdi;
        return m;
    }
}
