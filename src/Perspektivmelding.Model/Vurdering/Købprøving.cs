using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>A goal of the KØB model.</summary>
/// <param name="Indikator">Indicator.</param>
/// <param name="Nøkkeltall">The key figure that it is measured by.</param>
/// <param name="Krav">At least or at most.</param>
/// <param name="Mål">Per cent of sum driftsinntekter.</param>
public sealed record Købmål(Købindikator Indikator, Nøkkeltall Nøkkeltall, Krav Krav, decimal Mål);

/// <summary>
/// The KØB model (Rana kommune, Nord universitet and Statsforvalteren i Nordland; fag.md 3): three gaps, no index. The only
/// place that knows its goals.
/// </summary>
public static class Købprøving
{
    /// <summary>The three goals, in the model's order.</summary>
    public static ImmutableArray<Købmål> Mål { get; } =
    [
        new(Købindikator.Driftsresultat, Nøkkeltall.KorrigertNettoDriftsresultatProsent, Krav.Minst, 2m),
        new(Købindikator.Disposisjonsfond, Nøkkeltall.DisposisjonsfondProsent, Krav.Minst, 8m),
        new(Købindikator.NettoLånegjeld, Nøkkeltall.NettoLånegjeldProsent, Krav.Høyst, 75m),
    ];

    /// <summary>The goal of an indicator.</summary>
    /// <param name="indikator">Indicator.</param>
    public static Købmål For(Købindikator indikator) => Mål.Single(m => m.Indikator == indikator);

    /// <summary>The goal of a key figure; null for those that the model has no goal for.</summary>
    /// <param name="nøkkeltall">Key figure in per cent.</param>
    public static Købmål? For(Nøkkeltall nøkkeltall) => Mål.SingleOrDefault(m => m.Nøkkeltall == nøkkeltall);

    internal static ImmutableArray<Købvurdering> Vurder(Framskrivingsbane bane) =>
        [.. from år in bane.År
            from m in Mål
            let verdi = år.Nøkkeltall[m.Nøkkeltall]
            select new Købvurdering(
                år.År, m.Indikator, verdi, m.Mål, m.Krav.Avvik(verdi, m.Mål), Avrunding.R(m.Krav.AvvikKroner(år, m.Nøkkeltall, m.Mål)))];
}
