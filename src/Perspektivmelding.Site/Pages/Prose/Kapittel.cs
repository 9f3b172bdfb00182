using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Site.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlEvents = Perspektivmelding.Site.Reading.YamlEvents;

namespace Perspektivmelding.Site.Pages.Prose;

/// <summary>A chapter as written: head and text, before numbers and figures are put in.</summary>
internal sealed record Kapittel
{
    /// <summary>Address: the file's name without number.</summary>
    public required string Slug { get; init; }

    /// <summary>The question.</summary>
    public required string Tittel { get; init; }

    /// <summary>Short title.</summary>
    public required string Meny { get; init; }

    /// <summary>The answer, Markdown on one line.</summary>
    public required string Ingress { get; init; }

    /// <summary>Where the ingress stands.</summary>
    public required SourceSpan IngressSpan { get; init; }

    /// <summary>Data the edition must have.</summary>
    public ImmutableArray<string> Krever { get; init; } = [];

    /// <summary>The whole file with the head blanked out, so that lines keep their numbers.</summary>
    public required string Tekst { get; init; }

    /// <summary>The file.</summary>
    public required string Fil { get; init; }
}

/// <summary>Reads the chapters and the glossary of an input folder.</summary>
internal static partial class KapittelReader
{
    private static readonly string[] Keys = ["tittel", "meny", "ingress", "krever"];

    /// <summary>
    /// All chapters in the order of their numbers. A nynorsk edition takes <c>nn/kapitler/</c> first, and a chapter
    /// that is missing there from bokmål, with a warning.
    /// </summary>
    public static ImmutableArray<Kapittel> Les(string input, string målform, List<Diagnostic> faults)
    {
        var root = input.Replace('\\', '/').TrimEnd('/');
        var folder = $"{root}/kapitler";
        if (!Directory.Exists(folder)) return [];
        var chapters = new List<Kapittel>();
        foreach (var name in Directory.GetFiles(folder, "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal))
        {
            if (FileName().Match(name) is not { Success: true } match)
            {
                faults.Add(Catalogue.KapittelNavn.At(new SourceSpan($"{folder}/{name}"), $"filnavnet «{name}» er ikke på formen 06-gjeld.md"));
                continue;
            }
            var path = Own(root, målform, $"kapitler/{name}", faults);
            if (LesFil(path, match.Groups[1].Value, File.ReadAllText(path), faults) is not { } chapter) continue;
            if (chapters.Find(c => c.Slug == chapter.Slug) is { } first)
                faults.Add(Catalogue.KapittelSammeNavn.At(new SourceSpan(path), $"adressen «{chapter.Slug}» er brukt av {first.Fil}"));
            else
                chapters.Add(chapter);
        }
        return [.. chapters];
    }

    /// <summary>The glossary; empty where the folder has none.</summary>
    public static Ordliste LesOrdliste(string input, string målform, List<Diagnostic> faults)
    {
        var root = input.Replace('\\', '/').TrimEnd('/');
        if (!File.Exists($"{root}/ordliste.md")) return new Ordliste([]);
        var path = Own(root, målform, "ordliste.md", faults);
        return Ordliste.Les(path, File.ReadAllText(path));
    }

    /// <summary>One chapter from its text; null when the head cannot be read.</summary>
    internal static Kapittel? LesFil(string path, string slug, string text, List<Diagnostic> faults)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines.Length > 0 && lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, l => l.TrimEnd() == "---") : -1;
        if (end < 0)
        {
            faults.Add(Catalogue.KapittelHode.At(new SourceSpan(path, 1, 1), "kapittelet mangler hodet mellom to linjer med ---"));
            return null;
        }
        var head = Head(path, string.Join('\n', lines[1..end]), faults);
        if (head is null) return null;
        var body = string.Concat(Enumerable.Repeat("\n", end + 1)) + string.Join('\n', lines[(end + 1)..]);
        string? Required(string key)
        {
            if (head.TryGetValue(key, out var node) && node is YamlScalarNode { Value: { Length: > 0 } value }) return value.Trim();
            faults.Add(Catalogue.KapittelHode.At(new SourceSpan(path, 1, 1), $"hodet mangler «{key}»"));
            return null;
        }
        if (Required("tittel") is not { } title || Required("meny") is not { } menu || Required("ingress") is not { } lead) return null;
        var leadNode = head["ingress"];
        return new Kapittel
        {
            Slug = slug,
            Tittel = title,
            Meny = menu,
            Ingress = lead.ReplaceLineEndings(" "),
            IngressSpan = new SourceSpan(path, (int)leadNode.Start.Line + 1, (int)leadNode.Start.Column),
            Krever = head.TryGetValue("krever", out var needs) ? Needs(path, needs, faults) : [],
            Tekst = body,
            Fil = path,
        };
    }

    private static SortedDictionary<string, YamlNode>? Head(string path, string yaml, List<Diagnostic> faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new YamlEvents(new StringReader(yaml)));
            if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode map)
            {
                faults.Add(Catalogue.KapittelHode.At(new SourceSpan(path, 1, 1), "hodet er tomt"));
                return null;
            }
            var head = new SortedDictionary<string, YamlNode>(StringComparer.Ordinal);
            foreach (var (key, value) in map.Children)
            {
                var name = (key as YamlScalarNode)?.Value ?? "";
                if (Keys.Contains(name)) head[name] = value;
                else
                    faults.Add(Catalogue.KapittelHode.At(
                        new SourceSpan(path, (int)key.Start.Line + 1, (int)key.Start.Column, Math.Max(1, name.Length)),
                        $"ukjent nøkkel «{name}» i hodet", NearestName.Hint(name, Keys) ?? $"Hodet kan ha: {string.Join(", ", Keys)}."));
            }
            return head;
        }
        catch (YamlException fault)
        {
            faults.Add(Catalogue.KapittelHode.At(
                new SourceSpan(path, (int)fault.Start.Line + 1, (int)fault.Start.Column), "hodet er ikke gyldig YAML",
                "Sett teksten i anførselstegn når den har kolon eller begynner med krøllparentes."));
            return null;
        }
    }

    private static ImmutableArray<string> Needs(string path, YamlNode node, List<Diagnostic> faults)
    {
        var needs = ImmutableArray.CreateBuilder<string>();
        IEnumerable<YamlNode> nodes = node is YamlSequenceNode list ? list.Children : [node];
        foreach (var child in nodes)
        {
            var name = (child as YamlScalarNode)?.Value ?? "";
            if (Datakrav.Kjente.Contains(name)) needs.Add(name);
            else
                faults.Add(Catalogue.KapittelHode.At(
                    new SourceSpan(path, (int)child.Start.Line + 1, (int)child.Start.Column, Math.Max(1, name.Length)),
                    $"ukjent krav «{name}»", NearestName.Hint(name, Datakrav.Kjente) ?? $"Kjente krav: {string.Join(", ", Datakrav.Kjente)}."));
        }
        return needs.ToImmutable();
    }

    private static string Own(string root, string målform, string file, List<Diagnostic> faults)
    {
        if (målform == "nb") return $"{root}/{file}";
        if (File.Exists($"{root}/{målform}/{file}")) return $"{root}/{målform}/{file}";
        faults.Add(Catalogue.KapittelPåBokmål.At(new SourceSpan($"{root}/{målform}/{file}"), "filen finnes ikke på nynorsk; bokmål er brukt"));
        return $"{root}/{file}";
    }

    [GeneratedRegex(@"^\d\d-([a-z0-9][a-z0-9-]*)\.md$")]
    private static partial Regex FileName();
}
