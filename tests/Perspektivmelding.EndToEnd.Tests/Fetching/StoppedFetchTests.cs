using System.Globalization;
using Perspektivmelding.EndToEnd.Tests.Program;
using Perspektivmelding.Site.Tests.Fetching;

namespace Perspektivmelding.EndToEnd.Tests.Fetching;

/// <summary>The program as a process that is ended in the midst, and one that never opens a connection.</summary>
public sealed class StoppedFetchTests : IDisposable
{
    private readonly ReplayServer _server = new(PxReplay.OfFixtures().Of);
    private readonly string _root = Directory.CreateTempSubdirectory("hent").FullName;

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task Drept_midt_i_fortsetter_den_der_den_slapp_og_gir_de_samme_filene()
    {
        var whole = Path.Combine(_root, "hel");
        (await Perspektiv.RunAsync(Arguments(whole))).ExitCode.ShouldBe(0);
        var first = _server.Asked.Count;

        var killed = Path.Combine(_root, "drept");
        using (var process = Perspektiv.Start([], Arguments(killed)))
        {
            _server.Instead = (number, path) => number == first + 5 ? PxReplay.OfFixtures().Of(path) with { Silent = true } : null;
            await AskedAsync(first + 5);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Directory.GetFiles(killed, "*.csv").ShouldBeEmpty();
        (await Perspektiv.RunAsync(Arguments(killed))).ExitCode.ShouldBe(0);
        _server.Asked.Count.ShouldBe(first + 5 + 4);
        Content(killed).ShouldBe(Content(whole));
    }

    [Fact]
    public async Task Stanset_av_brukeren_sier_den_hvordan_man_fortsetter()
    {
        if (OperatingSystem.IsWindows()) return; // No such signal there.
        _server.Instead = (number, path) => number == 2 ? PxReplay.OfFixtures().Of(path) with { Silent = true } : null;
        using var process = Perspektiv.Start([], Arguments(Path.Combine(_root, "stanset")));
        await AskedAsync(2);
        // Handled as Ctrl-C is; a shell may have told those it starts to ignore that one.
        (await Perspektiv.RunProcessAsync("kill", "-TERM", process.Id.ToString(CultureInfo.InvariantCulture))).ExitCode.ShouldBe(0);
        (await process.StandardError.ReadToEndAsync()).ShouldContain("Kjør den samme kommandoen igjen for å fortsette.");
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(130);
        File.Exists(Path.Combine(_root, "stanset", "raa", "hentet.json")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("valider")]
    [InlineData("bygg --uten-pdf")]
    public async Task Verken_bygg_eller_valider_åpner_en_forbindelse(string command)
    {
        // Whatever would be asked of the net would come here first.
        var proxy = _server.Address.ToString();
        var result = await Perspektiv.RunAsync(
            new Dictionary<string, string> { ["HTTP_PROXY"] = proxy, ["HTTPS_PROXY"] = proxy, ["ALL_PROXY"] = proxy },
            [.. command.Split(' '), "--ut", Path.Combine(_root, "ut")]);
        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        _server.MostOpen.ShouldBe(0);
    }

    private static string[] Content(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(File.ReadAllBytes(file))}")];

    private async Task AskedAsync(int number)
    {
        for (var i = 0; _server.Asked.Count < number; i++)
        {
            i.ShouldBeLessThan(1200, $"bare {_server.Asked.Count.ToString(CultureInfo.InvariantCulture)} spørringer kom");
            await Task.Delay(50);
        }
    }

    private string[] Arguments(string folder) =>
        ["hent", "--kommune", "9999", "--sammenlikning", "9998", "--fra", "2022", "--til-år", "2024", "--til", folder, "--pause", "0", "--ja",
         "--server", _server.Address.ToString(), "--server-norgesbank", _server.Address.ToString()];
}
