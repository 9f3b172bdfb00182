using System.Text.Json;
using Perspektivmelding.Cli;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Cli.Commands;
using Perspektivmelding.EndToEnd.Tests.Cli;
using Perspektivmelding.Importing;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Site.Tests.Fetching;
using Perspektivmelding.Site.Tests.Importing.Tabeller;

namespace Perspektivmelding.EndToEnd.Tests.Fetching;

/// <summary><c>hent</c> as a user meets it, against a server on this machine.</summary>
public sealed class FetchTests : IDisposable
{
    private readonly ReplayServer _server = new(PxReplay.OfFixtures().Of);
    private readonly string _root = Directory.CreateTempSubdirectory("hent").FullName;

    private string Folder => Path.Combine(_root, "2026");

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData("hent", "det mangler --til MAPPE")]
    [InlineData("hent --til x", "det mangler --kommune NUMMER")]
    [InlineData("hent --til x --kommune 113", "«113» er ikke et kommunenummer med fire sifre (--kommune)")]
    [InlineData("hent --til x --kommune 1130,1122", "«1130,1122» er flere kommuner")]
    [InlineData("hent --til x --kommune 1130 --sammenlikning 1122,Hå", "«Hå» er ikke et kommunenummer med fire sifre (--sammenlikning)")]
    [InlineData("hent --til x --kommune 1130 --fra 2025 --til-år 2024", "første år (2025) er etter siste år (2024)")]
    [InlineData("hent --til x --kommune 1130 --omfang konsolidert", "«konsolidert» er ikke et regnskapsomfang")]
    [InlineData("hent --til x --kommune 1130 --tabeller 13552", "«13552» er ikke en tabell programmet henter")]
    [InlineData("hent --til x --kommune 1130 --pause -1", "--pause")]
    [InlineData("hent --til x --kommune 1130 --server data.ssb.no", "«data.ssb.no» er ikke en adresse som begynner med https://")]
    [InlineData("hent --til x --kommune 1130 --jaa", "ukjent valg «--jaa»; mente du «--ja»?")]
    public async Task Feil_bruk_gir_kode_2_og_forklaring(string arguments, string expected)
    {
        var run = await Run.WithAsync(Run.Giving(), arguments.Split(' '));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("--bare-vis")]
    [InlineData("--bare-raa")]
    public async Task Uten_ja_og_uten_noen_å_spørre_vises_bare_planen(string option)
    {
        var run = await HentAsync(option);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Dette blir det spurt om (8 spørringer). Tallene er SSBs (CC BY 4.0) og Norges Banks.");
        run.Output.ShouldContain("  13551  Økonomisk oversikt drift, kommunekonsern → regnskap.csv (om lag 132 tall)\n");
        run.Output.ShouldContain($"{_server.Address}tables/13551/data?lang=no&outputFormat=json-stat2&valueCodes[KOKkommuneregion0000]=9999&");
        run.Output.Contains("Kjør kommandoen igjen med --ja for å hente.", StringComparison.Ordinal).ShouldBe(option != "--bare-vis");
        _server.Asked.ShouldBeEmpty();
        Directory.Exists(Folder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("j", true)]
    [InlineData("ja", true)]
    [InlineData("n", false)]
    [InlineData("", false)]
    public async Task Den_som_sitter_der_blir_spurt_først(string answer, bool fetches)
    {
        using var output = new StringWriter();
        using var input = new StringReader(answer);
        var terminal = new Terminal(output, TextWriter.Null, watched: false, input);
        (await new FetchCommand(terminal, new NoPause()).RunAsync(Arguments(), CancellationToken.None)).ShouldBe(0);
        output.ToString().ShouldContain("Skal dette hentes? [j/N]");
        _server.Asked.Any().ShouldBe(fetches);
    }

    [Fact]
    public async Task Alt_hentes_og_blir_til_filene_i_utgaven()
    {
        var run = await HentAsync("--ja");
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("8 av 8 svar ligger i");
        new[] { "balanse.csv", "befolkning.csv", "kostra.csv", "regnskap.csv", "rente.csv", "sektor.csv" }.Except(Csv()).ShouldBeEmpty();
        var accounts = await File.ReadAllTextAsync(Path.Combine(Folder, "regnskap.csv"));
        accounts.ShouldContain("2024;skatt;280800;SSB tabell 13551 (konsern), oppdatert 2026-03-16");
        accounts.ShouldNotContain("2025;");
        var compared = await File.ReadAllTextAsync(Path.Combine(Folder, "kostra.csv"));
        foreach (var region in new[] { "9999;Prøvevik", "9998;Naboby", "EAK;Landet", "EAKUO;Landet uten Oslo" }) compared.ShouldContain($"2024;{region};");
        (await File.ReadAllTextAsync(Path.Combine(Folder, "befolkning.csv"))).ShouldContain("\n2028;hoved;0;0;");
    }

    [Fact]
    public async Task En_gang_til_spør_ikke_og_endrer_ingenting()
    {
        (await HentAsync("--ja")).ExitCode.ShouldBe(0);
        var before = Content();
        var run = await HentAsync("--ja");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("ssb-13551-9999.json: hentet før, ikke spurt om igjen");
        Content().ShouldBe(before);
        _server.Asked.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Kommunefila_sier_hva_som_skal_hentes()
    {
        WriteMunicipality("nummer: \"9999\"\nregnskapsår: 2024\nregnskapsomfang: konsern\nsammenlikning: [\"9998\"]\n");
        var run = await Run.WithAsync(Run.Giving(), "hent", "--til", Folder, "--fra", "2022");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("valueCodes[KOKkommuneregion0000]=9999,9998,EAK,EAKUO&valueCodes[ContentsCode]=*&valueCodes[Tid]=2022,2023,2024\n");
    }

    [Fact]
    public async Task En_annen_kommune_enn_utgavens_er_feil_bruk()
    {
        WriteMunicipality("nummer: \"9998\"\n");
        var run = await HentAsync("--ja");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--kommune 9999, men kommune.yml");
        _server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task En_ødelagt_kommunefil_gir_meldingene_om_den()
    {
        WriteMunicipality("nummer: 301\n");
        var run = await HentAsync("--ja");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("kommunenummeret 301 mangler anførselstegn");
    }

    [Fact]
    public async Task Feiler_noe_blir_ingenting_importert_og_resten_står_lagret()
    {
        _server.Instead = (_, path) => path.Contains("14746", StringComparison.Ordinal) ? Answer.Text(404, "Non-existent table") : null;
        var run = await HentAsync("--ja");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("feil PM0691: 127.0.0.1 svarte 404 «Non-existent table»");
        run.Output.ShouldContain("1 feil. 7 av 8 svar ligger i");
        Csv().ShouldBeEmpty();

        _server.Instead = (_, _) => null;
        var before = _server.Asked.Count;
        (await HentAsync("--ja")).ExitCode.ShouldBe(0);
        _server.Asked.Count.ShouldBe(before + 1);
        Csv().ShouldContain("regnskap.csv");
    }

    [Fact]
    public async Task Som_json_er_det_bare_meldingene()
    {
        _server.Instead = (_, _) => Answer.Text(400, "nei");
        var run = await HentAsync("--ja", "--format", "json", "--tabeller", "13551");
        run.ExitCode.ShouldBe(1);
        using var found = JsonDocument.Parse(run.Output);
        found.RootElement[0].GetProperty("kode").GetString().ShouldBe("PM0691");
        var unasked = await HentAsync("--format", "json");
        unasked.Output.Trim().ShouldBe("[]");
        unasked.Error.ShouldContain("Kjør kommandoen igjen med --ja for å hente.");
    }

    [Fact]
    public async Task Uhell_underveis_gir_de_samme_filene_byte_for_byte()
    {
        (await new FetchCommand(new Terminal(TextWriter.Null, TextWriter.Null, false), new NoPause()).RunAsync(Arguments() with { Ja = true }, CancellationToken.None)).ShouldBe(0);
        var undisturbed = Content();
        Directory.Delete(Folder, recursive: true);

        var first = _server.Asked.Count;
        _server.Instead = (number, path) => (number - first) switch
        {
            1 => Answer.Text(429, "", "Retry-After: 20"),
            3 => PxReplay.OfFixtures().Of(path) with { CutAfter = 700 },
            5 => Answer.Text(503, "Backend fetch failed"),
            7 => new Answer(200, "text/html", "<html>Vedlikehold</html>"u8.ToArray()),
            9 => Cut(path),
            _ => null,
        };
        var pause = new NoPause();
        (await new FetchCommand(new Terminal(TextWriter.Null, TextWriter.Null, false), pause).RunAsync(Arguments() with { Ja = true }, CancellationToken.None)).ShouldBe(0);
        Content().ShouldBe(undisturbed);
        pause.Waits[0].ShouldBe(TimeSpan.FromSeconds(20));
        _server.Asked.Count.ShouldBe(first + 13);
    }

    [RawDataFact]
    public async Task SSBs_egne_svar_for_Strand_blir_de_samme_radene_som_ved_import_for_hånd()
    {
        using var genuine = new ReplayServer(new PxReplay(RawData.Path("strand")).Of);
        var run = await Run.WithAsync(Run.Giving(),
            "hent", "--kommune", "1130", "--til", Folder, "--fra", "2020", "--til-år", "2024", "--tabeller", "13551,13202,12362", "--ja", "--pause", "0", "--server", genuine.Address.ToString());
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        var hand = Path.Combine(_root, "for-hånd");
        Importer.Run(new ImportRequest("ssb", [.. new[] { "13551", "13202", "12362" }.Select(t => RawData.Path($"strand/{t}.json"))], hand, null, null, 2024)).HasErrors.ShouldBeFalse();
        foreach (var file in new[] { "regnskap.csv", "balanse.csv", "sektor.csv" })
            (await File.ReadAllLinesAsync(Path.Combine(Folder, file))).ShouldBe((await File.ReadAllLinesAsync(Path.Combine(hand, file))).Where(row => string.CompareOrdinal(row, "2020") >= 0));
    }

    private static Answer Cut(string path)
    {
        var whole = PxReplay.OfFixtures().Of(path);
        return whole with { Body = whole.Body[..(whole.Body.Length - 40)] };
    }

    private FetchArguments Arguments() => new()
    {
        Til = Folder,
        Kommune = "9999",
        Sammenlikning = ["9998"],
        Fra = 2022,
        TilÅr = 2024,
        Server = _server.Address,
        ServerNorgesBank = _server.Address,
    };

    private Task<Run> HentAsync(params string[] options) => Run.WithAsync(Run.Giving(),
        ["hent", "--kommune", "9999", "--sammenlikning", "9998", "--fra", "2022", "--til-år", "2024", "--til", Folder, "--pause", "0",
         "--server", _server.Address.ToString(), "--server-norgesbank", _server.Address.ToString(), .. options]);

    private void WriteMunicipality(string text)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "kommune.yml"), text);
    }

    private string[] Csv() => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Every file, those in raa/ too, with its bytes.</summary>
    private string[] Content() =>
        [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(Folder, file)} {Convert.ToHexString(File.ReadAllBytes(file))}")];
}
