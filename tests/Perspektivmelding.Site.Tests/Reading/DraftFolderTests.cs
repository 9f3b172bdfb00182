using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Site.Tests.Reading;

/// <summary>A folder that is an edition but for its name is never passed over in silence.</summary>
public sealed class DraftFolderTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("utkast").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Et_nyere_utkast_ved_siden_av_en_utgave_gir_advarsel()
    {
        Lag("2025");
        Lag("2026-utkast");

        var fault = Faults(null).Single(d => d.Code == "PM0163");

        fault.Severity.ShouldBe(Severity.Warning);
        fault.Message.ShouldBe("mappa «2026-utkast» blir ikke lest");
        fault.Hint.ShouldBe("en utgave heter bare årstallet: gi mappa «2026-utkast» navnet 2026");
    }

    [Theory]
    [InlineData(null, "PM0150")]
    [InlineData(2026, "PM0150")]
    public void Et_utkast_alene_er_det_meldingen_nevner(int? asked, string code)
    {
        Lag("2026-utkast");

        Faults(asked).Single(d => d.Code == code).Hint.ShouldBe("en utgave heter bare årstallet: gi mappa «2026-utkast» navnet 2026");
    }

    [Fact]
    public void Et_utkast_av_utgaven_det_er_bedt_om_er_det_meldingen_nevner()
    {
        Lag("2025");
        Lag("2026-utkast");

        Faults(2026).Single(d => d.Code == "PM0151").Hint.ShouldBe("en utgave heter bare årstallet: gi mappa «2026-utkast» navnet 2026");
    }

    [Theory]
    [InlineData("2024-gammel", true)]
    [InlineData("2025-kopi", true)]
    [InlineData("2026-vedlegg", false)]
    [InlineData("makro", false)]
    public void Andre_mapper_er_ingens_feil(string name, bool edition)
    {
        Lag("2025");
        if (edition) Lag(name);
        else Directory.CreateDirectory(Path.Combine(_data, name));

        Faults(null).ShouldNotContain(d => d.Code == "PM0163");
    }

    private IReadOnlyList<Diagnostic> Faults(int? asked) => EditionOnDisk.Read(_data, asked).Diagnostics;

    private void Lag(string name) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_data, name)).FullName, "kommune.yml"), "navn: Minstevik\n");
}
