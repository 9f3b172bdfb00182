using Perspektivmelding.Output.Pdf;

namespace Perspektivmelding.Site.Tests.Output.Pdf;

public sealed class BrowserFinderTests
{
    [Fact]
    public void Nettleseren_brukeren_oppgir_går_foran() =>
        BrowserFinder.Find(Named("/min/nettleser"), _ => true).ShouldBe("/min/nettleser");

    [Fact]
    public void En_oppgitt_nettleser_som_mangler_blir_ikke_erstattet_av_en_annen() =>
        BrowserFinder.Find(Named("/min/nettleser"), path => path != "/min/nettleser").ShouldBeNull();

    [Fact]
    public void Ingen_nettleser_gir_null() =>
        BrowserFinder.Find(_ => null, _ => false).ShouldBeNull();

    [Fact]
    public void Uten_oppgitt_nettleser_letes_det_på_vanlige_steder() =>
        BrowserFinder.Find(name => name is "PATH" ? "/opt/x" : name is "ProgramFiles" or "HOME" ? "/hjem" : null, _ => true)
            .ShouldNotBeNull();

    private static Func<string, string?> Named(string path) => name => name == BrowserFinder.Variable ? path : null;
}
