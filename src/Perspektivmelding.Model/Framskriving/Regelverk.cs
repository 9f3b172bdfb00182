using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>The rules of the projection (kontrakt.md 6), as readers and the trace meet them.</summary>
public static class Regelverk
{
    /// <summary>The year's amount is recorded.</summary>
    public static Regel Regnskapsført { get; } = new("regnskap", "Regnskapsført beløp", "beløpet i regnskapet", "budsjett- og regnskapsforskriften § 5-6");

    /// <summary>The line is given by forecast or budget.</summary>
    public static Regel Gitt { get; } = new("gitt", "Gitt i prognose eller budsjett", "beløpet i prognosen, ellers i budsjettet for året etter regnskapsåret", "siste prognose, ellers vedtatt budsjett");

    /// <summary>Tax.</summary>
    public static Regel Skatt { get; } = new("skatt", "Skatt", "skatteandel × landsgjennomsnitt per innbygger × innbyggere", "kommunens forutsetninger");

    /// <summary>Inntektsutjevning.</summary>
    public static Regel Utjevning { get; } = new("inntektsutjevning", "Netto inntektsutjevning",
        "[symmetrisk sats × (landsgjennomsnitt − egen skatt) + tilleggssats × det som mangler opp til grensen − trekk] × innbyggere",
        "inntektssystemet for kommunene");

    /// <summary>The part of rammetilskudd that is not inntektsutjevning.</summary>
    public static Regel Rest { get; } = new("rammetilskudd-rest", "Rammetilskudd uten inntektsutjevning",
        "fjorårets beløp × (1 + deflator) × (1 + realvekst) × innbyggere i år / innbyggere i fjor", "metoden i denne meldingen");

    /// <summary>Recorded or given rammetilskudd less inntektsutjevning.</summary>
    public static Regel RestAvGitt { get; } = new("rammetilskudd-rest-gitt", "Rammetilskudd uten inntektsutjevning",
        "rammetilskudd − netto inntektsutjevning", "inntektssystemet for kommunene");

    /// <summary>Rammetilskudd.</summary>
    public static Regel Rammetilskudd { get; } = new("rammetilskudd", "Rammetilskudd", "rammetilskudd uten inntektsutjevning + netto inntektsutjevning", "inntektssystemet for kommunene");

    /// <summary>Lines that follow the deflator.</summary>
    public static Regel Deflatorvekst { get; } = new("deflator", "Følger kommunal deflator", "fjorårets beløp × (1 + deflator)", "metoden i denne meldingen");

    /// <summary>Assumed amount.</summary>
    public static Regel Forutsatt { get; } = new("forutsatt", "Forutsatt beløp", "beløpet i forutsetningene", "kommunens forutsetninger");

    /// <summary>Unchanged amount.</summary>
    public static Regel Uendret { get; } = new("uendret", "Uendret fra året før", "fjorårets beløp", "metoden i denne meldingen");

    /// <summary>Cost of demography at last year's prices.</summary>
    public static Regel Demografi { get; } = new("demografi", "Demografikostnad i fjorårets priser",
        "summen av sats × endring i antall personer, prisjustert til året før", "metoden til Teknisk beregningsutvalg");

    /// <summary>Wages and ordinary social costs.</summary>
    public static Regel Lønnsutgift { get; } = new("lonn", "Lønn og ordinære sosiale utgifter", "(fjorårets beløp + andel av demografikostnaden) × (1 + lønnsvekst)", "metoden i denne meldingen");

    /// <summary>Purchases.</summary>
    public static Regel Kjøp { get; } = new("kjop", "Kjøp av varer og tjenester", "(fjorårets beløp + andel av demografikostnaden) × (1 + prisvekst)", "metoden i denne meldingen");

    /// <summary>Amortisation of premieavvik.</summary>
    public static Regel Amortisering { get; } = new("amortisering", "Amortisering av premieavvik",
        "amortisering av gammelt premieavvik + nye premieavvik delt på amortiseringstiden", "budsjett- og regnskapsforskriften § 3-5");

    /// <summary>Pension effect in social costs.</summary>
    public static Regel Pensjonseffekt { get; } = new("pensjonseffekt", "Premieavvik i sosiale utgifter",
        "(1 + arbeidsgiveravgift) × (amortisering − årets premieavvik)", "budsjett- og regnskapsforskriften § 3-5");

    /// <summary>Social costs.</summary>
    public static Regel Sosiale { get; } = new("sosiale", "Sosiale utgifter", "ordinære sosiale utgifter + premieavvik i sosiale utgifter", "budsjett- og regnskapsforskriften § 3-5");

    /// <summary>Ordinary social costs from a recorded or given total.</summary>
    public static Regel OrdinæreAvGitt { get; } = new("ordinaere-sosiale-gitt", "Ordinære sosiale utgifter", "sosiale utgifter − premieavvik i sosiale utgifter", "budsjett- og regnskapsforskriften § 3-5");

    /// <summary>Depreciation.</summary>
    public static Regel Avskrivninger { get; } = new("avskrivninger", "Avskrivninger", "fjorårets avskrivninger + fjorårets investeringer / avskrivningstid", "budsjett- og regnskapsforskriften § 3-4");

    /// <summary>Contra entry of depreciation.</summary>
    public static Regel Motpost { get; } = new("motpost", "Motpost avskrivninger", "lik avskrivningene", "budsjett- og regnskapsforskriften § 5-6");

    /// <summary>Least instalment.</summary>
    public static Regel Minimumsavdrag { get; } = new("minimumsavdrag", "Minimumsavdrag", "avskrivninger × (gjeld − videreutlån) / avskrivbare anleggsmidler, ved årets start", "kommuneloven § 14-18");

    /// <summary>Interest.</summary>
    public static Regel Renteutgifter { get; } = new("renteutgifter", "Renteutgifter",
        "gjennomsnittlig gjeld × [fastrenteandel × fastrente + resten × (pengemarkedsrente + påslag)]", "metoden i denne meldingen");

    /// <summary>Debt at year's end.</summary>
    public static Regel Gjeld { get; } = new("gjeld", "Langsiktig gjeld ved årets slutt", "gjeld ved årets start + låneopptak − avdrag", "budsjett- og regnskapsforskriften § 5-8");

    /// <summary>Fixed assets at year's end.</summary>
    public static Regel Anleggsmidler { get; } = new("anleggsmidler", "Anleggsmidler ved årets slutt", "anleggsmidler ved årets start + investeringer − avskrivninger", "budsjett- og regnskapsforskriften § 5-8");

    /// <summary>Transfer to investment.</summary>
    public static Regel Egenkapital { get; } = new("egenkapital", "Overføring til investering", "summen av egenkapital i investeringene", "kommuneloven § 14-10");

    /// <summary>Bound funds.</summary>
    public static Regel BundneFond { get; } = new("bundne-fond", "Bundne driftsfond", "forutsatt netto avsetning: positiv er avsetning, negativ er bruk", "kommunens forutsetninger");

    /// <summary>What is left after the dispositions that are fixed.</summary>
    public static Regel TilDisposisjon { get; } = new("til-disposisjon", "Resultat etter faste disponeringer", "netto driftsresultat − overføring til investering − netto avsetning til bundne fond", "metoden i denne meldingen");

    /// <summary>Cover of earlier merforbruk.</summary>
    public static Regel Dekning { get; } = new("dekning", "Dekning av tidligere merforbruk", "det som er til disposisjon, inntil merforbruket er dekket", "kommuneloven § 14-11");

    /// <summary>To the fund.</summary>
    public static Regel TilFond { get; } = new("til-fond", "Avsetning til disposisjonsfond", "det som er igjen til disposisjon", "metoden i denne meldingen");

    /// <summary>From the fund.</summary>
    public static Regel FraFond { get; } = new("fra-fond", "Bruk av disposisjonsfond", "det som mangler, så langt fondet rekker", "metoden i denne meldingen");

    /// <summary>A line moved by measures.</summary>
    public static Regel Tiltak { get; } = new("tiltak", "Etter tiltak", "framskrevet beløp + tiltakenes endring av linjen", "metoden i denne meldingen");

    /// <summary>A sum of the form.</summary>
    public static Regel Sum { get; } = new("sum", "Sum", "summen av linjene i skjemaet", "budsjett- og regnskapsforskriften § 5-6");

    /// <summary>A stock carried on.</summary>
    public static Regel Beholdning { get; } = new("beholdning", "Beholdning ved årets slutt", "beholdning ved årets start + tilgang − avgang", "budsjett- og regnskapsforskriften § 5-8");

    /// <summary>A key figure in per cent.</summary>
    public static Regel Prosentandel { get; } = new("prosent", "Prosent av driftsinntektene", "beløp / sum driftsinntekter × 100", "SSB KOSTRA");

    /// <summary>A key figure per inhabitant.</summary>
    public static Regel PerInnbygger { get; } = new("per-innbygger", "Kroner per innbygger", "beløp × 1000 / innbyggere ved årets slutt", "SSB KOSTRA");

    /// <summary>Corrected result.</summary>
    public static Regel Korrigert { get; } = new("korrigert", "Korrigert netto driftsresultat",
        "netto driftsresultat − netto avsetning til bundne fond − (1 + arbeidsgiveravgift) × (premieavvik − amortisering) − gevinst og tap",
        "ingen lovfestet definisjon");

    /// <summary>Netto lånegjeld.</summary>
    public static Regel NettoLånegjeld { get; } = new("netto-lanegjeld", "Netto lånegjeld", "langsiktig gjeld − utlån − ubrukte lånemidler", "SSB KOSTRA, KG31");

    /// <summary>Income without ties.</summary>
    public static Regel UtenBindinger { get; } = new("uten-bindinger", "Inntekter uten bindinger etter renter og avdrag",
        "(rammetilskudd + skatt + eiendomsskatt − avdrag − (renteutgifter − renteinntekter)) × 1000 / innbyggere ved årets slutt", "SSB KOSTRA");

    /// <summary>Frie inntekter per inhabitant.</summary>
    public static Regel FrieInntekter { get; } = new("frie-inntekter", "Frie inntekter per innbygger", "(rammetilskudd + skatt) × 1000 / innbyggere ved årets slutt", "SSB KOSTRA, AG11");

    /// <summary>Fri egenkapital.</summary>
    public static Regel FriEgenkapital { get; } = new("fri-egenkapital", "Fri egenkapital drift", "(disposisjonsfond − akkumulert merforbruk) / sum driftsinntekter × 100", "SSB KOSTRA, KG21");

    /// <summary>Taken from the data as it stands.</summary>
    public static Regel Data { get; } = new("data", "Fra dataene", "verdien i dataene", "kommunens data");
}
