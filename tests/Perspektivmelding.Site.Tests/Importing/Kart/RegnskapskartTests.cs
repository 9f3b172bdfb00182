using Perspektivmelding.Importing.Contract;
using static Perspektivmelding.Site.Tests.Importing.Kart.Prøvetabell;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

public sealed class RegnskapskartTests
{
    private const string Kilde = "SSB tabell 13551 (konsern), oppdatert 2026-03-16";

    private static CubeCell? Vanlig(string kode, int år) => kode switch
    {
        "A800" => Verdi(500m),
        "AGD75" => Verdi(400m + år),
        "AG15" => Verdi(600m),
        "AG17" => Verdi(100m),
        "AGD51" => Verdi(50m),
        "A590" => Verdi(80m),
        "AG19" => Verdi(-18m),
        "AG21" => Verdi(4m),
        "AGD82" => Verdi(70m),
        "AG5" => Verdi(60m),
        "AGD79" => Verdi(20m),
        "AD930" => Verdi(-7m),
        "940" => Verdi(10m),
        _ => null,
    };

    [Fact]
    public void Kodene_føres_i_linjene_med_kilde_og_SSBs_summer()
    {
        var (rader, feil, notater) = Les(Regnskap([2024], Vanlig), "regnskap.csv");
        feil.ShouldBe([]);
        rader.ShouldContain($"2024;rammetilskudd;500;{Kilde}");
        rader.ShouldContain($"2024;kjop;132;{Kilde}, med konserninterne differanser (AG19 -18)");
        rader.ShouldContain($"2024;overforinger_til_andre;4;{Kilde}, med konserninterne differanser (AG21 4)");
        rader.ShouldContain($"2024;motpost_avskrivninger;80;{Kilde}");
        rader.ShouldContain($"2024;bruk_disposisjonsfond;17;{Kilde}");
        rader.ShouldContain($"2024;sum_driftsinntekter;2924;{Kilde}, SSBs sum");
        rader.ShouldContain($"2024;netto_driftsresultat;2078;{Kilde}, SSBs sum");
        rader.Where(r => r.Contains(";sum_driftsutgifter;", StringComparison.Ordinal)).ShouldBe([]);
        notater.ShouldContain("2024: konserninterne differanser er ført i linjene de gjelder: AG19 -18, AG21 4");
    }

    [Fact]
    public void Årets_tall_i_mars_er_ureviderte() =>
        Les(Regnskap([2024, 2025], Vanlig), "regnskap.csv").Rader.Where(r => r.Contains("ureviderte", StringComparison.Ordinal)).ShouldAllBe(r => r.StartsWith("2025;", StringComparison.Ordinal));

    [Fact]
    public void Er_differansene_ikke_i_uttrekket_brukes_summen_av_dem()
    {
        var (rader, feil, _) = Les(Regnskap([2024], Vanlig, "AG19", "AG21", "AG23", "AG25"), "regnskap.csv");
        feil.ShouldBe([]);
        rader.ShouldContain($"2024;kjop;136;{Kilde}, med konserninterne differanser (AG18 -14)");
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(-3, false)]
    public void Et_år_der_SSBs_sum_ikke_går_opp_er_utelatt_og_forskjellen_sagt(int avvik, bool med)
    {
        var (rader, feil, _) = Les(Regnskap([2023, 2024], (kode, år) => kode == "AGD46" && år == 2024 ? Verdi(830m + avvik) : Vanlig(kode, år)), "regnskap.csv");
        rader.Any(r => r.StartsWith("2023;", StringComparison.Ordinal)).ShouldBeTrue();
        rader.Any(r => r.StartsWith("2024;", StringComparison.Ordinal)).ShouldBe(med);
        if (med) feil.ShouldBe([]);
        else feil.ShouldHaveSingleItem().ShouldContain($"PM0634 2024 er utelatt: AGD46 Sum driftsutgifter (B) er {830 + avvik}, men leddene gir 830 (forskjell {avvik})");
    }

    [Theory]
    [InlineData(0, true, false)]
    [InlineData(3, true, true)]
    [InlineData(-30, true, true)]
    [InlineData(31, false, false)]
    public void Motposten_kan_avvike_fra_avskrivningene_som_i_KOSTRAs_egen_kontroll(int avvik, bool med, bool fortalt)
    {
        var (rader, feil, notater) = Les(Regnskap([2024], (kode, år) => kode == "AGD87" ? Verdi(80m + avvik) : Vanlig(kode, år)), "regnskap.csv");
        rader.Any(r => r.StartsWith($"2024;motpost_avskrivninger;{80 + avvik};", StringComparison.Ordinal)).ShouldBe(med);
        rader.Any(r => r.StartsWith("2024;netto_driftsresultat;", StringComparison.Ordinal)).ShouldBe(med);
        notater.Any(n => n == $"2024: AGD87 Motpost avskrivninger (f) er {80 + avvik}, men leddene gir 80 (forskjell {avvik}). KOSTRA godtar ±30 her, og året er tatt inn").ShouldBe(fortalt);
        feil.Any(f => f.StartsWith("PM0634", StringComparison.Ordinal)).ShouldBe(!med);
    }

    [Fact]
    public void Mangler_en_rad_i_uttrekket_så_linjene_ikke_gir_summen_er_året_utelatt()
    {
        var (rader, feil, _) = Les(Regnskap([2024], Vanlig, "AG21"), "regnskap.csv");
        rader.ShouldBe([]);
        feil[0].ShouldContain("brutto_driftsresultat er 2 108 hos SSB, men linjene gir 2 112 (forskjell -4)");
        feil[1].ShouldStartWith("PM0639");
    }

    [Fact]
    public void Et_tegn_for_manglende_blir_aldri_null_og_linja_er_utelatt()
    {
        var (rader, _, notater) = Les(Regnskap([2024], (kode, år) => kode == "AGD75" ? Mangler("..") : Vanlig(kode, år)), "regnskap.csv");
        rader.Where(r => r.StartsWith("2024;skatt;", StringComparison.Ordinal) || r.StartsWith("2024;sum_driftsinntekter;", StringComparison.Ordinal)).ShouldBe([]);
        notater.ShouldContain("2024: skatt er utelatt (AGD75 er «..»)");
    }

    [Fact]
    public void En_kategori_som_ikke_er_i_bruk_mangler_ikke()
    {
        var (rader, feil, _) = Les(Regnskap([2024], (kode, år) => kode == "AD930" ? Mangler(".") : Vanlig(kode, år)), "regnskap.csv");
        feil.ShouldBe([]);
        rader.ShouldContain($"2024;bruk_disposisjonsfond;10;{Kilde}");
    }

    [Fact]
    public void Navn_uten_koder_kjennes_igjen()
    {
        var tabell = Regnskap([2024], Vanlig);
        var bareNavn = tabell with { TableId = null, Dimensions = [.. tabell.Dimensions.Select(d => d with { Code = null, Categories = [.. d.Categories.Select(c => c with { Code = null })] })] };
        var (rader, feil, _) = Les(bareNavn, "regnskap.csv");
        feil.ShouldBe([]);
        rader.Length.ShouldBe(Les(tabell, "regnskap.csv").Rader.Length);
    }

    [Fact]
    public void Kroner_per_innbygger_kan_ikke_bli_beløp()
    {
        var tabell = Regnskap([2024], Vanlig);
        var perInnbygger = Beløp with { Categories = [new Category("KOSbelopprinnb0000", "Beløp per innbygger (kr)", "kr")] };
        Les(tabell with { Dimensions = tabell.Dimensions.Replace(Beløp, perInnbygger) }, "regnskap.csv").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0637");
    }

    [Fact]
    public void Ukjent_tabell_får_vite_hva_som_kjennes()
    {
        var feil = Les(Regnskap([2024], Vanlig) with { TableId = "08799" }, "regnskap.csv").Feil.ShouldHaveSingleItem();
        feil.ShouldStartWith("PM0630 programmet kjenner ikke tabell 08799");
        feil.ShouldContain("13551, 13543, 13202");
    }
}
