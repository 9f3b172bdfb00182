using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Perspektivmelding.Language;
using Perspektivmelding.Output;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Rendering;

/// <summary>What holds for every link and every data file of whole sites, found by another way than the program's own check.</summary>
public sealed partial class HeleNettstedTests(ThreeSites sites) : IClassFixture<ThreeSites>
{
    public static TheoryData<string> Names => ["lorenskog", "fjordvik", "strand"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hver_lenke_fører_til_en_fil_og_et_sted_som_finnes(string name)
    {
        var (pages, files) = Site(name);
        var broken = new List<string>();
        foreach (var (path, page) in pages)
            foreach (var (address, target, anchor) in Links(path, page))
                if (!files.Contains(target) || (anchor.Length > 0 && pages[target].GetElementById(anchor) is null)) broken.Add($"{path}: {address}");
        broken.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hver_datafil_er_lenket_fra_en_side(string name)
    {
        var (pages, files) = Site(name);
        var reached = pages.SelectMany(p => Links(p.Key, p.Value)).Select(l => l.Target).ToHashSet(StringComparer.Ordinal);
        var data = files.Where(f => f.StartsWith("data/", StringComparison.Ordinal)).ToArray();
        data.Length.ShouldBeGreaterThan(100);
        data.Where(f => !reached.Contains(f)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hver_figur_med_tall_har_lenke_til_sin_egen_csv_fil(string name)
    {
        var figures = 0;
        foreach (var (path, page) in Site(name).Pages)
            foreach (var figure in page.QuerySelectorAll("figure.figur"))
            {
                var slug = figure.Id!["figur-".Length..];
                figure.QuerySelector("a[download]")?.GetAttribute("href").ShouldEndWith($"data/figurer/{slug}.csv");
                figures++;
            }
        figures.ShouldBeGreaterThan(50);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Inndataene_er_publisert_slik_de_ble_lest_og_bare_de_programmet_kjenner(string name)
    {
        var built = sites[name];
        var folder = Directory.GetDirectories(ThreeSites.Data(name)).Where(d => Path.GetFileName(d).All(char.IsAsciiDigit)).Max(StringComparer.Ordinal)!;
        var known = EditionLayout.Files.Select(f => f.Name).Concat(EditionLayout.Earlier(Directory.GetFiles(folder).Select(f => Path.GetFileName(f))).Select(f => f.Name)).ToArray();
        var own = known.Where(f => File.Exists(Path.Combine(folder, f))).ToArray();
        var published = built.Files.Where(f => f.Path.StartsWith("data/inndata/", StringComparison.Ordinal)).ToDictionary(f => f.Path["data/inndata/".Length..], f => f.Bytes);
        foreach (var file in own) published[file].ToArray().ShouldBe(File.ReadAllBytes(Path.Combine(folder, file)), file);
        foreach (var file in published.Keys.Except(own))
        {
            var shared = new[] { "makro", "kodelister" }.Select(f => Repository.Folder($"data/{f}/{file}")).Single(File.Exists);
            published[file].ToArray().ShouldBe(File.ReadAllBytes(shared), file);
        }
        published.Keys.ShouldContain("kommunal-deflator.csv");
        built.Origin!.Inputs.Select(i => i.Path).ShouldContain("data/makro/kommunal-deflator.csv");
    }

    [Fact]
    public void Hver_fil_en_utgave_kan_ha_er_forklart_i_lista_over_åpne_data()
    {
        foreach (var målform in new[] { "nb", "nn" })
        {
            var words = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), målform).Value;
            EditionLayout.Files.Select(f => "inndata_" + Path.GetFileNameWithoutExtension(f.Name)).Where(k => !words.Has(k)).ShouldBeEmpty(målform);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ingen_linje_kan_brytes_i_en_paragraf_et_tall_eller_mellom_tall_og_enhet(string name)
    {
        var (breakable, held) = (new List<string>(), 0);
        foreach (var (path, page) in Site(name).Pages)
        {
            // What only a screen reader hears stands in no line.
            foreach (var heard in page.QuerySelectorAll(".skjult").ToArray()) heard.Remove();
            foreach (var leaf in page.QuerySelectorAll("*").Where(IsLineOfWords))
            {
                var words = leaf.TextContent;
                held += words.Count(c => c == '\u00A0');
                breakable.AddRange(Breakable().Matches(words).Select(m => $"{path}: {words[Math.Max(0, m.Index - 20)..Math.Min(words.Length, m.Index + 30)]}"));
                if (leaf.NamespaceUri?.EndsWith("svg", StringComparison.Ordinal) == true || leaf.LocalName == "title") continue;
                var loose = (IElement)leaf.Clone();
                foreach (var kept in loose.QuerySelectorAll(".fast").ToArray()) kept.TextContent = "·";
                breakable.AddRange(PartedParagraph().Matches(loose.TextContent).Select(m => $"{path}: {m.Value}"));
            }
            foreach (var named in page.QuerySelectorAll("[alt], [aria-label]"))
                breakable.AddRange(Breakable().Matches(named.GetAttribute("alt") ?? named.GetAttribute("aria-label")!).Select(m => $"{path}: {m.Value}"));
        }
        breakable.ShouldBeEmpty();
        held.ShouldBeGreaterThan(1000);
    }

    private static readonly HashSet<string> WithinALine = new(["a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup"], StringComparer.Ordinal);

    // The element that holds a whole line of words: nothing but marks inside, and it is no mark itself.
    private static bool IsLineOfWords(IElement element) =>
        element.LocalName is not ("script" or "style" or "code") && !WithinALine.Contains(element.LocalName) && element.QuerySelectorAll("*").All(e => WithinALine.Contains(e.LocalName));

    [GeneratedRegex(@"§[ \n]|(?<![\d.,/-])\d{1,3}[ \n]\d{3}(?!\d)|\d[ \n](?:kr|kroner|prosent|prosentpoeng|mill|mrd|millioner|millionar|milliarder|milliardar)\b|\d[ \n]%|\b(?:mill\.|millioner|millionar|milliarder|milliardar)[ \n](?:kr|kroner)\b")]
    private static partial Regex Breakable();

    [GeneratedRegex(@"§\u00A0\d+[a-z]?-\d+")]
    private static partial Regex PartedParagraph();

    private (Dictionary<string, IHtmlDocument> Pages, HashSet<string> Files) Site(string name)
    {
        var built = sites[name];
        var files = Publisher.WithList(built.Files, built.Origin!);
        return (files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(f.Bytes.Span))),
            files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Address, string Target, string Anchor)> Links(string path, IHtmlDocument page)
    {
        var home = new Uri(new Uri("http://x/"), path);
        foreach (var address in page.QuerySelectorAll("a[href], link[href], use[href]").Select(e => e.GetAttribute("href")!).Concat(page.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src")!)))
        {
            var to = new Uri(home, address);
            if (to.Host != "x") continue;
            yield return (address, Uri.UnescapeDataString(to.AbsolutePath[1..]), Uri.UnescapeDataString(to.Fragment.TrimStart('#')));
        }
    }
}
