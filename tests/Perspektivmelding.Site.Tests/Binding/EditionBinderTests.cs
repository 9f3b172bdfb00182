using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Binding;

public sealed class EditionBinderTests
{
    [Fact]
    public void Fjordvik_bindes_uten_feil()
    {
        var (edition, faults) = TestEdition.Bind(TestEdition.Fjordvik);
        faults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        edition.ShouldNotBeNull().Utgave.Scenarier.Length.ShouldBe(5);
    }

    [Fact]
    public void Eksempelutgaven_bindes_uten_feil_og_uten_advarsler() => TestEdition.Bind(TestEdition.Shipped).Faults.ShouldBeEmpty();

    [Fact]
    public void Køb_for_Lørenskog_2024_er_som_i_kilden()
    {
        var (resultat, _) = TestEdition.Calculate(TestEdition.Shipped);
        var køb = resultat.Referanse.Køb.Where(k => k.År == 2024).ToDictionary(k => k.Indikator);
        void Er(Købindikator indikator, decimal verdi, int desimaler, decimal prosentpoeng, decimal millioner)
        {
            Math.Round(køb[indikator].Verdi, desimaler, MidpointRounding.AwayFromZero).ShouldBe(verdi);
            Math.Round(køb[indikator].AvvikProsentpoeng, desimaler, MidpointRounding.AwayFromZero).ShouldBe(prosentpoeng);
            Math.Round(køb[indikator].AvvikKroner / 1000m, 0, MidpointRounding.AwayFromZero).ShouldBe(millioner);
        }
        Er(Købindikator.Driftsresultat, -3.2m, 1, -5.2m, -243m);
        Er(Købindikator.Disposisjonsfond, 8.6m, 1, 0.6m, 28m);
        Er(Købindikator.NettoLånegjeld, 147m, 0, -72m, -3362m);
        Math.Round(resultat.Referanse.Bane[2024].Nøkkeltall[Nøkkeltall.NettoFinansAvdragProsent], 1).ShouldBe(10.8m);
        Math.Round(resultat.Referanse.Bane[2024].Nøkkeltall[Nøkkeltall.NettoDriftsresultatProsent], 1).ShouldBe(0.2m);
    }

    [Fact]
    public void Et_anslag_i_dataene_er_et_anslag_i_modellen()
    {
        var utgave = TestEdition.Bind(TestEdition.Shipped).Edition!.Utgave;
        utgave.Regnskap.HarAnslag(2024).ShouldBeTrue();
        utgave.Folketall.Rader.Where(r => r.Alternativ == "registrert").ShouldAllBe(r => r.Kilde.Status == Datastatus.Regnskap);
        utgave.Forutsetninger.Lønnsvekst.Kilde.Status.ShouldBe(Datastatus.Anslag);
        utgave.Forutsetninger.Demografi.Grupper.ShouldAllBe(g => g.Kilde.Status == Datastatus.Anslag && g.Kilde.Tekst != null);
    }

    [Fact]
    public void En_forutsetning_uten_status_er_prognose() =>
        TestEdition.Bind(TestEdition.Fjordvik).Edition!.Utgave.Forutsetninger.Lønnsvekst.Kilde.Status.ShouldBe(Datastatus.Prognose);

    [Fact]
    public void Et_alternativ_som_aldri_trengs_behøver_ikke_finnes() =>
        Changed(text => text.Replace(";hoved;", ";registrert;", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Et_år_uten_innbyggere_er_en_feil_og_ikke_en_deling_på_null() =>
        Changed(text => System.Text.RegularExpressions.Regex.Replace(text, @"(?m)^(2028;hoved;.*;)\d+(\r?)$", "${1}0$2"))
            .ShouldHaveSingleItem().Message.ShouldContain("folketallet er 0 i 2028");

    /// <summary>The errors of Fjordvik with befolkning.csv changed.</summary>
    private static Diagnostic[] Changed(Func<string, string> change)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var edition = folder.CreateSubdirectory("2026").FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(TestEdition.Fjordvik, "2026")))
            {
                var text = File.ReadAllText(file);
                File.WriteAllText(Path.Combine(edition, Path.GetFileName(file)), Path.GetFileName(file) == "befolkning.csv" ? change(text) : text);
            }
            return [.. TestEdition.Bind(folder.FullName).Faults.Where(f => f.Severity == Severity.Error)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
