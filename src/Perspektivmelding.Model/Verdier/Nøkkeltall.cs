using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Perspektivmelding.Model.Verdier;

/// <summary>A key figure (kontrakt.md 6). Per cent are of sum driftsinntekter.</summary>
public enum Nøkkeltall
{
    /// <summary>Netto driftsresultat, 1 000 kr.</summary>
    NettoDriftsresultat,
    /// <summary>Netto driftsresultat, per cent.</summary>
    NettoDriftsresultatProsent,
    /// <summary>Korrigert netto driftsresultat, 1 000 kr.</summary>
    KorrigertNettoDriftsresultat,
    /// <summary>Korrigert netto driftsresultat, per cent.</summary>
    KorrigertNettoDriftsresultatProsent,
    /// <summary>Disposisjonsfond at 31 December, 1 000 kr.</summary>
    Disposisjonsfond,
    /// <summary>Disposisjonsfond, per cent.</summary>
    DisposisjonsfondProsent,
    /// <summary>Netto lånegjeld, 1 000 kr.</summary>
    NettoLånegjeld,
    /// <summary>Netto lånegjeld, per cent.</summary>
    NettoLånegjeldProsent,
    /// <summary>Netto finans og avdrag, per cent; positive when the municipality pays.</summary>
    NettoFinansAvdragProsent,
    /// <summary>Accumulated merforbruk, 1 000 kr.</summary>
    AkkumulertMerforbruk,
    /// <summary>Accumulated merforbruk, per cent.</summary>
    AkkumulertMerforbrukProsent,
    /// <summary>Disposisjonsfond less accumulated merforbruk, per cent.</summary>
    FriEgenkapitalDriftProsent,
    /// <summary>Netto lånegjeld, kr per inhabitant.</summary>
    NettoLånegjeldPerInnbygger,
    /// <summary>Rammetilskudd and tax, kr per inhabitant.</summary>
    FrieInntekterPerInnbygger,
    /// <summary>Income without ties after net interest and instalments, kr per inhabitant.</summary>
    InntekterUtenBindingerPerInnbygger,
    /// <summary>Inhabitants on 1 January.</summary>
    Innbyggere,
    /// <summary>Langsiktig gjeld without pension, 1 000 kr.</summary>
    LangsiktigGjeld,
    /// <summary>Depreciable fixed assets, 1 000 kr.</summary>
    Anleggsmidler,
    /// <summary>Accumulated premieavvik without arbeidsgiveravgift, 1 000 kr.</summary>
    AkkumulertPremieavvik,
}

/// <summary>The unit of a key figure.</summary>
public enum Nøkkeltallsenhet
{
    /// <summary>1 000 kr.</summary>
    TusenKroner,
    /// <summary>Per cent.</summary>
    Prosent,
    /// <summary>Kr per inhabitant.</summary>
    KronerPerInnbygger,
    /// <summary>Persons.</summary>
    Personer,
}

/// <summary>Code, name and unit of a key figure.</summary>
/// <param name="Nøkkeltall">The key figure.</param>
/// <param name="Kode">ASCII code of kontrakt.md 6.</param>
/// <param name="Navn">Name, bokmål.</param>
/// <param name="Enhet">Unit.</param>
public sealed record Nøkkeltallsbeskrivelse(Nøkkeltall Nøkkeltall, string Kode, string Navn, Nøkkeltallsenhet Enhet);

/// <summary>All key figures in order, by key figure and by code.</summary>
public static class Nøkkeltallskatalog
{
    /// <summary>Every key figure.</summary>
    public static ImmutableArray<Nøkkeltallsbeskrivelse> Alle { get; } =
    [
        new(Nøkkeltall.NettoDriftsresultat, "netto_driftsresultat", "Netto driftsresultat", Nøkkeltallsenhet.TusenKroner),
        new(Nøkkeltall.NettoDriftsresultatProsent, "netto_driftsresultat_prosent", "Netto driftsresultat", Nøkkeltallsenhet.Prosent),
        new(Nøkkeltall.KorrigertNettoDriftsresultat, "korrigert_netto_driftsresultat", "Korrigert netto driftsresultat", Nøkkeltallsenhet.TusenKroner),
        new(Nøkkeltall.KorrigertNettoDriftsresultatProsent, "korrigert_netto_driftsresultat_prosent", "Korrigert netto driftsresultat", Nøkkeltallsenhet.Prosent),
        new(Nøkkeltall.Disposisjonsfond, "disposisjonsfond", "Disposisjonsfond", Nøkkeltallsenhet.TusenKroner),
        new(Nøkkeltall.DisposisjonsfondProsent, "disposisjonsfond_prosent", "Disposisjonsfond", Nøkkeltallsenhet.Prosent),
        new(Nøkkeltall.NettoLånegjeld, "netto_lanegjeld", "Netto lånegjeld", Nøkkeltallsenhet.TusenKroner),
        new(Nøkkeltall.NettoLånegjeldProsent, "netto_lanegjeld_prosent", "Netto lånegjeld", Nøkkeltallsenhet.Prosent),
        new(Nøkkeltall.NettoFinansAvdragProsent, "netto_finans_avdrag_prosent", "Netto finans og avdrag", Nøkkeltallsenhet.Prosent),
        new(Nøkkeltall.AkkumulertMerforbruk, "akkumulert_merforbruk", "Akkumulert merforbruk", Nøkkeltallsenhet.TusenKroner),
        new(Nøkkeltall.AkkumulertMerforbrukProsent, "akkumulert_merforbruk_prosent", "Akkumulert merforbruk", Nøkkeltallsenhet.Prosent),
        new(Nøkkeltall.FriEgenkapitalDriftProsent, "fri_egenkapital_drift_prosent", "Fri egenkapital drift", Nøkkeltallsenhet.Prosent),
        new(Nøkkeltall.NettoLånegjeldPerInnbygger, "netto_lanegjeld_per_innbygger", "Netto lånegjeld per innbygger", Nøkkeltallsenhet.KronerPerInnbygger),
        new(Nøkkeltall.FrieInntekterPerInnbygger, "frie_inntekter_per_innbygger", "Frie inntekter per innbygger", Nøkkeltallsenhet.KronerPerInnbygger),
        new(Nøkkeltall.InntekterUtenBindingerPerInnbygger, "inntekter_uten_bindinger_per_innbygger", "Inntekter uten bindinger etter renter og avdrag, per innbygger", Nøkkeltallsenhet.KronerPerInnbygger),
        new(Nøkkeltall.Innbyggere, "innbyggere", "Innbyggere 1. januar", Nøkkeltallsenhet.Personer),
        new(Nøkkeltall.LangsiktigGjeld, "langsiktig_gjeld", "Langsiktig gjeld uten pensjon", Nøkkeltallsenhet.TusenKroner),
        new(Nøkkeltall.Anleggsmidler, "anleggsmidler", "Avskrivbare anleggsmidler", Nøkkeltallsenhet.TusenKroner),
        new(Nøkkeltall.AkkumulertPremieavvik, "akkumulert_premieavvik", "Akkumulert premieavvik", Nøkkeltallsenhet.TusenKroner),
    ];

    private static readonly FrozenDictionary<string, Nøkkeltallsbeskrivelse> EtterKode = Alle.ToFrozenDictionary(n => n.Kode);

    /// <summary>Code, name and unit.</summary>
    public static Nøkkeltallsbeskrivelse For(Nøkkeltall nøkkeltall) => Alle[(int)nøkkeltall];

    /// <summary>Finds a key figure by its code; null when there is none.</summary>
    public static Nøkkeltallsbeskrivelse? Finn(string kode) => EtterKode.GetValueOrDefault(kode);
}
