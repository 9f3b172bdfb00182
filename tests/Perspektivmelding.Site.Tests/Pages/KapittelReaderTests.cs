using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Pages;

public sealed class KapittelReaderTests : IDisposable
{
    private const string Hode = "---\ntittel: Hvor mye gjeld tåler vi?\nmeny: Gjeld\ningress: Det er {kommune} som svarer.\nkrever: [pensjon]\n---\n\nTekst.\n";

    private readonly string _input = Directory.CreateTempSubdirectory("input-").FullName;

    public void Dispose() => Directory.Delete(_input, recursive: true);

    [Fact]
    public void Hodet_leses_og_teksten_beholder_linjenumrene()
    {
        var faults = new DiagnosticBag();

        var kapittel = KapittelReader.LesFil("06-gjeld.md", "gjeld", Hode, faults);

        faults.ToImmutable().ShouldBeEmpty();
        kapittel!.Tittel.ShouldBe("Hvor mye gjeld tåler vi?");
        kapittel.Krever.ShouldBe(["pensjon"]);
        kapittel.IngressSpan.Line.ShouldBe(4);
        kapittel.Tekst.Split('\n')[7].ShouldBe("Tekst.");
    }

    [Theory]
    [InlineData("Tekst uten hode.", 1)]
    [InlineData("---\ntitel: A\nmeny: B\ningress: C\n---\n", 2)]
    [InlineData("---\ntittel: A\nmeny: B\ningress: C\nkrever: [pension]\n---\n", 5)]
    [InlineData("---\ntittel: A: B\nmeny: B\n---\n", 2, "PM0130")]
    public void Feil_i_hodet_meldes_der_de_står(string tekst, int linje, string kode = "PM0305")
    {
        var faults = new DiagnosticBag();

        KapittelReader.LesFil("06-gjeld.md", "gjeld", tekst, faults);

        faults.ToImmutable()[0].Code.ShouldBe(kode);
        faults.ToImmutable()[0].Span.Line.ShouldBe(linje);
    }

    [Theory]
    [InlineData("[kostra]")]
    [InlineData("[figur.fasit]")]
    [InlineData("[\"figur.fasit eller ikke har_kostra\"]")]
    public void Et_krav_er_data_eller_et_vilkår(string krever)
    {
        var faults = new DiagnosticBag();

        KapittelReader.LesFil("06-gjeld.md", "gjeld", $"---\ntittel: A\nmeny: B\ningress: C\nkrever: {krever}\n---\n", faults)!.Krever.Length.ShouldBe(1);
        faults.ToImmutable().ShouldBeEmpty();
    }

    [Fact]
    public void Ugyldig_filnavn_og_lik_adresse_gir_feil()
    {
        Write("kapitler/06-gjeld.md", Hode);
        Write("kapitler/07-gjeld.md", Hode);
        Write("kapitler/Renter.md", Hode);
        var faults = new DiagnosticBag();

        KapittelReader.Les(SourceFolder.Read(_input), "nb", faults).Select(k => k.Slug).ShouldBe(["gjeld"]);

        faults.ToImmutable().Select(f => f.Code).ShouldBe(["PM0311", "PM0312"]);
    }

    [Fact]
    public void Nynorsk_kapittel_går_foran_og_bokmål_brukes_med_advarsel_der_det_mangler()
    {
        Write("kapitler/01-status.md", Hode.Replace("Hvor mye gjeld tåler vi?", "Bokmål"));
        Write("kapitler/02-gjeld.md", Hode.Replace("Hvor mye gjeld tåler vi?", "Bokmål"));
        Write("nn/kapitler/02-gjeld.md", Hode.Replace("Hvor mye gjeld tåler vi?", "Nynorsk"));
        var faults = new DiagnosticBag();

        KapittelReader.Les(SourceFolder.Read(_input), "nn", faults).Select(k => k.Tittel).ShouldBe(["Bokmål", "Nynorsk"]);

        faults.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("PM0308");
    }

    [Fact]
    public void Ordlisten_kan_være_overskrifter_eller_definisjonsliste_og_sorteres_på_norsk()
    {
        var ordliste = Ordliste.Les("ordliste.md", "# Ordliste\n\n## Årsbudsjett\nEtt år.\n\nÆrlighet\n: Varer lengst.\n\n## Avdrag\nDet vi\nbetaler ned.\n");

        ordliste.Alle.Select(o => o.Ord).ShouldBe(["Avdrag", "Ærlighet", "Årsbudsjett"]);
        ordliste.Finn("avdrag")!.Definisjon.ShouldBe("Det vi betaler ned.");
        ordliste.Finn("årsbudsjett")!.Id.ShouldBe("arsbudsjett");
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
