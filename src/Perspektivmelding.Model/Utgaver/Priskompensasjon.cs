using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Utgaver;

/// <summary>
/// How much of an unforeseen rise in wages and prices the kommunal deflator follows, and with it rammetilskudd, other transfers,
/// fees and sales (ADR 7). A fall below what is assumed is taken back by the same shares.
/// </summary>
/// <param name="SammeÅr">Share made up for in the year itself.</param>
/// <param name="ÅretEtter">Share made up for the year after. The two are never more than all.</param>
public sealed record Priskompensasjon(Andel SammeÅr, Andel ÅretEtter)
{
    /// <summary>
    /// None in the same year, as in the sensitivities. The year after, as much as a new estimate of the deflator would see coming:
    /// the share of an error in it that goes on (0.61 by the calibrated drivers), rounded. The level that was lost is not given back.
    /// </summary>
    public static Priskompensasjon Standard { get; } = new(Andel.Null, new Andel(0.60m));

    /// <summary>Income never follows.</summary>
    public static Priskompensasjon Ingen { get; } = new(Andel.Null, Andel.Null);

    /// <summary>Income follows at once.</summary>
    public static Priskompensasjon Full { get; } = new(new Andel(1m), Andel.Null);

    /// <summary>The deflator that income follows.</summary>
    /// <param name="forutsatt">As assumed.</param>
    /// <param name="nå">How much higher wages and prices together are this year than assumed.</param>
    /// <param name="iFjor">The same last year.</param>
    public Andel Deflator(Andel forutsatt, Andel nå, Andel iFjor) => forutsatt + SammeÅr * nå + ÅretEtter * iFjor;
}
