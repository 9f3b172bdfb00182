using Perspektivmelding.Model;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Site.Language;
using Perspektivmelding.Site.Pages.Setninger;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>The generated sentences, held against the worked example (fag.md 12).</summary>
public sealed class SetningerTests
{
    private static readonly Resultat Fjordvik = TestEdition.Calculate(TestEdition.Fjordvik).Resultat;
    private static readonly Texts Texts = TextsReader.Read(Repository.Folder("theme"), "nb").Value;

    [Fact]
    public void Realveksten_svarer_på_spørsmålet_for_regnskapet_eller_planen()
    {
        Anslagsmerke.Uten(new Realord(Fjordvik, Texts).Realvekst).Replace('\u00A0', ' ').ShouldBe(
            "Ja. I framskrivingen øker driftsutgiftene med 3,4 prosent fra 2025 til 2029 og driftsinntektene med 1,2 prosent når lønns- og prisveksten er trukket fra. Renter og avdrag er ikke med i driftsutgiftene.");
        var strand = TestEdition.Calculate(Repository.Folder("tests/sites/strand")).Resultat;
        Anslagsmerke.Uten(new Realord(strand, Texts).Realvekst).Replace('\u00A0', ' ').ShouldBe(
            "Ja. Fra 2020 til 2024 økte driftsutgiftene med 12,1 prosent og driftsinntektene med 8,3 prosent når lønns- og prisveksten er trukket fra. Renter og avdrag er ikke med i driftsutgiftene.");
    }

    [Fact]
    public void Dommen_sier_at_fondet_er_tomt_det_første_året_det_er_det() =>
        new Dom(Fjordvik, Texts).Hele.ShouldBe("Kommunen bruker mer enn den har. Fortsetter vi som i dag, er sparepengene brukt opp i 2026.");

    // The reserves of regnskapsår and of the last plan year decide what the verdict says of the way ahead.
    [Theory]
    [InlineData(16_000, 16_000, 0, "er sparepengene fortsatt 16 millioner kroner i 2029.")]
    [InlineData(16_000, 20_000, 0, "vokser sparepengene fra 16 millioner kroner til 20 millioner kroner i 2029.")]
    [InlineData(16_000, 4_000, 0, "minker sparepengene fra 16 millioner kroner til 4 millioner kroner i 2029.")]
    [InlineData(0, 0, 0, "har kommunen fortsatt ingen sparepenger i 2029.")]
    [InlineData(0, 0, 5_000, "vokser underskuddet vi må dekke inn, til 5 millioner kroner i 2029.")]
    public void Dommen_om_veien_følger_fondet(int nå, int slutt, int merforbruk, string vei)
    {
        var bane = Fjordvik.Referanse.Bane;
        var år = bane.År.Select((å, i) => å with
        {
            Beholdning = å.Beholdning with { Disposisjonsfond = i == 0 ? nå : slutt, AkkumulertMerforbruk = i == 0 ? 0 : merforbruk },
        });
        var resultat = new Resultat(Fjordvik.Utgave, [Fjordvik.Referanse with { Bane = bane with { År = [.. år] } }], Fjordvik.Følsomhet);

        new Dom(resultat, Texts).Veien.Replace('\u00A0', ' ').ShouldBe($"Fortsetter vi som i dag, {vei}");
    }

    [Fact]
    public void Utdypingen_har_merforbruket_ved_planens_slutt_reglene_og_robek()
    {
        var utdyping = new Dom(Fjordvik, Texts).Utdyping.Replace('\u00A0', ' ');

        utdyping.ShouldContain("I 2029 har kommunen 89 millioner kroner i underskudd");
        utdyping.ShouldContain("Robek");
    }

    [Fact]
    public void Der_forslag_er_med_i_det_første_scenarioet_heter_det_ikke_som_i_dag()
    {
        var medForslag = new Resultat(Fjordvik.Utgave, [.. Fjordvik.Scenarier.Skip(1)], Fjordvik.Følsomhet);

        new Dom(medForslag, Texts).Veien.ShouldStartWith("Velger vi «Vi reduserer utgiftene»");
    }

    [Fact]
    public void Regelen_sies_i_en_setning_laget_av_tallene()
    {
        var ord = new Regelord(Fjordvik.Utgave.Kommune, Texts);

        ord.Linje(Fjordvik.Referanse.Regler[0]).Regel.Replace('\u00A0', ' ')
            .ShouldBe("Korrigert netto driftsresultat skal være minst 2 prosent i snitt over planperioden.");
        ord.Linje(Fjordvik.Referanse.Regler[0]).Stilling.Replace('\u00A0', ' ')
            .ShouldBe("Snittet i 2026–2029 blir −2,7 prosent. Det er 4,7 prosentpoeng, eller 41 millioner kroner i året, for lite.");
    }

    [Fact]
    public void Regel_etter_horisonten_er_uavklart_og_sier_hvorfor()
    {
        var ord = new Regelord(Fjordvik.Utgave.Kommune, Texts);
        var gjeld = Fjordvik.Referanse.Regler.Single(r => r.Status == Regelstatus.Uavklart);

        ord.Linje(gjeld).Stilling.ShouldBe("Framskrivingen når ikke fram til 2034.");
        ord.Sum(Fjordvik.Referanse.Regler).ShouldBe("Av tre handlingsregler blir ingen holdt. For én er det for tidlig å si.");
    }

    [Fact]
    public void Alle_fire_vilkår_i_robek_har_ord_for_alle_utfall()
    {
        var ord = new Regelord(Fjordvik.Utgave.Kommune, Texts);
        var alle = from k in Enum.GetValues<Robekkriterium>() from s in Enum.GetValues<Robekstatus>() select new Robekvurdering(k, s, 2027, 3.15m);

        foreach (var linje in ord.Robek([.. alle])) linje.Stilling.ShouldNotContain("⟦");
    }

    [Fact]
    public void Robekdelen_nevner_scenarioet_og_taler_om_det_som_blir()
    {
        var del = new Regelord(Fjordvik.Utgave.Kommune, Texts).Robekdel(Fjordvik.Referanse);

        del.Innledning.ShouldBe($"Blir planen vedtatt slik scenarioet «{Fjordvik.Referanse.Scenario.Navn}» viser, er dette svaret på de fire vilkårene.");
        del.Linjer.Select(l => l.Bokstav).ShouldBe(["a", "b", "c", "d"]);
        del.Linjer.ShouldAllBe(l => l.Vilkår.Contains(" blir "));
    }
}
