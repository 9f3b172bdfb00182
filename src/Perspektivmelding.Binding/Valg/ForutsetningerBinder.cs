using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>forutsetninger.yml, and the same keys with a scenario's changes (kontrakt.md 4).</summary>
internal sealed class ForutsetningerBinder(Kommuneramme? ramme, DiagnosticBag feil)
{
    /// <summary>Every key there is.</summary>
    internal static ImmutableArray<string> Nøkler { get; } =
    [
        "lonnsvekst", "prisvekst", "lonnsandel_deflator", "skatt_landsgjennomsnitt", "skatteandel", "inntektsutjevning",
        "realvekst_rammetilskudd", "eiendomsskatt", "andre_skatter", "renteinntekter", "utbytter", "gevinst_tap",
        "pengemarkedsrente", "rentepaslag", "fastrenteandel", "fastrente", "avskrivningstid_nye", "arbeidsgiveravgift",
        "premieavvik_amortiseringstid", "netto_avsetning_bundne", "befolkningsalternativ", "demografi", "korreksjoner",
    ];

    /// <summary>Binds a whole set of assumptions; null when something that must be there is not (reported).</summary>
    /// <param name="kart">The keys.</param>
    /// <param name="sted">Where the plain numbers stand: the file, or the scenario that replaces them.</param>
    internal Forutsetninger? Bind(YamlNode.Map kart, SourceSpan sted)
    {
        var les = new YamlMapReader(kart, "forutsetningene", feil);
        var serier = new Serieleser(les, feil);
        (int, int)? framskrevet = ramme is null ? null : (ramme.Regnskapsår + 1, ramme.Horisont);
        (int, int)? fraRegnskap = ramme is null ? null : (ramme.Regnskapsår, ramme.Horisont);

        var lønn = serier.Krevd("lonnsvekst", Verdigrenser.Vekst, framskrevet);
        var pris = serier.Krevd("prisvekst", Verdigrenser.Vekst, framskrevet);
        var deflator = serier.Tall("lonnsandel_deflator", Verdigrenser.Andel, 0.60m);
        var landet = serier.Krevd("skatt_landsgjennomsnitt", Verdigrenser.SkattPerInnbygger, fraRegnskap, kroner: true);
        var skatteandel = serier.Krevd("skatteandel", Verdigrenser.AvLandet, framskrevet);
        var utjevning = Utjevning(les.RequiredMap("inntektsutjevning"), fraRegnskap);
        var realvekst = serier.Serie("realvekst_rammetilskudd", Verdigrenser.Realvekst);
        var eiendomsskatt = serier.Serie("eiendomsskatt", Verdigrenser.Beløp);
        var andreSkatter = serier.Serie("andre_skatter", Verdigrenser.Beløp);
        var renteinntekter = serier.Serie("renteinntekter", Verdigrenser.Beløp);
        var utbytter = serier.Serie("utbytter", Verdigrenser.Beløp);
        var gevinstTap = serier.Serie("gevinst_tap", Verdigrenser.Beløp);
        var rente = serier.Krevd("pengemarkedsrente", Verdigrenser.Rente, framskrevet);
        var påslag = serier.Tall("rentepaslag", Verdigrenser.Påslag);
        var fastandel = serier.Tall("fastrenteandel", Verdigrenser.Prosentandel);
        var fastrente = serier.Tall("fastrente", Verdigrenser.Rente);
        var avskrivningstid = serier.Tall("avskrivningstid_nye", Verdigrenser.År);
        var avgift = serier.Tall("arbeidsgiveravgift", Verdigrenser.Prosentandel);
        var amortisering = Amortiseringstid(les);
        var bundne = serier.Serie("netto_avsetning_bundne", Verdigrenser.Beløp);
        var alternativ = les.RequiredText("befolkningsalternativ");
        var demografi = DemografiBinder.Bind(les.RequiredMap("demografi"), feil);
        var korreksjoner = Korreksjonene(les);
        les.Value("usikkerhet"); // bound once for the edition by UsikkerhetBinder
        les.Done();
        if (ramme is not null && lønn is not null && pris is not null)
        {
            var stillstand = new Stillstandskontroll(les, ramme, feil);
            if (landet is not null) stillstand.KontrollerSkatt("skatt_landsgjennomsnitt", landet, lønn);
            foreach (var (nøkkel, serie) in (IEnumerable<(string, Serie?)>)[("eiendomsskatt", eiendomsskatt), ("andre_skatter", andreSkatter),
                ("renteinntekter", renteinntekter), ("utbytter", utbytter), ("gevinst_tap", gevinstTap), ("netto_avsetning_bundne", bundne)])
                stillstand.KontrollerBeløp(nøkkel, serie, pris);
        }

        if (lønn is null || pris is null || deflator is null || landet is null || skatteandel is null || utjevning is null
            || rente is null || påslag is null || fastandel is null || fastrente is null || avskrivningstid is null
            || avgift is null || amortisering is null || alternativ is null || demografi is null) return null;
        return new Forutsetninger
        {
            Lønnsvekst = lønn,
            Prisvekst = pris,
            LønnsandelDeflator = new Andel(deflator.Value),
            SkattLandsgjennomsnitt = landet,
            Skatteandel = skatteandel,
            Inntektsutjevning = utjevning,
            RealvekstRammetilskudd = realvekst,
            Eiendomsskatt = eiendomsskatt,
            AndreSkatter = andreSkatter,
            Renteinntekter = renteinntekter,
            Utbytter = utbytter,
            GevinstTap = gevinstTap,
            Pengemarkedsrente = rente,
            Rentepåslag = Andel.FraProsent(påslag.Value),
            Fastrenteandel = Andel.FraProsent(fastandel.Value),
            Fastrente = Andel.FraProsent(fastrente.Value),
            AvskrivningstidNye = avskrivningstid.Value,
            Arbeidsgiveravgift = Andel.FraProsent(avgift.Value),
            PremieavvikAmortiseringstid = amortisering.Value,
            NettoAvsetningBundne = bundne,
            Befolkningsalternativ = Alternativ(alternativ.Value),
            Demografi = demografi,
            Kilde = Radkilde.Av(sted, null, Datastatus.Prognose, kart),
            Korreksjoner = korreksjoner,
        };
    }

    /// <summary>An alternative's name as it is compared: without case.</summary>
    internal static string Alternativ(Located<string> navn) => navn.Value.ToLowerInvariant();

    /// <summary>The law changes, so each rate is a plain number or a series; the accounts are evened out by the rates of their own year.</summary>
    private Utjevningsregler? Utjevning(YamlMapReader? les, (int, int)? år)
    {
        if (les is null) return null;
        var serier = new Serieleser(les, feil);
        var symmetrisk = serier.Krevd("symmetrisk", Verdigrenser.Utjevningssats, år);
        var tillegg = serier.Krevd("tillegg", Verdigrenser.Utjevningssats, år);
        var grense = serier.Krevd("grense", Verdigrenser.AvLandet, år);
        var trekk = serier.Krevd("finansieringstrekk", Verdigrenser.Trekk, år);
        les.Done();
        return symmetrisk is not null && tillegg is not null && grense is not null && trekk is not null
            ? new Utjevningsregler(symmetrisk, tillegg, grense, trekk)
            : null;
    }

    private int? Amortiseringstid(YamlMapReader les)
    {
        if (!les.Has("premieavvik_amortiseringstid")) return 7;
        if (les.Whole("premieavvik_amortiseringstid") is not { } år) return null;
        return Verdigrenser.År.Kontroller(år.With((decimal)år.Value), "premieavvik_amortiseringstid", feil) ? (int)år.Value : null;
    }

    private Korreksjoner Korreksjonene(YamlMapReader les)
    {
        if (!les.Has("korreksjoner")) return new Korreksjoner(true, true, true);
        string[] mulige = ["bundne_fond", "premieavvik", "gevinst_tap"];
        var valgt = les.Texts("korreksjoner");
        foreach (var ukjent in valgt.Where(v => !mulige.Contains(v.Value)))
            feil.Add(Catalogue.UnknownChoice, ukjent.Span, $"ukjent korreksjon «{ukjent.Value}»", NearestName.HintOrList(ukjent.Value, mulige));
        bool Har(string navn) => valgt.Any(v => v.Value == navn);
        return new Korreksjoner(Har("bundne_fond"), Har("premieavvik"), Har("gevinst_tap"));
    }
}
