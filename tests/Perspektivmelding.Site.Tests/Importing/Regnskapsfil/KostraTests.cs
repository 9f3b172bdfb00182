using System.Globalization;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Importing.Regnskapsfil;

public sealed class KostraTests : IDisposable
{
    private readonly Kildeprøve _prøve = new();

    private static string Drift => File.ReadAllText(Repository.Folder("tests/sites/import/0A2024.dat"));

    private static string Balanse => File.ReadAllText(Repository.Folder("tests/sites/import/0B2024.dat"));

    public void Dispose() => _prøve.Dispose();

    [Fact]
    public void Drift_blir_alle_linjene_i_forskriften_med_naturlig_fortegn_og_balansen_blir_postene()
    {
        var (feil, notater) = _prøve.Tekst("kostra", null, null, Drift, Balanse);
        feil.ShouldBe([]);
        _prøve.Rader("regnskap.csv").Length.ShouldBe(Kontoplan.Alle.Count(l => !l.ErSum));
        foreach (var (linje, beløp) in ((string, int)[])[("rammetilskudd", 4000), ("skatt", 4500), ("eiendomsskatt", 200), ("andre_skatter", 20), ("overforinger_stat", 150), ("overforinger_andre", 650), ("brukerbetalinger", 500),
                     ("salg_leie", 200), ("lonn", 6450), ("sosiale", 1500), ("kjop", 1000), ("overforinger_til_andre", 400), ("avskrivninger", 600), ("renteinntekter", 120), ("utbytter", 30), ("gevinst_tap", 5), ("renteutgifter", 700),
                     ("avdrag", 500), ("motpost_avskrivninger", 600), ("overforing_investering", 200), ("avsetning_bundne", 60), ("bruk_bundne", 40), ("avsetning_disposisjonsfond", 0), ("bruk_disposisjonsfond", 395), ("dekning_merforbruk", 0)])
            _prøve.Tall("regnskap.csv", $"2024;{linje}").ShouldBe(beløp.ToString(CultureInfo.InvariantCulture), linje);
        foreach (var (post, beløp) in ((string, int)[])[("langsiktig_gjeld", 10000), ("utlan", 400), ("ubrukte_lanemidler", 210), ("anleggsmidler", 12700), ("disposisjonsfond", 1200), ("bundne_driftsfond", 300),
                     ("akkumulert_merforbruk", 70), ("akkumulert_premieavvik", 100), ("likvider", 950), ("pensjonsforpliktelse", 9400), ("arbeidskapital", 550)])
            _prøve.Tall("balanse.csv", $"2024;{post}").ShouldBe(beløp.ToString(CultureInfo.InvariantCulture), post);
        _prøve.Rader("regnskap.csv")[0].ShouldEndWith(";KOSTRA-regnskap 0A 2024, kommune 9901 (kasse)");
        _prøve.Rader("balanse.csv").Count(r => r.EndsWith(";anslag", StringComparison.Ordinal)).ShouldBe(1);
        notater.ShouldContain("2024: kontrollsum drift: 0 (skal være 0 ±30)");
        notater.ShouldContain("2024: kontrollsum investering: 0 (skal være 0 ±30)");
        notater.ShouldContain("2024: kontrollsum memoriakonti (9100–9999): 0 (skal være 0 ±10)");
    }

    [Theory]
    [InlineData("9901", true)]
    [InlineData("990100", true)]
    [InlineData("99", false)]
    [InlineData("9", false)]
    public void Kommunen_må_være_hele_nummeret(string kommune, bool finnes)
    {
        var to = Drift + "\n" + Drift.Replace(" 990100", " 990200", StringComparison.Ordinal);
        var (feil, _) = _prøve.Tekst("kostra", kommune, null, to);
        feil.Select(f => f[..6]).ShouldBe(finnes ? [] : ["PM0633"]);
    }

    [Fact]
    public void Sektorene_er_netto_driftsutgifter_uten_finans_og_fond()
    {
        _prøve.Tekst("kostra", null, null, Drift);
        _prøve.Tall("sektor.csv", "2024;regnskap;grunnskole").ShouldBe((5000 + 300 + 800 + 700 + 400 + 600 - 500 - 300 - 250).ToString(CultureInfo.InvariantCulture));
        _prøve.Tall("sektor.csv", "2024;regnskap;helse-omsorg").ShouldBe("900");
        _prøve.Tall("sektor.csv", "2024;regnskap;administrasjon").ShouldBe("850");
        _prøve.Rader("sektor.csv").Length.ShouldBe(4);
    }

    [Fact]
    public void Det_konsoliderte_regnskapet_har_sine_egne_kontoklasser_og_sitt_eget_omfang()
    {
        var konsolidert = Drift.Replace("0A2024", "0M2024", StringComparison.Ordinal).Split('\n').Select(l => l[..31] + (l[31] == '1' ? '3' : '4') + l[32..]);
        _prøve.Tekst("kostra", null, null, string.Join('\n', konsolidert)).Feil.ShouldBe([]);
        _prøve.Rader("regnskap.csv")[0].ShouldEndWith("0M 2024, kommune 9901 (konsolidert)");
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [InlineData(-31, false)]
    public void Driftsregnskapet_må_gå_opp_innen_30(int avvik, bool går)
    {
        var (feil, _) = _prøve.Tekst("kostra", null, null, Drift + "\n" + Linje("1", "380", "470", avvik));
        feil.Select(f => f[..6]).ShouldBe(går ? [] : ["PM0666"]);
        if (!går) feil[0].ShouldEndWith($"2024: drift er {avvik}, men skal være 0 ±30");
    }

    [Theory]
    [InlineData("1", "860", "990", 31, "PM0666", "avskrivninger")]
    [InlineData("0", "380", "230", 31, "PM0667", "investering")]
    [InlineData("0", "880", "970", 40, "PM0667", "overføring til investering")]
    public void Kontrollsummene_er_SSBs_egne(string klasse, string funksjon, string art, int avvik, string kode, string navn)
    {
        var motsatt = klasse == "1" ? "\n" + Linje(klasse, "380", "470", -avvik) : "";
        _prøve.Tekst("kostra", null, null, Drift + "\n" + Linje(klasse, funksjon, art, avvik) + motsatt).Feil.ShouldContain(f => f.StartsWith(kode, StringComparison.Ordinal) && f.Contains(navn, StringComparison.Ordinal));
    }

    [Fact]
    public void Balansen_må_gå_opp_innen_10_og_et_merforbruk_er_aldri_negativt()
    {
        _prøve.Tekst("kostra", null, null, Balanse + "\n" + Linje("2", "14", "890", 10, "0B")).Feil.ShouldBe([]);
        Directory.Delete(_prøve.Til, recursive: true);
        _prøve.Tekst("kostra", null, null, Balanse + "\n" + Linje("2", "14", "890", 11, "0B")).Feil.ShouldHaveSingleItem().ShouldStartWith("PM0666");
        _prøve.Tekst("kostra", null, null, Balanse + "\n" + Linje("2", "5900", "000", -80, "0B") + "\n" + Linje("2", "13", "890", 80, "0B")).Feil
            .ShouldContain(f => f.StartsWith("PM0666", StringComparison.Ordinal) && f.Contains("kapittel 5900) er -10", StringComparison.Ordinal));
    }

    [Fact]
    public void Samme_konto_to_ganger_legges_sammen_med_advarsel()
    {
        var (feil, _) = _prøve.Tekst("kostra", null, null, Drift + "\n" + Linje("1", "120", "010", 10));
        feil.ShouldHaveSingleItem().ShouldBe($"PM0665 {Drift.Split('\n').Length + 1}:33 funksjon 120 og art 010 står 2 ganger (1 000, 10); beløpene er lagt sammen");
        _prøve.Tall("regnskap.csv", "2024;lonn").ShouldBe("6460");
    }

    [Theory]
    [InlineData("0A2024 990100                  1120 010       ", "PM0662 1:47 linja har 46 tegn og ikke 48")]
    [InlineData("0A2024 990100                  1120 010         10 ", "PM0662 1:49 linja har 51 tegn og ikke 48")]
    [InlineData("0A2024 990100\t                 1120 010       10", "PM0662 1:14 linja har en tabulator; tomme plasser skal være blanke")]
    [InlineData("0A2024 990100                  1120 010     12,5", "PM0663 1:40 «     12,5» er ikke et beløp i hele 1000 kr, høyrestilt")]
    [InlineData("0A2024 990100                  1120 010     10  ", "PM0663 1:40 «     10  » er ikke et beløp i hele 1000 kr, høyrestilt")]
    [InlineData("0A2024 99A100                  1120 010       10", "PM0663 1:8 «99A100» er ikke et kommunenummer og to sifre")]
    [InlineData("0A20245990100                  1120 010       10", "PM0663 1:7 «5» er ikke et kvartal (1–4, eller blank for hele året)")]
    [InlineData("0A2024 990100                  2120 010       10", "PM0663 1:32 «2» er ikke kontoklasse for skjema 0A, som er 0 eller 1")]
    [InlineData("0A2024 990100                  1 120010       10", "PM0663 1:33 « 120» er ikke en funksjon, fra første plass")]
    [InlineData("0A2024 990100                  1120 291       10", "PM0664 1:37 art 291 er ikke kjent")]
    [InlineData("0A2024 990100                  1120 910       10", "PM0664 1:37 art 910 (Bruk av lån) hører ikke hjemme i driftsregnskapet")]
    [InlineData("0A2024 990100                  1777 010       10", "PM0664 1:33 funksjon 777 er ikke kjent")]
    [InlineData("0B2024 990100                  288  000       10", "PM0664 1:33 kapittel 88 er ikke kjent")]
    [InlineData("0C2024 030000                  1120 010       10", "PM0661 1:1 skjema 0C er regnskapet til en fylkeskommune")]
    [InlineData("0I2024 990100         1234567893120 010       10", "PM0661 1:1 skjema 0I er regnskapet til ett foretak, IKS eller lånefond, ikke kommunens eget")]
    [InlineData("0A20241990100                  1120 010       10", "PM0668 1:7 fila er for 1. kvartal 2024, ikke for hele året")]
    [InlineData("region;år;verdi", "PM0660 1:1 «region;år;verdi» er ikke begynnelsen på en regnskapsfil til KOSTRA")]
    public void Feil_har_linje_og_kolonne_og_ingenting_er_skrevet(string linje, string ventet)
    {
        _prøve.Tekst("kostra", null, null, linje).Feil.ShouldContain(ventet);
    }

    [Fact]
    public void Flere_kommuner_og_omfang_må_velges_og_konsernet_finnes_ikke_i_slike_filer()
    {
        var annen = Drift.Replace("2024 990100", "2024 990200", StringComparison.Ordinal);
        _prøve.Tekst("kostra", null, null, Drift, annen).Feil.ShouldHaveSingleItem().ShouldBe("PM0631 0:0 filene har flere kommuner: 9901, 9902");
        _prøve.Tekst("kostra", "9903", null, Drift, annen).Feil.ShouldHaveSingleItem().ShouldBe("PM0633 0:0 9903 er ikke i filene");
        _prøve.Tekst("kostra", null, "konsern", Drift).Feil.ShouldHaveSingleItem().ShouldStartWith("PM0633");
        _prøve.Tekst("kostra", null, "konsolidert", Drift).Feil.ShouldHaveSingleItem().ShouldStartWith("PM0633");
        _prøve.Tekst("kostra", null, null, Drift, Drift).Feil.ShouldHaveSingleItem().ShouldStartWith("PM0669");
        var (feil, notater) = _prøve.Tekst("kostra", "9902", null, Drift, annen);
        feil.ShouldBe([]);
        notater.ShouldContain("skjema 0A 2024 for 990100 er ikke valgt");
    }

    [Fact]
    public void Fjerde_kvartal_er_anslag_og_trenger_ikke_gå_opp()
    {
        var kvartal = Drift.Replace("0A2024 ", "0A20244", StringComparison.Ordinal);
        var (feil, notater) = _prøve.Tekst("kostra", null, null, kvartal + "\n" + Linje("1", "380", "470", 500).Replace("0A2024 ", "0A20244", StringComparison.Ordinal));
        feil.ShouldHaveSingleItem().ShouldStartWith("PM0667 0:0 2024: drift er 500");
        _prøve.Rader("regnskap.csv").ShouldAllBe(r => r.EndsWith(", 4. kvartal, kommune 9901 (kasse);anslag", StringComparison.Ordinal));
        notater.ShouldContain(n => n.StartsWith("2024: fila er for 4. kvartal", StringComparison.Ordinal));
    }

    [Fact]
    public void Er_årsregnskapet_med_brukes_ikke_fjerde_kvartal()
    {
        var (feil, notater) = _prøve.Tekst("kostra", null, null, Drift, Drift.Replace("0A2024 ", "0A20244", StringComparison.Ordinal));
        feil.ShouldBe([]);
        notater.ShouldContain("4. kvartal 2024 er ikke brukt, for årsregnskapet er med");
    }

    [Fact]
    public void Hver_linje_i_listene_er_en_linje_eller_post_i_utgaven_og_har_kilde()
    {
        foreach (var rad in File.ReadLines(Repository.Folder("data/kodelister/kostra-art.csv")).Skip(1).Select(l => l.Split(';')))
        {
            rad.Length.ShouldBe(7);
            if (rad[1].Length > 0) Kontoplan.Finn(rad[1]).ShouldNotBeNull(rad[0]);
            rad[5].ShouldNotBeEmpty(rad[0]);
            (rad[3] is "begge" or "investering").ShouldBeTrue(rad[0]);
        }

        foreach (var rad in File.ReadLines(Repository.Folder("data/kodelister/kostra-kapittel.csv")).Skip(1).Select(l => l.Split(';')))
        {
            rad.Length.ShouldBe(6);
            rad[4].ShouldNotBeEmpty(rad[0]);
        }
    }

    private static string Linje(string klasse, string kode, string art, int beløp, string skjema = "0A") =>
        string.Create(CultureInfo.InvariantCulture, $"{skjema}2024 990100{new string(' ', 18)}{klasse}{kode,-4}{art}{beløp,9}");
}
