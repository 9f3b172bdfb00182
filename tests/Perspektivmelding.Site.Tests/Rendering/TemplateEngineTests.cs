using Perspektivmelding.Site.Language;
using Perspektivmelding.Site.Reading;
using Perspektivmelding.Site.Rendering;

namespace Perspektivmelding.Site.Tests.Rendering;

public sealed class TemplateEngineTests : IDisposable
{
    private readonly string _theme = Directory.CreateTempSubdirectory("tema-").FullName;

    public TemplateEngineTests()
    {
        Write("tekst/nb/skall.yml", "neste: \"Neste i {år}\"\n");
        Write("deler/lenke.hbs", "<a>{{tekst}}</a>\n");
    }

    public void Dispose() => Directory.Delete(_theme, recursive: true);

    [Fact]
    public void Verdier_gjøres_trygge_og_tekster_hentes_fra_temaet() =>
        Render("{{tittel}} {{t \"neste\" år=2027}} {{> lenke}}", out _).ShouldBe("A &amp; Å Neste i 2027 <a>&lt;b&gt;</a>\n");

    [Fact]
    public void Ukjent_navn_gir_fil_linje_og_forslag()
    {
        Render("<h1>\n{{titel}}</h1>", out var engine).ShouldBeNull();

        var fault = engine.Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0405");
        fault.Span.File.ShouldEndWith("maler/side.hbs");
        (fault.Span.Line, fault.Span.Column).ShouldBe((2, 3));
        fault.Hint!.ShouldContain("tittel");
    }

    [Fact]
    public void Ukjent_navn_i_en_del_finnes_i_delen()
    {
        Write("deler/lenke.hbs", "<a>\n\n{{tekts}}</a>\n");

        Render("{{> lenke}}", out var engine).ShouldBeNull();

        var fault = engine.Faults.ShouldHaveSingleItem();
        fault.Span.File.ShouldEndWith("deler/lenke.hbs");
        fault.Span.Line.ShouldBe(3);
    }

    [Fact]
    public void Ukjent_del_gir_linje_og_forslag()
    {
        Render("\n{{> lenka}}", out var engine).ShouldBeNull();

        var fault = engine.Faults.ShouldHaveSingleItem();
        fault.Span.Line.ShouldBe(2);
        fault.Hint!.ShouldContain("lenke");
    }

    [Theory]
    [InlineData("a\n{{#if tittel}}b", 2)]
    [InlineData("a\n\n{{#if tittel}}b{{/each}}", 3)]
    [InlineData("{{/if}}", 1)]
    public void Blokk_som_ikke_er_lukket_gir_feil_med_linje(string mal, int linje)
    {
        Render(mal, out var engine).ShouldBeNull();

        var fault = engine.Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0406");
        fault.Span.Line.ShouldBe(linje);
    }

    [Fact]
    public void Ukjent_tekst_gir_feil_når_malen_er_brukt()
    {
        Write("maler/side.hbs", "{{t \"nste\"}}");
        var texts = TextsReader.Read(SourceFolder.Read(_theme), "nb").Value;

        new TemplateEngine(ThemeReader.Read(SourceFolder.Read(_theme)).Value, texts, ["tittel"]).Render("side", new Model("", ""));

        texts.Faults.ShouldHaveSingleItem().Code.ShouldBe("PM0402");
    }

    [Fact]
    public void Tema_uten_en_mal_gir_feil_for_hver_som_mangler()
    {
        var faults = ThemeReader.Read(SourceFolder.Read(_theme)).Diagnostics;

        faults.ShouldAllBe(f => f.Code == "PM0401");
        faults.ShouldContain(f => f.Message.Contains("«start»"));
    }

    private string? Render(string template, out TemplateEngine engine)
    {
        Write("maler/side.hbs", template);
        engine = new TemplateEngine(ThemeReader.Read(SourceFolder.Read(_theme)).Value, TextsReader.Read(SourceFolder.Read(_theme), "nb").Value, ["tekst", "tittel"]);
        return engine.Render("side", new Model("A & Å", "<b>"));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_theme, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private sealed record Model(string Tittel, string Tekst);
}
