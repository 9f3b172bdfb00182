using System.Globalization;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Publishing;

namespace Perspektivmelding.Site.Tests.Pipeline;

/// <summary>A build that keeps what it made gives what a clean build gives, and runs no step that it need not.</summary>
public sealed class VarmtByggTests
{
    private static int Endringer =>
        int.TryParse(Environment.GetEnvironmentVariable("ENDRINGER"), NumberStyles.None, CultureInfo.InvariantCulture, out var antall)
            ? antall : 12;

    [Fact]
    public void Uten_endring_kjører_bare_lesingen()
    {
        using var mappe = new Arbeidsmappe("tests/sites/minimal", "tests/sites/minimal/input");
        mappe.Varmt().Failed.ShouldBeFalse();
        mappe.Varmt().Failed.ShouldBeFalse();
        mappe.Kjørt.ShouldBe(["les prosaen", "les temaet", "les utgaven"]);
    }

    [Fact]
    public void En_endret_stil_framskriver_og_tegner_ikke()
    {
        using var mappe = new Arbeidsmappe("tests/sites/minimal", "tests/sites/minimal/input");
        mappe.Varmt();
        mappe.Bytt("theme/css/tokens.css", "{", "{ ");
        Like(mappe.Varmt(), mappe.Rent());
        mappe.Kjørt.ShouldContain("legg til stiler");
        string[] urørt = ["sett sammen sidene", "fyll malene", "tolk utgaven", "les ordene", "framskriv", "tegn figurene", "lag åpne data"];
        foreach (var steg in urørt) mappe.Kjørt.ShouldNotContain(steg);
    }

    [Fact]
    public void En_endret_setning_framskriver_og_tegner_ikke()
    {
        using var mappe = new Arbeidsmappe("tests/sites/minimal", "tests/sites/minimal/input");
        mappe.Varmt();
        mappe.Bytt("input/kapitler/01-status.md", "spart opp", "lagt til side");
        Like(mappe.Varmt(), mappe.Rent());
        mappe.Kjørt.ShouldContain("sett sammen sidene");
        string[] urørt = ["tolk temaet", "les ordene", "les indikatorene", "framskriv", "tegn figurene", "lag åpne data"];
        foreach (var steg in urørt) mappe.Kjørt.ShouldNotContain(steg);
    }

    [Fact]
    public void Et_endret_beløp_leser_ikke_temaet()
    {
        using var mappe = new Arbeidsmappe("tests/sites/minimal", "tests/sites/minimal/input");
        mappe.Varmt();
        mappe.Bytt("data/2026/regnskap.csv", "2025;skatt;40000", "2025;skatt;40001");
        Like(mappe.Varmt(), mappe.Rent());
        mappe.Kjørt.ShouldContain("framskriv");
        foreach (var steg in new[] { "tolk temaet", "les ordene", "les indikatorene" }) mappe.Kjørt.ShouldNotContain(steg);
    }

    /// <summary>Whatever kind of file is changed, the change is seen on the site, and all of the site is as a clean build makes it.</summary>
    [Theory]
    [InlineData("theme/maler/side.html", "<head>", "<head><!-- ny -->")]
    [InlineData("theme/deler/videre.html", "<nav class=\"videre\"", "<nav id=\"ny\" class=\"videre\"")]
    [InlineData("theme/css/utskrift.css", "{", "{ ")]
    [InlineData("theme/js/side.js", "\n", "\n\n")]
    [InlineData("theme/bilder/ikon.svg", "<svg", "<svg ")]
    [InlineData("theme/profil.yml", "#0b5c8a", "#0b5c8b")]
    [InlineData("theme/tekst/nb/skall.yml", "Hopp til innholdet", "Hopp rett til innholdet")]
    [InlineData("input/ordliste.md", "kommunen har spart", "kommunen har lagt til side")]
    [InlineData("input/kapitler/02-gjeld.md", "tittel: ", "tittel: Ny ")]
    [InlineData("input/indikatorer.yml", "Netto driftsresultat", "Nytt driftsresultat")]
    [InlineData("data/2026/kommune.yml", "navn: ", "navn: Nye ")]
    [InlineData("data/2026/balanse.csv", "2025;disposisjonsfond;", "2025;disposisjonsfond;1")]
    [InlineData("data/2026/tiltak.yml", "navn: ", "navn: Nytt ")]
    public void En_endret_fil_synes_og_gir_det_et_rent_bygg_gir(string fil, string fra, string til)
    {
        using var mappe = new Arbeidsmappe("tests/sites/minimal", "tests/sites/minimal/input");
        File.Copy(Repository.Folder("input/indikatorer.yml"), mappe.Sti("input/indikatorer.yml"));
        var før = mappe.Varmt();
        før.Failed.ShouldBeFalse(string.Join('\n', før.Diagnostics));
        mappe.Bytt(fil, fra, til);
        var etter = mappe.Varmt();
        Like(etter, mappe.Rent());
        etter.Failed.ShouldBeFalse(string.Join('\n', etter.Diagnostics));
        etter.Files.Zip(før.Files).Any(f => !f.First.Bytes.Span.SequenceEqual(f.Second.Bytes.Span)).ShouldBeTrue();
    }

    [Fact]
    public void En_feil_som_er_rettet_blir_ikke_husket()
    {
        using var mappe = new Arbeidsmappe("tests/sites/minimal", "tests/sites/minimal/input");
        var før = mappe.Varmt();
        mappe.Bytt("data/2026/kommune.yml", "navn:", "nvan:");
        mappe.Varmt().Failed.ShouldBeTrue();
        mappe.Bytt("data/2026/kommune.yml", "nvan:", "navn:");
        Like(mappe.Varmt(), før);
    }

    /// <summary>A finding may still come in a step that could not run, so an exception is called unused only when all have run.</summary>
    [Fact]
    public void Et_unntak_uten_funn_blir_meldt_bare_når_alle_stegene_har_sett_etter()
    {
        using var mappe = new Arbeidsmappe("tests/sites/minimal", "tests/sites/minimal/input");
        File.WriteAllText(mappe.Sti("data/2026/unntak.yml"),
            "- {kode: PM0225, fil: regnskap.csv, begrunnelse: Ingen hopp her., rolle: økonomidirektør}\n");
        mappe.Varmt().Diagnostics.Count(d => d.Code == "PM0291").ShouldBe(1);
        mappe.Bytt("input/kapitler/01-status.md", "{figur resultat}", "{figur finnes_ikke}");
        var feil = mappe.Varmt();
        feil.Failed.ShouldBeTrue();
        feil.Diagnostics.ShouldNotContain(d => d.Code == "PM0291");
    }

    /// <summary>Files are changed, taken away, given other names and put back; ENDRINGER=1000 by hand.</summary>
    [Fact]
    public void Tilfeldige_endringer_gir_det_et_rent_bygg_gir()
    {
        using var mappe = new Arbeidsmappe("tests/sites/minimal", "tests/sites/minimal/input");
        var filer = mappe.Filer.Where(f => !f.EndsWith(".png", StringComparison.Ordinal)).ToArray();
        var hele = filer.ToDictionary(f => f, f => File.ReadAllBytes(mappe.Sti(f)), StringComparer.Ordinal);
        Like(mappe.Varmt(), mappe.Rent());
        var vellykte = 0;
        for (var n = 0; n < Endringer; n++)
        {
            var draw = new Draw(20_261_201, (ulong)n);
            var fil = draw.Of(filer);
            switch (draw.Below(8))
            {
                case 0: File.Delete(mappe.Sti(fil)); break;
                case 1: if (File.Exists(mappe.Sti(fil))) File.Move(mappe.Sti(fil), mappe.Sti(fil) + ".bak"); break;
                // Every so often all is put back, so that most builds get through.
                case 2 or 3: foreach (var f in filer) File.WriteAllBytes(mappe.Sti(f), hele[f]); break;
                default: File.WriteAllBytes(mappe.Sti(fil), new Mutator(draw, [hele[draw.Of(filer)]]).MutateMildly(hele[fil])); break;
            }
            var rent = mappe.Rent();
            Like(mappe.Varmt(), rent, $"endring {n}: {fil}");
            if (!rent.Failed) vellykte++;
        }
        vellykte.ShouldBeGreaterThan(0);
    }

    private static void Like(BuildResult varmt, BuildResult rent, string? hvor = null)
    {
        varmt.Diagnostics.ShouldBe(rent.Diagnostics, hvor);
        varmt.Files.Select(f => f.Path).ShouldBe(rent.Files.Select(f => f.Path), hvor);
        foreach (var (a, b) in varmt.Files.Zip(rent.Files)) a.Bytes.Span.SequenceEqual(b.Bytes.Span).ShouldBeTrue($"{hvor} {a.Path}");
        (varmt.Origin?.Inputs ?? []).ShouldBe(rent.Origin?.Inputs ?? [], hvor);
    }
}
