using System.Net;
using System.Text;
using Perspektivmelding.Cli;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Cli.Commands;
using Perspektivmelding.Cli.Preview;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.EndToEnd.Tests.Cli;

public sealed class PreviewTests : IDisposable
{
    private const string Html = """
        <html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body>Gjeld</body></html>
        """;

    private static readonly SiteFile[] Site =
        [File_("index.html", Html), File_("gjeld/index.html", Html), File_("stil.css", "p{}")];

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("/", 200, "text/html")]
    [InlineData("/gjeld/", 200, "text/html")]
    [InlineData("/gjeld", 302, null)]
    [InlineData("/stil.css", 200, "text/css")]
    [InlineData("/finnes-ikke", 404, "text/html")]
    [InlineData("/../../etc/passwd", 404, "text/html")]
    [InlineData("/_vis/reload.js", 200, "text/javascript")]
    public async Task Sidene_kommer_fra_minnet(string path, int status, string? type)
    {
        await using var server = await PreviewServer.StartAsync(0, PreviewSnapshot.Of(1, Site));

        var answer = await _http.GetAsync(Address(server, path));

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe(type);
    }

    [Fact]
    public async Task Siden_får_skriptet_og_forhåndsvisningens_egen_CSP()
    {
        await using var server = await PreviewServer.StartAsync(0, PreviewSnapshot.Of(7, Site));

        var answer = await _http.GetAsync(Address(server, "/"));

        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("<script src=\"/_vis/reload.js?v=7\"></script></body>");
        html.ShouldNotContain("http-equiv");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self'");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task Det_utgaven_mangler_står_på_redaktørens_egen_side_og_bare_et_merke_på_de_andre()
    {
        await using var server = await PreviewServer.StartAsync(0, PreviewSnapshot.Of(1, Site, [Run.Note, Run.OtherNote, Run.Accepted]));

        var page = await _http.GetStringAsync(Address(server, "/"));
        var edition = await _http.GetStringAsync(Address(server, "/_vis/utgaven"));
        await using var clean = await PreviewServer.StartAsync(0, PreviewSnapshot.Of(1, Site));

        page.ShouldContain("<a class=\"vis-merke\" href=\"/_vis/utgaven\">3 merknader</a>");
        page.ShouldNotContain("PM0303");
        edition.ShouldContain("<h2>Utgaven mangler kostra.csv</h2>");
        edition.ShouldContain("input/kapitler/20.md:9:1");
        edition.ShouldContain("økonomidirektør: SSB har rettet tallet.".Replace("ø", "&#248;", StringComparison.Ordinal));
        (await _http.GetStringAsync(Address(clean, "/"))).ShouldNotContain("vis-merke");
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("127.0.0.1:1", 421)]
    [InlineData("127.0.0.1:PORT", 200)]
    [InlineData("localhost:PORT", 200)]
    public async Task Bare_eget_vertsnavn_får_svar(string host, int status)
    {
        await using var server = await PreviewServer.StartAsync(0, PreviewSnapshot.Of(1, Site));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(server, "/"));
        request.Headers.Host = host.Replace("PORT", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

        ((int)(await _http.SendAsync(request)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Skriving_blir_avvist()
    {
        await using var server = await PreviewServer.StartAsync(0, PreviewSnapshot.Of(1, Site));

        (await _http.PostAsync(Address(server, "/"), null)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lagring_gir_ny_utgave_og_melding_til_åpne_sider(bool throughNewFile)
    {
        var folder = Directory.CreateTempSubdirectory("vis-");
        try
        {
            var prose = Path.Combine(folder.FullName, "tekst.md");
            await File.WriteAllTextAsync(prose, "første");
            SiteBuilder build = (_, _, _) => new([], [File_("index.html", $"<body>{File.ReadAllText(prose)}</body>")], false);
            using var stop = new CancellationTokenSource();
            var port = new TaskCompletionSource<int>();
            var preview = new PreviewCommand(build, Silent()).RunAsync(Arguments(folder.FullName), 0, port.SetResult, stop.Token);
            var root = new Uri($"http://127.0.0.1:{await port.Task}/");
            (await _http.GetStringAsync(root)).ShouldContain("første");
            using var events = new StreamReader(await _http.GetStreamAsync(new Uri(root, "_vis/hendelser")));
            (await NextDataAsync(events)).ShouldBe("data: 1");

            if (throughNewFile)
            {
                await File.WriteAllTextAsync(prose + ".ny", "andre");
                File.Move(prose + ".ny", prose, overwrite: true);
            }
            else
            {
                await File.WriteAllTextAsync(prose, "andre");
            }

            (await NextDataAsync(events)).ShouldNotBe("data: 1");
            (await _http.GetStringAsync(root)).ShouldContain("andre");
            await stop.CancelAsync();
            (await preview.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Feil_i_data_vises_som_side_med_melding_og_hint()
    {
        var html = PreviewPages.Faults([Run.Warning, Run.Fault with { Message = "ukjent <kolonne>" }]);
        await using var server = await PreviewServer.StartAsync(0, PreviewSnapshot.Faulty(2, html));

        var answer = await _http.GetAsync(Address(server, "/hvor/som/helst/"));

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("1 feil må rettes");
        page.ShouldContain("data/regnskap.csv:14:6");
        page.ShouldContain("ukjent &lt;kolonne&gt;");
        page.IndexOf("PM0102", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("PM0304", StringComparison.Ordinal));
        page.ShouldContain(PreviewPages.ScriptPath);
    }

    [Fact]
    public async Task Opptatt_port_gir_2_og_et_råd()
    {
        await using var server = await PreviewServer.StartAsync(0, PreviewSnapshot.Of(1, Site));

        var run = await Run.WithAsync(Run.Giving(), "vis", "--port", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("er opptatt. Velg en annen med --port.");
    }

    private static async Task<string> NextDataAsync(StreamReader events)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var line = await events.ReadLineAsync(limit.Token);
            if (line is null) throw new EndOfStreamException();
            if (line.StartsWith("data:", StringComparison.Ordinal)) return line;
        }
    }

    private static Uri Address(PreviewServer server, string path) => new($"http://127.0.0.1:{server.Port}{path}");

    private static Terminal Silent() => new(TextWriter.Null, TextWriter.Null, watched: false);

    private static BuildArguments Arguments(string folder) =>
        new(folder, null, folder, folder, "output", true, false, DiagnosticFormat.Tekst, false);

    private static SiteFile File_(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
