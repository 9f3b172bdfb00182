using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>A goal in per cent held against a projected year, in 1 000 kr, not rounded; negative is worse than the goal.</summary>
internal static class Kronekrav
{
    /// <summary>(verdi − mål)/100 · sum driftsinntekter, from the amounts themselves, so that no quotient is rounded on the way.</summary>
    public static decimal AvvikKroner(this Krav krav, Framskrivingsår år, Nøkkeltall nøkkeltall, decimal mål) =>
        krav.Avvik(år.Nøkkeltall.Beløp(nøkkeltall), mål / 100m * år.Drift[Linje.SumDriftsinntekter]);
}
