using Perspektivmelding.Model.Resultater;
using Perspektivmelding.OpenData;

namespace Perspektivmelding.Site.Tests.Endringer;

/// <summary>The results of earlier editions that lie in the test editions are what those editions publish today.</summary>
public sealed class PubliserteUtgaverTests
{
    [Fact]
    public void Fjordviks_fjorårsfil_er_det_utgaven_2025_publiserer() =>
        Sammenlikn("tests/sites/fjordvik/2026/resultat-2025.json", Perspektivberegning.Beregn(TestEdition.BindYear(TestEdition.Fjordvik, 2025).Utgave));

    [Theory, InlineData(2020), InlineData(2021), InlineData(2022), InlineData(2023)]
    public void Strands_tidligere_filer_er_skåret_av_historien(int b)
    {
        var utgave = TestEdition.Bind(Repository.Folder("tests/sites/strand")).Edition!.Utgave;
        Strandhistorie.Regnskapsår.ShouldContain(b);
        Sammenlikn($"tests/sites/strand/2025/resultat-{b + 1}.json", Perspektivberegning.Beregn(Strandhistorie.Utgave(utgave, b)));
    }

    [Fact]
    public void En_utgave_skåret_av_historien_vet_ingenting_om_det_som_kom_etter()
    {
        var utgave = TestEdition.Bind(Repository.Folder("tests/sites/strand")).Edition!.Utgave;
        foreach (var b in Strandhistorie.Regnskapsår)
        {
            var da = Strandhistorie.Utgave(utgave, b);
            da.Regnskap.År.Max().ShouldBe(b);
            da.Balanse.Beløp.Keys.Max().ShouldBe(b);
            da.Folketall.Rader.Where(r => r.Alternativ == "registrert").Max(r => r.År).ShouldBe(b + 1);
        }
    }

    private static void Sammenlikn(string fil, Resultat resultat)
    {
        var sti = Repository.Folder(fil);
        var bytes = ResultJson.Write(resultat);
        if (Environment.GetEnvironmentVariable("OPPDATER_GOLDEN") == "1") File.WriteAllBytes(sti, bytes);
        File.ReadAllBytes(sti).SequenceEqual(bytes).ShouldBeTrue($"{fil}: kjør testene med OPPDATER_GOLDEN=1 og se gjennom forskjellen");
    }
}
