using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>
/// Netto driftsresultat without what is no lasting strength (kontrakt.md 6). The only place that corrects it: the key
/// figure, overforbruk, the parts of a change and the settlement of last year's plan ask here.
/// </summary>
internal static class Korrigertresultat
{
    /// <summary>The corrected result of a year, 1 000 kr.</summary>
    /// <param name="f">Which corrections are made, and arbeidsgiveravgift.</param>
    /// <param name="drift">The year's accounts.</param>
    /// <param name="premieavvik">The year's premieavvik, without arbeidsgiveravgift.</param>
    /// <param name="amortisering">The year's amortisation of earlier premieavvik.</param>
    public static decimal Av(Forutsetninger f, Driftsår drift, decimal premieavvik, decimal amortisering) =>
        drift[Linje.NettoDriftsresultat]
        - (f.Korreksjoner.BundneFond ? drift.NettoAvsetningBundne : 0m)
        + (f.Korreksjoner.Premieavvik ? Pensjonseffekt(f, premieavvik, amortisering) : 0m)
        - (f.Korreksjoner.GevinstTap ? drift[Linje.GevinstTap] : 0m);

    /// <summary>
    /// (1 + arbeidsgiveravgift) · (amortisering − premieavvik), as sosiale utgifter bear it, rounded to whole 1 000 kr:
    /// above 0 pension costs more than the year's premium.
    /// </summary>
    /// <param name="f">Arbeidsgiveravgift.</param>
    /// <param name="premieavvik">The year's premieavvik, without arbeidsgiveravgift.</param>
    /// <param name="amortisering">The year's amortisation of earlier premieavvik.</param>
    public static decimal Pensjonseffekt(Forutsetninger f, decimal premieavvik, decimal amortisering) =>
        Avrunding.R(f.Arbeidsgiveravgift.Faktor * (amortisering - premieavvik));
}
