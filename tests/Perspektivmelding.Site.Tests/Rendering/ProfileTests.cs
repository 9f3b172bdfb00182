using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Site.Tests.Rendering;

public sealed class ProfileTests : IDisposable
{
    private readonly string _theme = Directory.CreateTempSubdirectory("tema-").FullName;

    public void Dispose() => Directory.Delete(_theme, recursive: true);

    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#0b5c8a", "#ffffff", 7.21)]
    public void Kontrast_er_som_i_wcag(string a, string b, double kontrast) =>
        Colour.Contrast(Colour.Parse(a)!.Value, Colour.Parse(b)!.Value).ShouldBe(kontrast, 0.01);

    [Theory]
    [InlineData("farge: \"#7fb2ff\"", "PM0407")]
    [InlineData("strek: \"#d5d8dc\"", "PM0407")]
    [InlineData("farge_mork: \"#0b5c8a\"", "PM0407")]
    [InlineData("farge: blå", "PM0408")]
    [InlineData("frage: \"#0b5c8a\"", "PM0408")]
    [InlineData("emblem: bilder/mangler.svg", "PM0408")]
    [InlineData("- farge", "PM0408")]
    public void Farge_som_ikke_kan_leses_og_feil_i_filen_avvises(string yaml, string kode)
    {
        var fault = Read(yaml).Faults.ShouldHaveSingleItem();

        fault.Code.ShouldBe(kode);
        fault.Span.Line.ShouldBe(1);
    }

    [Fact]
    public void Strek_krever_mindre_enn_tekst()
    {
        // #8a8a8a has 3.4 : 1 against white: enough for a line, too little for text.
        Read("strek: \"#8a8a8a\"").Faults.ShouldBeEmpty();
        Read("farge: \"#8a8a8a\"").Faults.ShouldHaveSingleItem().Code.ShouldBe("PM0407");
    }

    [Fact]
    public void Fargene_kommer_i_stilarket()
    {
        var profile = Read("farge: \"#123456\"\nstrek: \"#654321\"").Profile;

        profile.ToCss().ShouldContain("--profil: #123456; --profil-strek: #654321;");
    }

    [Fact]
    public void Profilen_i_temaet_er_uten_feil()
    {
        var faults = new DiagnosticBag();

        ProfileReader.Read(SourceFolder.Read(Repository.Folder("theme")), faults);

        faults.ToImmutable().ShouldBeEmpty();
    }

    private (Profile Profile, IReadOnlyList<Diagnostic> Faults) Read(string yaml)
    {
        File.WriteAllText(Path.Combine(_theme, "profil.yml"), yaml + "\n");
        var faults = new DiagnosticBag();
        return (ProfileReader.Read(SourceFolder.Read(_theme), faults), faults.ToImmutable());
    }
}
