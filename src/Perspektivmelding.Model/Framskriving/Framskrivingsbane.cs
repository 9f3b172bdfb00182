using System.Collections.Immutable;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>A scenario's years in order: regnskapsår first, then every projected year to the horizon.</summary>
/// <param name="År">The years.</param>
public sealed record Framskrivingsbane(ImmutableArray<Framskrivingsår> År)
{
    /// <summary>The year's result.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in the path.</exception>
    public Framskrivingsår this[int år] => Har(år)
        ? År[år - Regnskapsår]
        : throw new ArgumentOutOfRangeException(nameof(år), år, "The year is not in the path.");

    /// <summary>The first year.</summary>
    public int Regnskapsår => År[0].År;

    /// <summary>The last year.</summary>
    public int Horisont => År[^1].År;

    /// <summary>True where the year is in the path.</summary>
    public bool Har(int år) => år >= Regnskapsår && år <= Horisont;

    /// <summary>The first year that ends with an empty disposisjonsfond after a year that did not; null when none does.</summary>
    /// <param name="til">Last year that is looked at.</param>
    public int? FondetTomt(int til)
    {
        for (var t = Regnskapsår + 1; t <= til; t++)
            if (this[t].Beholdning.Disposisjonsfond <= 0m && this[t - 1].Beholdning.Disposisjonsfond > 0m) return t;
        return null;
    }
}

/// <summary>One year of a scenario: what is reported. Amounts in 1 000 kr; measures included.</summary>
public sealed record Framskrivingsår
{
    /// <summary>Year.</summary>
    public required int År { get; init; }

    /// <summary>Økonomisk oversikt drift, with measures.</summary>
    public required Driftsår Drift { get; init; }

    /// <summary>Stocks at 31 December.</summary>
    public required Beholdning Beholdning { get; init; }

    /// <summary>Inhabitants on 1 January.</summary>
    public required decimal Innbyggere { get; init; }

    /// <summary>Inhabitants at the end of the year, by which KOSTRA counts per inhabitant (kontrakt.md 6, E).</summary>
    public required decimal InnbyggereVedÅrsslutt { get; init; }

    /// <summary>The year's premieavvik.</summary>
    public required decimal Premieavvik { get; init; }

    /// <summary>The year's amortisation of earlier premieavvik, not rounded.</summary>
    public required decimal Amortisering { get; init; }

    /// <summary>Investments less VAT compensation; 0 in regnskapsår.</summary>
    public required decimal Investering { get; init; }

    /// <summary>New loans; 0 in regnskapsår.</summary>
    public required decimal Låneopptak { get; init; }

    /// <summary>Least instalment by kommuneloven § 14-18; as recorded in regnskapsår.</summary>
    public required decimal Minimumsavdrag { get; init; }

    /// <summary>Netto inntektsutjevning, part of rammetilskudd.</summary>
    public required decimal Inntektsutjevning { get; init; }

    /// <summary>Cost of the year's change in population, prices of regnskapsår; 0 in regnskapsår.</summary>
    public required decimal Demografikostnad { get; init; }

    /// <summary>What all measures yield, to the better.</summary>
    public required decimal Tiltakseffekt { get; init; }

    /// <summary>Key figures.</summary>
    public required Nøkkeltallsett Nøkkeltall { get; init; }
}

/// <summary>Stocks at 31 December. 1 000 kr.</summary>
/// <param name="LangsiktigGjeld">Debt without pension.</param>
/// <param name="Anleggsmidler">Depreciable fixed assets.</param>
/// <param name="Disposisjonsfond">Disposisjonsfond.</param>
/// <param name="AkkumulertMerforbruk">Accumulated merforbruk.</param>
/// <param name="AkkumulertPremieavvik">Accumulated premieavvik without arbeidsgiveravgift; not rounded.</param>
public sealed record Beholdning(
    decimal LangsiktigGjeld, decimal Anleggsmidler, decimal Disposisjonsfond, decimal AkkumulertMerforbruk, decimal AkkumulertPremieavvik);

/// <summary>All key figures of a year; per cent are never rounded.</summary>
public sealed class Nøkkeltallsett
{
    private readonly ImmutableArray<decimal> _verdier;
    private readonly ImmutableArray<decimal> _beløp;

    internal Nøkkeltallsett(ImmutableArray<decimal> verdier, ImmutableArray<decimal> beløp) => (_verdier, _beløp) = (verdier, beløp);

    /// <summary>The value, in the key figure's unit.</summary>
    public decimal this[Nøkkeltall nøkkeltall] => _verdier[(int)nøkkeltall];

    /// <summary>
    /// The amount that a percentage is of sum driftsinntekter, 1 000 kr: exact where the percentage itself, being a
    /// quotient, is not. Meaningful for key figures in per cent only.
    /// </summary>
    public decimal Beløp(Nøkkeltall nøkkeltall) => _beløp[(int)nøkkeltall];
}
