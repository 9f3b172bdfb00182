using Perspektivmelding.Model.Befolkning;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Titles about a population that stands still, or where but one person moves.</summary>
public sealed class BefolkningstitlerTests
{
    [Fact]
    public void Et_folketall_som_står_stille_minker_ikke_og_øker_ikke()
    {
        var drawn = Utkast.Fjordvik(u => u.UendretFolketall());
        drawn.Tittel("befolkning-indeks").ShouldStartWith("Ingen aldersgruppe endrer seg");
        drawn.Tittel("befolkning-grupper").ShouldStartWith("Ingen aldersgruppe endrer seg");
        drawn.Tittel("befolkning-pyramide").ShouldStartWith("Like mange på ");
        drawn.Tittel("befolkning-alternativer").ShouldContain("det samme");
        drawn.Tittel("forsorgerbyrde").ShouldStartWith("Forsørgerbyrden er den samme");
        // Nothing to share out: the reason given is true of it.
        foreach (var slug in new[] { "demografikostnad_tjeneste", "aldring_2040" })
        {
            drawn.Finn(slug.Replace('_', '-')).ShouldBeNull();
            Utkast.Ord["mangler_" + slug].ShouldStartWith("Folketallet endrer seg ikke");
        }
    }

    [Theory]
    [InlineData(1, "Én innbygger mer på ")]
    [InlineData(-1, "Én innbygger mindre på ")]
    [InlineData(2, "2 flere innbyggere på ")]
    [InlineData(0, "Like mange på ")]
    public void Én_innbygger_er_ikke_flere(int flere, string begynnelse) =>
        Utkast.Fjordvik(u => u.UendretFolketall() with
        {
            Folketall = new(u.UendretFolketall().Folketall.Rader.Select(r => r.År == u.Kommune.Horisont && r.Gruppe.Til is null ? r with { Antall = r.Antall + flere } : r)),
        }).Tittel("befolkning-pyramide").ShouldStartWith(begynnelse);

    [Fact]
    public void Flere_eldre_er_sagt_bare_når_det_er_flere_eldre()
    {
        string Tittel(decimal kostnad, decimal flere) => Utkast.Ord["fig_aldring_2040_tittel",
            ("kostnad", Perspektivmelding.Figures.Drawing.Talltekst.Mill(kostnad)), ("beløp", Perspektivmelding.Figures.Drawing.Talltekst.Mill(Math.Abs(kostnad))), ("flere", flere), ("år", 2040), ("b", 2025)];
        Tittel(50000m, 20m).ShouldStartWith("Flere eldre koster ");
        Tittel(50000m, -5m).ShouldStartWith("Endret alder blant de eldre koster ");
        Tittel(-50000m, -5m).ShouldStartWith("Færre eldre koster ");
        Tittel(10m, 3m).ShouldBe("De eldre koster like mye i 2040 som i 2025");
    }

    [Fact]
    public void Grupper_som_alle_minker_skilles_fra_grupper_der_en_står_stille()
    {
        static Folketall Endret(Model.Utgaver.Utgave u, decimal faktor, bool ogsåDeEldste) => new(u.UendretFolketall().Folketall.Rader.Select(r =>
            r.År > u.Kommune.Regnskapsår && (ogsåDeEldste || r.Gruppe.Fra < 80) ? r with { Antall = r.Antall * faktor } : r));
        Utkast.Fjordvik(u => u with { Folketall = Endret(u, 0.9m, true) }).Tittel("befolkning-indeks").ShouldStartWith("Alle aldersgrupper minker like mye");
        Utkast.Fjordvik(u => u with { Folketall = Endret(u, 0.9m, false) }).Tittel("befolkning-indeks").ShouldStartWith("Ingen aldersgruppe øker");
        Utkast.Fjordvik(u => u with { Folketall = Endret(u, 1.1m, true) }).Tittel("befolkning-indeks").ShouldStartWith("Alle aldersgrupper øker like mye");
    }
}
