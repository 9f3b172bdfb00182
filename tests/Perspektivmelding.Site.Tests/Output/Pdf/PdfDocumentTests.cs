using System.Text;
using Perspektivmelding.Output.Pdf.Lite;

namespace Perspektivmelding.Site.Tests.Output.Pdf;

public sealed class PdfDocumentTests
{
    [Fact]
    public void Finner_sider_mål_og_bokmerker()
    {
        var pdf = PdfDocument.Read(SmallPdf.Tagged());

        pdf.Pages.ShouldBe([4, 5]);
        pdf.Destinations().ShouldBe(new Dictionary<string, int> { ["gjeld"] = 2, ["lån"] = 1 }, ignoreOrder: true);
        pdf.Bookmarks().ShouldBe(["Gå"]);
    }

    [Theory]
    [InlineData("(a\\(b\\)\\\\\\101 (c))", "a(b)\\A (c)")]
    [InlineData("<41 4 2 5>", "ABP")]
    [InlineData("<FEFF00E6>", "æ")]
    [InlineData("(en\\\nto)", "ento")]
    public void Leser_strenger_i_alle_former(string pdf, string expected) =>
        ((PdfValue.Text)Parse(pdf)).Decoded.ShouldBe(expected);

    [Fact]
    public void Tall_etterfulgt_av_tall_er_ikke_en_referanse()
    {
        var array = (PdfValue.Array)Parse("[1 2 3 0 R 4 % merknad ]\n true/Navn#20her]");

        array.Items.ShouldBe(
        [
            new PdfValue.Atom("1"), new PdfValue.Atom("2"), new PdfValue.Ref(3, 0), new PdfValue.Atom("4"),
            new PdfValue.Atom("true"), new PdfValue.Name("Navn her"),
        ]);
    }

    [Theory]
    [InlineData("ikke en pdf")]
    [InlineData("%PDF-1.4\nstartxref\n999999\n%%EOF")]
    [InlineData("%PDF-1.4\nstartxref\n0\n%%EOF")]
    [InlineData("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF")]
    public void Noe_annet_enn_en_slik_pdf_blir_avvist(string content) =>
        Should.Throw<PdfFormatException>(() => PdfDocument.Read(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Dyp_nøsting_blir_avvist() =>
        Should.Throw<PdfFormatException>(() => Parse(new string('[', 5000)));

    private static PdfValue Parse(string text) => new PdfParser(Encoding.Latin1.GetBytes(text), 0).ReadValue();
}
