using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Language;

public sealed class TextsTests : IDisposable
{
    private readonly string _theme = Directory.CreateTempSubdirectory("tema-").FullName;

    public void Dispose() => Directory.Delete(_theme, recursive: true);

    [Fact]
    public void Plasser_fylles_med_verdiene_som_er_gitt()
    {
        Write("nb", "skall.yml", "brukt_opp: \"Brukt opp i {år}, {hvor}.\"\n");

        var texts = TextsReader.Read(SourceFolder.Read(_theme), "nb").Value;

        texts["brukt_opp", ("år", "2027"), ("hvor", "Fjordvik")].ShouldBe("Brukt opp i 2027, Fjordvik.");
        texts.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Ukjent_nøkkel_gir_feil_med_forslag_og_stopper_ikke()
    {
        Write("nb", "skall.yml", "neste: \"Neste\"\n");
        var texts = TextsReader.Read(SourceFolder.Read(_theme), "nb").Value;

        texts["neste_"].ShouldBe("⟦neste_⟧");

        var fault = texts.Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0402");
        fault.Hint.ShouldBe("mente du «neste»?");
    }

    [Fact]
    public void Plass_som_ingen_fyller_gir_feil_med_fil_og_linje()
    {
        Write("nb", "skall.yml", "a: \"A\"\nbrukt_opp: \"Brukt opp i {aar}\"\n");
        var texts = TextsReader.Read(SourceFolder.Read(_theme), "nb").Value;

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

        var result = TextsReader.Read(SourceFolder.Read(_theme), "nb");

        var fault = result.Diagnostics.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0404");
        fault.Span.Line.ShouldBe(2);
    }

    [Fact]
    public void Et_spenn_på_ett_år_er_det_året()
    {
        Write("nb", "skall.yml", "i: \"i {fra}–{til}\"\n");
        var texts = TextsReader.Read(SourceFolder.Read(_theme), "nb").Value;

        texts["i", ("fra", 2026), ("til", 2026)].ShouldBe("i 2026");
        texts["i", ("fra", 2026), ("til", 2029)].ShouldBe("i 2026–2029");
    }

    private const string Fond = "fond:\n- når: slutt < start\n  si: \"ned {slutt}\"\n- når: slutt > start\n  si: \"opp\"\n- si: \"likt\"\n";

    [Theory]
    [InlineData("7 kr", "6 kr", "ned 6 kr")]
    [InlineData("6 kr", "7 kr", "opp")]
    [InlineData("−16 mill. kr", "−16 mill. kr", "likt")]
    public void Den_første_varianten_med_et_vilkår_som_holder_blir_brukt(string start, string slutt, string svar)
    {
        Write("nb", "skall.yml", Fond);
        var texts = TextsReader.Read(SourceFolder.Read(_theme), "nb").Value;

        texts["fond", ("start", start), ("slutt", slutt)].ShouldBe(svar);
        texts.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Navn_i_et_vilkår_som_ingen_gir_er_en_feil_også_i_en_variant_som_ikke_brukes()
    {
        Write("nb", "skall.yml", "fond:\n- når: a = 1\n  si: \"en\"\n- når: bb = 2\n  si: \"to {c}\"\n");
        var texts = TextsReader.Read(SourceFolder.Read(_theme), "nb").Value;

        texts["fond", ("a", 1), ("b", 2)].ShouldBe("en");
        texts.Faults.Select(f => (f.Code, f.Span.Line)).ShouldBe([("PM0403", 5), ("PM0403", 5)]);
    }

    [Fact]
    public void Passer_ingen_variant_er_det_en_feil_med_verdiene()
    {
        Write("nb", "skall.yml", "fond:\n- når: a < 1\n  si: \"mindre\"\n- når: a > 1\n  si: \"mer\"\n");
        var texts = TextsReader.Read(SourceFolder.Read(_theme), "nb").Value;

        texts["fond", ("a", 1)].ShouldBe("⟦fond⟧");
        var fault = texts.Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0421");
        fault.Hint!.ShouldContain("a = 1");
    }

    [Theory]
    [InlineData("fond:\n- når: a >> 1\n  si: \"x\"\n- si: \"y\"\n", "PM0420", 2)]
    [InlineData("fond:\n- si: \"x\"\n- når: a > 1\n  si: \"y\"\n", "PM0420", 2)]
    [InlineData("fond:\n- når: a > 1\n", "PM0404", 2)]
    public void Vilkår_som_ikke_kan_leses_er_en_feil_med_linje(string yaml, string kode, int linje)
    {
        Write("nb", "skall.yml", yaml);

        var fault = TextsReader.Read(SourceFolder.Read(_theme), "nb").Diagnostics.ShouldHaveSingleItem();
        (fault.Code, fault.Span.Line).ShouldBe((kode, linje));
    }

    [Fact]
    public void Nynorsk_med_andre_vilkår_enn_bokmål_er_en_feil()
    {
        Write("nb", "skall.yml", Fond);
        Write("nn", "skall.yml", Fond.Replace("slutt < start", "slutt <= start", StringComparison.Ordinal));

        TextsReader.Read(SourceFolder.Read(_theme), "nn").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0422");
    }

    [Theory]
    [InlineData("neste: [a, b]\n")]
    [InlineData("- neste\n")]
    public void Noe_annet_enn_en_flat_liste_gir_feil(string yaml)
    {
        Write("nb", "skall.yml", yaml);

        TextsReader.Read(SourceFolder.Read(_theme), "nb").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0404");
    }

    [Fact]
    public void Fil_som_ikke_er_gyldig_yaml_gir_feil_med_linje()
    {
        Write("nb", "skall.yml", "a: \"A\"\nneste: \"uten slutt\n");

        var fault = TextsReader.Read(SourceFolder.Read(_theme), "nb").Diagnostics.ShouldHaveSingleItem();

        fault.Code.ShouldStartWith("PM01");
        fault.Span.Line.ShouldBe(2);
    }

    [Fact]
    public void Manglende_mappe_gir_feil() =>
        TextsReader.Read(SourceFolder.Read(_theme), "nb").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0401");

    [Fact]
    public void Tekst_som_mangler_på_nynorsk_tas_fra_bokmål_med_advarsel()
    {
        Write("nb", "skall.yml", "neste: \"Neste\"\nforrige: \"Forrige\"\n");
        Write("nn", "skall.yml", "forrige: \"Førre\"\n");

        var result = TextsReader.Read(SourceFolder.Read(_theme), "nn");

        result.Value["neste"].ShouldBe("Neste");
        result.Value["forrige"].ShouldBe("Førre");
        var fault = result.Diagnostics.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0410");
        fault.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Temaet_har_samme_nøkler_og_plasser_på_bokmål_og_nynorsk()
    {
        var bokmål = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb");
        var nynorsk = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nn");

        bokmål.Diagnostics.ShouldBeEmpty();
        nynorsk.Diagnostics.Select(d => d.Message).ShouldBeEmpty();
        bokmål.Value.Keys.ShouldNotBeEmpty();
        nynorsk.Value.Keys.ShouldBe(bokmål.Value.Keys);
        foreach (var key in bokmål.Value.Keys)
        {
            foreach (var (nn, nb) in nynorsk.Value.Find(key)!.Variants.Zip(bokmål.Value.Find(key)!.Variants))
                Texts.Placeholders(nn.Text).Order(StringComparer.Ordinal).ShouldBe(Texts.Placeholders(nb.Text).Order(StringComparer.Ordinal), key);
        }
    }

    private void Write(string målform, string name, string yaml)
    {
        var folder = Path.Combine(_theme, "tekst", målform);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), yaml);
    }
}
