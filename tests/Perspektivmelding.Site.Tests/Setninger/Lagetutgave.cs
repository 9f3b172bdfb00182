using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>The files of an edition of the kind asked for. Everything in it is allowed by the contract.</summary>
internal static partial class Lagetutgave
{
    private static readonly (int Fra, int? Til, decimal Andel, int Sats, int Endring)[] Grupper =
        [(0, 5, 0.06m, 190, 0), (6, 15, 0.12m, 165, 1), (16, 18, 0.03m, 22, 2), (19, 66, 0.62m, 22, 2), (67, 79, 0.12m, 45, 3), (80, null, 0.05m, 180, 4)];

    /// <summary>File name and text of each file.</summary>
    public static ImmutableSortedDictionary<string, string> Filer(Utgavevalg v)
    {
        var inntekt = v.Innbyggere * 102L;
        var filer = new Dictionary<string, string>
        {
            ["kommune.yml"] = Kommune(v),
            ["regnskap.csv"] = Regnskap(v, inntekt),
            ["balanse.csv"] = Balanse(v, inntekt),
            ["befolkning.csv"] = Befolkning(v),
            ["forutsetninger.yml"] = Forutsetninger(v),
            ["scenarier.yml"] = Scenarier(v),
            ["handlingsregler.yml"] = Regler(v),
        };
        if (v.Tiltak.Length > 0) filer["tiltak.yml"] = Tiltak(v, inntekt);
        if (v.Investeringer > 0) filer["investeringer.csv"] = Investeringer(v, inntekt);
        if (v.Premieavvik != 0) filer["pensjon.csv"] = Pensjon(v, inntekt);
        Tillegg(v, inntekt, filer);
        return filer.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Writes the edition as a data folder.</summary>
    public static void Skriv(Utgavevalg v, string data)
    {
        var mappe = Directory.CreateDirectory(Path.Combine(data, Tall(v.Regnskapsår + 1))).FullName;
        foreach (var (navn, tekst) in Filer(v)) File.WriteAllText(Path.Combine(mappe, navn), tekst);
    }

    private static string Kommune(Utgavevalg v) =>
        $"navn: Prøvevik\nnummer: \"9997\"\nmålform: {v.Målform}\n{v.Andre?.Valgte}regnskapsår: {Tall(v.Regnskapsår)}\nplanperiode: {{fra: {Tall(v.Regnskapsår + 1)}, til: {Tall(v.Regnskapsår + v.Planår)}}}\n"
        + $"horisont: {Tall(v.Regnskapsår + v.Planår + v.Etter)}\nregnskapsomfang: kasse\neksempel: Prøvevik er en oppdiktet kommune. Alle tall er laget for å prøve setningene.\n";

    private static string Regnskap(Utgavevalg v, long inntekt)
    {
        var fil = Tabell("år;linje;beløp", v, "regnskap");
        for (var år = v.Regnskapsår - v.Tidligere; år <= v.Regnskapsår; år++)
        {
            // Earlier years are a little smaller each year back, and as much better.
            var før = v.Regnskapsår - år;
            long Del(decimal perHundre) => (long)(inntekt * perHundre / 100m * (1m - (v.Vekst / 1000m * før)));
            var skatt = v.Skatt / 100m;
            var stat = Math.Min(3m, 80m - skatt);
            (string Linje, long Beløp)[] inn =
            [
                ("rammetilskudd", Del(80m - skatt - stat)), ("skatt", Del(skatt)), ("eiendomsskatt", Del(2)), ("andre_skatter", Del(1)), ("overforinger_stat", Del(stat)),
                ("overforinger_andre", Del(6)), ("brukerbetalinger", Del(4)), ("salg_leie", Del(7)),
            ];
            var sum = inn.Sum(l => l.Beløp);
            var (renteinntekter, utbytter, renter, avdrag, avskrivninger) = (Del(1), Del(0.3m), Del(v.Gjeld * 0.04m), Del(v.Gjeld * 0.035m), Del(5));
            var netto = sum * (v.Resultat + (v.Bedring * før)) / 1000;
            var (lønn, sosiale, overføringer) = (Del(49), Del(12), Del(6));
            var kjøp = sum - lønn - sosiale - overføringer + renteinntekter + utbytter - renter - avdrag - netto;
            foreach (var (linje, beløp) in inn) fil.Rad(år, linje, beløp);
            foreach (var (linje, beløp) in ((string, long)[])[
                ("lonn", lønn), ("sosiale", sosiale), ("kjop", kjøp), ("overforinger_til_andre", overføringer), ("avskrivninger", avskrivninger),
                ("renteinntekter", renteinntekter), ("utbytter", utbytter), ("gevinst_tap", 0), ("renteutgifter", renter), ("avdrag", avdrag),
                ("overforing_investering", 0), ("avsetning_bundne", 0), ("bruk_bundne", 0),
                ("avsetning_disposisjonsfond", Math.Max(0, netto)), ("bruk_disposisjonsfond", Math.Max(0, -netto)), ("dekning_merforbruk", 0), ("netto_driftsresultat", netto)])
                fil.Rad(år, linje, beløp);
        }
        return fil.Tekst;
    }

    private static string Balanse(Utgavevalg v, long inntekt)
    {
        var fil = Tabell("år;post;beløp", v, "regnskap");
        var gjeld = inntekt * v.Gjeld / 100;
        foreach (var (post, beløp) in ((string, long)[])[
            ("langsiktig_gjeld", gjeld), ("videreutlan", Math.Min(gjeld, inntekt * v.Utlån / 200)), ("utlan", inntekt * v.Utlån / 100), ("ubrukte_lanemidler", 0),
            ("anleggsmidler", inntekt * 150 / 100), ("disposisjonsfond", inntekt * v.Fond / 1000), ("bundne_driftsfond", inntekt * 3 / 100),
            ("akkumulert_merforbruk", inntekt * v.Merforbruk / 100), ("akkumulert_premieavvik", inntekt * v.Premieavvik * 2 / 1000)])
            fil.Rad(v.Regnskapsår, post, beløp);
        return fil.Tekst;
    }

    private static string Befolkning(Utgavevalg v)
    {
        var fil = Tabell("år;alternativ;fra_alder;til_alder;antall", v, "prognose");
        for (var t = 0; t <= v.Planår + v.Etter; t++)
            foreach (var (alternativ, mer) in t == 0 ? [("registrert", 0)] : v.Alternativer is { } mye ? (ReadOnlySpan<(string, int)>)[("hoved", 0), ("lav", -mye), ("høy", mye)] : [("hoved", 0)])
                foreach (var (fra, til, andel, _, g) in Grupper)
                {
                    var antall = v.Innbyggere * andel * (decimal)Math.Pow(1 + ((v.Befolkning[g] + mer) / 1000.0), t);
                    fil.Rad(v.Regnskapsår + t, alternativ, fra, til is { } slutt ? Tall(slutt) : "", (long)Math.Max(1m, Math.Round(antall)));
                }
        return fil.Tekst;
    }

    private static string Forutsetninger(Utgavevalg v)
    {
        var skatt = string.Join(", ", Enumerable.Range(0, v.Planår + v.Etter + 1).Select(t =>
            $"{Tall(v.Regnskapsår + t)}: {Tall((long)(42_000 * Math.Pow(1 + (v.Skattevekst / 1000.0), t)))}"));
        var renter = string.Join(", ", v.Renter.Select((r, i) => $"{Tall(v.Regnskapsår + 1 + i)}: {Tiendedel(r)}"));
        var grupper = string.Concat(Grupper.Select(g => $"    - {{fra: {Tall(g.Fra)}{(g.Til is { } til ? $", til: {Tall(til)}" : "")}, sats: {Tall(g.Sats)}}}\n"));
        var status = v.Anslag ? ", status: anslag" : "";
        return $"lonnsvekst: {{verdier: {{{Tall(v.Regnskapsår + 1)}: {Tiendedel(v.Lønnsvekst)}}}, deretter: {Tiendedel(v.Lønnsvekst)}, kilde: oppdiktet{status}}}\n"
            + $"prisvekst: {{verdier: {{{Tall(v.Regnskapsår + 1)}: {Tiendedel(v.Prisvekst)}}}, deretter: {Tiendedel(v.Prisvekst)}, kilde: oppdiktet{status}}}\n"
            + $"skatt_landsgjennomsnitt: {{verdier: {{{skatt}}}, kilde: oppdiktet{status}}}\nskatteandel: 88\n"
            + "inntektsutjevning: {symmetrisk: 64, tillegg: 35, grense: 90, finansieringstrekk: 150}\n"
            + $"pengemarkedsrente: {{verdier: {{{renter}}}, deretter: {Tiendedel(v.Renter[^1])}, kilde: oppdiktet{status}}}\nrentepaslag: 0.5\nfastrenteandel: 0\nfastrente: 3.0\n"
            + $"avskrivningstid_nye: 40\narbeidsgiveravgift: 14.1\nnetto_avsetning_bundne: {Tall(v.Innbyggere * 102L * v.Bundne / 1000)}\n"
            + $"befolkningsalternativ: hoved\ndemografi:\n  fordeling: {{lonn: 60, sosiale: 16, kjop: 24}}\n  grupper:\n{grupper}korreksjoner: [{v.Korreksjoner}]\nusikkerhet:\n  baner: {Tall(v.Baner)}\n{Drivere(v)}";
    }

    private static string Tiltak(Utgavevalg v, long inntekt) => string.Concat(v.Tiltak.Select((virkning, i) =>
        $"- id: tiltak-{Tall(i + 1)}\n  navn: Tiltak nummer {Tall(i + 1)}\n  sektor: sektor-{Tall((i % 2) + 1)}\n  linje: {(i % 3 == 1 ? "eiendomsskatt" : "lonn")}\n"
        + $"  virkning: {{{Tall(v.Regnskapsår + v.Start[i % v.Start.Length])}: {Tall(inntekt * virkning / 10_000)}{(v.Varer is { } varer ? $", {Tall(v.Regnskapsår + v.Start[i % v.Start.Length] + varer)}: 0" : "")}}}\n{Opplysninger(v, i)}  status: forslag\n  ansvarlig: kommunedirektøren\n  beslutter: kommunestyret\n"
        + $"  konsekvens: Noe blir annerledes.\n  kilde: oppdiktet\n"));

    private static string Scenarier(Utgavevalg v) => string.Concat(Enumerable.Range(0, v.Scenarioer).Select(n =>
        $"- id: scenario-{Tall(n)}\n  navn: {(n == 0 ? "Vi fortsetter som i dag" : $"Valg nummer {Tall(n)}")}\n  art: framskriving\n"
        + $"  tiltak: [{string.Join(", ", v.Tiltak.Select((_, i) => i).Where(i => n == 0 ? i < v.Først : (i + n) % 2 == 0 || i == n - 1).Select(i => $"tiltak-{Tall(i + 1)}"))}]\n"
        + (v.Overstyr == "A" || (v.Overstyr == "a" && n % 2 == 1) ? "  forutsetninger: {prisvekst: 3.0}\n" : "")));

    private static string Regler(Utgavevalg v)
    {
        if (v.Regler.Length == 0) return "[]\n";
        return string.Concat(v.Regler.Select((slag, i) => slag switch
        {
            'o' => Regel(i, "Overskudd", "korrigert_netto_driftsresultat_prosent", "minst", "1.75", "gjennomsnitt", null, "skal"),
            'h' => Regel(i, "Overskudd hvert år", "netto_driftsresultat_prosent", "minst", "0", "hvert_ar", null, "skal"),
            'O' => Regel(i, "Overskudd på sikt", "korrigert_netto_driftsresultat_prosent", "minst", "1.75", "innen_ar", v.Regnskapsår + v.Planår + v.Etter + 5, "skal"),
            'n' => Regel(i, "Gjeld i snitt", "netto_lanegjeld_prosent", "hoyst", "50", "gjennomsnitt", null, "skal"),
            'z' => Regel(i, "Ingen gjeld", "netto_lanegjeld_prosent", "hoyst", "0", "innen_ar", v.Regnskapsår + v.Planår, "skal"),
            'k' => Regel(i, "Ikke minus", "disposisjonsfond_prosent", "minst", "0", "hvert_ar", null, "bor"),
            'p' => Regel(i, "Fond nå", "disposisjonsfond_prosent", "minst", "5", "innen_ar", v.Regnskapsår, "bor"),
            'f' => Regel(i, "Fond", "disposisjonsfond_prosent", "minst", "8", "hvert_ar", null, "bor"),
            'd' => Regel(i, "Gjeld hvert år", "netto_lanegjeld_prosent", "hoyst", "75", "hvert_ar", null, "bor"),
            'g' => Regel(i, "Gjeld", "netto_lanegjeld_prosent", "hoyst", "100", "innen_ar", v.Regnskapsår + v.Planår, "skal"),
            _ => Regel(i, "Gjeld på sikt", "netto_lanegjeld_prosent", "hoyst", "90", "innen_ar", v.Regnskapsår + v.Planår + v.Etter + 5, "skal"),
        }));
        static string Regel(int nummer, string navn, string nøkkeltall, string krav, string mål, string måling, int? år, string styrke) =>
            $"- id: regel-{Tall(nummer + 1)}\n  navn: {navn}{(nummer > 2 ? " " + Tall(nummer) : "")}\n  nokkeltall: {nøkkeltall}\n  krav: {krav}\n  mal: {mål}\n  maling: {måling}\n"
            + (år is { } ett ? $"  ar: {Tall(ett)}\n" : "") + $"  styrke: {styrke}\n  kilde: oppdiktet\n";
    }

    private static string Investeringer(Utgavevalg v, long inntekt)
    {
        var fil = Tabell("prosjekt;sektor;år;utgift;mva_kompensasjon;tilskudd;egenkapital;selvkost", v, "vedtatt");
        for (var t = 1; t <= v.Planår; t++)
            fil.Rad($"Bygg {Tall(t)}", t % 2 == 0 ? "sektor-1" : "sektor-2", v.Regnskapsår + t, inntekt * v.Investeringer / 100, v.Lånt is null ? inntekt * v.Investeringer / 600 : 0, 0,
                v.Lånt is { } lånt ? inntekt * v.Investeringer / 100 * (100 - lånt) / 100 : 0, "nei");
        return fil.Tekst;
    }

    private static string Pensjon(Utgavevalg v, long inntekt)
    {
        var fil = Tabell("år;premieavvik;amortisering;premiefond_bruk", v, "prognose");
        for (var t = 0; t <= v.Planår; t++) fil.Rad(v.Regnskapsår + t, inntekt * (t == 0 ? v.Premieavvik : v.NyttPremieavvik ?? v.Premieavvik) / 1000, inntekt * v.Premieavvik / 4000, 0);
        return fil.Tekst;
    }

    private static string Tall(long tall) => tall.ToString(CultureInfo.InvariantCulture);

    private static string Tiendedel(int tiendedeler) => (tiendedeler / 10m).ToString("0.0", CultureInfo.InvariantCulture);

    private static Tabellskriver Tabell(string hode, Utgavevalg v, string status) => new(hode, v.Anslag ? "anslag" : status);

    /// <summary>A CSV with the columns status and kilde last.</summary>
    private sealed class Tabellskriver(string hode, string status)
    {
        private readonly StringBuilder _tekst = new($"{hode};status;kilde\n");

        public string Tekst => _tekst.ToString();

        public void Rad(params ReadOnlySpan<object> celler)
        {
            foreach (var celle in celler) _tekst.Append(CultureInfo.InvariantCulture, $"{celle};");
            _tekst.Append(status).Append(";oppdiktet\n");
        }
    }
}
