using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;
using YamlDotNet.RepresentationModel;

namespace Perspektivmelding.Site.Tests.Ordvalg;

/// <summary>
/// A nynorsk site has no bokmål of ours in it: on the finished pages there is no word that the dictionary of bokmål knows and that of
/// nynorsk does not. What the edition itself says is taken out first; it is the municipality's own.
/// </summary>
public sealed class NynorsksideTests : IDisposable
{
    private static readonly string[] Synlig = ["alt", "aria-label", "title", "content", "placeholder"];

    private readonly string _mappe = Directory.CreateTempSubdirectory("nynorsk").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [OrdlisteFact]
    public void Ingen_side_på_nynorsk_har_bokmål_i_seg()
    {
        var utgave = Nynorsk("data/2025");
        var bygd = Build.Run(new BuildOptions(_mappe, null, Repository.Folder("input"), Repository.Folder("theme"), WithPdf: false, Strict: false));
        bygd.Failed.ShouldBeFalse(string.Join('\n', bygd.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message)));
        var (par, alene, alle) = Utgavens(utgave);
        var ord = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var side in bygd.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (var tekst in Tekster(System.Text.Encoding.UTF8.GetString(side.Bytes.Span)))
            {
                string[] rekke = [.. Prosa.Ord(tekst)];
                for (var i = 0; i < rekke.Length; i++)
                {
                    // The edition's own words, also where a figure or a glossary cuts its sentences.
                    var egne = alene.Contains(rekke[i]) || (rekke.Length == 1 && alle.Contains(rekke[i])) || (i > 0 && par.Contains($"{rekke[i - 1]} {rekke[i]}")) || (i + 1 < rekke.Length && par.Contains($"{rekke[i]} {rekke[i + 1]}"));
                    if (!egne) ord.TryAdd(rekke[i], $"{rekke[i]} ({side.Path}: …{string.Join(' ', rekke[Math.Max(0, i - 4)..Math.Min(rekke.Length, i + 5)])}…)");
                }
            }
        }

        ord.Count.ShouldBeGreaterThan(1500);
        var ikkeNynorsk = Hunspell.Ukjente("nn", ord.Keys);
        var ukjente = Hunspell.Avvist("nb", ikkeNynorsk).ToHashSet(StringComparer.Ordinal);
        ikkeNynorsk.Where(o => !ukjente.Contains(o)).Select(o => ord[o]).ShouldBe([]);
    }

    private string Nynorsk(string mappe)
    {
        var til = Directory.CreateDirectory(Path.Combine(_mappe, Path.GetFileName(mappe))).FullName;
        foreach (var fil in Directory.GetFiles(Repository.Folder(mappe))) File.Copy(fil, Path.Combine(til, Path.GetFileName(fil)));
        var kommune = Path.Combine(til, "kommune.yml");
        File.WriteAllText(kommune, File.ReadAllText(kommune).Replace("målform: nb", "målform: nn", StringComparison.Ordinal));
        File.ReadAllText(kommune).ShouldContain("målform: nn");
        return til;
    }

    /// <summary>The words of the edition: two and two as they follow each other, those that are a text alone, and all.</summary>
    private static (HashSet<string> Par, HashSet<string> Alene, HashSet<string> Alle) Utgavens(string mappe)
    {
        var yaml = Directory.GetFiles(mappe, "*.yml").SelectMany(fil =>
        {
            var strøm = new YamlStream();
            strøm.Load(new StringReader(File.ReadAllText(fil)));
            return strøm.Documents.SelectMany(d => d.AllNodes).OfType<YamlScalarNode>().Select(n => n.Value ?? "");
        });
        var csv = Directory.GetFiles(mappe, "*.csv").SelectMany(File.ReadLines).SelectMany(l => l.Split(';')).Select(c => c.Trim('"'));
        string[][] rekker = [.. yaml.Concat(csv).Select(t => Prosa.Ord(t).ToArray())];
        return (rekker.SelectMany(r => r.Skip(1).Select((o, i) => $"{r[i]} {o}")).ToHashSet(StringComparer.OrdinalIgnoreCase),
            rekker.Where(r => r.Length == 1).Select(r => r[0]).ToHashSet(StringComparer.OrdinalIgnoreCase),
            rekker.SelectMany(r => r).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Tekster(string html)
    {
        using var side = new HtmlParser().ParseDocument(html);
        foreach (var fjern in side.QuerySelectorAll("script, style, code, [lang=nb], [lang=en]").ToArray()) fjern.Remove();
        // A paragraph is one text, whatever is marked inside it: the edition's sentences are found whole.
        foreach (var node in side.QuerySelectorAll("*").Where(e => e.ChildNodes.OfType<IText>().Any(t => !string.IsNullOrWhiteSpace(t.Data)) && !ErInni(e))) yield return Jevnet(node.TextContent);
        foreach (var element in side.QuerySelectorAll("*"))
            foreach (var navn in Synlig)
                if (element.GetAttribute(navn) is { } verdi && verdi.Contains(' ', StringComparison.Ordinal)) yield return Jevnet(verdi);
    }

    private static bool ErInni(IElement element) =>
        element.ParentElement is { } forelder && forelder.ChildNodes.OfType<IText>().Any(t => !string.IsNullOrWhiteSpace(t.Data));

    private static string Jevnet(string tekst) => string.Join(' ', tekst.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
