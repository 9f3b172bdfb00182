using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Pages.Setninger;
using Perspektivmelding.Reading;
using Perspektivmelding.Site.Tests.Figures;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>Cards, differences and the other sentences of scenarios, in editions where the easy wording would be false.</summary>
public sealed class ScenarioordTests
{
    private static readonly (Resultat Resultat, Innhold Innhold) Fjordvik = TestEdition.Calculate(TestEdition.Fjordvik);
    private static readonly Texts Texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value;

    private static Utgave Utgave => Fjordvik.Resultat.Utgave;

    // felt/14: the plan is one year, and the measure begins after it.
    [Fact]
    public void Et_tiltak_som_begynner_etter_planen_bedrer_ikke_noe_i_planen()
    {
        var tiltak = Tiltak((2027, 10_000m));
        var kort = Kort(ettÅr: true, tiltak);

        kort.HvaViGjør.ShouldBe("Ett tiltak, men det begynner først i 2027 og virker ikke i 2026.");
        kort.Konsekvenser.ShouldBeEmpty();
        kort.Merkes.ShouldBe("Ingenting før 2027. Da begynner tiltakene å virke.");
    }

    [Theory]
    [InlineData(8_000, "Ett tiltak bedrer netto driftsresultat med 8 millioner kroner i 2029.")]
    [InlineData(-8_000, "Ett tiltak svekker netto driftsresultat med 8 millioner kroner i 2029.")]
    [InlineData(0, "Ett tiltak, men det virker ikke på netto driftsresultat i noen av årene.")]
    public void Virkningen_av_tiltakene_har_ord_for_bedre_verre_og_ingenting(int virkning, string setning) =>
        Ren(Kort(ettÅr: false, Tiltak((2026, virkning))).HvaViGjør).ShouldBe(setning);

    [Fact]
    public void To_tiltak_som_opphever_hverandre_endrer_ikke_resultatet() =>
        Ren(Kort(ettÅr: false, Tiltak((2026, 5_000m)), Tiltak((2026, -5_000m)) with { Id = "motsatt" }).HvaViGjør)
            .ShouldBe("Til sammen to tiltak, men de endrer ikke netto driftsresultat i 2029.");

    // Doing nothing is not free: what stands uncovered is said where the other cards say what is noticed.
    [Fact]
    public void Uten_tiltak_sier_kortet_hva_som_står_udekket()
    {
        var kort = Kort(ettÅr: false);

        kort.HvaViGjør.ShouldBe("Ingen nye tiltak.");
        Ren(kort.Merkes).ShouldBe("Ingenting nytt nå. Men 89 millioner kroner står udekket i 2029, og det må senere år dekke.");
    }

    [Theory]
    [InlineData(2031, "12 millioner kroner", "Etter planperioden: Sparepengene er brukt opp i 2031.")]
    [InlineData(2027, "0 kroner", "Sparepengene er brukt opp i 2027.")]
    [InlineData(2027, "3 millioner kroner", "Sparepengene er brukt opp i 2027, men bygges opp igjen.")]
    [InlineData(0, "0 kroner", "Kommunen har ingen sparepenger i 2029.")]
    [InlineData(0, "3 millioner kroner", "Sparepengene er ikke brukt opp i 2040, så langt som framskrivingen går.")]
    public void Kortet_sier_når_sparepengene_er_brukt_opp_også_etter_planen(int tomt, string fond, string setning) =>
        Texts["kort_sparepenger", ("år", 2029), ("tømmes", tomt > 0), ("tomt_år", tomt), ("fond", fond), ("underskudd", "0 kroner"), ("horisont", 2040)].ShouldBe(setning);

    [Fact]
    public void Hver_regel_på_kortet_har_verdien_dommen_gjelder()
    {
        var s = Fjordvik.Resultat.Referanse;
        var kort = Bygger(Fjordvik.Resultat).Kort(s, 1, Side());

        foreach (var (linje, regel) in kort.Regler.Zip(s.Regler))
        {
            linje.Målt.ShouldBe(new Regelord(Utgave.Kommune, Texts).Målt(s, regel));
            (linje.Målt is null).ShouldBe(regel.Status == Regelstatus.Uavklart);
        }
    }

    // kontoret.md A1, nettsted.md A19: the front page's card shows the years that its verdict is about.
    [Fact]
    public void Forsidens_kort_viser_den_verdien_dommen_gjelder()
    {
        var r = Fjordvik.Resultat.Referanse;
        var start = Start(Fjordvik.Resultat);

        var resultat = start.Bæretall[0];
        r.Regler[0].Regel.Måling.ShouldBe(Måling.Gjennomsnitt);
        resultat.SluttÅr.ShouldBe("Snitt 2026–2029");
        Ren(resultat.SluttVerdi).ShouldBe(Charts.NorwegianNumber.Format(r.Regler[0].Verdi!.Value, 1) + " %");
        var gjeld = start.Bæretall[2];
        gjeld.SluttÅr.ShouldBe("2029");
        gjeld.Status.Ord.ShouldBe("For tidlig å si");
        gjeld.Målt.ShouldBe("Framskrivingen når ikke fram til 2034.");
        Ren(gjeld.Krav).ShouldEndWith("i 2034");
    }

    [Fact]
    public void Kortet_viser_verdien_det_året_regelen_gjelder_når_det_er_etter_planen()
    {
        var utgave = Utgave with { Kommune = Utgave.Kommune with { PlanTil = 2028 }, Handlingsregler = [.. Utgave.Handlingsregler.Select(r => r.År is null ? r : r with { År = 2029 })] };
        var resultat = Perspektivberegning.Beregn(utgave);
        var gjeld = Start(resultat).Bæretall[2];

        var verdi = resultat.Referanse.Bane[2029].Nøkkeltall[Nøkkeltall.NettoLånegjeldProsent];
        Ren(gjeld.Målt!).ShouldBe($"I 2029 blir det {Charts.NorwegianNumber.Format(verdi, 1)} prosent.");
        gjeld.Status.Ord.ShouldBe(resultat.Referanse.Regler.Single(r => r.Regel.År == 2029).Status == Regelstatus.Oppfylt ? "Holder" : "Holder ikke");
    }

    [Fact]
    public void Forsiden_sier_hvilke_scenarioer_som_har_andre_forutsetninger()
    {
        var like = Start(Fjordvik.Resultat).OmForutsetningene;
        var andre = Fjordvik.Resultat.Scenarier.Select((s, i) => i == 1 ? s with { Scenario = s.Scenario with { Navn = "Mørkt", Overstyrt = ["pengemarkedsrente"] } } : s);
        var ulike = Start(new Resultat(Utgave, [.. andre], Fjordvik.Resultat.Følsomhet)).OmForutsetningene;

        like.ShouldStartWith("De samme folketallene, prisene og rentene");
        ulike.ShouldStartWith("«Mørkt» bygger på andre forutsetninger enn");
        Start(new Resultat(Utgave, [Fjordvik.Resultat.Referanse], Fjordvik.Resultat.Følsomhet)).OmForutsetningene.ShouldStartWith("Utgaven har ett scenario.");
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    public void Hver_forutsetning_et_scenario_kan_bytte_har_et_navn(string målform)
    {
        var texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), målform).Value;

        foreach (var nøkkel in ForutsetningerBinder.Nøkler) texts.Has($"fig_forutsetning_{nøkkel}").ShouldBeTrue(nøkkel);
    }

    [Theory]
    [InlineData("3 millioner kroner", "Netto driftsresultat i 2029 blir 3 millioner kroner bedre enn i «Først».")]
    [InlineData("−3 millioner kroner", "Netto driftsresultat i 2029 blir 3 millioner kroner dårligere enn i «Først».")]
    [InlineData("0 kroner", "Netto driftsresultat i 2029 blir det samme som i «Først».")]
    public void Forskjellen_i_resultat_sier_hvilket_resultat(string endring, string setning) =>
        Texts["forskjell_resultat", ("første", "Først"), ("år", 2029), ("endring", endring), ("beløp", endring.TrimStart('−'))].ShouldBe(setning);

    [Theory]
    [InlineData(0, 1, "Ingen av de fire vilkårene for ROBEK utløses i planperioden. I «Først» utløses ett av dem.")]
    [InlineData(0, 3, "Ingen av de fire vilkårene for ROBEK utløses i planperioden. I «Først» utløses tre av dem.")]
    [InlineData(1, 3, "Av de fire vilkårene for ROBEK utløses ett i planperioden, mot tre i «Først».")]
    [InlineData(2, 0, "Av de fire vilkårene for ROBEK utløses to i planperioden, mot ingen i «Først».")]
    [InlineData(2, 2, "")]
    public void Forskjellen_i_robek_utløses_og_teller_ett_vilkår(int her, int der, string setning)
    {
        var tall = new Tallord(Texts);

        Texts["forskjell_robek", ("første", "Først"), ("her", her), ("der", der), ("her_ord", tall.Antall(her, Kjønn.Intetkjønn)), ("der_ord", tall.Antall(der, Kjønn.Intetkjønn))].ShouldBe(setning);
    }

    [Theory]
    [InlineData("−5 millioner kroner", "0 kroner", "Tiltakene øker utgiftene med 5 millioner kroner i 2029.")]
    [InlineData("5 millioner kroner", "−2 millioner kroner", "Tiltakene tar 5 millioner kroner ut av utgiftene i 2029, og senker inntektene med 2 millioner kroner.")]
    [InlineData("0 kroner", "2 millioner kroner", "Tiltakene henter 2 millioner kroner i økte inntekter i 2029. Ingenting kommer fra lavere utgifter.")]
    [InlineData("0 kroner", "0 kroner", "")]
    public void Hvem_som_bærer_tiltakene_har_ord_for_det_som_går_motsatt_vei(string kutt, string inntekt, string setning) =>
        Texts["forskjell_hvem", ("år", 2029), ("kutt", kutt), ("kuttbeløp", kutt.TrimStart('−')), ("inntekt", inntekt), ("inntektsbeløp", inntekt.TrimStart('−'))].ShouldBe(setning);

    // funn 2, row 7: costs that fall do not grow faster than anything.
    [Theory]
    [InlineData("12,1 prosent", "8,3 prosent", "Ja.")]
    [InlineData("1,0 prosent", "4,0 prosent", "Nei.")]
    [InlineData("1,0 prosent", "1,0 prosent", "Nei. De vokser like fort.")]
    [InlineData("−0,3 prosent", "−0,7 prosent", "Nei. Begge minker, men driftsinntektene minker mest.")]
    [InlineData("0,0 prosent", "−0,7 prosent", "Nei. Driftsutgiftene står stille, men driftsinntektene minker.")]
    [InlineData("0,0 prosent", "0,0 prosent", "Nei. Ingen av dem endrer seg.")]
    public void Realveksten_svarer_etter_tallene_som_vises(string utgifter, string inntekter, string svar) =>
        Texts["realvekst_svar", ("historie", true), ("fra", 2020), ("til", 2024), ("utgifter", utgifter), ("inntekter", inntekter)].ShouldBe(svar);

    [Fact]
    public void Ingen_av_framtidene_utløser_ikke_noe() =>
        Texts["usikkerhet_robek", ("treff", 0), ("robek", "ingen av de 2 000 framtidene")].ShouldBe("Ingen av framtidene utløser vilkår for ROBEK.");

    [Fact]
    public void Overforbruk_for_ett_år_er_ikke_en_periode() =>
        Texts["overforbruk_sum", ("antall", 2), ("beløp", "7 millioner kroner"), ("fra", 2025), ("til", 2025)].ShouldBe("Til sammen 7 millioner kroner i 2025.");

    // The work sheet: the rule is the mean of the plan, and so is what is missing.
    [Fact]
    public void Arket_måler_det_som_mangler_slik_regelen_måler()
    {
        var v = Fjordvik.Resultat.Referanse.Regler[0];

        Ren(new Gapord(Fjordvik.Resultat, Texts).Gap).ShouldBe(
            $"For å nå målet om et korrigert resultat på 2 prosent i snitt mangler det {Ren(new Tallord(Texts).Beløp(Math.Abs(v.AvvikKroner!.Value)))} i året, også det i snitt for 2026–2029.");
        var utenRegler = Perspektivberegning.Beregn(Utgave with { Handlingsregler = [] });
        Ren(new Gapord(utenRegler, Texts).Gap).ShouldContain("i hvert av årene 2026–2029");
    }

    // kontoret.md A14: a screen reader heard «Holdt: Nei» and «Brutt: Ja, 2027».
    [Fact]
    public void En_celle_som_selv_er_en_dom_får_ikke_en_dom_til_foran()
    {
        var grunnlag = Grunnlag(Fjordvik.Resultat);
        var blokker = new Blokkbygger(grunnlag.Figurer, new Delbygger(grunnlag, Ordliste.Les("ordliste.md", "# Ordliste\n"), []), Texts);

        var celler = blokker.Tabeller(Drawn.Fjordvik.Set.Table("scenarioer")!, Side()).SelectMany(t => t.Rader).SelectMany(r => r.Celler).Where(c => c.Status is not null).ToList();

        celler.Where(c => c.Tekst.StartsWith("Utløses", StringComparison.Ordinal)).ShouldNotBeEmpty();
        foreach (var celle in celler) celle.ErBareStatus.ShouldBe(!celle.Tekst.EndsWith('%'), celle.Tekst);
        celler.Where(c => !c.ErBareStatus).ShouldAllBe(c => c.Status!.Ord == "Holder" || c.Status.Ord == "Holder ikke" || c.Status.Ord == "Nås" || c.Status.Ord == "Nås ikke");
    }

    private static Tiltak Tiltak(params (int År, decimal Beløp)[] virkning) => new()
    {
        Id = "prøve",
        Navn = "Prøve",
        Sektor = "skole",
        Linje = Linje.Lønn,
        Virkning = new Tiltaksvirkning.Oppgitt(virkning.ToImmutableSortedDictionary(v => v.År, v => v.Beløp)),
        Status = Tiltaksstatus.Vedtatt,
        Konsekvens = "Færre ansatte i tjenestene.",
        Kilde = Utgave.Scenarier[0].Kilde,
    };

    private static Scenariokort Kort(bool ettÅr, params Tiltak[] tiltak)
    {
        var scenario = Utgave.Scenarier[0] with { Tiltak = [.. tiltak] };
        var kommune = ettÅr ? Utgave.Kommune with { PlanTil = Utgave.Kommune.PlanFra } : Utgave.Kommune;
        var resultat = Perspektivberegning.Beregn(Utgave with { Kommune = kommune, Scenarier = [scenario], Tiltak = [.. tiltak] });
        return Bygger(resultat).Kort(resultat.Referanse, 1, Side());
    }

    private static Scenariobygger Bygger(Resultat resultat) => new(Grunnlag(resultat));

    private static Sidekontekst Side() => new(Sidekontekst.Forside, Medium.Skjerm, new Sidekart([], []));

    private static Startside Start(Resultat resultat)
    {
        var grunnlag = Grunnlag(resultat);
        var ramme = new Rammebygger(grunnlag, []).Ramme(Side(), "start", null, "");
        return new Startbygger(grunnlag, new Delbygger(grunnlag, Ordliste.Les("ordliste.md", "# Ordliste\n"), [])).Side(Side(), ramme);
    }

    private static Sidegrunnlag Grunnlag(Resultat resultat) => new()
    {
        Resultat = resultat,
        Innhold = Fjordvik.Innhold,
        Figurer = Drawn.Fjordvik.Set,
        Texts = Texts,
        Input = SourceFolder.Read(Repository.Folder("input")),
        UtgaveId = "prøve",
    };

    private static string Ren(string setning) => Anslagsmerke.Uten(setning).Replace('\u00A0', ' ');
}
