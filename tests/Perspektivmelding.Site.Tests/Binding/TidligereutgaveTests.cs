using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.OpenData;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Binding;

public sealed class TidligereutgaveTests
{
    [Fact]
    public void Det_en_utgave_publiserer_leses_tilbake_som_det_var()
    {
        var (resultat, _) = TestEdition.Calculate(TestEdition.Fjordvik);
        var publisert = Tidligereutgave.Av(resultat);
        var lest = Les(resultat.Utgave.Kommune.Nummer, System.Text.Encoding.UTF8.GetString(ResultJson.Write(resultat)), resultat.Utgave.År).ShouldNotBeNull();

        lest.År.ShouldBe(publisert.År);
        lest.Følsomhet.ShouldBe(publisert.Følsomhet);
        lest.Scenarier.Select(s => s.Id).ShouldBe(publisert.Scenarier.Select(s => s.Id));
        foreach (var (a, b) in lest.Scenarier.SelectMany(s => s.År).Zip(publisert.Scenarier.SelectMany(s => s.År)))
        {
            (a.År, a.Resultat).ShouldBe((b.År, b.Resultat));
            a.Grunnlag.ShouldBe(b.Grunnlag);
        }
        Forutsetningsbro.Mellom(lest.Scenarier[0], resultat.Utgave, resultat.Referanse).ShouldAllBe(b => b.Steg.All(x => x.Beløp == 0m));
    }

    [Theory]
    [InlineData("lonnsvekst", "4.2", "100000")]
    [InlineData("skatt_landsgjennomsnitt", "42600", "99999999999")]
    public void Tall_det_ikke_kan_regnes_med_stopper_lesingen(string kode, string skrevet, string endret)
    {
        var fil = Path.Combine(TestEdition.Fjordvik, "2026", "resultat-2025.json");
        var json = File.ReadAllText(fil);
        json.ShouldContain($"\"{kode}\": {skrevet}");
        var feil = new DiagnosticBag();
        var raw = EditionOnDisk.Read(TestEdition.Fjordvik, null).Value! with
        {
            Earlier = [new EarlierResult(2025, new SourceText("resultat-2025.json", json.Replace($"\"{kode}\": {skrevet}", $"\"{kode}\": {endret}", StringComparison.Ordinal)))],
        };
        TidligereutgaveBinder.Bind(raw, "9999", feil).ShouldBeEmpty();
        feil.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("PM0772");
    }

    private static Tidligereutgave? Les(string nummer, string json, int år)
    {
        var feil = new DiagnosticBag();
        var raw = EditionOnDisk.Read(TestEdition.Fjordvik, null).Value! with
        {
            Year = år + 1,
            Earlier = [new EarlierResult(år, new SourceText($"resultat-{år}.json", json))],
        };
        var lest = TidligereutgaveBinder.Bind(raw, nummer, feil);
        feil.ToImmutable().ShouldBeEmpty();
        return lest.SingleOrDefault();
    }
}
