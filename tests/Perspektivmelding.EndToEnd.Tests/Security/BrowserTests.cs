using System.Text;
using Perspektivmelding.Cli.Preview;
using Perspektivmelding.EndToEnd.Tests.Program;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;
using Perspektivmelding.Rendering;
using Perspektivmelding.Site.Tests.Security;
using Xunit.Abstractions;

namespace Perspektivmelding.EndToEnd.Tests.Security;

/// <summary>
/// Every page of a whole site in a real browser, from a folder and over http: nothing is stopped by the page's policy,
/// nothing is asked for outside the site, nothing goes wrong in the console, nothing is left behind.
/// </summary>
public sealed class BrowserTests(ITestOutputHelper output) : IDisposable
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'\">";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nettleser-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("eksempelet", "mappe")]
    [InlineData("eksempelet", "http")]
    [InlineData("fiendtlig", "mappe")]
    [InlineData("fiendtlig", "http")]
    public async Task Hver_side_holder_sin_CSP_og_henter_ingenting_utenfra(string edition, string way)
    {
        var files = Files(edition);
        await using var visit = await PageVisit.StartAsync();
        await using var preview = way == "http" ? await PreviewServer.StartAsync(0, PreviewSnapshot.Of(1, files)) : null;
        var root = preview is null ? Write(files) : new Uri($"http://127.0.0.1:{preview.Port}/");
        var pages = files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).Select(f => f.Path).ToList();

        var requests = 0;
        foreach (var page in pages)
        {
            var seen = await visit.OpenAsync(new Uri(root, page));
            requests += seen.Requests.Count;
            seen.Violations.ShouldBeEmpty(page);
            seen.Errors.ShouldBeEmpty(page);
            seen.Outside(root).ShouldBeEmpty(page);
            seen.Stored.ShouldBe(0, page);
            seen.Requests.Count.ShouldBeGreaterThanOrEqualTo(3, page); // the page, its style, its script
        }

        pages.Count.ShouldBeGreaterThan(15);
        output.WriteLine($"{edition} fra {way}: {pages.Count} sider, {requests} forespørsler, 0 utenfor, 0 brudd, 0 feil");
    }

    [Theory]
    [InlineData(Policy + "<script>document.title = 1</script>", 1, 0)]
    [InlineData(Policy + "<p style=\"color: red\">x</p>", 1, 0)]
    [InlineData(Policy + "<p onclick=\"alert(1)\">x</p>", 1, 0)]
    [InlineData(Policy + "<img src=\"https://tredjepart.example/x.png\">", 1, 0)]
    [InlineData("<img src=\"https://tredjepart.example/x.png\">", 0, 1)]
    [InlineData("<link rel=\"stylesheet\" href=\"https://tredjepart.example/x.css\">", 0, 1)]
    public async Task Prøven_ser_brudd_og_forespørsler_når_de_er_der(string html, int violations, int outside)
    {
        var root = Write([new SiteFile("index.html", Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>x</title>{html}</head></html>"))]);
        await using var visit = await PageVisit.StartAsync();

        var seen = await visit.OpenAsync(new Uri(root, "index.html"));

        Math.Sign(seen.Violations.Count).ShouldBe(violations);
        if (violations == 0) seen.Outside(root).Count().ShouldBe(outside);
        (seen.Violations.Count + seen.Outside(root).Count()).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script>console.error('x')</script>")]
    [InlineData("<script>finnesIkke()</script>")]
    public async Task Prøven_ser_feil_i_konsollen_og_kode_som_går(string html)
    {
        var root = Write([new SiteFile("index.html", Encoding.UTF8.GetBytes("<!doctype html>" + html))]);
        await using var visit = await PageVisit.StartAsync();

        (await visit.OpenAsync(new Uri(root, "index.html"))).Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Prøven_ser_det_som_blir_lagret()
    {
        var root = Write([new SiteFile("index.html", "<!doctype html><script>localStorage.setItem('a', 'b')</script>"u8.ToArray())]);
        await using var visit = await PageVisit.StartAsync();

        (await visit.OpenAsync(new Uri(root, "index.html"))).Stored.ShouldBe(1);
    }

    private static IReadOnlyList<SiteFile> Files(string edition)
    {
        using var hostile = edition == "fiendtlig" ? HostileEdition.Turned(3) : null;
        var result = Build.Run(new BuildOptions(
            hostile?.DataFolder ?? Path.Combine(Perspektiv.Root(), "data"), null, Path.Combine(Perspektiv.Root(), "input"), Path.Combine(Perspektiv.Root(), "theme"), WithPdf: false, Strict: false));
        result.Failed.ShouldBeFalse(string.Join('\n', result.Diagnostics));
        return result.Files;
    }

    private Uri Write(IReadOnlyList<SiteFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.Span);
        }
        return new Uri(_folder.FullName + "/");
    }
}
