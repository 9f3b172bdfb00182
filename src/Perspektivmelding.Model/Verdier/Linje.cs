namespace Perspektivmelding.Model.Verdier;

/// <summary>
/// A line of økonomisk oversikt etter art, drift (budsjett- og regnskapsforskriften § 5-6), in the order of the form.
/// Amounts are 1 000 kr, positive in the line's natural direction.
/// </summary>
public enum Linje
{
    /// <summary>1 Rammetilskudd, after inntektsutjevning.</summary>
    Rammetilskudd,
    /// <summary>2 Inntekts- og formuesskatt.</summary>
    Skatt,
    /// <summary>3 Eiendomsskatt.</summary>
    Eiendomsskatt,
    /// <summary>4 Andre skatteinntekter.</summary>
    AndreSkatter,
    /// <summary>5 Andre overføringer og tilskudd fra staten.</summary>
    OverføringerStat,
    /// <summary>6 Overføringer og tilskudd fra andre.</summary>
    OverføringerAndre,
    /// <summary>7 Brukerbetalinger.</summary>
    Brukerbetalinger,
    /// <summary>8 Salgs- og leieinntekter.</summary>
    SalgLeie,
    /// <summary>9 Sum driftsinntekter.</summary>
    SumDriftsinntekter,
    /// <summary>10 Lønnsutgifter.</summary>
    Lønn,
    /// <summary>11 Sosiale utgifter, premieavvik included.</summary>
    Sosiale,
    /// <summary>12 Kjøp av varer og tjenester.</summary>
    Kjøp,
    /// <summary>13 Overføringer og tilskudd til andre.</summary>
    OverføringerTilAndre,
    /// <summary>14 Avskrivninger.</summary>
    Avskrivninger,
    /// <summary>15 Sum driftsutgifter.</summary>
    SumDriftsutgifter,
    /// <summary>16 Brutto driftsresultat.</summary>
    BruttoDriftsresultat,
    /// <summary>17 Renteinntekter.</summary>
    Renteinntekter,
    /// <summary>18 Utbytter.</summary>
    Utbytter,
    /// <summary>19 Gevinster og tap på finansielle omløpsmidler; signed.</summary>
    GevinstTap,
    /// <summary>20 Renteutgifter.</summary>
    Renteutgifter,
    /// <summary>21 Avdrag på lån.</summary>
    Avdrag,
    /// <summary>22 Netto finansutgifter; negative when the municipality pays (17 + 18 + 19 − 20 − 21).</summary>
    NettoFinansutgifter,
    /// <summary>23 Motpost avskrivninger.</summary>
    MotpostAvskrivninger,
    /// <summary>24 Netto driftsresultat.</summary>
    NettoDriftsresultat,
    /// <summary>25 Overføring til investering.</summary>
    OverføringInvestering,
    /// <summary>26 Avsetninger til bundne driftsfond.</summary>
    AvsetningBundne,
    /// <summary>27 Bruk av bundne driftsfond.</summary>
    BrukBundne,
    /// <summary>28 Avsetninger til disposisjonsfond.</summary>
    AvsetningDisposisjonsfond,
    /// <summary>29 Bruk av disposisjonsfond.</summary>
    BrukDisposisjonsfond,
    /// <summary>30 Dekning av tidligere års merforbruk.</summary>
    DekningMerforbruk,
    /// <summary>31 Sum disponeringer eller dekning av netto driftsresultat.</summary>
    SumDisponeringer,
    /// <summary>32 Fremført til inndekning i senere år (merforbruk).</summary>
    Merforbruk,
}
