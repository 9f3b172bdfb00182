using System.Text;
using System.Text.Json;
using Perspektivmelding.Binding.Indikatorer;
using Perspektivmelding.Figures.Indikatorer;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;
using Perspektivmelding.Reading;
using Perspektivmelding.Site.Tests.Figures;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>The catalogue that the program ships with explains all that it shows, in both målformer.</summary>
public sealed class IndikatorkatalogTests
{
    private static readonly string Input = Repository.Folder("input");

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    public void Katalogen_kan_leses_uten_feil(string målform)
    {
        var lest = IndikatorkatalogReader.Read(SourceFolder.Read(Input), målform);
        lest.Diagnostics.ShouldBeEmpty();
        lest.Value.Alle.Length.ShouldBeGreaterThan(35);
        lest.Value.Alle.ShouldAllBe(o => o.Bruk.EndsWith('.') && o.Feilbruk.EndsWith('.') && o.Formel.EndsWith('.'));
    }

    [Fact]
    public void Målformene_har_de_samme_indikatorene()
    {
        var (nb, nn) = (IndikatorkatalogReader.Read(SourceFolder.Read(Input), "nb").Value, IndikatorkatalogReader.Read(SourceFolder.Read(Input), "nn").Value);
        nn.Alle.Select(o => (o.Id, o.Behovsjustert, o.EgenDefinisjon, string.Join(',', o.Gjelder)))
            .ShouldBe(nb.Alle.Select(o => (o.Id, o.Behovsjustert, o.EgenDefinisjon, string.Join(',', o.Gjelder))));
    }

    [Theory]
    [InlineData("lorenskog")]
    [InlineData("fjordvik")]
    public void Alt_utgaven_viser_er_forklart(string name)
    {
        var katalog = IndikatorkatalogReader.Read(SourceFolder.Read(Input), "nb").Value;
        var brukt = Indikatorbruk.Alle(Drawn.Named(name).Resultat, Drawn.Named(name).Set);
        brukt.Length.ShouldBeGreaterThan(25);
        brukt.Where(b => katalog.Finn(b.Kode) is null).Select(b => b.Kode).ShouldBeEmpty();
    }

    [Fact]
    public void Årene_er_utgavens_egne()
    {
        var drawn = Drawn.Shipped;
        var brukt = Indikatorbruk.Alle(drawn.Resultat, drawn.Set);
        var kommune = drawn.Resultat.Utgave.Kommune;
        var fond = brukt.Single(b => b.Kode == "disposisjonsfond_prosent");
        (fond.Fra, fond.Til, fond.Framskrevet).ShouldBe((kommune.Regnskapsår, kommune.Regnskapsår, kommune.Horisont));
        var rader = drawn.Resultat.Utgave.Indikatorer.Where(i => i.Region == kommune.Nummer && i.Indikatornavn == "netto_renteeksponering_prosent").ToArray();
        var rente = brukt.Single(b => b.Kode == "netto_renteeksponering_prosent");
        (rente.Fra, rente.Til, rente.Framskrevet).ShouldBe((rader.Min(r => r.År), rader.Max(r => r.År), null));
    }

    [Fact]
    public void Stjerne_gjelder_alle_som_begynner_slik_og_det_lengste_vinner()
    {
        var katalog = new Indikatorkatalog([Entry("kort", "Netto *"), Entry("lang", "Netto driftsutgifter*"), Entry("hel", "Netto driftsutgifter til skole")], null);
        katalog.Finn("Netto lånegjeld")!.Id.ShouldBe("kort");
        katalog.Finn("netto driftsutgifter til kultur")!.Id.ShouldBe("lang");
        katalog.Finn("Netto driftsutgifter til skole")!.Id.ShouldBe("hel");
        katalog.Finn("Sykefravær").ShouldBeNull();
    }

    [Fact]
    public void Figurene_peker_på_katalogen_og_katalogen_på_figurene()
    {
        var bygg = Build.Run(new BuildOptions(Repository.Folder("data"), null, Input, Repository.Folder("theme"), WithPdf: false, Strict: false));
        string File(string path) => Encoding.UTF8.GetString(bygg.Files.Single(f => f.Path == path).Bytes.Span);
        bygg.Diagnostics.Where(d => d.Code is "PM0730" or "PM0731" or "PM0732").ShouldBeEmpty();
        File("disposisjonsfond/index.html").ShouldContain("href=\"../indikatorer/index.html#disposisjonsfond\"");
        var katalog = File("indikatorer/index.html");
        katalog.ShouldContain("id=\"netto-driftsresultat\"");
        katalog.ShouldContain("href=\"../disposisjonsfond/index.html#figur-fond\"");
        File("data/indikatorer.csv").ShouldContain("netto_driftsresultat;Netto driftsresultat;");
        using var json = JsonDocument.Parse(File("data/indikatorer.json"));
        json.RootElement.GetArrayLength().ShouldBe(IndikatorkatalogReader.Read(SourceFolder.Read(Input), "nb").Value.Alle.Length);
    }

    private static Indikatoroppføring Entry(string id, params string[] gjelder) => new()
    {
        Id = id,
        Navn = id,
        Gruppe = "g",
        Formel = "f",
        Kilde = "k",
        Omfang = "o",
        Enhet = "e",
        Bruk = "b",
        Feilbruk = "fb",
        Behovsjustert = Behovsjustering.Nei,
        Gjelder = [.. gjelder],
    };
}
