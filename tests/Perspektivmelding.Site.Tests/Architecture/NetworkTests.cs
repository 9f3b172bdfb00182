using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Architecture;

/// <summary>The program opens connections in few places, and to the net only when the user says <c>hent</c>.</summary>
public sealed partial class NetworkTests
{
    [Fact]
    public void Nettverk_finnes_bare_i_hent_og_mot_nettleseren_og_forhåndsvisningen_på_denne_maskinen() =>
        Sources().Where(source => Network().IsMatch(source.Text)).Select(source => source.Path).ShouldBe([
            "src/Perspektivmelding.Cli/Preview/PreviewServer.cs",
            "src/Perspektivmelding.Import/Fetching/Nett/SourceClient.cs",
            "src/Perspektivmelding.Publishing/Output/Pdf/DevToolsConnection.cs",
        ]);

    [Fact]
    public void Bare_kommandoen_hent_kjenner_hentingen() =>
        Sources().Where(source => !source.Path.StartsWith("src/Perspektivmelding.Import/Fetching/", StringComparison.Ordinal) && source.Text.Contains("Perspektivmelding.Fetching", StringComparison.Ordinal))
            .Select(source => source.Path).ShouldBe([
                "src/Perspektivmelding.Cli/CommandLine/FetchGrammar.cs",
                "src/Perspektivmelding.Cli/Commands/FetchCommand.cs",
            ]);

    [GeneratedRegex(@"\b(HttpClient|SocketsHttpHandler|HttpClientHandler|ClientWebSocket|TcpClient|TcpListener|UdpClient|WebClient|WebRequest|HttpListener|WebApplication|Socket)\b")]
    private static partial Regex Network();

    private static IEnumerable<(string Path, string Text)> Sources()
    {
        var root = Repository.Folder("src");
        var files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: "src/" + Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(source => !source.Path.Contains("/obj/", StringComparison.Ordinal)).OrderBy(source => source.Path, StringComparer.Ordinal).ToArray();
        files.Length.ShouldBeGreaterThan(100);
        return files.Select(source => (source.Path, File.ReadAllText(source.File)));
    }
}
