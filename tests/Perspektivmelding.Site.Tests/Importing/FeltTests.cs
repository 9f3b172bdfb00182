using Perspektivmelding.Site.Tests.Importing.Tabeller;

namespace Perspektivmelding.Site.Tests.Importing;

/// <summary>Files as people have them: each gives its right value, or its right reason.</summary>
public sealed class FeltTests : IDisposable
{
    private readonly Kildeprøve _prøve = new();

    public void Dispose() => _prøve.Dispose();

    [Theory]
    [InlineData("enhet-kr.json")]
    [InlineData("enhet-tusen.json")]
    [InlineData("enhet-mill.json")]
    public void Beløp_blir_1000_kr_hvilken_enhet_tabellen_enn_har(string fil)
    {
        Filer("ssb", null, null, fil).Feil.ShouldBe([]);
        _prøve.Tall("regnskap.csv", "2025;rammetilskudd").ShouldBe("243000");
    }

    [Fact]
    public void Omregning_fra_en_grov_enhet_sies() =>
        Filer("ssb", null, null, "enhet-mill.json").Notater.ShouldContain(n => n.StartsWith("beløpene er i mill. kr i fila og er regnet om til 1000 kr; tabellen har dem avrundet til nærmeste 100", StringComparison.Ordinal));

    [Theory]
    [InlineData("sammenhengende-koder.json", "3222", "2024;registrert;0;;48000", "2025;registrert;0;;48500")]
    [InlineData("sammenhengende-koder.json", "K-3222", "2024;registrert;0;;48000", "2025;registrert;0;;48500")]
    [InlineData("tapt-null.csv", "0301", "2024;registrert;0;;717000", "2025;registrert;0;;724000")]
    [InlineData("kode-og-navn-folketall.csv", null, "2024;registrert;0;;48000", "2025;registrert;0;;48500")]
    [InlineData("vanlig.xlsx", null, "2024;registrert;0;;48000", "2025;registrert;0;;48500")]
    [InlineData("strict.xlsx", null, "2024;registrert;0;;48000", "2025;registrert;0;;48500")]
    [InlineData("strict-med-dato.xlsx", null, "2024;registrert;0;;48000", "2025;registrert;0;;48500")]
    [InlineData("aar-som-dato.xlsx", null, "2024;registrert;0;;48000", "2025;registrert;0;;48500")]
    [InlineData("flyttall.json", null, "2024;registrert;0;;48000", "2025;registrert;0;;48500")]
    public void Folketallet_blir_lest(string fil, string? kommune, params string[] ventet)
    {
        Filer("ssb", kommune, null, fil).Feil.ShouldBe([]);
        _prøve.Rader("befolkning.csv").Select(r => r[..r.LastIndexOf(';')]).ShouldBe(ventet);
    }

    [Fact]
    public void En_tapt_null_foran_nummeret_sies() =>
        Filer("ssb", "0301", null, "tapt-null.csv").Notater.ShouldContain("301 er lest som 0301: nullen foran er falt bort i fila");

    [Fact]
    public void Kode_og_navn_i_hver_sin_kolonne_er_én_variabel_også_i_nøkkeltall()
    {
        Filer("ssb", null, null, "kode-og-navn-nokkeltall.csv").Feil.ShouldBe([]);
        _prøve.Rader("kostra.csv").ShouldHaveSingleItem().ShouldStartWith("2024;3222;Lørenskog;Obligasjonslån, Beløp;1000;1000 kr;kasse;");
    }

    [Fact]
    public void Et_skjult_ark_er_nevnt_og_ikke_lest()
    {
        Filer("ssb", null, null, "skjult-ark.xlsx").Feil.ShouldBe(["PM0615 0:0 arket «gammel» er skjult og ikke lest"]);
        _prøve.Rader("befolkning.csv").Select(r => r[..r.LastIndexOf(';')]).ShouldBe(["2024;registrert;0;;48000", "2025;registrert;0;;48500"]);
    }

    [Fact]
    public void Flyttallsrester_i_regneark_er_borte()
    {
        Filer("ssb", null, "kasse", "flyttall.xlsx").Feil.ShouldBe([]);
        _prøve.Tall("kostra.csv", "2025;3222;Lørenskog;netto_driftsresultat_prosent").ShouldBe("0,3");
    }

    [Theory]
    [InlineData("ssb", null, "uten-tekster.xlsx", "PM0613 0:0 regnearket er ødelagt: tekstene som cellene viser til, er ikke i fila")]
    [InlineData("ssb", null, "dato-1904.xlsx", "PM0608 0:0 celle B4 på arket «Personer»: «2024-01-01» er en dato, og skulle vært et årstall")]
    [InlineData("norgesbank", null, "rente-uten-kolonne.csv", "PM0670 1:1 fila mangler kolonnen INSTRUMENT_TYPE")]
    public void Det_som_ikke_kan_leses_har_sin_sanne_grunn(string kilde, string? kommune, string fil, string ventet) =>
        Filer(kilde, kommune, null, fil).Feil.ShouldBe([ventet]);

    [Fact]
    public void Minus_bak_tallet_får_det_samme_hintet_som_i_utgaven()
    {
        var ut = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var done = Perspektivmelding.Importing.Importer.Run(new("okonomiplan", [Sti("minus-bak.csv")], ut, null, null));
        done.Diagnostics[0].Code.ShouldBe("PM0679");
        done.Diagnostics[0].Hint.ShouldBe("skriv minus foran tallet: -500 000");
    }

    [Fact]
    public void En_arbeidsbok_som_ikke_er_SSBs_får_én_feil()
    {
        var bok = Path.Combine(Directory.CreateTempSubdirectory("bok").FullName, "bok.xlsx");
        File.WriteAllBytes(bok, Xlsx.Book(Enumerable.Range(1, 30).Select(i => ($"Ark {i}", (string[])["Tittel", "Post|2023|2024", "Skog|1|2", "Vei|3|4"])).ToArray()));
        _prøve.Filer("ssb", null, null, bok).Feil.ShouldHaveSingleItem().ShouldStartWith("PM0630 0:0 fila har 30 tabeller, og ingen av dem er en tabell fra SSB som programmet kjenner: «Tittel»");
    }

    private (IReadOnlyList<string> Feil, IReadOnlyList<string> Notater) Filer(string kilde, string? kommune, string? omfang, string fil)
    {
        var (feil, notater) = _prøve.Filer(kilde, kommune, omfang, Sti(fil));
        return (feil, notater);
    }

    private static string Sti(string fil) => Repository.Folder("tests/sites/import/" + fil);
}
