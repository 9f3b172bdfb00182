using Perspektivmelding.Charts;
using Perspektivmelding.Language;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Titles of status, control, services and uncertainty, held against the numbers they are made of, in both målformer.</summary>
public sealed class TitlerMedVilkårTests
{
    private static readonly decimal[] Verdier = [-7.3m, -0.04m, 0m, 0.04m, 2.1m, 8.5m];

    private static readonly Texts Nb = Drawn.Fjordvik.Texts;

    [Fact]
    public void Gapet_sier_øker_bare_om_det_som_øker()
    {
        foreach (var inn in Verdier)
            foreach (var ut in Verdier)
            {
                var (i, u) = (Math.Round(inn, 1), Math.Round(ut, 1));
                var tittel = Nb["fig_gap_tittel", ("inntekter", NorwegianNumber.Prosent(inn)), ("utgifter", NorwegianNumber.Prosent(ut)), ("inn", NorwegianNumber.Prosent(Math.Abs(inn))),
                    ("ut", NorwegianNumber.Prosent(Math.Abs(ut))), ("fra", 2024), ("år", 2029)];
                tittel.Contains("øker", StringComparison.Ordinal).ShouldBe(i > 0m || u > 0m, tittel);
                tittel.Contains("synker", StringComparison.Ordinal).ShouldBe(i < 0m || u < 0m, tittel);
                tittel.Contains("står stille", StringComparison.Ordinal).ShouldBe(i == 0m != (u == 0m), tittel);
                tittel.ShouldNotContain("−");
                if (i != u && i > 0m && u > 0m) tittel.ShouldStartWith(u > i ? "Utgiftene" : "Inntektene");
            }
    }

    [Theory]
    [InlineData(20, 30, "Vi har 20 mill. kr over resultatmålet, og 30 mill. kr i sparepenger")]
    [InlineData(-15, -60, "Vi mangler 15 mill. kr på resultatmålet og 60 mill. kr i fri egenkapital")]
    [InlineData(-15, 0, "Vi mangler 15 mill. kr på resultatmålet, og har ingen sparepenger")]
    [InlineData(0, 0, "Vi når resultatmålet akkurat, men har ingen sparepenger")]
    public void En_reserve_under_null_er_ingen_reserve(int over, int fond, string ventet) =>
        Vanlig(Nb["fig_handlingsrom_tittel", ("over", Mill(over)), ("beløp", Mill(Math.Abs(over))), ("fond", Mill(fond)), ("reserve", Mill(Math.Abs(fond)))]).ShouldBe(ventet);

    [Theory]
    [InlineData(159, -9.3, 159, "Pensjon dekket 159 mill. kr i 2024, mens 9,3 mill. kr ble spart")]
    [InlineData(159, 20, 139, "Sparepenger og pensjon dekket 159 mill. kr i 2024")]
    [InlineData(20, 20, 0, "Sparepenger dekket 20 mill. kr i 2024")]
    [InlineData(0, -9.3, 0, "Verken sparepenger eller pensjon dekket noe i 2024")]
    public void Sparepenger_som_ble_satt_av_dekket_ingenting(double beløp, double fond, double pensjon, string ventet) =>
        Vanlig(Nb["fig_skjulte_tittel", ("beløp", Mill(beløp)), ("fond", Mill(fond)), ("spart", Mill(Math.Abs(fond))), ("pensjon", Mill(pensjon)), ("år", 2024)]).ShouldBe(ventet);

    [Theory]
    [InlineData(1, 0, 4, "Kommunen når målet i én av fire handlingsregler")]
    [InlineData(0, 1, 3, "Kommunen når ikke målet i noen av reglene som er avgjort")]
    [InlineData(4, 1, 7, "Kommunen når målet i fire av sju regler, én er uavklart")]
    [InlineData(0, 2, 2, "Det er for tidlig å si om målene nås")]
    [InlineData(0, 0, 1, "Kommunen når ikke målet i handlingsregelen sin")]
    [InlineData(0, 0, 3, "Kommunen når ikke målet i noen av handlingsreglene sine")]
    [InlineData(3, 0, 3, "Kommunen når målet i alle handlingsreglene sine")]
    public void En_regel_som_er_uavklart_er_ikke_brutt(int holder, int uavklart, int av, string ventet)
    {
        string Ord(int n) => n switch { 0 => "ingen", 1 => "én", _ => new Tallord(Nb).Antall(n) };
        Nb["fig_veikart_tittel", ("holder", holder), ("holder_ord", Ord(holder)), ("uavklart", uavklart), ("uavklart_ord", Ord(uavklart)), ("av", av), ("av_ord", Ord(av))].ShouldBe(ventet);
    }

    [Fact]
    public void Grensen_kan_være_passert_før_planen()
    {
        string Tittel(int antall, int av, bool før) => Nb["fig_robek_tre_tittel", ("antall", antall), ("av", av), ("antall_ord", "tre"), ("av_ord", "fem"), ("år", 2026), ("høyest", 7.4m), ("før_planen", før)];
        Tittel(1, 1, true).ShouldBe("Akkumulert merforbruk er over grensen før planen begynner");
        Tittel(5, 5, true).ShouldBe("Alle scenarioene begynner over grensen på 3 prosent");
        Tittel(3, 5, true).ShouldBe("Over grensen før planen, og i tre av fem scenarioer etterpå");
        Tittel(0, 5, true).ShouldBe("Over grensen på 3 prosent før planen, under den i planen");
        Tittel(5, 5, false).ShouldContain("passerer");
        Tittel(0, 5, false).ShouldContain("holder seg under");
    }

    [Theory]
    [InlineData("nb"), InlineData("nn")]
    public void Matrisen_tar_ikke_stilling(string målform)
    {
        var ord = File.ReadAllText(Path.Combine(Repository.Folder("theme/tekst"), målform, "register.yml"))
            + File.ReadAllText(Repository.Folder(målform == "nb" ? "input/kapitler/13-tiltak.md" : "input/nn/kapitler/13-tiltak.md"));
        foreach (var råd in new[] { "Begynn her", "Start her", "verdt det", "bør vi begynne", "bør vi starte", "bør vi byrje" }) ord.ShouldNotContain(råd, Case.Insensitive);
        ord.ShouldContain(målform == "nb" ? "Stor virkning, liten innsats" : "Stor verknad, liten innsats");
    }

    /// <summary>By need and as published never in one row.</summary>
    [Fact]
    public void En_rad_i_tabellen_over_tjenester_har_én_justering()
    {
        var c = new Perspektivmelding.Figures.Drawing.FigureContext(Drawn.Shipped.Resultat, Drawn.Shipped.Innhold, Drawn.Shipped.Texts);
        var tabell = Drawn.Shipped.Set.Table("tjenester").ShouldNotBeNull();
        var første = tabell.Columns.Length - tabell.Rows[0].Cells.Length + 4;
        var sett = 0;
        foreach (var rad in tabell.Rows)
        {
            var tjeneste = c.Tjenester.Single(r => r.Mål.Navn == rad.Cells[0].Text.Split(" (")[0]);
            var behov = rad.Cells[1].Text == "Justert for behov";
            foreach (var verdi in rad.Cells.Skip(første).Select(x => x.Value).OfType<decimal>())
            {
                tjeneste.Grunnlag.ShouldContain(g => g.Potensial == verdi * 1000m && g.ErBehovsjustert == behov, rad.Cells[0].Text);
                sett++;
            }
        }
        sett.ShouldBe(c.Tjenester.Sum(r => r.Grunnlag.Where(g => g.Art != Model.Analyser.Grunnlagsart.Nabo && g.Potensial is not null).DistinctBy(g => g.Art).Count()));
    }

    /// <summary>A municipality that is owed more than it owes has no debt to tell the size of.</summary>
    [Theory]
    [InlineData(-2.3, -2.1, "Kommunen har mer til gode enn den skylder i minst ni av ti framtider i 2029")]
    [InlineData(-2.3, 1.4, "Åtte av ti framtider: netto lånegjeld mellom −2,3 % og 1,4 % i 2029")]
    public void Gjeld_under_null_er_penger_til_gode(double lav, double høy, string ventet) =>
        Vanlig(Nb["fig_usikkerhet_gjeld_tittel", ("fast", false), ("lav", NorwegianNumber.Prosent((decimal)lav)), ("høy", NorwegianNumber.Prosent((decimal)høy)), ("år", 2029)]).ShouldBe(ventet);

    [Theory]
    [InlineData(0, "Ikke i noen av framtidene nås alle målene samtidig")]
    [InlineData(8, "På det meste nås alle målene i noen")]
    [InlineData(2000, "I minst ett scenario nås alle målene i noen")]
    public void Alle_framtidene_er_ikke_det_meste(int treff, string ventet) =>
        Nb["fig_sannsynlighet_regler_tittel", ("treff", treff), ("framtider", 2000), ("regler", 2), ("av", 3), ("alltid", treff == 2000 ? 1 : 0), ("andel", "noen")].ShouldBe(ventet);

    [Theory]
    [InlineData(3, 2, "I alle scenarioene nås alle målene i alle")]
    [InlineData(3, 1, "I alle scenarioene nås målet i alle")]
    [InlineData(1, 1, "I minst ett scenario nås målet i alle")]
    public void Alle_scenarioene_er_ikke_minst_ett(int alltid, int regler, string ventet) =>
        Nb["fig_sannsynlighet_regler_tittel", ("treff", 2000), ("framtider", 2000), ("regler", regler), ("av", 3), ("alltid", alltid), ("andel", "alle")].ShouldBe(ventet);

    /// <summary>«under 1–2 prosent» is no span.</summary>
    [Theory]
    [InlineData(0.2, 2, "under 1", "2", "Vilkår for ROBEK utløses i høyst 2 prosent av framtidene")]
    [InlineData(47, 99.8, "47", "over 99", "Vilkår for ROBEK utløses i minst 47 prosent av framtidene")]
    [InlineData(0, 100, "under 1", "over 99", "ROBEK-vilkår utløses i under 1 til over 99 prosent av framtidene")]
    [InlineData(21, 55, "21", "55", "Vilkår for ROBEK utløses i 21–55 prosent av framtidene")]
    public void Et_spenn_har_tall_i_begge_ender(double laveste, double høyeste, string lav, string høy, string ventet) =>
        Nb["fig_sannsynlighet_robek_tittel", ("flest", 2000), ("framtider", "2 000"), ("andel", "noen"), ("lav", lav), ("høy", høy), ("laveste", (decimal)laveste), ("høyeste", (decimal)høyeste)].ShouldBe(ventet);

    [Theory]
    [InlineData("0 %", "Hele gjelden har pengemarkedsrenten pluss 0,5 %.")]
    [InlineData("100 %", "Hele gjelden har fast rente på 3 %.")]
    [InlineData("40 %", "40 % av gjelden har fast rente på 3 %. Resten har pengemarkedsrenten pluss 0,5 %.")]
    public void Ingen_del_av_gjelden_har_ikke_fast_rente(string andel, string ventet) =>
        Nb["fig_rente_regnet", ("andel", andel), ("fast", "3 %"), ("paaslag", "0,5 %")].ShouldBe(ventet);

    /// <summary>Where tax alone is enough, it stands beside the cut.</summary>
    [Theory]
    [InlineData("8 mill. kr", 3, "Med 7 mill. kr lavere utgifter eller 8 mill. kr mer eiendomsskatt når vi målene")]
    [InlineData("8 mill. kr", 1, "Med 7 mill. kr lavere utgifter eller 8 mill. kr mer eiendomsskatt når vi målet")]
    [InlineData("", 3, "Med 7 mill. kr lavere utgifter i året når vi målene")]
    [InlineData("", 1, "Med 7 mill. kr lavere utgifter i året når vi målet")]
    public void Kutt_og_skatt_står_side_om_side(string skatt, int regler, string ventet) =>
        Nb["fig_hva_skal_til_tittel_funnet", ("beløp", "7 mill. kr"), ("skatt", skatt), ("regler", regler)].ShouldBe(ventet);

    /// <summary>What the search finds in a projection that rests on estimates, is an estimate.</summary>
    [Fact]
    public void Det_som_skal_til_er_anslag_der_framskrivingen_er_det()
    {
        Anslagsmerke.Har(Drawn.Shipped.Figure("tornado").Title).ShouldBeTrue();
        Anslagsmerke.Har(Drawn.Shipped.Figure("skjulte-kilder").Title.Split("mens")[1]).ShouldBeTrue();
        Anslagsmerke.Har(Drawn.Shipped.Figure("hva-skal-til").Note.ShouldNotBeNull()).ShouldBeTrue();
        Drawn.Shipped.Figure("hva-skal-til").Table.Rows.SelectMany(r => r.Cells).ShouldContain(x => x.IsEstimate);
        Anslagsmerke.Har(Drawn.Fjordvik.Figure("hva-skal-til").Title).ShouldBeFalse();
    }

    [Fact]
    public void Tiltakene_som_er_klare_er_talt_i_ord() =>
        Drawn.Fjordvik.Set.Table("tiltak-klare").ShouldNotBeNull().Caption.ShouldBe("To av sju tiltak har alt som trengs før vedtak");

    /// <summary>Fjordvik has measures that no scenario uses: the chapter cannot say that all are in one.</summary>
    [Fact]
    public void Tiltakskapittelet_sier_ikke_at_alle_tiltak_er_i_et_scenario()
    {
        var utgave = Drawn.Fjordvik.Resultat.Utgave;
        var brukt = utgave.Scenarier.SelectMany(s => s.Tiltak).ToHashSet();
        utgave.Tiltak.ShouldContain(t => !brukt.Contains(t));
        File.ReadAllText(Repository.Folder("input/kapitler/13-tiltak.md")).ShouldNotContain("inngår i scenarioene");
        File.ReadAllText(Repository.Folder("input/nn/kapitler/13-tiltak.md")).ShouldNotContain("inngår i scenarioa");
    }

    private static string Mill(double millioner) => Perspektivmelding.Figures.Drawing.Talltekst.Mill((decimal)millioner * 1000m);

    private static string Vanlig(string tekst) => tekst.Replace('\u00A0', ' ');
}
