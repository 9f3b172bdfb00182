using System.Globalization;
using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

public sealed class FlettingTests : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("fletting").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [Fact]
    public void Mappa_lages_og_fila_har_semikolon_LF_og_BOM()
    {
        Importer(Folketall("a.json", (2026, 13875))).Diagnostics.ShouldBe([]);
        File.ReadAllBytes(Til("befolkning.csv")).ShouldBe([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(
            "år;alternativ;fra_alder;til_alder;antall;kilde\n2026;registrert;0;;13875;SSB tabell 07459, oppdatert 2026-02-25\n")]);
        Directory.GetFiles(Path.Combine(_mappe, "til"), "*", new EnumerationOptions { AttributesToSkip = 0 }).ShouldHaveSingleItem();
    }

    [Fact]
    public void Samme_import_to_ganger_endrer_ingenting()
    {
        var fil = Folketall("a.json", (2025, 13800), (2026, 13875));
        Importer(fil, fil).Value.Written.ShouldBe([new WrittenTable("befolkning.csv", 2, 2)]);
        var før = File.ReadAllBytes(Til("befolkning.csv"));
        Importer(fil).Value.Written.ShouldBe([new WrittenTable("befolkning.csv", 0, 2)]);
        File.ReadAllBytes(Til("befolkning.csv")).ShouldBe(før);
    }

    [Fact]
    public void Nye_år_flettes_inn_og_radene_som_sto_der_blir_stående()
    {
        Directory.CreateDirectory(Path.Combine(_mappe, "til"));
        File.WriteAllText(Til("befolkning.csv"), "alternativ,aar,fra_alder,til_alder,antall,kilde,status\r\nregistrert,2026,0,,\"13 875\",\"telt; av oss\",anslag\r\n");
        Importer(Folketall("a.json", (2025, 13800), (2026, 13875))).Diagnostics.ShouldBe([]);
        File.ReadAllText(Til("befolkning.csv")).ShouldBe(
            "år;alternativ;fra_alder;til_alder;antall;kilde;status\n2025;registrert;0;;13800;SSB tabell 07459, oppdatert 2026-02-25;\n2026;registrert;0;;13 875;\"telt; av oss\";anslag\n");
    }

    [Fact]
    public void En_annen_verdi_for_det_samme_er_en_feil_som_nevner_begge_og_ingenting_er_skrevet()
    {
        Importer(Folketall("a.json", (2026, 13875)));
        var før = File.ReadAllBytes(Til("befolkning.csv"));
        var feil = Importer(Folketall("b.json", (2025, 13800), (2026, 13999))).Diagnostics.ShouldHaveSingleItem();
        feil.Code.ShouldBe("PM0635");
        feil.Message.ShouldContain("har antall «13875» (SSB tabell 07459, oppdatert 2026-02-25), men «13999» i SSB tabell 07459");
        (feil.Span.Line, Path.GetFileName(feil.Span.File)).ShouldBe((2, "befolkning.csv"));
        File.ReadAllBytes(Til("befolkning.csv")).ShouldBe(før);
    }

    [Fact]
    public void Reviderte_tall_tar_plassen_til_de_gamle_når_det_er_sagt_og_endringen_blir_nevnt()
    {
        Importer(Folketall("a.json", (2025, 13800), (2026, 13875)));
        var resultat = Erstatt(Folketall("b.json", (2026, 13999)));
        resultat.Diagnostics.ShouldBe([]);
        resultat.Value.Written.ShouldBe([new WrittenTable("befolkning.csv", 0, 0, 1)]);
        resultat.Value.Notes.Select(n => n.Text).ShouldContain("2026;registrert;0;: antall «13875» er erstattet av «13999» (SSB tabell 07459, oppdatert 2026-02-25)");
        File.ReadAllLines(Til("befolkning.csv"))[1..].Select(l => l[..24]).ShouldBe(["2025;registrert;0;;13800", "2026;registrert;0;;13999"]);
    }

    [Fact]
    public void To_nye_tall_for_det_samme_er_en_feil_også_når_gamle_skal_erstattes()
    {
        Importer(Folketall("a.json", (2026, 13875)));
        Erstatt(Folketall("b.json", (2026, 13999)), Folketall("c.json", (2026, 14000))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0635");
        File.ReadAllText(Til("befolkning.csv")).ShouldContain(";13875;");
    }

    [Fact]
    public void En_fil_som_ikke_kan_leses_stopper_alt()
    {
        Importer(Folketall("a.json", (2026, 13875)), Path.Combine(_mappe, "finnes-ikke.json")).HasErrors.ShouldBeTrue();
        Directory.Exists(Path.Combine(_mappe, "til")).ShouldBeFalse();
    }

    [Fact]
    public void En_fil_med_feil_i_mappa_blir_ikke_skrevet_over()
    {
        Directory.CreateDirectory(Path.Combine(_mappe, "til"));
        File.WriteAllText(Til("befolkning.csv"), "år;alternativ;fra_alder;antall\n");
        Importer(Folketall("a.json", (2026, 13875))).HasErrors.ShouldBeTrue();
        File.ReadAllText(Til("befolkning.csv")).ShouldBe("år;alternativ;fra_alder;antall\n");
    }

    [Fact]
    public void Mappa_kan_ikke_være_en_fil()
    {
        File.WriteAllText(Path.Combine(_mappe, "til"), "");
        Importer(Folketall("a.json", (2026, 13875))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0640");
    }

    [Fact]
    public void Folketallet_er_med_også_etter_siste_år() =>
        Perspektivmelding.Importing.Importer.Run(new ImportRequest("ssb", [Folketall("a.json", (2025, 13800), (2026, 13875))], Path.Combine(_mappe, "til"), null, null, 2024))
            .Value.Written.ShouldBe([new WrittenTable("befolkning.csv", 2, 0)]);

    [Theory]
    [InlineData(13875, false)]
    [InlineData(13876, true)]
    public void Folketallet_i_alt_kontrollerer_aldersgruppene_og_skrives_ikke_i_tillegg(int iAlt, bool feiler)
    {
        Directory.CreateDirectory(Path.Combine(_mappe, "til"));
        File.WriteAllText(Til("befolkning.csv"), "år;alternativ;fra_alder;til_alder;antall\n2026;registrert;0;66;12000\n2026;registrert;67;;1875\n");
        var resultat = Importer(Folketall("a.json", (1986, 9059), (2026, iAlt)));
        resultat.Diagnostics.Select(d => d.Code).ShouldBe(feiler ? ["PM0635"] : []);
        File.ReadAllLines(Til("befolkning.csv")).Length.ShouldBe(3);
        resultat.Value.Notes.Select(n => n.Text).ShouldContain("1986 har bare folketall i alt og er utelatt, for demografigruppene trenger alder");
    }

    private string Til(string fil) => Path.Combine(_mappe, "til", fil);

    private Checked<ImportOutcome> Erstatt(params string[] filer) =>
        Perspektivmelding.Importing.Importer.Run(new ImportRequest("ssb", [.. filer], Path.Combine(_mappe, "til"), null, null) { Erstatt = true });

    private Checked<ImportOutcome> Importer(params string[] filer) =>
        Perspektivmelding.Importing.Importer.Run(new ImportRequest("ssb", [.. filer], Path.Combine(_mappe, "til"), null, null));

    private string Folketall(string navn, params (int År, int Antall)[] tall)
    {
        var år = string.Join(",", tall.Select(t => string.Create(CultureInfo.InvariantCulture, $"\"{t.År}\"")));
        var verdier = string.Join(",", tall.Select(t => t.Antall.ToString(CultureInfo.InvariantCulture)));
        var fil = Path.Combine(_mappe, navn);
        File.WriteAllText(fil, $$$"""
            {"version":"2.0","class":"dataset","label":"07459: Befolkning, etter region, statistikkvariabel og år","updated":"2026-02-25T07:00:00Z",
             "role":{"time":["Tid"],"geo":["Region"],"metric":["ContentsCode"]},"id":["Region","ContentsCode","Tid"],"size":[1,1,{{{tall.Length.ToString(CultureInfo.InvariantCulture)}}}],
             "dimension":{"Region":{"label":"region","category":{"index":["1130"],"label":{"1130":"Strand"} } },
              "ContentsCode":{"label":"statistikkvariabel","category":{"index":["Personer1"],"label":{"Personer1":"Personer"} } },
              "Tid":{"label":"år","category":{"index":[{{{år}}}] } } },"value":[{{{verdier}}}]}
            """);
        return fil;
    }
}
