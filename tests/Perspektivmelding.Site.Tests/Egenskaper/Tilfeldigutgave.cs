using System.Globalization;
using System.Text;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>
/// A valid edition, drawn: years, sizes, age groups, measures, scenarios, rules, names, which files there are and how
/// they are written. Everything in it is of a kind that the contract allows.
/// </summary>
/// <param name="draw">Decides.</param>
internal sealed class Tilfeldigutgave(Draw draw)
{
    private static readonly string[] Navn = ["Fjordvik", "Ålvær", "Nes-Østre", "Sør-Ås", "Bø i Æker", "Vik"];
    private static readonly string[] Ord = ["skole", "stab", "bygg", "vei", "bibliotek", "sjukeheim", "barnehage", "idrett"];
    private static readonly string[] Linjer = ["lonn", "sosiale", "kjop", "overforinger_til_andre", "brukerbetalinger", "salg_leie", "eiendomsskatt", "renteutgifter"];

    private readonly int _b = draw.Between(2019, 2026);
    private int _planTil;
    private int _horisont;
    private int _innbyggere;
    private int[] _grenser = [];
    private string[] _sektorer = [];
    private string[] _tiltak = [];

    /// <summary>Draws it.</summary>
    internal Utgavefiler Lag()
    {
        _planTil = _b + draw.Between(2, 5);
        _horisont = _planTil + draw.Below(9);
        _innbyggere = draw.Between(900, 60_000);
        _grenser = [0, 6, 16, 67, 80];
        _sektorer = [.. Ord.Take(draw.Between(1, 5))];
        _tiltak = [.. Enumerable.Range(1, draw.Between(1, 4)).Select(n => string.Create(CultureInfo.InvariantCulture, $"{draw.Of(Ord)}-{n}"))];
        var filer = new Utgavefiler(_b + 1, _b, _horisont);
        var skille = draw.Of([';', '\t', ';']);
        filer.Tabeller["regnskap.csv"] = Regnskap(skille);
        filer.Tabeller["balanse.csv"] = Balanse(skille);
        filer.Tabeller["befolkning.csv"] = Befolkning(skille);
        filer.Tabeller["sektor.csv"] = Sektor(skille);
        filer.Tabeller["investeringer.csv"] = Investeringer(skille);
        if (draw.Once(2)) filer.Tabeller["pensjon.csv"] = Pensjon(skille);
        if (draw.Once(2)) filer.Tabeller["kostra.csv"] = Kostra(skille);
        filer.Trær["kommune.yml"] = Kommune(filer.Tabeller.ContainsKey("kostra.csv"));
        filer.Trær["forutsetninger.yml"] = Forutsetninger();
        filer.Trær["sektorer.yml"] = new(string.Concat(_sektorer.Select(s => $"- id: {s}\n  navn: Sektor {s}\n  rolle: leder\n  budskap: Det går bra.\n  kilde: oppdiktet\n")));
        filer.Trær["tiltak.yml"] = new(string.Concat(_tiltak.Select(Tiltak)));
        filer.Trær["scenarier.yml"] = Scenarier();
        filer.Trær["handlingsregler.yml"] = Regler();
        return filer;
    }

    /// <summary>One of the ways a text file may be written.</summary>
    internal Func<string, byte[]> Koding() => draw.Below(4) switch
    {
        0 => tekst => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(tekst)],
        1 => Encoding.Latin1.GetBytes,
        2 => tekst => Encoding.UTF8.GetBytes(tekst.Replace("\n", "\r\n", StringComparison.Ordinal)),
        _ => Encoding.UTF8.GetBytes,
    };

    /// <summary>Accounts that hold together: what is left goes to, or comes from, the reserve.</summary>
    private Tabellfil Regnskap(char skille)
    {
        var fil = new Tabellfil(skille, "år", "linje", "beløp");
        for (var år = _b - draw.Below(3); år <= _b; år++)
        {
            var n = _innbyggere;
            int Del(int perInnbygger) => (int)((long)n * perInnbygger * draw.Between(98, 102) / 100_000);
            (string Linje, int Beløp)[] inntekter =
            [
                ("rammetilskudd", Del(42_000)), ("skatt", Del(37_000)), ("eiendomsskatt", Del(2_000)), ("andre_skatter", Del(500)),
                ("overforinger_stat", Del(3_000)), ("overforinger_andre", Del(6_000)), ("brukerbetalinger", Del(4_000)), ("salg_leie", Del(8_000)),
            ];
            (string Linje, int Beløp)[] utgifter = [("lonn", Del(50_000)), ("sosiale", Del(12_000)), ("kjop", Del(23_000)), ("overforinger_til_andre", Del(7_000)), ("avskrivninger", Del(5_000))];
            var (renter, utbytter, renteutgifter, avdrag) = (Del(800), Del(300), Del(3_000), Del(4_200));
            var brutto = inntekter.Sum(l => l.Beløp) - utgifter.Sum(l => l.Beløp);
            var netto = brutto + renter + utbytter - renteutgifter - avdrag + utgifter[^1].Beløp;
            foreach (var (linje, beløp) in inntekter.Concat(utgifter)) fil.Rad(år, linje, beløp);
            fil.Rad(år, "renteinntekter", renter);
            fil.Rad(år, "utbytter", utbytter);
            fil.Rad(år, "gevinst_tap", 0);
            fil.Rad(år, "renteutgifter", renteutgifter);
            fil.Rad(år, "avdrag", avdrag);
            foreach (var linje in (string[])["overforing_investering", "avsetning_bundne", "bruk_bundne"]) fil.Rad(år, linje, 0);
            fil.Rad(år, "avsetning_disposisjonsfond", Math.Max(0, netto));
            fil.Rad(år, "bruk_disposisjonsfond", Math.Max(0, -netto));
            fil.Rad(år, "dekning_merforbruk", 0);
            fil.Rad(år, "sum_driftsinntekter", inntekter.Sum(l => l.Beløp));
            if (draw.Once(2)) fil.Rad(år, "netto_driftsresultat", netto);
        }

        return fil;
    }

    private Tabellfil Balanse(char skille)
    {
        var fil = new Tabellfil(skille, "post", "år", "beløp");
        foreach (var (post, per) in ((string, int)[])[("langsiktig_gjeld", 95), ("videreutlan", 4), ("utlan", 5), ("ubrukte_lanemidler", 2), ("anleggsmidler", 120), ("disposisjonsfond", 14)])
            fil.Rad(post, _b, _innbyggere * per);
        return fil;
    }

    private Tabellfil Befolkning(char skille)
    {
        var fil = new Tabellfil(skille, "år", "alternativ", "fra_alder", "til_alder", "antall", "status");
        int[] grenser = [.. _grenser.Concat(Enumerable.Range(0, draw.Below(6)).Select(_ => draw.Between(1, 95))).Distinct().Order()];
        for (var år = _b; år <= _horisont; år++)
        {
            foreach (var alternativ in år == _b ? ["registrert"] : draw.Once(3) && år == _b + 1 ? (string[])["registrert"] : ["hoved"])
            {
                for (var i = 0; i < grenser.Length; i++)
                {
                    var til = i + 1 < grenser.Length ? (grenser[i + 1] - 1).ToString(CultureInfo.InvariantCulture) : "";
                    fil.Rad(år, alternativ, grenser[i], til, (_innbyggere / grenser.Length) + (i * (år - _b)), alternativ == "hoved" ? "prognose" : "regnskap");
                }
            }
        }

        return fil;
    }

    private Tabellfil Sektor(char skille)
    {
        var fil = new Tabellfil(skille, "år", "utgave", "sektor", "netto");
        foreach (var sektor in _sektorer) fil.Rad(_b, "regnskap", sektor, _innbyggere * 60 / _sektorer.Length);
        return fil;
    }

    private Tabellfil Investeringer(char skille)
    {
        var fil = new Tabellfil(skille, "prosjekt", "sektor", "år", "utgift", "mva_kompensasjon", "tilskudd", "egenkapital", "selvkost", "kilde");
        foreach (var n in Enumerable.Range(1, draw.Between(2, 4)))
            fil.Rad($"Prosjekt {n}", draw.Of(_sektorer), draw.Between(_b + 1, _planTil), _innbyggere * 2, _innbyggere * 2 / 5, 0, 0, draw.Of(["ja", "nei"]), "økonomiplanen");
        return fil;
    }

    private Tabellfil Pensjon(char skille)
    {
        var fil = new Tabellfil(skille, "år", "premieavvik", "amortisering", "premiefond_bruk");
        for (var år = _b; år <= _planTil; år++) fil.Rad(år, _innbyggere / 20, _innbyggere / 30, 0);
        return fil;
    }

    private Tabellfil Kostra(char skille)
    {
        var fil = new Tabellfil(skille, "år", "region", "navn", "indikator", "verdi", "enhet", "omfang");
        for (var år = _b - 1; år <= _b; år++) fil.Rad(år, "9999", "Fjordvik", "netto_driftsresultat_prosent", "-2,0", "prosent", "kasse");
        return fil;
    }

    private Treffil Kommune(bool sammenlikning) => new(string.Create(CultureInfo.InvariantCulture,
        $"navn: {draw.Of(Navn)}\nnummer: \"9998\"\nmålform: {draw.Of(["nb", "nn"])}\nregnskapsår: {_b}\nplanperiode:\n  fra: {_b + 1}\n  til: {_planTil}\nhorisont: {_horisont}\nregnskapsomfang: kasse\neksempel: Kommunen er oppdiktet.\n{(sammenlikning ? "sammenlikning: [\"9999\"]\n" : "")}"));

    private Treffil Forutsetninger()
    {
        string Prosent(int minst, int høyst) => (draw.Between(minst, høyst) / 10m).ToString("0.0", CultureInfo.InvariantCulture);
        var serie = string.Concat(Enumerable.Range(_b + 1, _planTil - _b).Select(år => string.Create(CultureInfo.InvariantCulture, $"    {år}: {Prosent(25, 55)}\n")));
        var grupper = string.Concat(_grenser.Select((fra, i) => string.Create(CultureInfo.InvariantCulture,
            $"    - fra: {fra}\n{(i + 1 < _grenser.Length ? $"      til: {_grenser[i + 1] - 1}\n" : "")}      sats: {draw.Between(5, 300)}\n")));
        return new(string.Create(CultureInfo.InvariantCulture, $"lonnsvekst:\n  verdier:\n{serie}  deretter: {Prosent(25, 45)}\nprisvekst: {Prosent(15, 35)}\n")
            + string.Create(CultureInfo.InvariantCulture, $"skatt_landsgjennomsnitt:\n  verdier:\n    {_b}: {draw.Between(38_000, 50_000)}\n  deretter:\n    vekst: {Prosent(20, 45)}\nskatteandel: {draw.Between(70, 130)}\nrealvekst_rammetilskudd: {Prosent(0, 20)}\n")
            + string.Create(CultureInfo.InvariantCulture, $"inntektsutjevning:\n  symmetrisk:\n    verdier:\n      {_b}: 60\n    deretter: 64\n")
            + "  tillegg: 35\n  grense: 90\n  finansieringstrekk: 150\n"
            + $"pengemarkedsrente: {Prosent(20, 50)}\nrentepaslag: 0.5\nfastrenteandel: {Prosent(200, 600)}\nfastrente: {Prosent(20, 40)}\navskrivningstid_nye: 40\narbeidsgiveravgift: 14.1\n"
            + $"befolkningsalternativ: hoved\ndemografi:\n  fordeling:\n    lonn: 60\n    sosiale: 16\n    kjop: 24\n  grupper:\n{grupper}korreksjoner: [bundne_fond, premieavvik]\n");
    }

    private string Tiltak(string id)
    {
        var linje = draw.Of(Linjer);
        var virkning = draw.Once(3)
            ? string.Create(CultureInfo.InvariantCulture, $"  virkning:\n    {_b + 1}: {draw.Between(60, 500)}\n")
            : string.Create(CultureInfo.InvariantCulture, $"  helarseffekt: {draw.Between(60, 500)}\n  innfasing:\n    {_b + 1}: 50\n    {_b + 2}: 100\n");
        return $"- id: {id}\n  navn: Tiltak {id}\n  sektor: {draw.Of(_sektorer)}\n  linje: {linje}\n{virkning}  ansvarlig: sektorleder\n  beslutter: kommunestyret\n  status: forslag\n  hjemmel: kommuneloven\n  konsekvens: Noe blir annerledes.\n  risiko: lav\n";
    }

    private Treffil Scenarier()
    {
        var tekst = new StringBuilder("- id: som-i-dag\n  navn: Som i dag\n  art: framskriving\n");
        foreach (var n in Enumerable.Range(1, draw.Between(1, 3)))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"- id: scenario-{n}\n  navn: Scenario {n}\n  art: framskriving\n  tiltak: [{string.Join(", ", _tiltak.Take(draw.Between(1, _tiltak.Length)))}]\n");
            if (draw.Once(2)) tekst.Append("  forutsetninger:\n    prisvekst: 2.0\n");
        }

        return new(tekst.ToString());
    }

    private Treffil Regler() => new(
        "- id: resultat\n  navn: Resultat\n  nokkeltall: korrigert_netto_driftsresultat_prosent\n  krav: minst\n  mal: 1.75\n  maling: gjennomsnitt\n  styrke: skal\n"
        + "- id: fond\n  navn: Fond\n  nokkeltall: disposisjonsfond_prosent\n  krav: minst\n  mal: 8\n  maling: hvert_ar\n  styrke: bor\n"
        + string.Create(CultureInfo.InvariantCulture, $"- id: gjeld\n  navn: Gjeld\n  nokkeltall: netto_lanegjeld_prosent\n  krav: hoyst\n  mal: 100\n  maling: innen_ar\n  ar: {draw.Between(_b + 1, _horisont)}\n  styrke: skal\n"));
}
