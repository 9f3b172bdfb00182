using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>Judges the municipality's own rules (kontrakt.md 6). Nothing is rounded before a comparison.</summary>
internal static class Regelprøving
{
    public static Regelvurdering Vurder(Handlingsregel regel, Framskrivingsbane bane, Kommune kommune) =>
        regel.Måling.Vurder(regel, new Regelbane(kommune.Regnskapsår, kommune.PlanFra, kommune.PlanTil, t => bane.Har(t) ? År(regel, bane[t]) : null));

    /// <summary>What the rule sees of a year.</summary>
    internal static Regelår År(Handlingsregel regel, Framskrivingsår år) =>
        new(år.År, år.Nøkkeltall[regel.Nøkkeltall], år.Nøkkeltall.Beløp(regel.Nøkkeltall), år.Drift[Linje.SumDriftsinntekter]);
}
