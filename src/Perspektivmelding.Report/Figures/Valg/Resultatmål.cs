using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Valg;

/// <summary>
/// The result that is judged, and against what: the municipality's own rule, else KØB's 2 per cent. A figure that says whether the
/// goal is reached draws this measure and no other.
/// </summary>
/// <param name="Nøkkeltall">Korrigert netto driftsresultat or netto driftsresultat, per cent.</param>
/// <param name="Mål">The goal, per cent.</param>
/// <param name="Regel">The own rule; null where the goal is KØB's.</param>
internal sealed record Resultatmål(Nøkkeltall Nøkkeltall, decimal Mål, Handlingsregel? Regel)
{
    /// <summary>The edition's.</summary>
    public static Resultatmål For(FigureContext c) =>
        c.Regel(Model.Verdier.Nøkkeltall.KorrigertNettoDriftsresultatProsent, Model.Verdier.Nøkkeltall.NettoDriftsresultatProsent) is { Krav: Krav.Minst } regel
            ? new(regel.Nøkkeltall, regel.Mål, regel)
            : new(Model.Verdier.Nøkkeltall.KorrigertNettoDriftsresultatProsent, Købprøving.For(Købindikator.Driftsresultat).Mål, null);

    /// <summary>The rule behind the measure's numbers.</summary>
    public Model.Sporing.Regel Regnet(FigureContext c) => ErKorrigert ? c.Korrigert : Regelverk.Sum(Model.Verdier.Linje.NettoDriftsresultat);

    /// <summary>True where corrections are taken out.</summary>
    public bool ErKorrigert => Nøkkeltall == Model.Verdier.Nøkkeltall.KorrigertNettoDriftsresultatProsent;
}
