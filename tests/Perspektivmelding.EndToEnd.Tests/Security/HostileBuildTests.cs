using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Perspektivmelding.EndToEnd.Tests.Pdf;
using Perspektivmelding.EndToEnd.Tests.Program;
using Perspektivmelding.Site.Tests.Security;

namespace Perspektivmelding.EndToEnd.Tests.Security;

/// <summary>A whole build with hostile text in the data and in the names of its folders: the PDFs hold text and nothing else.</summary>
public sealed partial class HostileBuildTests : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("fiendtlig-ut-");

    public void Dispose() => _work.Delete(recursive: true);

    [Theory]
    [InlineData(0, "<script>alert(1)<", "\"><svg onload=alert(1)>")]
    [InlineData(7, "=HYPERLINK(\"x\")", "]]>{{navn}}'")]
    public async Task Bygget_går_og_PDF_ene_har_teksten_som_tekst(int turn, string data, string folder)
    {
        using var edition = HostileEdition.Turned(turn, data);
        var output = Path.Combine(_work.FullName, folder);

        var result = await Perspektiv.RunAsync("bygg", "--data", edition.DataFolder, "--ut", output);

        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        var text = Squeeze(await PdfText.ReadAsync(await File.ReadAllBytesAsync(Path.Combine(output, "pdf", "perspektivmelding-2026.pdf"))));
        foreach (var place in (string[])["kommune", "tiltak", "sektor", "scenario-2", "regel", "risiko", "program-post"])
            text.ShouldContain(Squeeze(edition.Text(place)), Case.Insensitive, place);
        foreach (var file in Directory.GetFiles(Path.Combine(output, "pdf"), "*.pdf", SearchOption.AllDirectories))
        {
            Path.GetFileName(file).ShouldMatch("^[a-z0-9-]+\\.pdf$");
            Active().Matches(Streams().Replace(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), "")).Select(m => m.Value).ShouldBeEmpty(file);
        }
        foreach (var file in Directory.GetFiles(output, "*.json", SearchOption.AllDirectories)) JsonDocument.Parse(await File.ReadAllBytesAsync(file)).Dispose();
        foreach (var file in Directory.GetFiles(output, "*.html", SearchOption.AllDirectories))
            (await File.ReadAllTextAsync(file)).ShouldNotContain(data, Case.Sensitive, file);
    }

    [Fact]
    public async Task Feilmeldinger_om_filer_med_farlige_navn_er_gyldig_JSON_og_uten_stakkspor()
    {
        using var edition = HostileEdition.Turned(1, "<script>alert(1)<");
        await File.WriteAllTextAsync(Path.Combine(edition.DataFolder, "2026", "tiltak.yml"), "- {id: \"<script>\", navn: \"\\u202E=1+1\", linje: \"]]>\"}\n");

        var result = await Perspektiv.RunAsync("valider", "--data", edition.DataFolder, "--format", "json");

        result.ExitCode.ShouldBe(1, result.Output + result.Error);
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.EnumerateArray().ShouldContain(d => d.GetProperty("melding").GetString()!.Contains("<script>", StringComparison.Ordinal));
        (result.Output + result.Error).ShouldNotContain("   at ");
    }

    // Lines are broken and words parted on paper; the letters are the same. What cannot be seen is not compared.
    private static string Squeeze(string text) => Unseen().Replace(text.Replace('\u2212', '-'), "");

    [GeneratedRegex(@"[\s\p{Cf}\p{Cc}]|\u2010|\u00AD")]
    private static partial Regex Unseen();

    // Compressed bytes can be anything, also «/JS»; what a PDF can do stands in its objects, outside them.
    [GeneratedRegex(@"(?<=>>\s*)stream\r?\n.*?endstream", RegexOptions.Singleline)]
    private static partial Regex Streams();

    [GeneratedRegex(@"/(?:JavaScript|JS|Launch|URI|SubmitForm|EmbeddedFile|RichMedia|OpenAction)\b")]
    private static partial Regex Active();
}
