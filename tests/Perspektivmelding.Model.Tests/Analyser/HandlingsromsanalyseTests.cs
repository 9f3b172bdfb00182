using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Analyser;

/// <summary>Fjordvik 2025 (fag.md 12): income 800 000, corrected result −15 859, fund 16 000.</summary>
public sealed class HandlingsromsanalyseTests
{
    [Fact]
    public void De_tre_definisjonene_regnes_av_regnskapsåret()
    {
        var h = Handlingsromsanalyse.Beregn(Perspektivberegning.Beregn(Fjordvik.Utgave() with { Handlingsregler = [] }));
        h.Regel.ShouldBeNull();
        h.MålKroner.ShouldBe(16000m); // 2 % of 800 000
        h.OverMål.ShouldBe(-31859m);
        h.FrieInntekter.ShouldBe(600000m);
        h.FinansOgAvdrag.ShouldBe(66000m);
        h.Demografikostnad.ShouldBe(608500m); // 600·190 + 1100·165 + 380·25 + 6000·22 + 1300·45 + 520·150 + 100·350
        h.EtterDemografi.ShouldBe(-74500m);
        h.FriEgenkapital.ShouldBe(16000m);
    }

    [Fact]
    public void Kommunens_egen_regel_går_foran_to_prosent()
    {
        var regel = new Handlingsregel
        {
            Id = "overskudd",
            Navn = "Overskudd",
            Nøkkeltall = Nøkkeltall.NettoDriftsresultatProsent,
            Krav = Krav.Minst,
            Mål = 1.75m,
            Måling = Måling.HvertÅr,
            Styrke = Styrke.Skal,
            Kilde = Fjordvik.Kilde,
        };
        var h = Handlingsromsanalyse.Beregn(Perspektivberegning.Beregn(Fjordvik.Utgave() with { Handlingsregler = [regel] }));
        h.Regel.ShouldBe(regel);
        h.Resultat.ShouldBe(-16000m);
        h.OverMål.ShouldBe(-30000m); // −16 000 − 14 000
    }
}
