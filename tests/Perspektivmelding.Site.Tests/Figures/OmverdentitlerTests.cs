using System.Collections.Immutable;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Titles about scenarios, sectors, other municipalities and risk: the measure is named, and none, one and all have their own words.</summary>
public sealed class OmverdentitlerTests
{
    [Fact]
    public void Resultatet_i_en_tittel_har_navn()
    {
        Utkast.Fjordvik(u => u).Tittel("scenario-som-i-dag-bro").ShouldStartWith("Netto driftsresultat ");
        Utkast.Fjordvik(u => u).Tittel("dekomponering-plan").ShouldStartWith("Netto driftsresultat ");
        Utkast.Fjordvik(u => u).Tittel("scenarioer-resultat").ShouldContain("korrigert resultat");
    }

    [Fact]
    public void Egen_regel_avgjør_både_målet_og_hva_som_er_tegnet()
    {
        var egen = Utkast.Fjordvik(u => u with
        {
            Handlingsregler = [u.Handlingsregler[0] with { Nøkkeltall = Nøkkeltall.NettoDriftsresultatProsent, Krav = Krav.Minst, Mål = 1.75m, Måling = Måling.Gjennomsnitt, År = null }],
        });
        egen.Tittel("scenarioer-resultat").ShouldBe("Ingen av scenarioene når målet på 1,75\u00A0% i netto driftsresultat");
        foreach (var (slug, s) in new[] { ("scenarioer-resultat", egen.Resultat.Scenarier[0]), ("kort-resultat", egen.Resultat.Referanse) })
        {
            egen.Figure(slug).Subtitle.ShouldContain("etto driftsresultat");
            egen.Figure(slug).Subtitle.ShouldNotContain("orrigert");
            egen.Figure(slug).Table.Rows[0].Cells[1].Value.ShouldBe(s.Bane[2025].Nøkkeltall[Nøkkeltall.NettoDriftsresultatProsent]);
        }
        Utkast.Fjordvik(u => u with { Handlingsregler = [] }).Tittel("scenarioer-resultat").ShouldContain("KØB-målet på 2\u00A0%");
        egen.With(u => u.MedTiltak((2026, 150000m))).Tittel("scenarioer-resultat").ShouldStartWith("Alle scenarioene når målet på 1,75");
    }

    [Fact]
    public void En_regel_som_måles_etter_horisonten_er_for_tidlig_å_dømme() =>
        Utkast.Fjordvik(u => u with
        {
            Handlingsregler = [u.Handlingsregler[0] with { Nøkkeltall = Nøkkeltall.KorrigertNettoDriftsresultatProsent, Krav = Krav.Minst, Mål = 2m, Måling = Måling.InnenÅr, År = 2050 }],
        }).Tittel("scenarioer-resultat").ShouldStartWith("Det er for tidlig å si");

    [Theory]
    [InlineData(0, "Sektorene brukte det som var budsjettert")]
    [InlineData(40, "Sektorene brukte det som var budsjettert")]
    [InlineData(60, "Sektorene brukte 0,1\u00A0mill.\u00A0kr mer enn budsjettert")]
    [InlineData(-60, "Sektorene brukte 0,1\u00A0mill.\u00A0kr mindre enn budsjettert")]
    public void Et_avvik_som_ikke_vises_er_ikke_noe_avvik(int avvik, string tittel)
    {
        static Sektortall Tall(Sektorutgave utgave, decimal netto) => new(2025, utgave, "oppvekst", netto, Utgaveendring.Test);
        var drawn = Utkast.Fjordvik(u => u with { Sektortall = [Tall(Sektorutgave.Budsjett, 300000m), Tall(Sektorutgave.Regnskap, 300000m + avvik)] },
            Utkast.Innhold with { Overforbruk = null });
        drawn.Tittel("sektor").ShouldBe(tittel);
        drawn.Tittel("overforbruk").ShouldStartWith(Math.Abs(avvik) < 50 ? "Forbruket er som budsjettert" : avvik > 0 ? "Overforbruket er 0,1" : "Forbruket er 0,1");
    }

    [Fact]
    public void Søylene_for_overforbruk_står_for_like_lang_tid()
    {
        var meldt = Drawn.Shipped.Innhold.Overforbruk.ShouldNotBeNull();
        var rader = Drawn.Shipped.Figure("overforbruk").Table.Rows;
        rader.Select(r => r.Cells[1].Value).ShouldBe(meldt.Select(o => (decimal?)(o.Beløp / 1000m / (o.Til - o.Fra + 1))));
        meldt.ShouldContain(o => o.Til > o.Fra);
        Drawn.Shipped.Figure("overforbruk").Subtitle.ShouldContain("per år");
    }

    [Fact]
    public void En_prognose_og_tall_på_anslag_er_merket_i_tittel_og_alternativ_tekst()
    {
        Anslagsmerke.Har(Drawn.Shipped.Figure("overforbruk").Title).ShouldBeTrue("2025 er en prognose");
        var renter = Drawn.Shipped.Figure("renter");
        Anslagsmerke.Har(renter.Alt).ShouldBe(renter.Table.Rows.Any(r => r.Cells.Any(celle => celle.IsEstimate)));
        Anslagsmerke.Har(Utkast.Fjordvik(u => u).Figure("renter").Alt).ShouldBeFalse("Fjordvik har ingen anslag");
    }

    [Fact]
    public void Ordene_i_en_etikett_på_to_linjer_limes_ikke_sammen() =>
        System.Text.RegularExpressions.Regex.Replace(Drawn.Shipped.Figure("resultat").WideSvg, "<[^>]*>", "").ShouldNotContain("Nettodriftsresultat");

    [Theory]
    [InlineData(3.04, 2.96, "Netto driftsresultat er omtrent som i landet uten Oslo")]
    [InlineData(3.1, 2.9, "Netto driftsresultat er 0,2\u00A0prosentpoeng høyere enn i landet uten Oslo")]
    [InlineData(-1.0, 0.5, "Netto driftsresultat er 1,5\u00A0prosentpoeng lavere enn i landet uten Oslo")]
    public void Forskjellen_er_den_som_vises(double egen, double landet, string tittel) =>
        Med("netto_driftsresultat_prosent", (decimal)egen, ("EAKUO", (decimal)landet), ("3001", 1m)).Tittel("sammenlikning-netto-driftsresultat").ShouldBe(tittel);

    [Theory]
    [InlineData(1.0, 0.5, "Ingen av de to kommunene når målet for netto driftsresultat, minst 2\u00A0%")]
    [InlineData(2.0, 2.5, "Alle de to kommunene når målet for netto driftsresultat, minst 2\u00A0%")]
    public void Målet_i_sammenlikningen_sier_hva_det_gjelder(double egen, double andre, string tittel) =>
        Med("netto_driftsresultat_prosent", (decimal)egen, ("3001", (decimal)andre)).Tittel("sammenlikning-kob-driftsresultat").ShouldBe(tittel);

    [Fact]
    public void Et_tall_like_under_målet_vises_med_så_mange_desimaler_at_det_ses()
    {
        var drawn = Med("netto_driftsresultat_prosent", 1.96m, ("3001", 2m));
        drawn.Tittel("sammenlikning-kob-driftsresultat").ShouldContain("v to kommuner når målet");
        drawn.Figure("sammenlikning-kob-driftsresultat").WideSvg.ShouldContain("1,96");
    }

    [Theory]
    [InlineData(0, 3, "Ingen av de tre risikoene er høye")]
    [InlineData(1, 9, "Én av ni risikoer er høy")]
    [InlineData(2, 4, "To av fire risikoer er høye")]
    [InlineData(3, 14, "3 av 14 risikoer er høye")]
    [InlineData(3, 3, "Alle de tre risikoene er høye")]
    [InlineData(1, 1, "Den ene risikoen er høy")]
    [InlineData(0, 1, "Den ene risikoen er ikke høy")]
    public void Risikoer_telles_i_ord(int høye, int alle, string tittel)
    {
        var mal = Drawn.Shipped.Innhold.Risikoer!.Value[0];
        var risikoer = Enumerable.Range(0, alle).Select(i => mal with { Navn = $"Risiko {i}", Sannsynlighet = i < høye ? 5 : 1, Konsekvens = i < høye ? 5 : 1 }).ToImmutableArray();
        Utkast.Av(Drawn.Shipped.Resultat, Drawn.Shipped.Innhold with { Risikoer = risikoer }).Tittel("risiko").ShouldBe(tittel);
    }

    [Fact]
    public void Husholdningen_har_egne_ord_for_det_som_mangler_og_det_den_har_til_gode()
    {
        var rader = Utkast.Fjordvik(u => u.Med(Balansepost.Utlån, 3000000m)).Tabell(Perspektivmelding.Figures.Folk.HusholdningTable.PerInnbygger).Rows;
        rader.Single(r => r.Cells[0].Text.Contains("netto lånegjeld", StringComparison.Ordinal)).Cells[0].Text.ShouldStartWith("Mer til gode");
        var minus = Utkast.Fjordvik(u => u.Med(Linje.Lønn, u.Regnskap.Driftsår(2025)[Linje.Lønn] + 100000m)).Tabell(Perspektivmelding.Figures.Folk.HusholdningTable.PerInnbygger);
        minus.Rows[3].Cells[1].Value!.Value.ShouldBeLessThan(0m);
        minus.Rows[3].Cells[0].Text.ShouldStartWith("Det som mangler");
        minus.Note.ShouldNotBeNull().ShouldContain("så mye mangler");
    }

    [Fact]
    public void Årshjulet_har_ikke_punktum_etter_spørsmål() => Utkast.Fjordvik(u => u).Figure("arshjul-fire-ar").Alt.ShouldNotContain("?.");

    private static Utkast Med(string indikator, decimal egen, params (string Region, decimal Verdi)[] andre) => Utkast.Fjordvik(u => u with
    {
        Indikatorer = [.. andre.Prepend((Region: u.Kommune.Nummer, Verdi: egen)).Select(r => Drawn.Shipped.Resultat.Utgave.Indikatorer[0] with
        {
            Region = r.Region, Navn = r.Region == u.Kommune.Nummer ? u.Kommune.Navn : r.Region, Indikatornavn = indikator, Verdi = r.Verdi, Enhet = "prosent",
            År = u.Kommune.Regnskapsår, Omfang = u.Kommune.Omfang.ToString().ToLowerInvariant(),
        })],
    });
}
