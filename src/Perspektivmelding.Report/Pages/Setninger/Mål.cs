using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>The goal for a key figure: the municipality's own rule where it has one, else that of the KØB model.</summary>
/// <param name="Verdi">Per cent.</param>
/// <param name="Krav">At least or at most.</param>
/// <param name="Regel">The municipality's own rule; null for the KØB model's goal.</param>
internal sealed record Mål(decimal Verdi, Krav Krav, Handlingsregel? Regel)
{
    /// <summary>The goal; null for key figures that nobody has set one for.</summary>
    public static Mål For(Resultat resultat, Nøkkeltall nøkkeltall)
    {
        if (resultat.Utgave.Handlingsregler.FirstOrDefault(r => r.Nøkkeltall == nøkkeltall) is { } regel)
            return new Mål(regel.Mål, regel.Krav, regel);
        var køb = Købprøving.For(nøkkeltall)
            ?? throw new ArgumentOutOfRangeException(nameof(nøkkeltall), nøkkeltall, "No goal is set for this key figure.");
        return new Mål(køb.Mål, køb.Krav, null);
    }

    /// <summary>True when the value is on the good side of the goal, or on it.</summary>
    public bool Holder(decimal verdi) => Krav == Krav.Minst ? verdi >= Verdi : verdi <= Verdi;
}
