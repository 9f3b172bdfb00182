using System.Collections.Frozen;
using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>
/// The rules of the projection (kontrakt.md 6). Their words are the theme's (regel_…_navn, _formel, _grunnlag); here stands how
/// each goes, over the names that the trace gives what went in. Percent go in as percent.
/// </summary>
public static class Regelverk
{
    private const string Pensjonsledd = "R((1 + arbeidsgiveravgift/100)*(premieavvik - amortisering))";

    /// <summary>The year's amount is recorded.</summary>
    public static Regel Regnskapsført { get; } = new("regnskap", "verdi");

    /// <summary>The line is given by forecast or budget.</summary>
    public static Regel Gitt { get; } = new("gitt", "verdi");

    /// <summary>Taken from the data as it stands; the sum where it stands in several cells.</summary>
    public static Regel Data { get; } = new("data", "sum(verdi)");

    /// <summary>The same as another value.</summary>
    public static Regel Lik { get; } = new("lik", "verdi");

    /// <summary>An assumption that has grown from its last given value.</summary>
    public static Regel Vokst { get; } = new("vokst", "vokst(verdi, 1 + vekst/100, antall_ar)");

    /// <summary>An assumption changed to see what that does.</summary>
    public static Regel Endret { get; } = new("endret", "verdi + endring");

    /// <summary>Kommunal deflator, per cent.</summary>
    public static Regel Deflator { get; } = new("deflator-sats", "lonnsandel*lonnsvekst + (1 - lonnsandel)*prisvekst");

    /// <summary>Prices since regnskapsår, which is 1.</summary>
    public static Regel Prisnivå { get; } = new("prisniva", "fjor*(1 + deflator/100)");

    /// <summary>Own tax in kr, not rounded.</summary>
    public static Regel EgenSkatt { get; } = new("egen-skatt", "skatteandel/100*landsgjennomsnitt*innbyggere");

    /// <summary>Own tax in kr of a recorded or given line.</summary>
    public static Regel EgenSkattAvLinjen { get; } = new("egen-skatt-gitt", "skatt*1000");

    /// <summary>Tax.</summary>
    public static Regel Skatt { get; } = new("skatt", "R(egen_skatt/1000)");

    /// <summary>Inntektsutjevning.</summary>
    public static Regel Utjevning { get; } = new("inntektsutjevning",
        "R((symmetrisk/100*(landsgjennomsnitt*innbyggere - egen_skatt) + tillegg/100*maks(0, grense/100*(landsgjennomsnitt*innbyggere) - egen_skatt) - finansieringstrekk*innbyggere)/1000)");

    /// <summary>The part of rammetilskudd that is not inntektsutjevning.</summary>
    public static Regel Rest { get; } = new("rammetilskudd-rest", "R(fjor*(1 + deflator/100)*(1 + realvekst/100)*innbyggere/innbyggere_fjor)");

    /// <summary>Recorded or given rammetilskudd less inntektsutjevning.</summary>
    public static Regel RestAvGitt { get; } = new("rammetilskudd-rest-gitt", "rammetilskudd - inntektsutjevning");

    /// <summary>Rammetilskudd.</summary>
    public static Regel Rammetilskudd { get; } = new("rammetilskudd", "rest + inntektsutjevning");

    /// <summary>Lines that follow the deflator.</summary>
    public static Regel Deflatorvekst { get; } = new("deflator", "R(fjor*(1 + deflator/100))");

    /// <summary>Assumed amount.</summary>
    public static Regel Forutsatt { get; } = new("forutsatt", "verdi");

    /// <summary>Unchanged amount.</summary>
    public static Regel Uendret { get; } = new("uendret", "fjor");

    /// <summary>Cost of the change in population, prices of regnskapsår.</summary>
    public static Regel DemografiFast { get; } = new("demografi-fast", "sumprodukt(sats, personer) - sumprodukt(sats, personer_fjor)");

    /// <summary>Cost of demography at last year's prices.</summary>
    public static Regel Demografi { get; } = new("demografi", "R(faste_priser*prisniva_fjor)");

    /// <summary>Wages and ordinary social costs.</summary>
    public static Regel Lønnsutgift { get; } = new("lonn", "R((fjor + andel/100*demografikostnad)*(1 + lonnsvekst/100))");

    /// <summary>Purchases.</summary>
    public static Regel Kjøp { get; } = new("kjop", "R((fjor + andel/100*demografikostnad)*(1 + prisvekst/100))");

    /// <summary>Amortisation of premieavvik.</summary>
    public static Regel Amortisering { get; } = new("amortisering", "gammel + sum(premieavvik)/amortiseringstid");

    /// <summary>Pension effect in social costs.</summary>
    public static Regel Pensjonseffekt { get; } = new("pensjonseffekt", "R((1 + arbeidsgiveravgift/100)*(amortisering - premieavvik))");

    /// <summary>Social costs.</summary>
    public static Regel Sosiale { get; } = new("sosiale", "ordinaere + pensjonseffekt");

    /// <summary>Ordinary social costs from a recorded or given total.</summary>
    public static Regel OrdinæreAvGitt { get; } = new("ordinaere-sosiale-gitt", "sosiale - pensjonseffekt");

    /// <summary>Depreciation.</summary>
    public static Regel Avskrivninger { get; } = new("avskrivninger", "fjor + R(investering/avskrivningstid)");

    /// <summary>Contra entry of depreciation.</summary>
    public static Regel Motpost { get; } = new("motpost", "avskrivninger");

    /// <summary>What the investments of a year add to the fixed assets.</summary>
    public static Regel Investering { get; } = new("investering", "sum(utgift) - sum(mva_kompensasjon)");

    /// <summary>New loans of a year.</summary>
    public static Regel Låneopptak { get; } = new("laneopptak", "sum(utgift) - sum(mva_kompensasjon) - sum(tilskudd) - sum(egenkapital)");

    /// <summary>Least instalment.</summary>
    public static Regel Minimumsavdrag { get; } = new("minimumsavdrag",
        "hvis(gjeld - videreutlan <= 0, 0, hvis(anleggsmidler <= 0, 0, R(avskrivninger*(gjeld - videreutlan)/anleggsmidler)))");

    /// <summary>Interest.</summary>
    public static Regel Renteutgifter { get; } = new("renteutgifter",
        "R((gjeld + (laneopptak - avdrag)/2)*(fastrenteandel/100*(fastrente/100) + (1 - fastrenteandel/100)*(pengemarkedsrente/100 + rentepaslag/100)))");

    /// <summary>Debt at year's end.</summary>
    public static Regel Gjeld { get; } = new("gjeld", "gjeld + laneopptak - avdrag");

    /// <summary>Fixed assets at year's end.</summary>
    public static Regel Anleggsmidler { get; } = new("anleggsmidler", "anleggsmidler + investering - avskrivninger");

    /// <summary>Transfer to investment.</summary>
    public static Regel Egenkapital { get; } = new("egenkapital", "sum(egenkapital)");

    /// <summary>To bound funds.</summary>
    public static Regel BundneFond { get; } = new("bundne-fond", "maks(0, netto)");

    /// <summary>From bound funds.</summary>
    public static Regel BrukBundneFond { get; } = new("bruk-bundne-fond", "maks(0, -netto)");

    /// <summary>What is left after the dispositions that are fixed.</summary>
    public static Regel TilDisposisjon { get; } = new("til-disposisjon", "netto_driftsresultat - (overforing_investering + avsetning_bundne - bruk_bundne)");

    /// <summary>Cover of earlier merforbruk.</summary>
    public static Regel Dekning { get; } = new("dekning", "min(maks(0, til_disposisjon), maks(0, merforbruk))");

    /// <summary>To the fund.</summary>
    public static Regel TilFond { get; } = new("til-fond", "maks(0, til_disposisjon) - dekning");

    /// <summary>From the fund.</summary>
    public static Regel FraFond { get; } = new("fra-fond", "min(maks(0, -til_disposisjon), maks(0, fond))");

    /// <summary>A stock carried on.</summary>
    public static Regel Beholdning { get; } = new("beholdning", "ved_start + tilgang - avgang");

    /// <summary>What a measure yields in a year.</summary>
    public static Regel Tiltaksvirkning { get; } = new("tiltaksvirkning", "R(helarseffekt*(innfasing/100)*(effektueringsgrad/100)) - pukkelkostnad");

    /// <summary>What a measure yields that is stated year by year.</summary>
    public static Regel OppgittVirkning { get; } = new("oppgitt-virkning", "R(verdi)");

    /// <summary>What a measure has yielded since the plan's first year, less what it has cost.</summary>
    public static Regel SamletVirkning { get; } = new("samlet-virkning", "sum(forrige) + virkning");

    /// <summary>First year with gain from which what a measure has yielded so far is not below 0 again; 0 while there is none.</summary>
    public static Regel Balanseår { get; } = new("balansear", "hvis(samlet < 0, 0, hvis(sum(forrige) > 0, sum(forrige), hvis(virkning + sum(pukkelkostnad) > 0, ar, 0)))");

    /// <summary>What a measure yields when another share of its gain is realised: costs come in full.</summary>
    public static Regel DelAvTiltaksvirkning { get; } = new("del-av-tiltaksvirkning",
        "R(helarseffekt*(innfasing/100)*(effektueringsgrad/100*hvis(helarseffekt > 0, andel/100, 1))) - pukkelkostnad");

    /// <summary>The same of one that is stated year by year.</summary>
    public static Regel DelAvOppgittVirkning { get; } = new("del-av-oppgitt-virkning", "R(verdi*hvis(verdi > 0, andel/100, 1))");

    /// <summary>What all measures yield.</summary>
    public static Regel Tiltakseffekt { get; } = new("tiltakseffekt", "sum(virkning)");

    /// <summary>A line of income raised by measures.</summary>
    public static Regel Tiltak { get; } = new("tiltak", "linje + sum(virkning)");

    /// <summary>A line of costs lowered by measures.</summary>
    public static Regel TiltakUtgift { get; } = new("tiltak-utgift", "linje - sum(virkning)");

    /// <summary>A key figure in per cent.</summary>
    public static Regel Prosentandel { get; } = new("prosent", "hvis(driftsinntekter = 0, 0, 100*belop/driftsinntekter)");

    /// <summary>A key figure per inhabitant.</summary>
    public static Regel PerInnbygger { get; } = new("per-innbygger", "hvis(innbyggere = 0, 0, R(belop*1000/innbyggere))");

    /// <summary>Netto lånegjeld.</summary>
    public static Regel NettoLånegjeld { get; } = new("netto-lanegjeld", "gjeld - utlan - ubrukte_lanemidler");

    /// <summary>Net finance costs and instalments, positive when the municipality pays.</summary>
    public static Regel FinansOgAvdrag { get; } = new("finans-og-avdrag", "-netto_finansutgifter");

    /// <summary>Income without ties, 1 000 kr.</summary>
    public static Regel UtenBindinger { get; } = new("uten-bindinger",
        "rammetilskudd + skatt + eiendomsskatt - avdrag - (renteutgifter - renteinntekter)");

    /// <summary>Frie inntekter, 1 000 kr.</summary>
    public static Regel FrieInntekter { get; } = new("frie-inntekter", "rammetilskudd + skatt");

    /// <summary>Fri egenkapital, 1 000 kr.</summary>
    public static Regel FriEgenkapital { get; } = new("fri-egenkapital", "disposisjonsfond - akkumulert_merforbruk");

    /// <summary>A stock as it is reported.</summary>
    public static Regel Avrundet { get; } = new("avrundet", "R(verdi)");

    private static readonly FrozenDictionary<Linje, Regel> Summene = Kontoplan.Alle.Where(l => l.ErSum)
        .ToFrozenDictionary(l => l.Linje, l => new Regel(l.Kode.Replace('_', '-'), Sumtekst(l.Linje)));

    private static readonly ImmutableArray<Regel> Korrigerte = [.. Enumerable.Range(0, 8).Select(i => Korrigering(new((i & 1) != 0, (i & 2) != 0, (i & 4) != 0)))];

    /// <summary>A sum of the form.</summary>
    public static Regel Sum(Linje sum) => Summene[sum];

    /// <summary>Corrected result: only the corrections that are made stand in the rule.</summary>
    public static Regel Korrigert(Korreksjoner k) => Korrigerte[(k.BundneFond ? 1 : 0) + (k.Premieavvik ? 2 : 0) + (k.GevinstTap ? 4 : 0)];

    /// <summary>Id that the rule of the corrected result begins with, whatever is corrected for.</summary>
    public const string KorrigertId = "korrigert";

    /// <summary>Every rule of the projection.</summary>
    public static ImmutableArray<Regel> Alle { get; } =
    [
        Regnskapsført, Gitt, Data, Lik, Vokst, Endret, Deflator, Prisnivå, EgenSkatt, EgenSkattAvLinjen, Skatt, Utjevning, Rest, RestAvGitt,
        Rammetilskudd, Deflatorvekst, Forutsatt, Uendret, DemografiFast, Demografi, Lønnsutgift, Kjøp, Amortisering, Pensjonseffekt, Sosiale,
        OrdinæreAvGitt, Avskrivninger, Motpost, Investering, Låneopptak, Minimumsavdrag, Renteutgifter, Gjeld, Anleggsmidler, Egenkapital,
        BundneFond, BrukBundneFond, TilDisposisjon, Dekning, TilFond, FraFond, Beholdning, Tiltaksvirkning, OppgittVirkning, DelAvTiltaksvirkning,
        DelAvOppgittVirkning, SamletVirkning, Balanseår, Tiltakseffekt,
        Tiltak, TiltakUtgift, Prosentandel, PerInnbygger, NettoLånegjeld, FinansOgAvdrag, UtenBindinger, FrieInntekter, FriEgenkapital, Avrundet,
        .. Kontoplan.Alle.Where(l => l.ErSum).Select(l => Summene[l.Linje]), .. Korrigerte,
    ];

    private static string Sumtekst(Linje sum)
    {
        var ledd = Driftssummer.Addender(sum).Select(a => (a.Fortegn < 0 ? " - " : " + ") + Kontoplan.For(a.Linje).Kode);
        return string.Concat(ledd)[3..];
    }

    private static Regel Korrigering(Korreksjoner k) => new(
        KorrigertId + (k.BundneFond ? "-bundne-fond" : "") + (k.Premieavvik ? "-premieavvik" : "") + (k.GevinstTap ? "-gevinst-tap" : ""),
        "netto_driftsresultat" + (k.BundneFond ? " - (avsetning_bundne - bruk_bundne)" : "") + (k.Premieavvik ? " - " + Pensjonsledd : "")
            + (k.GevinstTap ? " - gevinst_tap" : ""));
}
