using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures;
using Perspektivmelding.Language;
using Perspektivmelding.OpenData;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Site.Tests.Security;

/// <summary>Whatever text the data hold, it comes out as text: in pages, drawings, documents to print and open data.</summary>
public sealed partial class HostileTextTests
{
    private static readonly Regex Formula = FormulaPattern();

    public static TheoryData<int> Turns() => [.. Enumerable.Range(0, HostileEdition.Payloads.Length)];

    [Theory]
    [MemberData(nameof(Turns))]
    public void Tekst_fra_data_kommer_ut_som_tekst_overalt(int turn)
    {
        using var edition = HostileEdition.Turned(turn);
        var built = Built.Of(edition);

        built.Pages.Select(p => p.Path).ShouldBe(Harmless.Value.Pages.Select(p => p.Path));
        foreach (var (path, html) in built.Pages) NothingButTheProgramsOwn(path, html);
        foreach (var (path, places) in Harmless.Value.Shown) CanBeRead(path, places, edition, built);
        foreach (var file in built.Data.Where(d => d.Path.EndsWith(".csv", StringComparison.Ordinal))) NoFormulas(file);
        using var json = JsonDocument.Parse(built.Data.Single(d => d.Path == "data/resultat.json").Bytes);
        json.RootElement.GetProperty("kommune").GetProperty("navn").GetString().ShouldBe(edition.Text("kommune").Trim());
    }

    [Fact]
    public void Negative_tall_er_tall_i_CSV_ene()
    {
        using var edition = HostileEdition.Turned(0);

        var cells = Rows(Built.Of(edition).Data.Single(d => d.Path == "data/linjer.csv")).Select(r => r[4]).ToList();

        cells.ShouldContain(c => c.StartsWith('-'));
        cells.Skip(1).ShouldAllBe(c => NumberPattern().IsMatch(c));
    }

    [Fact]
    public void Hvert_sted_i_utgaven_er_med_i_prøven()
    {
        var shown = Harmless.Value.Shown.SelectMany(p => p.Places).ToHashSet(StringComparer.Ordinal);

        // Places that no page shows; they are in the open data or not used.
        Harmless.Value.Places.Where(p => !shown.Contains(p)).ShouldBe(NotShown, ignoreOrder: true);
        shown.Count.ShouldBeGreaterThan(80);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void Feilmeldingene_på_forhåndsvisningen_og_som_JSON_er_tekst(int turn)
    {
        var file = HostileEdition.Payloads[turn].Replace('/', '_');
        var text = DiagnosticPrinter.Json([new Diagnostic("PM0140", Severity.Error, new SourceSpan(file, 1, 1), HostileEdition.Payloads[turn], "rett teksten")]);

        using var json = JsonDocument.Parse(text);
        json.RootElement[0].GetProperty("fil").GetString().ShouldBe(file);
        json.RootElement[0].GetProperty("melding").GetString().ShouldBe(HostileEdition.Payloads[turn]);
    }

    // Signs that turn the text after them around.
    private static readonly char[] Direction = ['\u061C', '\u200E', '\u200F', .. "\u202A\u202B\u202C\u202D\u202E", .. "\u2066\u2067\u2068\u2069"];

    private static readonly string[] NotShown =
        ["regel-beskrivelse", "kommunedirektor", "okonomidirektor", "kostra-region"];

    private static readonly Lazy<Built> Harmless = new(() =>
    {
        using var edition = HostileEdition.Harmless();
        return Built.Of(edition);
    });

    private static void NothingButTheProgramsOwn(string path, IHtmlDocument html)
    {
        html.QuerySelectorAll("script").Select(s => s.GetAttribute("src") ?? "i siden").Where(s => !s.EndsWith("tema/side.js", StringComparison.Ordinal)).ShouldBeEmpty(path);
        foreach (var element in html.All)
        {
            element.Attributes.Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "style" or "srcdoc").Select(a => $"{path} {a.Name}").ShouldBeEmpty();
            foreach (var name in (string[])["href", "src", "xlink:href", "action"])
                if (element.GetAttribute(name) is { } address) SafeAddress(address).ShouldBeTrue($"{path}: {name}={address}");
        }
        html.Source.Text.IndexOfAny(Direction).ShouldBe(-1, path);
        // The same elements in the same order as with ordinary words: no text has become anything else.
        Skeleton(html).ShouldBe(Harmless.Value.Skeletons[path], path);
    }

    private static void CanBeRead(string path, List<string> places, HostileEdition edition, Built built)
    {
        var text = Words(built.Pages.Single(p => p.Path == path).Html);
        places.Where(place => !text.Contains(Squeeze(edition.Text(place)), StringComparison.OrdinalIgnoreCase)).Select(place => $"{path}: {edition.Text(place)}").ShouldBeEmpty();
    }

    private static void NoFormulas(SiteFile file)
    {
        var rows = Rows(file).ToList();
        if (Harmless.Value.RowCounts.TryGetValue(file.Path, out var count)) rows.Count.ShouldBe(count, file.Path);
        foreach (var row in rows)
        {
            row.Count.ShouldBe(rows[0].Count, file.Path);
            row.Where(cell => Formula.IsMatch(cell) && !NumberPattern().IsMatch(cell)).Select(cell => $"{file.Path}: {cell}").ShouldBeEmpty();
        }
    }

    // Links inside the site only: no text of the data is ever a link.
    private static bool SafeAddress(string address) => SafeAddressPattern().IsMatch(address);

    // Elements and attribute names outside drawings, where lines are broken by length.
    private static string Skeleton(IHtmlDocument html)
    {
        var text = new StringBuilder();
        foreach (var element in html.All.Where(e => e.Closest("svg") is null || e.LocalName is "svg"))
        {
            text.Append(element.LocalName);
            foreach (var attribute in element.Attributes.Select(a => a.Name).Where(n => n is not "class").Order(StringComparer.Ordinal)) text.Append(' ').Append(attribute);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Words(IHtmlDocument html) => Squeeze(string.Concat(html.Body!.Descendants<IText>().Select(t => t.Data)));

    // As it is seen: blanks alike, without what cannot be seen or would turn the text around.
    private static string Squeeze(string text) => Blanks().Replace(Unseen().Replace(text, ""), " ").Trim();

    private static IEnumerable<List<string>> Rows(SiteFile file)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF');
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ';' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == ';') continue;
                yield return row;
                row = [];
            }
            else
            {
                cell.Append(c);
            }
        }
        quoted.ShouldBeFalse(file.Path);
        cell.Length.ShouldBe(0, file.Path);
    }

    [GeneratedRegex(@"^[\s\u200B\uFEFF]*[=+\-@\t\r\n＝＋－＠]")]
    private static partial Regex FormulaPattern();

    [GeneratedRegex(@"^-?\d+(,\d+)?$|^$")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(#[a-z0-9-]+|(\.\./)*([a-z0-9_-]+/)*[a-z0-9_-]+\.(html|css|js|csv|json|pdf|svg)(#[a-z0-9:-]+)?)$")]
    private static partial Regex SafeAddressPattern();

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\uFFFE\uFFFD-[\s]]")]
    private static partial Regex Unseen();

    /// <summary>The whole edition in memory: pages, documents to print, open data.</summary>
    private sealed record Built(IReadOnlyList<(string Path, IHtmlDocument Html)> Pages, IReadOnlyList<SiteFile> Data, IReadOnlyList<string> Places)
    {
        public Dictionary<string, string> Skeletons { get; } = Pages.ToDictionary(p => p.Path, p => Skeleton(p.Html));

        public Dictionary<string, int> RowCounts { get; } = Data.Where(d => d.Path.EndsWith(".csv", StringComparison.Ordinal)).ToDictionary(d => d.Path, d => Rows(d).Count());

        /// <summary>The places whose text a page shows outside drawings; of an edition with ordinary words.</summary>
        public IReadOnlyList<(string Path, List<string> Places)> Shown { get; } =
            [.. Pages.Select(p => (p.Path, Words(p.Html))).Select(p => (p.Path, Places.Where(place => p.Item2.Contains($"Vanlig ({place})", StringComparison.OrdinalIgnoreCase)).ToList()))];

        public static Built Of(HostileEdition edition)
        {
            var (resultat, innhold) = TestEdition.Calculate(edition.DataFolder);
            var texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value;
            var figures = FigureSet.Draw(resultat, innhold, texts);
            var theme = ThemeReader.Read(SourceFolder.Read(Repository.Folder("theme"))).Value;
            var pages = PageComposer.Compose(new Sidegrunnlag
            {
                Resultat = resultat,
                Innhold = innhold,
                Figurer = figures,
                Texts = texts,
                Input = SourceFolder.Read(Repository.Folder("input")),
                UtgaveId = "prøve",
                Filer = [new Fillenke("resultat.json", "data/resultat.json", "Alle tall", "JSON"), new Fillenke("regnskap.csv", "data/inndata/regnskap.csv", "Regnskapet", "CSV", Perspektivmelding.OpenData.Datagruppe.Inndata)],
            });
            pages.Diagnostics.Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
            var site = SiteRenderer.Render(pages.Value, theme, texts);
            site.Diagnostics.ShouldBeEmpty();
            var data = OpenDataFiles.Make(resultat, innhold, figures, Perspektivmelding.Binding.Indikatorer.Indikatorkatalog.Tom, texts).Select(d => new SiteFile(d.Path, d.Bytes)).ToList();
            foreach (var figure in figures.Figures)
                foreach (var svg in (string[])[figure.WideSvg, figure.NarrowSvg, figure.PrintSvg])
                    new XmlDocument { XmlResolver = null }.LoadXml(svg);
            var html = site.Value.Files.Concat(site.Value.PrintFiles).Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal));
            return new Built([.. html.Select(f => (f.Path, new HtmlParser().ParseDocument(Encoding.UTF8.GetString(f.Bytes.Span))))], data, edition.Places);
        }
    }
}
