using System.Collections.Immutable;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>
/// Which indicators a figure shows, by its slug, where the figure does not say so itself (<see cref="FigureDraft.Indikatorer"/>).
/// The codes are those of the model's key figures and of input/indikatorer.yml.
/// </summary>
internal static class Figurindikatorer
{
    private static readonly ImmutableArray<(string Slug, ImmutableArray<string> Koder)> Alle =
    [
        ("hundrelapp", ["netto_driftsutgifter"]),
        ("inntekter-kilder", ["frie_inntekter_per_innbygger", "bundne_inntekter"]),
        ("resultat", ["netto_driftsresultat_prosent", "korrigert_netto_driftsresultat_prosent"]),
        ("kob", ["kob_avvik"]),
        ("regler-veikart", ["handlingsregel_avvik"]),
        ("overforbruk", ["overforbruk"]),
        ("scenarioer-resultat", ["korrigert_netto_driftsresultat_prosent"]),
        ("scenarioer-fond", ["disposisjonsfond_prosent"]),
        ("scenarioer-gjeld", ["netto_lanegjeld_prosent"]),
        ("befolkning-grupper", ["innbyggere"]),
        ("befolkning-pyramide", ["innbyggere"]),
        ("befolkning-alternativer", ["innbyggere"]),
        ("befolkning-indeks", ["befolkningsindeks"]),
        ("forsorgerbyrde", ["forsorgerbyrde"]),
        ("demografikostnad", ["demografikostnad"]),
        ("demografikostnad-tjeneste", ["demografikostnad"]),
        ("aldring-2040", ["demografikostnad"]),
        ("realutvikling", ["realvekst"]),
        ("realutvikling-per-innbygger", ["realvekst"]),
        ("realgap", ["realvekst"]),
        ("dekomponering", ["resultatendring"]),
        ("dekomponering-plan", ["resultatendring"]),
        ("inntekter", ["driftsinntekter"]),
        ("inntekter-over-tid", ["driftsinntekter"]),
        ("utgifter", ["driftsutgifter"]),
        ("gjeld", ["netto_lanegjeld_prosent"]),
        ("gjeld-kroner", ["langsiktig_gjeld", "netto_lanegjeld"]),
        ("renter", ["netto_finans_avdrag_prosent"]),
        ("pensjon", ["akkumulert_premieavvik"]),
        ("fond", ["disposisjonsfond_prosent"]),
        ("fond-bevegelse", ["disposisjonsfond"]),
        ("hva-skal-til", ["handlingsregel_avvik"]),
        ("folsomhet", ["folsomhet"]),
        ("tornado", ["folsomhet"]),
        ("folsomhet-rutenett", ["korrigert_netto_driftsresultat_prosent"]),
        ("tiltak", ["tiltakseffekt"]),
        ("tiltak-innfasing", ["tiltakseffekt"]),
        ("sektor", ["netto_driftsutgifter"]),
        ("handlingsrom", ["handlingsrom"]),
        ("handlingsrom-tjenester", ["potensial", "behovsjustert_utgift"]),
        ("inntekter-uten-bindinger", ["inntekter_uten_bindinger_per_innbygger"]),
        ("store-penger", ["potensial"]),
        ("skatt-utjevning", ["skatt_utjevning"]),
        ("negative-resultat", ["andel_negativt"]),
        ("sammenlikning-over-tid", ["netto_driftsresultat_prosent"]),
    ];

    /// <summary>Figures there are one of for each service or sector.</summary>
    private static readonly ImmutableArray<(string Start, ImmutableArray<string> Koder)> Hver =
    [
        ("sektor-", ["netto_driftsutgifter"]),
        ("tjeneste-", ["behovsjustert_utgift", "dekningsgrad", "enhetskostnad"]),
    ];

    /// <summary>The codes of a figure's indicators; empty where it shows none of the catalogue's.</summary>
    public static ImmutableArray<string> For(string slug)
    {
        foreach (var (navn, koder) in Alle)
            if (navn == slug) return koder;
        foreach (var (start, koder) in Hver)
            if (slug.StartsWith(start, StringComparison.Ordinal)) return koder;
        return [];
    }
}
