using Perspektivmelding.Charts;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Pages.Setninger;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>The generated sentences, held against the worked example (fag.md 12).</summary>
public sealed class SetningerTests
{
    private static readonly Resultat Fjordvik = TestEdition.Calculate(TestEdition.Fjordvik).Resultat;
    private static readonly Texts Texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value;

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
    public void Dommen_sier_hva_regnskapet_viste_og_at_fondet_er_tomt_det_første_året_det_er_det() =>
        Ren(new Dom(Fjordvik, Texts).Hele).ShouldBe("I 2025 brukte kommunen mer enn den fikk inn. Fortsetter vi som i dag, er sparepengene brukt opp i 2026.");

    // Accounts first, then the way: where they point different ways, the sentence turns.
    [Theory]
    [InlineData("−1,0 prosent", "−2,0 prosent", false, "I 2024 brukte kommunen mer enn den fikk inn.")]
    [InlineData("−1,0 prosent", "0,3 prosent", false, "I 2024 brukte kommunen mer enn den fikk inn, men det korrigerte resultatet var ikke i minus.")]
    [InlineData("0,2 prosent", "−3,2 prosent", false, "I 2024 gikk kommunen i pluss, men det korrigerte resultatet var i minus.")]
    [InlineData("0,0 prosent", "−0,1 prosent", false, "I 2024 gikk kommunen i null, men det korrigerte resultatet var i minus.")]
    [InlineData("0,0 prosent", "0,0 prosent", false, "I 2024 gikk kommunen i null.")]
    [InlineData("1,0 prosent", "1,0 prosent", false, "I 2024 gikk kommunen i pluss, men med mindre enn målet.")]
    [InlineData("3,0 prosent", "2,5 prosent", true, "I 2024 hadde kommunen det overskuddet den trengte.")]
    public void Dommen_om_regnskapet_står_i_fortid_og_følger_det_som_vises(string netto, string korrigert, bool nådd, string setning) =>
        Texts["dom_nå", ("år", 2024), ("netto", netto), ("korrigert", korrigert), ("nådd", nådd)].ShouldBe(setning);

    [Theory]
    [InlineData("−1,0 prosent", "1,0 prosent", 0, "45 millioner kroner", "130 millioner kroner", "0 kroner", "0 kroner", "snur det: Sparepengene vokser fra 45 millioner kroner til 130 millioner kroner i 2029.")]
    [InlineData("−1,0 prosent", "−1,0 prosent", 0, "45 millioner kroner", "130 millioner kroner", "0 kroner", "0 kroner", "vokser likevel sparepengene fra 45 millioner kroner til 130 millioner kroner i 2029.")]
    [InlineData("1,0 prosent", "1,0 prosent", 0, "45 millioner kroner", "130 millioner kroner", "0 kroner", "0 kroner", "vokser sparepengene fra 45 millioner kroner til 130 millioner kroner i 2029.")]
    [InlineData("1,0 prosent", "−1,0 prosent", 2030, "45 millioner kroner", "3 millioner kroner", "0 kroner", "0 kroner", "snur det: Sparepengene er brukt opp i 2030.")]
    [InlineData("−1,0 prosent", "−1,0 prosent", 2030, "45 millioner kroner", "3 millioner kroner", "0 kroner", "0 kroner", "er sparepengene brukt opp i 2030.")]
    [InlineData("1,0 prosent", "−1,0 prosent", 0, "45 millioner kroner", "44 millioner kroner", "0 kroner", "0 kroner", "snur det: Sparepengene minker fra 45 millioner kroner til 44 millioner kroner i 2029.")]
    [InlineData("1,0 prosent", "1,0 prosent", 0, "45 millioner kroner", "44 millioner kroner", "0 kroner", "0 kroner", "minker likevel sparepengene fra 45 millioner kroner til 44 millioner kroner i 2029.")]
    [InlineData("−1,0 prosent", "−1,0 prosent", 0, "45 millioner kroner", "44 millioner kroner", "0 kroner", "0 kroner", "minker sparepengene fra 45 millioner kroner til 44 millioner kroner i 2029.")]
    [InlineData("−1,0 prosent", "−1,0 prosent", 0, "45 millioner kroner", "45 millioner kroner", "0 kroner", "0 kroner", "er sparepengene fortsatt 45 millioner kroner i 2029.")]
    [InlineData("−1,0 prosent", "−1,0 prosent", 0, "0 kroner", "0 kroner", "0 kroner", "0 kroner", "har kommunen fortsatt ingen sparepenger i 2029.")]
    [InlineData("−1,0 prosent", "1,0 prosent", 0, "0 kroner", "7 millioner kroner", "0 kroner", "0 kroner", "snur det: I 2029 har kommunen bygd opp 7 millioner kroner i sparepenger.")]
    [InlineData("1,0 prosent", "1,0 prosent", 0, "0 kroner", "7 millioner kroner", "0 kroner", "0 kroner", "har kommunen bygd opp 7 millioner kroner i sparepenger i 2029.")]
    [InlineData("−1,0 prosent", "−1,0 prosent", 0, "0 kroner", "0 kroner", "0 kroner", "5 millioner kroner", "har kommunen samlet opp et underskudd på 5 millioner kroner i 2029.")]
    [InlineData("1,0 prosent", "−1,0 prosent", 0, "0 kroner", "0 kroner", "0 kroner", "5 millioner kroner", "snur det: I 2029 har kommunen samlet opp et underskudd på 5 millioner kroner.")]
    [InlineData("−1,0 prosent", "−1,0 prosent", 0, "0 kroner", "0 kroner", "60 millioner kroner", "75 millioner kroner", "vokser underskuddet vi må dekke inn, fra 60 millioner kroner til 75 millioner kroner i 2029.")]
    [InlineData("1,0 prosent", "−1,0 prosent", 0, "0 kroner", "0 kroner", "60 millioner kroner", "75 millioner kroner", "snur det: Underskuddet vi må dekke inn, vokser fra 60 millioner kroner til 75 millioner kroner i 2029.")]
    [InlineData("1,0 prosent", "1,0 prosent", 0, "0 kroner", "0 kroner", "60 millioner kroner", "20 millioner kroner", "minker underskuddet vi må dekke inn, fra 60 millioner kroner til 20 millioner kroner i 2029.")]
    [InlineData("−1,0 prosent", "1,0 prosent", 0, "0 kroner", "0 kroner", "60 millioner kroner", "20 millioner kroner", "snur det: Underskuddet vi må dekke inn, minker fra 60 millioner kroner til 20 millioner kroner i 2029.")]
    [InlineData("1,0 prosent", "1,0 prosent", 0, "0 kroner", "9 millioner kroner", "60 millioner kroner", "0 kroner", "er det gamle underskuddet på 60 millioner kroner dekket inn i 2029.")]
    [InlineData("−1,0 prosent", "1,0 prosent", 0, "0 kroner", "9 millioner kroner", "60 millioner kroner", "0 kroner", "snur det: Det gamle underskuddet på 60 millioner kroner er dekket inn i 2029.")]
    [InlineData("−1,0 prosent", "−1,0 prosent", 0, "0 kroner", "0 kroner", "60 millioner kroner", "60 millioner kroner", "står underskuddet på 60 millioner kroner fortsatt udekket i 2029.")]
    public void Dommen_om_veien_følger_sparepengene_og_underskuddet(string netto, string nettoSlutt, int tomt, string fondNå, string fondSlutt, string underskuddNå, string underskuddSlutt, string vei) =>
        Texts["dom_vei", ("innledning", "Fortsetter vi som i dag,"), ("netto", netto), ("korrigert", netto), ("netto_slutt", nettoSlutt), ("korrigert_slutt", nettoSlutt), ("år", 2029), ("tømmes", tomt > 0), ("tomt_år", tomt),
            ("fond_nå", fondNå), ("fond_slutt", fondSlutt), ("underskudd_nå", underskuddNå), ("underskudd_slutt", underskuddSlutt)]
            .ShouldBe($"Fortsetter vi som i dag, {vei}");

    [Fact]
    public void Dommen_dømmer_beløpene_slik_de_vises()
    {
        // 45,1 and 45,4 millions are both shown as 45 millions.
        var bane = Fjordvik.Referanse.Bane;
        var år = bane.År.Select((å, i) => å with { Beholdning = å.Beholdning with { Disposisjonsfond = i == 0 ? 45_400m : 45_100m, AkkumulertMerforbruk = 0m } });
        var resultat = new Resultat(Fjordvik.Utgave, [Fjordvik.Referanse with { Bane = bane with { År = [.. år] } }], Fjordvik.Følsomhet);

        Ren(new Dom(resultat, Texts).Veien).ShouldBe("Fortsetter vi som i dag, er sparepengene fortsatt 45 millioner kroner i 2029.");
    }

    // funn 1.1: what went out of a hundred kroner is all but netto driftsresultat; the corrected result is no payment.
    [Theory]
    [InlineData("fjordvik")]
    [InlineData("strand")]
    public void Av_hver_hundrelapp_gikk_det_ut_hundre_minus_netto_driftsresultat(string navn)
    {
        var resultat = TestEdition.Calculate(Repository.Folder($"tests/sites/{navn}")).Resultat;
        string Ut(int år) => NorwegianNumber.Format(100m - resultat.Referanse.Bane[år].Nøkkeltall[Nøkkeltall.NettoDriftsresultatProsent], 1);
        var kommune = resultat.Utgave.Kommune;

        var ord = Ren(new Dom(resultat, Texts).Resultatord);

        ord.ShouldStartWith($"For hver hundrelapp kommunen fikk inn i {kommune.Regnskapsår}, gikk det {Ut(kommune.Regnskapsår)} kroner til drift, renter og avdrag.");
        ord.ShouldEndWith($"I {kommune.PlanTil} blir det {Ut(kommune.PlanTil)} kroner.");
    }

    [Theory]
    [InlineData("0 kroner", "ingen", "0 kroner", "ingen", "Kommunen hadde ingen sparepenger ved utgangen av 2024. I 2029 er det heller ikke noen.")]
    [InlineData("0 kroner", "ingen", "7 millioner kroner", "seks", "Kommunen hadde ingen sparepenger ved utgangen av 2024. I 2029 er de 7 millioner kroner, det samme som inntektene i seks dager.")]
    [InlineData("7 millioner kroner", "seks", "0 kroner", "ingen", "Sparepengene var 7 millioner kroner ved utgangen av 2024, det samme som inntektene i seks dager. I 2029 er de brukt opp.")]
    [InlineData("7 millioner kroner", "31", "3 millioner kroner", "én", "Sparepengene var 7 millioner kroner ved utgangen av 2024, det samme som inntektene i 31 dager. I 2029 rekker de til én dag.")]
    [InlineData("90 000 kroner", "ingen", "90 000 kroner", "ingen", "Sparepengene var 90 000 kroner ved utgangen av 2024, mindre enn inntektene i én dag. I 2029 rekker de til mindre enn én dag.")]
    public void Sparepengene_i_dager_har_ord_for_ingen_og_brukt_opp(string nå, string nåDager, string slutt, string sluttDager, string setning) =>
        (Texts["ord_fond_nå", ("år", 2024), ("fond", nå), ("dager", nåDager), ("fond_nå", nå)] + " "
            + Texts["ord_fond_slutt", ("år", 2029), ("fond", slutt), ("dager", sluttDager), ("fond_nå", nå)]).ShouldBe(setning);

    [Theory]
    [InlineData("−24 000 kroner", "−12 000 kroner", "I 2024 hadde kommunen mer til gode enn den skyldte: 24 000 kroner per innbygger. I 2029 er det 12 000 kroner.")]
    [InlineData("−24 000 kroner", "9 000 kroner", "I 2024 hadde kommunen mer til gode enn den skyldte: 24 000 kroner per innbygger. I 2029 skylder kommunen 9 000 kroner per innbygger.")]
    [InlineData("9 000 kroner", "−24 000 kroner", "I 2024 var netto lånegjeld 9 000 kroner per innbygger. I 2029 har kommunen mer til gode enn den skylder: 24 000 kroner per innbygger.")]
    [InlineData("0 kroner", "0 kroner", "I 2024 skyldte kommunen ikke mer enn den hadde til gode. I 2029 er det heller ikke noe.")]
    [InlineData("9 000 kroner", "8 000 kroner", "I 2024 var netto lånegjeld 9 000 kroner per innbygger. I 2029 er det 8 000 kroner.")]
    public void Netto_fordringer_heter_ikke_gjeld(string nå, string slutt, string setning) =>
        (Texts["ord_gjeld_nå", ("år", 2024), ("gjeld", nå), ("utlån", nå.TrimStart('−')), ("gjeld_nå", nå)] + " "
            + Texts["ord_gjeld_slutt", ("år", 2029), ("gjeld", slutt), ("utlån", slutt.TrimStart('−')), ("gjeld_nå", nå)]).ShouldBe(setning);

    [Fact]
    public void Utdypingen_har_merforbruket_ved_planens_slutt_reglene_og_robek()
    {
        var utdyping = Ren(new Dom(Fjordvik, Texts).Utdyping);

        utdyping.ShouldContain("I 2029 har kommunen 89 millioner kroner i underskudd");
        utdyping.ShouldContain("ROBEK");
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
        var linje = new Regelord(Fjordvik.Utgave.Kommune, Texts).Linje(Fjordvik.Referanse, Fjordvik.Referanse.Regler[0]);

        Ren(linje.Regel).ShouldBe("Korrigert netto driftsresultat skal være minst 2 prosent i snitt over planperioden.");
        Ren(linje.Stilling).ShouldBe("Snittet i 2026–2029 blir −2,7 prosent. Det er 4,7 prosentpoeng, eller 41 millioner kroner i året, for lite.");
        linje.Status.Ord.ShouldBe("Holder ikke");
    }

    [Fact]
    public void I_en_plan_på_ett_år_er_det_ikke_noe_snitt()
    {
        var ett = Perspektivberegning.Beregn(Fjordvik.Utgave with { Kommune = Fjordvik.Utgave.Kommune with { PlanTil = 2026 } });

        var linje = new Regelord(ett.Utgave.Kommune, Texts).Linje(ett.Referanse, ett.Referanse.Regler[0]);

        Ren(linje.Regel).ShouldEndWith("skal være minst 2 prosent i 2026.");
        Ren(linje.Stilling).ShouldStartWith("I 2026 blir det ");
        Ren(linje.Stilling).ShouldNotContain("i året");
        Ren(new Dom(ett, Texts).Følger(ett.Referanse)).ShouldStartWith("Det korrigerte resultatet blir ");
        Ren(new Gapord(ett, Texts).Gap).ShouldEndWith("i 2026.");
    }

    [Fact]
    public void Regel_etter_horisonten_er_for_tidlig_å_si_noe_om_og_teller_ikke_som_brutt()
    {
        var ord = new Regelord(Fjordvik.Utgave.Kommune, Texts);
        var gjeld = Fjordvik.Referanse.Regler.Single(r => r.Status == Regelstatus.Uavklart);

        ord.Linje(Fjordvik.Referanse, gjeld).Stilling.ShouldBe("Framskrivingen når ikke fram til 2034.");
        ord.Status(gjeld).Ord.ShouldBe("For tidlig å si");
        ord.Sum(Fjordvik.Referanse.Regler).ShouldBe("Av tre handlingsregler når kommunen ikke målet i to, og for én er det for tidlig å si.");
    }

    [Theory]
    [InlineData(0, 0, 0, "Kommunen har ikke vedtatt handlingsregler.")]
    [InlineData(1, 0, 0, "Kommunen når målet i handlingsregelen.")]
    [InlineData(0, 1, 0, "Kommunen når ikke målet i handlingsregelen.")]
    [InlineData(0, 0, 1, "Det er for tidlig å si om kommunen når målet i handlingsregelen.")]
    [InlineData(2, 0, 0, "Kommunen når målet i begge handlingsreglene.")]
    [InlineData(3, 0, 0, "Kommunen når målet i alle de tre handlingsreglene.")]
    [InlineData(0, 3, 0, "Kommunen når ikke målet i noen av de tre handlingsreglene.")]
    [InlineData(0, 0, 3, "Det er for tidlig å si om kommunen når målet i noen av de tre handlingsreglene.")]
    [InlineData(1, 2, 0, "Av tre handlingsregler når kommunen målet i én, men ikke i to.")]
    [InlineData(2, 0, 1, "Av tre handlingsregler når kommunen målet i to, og for én er det for tidlig å si.")]
    [InlineData(1, 2, 1, "Av fire handlingsregler når kommunen målet i én, men ikke i to. For én er det for tidlig å si.")]
    [InlineData(1, 1, 0, "Av to handlingsregler når kommunen målet i den ene, men ikke i den andre.")]
    [InlineData(2, 2, 0, "Av fire handlingsregler når kommunen målet i to, men ikke i de to andre.")]
    [InlineData(1, 1, 1, "Av tre handlingsregler når kommunen målet i den ene, men ikke i den andre. For den tredje er det for tidlig å si.")]
    [InlineData(1, 1, 2, "Av fire handlingsregler når kommunen målet i én, men ikke i en annen. For to er det for tidlig å si.")]
    [InlineData(2, 2, 1, "Av fem handlingsregler når kommunen målet i to, men ikke i to andre. For én er det for tidlig å si.")]
    [InlineData(1, 12, 0, "Av 13 handlingsregler når kommunen målet i 1, men ikke i 12.")]
    public void Summen_av_reglene_teller_hver_dom_for_seg(int holder, int brutt, int uavklart, string setning)
    {
        var mal = Fjordvik.Referanse.Regler[0];
        var regler = Enumerable.Repeat(Regelstatus.Oppfylt, holder).Concat(Enumerable.Repeat(Regelstatus.Brutt, brutt)).Concat(Enumerable.Repeat(Regelstatus.Uavklart, uavklart));

        new Regelord(Fjordvik.Utgave.Kommune, Texts).Sum([.. regler.Select(s => mal with { Status = s })]).ShouldBe(setning);
    }

    [Fact]
    public void En_skal_regel_holder_og_en_bør_regel_nås()
    {
        var ord = new Regelord(Fjordvik.Utgave.Kommune, Texts);
        string Dom(Styrke styrke, Regelstatus status) => ord.Status(Fjordvik.Referanse.Regler[0] with { Status = status, Regel = Fjordvik.Referanse.Regler[0].Regel with { Styrke = styrke } }).Ord;

        Dom(Styrke.Skal, Regelstatus.Oppfylt).ShouldBe("Holder");
        Dom(Styrke.Skal, Regelstatus.Brutt).ShouldBe("Holder ikke");
        Dom(Styrke.Bør, Regelstatus.Oppfylt).ShouldBe("Nås");
        Dom(Styrke.Bør, Regelstatus.Advarsel).ShouldBe("Nås ikke");
    }

    [Fact]
    public void Alle_fire_vilkår_i_robek_har_ord_for_alle_utfall()
    {
        var ord = new Robekord(Fjordvik.Utgave.Kommune, Texts);
        // Only how long a merforbruk stands can be too early to tell: the plan's own years and amounts are known.
        var alle = Enum.GetValues<Robekkriterium>()
            .SelectMany(k => Enum.GetValues<Robekstatus>().Where(s => s != Robekstatus.Uavklart || k == Robekkriterium.C).Select(s => new Robekvurdering(k, s, 2027, 3.15m)));

        foreach (var linje in ord.Linjer(Fjordvik.Referanse with { Robek = [.. alle] })) linje.Stilling.ShouldNotContain("⟦");
    }

    [Fact]
    public void Robekdelen_nevner_scenarioet_og_taler_om_det_som_blir()
    {
        var del = new Robekord(Fjordvik.Utgave.Kommune, Texts).Del(Fjordvik.Referanse);

        del.Innledning.ShouldBe($"Blir planen vedtatt slik scenarioet «{Fjordvik.Referanse.Scenario.Navn}» viser, er dette svaret på de fire vilkårene.");
        del.Linjer.Select(l => l.Bokstav).ShouldBe(["a", "b", "c", "d"]);
        del.Linjer.ShouldAllBe(l => l.Vilkår.Contains(" blir "));
        del.Linjer.Select(l => l.Status.Ord).ShouldAllBe(o => o == "Utløses" || o == "Utløses ikke" || o == "For tidlig å si");
    }

    [Fact]
    public void Robeksummen_sier_hva_vilkårene_er_og_hva_som_er_for_tidlig_å_si()
    {
        var ord = new Robekord(Fjordvik.Utgave.Kommune, Texts);
        Robekvurdering V(Robekkriterium k, Robekstatus s) => new(k, s, 2027, 1m);

        ord.Sum([V(Robekkriterium.A, Robekstatus.Nei), V(Robekkriterium.B, Robekstatus.Nei)]).ShouldBe("Ingen av de fire vilkårene for ROBEK utløses i planperioden.");
        ord.Sum([V(Robekkriterium.B, Robekstatus.Ja), V(Robekkriterium.C, Robekstatus.Uavklart)])
            .ShouldBe("Ett av vilkårene for ROBEK utløses: økonomiplanen får merforbruk (b). Det er for tidlig å si om merforbruk blir dekket inn på to år (c).");
        ord.Sum([V(Robekkriterium.A, Robekstatus.Ja), V(Robekkriterium.B, Robekstatus.Ja)])
            .ShouldBe("Disse vilkårene for ROBEK utløses: årsbudsjettet får merforbruk (a) og økonomiplanen får merforbruk (b).");
    }

    [Fact]
    public void Grensen_som_er_passert_før_planen_passeres_ikke_en_gang_til()
    {
        Fact("ja", true).ShouldBe("Grensen er passert alt før planen begynner. I 2026 er det 7,4 prosent.");
        Fact("ja", false).ShouldBe("Grensen passeres i 2026: 7,4 prosent.");
        string Fact(string svar, bool før) => Texts["robek_stilling_d", ("svar", svar), ("år", 2026), ("ett_år", false), ("beløp", "0 kroner"), ("prosent", "7,4 prosent"),
            ("noe", true), ("gammelt", false), ("passert_før", før)];
    }

    // A number that rests on an anslag carries its mark in every generated sentence.
    [Fact]
    public void Tall_som_hviler_på_anslag_er_merket_i_regellinjene_og_på_forsiden()
    {
        var resultat = TestEdition.Calculate(TestEdition.Shipped).Resultat;
        var ord = new Regelord(resultat.Utgave.Kommune, Texts);
        var dom = new Dom(resultat, Texts);

        foreach (var s in resultat.Scenarier)
            foreach (var r in s.Regler.Where(r => r.Verdi is not null))
                Anslagsmerke.Har(ord.Linje(s, r).Stilling).ShouldBe(Regelord.ErAnslag(s, r));
        resultat.Referanse.Spor.HvilerPåAnslag("disposisjonsfond", resultat.Utgave.Kommune.PlanTil).ShouldBeTrue();
        foreach (var setning in (string[])[dom.Resultatord, dom.Gjeldsord, dom.Fondsord, .. resultat.Scenarier.Select(dom.Følger)])
            Anslagsmerke.Har(setning).ShouldBeTrue(setning);
    }

    [Fact]
    public void Antall_har_kjønn_og_står_likt_på_begge_sider_av_av()
    {
        var tall = new Tallord(Texts);

        tall.Antall(1).ShouldBe("én");
        tall.Antall(1, Kjønn.Intetkjønn).ShouldBe("ett");
        tall.Antall(12).ShouldBe("tolv");
        tall.Antall(13).ShouldBe("13");
        tall.Antall(4, av: 14).ShouldBe("4");
    }

    private static string Ren(string setning) => Anslagsmerke.Uten(setning).Replace('\u00A0', ' ');
}
