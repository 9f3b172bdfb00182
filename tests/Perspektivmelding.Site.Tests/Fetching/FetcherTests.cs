using System.IO.Compression;
using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fetching;

namespace Perspektivmelding.Site.Tests.Fetching;

/// <summary>Fetching against a server on this machine that answers as the genuine ones do, and fails as they may.</summary>
public sealed class FetcherTests : IDisposable
{
    private readonly ReplayServer _server = new(PxReplay.OfFixtures().Of);
    private readonly string _folder = Directory.CreateTempSubdirectory("hent").FullName;
    private readonly NoPause _pause = new();
    private readonly List<FetchProgress> _told = [];
    private TimeSpan _timeout = TimeSpan.FromSeconds(60);

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Alt_i_planen_hentes_én_gang_og_lagres_helt()
    {
        var done = await RunAsync();
        done.Diagnostics.ShouldBeEmpty();
        _server.Asked.Count.ShouldBe(8);
        _server.MostOpen.ShouldBe(1);
        Files().ShouldBe([
            "hentet.json", "norges-bank-styringsrenten.csv", "ssb-07459-9999.json", "ssb-12134-9999.json", "ssb-12362-9999.json",
            "ssb-13202-9999.json", "ssb-13542-9999.json", "ssb-13551-9999.json", "ssb-14746-9999.json"]);
        _server.Heads[0].ShouldContain("User-Agent: Perspektivmelding/");
    }

    [Fact]
    public async Task Det_er_minst_to_sekunder_mellom_spørringene()
    {
        await RunAsync();
        _pause.Waits.ShouldBe(Enumerable.Repeat(TimeSpan.FromSeconds(2), 7));
    }

    [Fact]
    public async Task Det_som_er_helt_og_uendret_blir_ikke_spurt_om_igjen()
    {
        await RunAsync();
        File.AppendAllText(Path.Combine(_folder, "ssb-13202-9999.json"), " ");
        File.Delete(Path.Combine(_folder, "ssb-07459-9999.json"));
        await RunAsync();
        _server.Asked.Skip(8).Select(Table).ShouldBe(["13202", "07459"]);
    }

    [Fact]
    public async Task På_nytt_spør_om_alt_og_sier_hvilken_versjon_vi_har()
    {
        await RunAsync();
        _server.Instead = (number, path) => number > 8 && _server.Heads[number - 1].Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) ? new Answer(304, "text/plain", []) : null;
        var before = Content();
        (await RunAsync(again: true)).Diagnostics.ShouldBeEmpty();
        _server.Asked.Count.ShouldBe(16);
        _told.Count(told => told.How == Fetched.Unchanged).ShouldBe(7);
        Content().ShouldBe(before);
    }

    [Theory]
    [InlineData("for mange")]
    [InlineData("brutt forbindelse")]
    [InlineData("feil hos tjeneren")]
    [InlineData("avkortet JSON")]
    [InlineData("nettside")]
    [InlineData("tomt svar")]
    [InlineData("feil innholdstype")]
    public async Task Et_uhell_som_går_over_gir_de_samme_filene(string uhell)
    {
        await RunAsync();
        var undisturbed = Content();
        Directory.Delete(_folder, recursive: true);
        var first = _server.Asked.Count;
        _server.Instead = (number, path) => (number - first) is 2 or 5 ? Uhell(uhell, path) : null;
        var done = await RunAsync();
        done.Diagnostics.ShouldBeEmpty();
        Content().ShouldBe(undisturbed);
        _server.Asked.Count.ShouldBe(first + 10);
    }

    [Fact]
    public async Task Retry_After_blir_fulgt_enten_det_er_sekunder_eller_et_klokkeslett()
    {
        _server.Instead = (number, _) => number switch
        {
            1 => Answer.Text(429, "", "Retry-After: 17"),
            2 => Answer.Text(503, "", "Date: Wed, 18 Nov 2026 10:00:00 GMT", "Retry-After: Wed, 18 Nov 2026 10:01:30 GMT"),
            3 => Answer.Text(429, ""),
            _ => null,
        };
        (await RunAsync("13551")).Diagnostics.ShouldBeEmpty();
        _pause.Waits.ShouldBe([TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(60)]);
    }

    [Fact]
    public async Task Er_vinduet_brukt_opp_ventes_det_på_et_nytt()
    {
        _server.Instead = (number, path) => number == 1 ? PxReplay.OfFixtures().Of(path) with { Headers = ["x-ratelimit-remaining: 0"] } : null;
        await RunAsync("13551", "13202");
        _pause.Waits.ShouldBe([TimeSpan.FromSeconds(60)]);
        _told.ShouldContain(told => told.Text == "tjeneren tar ikke imot flere spørringer nå; venter 60 s");
    }

    [Fact]
    public async Task Pausene_dobles_og_tar_slutt()
    {
        _server.Instead = (_, _) => Answer.Text(500, "");
        Codes(await RunAsync("13551")).ShouldBe(["PM0693"]);
        _server.Asked.Count.ShouldBe(5);
        _pause.Waits.Select(wait => wait.TotalSeconds).ShouldBe([2, 4, 8, 16]);
    }

    [Fact]
    public async Task Ber_tjeneren_om_for_lang_pause_stanser_alt_og_brukeren_får_vite_hvor_lenge()
    {
        _server.Instead = (_, _) => Answer.Text(429, "", "Retry-After: 3600");
        var done = await RunAsync();
        done.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("127.0.0.1 sier at vi spør for ofte (429) og ber om at vi venter i 60 minutter");
        _server.Asked.Count.ShouldBe(1);
        _pause.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task En_avvist_spørring_gir_tjenerens_ord_og_de_andre_hentes()
    {
        var done = await RunAsync(Wish() with { Til = 2027 });
        done.Diagnostics.Select(fault => fault.Message).Distinct().ShouldBe(["127.0.0.1 svarte 400 «Non-existent value»"]);
        done.Diagnostics.ShouldAllBe(fault => fault.Code == "PM0691" && fault.Hint!.Contains("--til-år"));
        done.Value.Filer.Select(file => file.Henting.Tabell).ShouldBe(["07459", "14746", "styringsrenten"]);
    }

    [Theory]
    [InlineData("brutt forbindelse", "PM0690")]
    [InlineData("stille", "PM0690")]
    [InlineData("avkortet JSON", "PM0694")]
    [InlineData("nettside", "PM0694")]
    [InlineData("feil innholdstype", "PM0694")]
    [InlineData("tomt svar", "PM0694")]
    [InlineData("annen kommune", "PM0695")]
    [InlineData("annen tabell", "PM0695")]
    [InlineData("uten slutt", "PM0696")]
    [InlineData("bombe", "PM0696")]
    [InlineData("avkortet gzip", "PM0690", "PM0694")]
    [InlineData("videresendt", "PM0697")]
    public async Task Et_svar_som_ikke_kan_brukes_blir_aldri_lagret(string uhell, params string[] codes)
    {
        if (uhell == "stille") _timeout = TimeSpan.FromMilliseconds(200);
        _server.Instead = (_, path) => Uhell(uhell, path);
        Codes(await RunAsync("13551")).ShouldHaveSingleItem().ShouldBeOneOf(codes);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task En_videresending_på_den_samme_tjeneren_følges_noen_få_ganger()
    {
        _server.Instead = (number, path) => number == 1 ? Answer.Text(307, "", $"Location: {path}") : null;
        (await RunAsync("13551")).Diagnostics.ShouldBeEmpty();
        _server.Instead = (_, path) => Answer.Text(307, "", $"Location: {path}");
        Codes(await RunAsync("13202")).ShouldBe(["PM0697"]);
        _server.Asked.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Svarer_ingen_stanser_alt_og_meldingen_sier_hvem()
    {
        var gone = _server.Address;
        _server.Dispose();
        var done = await RunAsync(Wish() with { Ssb = gone });
        done.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("127.0.0.1 er ikke å få kontakt med");
    }

    [Fact]
    public async Task Stanset_midt_i_spør_bare_om_det_som_mangler()
    {
        using var stop = new CancellationTokenSource();
        _server.Arrived = number =>
        {
            if (number == 4) stop.Cancel();
        };
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(cancellation: stop.Token));
        Files().ShouldBe(["hentet.json", "ssb-07459-9999.json", "ssb-13202-9999.json", "ssb-13551-9999.json"]);
        File.WriteAllText(Path.Combine(_folder, "ssb-14746-9999.json.ny"), "{\"version\":");

        var before = _server.Asked.Count;
        (await RunAsync()).Diagnostics.ShouldBeEmpty();
        _server.Asked.Skip(before).Select(Table).ShouldBe(["14746", "12362", "13542", "12134", "data"]);
        var resumed = Content();
        Directory.Delete(_folder, recursive: true);
        await RunAsync();
        Content().ShouldBe(resumed);
    }

    [Fact]
    public async Task En_ødelagt_liste_gir_en_advarsel_og_alt_hentes()
    {
        await RunAsync("13551");
        File.WriteAllText(Path.Combine(_folder, "hentet.json"), "[{\"fil\": \"ssb");
        var done = await RunAsync("13551");
        done.HasErrors.ShouldBeFalse();
        Codes(done).ShouldBe(["PM0699"]);
        _server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task En_mappe_som_ikke_kan_skrives_til_gir_en_melding()
    {
        var file = Path.Combine(_folder, "fil");
        File.WriteAllText(file, "");
        var done = await Fetcher.RunAsync(Hentplan.Lag(Wish()), new FetchOptions(file, false, new Courtesy(), _pause), _told.Add, CancellationToken.None);
        Codes(done).ShouldBe(["PM0698"]);
        _server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pakkede_svar_lagres_utpakket()
    {
        await RunAsync("13551");
        var plain = Content();
        Directory.Delete(_folder, recursive: true);
        _server.Instead = (_, path) => PxReplay.OfFixtures().Of(path) is var right ? right with { Body = Packed(right.Body), Headers = [.. right.Headers, "Content-Encoding: gzip"] } : null;
        (await RunAsync("13551")).Diagnostics.ShouldBeEmpty();
        Content().ShouldBe(plain);
    }

    [Fact]
    public async Task Tjenerens_ord_kan_ikke_styre_skjermen()
    {
        _server.Instead = (number, _) => number == 1 ? Answer.Text(503, "\u001b[2J\u202eslettet\r\n") : null;
        (await RunAsync("13551")).Diagnostics.ShouldBeEmpty();
        _told.Select(told => told.Text).OfType<string>().ShouldHaveSingleItem().ShouldBe("127.0.0.1 svarte 503 «[2J\uFFFDslettet»; prøver igjen om 2 s (forsøk 2 av 5)");
    }

    [Fact]
    public async Task To_samtidig_i_samme_mappe_går_ikke()
    {
        Checked<FetchOutcome>? other = null;
        _server.Arrived = number =>
        {
            if (number == 1) other = RunAsync("13202").GetAwaiter().GetResult();
        };
        (await RunAsync("13551")).Diagnostics.ShouldBeEmpty();
        other!.Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith("en annen «hent» skriver til mappa");
        Files().ShouldBe(["hentet.json", "ssb-13551-9999.json"]);
    }

    private static Answer Uhell(string uhell, string path)
    {
        var right = PxReplay.OfFixtures().Of(path);
        return uhell switch
        {
            "for mange" => Answer.Text(429, "", "Retry-After: 3"),
            "brutt forbindelse" => right with { CutAfter = right.Body.Length / 2 },
            "feil hos tjeneren" => Answer.Text(503, "Backend fetch failed"),
            "avkortet JSON" => right with { Body = right.Body[..(right.Body.Length / 2)] },
            "nettside" => new Answer(200, "text/html", Encoding.UTF8.GetBytes("<!doctype html><title>Logg inn</title>")),
            "feil innholdstype" => right with { Type = "application/octet-stream" },
            "tomt svar" => right with { Body = [] },
            "annen kommune" => PxReplay.OfFixtures().Of(path.Replace("9999", "9998", StringComparison.Ordinal)),
            "annen tabell" => PxReplay.OfFixtures().Of("/tables/13542/data?valueCodes[KOKkommuneregion0000]=9999&valueCodes[KOKregnskapsomfa0000]=B&valueCodes[ContentsCode]=*&valueCodes[Tid]=2022,2023,2024"),
            "bombe" => right with { Body = Packed(new byte[5 * 1024 * 1024]), Headers = ["Content-Encoding: gzip"] },
            "avkortet gzip" => right with { Body = Packed(right.Body)[..200], Headers = ["Content-Encoding: gzip"] },
            "uten slutt" => right with { Endless = true },
            "videresendt" => Answer.Text(302, "", "Location: https://innlogging.eksempel.no/?tilbake=1"),
            "stille" => right with { Silent = true },
            _ => throw new ArgumentException(uhell, nameof(uhell)),
        };
    }

    private static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(body);
        return packed.ToArray();
    }

    private static string Table(string path) => path.Split('/')[path.StartsWith("/tables/", StringComparison.Ordinal) ? 2 : 1];

    private static string[] Codes(Checked<FetchOutcome> done) => [.. done.Diagnostics.Select(fault => fault.Code)];

    private Hentønske Wish() => new() { Kommune = "9999", Sammenlikning = ["9998"], Fra = 2022, Til = 2024, Ssb = _server.Address, NorgesBank = _server.Address };

    private Task<Checked<FetchOutcome>> RunAsync(params string[] tables) => RunAsync(Wish() with { Tabeller = [.. tables] });

    private Task<Checked<FetchOutcome>> RunAsync(bool again = false, CancellationToken cancellation = default) => RunAsync(Wish(), again, cancellation);

    private Task<Checked<FetchOutcome>> RunAsync(Hentønske wish, bool again = false, CancellationToken cancellation = default) => Fetcher.RunAsync(
        Hentplan.Lag(wish), new FetchOptions(_folder, again, new Courtesy { Timeout = _timeout, ReplyBytes = 1024 * 1024 }, _pause), _told.Add, cancellation);

    private string[] Files() => Directory.Exists(_folder) ? [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Every file with its bytes.</summary>
    private string[] Content() => [.. Files().Select(file => $"{file} {Convert.ToHexString(File.ReadAllBytes(Path.Combine(_folder, file)))}")];
}
