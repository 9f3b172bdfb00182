using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Pages.Prose;

/// <summary>A chapter as written: head and text, before numbers and figures are put in.</summary>
public sealed record Kapittel
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

    /// <summary>Lines of the head that stand in variants, by key.</summary>
    public ImmutableArray<(string Nøkkel, TextEntry Varianter)> Hode { get; init; } = [];

    /// <summary>Data the edition must have.</summary>
    public ImmutableArray<string> Krever { get; init; } = [];

    /// <summary>Where the demands stand; the whole file where there are none.</summary>
    public required SourceSpan KreverSpan { get; init; }

    /// <summary>The whole file with the head blanked out, so that lines keep their numbers.</summary>
    public required string Tekst { get; init; }

    /// <summary>The file.</summary>
    public required string Fil { get; init; }

    /// <summary>The chapter with that variant of each line of the head which is true of the edition.</summary>
    public Kapittel Velg(Vilkårsoppslag oppslag, DiagnosticBag faults)
    {
        var valgt = this;
        foreach (var (nøkkel, varianter) in Hode)
        {
            foreach (var v in varianter.Variants)
                if (v.Når is { } når) oppslag.Kontroller(når, v.Vilkår, (_, lengde) => v.Span with { Length = 1 }, faults);
            if (varianter.Variants.FirstOrDefault(v => v.Når?.Holder(oppslag.Verdi) ?? true) is not { } variant)
            {
                faults.Add(Catalogue.IngenVariant.At(varianter.Span, $"ingen av variantene av «{nøkkel}» passer", "La den siste varianten stå uten «når»."));
                continue;
            }
            var tekst = variant.Text.Trim().ReplaceLineEndings(" ");
            valgt = nøkkel switch
            {
                "tittel" => valgt with { Tittel = tekst },
                "meny" => valgt with { Meny = tekst },
                _ => valgt with { Ingress = tekst, IngressSpan = variant.Span },
            };
        }
        return valgt;
    }
}

/// <summary>Reads the chapters and the glossary of an input folder.</summary>
internal static partial class KapittelReader
{
    private static readonly string[] Keys = ["tittel", "meny", "ingress", "krever"];

    /// <summary>
    /// All chapters in the order of their numbers. A nynorsk edition takes <c>nn/kapitler/</c> first, and a chapter
    /// that is missing there from bokmål, with a warning.
    /// </summary>
    /// <param name="input">The folder of prose.</param>
    /// <param name="målform"><c>nb</c> or <c>nn</c>.</param>
    /// <param name="faults">Gets what is wrong.</param>
    /// <param name="uleste">Gets the addresses of chapters that could not be read, so that links to them are no faults too.</param>
    public static ImmutableArray<Kapittel> Les(SourceFolder input, string målform, DiagnosticBag faults, ICollection<string>? uleste = null)
    {
        var chapters = new List<Kapittel>();
        foreach (var listed in input.Folder("kapitler").Ending(".md"))
        {
            var name = listed.Name;
            if (FileName().Match(name) is not { Success: true } match || Filnavn.ErReservert(match.Groups[1].Value))
            {
                faults.Add(Catalogue.KapittelNavn.At(new SourceSpan(listed.Path), FileName().IsMatch(name)
                    ? $"«{name}» bruker et navn som Windows har satt av, og kan ikke være en mappe der"
                    : $"filnavnet «{name}» er ikke på formen 06-gjeld.md"));
                continue;
            }
            var file = Own(input, målform, $"kapitler/{name}", faults);
            var path = file.Path;
            if (file.Text(faults) is not { } source || LesFil(path, match.Groups[1].Value, source.Text, faults) is not { } chapter)
            {
                uleste?.Add(match.Groups[1].Value);
                continue;
            }
            if (string.IsNullOrWhiteSpace(chapter.Tekst) && !Kapittelbygger.HarEgenDel(chapter.Slug))
                faults.Add(Catalogue.KapittelTomt.At(new SourceSpan(path), $"kapittelet «{chapter.Meny}» har ingen tekst"));
            if (chapters.Find(c => c.Slug == chapter.Slug) is { } first)
                faults.Add(Catalogue.KapittelSammeNavn.At(new SourceSpan(path), $"adressen «{chapter.Slug}» er brukt av {first.Fil}"));
            else
                chapters.Add(chapter);
        }
        return [.. chapters];
    }

    /// <summary>The glossary; empty where the folder has none.</summary>
    public static Ordliste LesOrdliste(SourceFolder input, string målform, DiagnosticBag faults)
    {
        if (input.File("ordliste.md") is null) return new Ordliste([]);
        var file = Own(input, målform, "ordliste.md", faults);
        return file.Text(faults) is { } source ? Ordliste.Les(file.Path, source.Text, faults) : new Ordliste([]);
    }

    /// <summary>One chapter from its text; null when the head cannot be read.</summary>
    internal static Kapittel? LesFil(string path, string slug, string text, DiagnosticBag faults)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines.Length > 0 && lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, l => l.TrimEnd() == "---") : -1;
        if (end < 0)
        {
            faults.Add(Catalogue.KapittelHode.At(new SourceSpan(path, 1, 1), "kapittelet mangler hodet mellom to linjer med ---"));
            return null;
        }
        // The first line is left blank, so that lines keep their numbers.
        var head = YamlTree.Read(new SourceText(path, "\n" + string.Join('\n', lines[1..end])), faults);
        if (head is not YamlNode.Map map)
        {
            if (head is not null) faults.Add(Catalogue.KapittelHode, head.Span, "hodet er ikke en liste av nøkler og verdier");
            return null;
        }
        var unknown = map.Entries.Where(e => !Keys.Contains(e.Key.Value)).ToList();
        foreach (var (key, _) in unknown)
            faults.Add(Catalogue.KapittelHode, key.Span, $"ukjent nøkkel «{key.Value}» i hodet", NearestName.HintOrList(key.Value, Keys));
        TextEntry? Required(string key)
        {
            if (map.Find(key)?.Value is YamlNode.Text { IsNull: false } text && text.Value.Trim().Length > 0) return new TextEntry(text.Value, text.Span);
            if (map.Find(key) is { Value: YamlNode.List list } entry && list.Items.Any(i => i is YamlNode.Map)) return VariantReader.Read($"«{key}»", entry.Key.Span, list, faults);
            // A key that is only misspelt has been told of.
            if (map.Find(key) is null && unknown.Any(e => NearestName.Of(e.Key.Value, Keys) == key)) return null;
            faults.Add(Catalogue.KapittelHode, map.Find(key)?.Value.Span ?? new SourceSpan(path, 1, 1), $"hodet mangler «{key}»");
            return null;
        }
        var (title, menu, lead) = (Required("tittel"), Required("meny"), Required("ingress"));
        if (title is null || menu is null || lead is null) return null;
        return new Kapittel
        {
            Slug = slug,
            Tittel = title.Variants[^1].Text.Trim(),
            Meny = menu.Variants[^1].Text.Trim(),
            Ingress = lead.Variants[^1].Text.Trim().ReplaceLineEndings(" "),
            IngressSpan = lead.Variants[^1].Span,
            Hode = [.. new[] { ("tittel", title), ("meny", menu), ("ingress", lead) }.Where(h => h.Item2.Variants.Length > 1 || h.Item2.Variants[0].Når is not null)],
            Krever = map.Find("krever") is { } needs ? Needs(needs.Value, faults) : [],
            KreverSpan = map.Find("krever")?.Key.Span ?? new SourceSpan(path),
            Tekst = string.Concat(Enumerable.Repeat("\n", end + 1)) + string.Join('\n', lines[(end + 1)..]),
            Fil = path,
        };
    }

    private static ImmutableArray<string> Needs(YamlNode node, DiagnosticBag faults)
    {
        var needs = ImmutableArray.CreateBuilder<string>();
        foreach (var child in node is YamlNode.List list ? list.Items : [node])
        {
            var name = (child as YamlNode.Text)?.Value ?? "";
            // A single word is one of the demands; anything else is a condition, whose names are held against the edition.
            if (Datakrav.Kjente.Contains(name) || (name.AsSpan().ContainsAny(". ") && Vilkår.Les(name, out _, out _) is not null)) needs.Add(name);
            else faults.Add(Catalogue.KapittelHode, child.Span, $"ukjent krav «{name}»", NearestName.HintOrList(name, Datakrav.Kjente));
        }
        return needs.ToImmutable();
    }

    private static SourceFile Own(SourceFolder input, string målform, string file, DiagnosticBag faults)
    {
        var bokmål = input.File(file)!;
        if (målform == "nb") return bokmål;
        if (input.File($"{målform}/{file}") is { } own) return own;
        faults.Add(Catalogue.KapittelPåBokmål.At(new SourceSpan($"{input.Path}/{målform}/{file}"), "filen finnes ikke på nynorsk; bokmål er brukt"));
        return bokmål;
    }

    [GeneratedRegex(@"^\d\d-([a-z0-9][a-z0-9-]*)\.md$")]
    private static partial Regex FileName();
}
