using System.Collections.Immutable;
using System.Text;
using Perspektivmelding.Output.Pdf;
using Perspektivmelding.Output.Pdf.Lite;

namespace Perspektivmelding.Site.Tests.Output.Pdf;

public sealed class PdfFinishingTests
{
    private static readonly PdfMetadata Metadata = new("Melding <2025> & mål", "Prøve kommune", "Økonomi", "nb");

    [Fact]
    public void Opplysningene_er_våre_og_klokka_er_borte()
    {
        var bytes = Finish();

        var pdf = PdfDocument.Read(bytes);
        var info = pdf.Dictionary(pdf.Trailer["Info"])!;
        info.Entries.Select(e => $"{e.Key}={((PdfValue.Text)e.Value).Decoded}").ShouldBe(
            ["Title=Melding <2025> & mål", "Author=Prøve kommune", "Subject=Økonomi", "Creator=Perspektivmelding", "Producer=Skia/PDF m156"]);
        ((PdfValue.Text)pdf.Catalog["Lang"]!).Decoded.ShouldBe("nb");
        pdf.Dictionary(pdf.Catalog["ViewerPreferences"])!["DisplayDocTitle"].ShouldBe(new PdfValue.Atom("true"));
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldNotContain("Mozilla");
        text.ShouldNotContain("D:2025");
        text.ShouldContain("<rdf:li xml:lang=\"x-default\">Melding &lt;2025&gt; &amp; mål</rdf:li>");
        text.ShouldNotContain("pdfuaid");
    }

    [Fact]
    public void Figur_uten_tekst_blir_Div_og_figur_med_tekst_står()
    {
        var pdf = PdfDocument.Read(Finish());

        ((PdfValue.Dict)pdf.Object(11))["S"].ShouldBe(new PdfValue.Name("Div"));
        ((PdfValue.Dict)pdf.Object(12))["S"].ShouldBe(new PdfValue.Name("Figure"));
    }

    [Fact]
    public void Lenker_sier_hvor_de_fører()
    {
        var pdf = PdfDocument.Read(Finish());

        Contents(pdf, 9).ShouldBe("Gjeld og renter");
        Contents(pdf, 10).ShouldBe("../data/a.csv");
        ((PdfValue.Text)pdf.Dictionary(((PdfValue.Dict)pdf.Object(10))["A"])!["URI"]!).Decoded.ShouldBe("../data/a.csv");
    }

    [Fact]
    public void Tabellhoder_får_navn_som_ikke_avhenger_av_prosessen()
    {
        var text = Encoding.Latin1.GetString(Finish());

        text.ShouldNotContain("node00000032");
        var name = Convert.ToHexString("celle00000001"u8);
        text.Split(name).Length.ShouldBe(3, "både hodet og henvisningen til det skal ha det nye navnet");
    }

    [Fact]
    public void Resultatet_er_likt_hver_gang_og_resten_er_uendret()
    {
        var bytes = Finish();

        bytes.ShouldBe(Finish());
        var pdf = PdfDocument.Read(bytes);
        pdf.Pages.ShouldBe([4, 5]);
        Encoding.Latin1.GetString(pdf.Raw(15).Span).ShouldBe("15 0 obj\n<</Length 5>> stream\n% endobj\nendstream\nendobj\n");
    }

    private static byte[] Finish() => PdfFinishing.Finish(
        PdfDocument.Read(SmallPdf.Tagged()), Metadata,
        ImmutableSortedDictionary<string, string>.Empty.Add("gjeld", "Gjeld og renter"),
        new PdfBookmarks([]),
        address => address.Replace("file:///print/", "../", StringComparison.Ordinal));

    private static string Contents(PdfDocument pdf, int number) =>
        ((PdfValue.Text)((PdfValue.Dict)pdf.Object(number))["Contents"]!).Decoded;
}
