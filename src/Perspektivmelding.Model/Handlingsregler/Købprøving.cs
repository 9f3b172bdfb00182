using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>The KØB model (Rana kommune, Nord universitet and Statsforvalteren i Nordland; fag.md 3): three gaps, no index.</summary>
public static class Købprøving
{
    /// <summary>Indicator, key figure, side and goal in per cent.</summary>
    public static ImmutableArray<(Købindikator Indikator, Nøkkeltall Nøkkeltall, Krav Krav, decimal Mål)> Mål { get; } =
    [
        (Købindikator.Driftsresultat, Nøkkeltall.KorrigertNettoDriftsresultatProsent, Krav.Minst, 2m),
        (Købindikator.Disposisjonsfond, Nøkkeltall.DisposisjonsfondProsent, Krav.Minst, 8m),
        (Købindikator.NettoLånegjeld, Nøkkeltall.NettoLånegjeldProsent, Krav.Høyst, 75m),
    ];

    internal static ImmutableArray<Købvurdering> Vurder(Framskrivingsbane bane) =>
        [.. from år in bane.År
            from m in Mål
            let verdi = år.Nøkkeltall[m.Nøkkeltall]
            select new Købvurdering(
                år.År, m.Indikator, verdi, m.Mål, m.Krav.Avvik(verdi, m.Mål), Avrunding.R(m.Krav.AvvikKroner(år, m.Nøkkeltall, m.Mål)))];
}
