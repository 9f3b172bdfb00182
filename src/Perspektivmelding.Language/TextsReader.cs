using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Language;

/// <summary>Reads <c>tekst/nb/*.yml</c> and <c>tekst/nn/*.yml</c> of a theme: flat maps from key to text.</summary>
public static class TextsReader
{
    /// <summary>
    /// The theme's texts in a målform (<c>nb</c> or <c>nn</c>). A nynorsk text that is missing is taken from bokmål,
    /// with a warning.
    /// </summary>
    /// <param name="theme">The theme.</param>
    /// <param name="målform"><c>nb</c> or <c>nn</c>.</param>
    public static Checked<Texts> Read(SourceFolder theme, string målform) => ReadWords(theme.Folder("tekst"), målform);

    /// <summary>The same of the folder of words alone.</summary>
    /// <param name="words">The folder <c>tekst</c>.</param>
    /// <param name="målform"><c>nb</c> or <c>nn</c>.</param>
    public static Checked<Texts> ReadWords(SourceFolder words, string målform)
    {
        var faults = new DiagnosticBag();
        var bokmål = ReadFolder(words.Folder("nb"), faults);
        if (målform == "nb") return new(new Texts("nb", words.Folder("nb").Path, bokmål), faults.ToImmutable());

        var folder = words.Folder(målform);
        var own = ReadFolder(folder, faults);
        foreach (var (key, entry) in bokmål)
        {
            if (!own.TryAdd(key, entry))
            {
                if (!own[key].Variants.Select(v => v.Vilkår).SequenceEqual(entry.Variants.Select(v => v.Vilkår), StringComparer.Ordinal))
                    faults.Add(Catalogue.UlikeVilkår, own[key].Span, $"«{key}» har andre vilkår på nynorsk enn på bokmål",
                        $"Vilkårene på bokmål står i {entry.Span.File}, linje {entry.Span.Line}.");
                continue;
            }
            var file = Path.GetFileName(entry.Span.File);
            faults.Add(Catalogue.TekstPåBokmål, new SourceSpan($"{folder.Path}/{file}"),
                $"teksten «{key}» mangler på nynorsk; bokmål er brukt");
        }
        return new(new Texts(målform, folder.Path, own), faults.ToImmutable());
    }

    private static SortedDictionary<string, TextEntry> ReadFolder(SourceFolder folder, DiagnosticBag faults)
    {
        var entries = new SortedDictionary<string, TextEntry>(StringComparer.Ordinal);
        if (!folder.Exists)
        {
            faults.Add(Catalogue.TemafilMangler, new SourceSpan(folder.Path), $"mappen «{folder.Path}» finnes ikke");
            return entries;
        }
        foreach (var file in folder.Ending(".yml")) ReadFile(file, entries, faults);
        return entries;
    }

    private static void ReadFile(SourceFile file, SortedDictionary<string, TextEntry> entries, DiagnosticBag faults)
    {
        if (file.Text(faults) is not { } source || YamlTree.Read(source, faults) is not { } root) return;
        if (root is not YamlNode.Map map)
        {
            faults.Add(Catalogue.TekstfilFeil, root.Span, "filen er ikke en liste av nøkler og tekster");
            return;
        }
        foreach (var (key, value) in map.Entries)
        {
            if (entries.TryGetValue(key.Value, out var first))
                faults.Add(Catalogue.TekstfilFeil, key.Span, $"nøkkelen «{key.Value}» står to ganger",
                    $"Den første står i {first.Span.File}, linje {first.Span.Line}.");
            else if (VariantReader.Read($"«{key.Value}»", key.Span, value, faults) is { } entry)
                entries.Add(key.Value, entry);
        }
    }
}
