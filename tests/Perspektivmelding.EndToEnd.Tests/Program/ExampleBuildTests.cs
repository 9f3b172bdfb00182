using System.Text;
using System.Text.RegularExpressions;
using Perspektivmelding.EndToEnd.Tests.Pdf;
using Perspektivmelding.Output.Pdf.Lite;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace Perspektivmelding.EndToEnd.Tests.Program;

/// <summary>What must show of the example edition: pages, report, contents, the same bytes again.</summary>
public sealed partial class ExampleBuildTests(ExampleBuild example) : IClassFixture<ExampleBuild>
{
    private static readonly PdfValue.Atom True = new("true");

    [Fact]
    public void Bygget_gir_sider_rapport_og_åpne_data()
    {
        example.Result.ExitCode.ShouldBe(0, example.Result.Output + example.Result.Error);
        example.Result.Error.ShouldBeEmpty();
        example.Result.Output.TrimEnd().Split('\n')[^1].ShouldStartWith("Ferdig på ");
        Directory.GetFiles(example.Folder, "*.html", SearchOption.AllDirectories).Length.ShouldBeGreaterThanOrEqualTo(16);
        File.Exists(Path.Combine(example.Folder, "data", "resultat.json")).ShouldBeTrue();
        Directory.GetFiles(Path.Combine(example.Folder, "pdf", "utdrag"), "*.pdf").ShouldNotBeEmpty();
        FolderContent.ShouldBeWhole(example.Folder);
    }

    [Fact]
    public void Hver_PDF_er_merket_og_har_tittel_og_språk()
    {
        foreach (var file in Directory.GetFiles(example.Folder, "*.pdf", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            var pdf = PdfDocument.Read(bytes);
            pdf.Dictionary(pdf.Catalog["MarkInfo"])!["Marked"].ShouldBe(True, file);
            ((PdfValue.Text)pdf.Catalog["Lang"]!).Decoded.ShouldBeOneOf("nb", "nn");
            ((PdfValue.Text)pdf.Dictionary(pdf.Trailer["Info"])!["Title"]!).Decoded.ShouldNotBeNullOrWhiteSpace(file);
            pdf.Dictionary(pdf.Catalog["ViewerPreferences"])!["DisplayDocTitle"].ShouldBe(True, file);
            pdf.Pages.ShouldNotBeEmpty(file);
            var raw = Encoding.Latin1.GetString(bytes);
            raw.ShouldNotContain("file://", Case.Sensitive, file);
            raw.ShouldNotContain("CreationDate", Case.Sensitive, file);
        }
    }

    /// <summary>What our own reader finds, PdfPig finds: pages, title, language, tags and bookmarks, each on the page of its heading.</summary>
    [Fact]
    public async Task En_annen_leser_finner_det_samme_i_hver_PDF()
    {
        foreach (var file in Directory.GetFiles(example.Folder, "*.pdf", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var ours = PdfDocument.Read(bytes);
            using var theirs = UglyToad.PdfPig.PdfDocument.Open(bytes);

            theirs.NumberOfPages.ShouldBe(ours.Pages.Length, file);
            theirs.Information.Title.ShouldBe(((PdfValue.Text)ours.Dictionary(ours.Trailer["Info"])!["Title"]!).Decoded, file);
            var catalog = theirs.Structure.Catalog.CatalogDictionary;
            catalog.TryGet(NameToken.Create("StructTreeRoot"), out _).ShouldBeTrue(file);
            catalog.TryGet<IDataToken<string>>(NameToken.Create("Lang"), out var language).ShouldBeTrue(file);
            language.Data.ShouldBeOneOf("nb", "nn");

            theirs.TryGetBookmarks(out var outline).ShouldBeTrue(file);
            var bookmarks = outline.GetNodes().OfType<DocumentBookmarkNode>().ToList();
            bookmarks.Select(b => b.Title).ShouldBe(ours.Bookmarks(), file);
            var pages = theirs.GetPages().Select(page => Unhyphened(string.Concat(page.Letters.Select(letter => letter.Value)))).ToList();
            foreach (var bookmark in bookmarks)
            {
                var (title, half) = (bookmark.Title, bookmark.Title.Length / 2);
                pages[bookmark.PageNumber - 1].ShouldContain(Unhyphened(title), Case.Sensitive, $"{file} side {bookmark.PageNumber}");
                (title.Length % 2 == 0 && title[..half] == title[half..]).ShouldBeFalse($"{file}: «{title}»");
            }

            // Two readers, two orders of words: the signs of a page are the same, save hyphens, which pdftotext takes out at line ends.
            var texts = (await PdfText.ReadAsync(bytes)).Split('\f');
            for (var page = 0; page < pages.Count; page++)
                string.Concat(pages[page].Order()).ShouldBe(string.Concat(Unhyphened(texts[page]).Order()), $"{file} side {page + 1}");
        }
    }

    [Fact]
    public void Alle_lenker_i_rapporten_sier_hvor_de_fører_og_alle_figurer_har_tekst()
    {
        var pdf = PdfDocument.Read(File.ReadAllBytes(example.Report));
        var all = pdf.ObjectNumbers.Select(pdf.Object).OfType<PdfValue.Dict>().ToList();

        var links = all.Where(d => d.Is("Subtype", "Link")).ToList();
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(d => d["Contents"] != null);
        var figures = all.Where(d => d.Is("Type", "StructElem") && d.Is("S", "Figure")).ToList();
        figures.ShouldNotBeEmpty();
        figures.ShouldAllBe(d => d["Alt"] != null);
    }

    [Fact]
    public async Task Innholdslista_i_rapporten_har_riktige_sidetall()
    {
        var bytes = await File.ReadAllBytesAsync(example.Report);
        var pdf = PdfDocument.Read(bytes);
        var pages = (await PdfText.ReadAsync(bytes)).Split('\f');
        pdf.Bookmarks().Length.ShouldBeGreaterThan(10);

        // A line of the contents is a bookmark's title followed by a number; the page of that number must bear the title.
        var titles = pdf.Bookmarks().Select(Squeeze).ToHashSet(StringComparer.Ordinal);
        var found = pages.Take(5)
            .SelectMany(p => p.Split('\n'))
            .Select(line => ContentsLine().Match(line))
            .Where(m => m.Success && titles.Contains(Squeeze(m.Groups[1].Value)))
            .Select(m => (Title: Squeeze(m.Groups[1].Value), Page: int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)))
            .ToList();

        found.Count.ShouldBeGreaterThan(8);
        foreach (var (title, page) in found) Squeeze(pages[page - 1]).ShouldContain(title, Case.Sensitive, $"side {page}");
    }

    [Fact]
    public async Task To_bygg_er_like_byte_for_byte_også_PDF_ene()
    {
        var again = Path.Combine(Path.GetDirectoryName(example.Folder)!, "igjen");

        var result = await Perspektiv.RunAsync("bygg", "--ut", again);

        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        FolderContent.Of(again).ShouldBe(FolderContent.Of(example.Folder));
    }

    // Text without spaces: a heading in two lines, or with other spaces, is still the same heading.
    private static string Squeeze(string text) => Spaces().Replace(text, "");

    private static string Unhyphened(string text) => string.Concat(Squeeze(text).Where(c => c is not ('-' or '\u2010')));

    [GeneratedRegex(@"^\s*(?:\d+[.\s])?\s*(.+?)[\s.]+(\d+)\s*$")]
    private static partial Regex ContentsLine();

    [GeneratedRegex(@"\s|\u00AD")]
    private static partial Regex Spaces();
}
