using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>The title is the message: another outcome, another sentence.</summary>
public sealed class FigureTitleTests
{
    private static readonly Kilde Test = new("tiltak.yml", 1, "test", Datastatus.Vedtatt);

    [Fact]
    public void Resultatet_får_tittel_etter_snittet_i_planperioden()
    {
        Title("resultat").ShouldStartWith("Korrigert resultat er negativt i alle planårene: i snitt −");
        // Better by 60 million in one year only: that year is in the black, the mean is not.
        Title("resultat", (2026, 60000m), (2027, 0m)).ShouldStartWith("Korrigert resultat er negativt: i snitt −");
        Title("resultat", (2026, 35000m)).ShouldEndWith("under målet på 2\u00A0%");
        Title("resultat", (2026, 90000m)).ShouldStartWith("Korrigert resultat når målet på 2\u00A0%: i snitt ");
    }

    [Theory]
    [InlineData("resultat")]
    [InlineData("scenario-som-i-dag-resultat")]
    public void Undertittelen_nevner_hvert_mål_som_er_tegnet(string slug)
    {
        var figur = Drawn.Fjordvik.Figure(slug);
        foreach (var kolonne in figur.Table.Columns.Skip(1).Select(k => k.Head.ToLowerInvariant()))
            figur.Subtitle.ToLowerInvariant().ShouldContain(kolonne.Split(',')[0], Case.Sensitive, figur.Subtitle);
    }

    [Fact]
    public void Et_snitt_som_avrundes_til_målet_vises_med_flere_desimaler()
    {
        var drawn = Drawn.Fjordvik.With(u => u with { Handlingsregler = [u.Handlingsregler[0] with { Mål = Snitt() + 0.03m }] });
        drawn.Tittel("resultat").ShouldStartWith("Korrigert resultat er negativt i alle planårene");
        var bedre = WithEffect((2026, 90000m));
        var snitt = Snitt(bedre);
        var nær = bedre.With(u => u with { Handlingsregler = [u.Handlingsregler[0] with { Mål = Math.Round(snitt, 1) }] });
        var tittel = nær.Tittel("resultat");
        tittel.ShouldContain(snitt >= Math.Round(snitt, 1) ? "når målet" : "under målet");
        tittel.ShouldContain(Charts.NorwegianNumber.Prosent(snitt, 2));
    }

    [Fact]
    public void Fondet_får_tittel_etter_om_det_tømmes_vokser_eller_holder_målet()
    {
        Title("scenario-som-i-dag-fond").ShouldBe("Disposisjonsfondet er brukt opp i 2026");
        WithEffect((2026, 45000m)).Tittel("scenario-som-i-dag-fond").ShouldStartWith("Disposisjonsfondet øker fra 2,0\u00A0% til ");
        var rikt = Drawn.Fjordvik.With(u => u with { Balanse = Fund(u, 400000m) });
        rikt.Tittel("scenario-som-i-dag-fond").ShouldBe("Disposisjonsfondet når målet på 8\u00A0% i alle planårene");
        rikt.Tittel("fond-bevegelse").ShouldStartWith("Kommunen bruker ");
        Drawn.Fjordvik.With(u => u with { Balanse = Fund(u, 0m) }).Tittel("scenario-som-i-dag-fond")
            .ShouldBe("Kommunen har ikke penger på disposisjonsfond");
    }

    [Fact]
    public void Fondet_i_alle_scenarioer_teller_dem_som_tømmes()
    {
        Title("fond").ShouldBe("Fondet tømmes i fire av fem scenarioer innen 2029, først i 2026");
        Drawn.Fjordvik.With(u => u with { Balanse = Fund(u, 400000m) }).Tittel("fond")
            .ShouldBe("Fondet når målet på 8\u00A0% hvert planår i alle scenarioene");
        Drawn.Fjordvik.With(u => u with { Scenarier = [.. u.Scenarier.Take(2)], Balanse = Fund(u, 0m) }).Tittel("fond")
            .ShouldBe("Kommunen har ikke penger på disposisjonsfond i noen av scenarioene");
    }

    [Fact]
    public void Omfanget_står_som_ukjent_der_kilden_ikke_sier_det()
    {
        Drawn.Shipped.Figure("sammenlikning-inntekter-uten-bindinger").Subtitle.ShouldEndWith("kilden sier ikke om det er kasse eller konsern");
        Drawn.Shipped.Figure("sammenlikning-frie-inntekter").Subtitle.ShouldEndWith("kommunekonsern");
    }

    [Fact]
    public void Gjelden_holdes_mot_regelen_når_året_er_innen_horisonten()
    {
        Drawn.Shipped.Tittel("scenario-som-i-dag-gjeld").ShouldContain("målet er 100\u00A0%");
        Title("gjeld").ShouldStartWith("Netto lånegjeld ");
        Drawn.Fjordvik.With(u => u with { Handlingsregler = [u.Handlingsregler[1] with { År = 2029, Mål = 130m }] })
            .Tittel("gjeld").ShouldBe("Alle scenarioene når gjeldsmålet på 130\u00A0% i 2029");
    }

    [Theory]
    [InlineData(0, 0, "Kommunen nådde ingen av de tre målene for bærekraft i 2025")]
    [InlineData(400000, 0, "Kommunen nådde ett av tre mål for bærekraft i 2025")]
    [InlineData(400000, 1000000, "Kommunen nådde to av tre mål for bærekraft i 2025")]
    public void Køb_teller_målene_som_er_nådd(int fond, int nedbetalt, string tittel) =>
        Drawn.Fjordvik.With(u => u with { Balanse = Debt(Fund(u, fond), nedbetalt) }).Tittel("kob").ShouldBe(tittel);

    [Fact]
    public void Overforbruket_er_det_kommunen_har_meldt_ellers_avviket_i_sektorene()
    {
        var meldt = Drawn.Shipped.Figure("overforbruk");
        Anslagsmerke.Uten(meldt.Title).ShouldBe("Overforbruket er 150\u00A0mill.\u00A0kr i 2025 (prognose)");
        meldt.Note.ShouldNotBeNull().ShouldContain("merforbruk");
        var regnet = Drawn.Of(Drawn.Shipped.Resultat, Drawn.Shipped.Innhold with { Overforbruk = null }).Figure("overforbruk");
        Anslagsmerke.Uten(regnet.Title).ShouldBe("Overforbruket er 150\u00A0mill.\u00A0kr i 2025");
        Drawn.Shipped.Tittel("sektor").ShouldBe("Sektorene ligger an til å bruke 150\u00A0mill.\u00A0kr mer enn budsjettert");
    }

    [Fact]
    public void Forskjellen_fra_andre_er_i_prosentpoeng_for_andeler_og_i_prosent_for_beløp()
    {
        Drawn.Shipped.Tittel("sammenlikning-gjeld").ShouldBe("Langsiktig gjeld er 58,8\u00A0prosentpoeng høyere enn i landet uten Oslo");
        Drawn.Shipped.Tittel("sammenlikning-frie-inntekter").ShouldBe("Frie inntekter per innbygger er 11\u00A0% lavere enn i landet uten Oslo");
    }

    [Fact]
    public void Sektorer_og_scenarioer_med_mellomrom_i_navnet_får_en_adresse()
    {
        var drawn = Drawn.Shipped.With(u => u with
        {
            Sektortall = [new Sektortall(2024, Sektorutgave.Regnskap, "Helse og omsorg", 100000m, Test)],
        }, new Innhold());
        drawn.Tittel("sektor-helse-og-omsorg").ShouldBe("Sektoren har 100\u00A0mill.\u00A0kr i netto driftsutgifter i 2024");
        drawn.Tittel("sektor").ShouldBe("Helse og omsorg er den største sektoren i 2024");
    }

    private static string Title(string slug, params (int År, decimal Beløp)[] effekt) =>
        effekt.Length == 0 ? Drawn.Fjordvik.Tittel(slug) : WithEffect(effekt).Tittel(slug);

    /// <summary>The first scenario with a measure that improves the result by these amounts.</summary>
    private static Drawn WithEffect(params (int År, decimal Beløp)[] effekt) => Drawn.Fjordvik.With(u => u with
    {
        Scenarier = u.Scenarier.SetItem(0, u.Scenarier[0] with
        {
            Tiltak =
            [
                new Tiltak
                {
                    Id = "test", Navn = "Test", Sektor = "styring", Linje = Linje.SalgLeie, Status = Tiltaksstatus.Forslag, Kilde = Test,
                    Virkning = new Tiltaksvirkning.Oppgitt(effekt.ToImmutableSortedDictionary(e => e.År, e => e.Beløp)),
                },
            ],
        }),
    });

    private static decimal Snitt(Drawn? drawn = null)
    {
        var resultat = (drawn ?? Drawn.Fjordvik).Resultat;
        return resultat.Utgave.Kommune.Planår.Average(t => resultat.Referanse.Bane[t].Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent]);
    }

    private static Balanse Fund(Utgave u, decimal fond) => Change(u.Balanse, u.Kommune.Regnskapsår, Balansepost.Disposisjonsfond, _ => fond);

    private static Balanse Debt(Balanse balanse, decimal nedbetalt) => Change(balanse, 2025, Balansepost.LangsiktigGjeld, gjeld => gjeld - nedbetalt);

    private static Balanse Change(Balanse balanse, int år, Balansepost post, Func<decimal, decimal> til) => new(balanse.Beløp.SetItem(
        år, balanse.Beløp[år].SetItem(post, new Oppgitt(til(balanse.Ved(år, post)), Test))));
}
