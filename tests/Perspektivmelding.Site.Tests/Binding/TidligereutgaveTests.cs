using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Site.Binding;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.OpenData;
using Perspektivmelding.Site.Reading;

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

    private static Tidligereutgave? Les(string nummer, string json, int år)
    {
        var feil = new DiagnosticBag();
        var raw = EditionFiles.Read(TestEdition.Fjordvik, null).Value! with
        {
            Year = år + 1,
            Earlier = [new EarlierResult(år, new SourceText($"resultat-{år}.json", json))],
        };
        var lest = TidligereutgaveBinder.Bind(raw, nummer, feil);
        feil.ToImmutable().ShouldBeEmpty();
        return lest.SingleOrDefault();
    }
}
