using System.Runtime.CompilerServices;
using System.Text.Json;
using Perspektivmelding.Cli;

namespace Perspektivmelding.EndToEnd.Tests.Cli;

public sealed class ImportTests : IDisposable
{
    private const string Folketall = """
        {"version":"2.0","class":"dataset","label":"07459: Befolkning, etter region, statistikkvariabel og år","updated":"2026-02-25T07:00:00Z",
         "role":{"time":["Tid"],"geo":["Region"],"metric":["ContentsCode"]},"id":["Region","ContentsCode","Tid"],"size":[2,1,1],
         "dimension":{"Region":{"label":"region","category":{"index":["1130","1103"],"label":{"1130":"Strand","1103":"Stavanger"}}},
          "ContentsCode":{"label":"statistikkvariabel","category":{"index":["Personer1"],"label":{"Personer1":"Personer"}}},
          "Tid":{"label":"år","category":{"index":["2026"]}}},"value":[13875,152000]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("importer").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("importer", "det mangler <kilde>")]
    [InlineData("importer ssb", "det mangler <fil …>")]
    [InlineData("importer ssb a.json", "det mangler --til MAPPE")]
    [InlineData("importer sbb a.json --til x", "ukjent kilde «sbb»; mente du «ssb»?")]
    [InlineData("importer ssb a.json --til x --omfang konsærn", "«konsærn» er ikke et regnskapsomfang; mente du «konsern»?")]
    [InlineData("importer ssb a.json --til x --siste-år 24", "«24» er ikke et årstall med fire sifre (--siste-år)")]
    public async Task Feil_bruk_gir_kode_2_og_forklaring(string arguments, string expected)
    {
        var run = await Run.WithAsync(Run.Giving(), arguments.Split(' '));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public async Task En_utgave_av_importerte_tall_er_gyldig()
    {
        var root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));
        var run = await Run.WithAsync(new SitePipeline().Run, "valider", "--data", Path.Combine(root, "tests", "sites", "strand"),
            "--input", Path.Combine(root, "input"), "--theme", Path.Combine(root, "theme"));
        run.ExitCode.ShouldBe(0, run.Output);
    }

    [Fact]
    public async Task Flere_kommuner_gir_kode_1_og_ingen_filer()
    {
        var run = await ImportAsync();
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("PM0631: fila har tall for 2 kommuner eller grupper: 1130 Strand, 1103 Stavanger");
        run.Output.ShouldContain("1 feil. Ingenting er skrevet.");
        Directory.Exists(Path.Combine(_folder, "til")).ShouldBeFalse();
    }

    [Fact]
    public async Task Rapporten_sier_hva_som_er_brukt()
    {
        var run = await ImportAsync("--kommune", "1130");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("befolkning.csv: registrert, bare folketallet i alt");
        run.Output.ShouldContain("befolkning.csv: 1 rad lagt til");
        (await File.ReadAllTextAsync(Path.Combine(_folder, "til", "befolkning.csv"))).ShouldContain("2026;registrert;0;;13875;");
    }

    [Fact]
    public async Task Hjelpen_sier_hva_slags_filer_hver_kilde_har()
    {
        var run = await Run.WithAsync(Run.Giving(), "importer", "ssb", "--hjelp");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("JSON-stat2, CSV, xlsx eller px");
        run.Output.ShouldContain("13551");
        run.Output.ShouldContain("0A og 0B");
        run.Output.ShouldContain("§ 5-4 og § 5-6");
    }

    [Fact]
    public async Task Som_json_er_det_bare_meldingene()
    {
        var run = await ImportAsync("--format", "json");
        using var found = JsonDocument.Parse(run.Output);
        found.RootElement[0].GetProperty("kode").GetString().ShouldBe("PM0631");
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private async Task<Run> ImportAsync(params string[] options)
    {
        var file = Path.Combine(_folder, "07459.json");
        await File.WriteAllTextAsync(file, Folketall);
        return await Run.WithAsync(Run.Giving(), ["importer", "ssb", file, "--til", Path.Combine(_folder, "til"), .. options]);
    }
}
