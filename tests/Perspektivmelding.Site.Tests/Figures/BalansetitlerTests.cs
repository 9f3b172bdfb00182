using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Titles about fund, debt, interest, pension and investments where the numbers are other than usual.</summary>
public sealed class BalansetitlerTests
{
    [Fact]
    public void Renten_er_bare_den_samme_i_alle_årene_når_den_er_det_i_alle()
    {
        static string Tittel(params (int, decimal)[] renter) =>
            Utkast.Fjordvik(u => u.Med(f => f with { Pengemarkedsrente = Utgaveendring.Serie(renter) })).Tittel("renteforutsetning");
        Tittel((2026, 3.5m), (2027, 6.0m), (2028, 2.0m), (2029, 3.5m)).ShouldStartWith("Vi regner med en rente mellom ");
        Tittel((2026, 3.5m)).ShouldEndWith(" i alle årene");
        Tittel((2026, 3.5m), (2027, 4m), (2028, 5m)).ShouldStartWith("Vi regner med at renten stiger fra ");
        Tittel((2026, 5m), (2027, 4m), (2028, 3m)).ShouldStartWith("Vi regner med at renten synker fra ");
        Utkast.Fjordvik(u => u.EttPlanår()).Tittel("renteforutsetning").ShouldEndWith(" i 2026");
    }

    [Fact]
    public void Et_fond_som_er_under_målet_i_ett_år_er_ikke_under_det_i_alle()
    {
        var drawn = Utkast.Fjordvik(u => u.MedTiltak((2026, 60000m)) with { Scenarier = [.. u.MedTiltak((2026, 60000m)).Scenarier.Take(2)] });
        var fond = drawn.Resultat.Utgave.Kommune.Planår.Select(t => drawn.Resultat.Referanse.Bane[t].Nøkkeltall[Nøkkeltall.DisposisjonsfondProsent]).ToArray();
        fond[^1].ShouldBeGreaterThan(fond[0]);
        string Tittel(decimal mål) => drawn.With(u => u with { Handlingsregler = [Fondsregel(u, mål)] }).Tittel("fond");
        Tittel((fond[0] + fond[^1]) / 2m).ShouldStartWith("Ingen av scenarioene når fondsmålet på ");
        Tittel(fond.Max() + 1m).ShouldStartWith("Fondet er under målet på ");
        Tittel(fond.Min()).ShouldStartWith("Fondet når målet på ");
    }

    [Fact]
    public void Tittelen_i_planperioden_sier_hva_som_skjer_etter_den()
    {
        var (drawn, k) = (Drawn.Shipped, Drawn.Shipped.Resultat.Utgave.Kommune);
        int Tomme(int til) => drawn.Resultat.Scenarier.Count(s => s.Bane.FondetTomt(til) is not null);
        Tomme(k.Horisont).ShouldBeGreaterThan(Tomme(k.PlanTil));
        drawn.Tittel("scenarioer-fond").ShouldContain($" innen {k.Horisont}");
    }

    [Fact]
    public void Et_fond_som_er_tomt_hele_veien_blir_ikke_kalt_noe_annet()
    {
        var tomt = Utkast.Fjordvik(u => u.Med(Balansepost.Disposisjonsfond, 0m));
        tomt.Tittel("fond-bevegelse").ShouldStartWith("Kommunen har ikke sparepenger");
        tomt.Tittel("scenario-som-i-dag-fond").ShouldBe("Kommunen har ikke penger på disposisjonsfond");
    }

    [Fact]
    public void En_kommune_uten_gjeld_betaler_verken_renter_eller_avdrag()
    {
        var fri = Utkast.Fjordvik(u => u.Med(Balansepost.LangsiktigGjeld, 0m).Med(Balansepost.Videreutlån, 0m).Med(Balansepost.Utlån, 0m)
            .Med(Balansepost.UbrukteLånemidler, 0m).Med(Linje.Renteutgifter, 0m).Med(Linje.Avdrag, 0m) with
        {
            Investeringer = [],
            Budsjett = Driftsserie.Tom,
            Prognose = Driftsserie.Tom,
        });
        fri.Tittel("renter").ShouldStartWith("Kommunen betaler verken renter eller avdrag");
        fri.Tittel("gjeld-kroner").ShouldStartWith("Kommunen har ingen langsiktig gjeld");
        fri.Tittel("gjeld").ShouldContain("0,0");
        fri.Finn("investeringer").ShouldBeNull();
    }

    [Fact]
    public void Den_som_har_lånt_ut_mer_enn_den_skylder_har_ikke_gjeld_under_null()
    {
        var utlån = Utkast.Fjordvik(u => u.Med(Balansepost.Utlån, 3000000m) with { Handlingsregler = [] });
        utlån.Tittel("gjeld").ShouldBe("Kommunen har mer til gode enn den skylder i alle scenarioene");
        utlån.Tittel("scenario-som-i-dag-gjeld").ShouldStartWith("Kommunen har mer til gode enn den skylder");
        Utkast.Fjordvik(u => u.Med(Balansepost.Utlån, 3000000m) with { Handlingsregler = [u.Handlingsregler.First(r => r.Nøkkeltall == Nøkkeltall.NettoLånegjeldProsent) with { Måling = Måling.InnenÅr, År = 2029 }] })
            .Tittel("scenario-som-i-dag-gjeld").ShouldBe("Kommunen har mer til gode enn den skylder i 2029");
    }

    [Fact]
    public void Gjeld_som_måles_i_snitt_står_ikke_som_tallet_i_ett_år() =>
        Utkast.Fjordvik(u => u with
        {
            Handlingsregler = [u.Handlingsregler.First(r => r.Nøkkeltall == Nøkkeltall.NettoLånegjeldProsent) with { Måling = Måling.Gjennomsnitt, År = null }],
        }).Tittel("scenario-som-i-dag-gjeld").ShouldContain("i snitt 2026–2029");

    [Fact]
    public void Negativt_premieavvik_er_pensjon_som_alt_er_utgiftsført()
    {
        string Tittel(decimal fra, decimal til) => Utkast.Ord["fig_pensjon_tittel",
            ("fra", Perspektivmelding.Figures.Drawing.Talltekst.Mill(fra)), ("til", Perspektivmelding.Figures.Drawing.Talltekst.Mill(til)), ("fra_beløp", Perspektivmelding.Figures.Drawing.Talltekst.Mill(Math.Abs(fra))),
            ("til_beløp", Perspektivmelding.Figures.Drawing.Talltekst.Mill(Math.Abs(til))), ("b", 2025), ("år", 2029)];
        Tittel(-20000m, -33000m).ShouldStartWith("Pensjon utgiftsført på forhånd øker fra 20\u00A0mill.");
        Tittel(-33000m, -20000m).ShouldStartWith("Pensjon utgiftsført på forhånd synker fra 33\u00A0mill.");
        Tittel(20000m, 33000m).ShouldStartWith("Utsatte pensjonsutgifter øker");
        Tittel(20000m, -33000m).ShouldContain("ført på forhånd");
        Utkast.Fjordvik(u => u.Med(Balansepost.AkkumulertPremieavvik, -90000m)).Tittel("pensjon").ShouldStartWith("Pensjon utgiftsført på forhånd");
    }

    [Theory]
    [InlineData("renter_tittel")]
    [InlineData("gjeld_kroner_tittel")]
    [InlineData("bro_tittel")]
    public void Tall_som_vises_likt_har_ingen_retning(string nøkkel)
    {
        foreach (var målform in new[] { "nb", "nn" })
            TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), målform).Value["fig_" + nøkkel,
                ("fra", Perspektivmelding.Figures.Drawing.Talltekst.Mill(-15.6m * 1000m)), ("til", Perspektivmelding.Figures.Drawing.Talltekst.Mill(-16.4m * 1000m)), ("b", 2025), ("år", 2029)]
                .ShouldContain(målform == "nb" ? "som i 2025" : "som i 2025");
    }

    [Fact]
    public void Investeringer_i_ett_år_og_uten_lån_har_egne_ord()
    {
        static Investering Bygg(decimal tilskudd) => new("Bygg", null, 2026, 50000m, 0m, tilskudd, 0m, false, Utgaveendring.Test);
        Utkast.Fjordvik(u => u with { Investeringer = [Bygg(10000m)] }).Tittel("investeringer").ShouldBe("Lån betaler 40\u00A0mill.\u00A0kr av 50\u00A0mill.\u00A0kr til investeringer i 2026");
        Utkast.Fjordvik(u => u with { Investeringer = [Bygg(50000m)] }).Tittel("investeringer").ShouldBe("Kommunen investerer for 50\u00A0mill.\u00A0kr i 2026 uten å låne");
        Utkast.Fjordvik(u => u with { Investeringer = [Bygg(0m)] }).Tittel("investeringer").ShouldBe("Lån betaler alle investeringene i 2026: 50\u00A0mill.\u00A0kr");
    }

    [Fact]
    public void Tall_på_anslag_er_merket_i_tittelen()
    {
        Anslagsmerke.Har(Drawn.Shipped.Figure("gjeld-kroner").Title).ShouldBe(Drawn.Shipped.Figure("gjeld-kroner").Table.Rows.Any(r => r.Cells[1].IsEstimate));
        Anslagsmerke.Har(Drawn.Shipped.Figure("sektor").Title).ShouldBe(Drawn.Shipped.Resultat.Utgave.Sektortall.Any(t => t.Kilde.Status == Model.Sporing.Datastatus.Anslag));
    }

    private static Handlingsregel Fondsregel(Model.Utgaver.Utgave u, decimal mål) => u.Handlingsregler[0] with
    {
        Nøkkeltall = Nøkkeltall.DisposisjonsfondProsent,
        Krav = Krav.Minst,
        Mål = mål,
        Måling = Måling.HvertÅr,
        År = null,
    };
}
