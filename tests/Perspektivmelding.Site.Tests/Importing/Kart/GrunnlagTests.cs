using Perspektivmelding.Importing.Contract;
using static Perspektivmelding.Site.Tests.Importing.Kart.Prøvetabell;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

/// <summary>Tables of amounts measured in several ways (12137, 12143, 12364, 13544), and key figures of any service.</summary>
public sealed class GrunnlagTests
{
    private static readonly Dimension Artkap = Akse("KOKartkap0000", "artkap", DimensionRole.Other, ("AGD23", "Netto driftsresultat"), ("AG47", "Eiendomsskatt boliger og fritidsboliger samlet"));
    private static readonly Dimension PerInnbygger = new("ContentsCode", "statistikkvariabel", DimensionRole.Metric, [new Category("KOSbelopprinnb0000", "Beløp per innbygger (kr)", "kr")]);

    [Theory]
    [InlineData("12137", true, "netto_driftsresultat_per_innbygger;konsern;Strand;-4492;kr", "Eiendomsskatt boliger og fritidsboliger samlet, Beløp per innbygger;konsern;Strand;-4492;kr")]
    [InlineData("12364", false, "netto_driftsresultat;konsern;Strand;-4492;1000 kr", "Eiendomsskatt boliger og fritidsboliger samlet, Beløp;konsern;Strand;-4492;1000 kr")]
    public void Beløpet_og_det_det_er_målt_i_gir_indikatoren_og_enheten(string tabell, bool perInnbygger, string kjent, string ukjent)
    {
        var (rader, feil, _) = Les(Tabell(tabell, _ => Verdi(-4492m), Strand, Artkap, perInnbygger ? PerInnbygger : Beløp, År(2024)), "kostra.csv");
        feil.ShouldBe([]);
        rader.Length.ShouldBe(2);
        rader[0].ShouldStartWith("2024;1130;" + kjent);
        rader[1].ShouldStartWith("2024;1130;" + ukjent);
    }

    [Fact]
    public void Et_tall_som_mangler_blir_ikke_null()
    {
        var (rader, _, notater) = Les(Tabell("12137", sted => sted[1] == "AGD23" ? Mangler(":") : Verdi(1m), Strand, Artkap, PerInnbygger, År(2024)), "kostra.csv");
        rader.Where(r => r.EndsWith(';')).ShouldHaveSingleItem().ShouldContain("Eiendomsskatt");
        rader.Where(r => !r.EndsWith(';')).ShouldHaveSingleItem().ShouldMatch("^2024;1130;netto_driftsresultat_per_innbygger;konsern;Strand;;kr;.*;:$");
        notater.ShouldContain(n => n.Contains("netto_driftsresultat_per_innbygger Strand 2024 «:»", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Netto driftresultat i prosent av brutto driftsinntekter (prosent)")]
    [InlineData("Netto driftsresultat i prosent av brutto driftsinntekter (prosent)")]
    public void Netto_driftsresultat_kjennes_på_navnet_med_og_uten_SSBs_skrivefeil(string navn)
    {
        var måles = new Dimension("ContentsCode", "statistikkvariabel", DimensionRole.Metric, [new Category(null, navn)]);
        Les(Tabell("12134", _ => Verdi(1.5m), Strand, måles, År(2024)), "kostra.csv", omfang: "konsern")
            .Rader.ShouldHaveSingleItem().ShouldStartWith("2024;1130;netto_driftsresultat_prosent;konsern;Strand;1,5;prosent");
    }

    [Fact]
    public void Nøkkeltall_for_en_tjeneste_kjennes_på_tittelen_og_omfanget_må_velges()
    {
        var måles = new Dimension("ContentsCode", "statistikkvariabel", DimensionRole.Metric, [new Category("X", "Besøk i folkebibliotek per innbygger (antall)")]);
        var tabell = Tabell("13999", _ => Verdi(3.4m), Strand, måles, År(2022)) with { Title = "13999: Utvalgte nøkkeltall for kultur, etter region" };
        Les(tabell, "kostra.csv").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0632");
        Les(tabell, "kostra.csv", omfang: "konsern").Rader.ShouldHaveSingleItem().ShouldStartWith("2022;1130;Besøk i folkebibliotek per innbygger;konsern;Strand;3,4;antall");
    }

    [Theory]
    [InlineData("1130", true)]
    [InlineData("1103", false)]
    [InlineData("Strand", true)]
    public void Et_kommunenummer_finner_navnet_i_en_fil_som_bare_har_navn(string kommune, bool finnes)
    {
        var steder = Akse(null, "region", DimensionRole.Geo, (null, "Strand"), (null, "Sola"));
        var personer = new Dimension(null, "statistikkvariabel", DimensionRole.Metric, [new Category(null, "Personer")]);
        var (rader, feil, _) = Les(Tabell("07459", sted => Verdi(sted[0] == "Strand" ? 13875m : 1m), steder, personer, År(2026)), "befolkning.csv", kommune);
        if (finnes) rader.ShouldHaveSingleItem().ShouldStartWith("2026;registrert;0;;13875");
        else feil.ShouldHaveSingleItem().ShouldStartWith("PM0633");
    }

    [Theory]
    [InlineData("TIME_PERIOD", "norgesbank")]
    [InlineData("Rammetilskudd", "okonomiplan")]
    public void En_fil_fra_en_annen_kilde_får_hint_om_den(string navn, string kilde)
    {
        var akse = Akse(null, "post", DimensionRole.Other, (null, navn), (null, "Noe annet"));
        Les(Tabell(null, _ => Verdi(1m), akse, År(2024)) with { Title = "" }, "kostra.csv").Feil.ShouldHaveSingleItem().ShouldContain($"bruk kilden {kilde}");
    }
}
