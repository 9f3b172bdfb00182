using Perspektivmelding.Diagnostics;
using Perspektivmelding.Output;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;
using Perspektivmelding.Site.Tests.Output;

namespace Perspektivmelding.Site.Tests.Binding;

/// <summary>What an edition accepts by name: it passes, and stands where readers can see it.</summary>
public sealed class UnntakTests
{
    private static readonly Unntak Fond = new("PM0215", "balanse.csv", null, "SSBs tall.", "økonomidirektør", new("unntak.yml", 1, 1));

    [Fact]
    public void En_advarsel_og_et_grovt_glipp_kan_godtas_og_en_ekte_feil_aldri()
    {
        var list = new Unntaksliste([Fond, Fond with { Code = "PM0225" }, Fond with { Code = "PM0204" }]);
        var grovt = AllFaults.Find("PM0225")!.At(new("data/2025/balanse.csv", 3), "om lag 1 000 ganger så mye", null, gross: true);
        var feil = AllFaults.Find("PM0204")!.At(new("data/2025/balanse.csv", 4), "summen stemmer ikke");
        var advarsel = AllFaults.Find("PM0215")!.At(new("data/2025/balanse.csv", 5), "fondet følger ikke");
        grovt.Severity.ShouldBe(Severity.Error);

        var found = list.Apply([grovt, feil, advarsel]);

        found.Select(d => d.Severity).ShouldBe([Severity.Note, Severity.Error, Severity.Note]);
        found[0].Accepted.ShouldBe(new Acceptance("SSBs tall.", "økonomidirektør", Severity.Error));
        found[2].Accepted!.Was.ShouldBe(Severity.Warning);
    }

    [Theory]
    [InlineData("balanse.csv", null, true)]
    [InlineData("balanse.csv", 5, true)]
    [InlineData("balanse.csv", 6, false)]
    [InlineData("2025/balanse.csv", null, true)]
    [InlineData("alanse.csv", null, false)]
    [InlineData("regnskap.csv", null, false)]
    public void Et_unntak_gjelder_fila_og_linja_det_nevner(string file, int? line, bool covers)
    {
        var finding = AllFaults.Find("PM0215")!.At(new("data/2025/balanse.csv", 5), "fondet følger ikke");
        var list = new Unntaksliste([Fond with { File = file, Line = line }]);

        (list.Apply([finding])[0].Accepted is not null).ShouldBe(covers);
        list.Unused([finding]).Count().ShouldBe(covers ? 0 : 1);
    }

    [Theory]
    [InlineData("PM0280-skatten-i-landet-star-stille", "forutsetninger.yml", "PM0280")]
    [InlineData("PM0226-lonn-i-kroner", "regnskap.csv", "PM0226")]
    [InlineData("PM0274-fjorarets-program", "program.yml", "PM0274")]
    [InlineData("PM0223-effektueringsgrad-800", "tiltak.yml", "PM0223")]
    [InlineData("PM0279-fjorarets-priser", "forutsetninger.yml", "PM0279")]
    [InlineData("PM0817-for-lavt-lonnsbudsjett", "budsjett.csv", "PM0817")]
    public void Et_glipp_som_stopper_byggingen_slipper_gjennom_når_det_er_godtatt_og_står_i_metodekapittelet_og_fillista(string name, string file, string code)
    {
        using var edition = new Feilutgave(name);
        BuildResult Bygg() => Build.Run(new BuildOptions(edition.DataFolder, null, Repository.Folder("input"), Repository.Folder("theme"), WithPdf: false, Strict: true));
        File.Delete(Path.Combine(edition.DataFolder, "2026", "unntak.yml"));
        Bygg().Failed.ShouldBeTrue();

        File.WriteAllText(Path.Combine(edition.DataFolder, "2026", "unntak.yml"), $"- kode: {code}\n  fil: {file}\n  begrunnelse: Det er prøvd og riktig.\n  rolle: økonomidirektør\n");
        var built = Bygg();

        built.Diagnostics.Where(d => d.Severity != Severity.Note).Select(d => d.Message).ShouldBe([]);
        var metode = System.Text.Encoding.UTF8.GetString(built.Files.Single(f => f.Path == "metode/index.html").Bytes.Span);
        metode.ShouldContain("Det er prøvd og riktig.");
        metode.ShouldContain($"({code})");
        var manifest = System.Text.Encoding.UTF8.GetString(Manifest.For(built.Files, built.Origin!).Bytes.Span);
        manifest.ShouldContain("\"begrunnelse\": \"Det er prøvd og riktig.\"");
        manifest.ShouldContain("\"rolle\": \"økonomidirektør\"");
    }

    [Fact]
    public void En_fil_liste_uten_unntak_nevner_dem_ikke() =>
        System.Text.Encoding.UTF8.GetString(Manifest.For([], Origins.Any).Bytes.Span).ShouldNotContain("unntak");

    [Theory]
    [InlineData("data")]
    [InlineData("tests/sites/strand")]
    [InlineData("tests/sites/fjordvik")]
    [InlineData("tests/sites/fjordvik", 2025)]
    public void Utgavene_vi_leverer_er_strengt_i_orden_og_sier_hva_de_mangler(string data, int? year = null)
    {
        var built = Build.Run(new BuildOptions(Repository.Folder(data), year, Repository.Folder("input"), Repository.Folder("theme"), WithPdf: false, Strict: true));

        built.Diagnostics.Where(d => d.Severity != Severity.Note).Select(d => $"{d.Span.File}:{d.Span.Line} {d.Code} {d.Message}").ShouldBe([]);
        built.Failed.ShouldBeFalse();
        // Of what is left out, the editor is told which file would bring it back, but where no file would.
        foreach (var lacking in built.Diagnostics.Where(d => d.Code is "PM0303" or "PM0304")) (lacking.Lacks is not null || lacking.Message.Contains("ingenting å vise", StringComparison.Ordinal)).ShouldBeTrue(lacking.Message);
    }
}
