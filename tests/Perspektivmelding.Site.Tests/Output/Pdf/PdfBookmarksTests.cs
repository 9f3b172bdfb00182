using Perspektivmelding.Output.Pdf;

namespace Perspektivmelding.Site.Tests.Output.Pdf;

public sealed class PdfBookmarksTests
{
    private static readonly PdfBookmarks Bookmarks =
        new(["Innhold", "Virkning på netto drifts\u00ADresultat", "Nei nei", "E-post og nett", "Innhold"]);

    [Theory]
    [InlineData("Innhold", "Innhold")]
    [InlineData("InnholdInnhold", "Innhold")]
    [InlineData("Virkningpå nettodriftsresultat", "Virkning på netto drifts\u00ADresultat")]
    [InlineData("Virkning pånetto drifts-resultat", "Virkning på netto drifts\u00ADresultat")]
    [InlineData("Epost ognett", "E-post og nett")]
    [InlineData("Neinei", "Nei nei")]
    [InlineData("HeiHei", "HeiHei")] // none of the page's headings
    [InlineData("", "")]
    public void Bokmerket_heter_det_overskriften_heter(string tittel, string ventet) => Bookmarks.Mend(tittel).ShouldBe(ventet);
}
