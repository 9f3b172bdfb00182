using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>Criterion d of kommuneloven § 28-1: accumulated merforbruk above 3 per cent of sum driftsinntekter.</summary>
public static class Merforbruksgrense
{
    /// <summary>The limit, per cent of income; on it is not above it.</summary>
    public const decimal Prosent = 3m;

    /// <summary>What is left before the limit, 1 000 kr; below 0 it is passed.</summary>
    /// <param name="år">A projected year.</param>
    public static decimal Rom(Framskrivingsår år) =>
        Prosent / 100m * år.Drift[Linje.SumDriftsinntekter] - år.Beholdning.AkkumulertMerforbruk;
}
