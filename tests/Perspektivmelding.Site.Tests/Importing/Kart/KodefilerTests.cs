using Perspektivmelding.Importing.Kart;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

public sealed class KodefilerTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("kodelister").FullName;

    public KodefilerTests()
    {
        var lister = Directory.CreateDirectory(Path.Combine(_data, "kodelister")).FullName;
        foreach (var fil in Directory.GetFiles(Repository.Folder("data/kodelister"))) File.Copy(fil, Path.Combine(lister, Path.GetFileName(fil)));
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Programmets_egne_kodelister_har_ingen_feil() => Feil().ShouldBeEmpty();

    [Fact]
    public void En_endret_rad_blir_lest_når_programmet_kjører()
    {
        Endre("ssb-tjenester.csv", "100;politisk-styring;", "100;folkestyre;");
        Kodefiler.Les(_data).Rader["ssb-tjenester.csv"][0].ShouldBe(["100", "folkestyre", "Politisk styring"]);
    }

    [Theory]
    [InlineData("ssb-regnskap.csv", "A800;rammetilskudd;1;", "A800;rammetilskudd;2;", "ssb-regnskap.csv:2:20 PM0162")]
    [InlineData("ssb-regnskap-summer.csv", ";sum_driftsinntekter;ja;2", ";sum_driftsinntekter;kanskje;2", "ssb-regnskap-summer.csv:2:96 PM0162")]
    [InlineData("kostra-art.csv", "020;lonn;", "010;lonn;", "kostra-art.csv:3:1 PM0203")]
    [InlineData("ssb-tjenester.csv", "funksjon;sektor;", "funksjon;sekktor;", "ssb-tjenester.csv:1:10 PM0102")]
    [InlineData("ssb-kommuner.csv", "0301;Oslo;", "0301;;", "ssb-kommuner.csv:2:6 PM0111")]
    public void Feil_i_en_kodeliste_får_fil_linje_og_kolonne(string fil, string fra, string til, string ventet)
    {
        Endre(fil, fra, til);
        Feil().ShouldBe([ventet]);
    }

    [Fact]
    public void Mangler_mappa_kommer_én_feil_med_råd()
    {
        Directory.Delete(Path.Combine(_data, "kodelister"), recursive: true);
        var feil = Kodefiler.Les(_data).Feil.ShouldHaveSingleItem();
        feil.Code.ShouldBe("PM0160");
        feil.Hint!.ShouldContain("PERSPEKTIV_ROT");
    }

    private string[] Feil() =>
        [.. Kodefiler.Les(_data).Feil.Select(f => FormattableString.Invariant($"{Path.GetFileName(f.Span.File)}:{f.Span.Line}:{f.Span.Column} {f.Code}"))];

    private void Endre(string fil, string fra, string til)
    {
        var sti = Path.Combine(_data, "kodelister", fil);
        var tekst = File.ReadAllText(sti);
        tekst.ShouldContain(fra);
        File.WriteAllText(sti, tekst.Replace(fra, til, StringComparison.Ordinal));
    }
}
