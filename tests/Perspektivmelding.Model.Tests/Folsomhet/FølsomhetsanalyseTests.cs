using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Folsomhet;

public sealed class FølsomhetsanalyseTests
{
    [Theory]
    // fag.md 12.5, 2026: +1 %-poeng brutto og netto (+900 likvider, +300 rentekompensasjon, +1 500 VAR), −1 % skatt, +1 %-poeng lønn.
    [InlineData(Følsomhetsart.RenteBrutto, 1, -6770)]
    [InlineData(Følsomhetsart.RenteNetto, 1, -4070)]
    [InlineData(Følsomhetsart.SkattLokal, -1, -37)]
    [InlineData(Følsomhetsart.SkattNasjonal, -1, -4205)]
    [InlineData(Følsomhetsart.Lønn, 1, -5451)]
    public void Utslagene_er_som_i_fag_12_5(Følsomhetsart art, int størrelse, int virkning) =>
        Virkning(Analyse(), art, størrelse, Varighet.SammeÅr, 2026).ShouldBe(virkning);

    [Fact]
    public void Høyere_lønnsvekst_i_2026_blir_med_videre_som_i_fag_12_5()
    {
        var analyse = Analyse();
        Enumerable.Range(2026, 4).Select(t => Virkning(analyse, Følsomhetsart.Lønn, 1, Varighet.Ettervirkning, t))
            .ShouldBe([-5451m, -5642m, -5840m, -6043m]);
    }

    [Fact]
    public void Hvert_av_kontraktens_utslag_er_det_samme_her()
    {
        var resultat = Perspektivberegning.Beregn(Fjordvik.MedSkjerming());
        foreach (var utslag in resultat.Følsomhet)
        {
            var (art, størrelse) = utslag.Id switch
            {
                "rente_pluss_1" => (Følsomhetsart.RenteBrutto, 1),
                "skatt_lokal_minus_1" => (Følsomhetsart.SkattLokal, -1),
                "skatt_nasjonal_minus_1" => (Følsomhetsart.SkattNasjonal, -1),
                _ => (Følsomhetsart.Lønn, 1),
            };
            Virkning(resultat.Følsomhetsanalyse, art, størrelse, Varighet.SammeÅr, utslag.År).ShouldBe(utslag.Virkning, utslag.ToString());
        }
    }

    [Fact]
    public void Ti_prosent_av_tiltakene_er_ti_prosent_av_gevinsten_og_ikke_av_pukkelen()
    {
        // S2 i fag.md 12.5: 30 000 · ½ · 0,8 = 12 000 i 2026, minus 2 000 i pukkelkostnad som kommer uansett, og 24 000 fra 2027.
        var virkninger = Analyse().Virkninger.Where(v => v is { Art: Følsomhetsart.Tiltakseffekt, Scenario: "kutt", Varighet: Varighet.Varig, Størrelse: -10m });
        virkninger.Select(v => v.Virkning).ShouldBe([-1200m, -2400m, -2400m, -2400m]);
        Analyse().Virkninger.ShouldNotContain(v => v.Art == Følsomhetsart.Tiltakseffekt && v.Scenario == "som-i-dag");
    }

    [Fact]
    public void Én_prosent_flere_innbyggere_er_skatt_rammetilskudd_og_behov()
    {
        // 2026: skatt 371 044 → 374 754 (+3 710), utjevning 48 040 → 48 521 (+481), resten 204 235 → 206 277 (+2 042).
        // Behov: satsene ganger 1 % av 590, 1090, 375, 6010, 1320, 545, 105 i 2025-kr = 1 % av 611 445 = 6 114,45;
        // ΔD 2 945 → R(9 059,45) = 9 059, altså 6 114 mer: lønn 3 668,4·1,04 = 3 815,1; sosiale 978,2·1,04 = 1 017,4; kjøp 1 467,4·1,025 = 1 504,0.
        var virkning = Virkning(Analyse(), Følsomhetsart.Folketall, 1, Varighet.SammeÅr, 2026);
        Math.Abs(virkning - (3710m + 481m + 2042m - 3815.1m - 1017.4m - 1504.0m)).ShouldBeLessThanOrEqualTo(3m);
    }

    [Fact]
    public void Rutenettet_er_det_samme_som_en_utgave_med_de_forutsetningene()
    {
        var analyse = Analyse();
        analyse.Rutenett.Length.ShouldBe(25);
        var endret = Fjordvik.MedSkjerming(f => f with
        {
            Pengemarkedsrente = Fjordvik.Serie(null, (2026, 6.20m), (2027, 5.90m), (2028, 5.60m), (2029, 5.50m)),
            SkattLandsgjennomsnitt = Fjordvik.Serie(null, (2025, 42000), (2026, 43935), (2027, 45349), (2028, 46763), (2029, 48177)),
        });
        var bane = Perspektivberegning.Beregn(endret).Referanse.Bane;
        var rute = analyse.Rutenett.Single(r => r is { Rente: 2m, Skatt: 1m });
        rute.Verdi.ShouldBe(bane[2029].Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent]);
        analyse.Rutenett.ShouldAllBe(r => r.Holder == (r.Verdi >= 2m));
        analyse.Regel!.Id.ShouldBe("overskudd");
    }

    [Fact]
    public void Poster_som_mangler_sies_og_teller_null()
    {
        var analyse = Perspektivberegning.Beregn(Fjordvik.Utgave()).Følsomhetsanalyse;
        analyse.Ukjente.ShouldBe([Balansepost.Likvider, Balansepost.Rentekompensasjonsgrunnlag, Balansepost.Selvkostgrunnlag]);
        Virkning(analyse, Følsomhetsart.RenteNetto, 1, Varighet.SammeÅr, 2026).ShouldBe(-6770m);
        Analyse().Ukjente.ShouldBeEmpty();
    }

    private static Følsomhetsanalyse Analyse() => Perspektivberegning.Beregn(Fjordvik.MedSkjerming()).Følsomhetsanalyse;

    private static decimal Virkning(Følsomhetsanalyse analyse, Følsomhetsart art, decimal størrelse, Varighet varighet, int år) =>
        analyse.Virkninger.Single(v => v.Art == art && v.Størrelse == størrelse && v.Varighet == varighet && v.År == år && v.Scenario == "som-i-dag").Virkning;
}
