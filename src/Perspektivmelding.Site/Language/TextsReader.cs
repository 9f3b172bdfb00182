using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Perspektivmelding.Site.Language;

/// <summary>Reads <c>tekst/nb/*.yml</c> and <c>tekst/nn/*.yml</c> of a theme: flat maps from key to text.</summary>
public static class TextsReader
{
    /// <summary>
    /// The theme's texts in a målform (<c>nb</c> or <c>nn</c>). A nynorsk text that is missing is taken from bokmål,
    /// with a warning.
    /// </summary>
    public static Checked<Texts> Read(string themeFolder, string målform)
    {
        var faults = new List<Diagnostic>();
        var bokmål = ReadFolder(Folder(themeFolder, "nb"), faults);
        if (målform == "nb") return new(new Texts("nb", Folder(themeFolder, "nb"), bokmål), faults);

        var own = ReadFolder(Folder(themeFolder, målform), faults);
        foreach (var (key, entry) in bokmål)
        {
            if (!own.TryAdd(key, entry)) continue;
            var file = Path.GetFileName(entry.Span.File);
            faults.Add(Catalogue.TekstPåBokmål.At(
                new SourceSpan($"{Folder(themeFolder, målform)}/{file}"), $"teksten «{key}» mangler på nynorsk; bokmål er brukt"));
        }
        return new(new Texts(målform, Folder(themeFolder, målform), own), faults);
    }

    private static string Folder(string themeFolder, string målform) =>
        $"{themeFolder.Replace('\\', '/').TrimEnd('/')}/tekst/{målform}";

    private static SortedDictionary<string, TextEntry> ReadFolder(string folder, List<Diagnostic> faults)
    {
        var entries = new SortedDictionary<string, TextEntry>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            faults.Add(Catalogue.TemafilMangler.At(new SourceSpan(folder), $"mappen «{folder}» finnes ikke"));
            return entries;
        }
        var names = Directory.GetFiles(folder, "*.yml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
        foreach (var name in names) ReadFile($"{folder}/{name}", entries, faults);
        return entries;
    }

    private static void ReadFile(string path, SortedDictionary<string, TextEntry> entries, List<Diagnostic> faults)
    {
        try
        {
            using var reader = new StreamReader(path);
            var parser = new YamlEvents(reader);
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _)) return;
            parser.Consume<DocumentStart>();
            if (!parser.TryConsume<MappingStart>(out _))
            {
                faults.Add(Catalogue.TekstfilFeil.At(Span(path, parser.Current!), "filen er ikke en liste av nøkler og tekster"));
                return;
            }
            while (!parser.TryConsume<MappingEnd>(out _)) ReadPair(path, parser, entries, faults);
        }
        catch (YamlException fault)
        {
            faults.Add(Catalogue.TekstfilFeil.At(
                new SourceSpan(path, (int)fault.Start.Line, (int)fault.Start.Column), "filen er ikke gyldig YAML",
                "Sett teksten i anførselstegn når den har kolon, krøllparentes eller anførselstegn."));
        }
    }

    private static void ReadPair(
        string path, IParser parser, SortedDictionary<string, TextEntry> entries, List<Diagnostic> faults)
    {
        var key = parser.Consume<Scalar>();
        if (!parser.TryConsume<Scalar>(out var text))
        {
            faults.Add(Catalogue.TekstfilFeil.At(Span(path, key), $"«{key.Value}» har ikke en tekst som verdi"));
            parser.SkipThisAndNestedEvents();
            return;
        }
        if (entries.TryGetValue(key.Value, out var first))
        {
            faults.Add(Catalogue.TekstfilFeil.At(
                Span(path, key), $"nøkkelen «{key.Value}» står to ganger",
                $"Den første står i {first.Span.File}, linje {first.Span.Line}."));
            return;
        }
        entries.Add(key.Value, new TextEntry(text.Value, Span(path, text)));
    }

    private static SourceSpan Span(string path, ParsingEvent at) =>
        new(path, (int)at.Start.Line, (int)at.Start.Column, Math.Max(1, (int)(at.End.Index - at.Start.Index)));
}
