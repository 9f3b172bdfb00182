using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Reading;

public sealed class EditionFilesTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("utgave").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Nyeste_utgave_velges_og_annet_i_datamappa_overses()
    {
        foreach (var name in (string[])["2024", "2026", "2025", "kladd", "20255"]) Directory.CreateDirectory(Path.Combine(_data, name));
        EditionFolder.Find(_data, null, new DiagnosticBag())!.Year.ShouldBe(2026);
        EditionFolder.Find(_data, 2024, new DiagnosticBag())!.Path.ShouldBe(_data + "/2024");
    }

    [Fact]
    public void Utgave_som_ikke_finnes_gir_feil_som_nevner_dem_som_finnes()
    {
        Directory.CreateDirectory(Path.Combine(_data, "2025"));
        var fault = EditionOnDisk.Read(_data, 2031).Diagnostics.ShouldHaveSingleItem();
        (fault.Code, fault.Hint).ShouldBe(("PM0151", "disse finnes: 2025"));
    }

    [Fact]
    public void Datamappe_uten_utgave_gir_feil()
    {
        EditionOnDisk.Read(_data, null).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0150");
        EditionOnDisk.Read(_data + "/finnes-ikke", null).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0150");
    }

    [Fact]
    public void Datamappe_som_selv_er_en_utgave_får_råd_om_mappa_over()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, "utgave")).FullName;
        File.WriteAllText(Path.Combine(folder, "kommune.yml"), "navn: x");
        EditionOnDisk.Read(folder, null).Diagnostics.ShouldHaveSingleItem().Hint.ShouldBe($"mappa ser ut til å være en utgave; oppgi mappa over: --data {_data}");
    }

    [Fact]
    public void Manglende_og_feilskrevne_filer_meldes_samlet()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, "2025")).FullName;
        File.WriteAllText(Path.Combine(folder, "regnskp.csv"), "år;linje;beløp\n");
        File.WriteAllText(Path.Combine(folder, "LES-MEG.md"), "notat");
        File.WriteAllText(Path.Combine(folder, ".skjult"), "");
        var read = EditionOnDisk.Read(_data, null);
        read.Diagnostics.Where(d => d.Code == "PM0152").Select(d => Path.GetFileName(d.Span.File)).ShouldBe(
            ["kommune.yml", "regnskap.csv", "balanse.csv", "befolkning.csv", "forutsetninger.yml", "scenarier.yml", "handlingsregler.yml"]);
        read.Diagnostics.Single(d => d.Span.File.EndsWith("regnskap.csv", StringComparison.Ordinal)).Hint.ShouldBe("skal «regnskp.csv» hete «regnskap.csv»?");
        read.Diagnostics.Single(d => d.Code == "PM0153").Hint.ShouldBe("mente du «regnskap.csv»?");
    }

    [Fact]
    public void Feil_i_flere_filer_meldes_samlet()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, "2025")).FullName;
        foreach (var file in EditionLayout.Files.Where(f => f.Required)) File.WriteAllText(Path.Combine(folder, file.Name), "a: 1\na: 2\n");
        var codes = EditionOnDisk.Read(_data, null).Diagnostics.Select(d => d.Code).ToArray();
        codes.Count(code => code == "PM0132").ShouldBe(4);
        codes.Count(code => code == "PM0155").ShouldBe(3);
    }
}
