using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Tests.Language;

public sealed class TextsTests : IDisposable
{
    private readonly string _theme = Directory.CreateTempSubdirectory("tema-").FullName;

    public void Dispose() => Directory.Delete(_theme, recursive: true);

    [Fact]
    public void Plasser_fylles_med_verdiene_som_er_gitt()
    {
        Write("nb", "skall.yml", "brukt_opp: \"Brukt opp i {år}, {hvor}.\"\n");

        var texts = TextsReader.Read(_theme, "nb").Value;

        texts["brukt_opp", ("år", "2027"), ("hvor", "Fjordvik")].ShouldBe("Brukt opp i 2027, Fjordvik.");
        texts.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Ukjent_nøkkel_gir_feil_med_forslag_og_stopper_ikke()
    {
        Write("nb", "skall.yml", "neste: \"Neste\"\n");
        var texts = TextsReader.Read(_theme, "nb").Value;

        texts["neste_"].ShouldBe("⟦neste_⟧");

        var fault = texts.Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0402");
        fault.Hint.ShouldBe("mente du «neste»?");
    }

    [Fact]
    public void Plass_som_ingen_fyller_gir_feil_med_fil_og_linje()
    {
        Write("nb", "skall.yml", "a: \"A\"\nbrukt_opp: \"Brukt opp i {aar}\"\n");
        var texts = TextsReader.Read(_theme, "nb").Value;

        _ = texts["brukt_opp", ("år", "2027")];

        var fault = texts.Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0403");
        fault.Span.File.ShouldEndWith("tekst/nb/skall.yml");
        fault.Span.Line.ShouldBe(2);
    }

    [Fact]
    public void Samme_nøkkel_i_to_filer_gir_feil()
    {
        Write("nb", "a.yml", "neste: \"Neste\"\n");
        Write("nb", "b.yml", "\nneste: \"Neste side\"\n");

        var result = TextsReader.Read(_theme, "nb");

        var fault = result.Diagnostics.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0404");
        fault.Span.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("neste: [a, b]\n")]
    [InlineData("- neste\n")]
    public void Noe_annet_enn_en_flat_liste_gir_feil(string yaml)
    {
        Write("nb", "skall.yml", yaml);

        TextsReader.Read(_theme, "nb").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0404");
    }

    [Fact]
    public void Fil_som_ikke_er_gyldig_yaml_gir_feil_med_linje()
    {
        Write("nb", "skall.yml", "a: \"A\"\nneste: \"uten slutt\n");

        var fault = TextsReader.Read(_theme, "nb").Diagnostics.ShouldHaveSingleItem();

        fault.Code.ShouldStartWith("PM01");
        fault.Span.Line.ShouldBe(2);
    }

    [Fact]
    public void Manglende_mappe_gir_feil() =>
        TextsReader.Read(_theme, "nb").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0401");

    [Fact]
    public void Tekst_som_mangler_på_nynorsk_tas_fra_bokmål_med_advarsel()
    {
        Write("nb", "skall.yml", "neste: \"Neste\"\nforrige: \"Forrige\"\n");
        Write("nn", "skall.yml", "forrige: \"Førre\"\n");

        var result = TextsReader.Read(_theme, "nn");

        result.Value["neste"].ShouldBe("Neste");
        result.Value["forrige"].ShouldBe("Førre");
        var fault = result.Diagnostics.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0410");
        fault.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Temaet_har_samme_nøkler_og_plasser_på_bokmål_og_nynorsk()
    {
        var bokmål = TextsReader.Read(Repository.Folder("theme"), "nb");
        var nynorsk = TextsReader.Read(Repository.Folder("theme"), "nn");

        bokmål.Diagnostics.ShouldBeEmpty();
        nynorsk.Diagnostics.Select(d => d.Message).ShouldBeEmpty();
        bokmål.Value.Keys.ShouldNotBeEmpty();
        nynorsk.Value.Keys.ShouldBe(bokmål.Value.Keys);
        foreach (var key in bokmål.Value.Keys)
        {
            Texts.Placeholders(nynorsk.Value.Find(key)!.Text).Order(StringComparer.Ordinal)
                .ShouldBe(Texts.Placeholders(bokmål.Value.Find(key)!.Text).Order(StringComparer.Ordinal), key);
        }
    }

    private void Write(string målform, string name, string yaml)
    {
        var folder = Path.Combine(_theme, "tekst", målform);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), yaml);
    }
}
