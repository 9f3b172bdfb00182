using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Output.Pdf;
using Perspektivmelding.Output.Pdf.Lite;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.EndToEnd.Tests.Pdf;

/// <summary>Prints a small page with the browser of the machine; fails where there is none.</summary>
public sealed class PdfPrinterTests
{
    private const string Page = """
        <!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Prøve</title>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
        <link rel="stylesheet" href="../stil/utskrift.css"></head><body>
        <h1>Perspektivmelding</h1>
        <ol>
        <li><a href="#gjeld">Gjeld <span class="sidetall" data-mal="gjeld"></span></a></li>
        <li><a href="#lån">Lån</a> <span class="sidetall" data-for="lån">99</span></li>
        </ol>
        <p><a href="https://www.ssb.no/tall">Tall fra SSB</a> og <a href="../data/resultat.json">åpne data</a></p>
        <section id="gjeld"><h2>Gjeld</h2>
        <figure><svg role="img" width="90" height="40"><title>Graf over gjeld</title><rect width="50" height="20"/></svg>
        <figcaption>Figur</figcaption></figure></section>
        <section><h2 id="lån">Lån</h2><table><tr><th scope="col">År</th></tr><tr><td>2025</td></tr></table></section>
        </body></html>
        """;

    private const string Style = """
        @page { size: A4; margin: 20mm; @bottom-right { content: "side " counter(page) " av " counter(pages); } }
        body { font-family: Arial, "Liberation Sans", sans-serif; }
        section { break-before: page; }
        .smal { width: 30mm; }
        """;

    private static readonly PdfMetadata Metadata = new("Perspektivmelding 2025", "Prøve kommune", "Økonomi fram til 2040", "nb");

    [Fact]
    public async Task Sidetall_lenker_og_metadata_er_på_plass()
    {
        var printed = await PrintAsync(Page, "pdf/rapport.pdf");

        printed.Diagnostics.ShouldBeEmpty();
        var pdf = PdfDocument.Read(printed.Value[0].Bytes);
        pdf.Pages.Length.ShouldBe(3);
        pdf.Destinations().ShouldBe(new Dictionary<string, int> { ["gjeld"] = 2, ["lån"] = 3 }, ignoreOrder: true);
        pdf.Bookmarks().ShouldBe(["Perspektivmelding", "Gjeld", "Lån"]);
        pdf.Dictionary(pdf.Catalog["MarkInfo"])!["Marked"].ShouldBe(new PdfValue.Atom("true"));
        ((PdfValue.Text)pdf.Catalog["Lang"]!).Decoded.ShouldBe("nb");
        var info = pdf.Dictionary(pdf.Trailer["Info"])!;
        ((PdfValue.Text)info["Title"]!).Decoded.ShouldBe("Perspektivmelding 2025");
        ((PdfValue.Text)info["Author"]!).Decoded.ShouldBe("Prøve kommune");

        var raw = Encoding.Latin1.GetString(printed.Value[0].Bytes.Span);
        raw.ShouldNotContain("Mozilla");
        raw.ShouldNotContain("CreationDate");
        raw.ShouldNotContain("file:");
        raw.ShouldNotContain("pdfuaid");
        Links(pdf).Distinct().ShouldBe([("Gjeld", ""), ("Lån", ""), ("Tall fra SSB", "https://www.ssb.no/tall"), ("åpne data", "../data/resultat.json")]);
        var text = await PdfText.ReadAsync(printed.Value[0].Bytes);
        text.ShouldContain("Gjeld 2");
        text.ShouldContain("Lån 3");
        text.ShouldContain("side 3 av 3");
    }

    [Fact]
    public async Task Bokmerke_til_en_overskrift_over_flere_linjer_beholder_mellomrommene()
    {
        const string Long = "Hvilke tiltak virker på netto driftsresultat";
        var printed = await PrintAsync(Page.Replace("<h2 id=\"lån\">Lån", "<h2 id=\"lån\" class=\"smal\">" + Long, StringComparison.Ordinal), "pdf/rapport.pdf");

        PdfDocument.Read(printed.Value[0].Bytes).Bookmarks().ShouldBe(["Perspektivmelding", "Gjeld", Long]);
        using var opened = UglyToad.PdfPig.PdfDocument.Open(printed.Value[0].Bytes.ToArray());
        opened.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        bookmarks.GetNodes().Select(b => b.Title).ShouldContain(Long);
    }

    [Fact]
    public async Task Figur_uten_tekst_er_ikke_figur_i_merkene()
    {
        var printed = await PrintAsync(Page, "pdf/rapport.pdf");

        var pdf = PdfDocument.Read(printed.Value[0].Bytes);
        var figures = pdf.ObjectNumbers.Select(pdf.Object).OfType<PdfValue.Dict>()
            .Where(d => d.Is("Type", "StructElem") && d.Is("S", "Figure")).ToList();
        ((PdfValue.Text)figures.ShouldHaveSingleItem()["Alt"]!).Decoded.ShouldBe("Graf over gjeld");
    }

    [Fact]
    public async Task To_utskrifter_er_like_byte_for_byte()
    {
        var first = await PrintAsync(Page, "pdf/a.pdf", "pdf/b.pdf", "pdf/c.pdf", "pdf/d.pdf");
        var second = await PrintAsync(Page, "pdf/a.pdf", "pdf/b.pdf", "pdf/c.pdf", "pdf/d.pdf");

        first.Value.Select(f => f.Path).ShouldBe(["pdf/a.pdf", "pdf/b.pdf", "pdf/c.pdf", "pdf/d.pdf"]);
        var bytes = first.Value.Concat(second.Value).Select(f => Convert.ToHexString(f.Bytes.Span)).Distinct();
        bytes.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Sidetall_til_noe_som_ikke_finnes_er_en_feil()
    {
        var printed = await PrintAsync(Page.Replace("data-mal=\"gjeld\"", "data-mal=\"gjelld\"", StringComparison.Ordinal), "pdf/a.pdf");

        var fault = printed.Diagnostics.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0506");
        fault.Message.ShouldContain("«gjelld»");
    }

    [Fact]
    public async Task Side_som_mangler_gir_feil_og_ikke_unntak()
    {
        var printed = await PdfPrinter.PrintAsync([], [new("utskrift/finnes-ikke.html", "pdf/a.pdf", Metadata)]);

        printed.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0505");
    }

    private static Task<Checked<IReadOnlyList<SiteFile>>> PrintAsync(string page, params string[] outputs) => PdfPrinter.PrintAsync(
        [
            new("utskrift/rapport.html", Encoding.UTF8.GetBytes(page)),
            new("stil/utskrift.css", Encoding.UTF8.GetBytes(Style)),
        ],
        [.. outputs.Select(o => new PdfJob("utskrift/rapport.html", o, Metadata))]);

    private static IEnumerable<(string Text, string Address)> Links(PdfDocument pdf) =>
        from number in pdf.ObjectNumbers
        let link = pdf.Object(number) as PdfValue.Dict
        where link is not null && link.Is("Subtype", "Link")
        let address = pdf.Dictionary(link["A"])?["URI"] as PdfValue.Text
        select (((PdfValue.Text)link["Contents"]!).Decoded, address?.Decoded ?? "");
}
