using System.Globalization;
using System.Text;

namespace Perspektivmelding.Site.Tests.Importing.Plan;

public sealed class OkonomiplanTests : IDisposable
{
    /// <summary>A whole table after § 5-6 for Fjordvik, natural directions, 1 000 kr.</summary>
    private static readonly (string Navn, int[] Beløp)[] Hele =
    [
        ("1 Rammetilskudd", [243000, 252275, 260699]), ("2 Inntekts- og formuesskatt", [357000, 371044, 384322]), ("3 Eiendomsskatt", [20000, 20000, 20000]), ("4 Andre skatteinntekter", [1000, 1000, 1000]),
        ("5 Andre overføringer og tilskudd fra staten", [15000, 15510, 15960]), ("6 Overføringer og tilskudd fra andre", [60000, 62040, 63839]), ("7 Brukerbetalinger", [30000, 31020, 31920]), ("8 Salgs- og leieinntekter", [74000, 76516, 78735]),
        ("9 Sum driftsinntekter", [800000, 829405, 856475]), ("10 Lønnsutgifter", [432000, 451118, 469135]), ("11 Sosiale utgifter", [112000, 116924, 120756]), ("12 Kjøp av varer og tjenester", [168000, 172924, 177261]),
        ("13 Overføringer og tilskudd til andre", [38000, 39292, 40431]), ("14 Avskrivninger", [40000, 40000, 42500]), ("15 Sum driftsutgifter", [790000, 820258, 850083]), ("16 Brutto driftsresultat", [10000, 9147, 6392]),
        ("17 Renteinntekter", [6000, 6000, 6000]), ("18 Utbytter", [4000, 4000, 4000]), ("19 Gevinster og tap på finansielle omløpsmidler", [0, 0, 2000]), ("20 Renteutgifter", [44000, 46262, 46054]), ("21 Avdrag på lån", [32000, 33333, 35642]),
        ("22 Netto finansutgifter", [-66000, -69595, -69696]), ("23 Motpost avskrivninger", [40000, 40000, 42500]), ("24 Netto driftsresultat", [-16000, -20448, -20804]), ("25 Overføring til investering", [0, 0, 0]),
        ("26 Avsetninger til bundne driftsfond", [1000, 0, 0]), ("27 Bruk av bundne driftsfond", [0, 1500, 500]), ("28 Avsetninger til disposisjonsfond", [0, 0, 0]), ("29 Bruk av disposisjonsfond", [17000, 16000, 0]),
        ("30 Dekning av tidligere års merforbruk", [0, 0, 0]), ("31 Sum disponeringer eller dekning av netto driftsresultat", [-16000, -17500, -500]), ("32 Fremført til inndekning i senere år (merforbruk)", [0, 2948, 20304]),
    ];

    private readonly Kildeprøve _prøve = new();

    public void Dispose() => _prøve.Dispose();

    [Fact]
    public void Budsjett_og_plan_blir_budsjett_og_et_helt_regnskap_blir_regnskap()
    {
        var (feil, notater) = _prøve.Tekst("okonomiplan", null, null, Tabell("Beløp i 1 000 kroner;Regnskap 2025;Budsjett 2026;Økonomiplan 2027", Hele));
        feil.ShouldBe([]);
        _prøve.Rader("regnskap.csv").ShouldAllBe(r => r.StartsWith("2025;", StringComparison.Ordinal) && r.EndsWith(";fil1.txt, «Regnskap 2025»", StringComparison.Ordinal));
        _prøve.Tall("regnskap.csv", "2025;bruk_disposisjonsfond").ShouldBe("17000");
        _prøve.Tall("budsjett.csv", "2026;netto_finansutgifter").ShouldBe("-69595");
        _prøve.Tall("budsjett.csv", "2027;renteutgifter").ShouldBe("46054");
        _prøve.Tall("budsjett.csv", "2027;merforbruk").ShouldBe("20304");
        notater.ShouldContain(n => n.Contains("tabellen sier 1000 kr, inntekter med pluss, utgifter med pluss, renteutgifter og avdrag med pluss", StringComparison.Ordinal));
    }

    [Fact]
    public void Inntekter_med_minus_og_resultat_med_minus_for_overskudd_gir_de_samme_linjene()
    {
        var snudd = Hele.Select(l => (l.Navn, l.Beløp.Select(b => ErUtgift(l.Navn) ? b : -b).ToArray())).ToArray();
        _prøve.Tekst("okonomiplan", null, null, Tabell("Hele 1 000;Regnskap 2025;Budsjett 2026;2027", snudd)).Feil.ShouldBe([]);
        Alle("budsjett.csv").ShouldBe(Av("Hele 1 000;Regnskap 2025;Budsjett 2026;2027", Hele));
    }

    [Fact]
    public void Renter_og_avdrag_med_minus_gir_de_samme_linjene()
    {
        var minus = Hele.Select(l => (l.Navn, l.Beløp.Select(b => l.Navn is "20 Renteutgifter" or "21 Avdrag på lån" ? -b : b).ToArray())).ToArray();
        _prøve.Tekst("okonomiplan", null, null, Tabell("Hele 1 000;Regnskap 2025;Budsjett 2026;2027", minus)).Feil.ShouldBe([]);
        Alle("budsjett.csv").ShouldBe(Av("Hele 1 000;Regnskap 2025;Budsjett 2026;2027", Hele));
    }

    [Theory]
    [InlineData("Beløp i hele kroner", 1000, true)]
    [InlineData("Tall i heile 1 000", 1, true)]
    [InlineData("", 1, true)]
    [InlineData("", 1000, true)]
    [InlineData("i kroner", 1, false)]
    [InlineData("Beløp i mill. kroner", 1, false)]
    public void Enheten_leses_av_teksten_og_av_størrelsen_når_den_bare_kan_være_én(string enhet, int ganger, bool leses)
    {
        var ganget = Hele.Select(l => (l.Navn, l.Beløp.Select(b => b * ganger).ToArray())).ToArray();
        var (feil, _) = _prøve.Tekst("okonomiplan", null, null, Tabell($"{enhet};Regnskap 2025;Budsjett 2026;Økonomiplan 2027", ganget));
        if (!leses) feil.ShouldHaveSingleItem().ShouldStartWith("PM0676");
        else _prøve.Tall("budsjett.csv", "2026;skatt").ShouldBe("371044");
    }

    [Fact]
    public void Kan_enheten_være_to_er_fila_avvist()
    {
        var (feil, _) = _prøve.Tekst("okonomiplan", null, null, "Post;Budsjett 2026\nRammetilskudd;60000\nInntekts- og formuesskatt;40000\nSum generelle driftsinntekter;100000\nSum bevilgninger drift, netto;90000\nSum netto driftsutgifter;90000\nBrutto driftsresultat;10000");
        feil.ShouldHaveSingleItem().ShouldContain("sier ikke enheten, og tallene kan være 1000 kr eller mill. kr");
    }

    [Fact]
    public void Nynorsk_notekolonne_strek_og_mellomrom_etter_minus_leses()
    {
        var (feil, notater) = _prøve.Tekst("okonomiplan", null, null, "Alle tal i heile 1 000;Note;Rekneskap 2021;Opphavleg budsjett 2022;Økonomiplan 2023\n\nRammetilskot;1;- 218 053;-237 483;- 237 910\nInntekst- og formueskatt;;-200 000;-200\u00A0000;-200000\nEigedomsskatt;;-;-;-\n"
            + "Andre generelle driftsinntekter;2;-10 000;-10 000;-10 000\nSum generelle driftsinntekter;;-428 053;-447 483;-447 910\nSum løyvingar drift, netto;;400 000;410 000;420 000\nAvskrivingar;4;20 000;20 000;20 000\nSum netto driftsutgifter;;420 000;430 000;440 000\nBrutto driftsresultat;;-8 053;-17 483;-7 910\n");
        feil.ShouldBe([]);
        _prøve.Tall("budsjett.csv", "2022;rammetilskudd").ShouldBe("237483");
        _prøve.Tall("budsjett.csv", "2023;avskrivninger").ShouldBe("20000");
        _prøve.Rader("budsjett.csv").ShouldNotContain(r => r.Contains("eiendomsskatt", StringComparison.Ordinal));
        notater.ShouldContain("«Rekneskap 2021» er ikke brukt, for regnskap.csv trenger alle linjene i § 5-6");
        notater.ShouldContain("§ 5-4 har bare noen av linjene i § 5-6: netto bevilgninger og andre generelle driftsinntekter er ikke brukt");
    }

    [Theory]
    [InlineData(2, "")]
    [InlineData(600, "PM0678")]
    [InlineData(900, "PM0677")]
    public void Et_avvik_er_avrunding_en_trykkfeil_eller_en_motsigelse(int avvik, string kode)
    {
        var (feil, notater) = _prøve.Tekst("okonomiplan", null, null, Tabell("1000 kr;Regnskap 2025;Budsjett 2026;Plan 2027", Endret("24 Netto driftsresultat", 1, b => b + avvik)));
        feil.Select(f => f[..6]).Distinct().ShouldBe(kode.Length == 0 ? [] : [kode]);
        if (kode.Length == 0) notater.ShouldContain(n => n.EndsWith("(forskjell 2): avrunding", StringComparison.Ordinal));
        else feil[0].ShouldContain(string.Create(CultureInfo.InvariantCulture, $"netto_driftsresultat er -{(20448 - avvik) / 1000} {(20448 - avvik) % 1000}, men linjene gir -20 448 (forskjell {avvik})"));
        if (kode == "PM0678") _prøve.Rader("budsjett.csv").ShouldNotContain(r => r.StartsWith("2026;netto_driftsresultat", StringComparison.Ordinal));
    }

    [Fact]
    public void Ett_snudd_fortegn_er_avvist_og_linja_er_nevnt()
    {
        using var prøve = new Kildeprøve();
        var fil = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(fil, Tabell("1000 kr;Regnskap 2025;Budsjett 2026;Plan 2027", Endret("7 Brukerbetalinger", 1, b => -b)), Encoding.UTF8);
        var done = Perspektivmelding.Importing.Importer.Run(new Perspektivmelding.Importing.Contract.ImportRequest("okonomiplan", [fil], prøve.Til, null, null));
        File.Delete(fil);
        done.Diagnostics.ShouldContain(d => d.Code == "PM0677" && d.Message.Contains("sum_driftsinntekter er 829 405, men linjene gir 767 365", StringComparison.Ordinal) && d.Hint!.StartsWith("det går opp når fortegnet snus for brukerbetalinger", StringComparison.Ordinal));
    }

    [Fact]
    public void En_budsjettkolonne_med_andre_fortegn_enn_resten_er_avvist()
    {
        var tabell = Endret("20 Renteutgifter", 2, b => -b, Endret("21 Avdrag på lån", 2, b => -b));
        var (feil, _) = _prøve.Tekst("okonomiplan", null, null, Tabell("1000 kr;Regnskap 2025;Budsjett 2026;Plan 2027", tabell));
        feil.ShouldHaveSingleItem().ShouldContain("PM0680 0:0 «Plan 2027» har renteutgifter og avdrag med motsatt fortegn av de andre kolonnene: netto_finansutgifter er -69 696, men linjene gir 93 696; det går opp når fortegnet snus for avdrag og renteutgifter");
    }

    [Fact]
    public void Det_reviderte_budsjettet_er_det_sist_vedtatte()
    {
        var (feil, notater) = _prøve.Tekst("okonomiplan", null, null, Tabell("1000 kr;Opprinnelig budsjett 2026;Revidert budsjett 2026;Plan 2027", Hele));
        feil.ShouldBe([]);
        _prøve.Tall("budsjett.csv", "2026;skatt").ShouldBe("371044");
        notater.ShouldContain("«Opprinnelig budsjett 2026» er ikke brukt, for «Revidert budsjett 2026» gjelder samme år");
    }

    [Fact]
    public void Et_forslag_er_anslag_og_en_prognose_er_prognose()
    {
        var (feil, _) = _prøve.Tekst("okonomiplan", null, null, Tabell("1000 kr;Prognose 2025;Kommunedirektørens forslag 2026;Vedtatt 2027", Hele));
        feil.ShouldBe([]);
        _prøve.Rader("prognose.csv").ShouldAllBe(r => r.StartsWith("2025;", StringComparison.Ordinal));
        _prøve.Rader("budsjett.csv").Where(r => r.StartsWith("2026;", StringComparison.Ordinal)).ShouldAllBe(r => r.EndsWith(";anslag", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hele 1 000;2025;2026\nRammetilskudd;1;2\nEiendomsskatt;1;2\nAvskrivninger;1;2", "PM0681 1:12 «2025» sier ikke om kolonnen er regnskap, budsjett eller plan")]
    [InlineData("Hele 1 000;Budsjett 2025\nRammetilskudd;1.234\nEiendomsskatt;1\nAvskrivninger;1", "PM0679 2:15 «1.234» kan leses på to måter")]
    [InlineData("Hele 1 000;Budsjett 2018\nOverføringer med krav til motytelse;1234\nEiendomsskatt;1\nAvskrivninger;1", "PM0675 2:1 «Overføringer med krav til motytelse» er en linje fra oppstillingene før 2020")]
    [InlineData("a;b\n1;2", "PM0675 0:0 fila har ingen tabell med årstall over kolonnene og linjene i § 5-4 eller § 5-6")]
    [InlineData("Hele 1 000;Budsjett 2025\nRammetilskudd;400000\nEiendomsskatt;1\nAvskrivninger;1", "PM0675 0:0 fil1.txt har ingen sum som viser at linjene og fortegnene er lest riktig")]
    public void Det_som_ikke_kan_leses_er_avvist_med_grunn(string tekst, string ventet) => _prøve.Tekst("okonomiplan", null, null, tekst).Feil.ShouldContain(ventet);

    [Fact]
    public void Hver_linje_i_navnelista_er_en_linje()
    {
        foreach (var rad in File.ReadLines(Repository.Folder("data/kodelister/plan-linjer.csv")).Skip(1).Select(l => l.Split(';')))
        {
            rad.Length.ShouldBe(4);
            if (rad[1] is not ("andre_generelle" or "sum_generelle" or "bevilgninger_netto" or "sum_netto_driftsutgifter" or "gammelt_skjema")) Perspektivmelding.Model.Verdier.Kontoplan.Finn(rad[1]).ShouldNotBeNull(rad[0]);
        }
    }

    private string[] Alle(string fil) => [.. _prøve.Rader(fil).Select(r => string.Join(';', r.Split(';').Take(3)))];

    private static string[] Av(string overskrift, (string Navn, int[] Beløp)[] linjer)
    {
        using var prøve = new Kildeprøve();
        prøve.Tekst("okonomiplan", null, null, Tabell(overskrift, linjer));
        return [.. prøve.Rader("budsjett.csv").Select(r => string.Join(';', r.Split(';').Take(3)))];
    }

    private static bool ErUtgift(string navn) => int.Parse(navn.Split(' ')[0], CultureInfo.InvariantCulture) is (>= 10 and <= 15) or 20 or 21 or 25 or 26 or 28 or 30 or 32;

    private static (string Navn, int[] Beløp)[] Endret(string navn, int kolonne, Func<int, int> endring, (string Navn, int[] Beløp)[]? av = null) =>
        [.. (av ?? Hele).Select(l => l.Navn == navn ? (l.Navn, [.. l.Beløp.Select((b, i) => i == kolonne ? endring(b) : b)]) : l)];

    private static string Tabell(string overskrift, (string Navn, int[] Beløp)[] linjer) =>
        linjer.Aggregate(new StringBuilder(overskrift), (tekst, l) => tekst.Append(CultureInfo.InvariantCulture, $"\n{l.Navn};{string.Join(';', l.Beløp)}")).ToString();
}
