using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Perspektivmelding.Cli.Preview;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.EndToEnd.Tests.Security;

/// <summary>The preview as somebody else on the machine or the web would try it: raw requests over a socket.</summary>
public sealed class PreviewSafetyTests : IAsyncLifetime
{
    private const string Secret = "hemmelig";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vis-utenfor-");
    private PreviewServer _server = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "hemmelig.txt"), Secret);
        _server = await PreviewServer.StartAsync(0, PreviewSnapshot.Of(1,
        [
            File_("index.html", "<!doctype html><html><head><title>x</title></head><body>Forsiden</body></html>"),
            File_("gjeld/index.html", "<!doctype html><body>Gjeld</body>"),
            File_("data/linjer.csv", "år;linje\r\n"),
            File_("tema/stil.css", "p{}"),
            File_("pdf/rapport.pdf", "%PDF"),
        ]));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/../hemmelig.txt")]
    [InlineData("/../../../../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("/..%5c..%5cetc%5cpasswd")]
    [InlineData("/..\\..\\etc\\passwd")]
    [InlineData("/gjeld%2findex.html")]
    [InlineData("/gjeld%00/index.html")]
    [InlineData("/gjeld/index.html%00.txt")]
    [InlineData("/C:/Windows/win.ini")]
    [InlineData("//etc/passwd")]
    [InlineData("//gjeld")]
    [InlineData("/file:///etc/passwd")]
    [InlineData("/gjeld/.")]
    [InlineData("/data")]
    [InlineData("/data/")]
    [InlineData("/tema/")]
    [InlineData("/.git/config")]
    [InlineData("/gjeld/index.html/")]
    [InlineData("/GJELD/")]
    [InlineData("/con")]
    [InlineData("/%c0%ae%c0%ae/etc/passwd")]
    public async Task Ingenting_utenfor_nettstedet_og_ingen_liste_over_filer(string target)
    {
        var answer = await AskAsync($"GET {target} HTTP/1.1\r\nHost: {Own}\r\nConnection: close\r\n\r\n");

        Status(answer).ShouldBeOneOf(200, 302, 400, 404);
        if (Status(answer) == 200) answer.ShouldContain("Gjeld"); // «/gjeld/.» is the page itself
        if (Status(answer) == 302) answer.ShouldNotContain("Location: //");
        answer.ShouldNotContain("root:");
        answer.ShouldNotContain(Secret);
        answer.ShouldNotContain("linjer.csv");
    }

    [Fact]
    public async Task En_lenke_til_en_annen_fil_i_mappen_blir_aldri_fulgt()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "lenke.txt"), Path.Combine(_folder.FullName, "hemmelig.txt"));

        // The preview reads nothing from the disk while it answers: a link is no more than a name that is not there.
        foreach (var target in (string[])["/lenke.txt", _folder.FullName + "/lenke.txt", "/" + _folder.Name + "/lenke.txt"])
            Status(await AskAsync($"GET {target} HTTP/1.1\r\nHost: {Own}\r\nConnection: close\r\n\r\n")).ShouldBe(404);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:PORT")]
    [InlineData("127.0.0.1.evil.example:PORT")]
    [InlineData("localhost.evil.example:PORT")]
    [InlineData("127.0.0.1:80")]
    [InlineData("127.0.0.2:PORT")]
    [InlineData("0.0.0.0:PORT")]
    [InlineData("[::1]:PORT")]
    [InlineData("evil.example@127.0.0.1:PORT")]
    [InlineData("")]
    public async Task Andre_vertsnavn_får_ikke_svar(string host)
    {
        var header = host.Replace("PORT", Port, StringComparison.Ordinal);

        foreach (var target in (string[])["/", "/_vis/hendelser", "/_vis/reload.js"])
        {
            var answer = await AskAsync($"GET {target} HTTP/1.1\r\nHost: {header}\r\nConnection: close\r\n\r\n");
            Status(answer).ShouldBeOneOf(400, 421);
            answer.ShouldNotContain("Forsiden");
            answer.ShouldNotContain("EventSource");
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: OWN\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: OWN\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: OWN\r\n\r\n")]
    [InlineData("\u0001\u0002\u0003\r\n\r\n")]
    [InlineData("GET\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: OWN\r\nX : y\r\n\r\n")]
    public async Task Søppel_får_400_og_aldri_en_side(string request)
    {
        var answer = await AskAsync(request.Replace("OWN", Own, StringComparison.Ordinal));

        if (answer.Length > 0) Status(answer).ShouldBeOneOf(400, 421, 505);
        answer.ShouldNotContain("Forsiden");
        (await AskAsync($"GET / HTTP/1.1\r\nHost: {Own}\r\nConnection: close\r\n\r\n")).ShouldContain("Forsiden");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Bare_GET_og_HEAD(string method)
    {
        foreach (var target in (string[])["/", "/_vis/hendelser"])
        {
            var answer = await AskAsync($"{method} {target} HTTP/1.1\r\nHost: {Own}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            Status(answer).ShouldBe(405);
            answer.ShouldContain("Allow: GET, HEAD");
        }
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/gjeld/", "text/html; charset=utf-8")]
    [InlineData("/data/linjer.csv", "text/csv; charset=utf-8")]
    [InlineData("/tema/stil.css", "text/css; charset=utf-8")]
    [InlineData("/pdf/rapport.pdf", "application/pdf")]
    [InlineData("/finnes-ikke", "text/html; charset=utf-8")]
    [InlineData("/_vis/reload.js", "text/javascript; charset=utf-8")]
    [InlineData("/_vis/hendelser", "text/event-stream")]
    public async Task Alt_har_rett_type_og_de_hodene_en_meta_ikke_kan_gi(string path, string type)
    {
        var answer = await AskAsync($"HEAD {path} HTTP/1.1\r\nHost: {Own}\r\nConnection: close\r\n\r\n");

        answer.ShouldContain($"Content-Type: {type}\r\n");
        answer.ShouldContain("X-Content-Type-Options: nosniff\r\n");
        answer.ShouldContain("X-Frame-Options: DENY\r\n");
        answer.ShouldContain("Referrer-Policy: no-referrer\r\n");
        answer.ShouldContain("frame-ancestors 'none'");
        answer.ShouldContain("default-src 'none'");
        answer.ShouldNotContain("unsafe");
        answer.ShouldNotContain("Access-Control-Allow");
        answer.ShouldNotContain("Set-Cookie");
        answer.ShouldNotContain("Server:");
        answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].ShouldBeEmpty();
    }

    [Fact]
    public async Task Altfor_lange_forespørsler_blir_avvist_og_forhåndsvisningen_lever()
    {
        Status(await AskAsync($"GET /{new string('a', 100_000)} HTTP/1.1\r\nHost: {Own}\r\n\r\n")).ShouldBeOneOf(400, 414);
        Status(await AskAsync($"GET / HTTP/1.1\r\nHost: {Own}\r\nX: {new string('a', 100_000)}\r\n\r\n")).ShouldBe(431);
        Status(await AskAsync($"POST / HTTP/1.1\r\nHost: {Own}\r\nContent-Length: 99999999999\r\n\r\n")).ShouldBeOneOf(405, 413);

        Status(await AskAsync($"GET / HTTP/1.1\r\nHost: {Own}\r\nConnection: close\r\n\r\n")).ShouldBe(200);
    }

    [Fact]
    public async Task Hundre_åpne_sider_får_hver_sin_melding_og_de_som_ikke_spør_om_noe_sperrer_ikke()
    {
        var silent = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => ConnectAsync()));
        var listening = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            var client = await ConnectAsync();
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET /_vis/hendelser HTTP/1.1\r\nHost: {Own}\r\n\r\n"));
            return client;
        }));
        foreach (var client in listening) (await UntilAsync(client, "data: 1")).ShouldContain("text/event-stream");

        _server.Show(PreviewSnapshot.Of(2, [File_("index.html", "<body>Ny</body>")]));

        foreach (var client in listening) await UntilAsync(client, "data: 2");
        (await AskAsync($"GET / HTTP/1.1\r\nHost: {Own}\r\nConnection: close\r\n\r\n")).ShouldContain("Ny");
        foreach (var client in silent.Concat(listening)) client.Dispose();
    }

    [Fact]
    public void Den_lytter_bare_på_maskinens_egen_adresse()
    {
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == _server.Port).ToList();

        listeners.ShouldHaveSingleItem().Address.ShouldBe(IPAddress.Loopback);
    }

    private string Port => _server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Own => $"127.0.0.1:{Port}";

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _server.Port);
        return client;
    }

    private async Task<string> AskAsync(string request)
    {
        using var client = await ConnectAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var stream = client.GetStream();
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
            await stream.CopyToAsync(answer, limit.Token);
        }
        catch (IOException)
        {
            // The server closed while we still wrote; what it said before that is read.
        }
        return Encoding.UTF8.GetString(answer.ToArray());
    }

    private static async Task<string> UntilAsync(TcpClient client, string words)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (text, buffer) = (new StringBuilder(), new byte[4096]);
        while (!text.ToString().Contains(words, StringComparison.Ordinal))
        {
            var read = await client.GetStream().ReadAsync(buffer, limit.Token);
            if (read == 0) throw new EndOfStreamException(text.ToString());
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        return text.ToString();
    }

    private static int Status(string answer) => int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static SiteFile File_(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
