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

/// <summary>
/// All key figures of a year; per cent are never rounded. The amounts are kept, and a quotient is made when it is asked for:
/// a simulated path is asked for few of them.
/// </summary>
public sealed class Nøkkeltallsett
{
    private readonly ImmutableArray<decimal> _beløp;
    private readonly decimal _inntekter;
    private readonly decimal _folk;

    /// <param name="beløp">One a key figure, 1 000 kr or persons: that behind the percentage or the kroner per inhabitant.</param>
    /// <param name="inntekter">Sum driftsinntekter, 1 000 kr; percentages are 0 where it is.</param>
    /// <param name="folk">Inhabitants at the end of the year; kroner per inhabitant are 0 where it is.</param>
    internal Nøkkeltallsett(ImmutableArray<decimal> beløp, decimal inntekter, decimal folk) =>
        (_beløp, _inntekter, _folk) = (beløp, inntekter, folk);

    /// <summary>The value, in the key figure's unit.</summary>
    public decimal this[Nøkkeltall nøkkeltall] => Nøkkeltallskatalog.For(nøkkeltall).Enhet switch
    {
        Nøkkeltallsenhet.Prosent => _inntekter == 0m ? 0m : 100m * _beløp[(int)nøkkeltall] / _inntekter,
        Nøkkeltallsenhet.KronerPerInnbygger => _folk == 0m ? 0m : Avrunding.R(_beløp[(int)nøkkeltall] * 1000m / _folk),
        _ => _beløp[(int)nøkkeltall],
    };

    /// <summary>
    /// The amount that a percentage is of sum driftsinntekter, 1 000 kr: exact where the percentage itself, being a
    /// quotient, is not. 0 for key figures that are not in per cent.
    /// </summary>
    public decimal Beløp(Nøkkeltall nøkkeltall) =>
        Nøkkeltallskatalog.For(nøkkeltall).Enhet == Nøkkeltallsenhet.Prosent ? _beløp[(int)nøkkeltall] : 0m;
}
