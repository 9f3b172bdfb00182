using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Perspektivmelding.Model.Verdier;

/// <summary>What kind of line it is: decides sums and which way a measure moves it.</summary>
public enum Linjeart
{
    /// <summary>One of the eight driftsinntekter.</summary>
    Driftsinntekt,
    /// <summary>One of the five driftsutgifter.</summary>
    Driftsutgift,
    /// <summary>Income among the finance lines (17, 18, 19).</summary>
    Finansinntekt,
    /// <summary>Cost among the finance lines (20, 21).</summary>
    Finansutgift,
    /// <summary>23 Motpost avskrivninger.</summary>
    Motpost,
    /// <summary>Use of the result (25–30).</summary>
    Disponering,
    /// <summary>A computed line.</summary>
    Sum,
}

/// <summary>A line's code in files, number and name in the form, and kind.</summary>
/// <param name="Linje">The line.</param>
/// <param name="Kode">ASCII code of kontrakt.md 3.</param>
/// <param name="Nummer">Number in § 5-6.</param>
/// <param name="Navn">Name in the form, bokmål.</param>
/// <param name="Art">Kind.</param>
public sealed record Kontolinje(Linje Linje, string Kode, int Nummer, string Navn, Linjeart Art)
{
    /// <summary>True for lines that are computed from others.</summary>
    public bool ErSum => Art == Linjeart.Sum;
}

/// <summary>All lines of the form in order, by line and by code.</summary>
public static class Kontoplan
{
    /// <summary>Every line, in the order of § 5-6.</summary>
    public static ImmutableArray<Kontolinje> Alle { get; } =
    [
        new(Linje.Rammetilskudd, "rammetilskudd", 1, "Rammetilskudd", Linjeart.Driftsinntekt),
        new(Linje.Skatt, "skatt", 2, "Inntekts- og formuesskatt", Linjeart.Driftsinntekt),
        new(Linje.Eiendomsskatt, "eiendomsskatt", 3, "Eiendomsskatt", Linjeart.Driftsinntekt),
        new(Linje.AndreSkatter, "andre_skatter", 4, "Andre skatteinntekter", Linjeart.Driftsinntekt),
        new(Linje.OverføringerStat, "overforinger_stat", 5, "Andre overføringer og tilskudd fra staten", Linjeart.Driftsinntekt),
        new(Linje.OverføringerAndre, "overforinger_andre", 6, "Overføringer og tilskudd fra andre", Linjeart.Driftsinntekt),
        new(Linje.Brukerbetalinger, "brukerbetalinger", 7, "Brukerbetalinger", Linjeart.Driftsinntekt),
        new(Linje.SalgLeie, "salg_leie", 8, "Salgs- og leieinntekter", Linjeart.Driftsinntekt),
        new(Linje.SumDriftsinntekter, "sum_driftsinntekter", 9, "Sum driftsinntekter", Linjeart.Sum),
        new(Linje.Lønn, "lonn", 10, "Lønnsutgifter", Linjeart.Driftsutgift),
        new(Linje.Sosiale, "sosiale", 11, "Sosiale utgifter", Linjeart.Driftsutgift),
        new(Linje.Kjøp, "kjop", 12, "Kjøp av varer og tjenester", Linjeart.Driftsutgift),
        new(Linje.OverføringerTilAndre, "overforinger_til_andre", 13, "Overføringer og tilskudd til andre", Linjeart.Driftsutgift),
        new(Linje.Avskrivninger, "avskrivninger", 14, "Avskrivninger", Linjeart.Driftsutgift),
        new(Linje.SumDriftsutgifter, "sum_driftsutgifter", 15, "Sum driftsutgifter", Linjeart.Sum),
        new(Linje.BruttoDriftsresultat, "brutto_driftsresultat", 16, "Brutto driftsresultat", Linjeart.Sum),
        new(Linje.Renteinntekter, "renteinntekter", 17, "Renteinntekter", Linjeart.Finansinntekt),
        new(Linje.Utbytter, "utbytter", 18, "Utbytter", Linjeart.Finansinntekt),
        new(Linje.GevinstTap, "gevinst_tap", 19, "Gevinster og tap på finansielle omløpsmidler", Linjeart.Finansinntekt),
        new(Linje.Renteutgifter, "renteutgifter", 20, "Renteutgifter", Linjeart.Finansutgift),
        new(Linje.Avdrag, "avdrag", 21, "Avdrag på lån", Linjeart.Finansutgift),
        new(Linje.NettoFinansutgifter, "netto_finansutgifter", 22, "Netto finansutgifter", Linjeart.Sum),
        new(Linje.MotpostAvskrivninger, "motpost_avskrivninger", 23, "Motpost avskrivninger", Linjeart.Motpost),
        new(Linje.NettoDriftsresultat, "netto_driftsresultat", 24, "Netto driftsresultat", Linjeart.Sum),
        new(Linje.OverføringInvestering, "overforing_investering", 25, "Overføring til investering", Linjeart.Disponering),
        new(Linje.AvsetningBundne, "avsetning_bundne", 26, "Avsetninger til bundne driftsfond", Linjeart.Disponering),
        new(Linje.BrukBundne, "bruk_bundne", 27, "Bruk av bundne driftsfond", Linjeart.Disponering),
        new(Linje.AvsetningDisposisjonsfond, "avsetning_disposisjonsfond", 28, "Avsetninger til disposisjonsfond", Linjeart.Disponering),
        new(Linje.BrukDisposisjonsfond, "bruk_disposisjonsfond", 29, "Bruk av disposisjonsfond", Linjeart.Disponering),
        new(Linje.DekningMerforbruk, "dekning_merforbruk", 30, "Dekning av tidligere års merforbruk", Linjeart.Disponering),
        new(Linje.SumDisponeringer, "sum_disponeringer", 31, "Sum disponeringer eller dekning av netto driftsresultat", Linjeart.Sum),
        new(Linje.Merforbruk, "merforbruk", 32, "Fremført til inndekning i senere år (merforbruk)", Linjeart.Sum),
    ];

    private static readonly FrozenDictionary<string, Kontolinje> EtterKode = Alle.ToFrozenDictionary(l => l.Kode);

    /// <summary>How many lines the form has.</summary>
    public static int Antall => Alle.Length;

    /// <summary>The line's code, name and kind.</summary>
    public static Kontolinje For(Linje linje) => Alle[(int)linje];

    /// <summary>Finds a line by its code; null when there is none.</summary>
    public static Kontolinje? Finn(string kode) => EtterKode.GetValueOrDefault(kode);

    /// <summary>
    /// +1 where a measure that improves the result raises the line, −1 where it lowers it, 0 where a measure may not
    /// move the line (kontrakt.md 5).
    /// </summary>
    public static int Tiltaksretning(Linje linje) => linje switch
    {
        <= Linje.SalgLeie or Linje.Renteinntekter or Linje.Utbytter => 1,
        Linje.Lønn or Linje.Sosiale or Linje.Kjøp or Linje.OverføringerTilAndre or Linje.Renteutgifter or Linje.Avdrag => -1,
        _ => 0,
    };
}
