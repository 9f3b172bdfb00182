using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Kart;
using static Perspektivmelding.Site.Tests.Importing.Kart.Prøvetabell;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

/// <summary>The unit of an amount is read wherever a format says it, and what cannot be 1 000 kr is refused.</summary>
public sealed class EnhetTests : IDisposable
{
    private readonly Kildeprøve _prøve = new();

    public void Dispose() => _prøve.Dispose();

    [Theory]
    [InlineData("1000 kr", 1000)]
    [InlineData("1 000 kr", 1000)]
    [InlineData("tusen kroner", 1000)]
    [InlineData("NOK 1000", 1000)]
    [InlineData("tkr", 1000)]
    [InlineData("kr", 1)]
    [InlineData("kroner", 1)]
    [InlineData("NOK", 1)]
    [InlineData("mill. kr", 1_000_000)]
    [InlineData("Millioner kroner", 1_000_000)]
    [InlineData("NOK million", 1_000_000)]
    [InlineData("mrd. kr", 1_000_000_000)]
    public void Enheter_for_beløp_blir_lest(string tekst, int kroner)
    {
        var enhet = Enhet.Les(tekst).ShouldNotBeNull();
        (enhet.Slag, enhet.Størrelse).ShouldBe((Enhetsslag.Kroner, (decimal)kroner));
    }

    [Theory]
    [InlineData("kr per innbygger", nameof(Enhetsslag.KronerPer))]
    [InlineData("1000 kr pr. elev", nameof(Enhetsslag.KronerPer))]
    [InlineData("prosent", nameof(Enhetsslag.Prosent))]
    [InlineData("%", nameof(Enhetsslag.Prosent))]
    [InlineData("personer", nameof(Enhetsslag.Personer))]
    [InlineData("antall", nameof(Enhetsslag.Personer))]
    [InlineData("årsverk", nameof(Enhetsslag.Annet))]
    public void Andre_enheter_er_ikke_beløp(string tekst, string slag) => Enhet.Les(tekst)!.Slag.ToString().ShouldBe(slag);

    [Theory]
    [InlineData("\"region\";\"art\";\"Beløp (mill. kr) 2025\"\n\"1130 Strand\";\"A800 Rammetilskudd\";243,0\n\"1130 Strand\";\"A870 Skatt på inntekt og formue\";357,0\n")]
    [InlineData("\"region\";\"art\";\"statistikkvariabel\";\"år\";\"verdi\"\n\"1130 Strand\";\"A800 Rammetilskudd\";\"Beløp (kr)\";2025;243000000\n\"1130 Strand\";\"A870 Skatt på inntekt og formue\";\"Beløp (kr)\";2025;357000000\n")]
    [InlineData("13551: Økonomisk oversikt drift (mill. kr), etter region, art og år\n\n\"region\";\"art\";\"2025\"\n\"1130 Strand\";\"A800 Rammetilskudd\";243,0\n\"1130 Strand\";\"A870 Skatt på inntekt og formue\";357,0\n")]
    public void Enheten_i_overskriften_eller_tittelen_til_en_CSV_fil_blir_lest(string tekst)
    {
        var med = tekst.StartsWith("13551", StringComparison.Ordinal) ? tekst : "13551: Økonomisk oversikt drift, etter region, art, statistikkvariabel og år\n\n" + tekst;
        _prøve.Tekst("ssb", null, null, med).Feil.ShouldBe([]);
        _prøve.Tall("regnskap.csv", "2025;rammetilskudd").ShouldBe("243000");
    }

    [Theory]
    [InlineData("UNITS=\"mill. kr\";", "243.0", "243000")]
    [InlineData("UNITS=\"kr\";", "243000000", "243000")]
    [InlineData("UNITS=\"1000 kr\";", "243000", "243000")]
    public void Enheten_i_en_px_fil_blir_lest(string enhet, string verdi, string ventet)
    {
        _prøve.Tekst("ssb", null, null, Px(enhet, verdi)).Feil.ShouldBe([]);
        _prøve.Tall("regnskap.csv", "2025;rammetilskudd").ShouldBe(ventet);
    }

    [Theory]
    [InlineData("kr", "Beløp per innbygger (kr)", "PM0637 tabellen har ikke beløp i kroner, bare «Beløp per innbygger (kr)»")]
    [InlineData("prosent", "Andel", "PM0637 tabellen har ikke beløp i kroner, bare «Andel» (prosent)")]
    [InlineData("kr", "Beløp (1000 kr)", "PM0637 «Beløp (1000 kr)» har enheten «kr», og de to kan ikke begge være riktige")]
    public void Det_som_ikke_kan_gjøres_om_er_avvist(string enhet, string navn, string ventet) =>
        Les(MedEnhet(enhet, navn), "regnskap.csv").Feil.ShouldHaveSingleItem().ShouldStartWith(ventet);

    [Fact]
    public void Summene_i_en_tabell_i_millioner_får_avrundingen_sin()
    {
        // Each number is rounded by itself: 243.44 + 357.44 is shown as 243.4, 357.4 and their sum 600.9.
        var kroner = Regnskap([2025], (kode, _) => kode switch { "A800" => Verdi(243.4m), "AGD75" => Verdi(357.4m), "AGD45" => Verdi(600.9m), _ => null });
        var tabell = kroner with { Dimensions = kroner.Dimensions.Replace(kroner.Dimensions[2], kroner.Dimensions[2] with { Categories = [new Category("KOSbelop0000", "Beløp (mill. kr)", "mill. kr")] }) };
        var (rader, feil, _) = Les(tabell, "regnskap.csv");
        feil.ShouldBe([]);
        rader.ShouldContain(r => r.StartsWith("2025;rammetilskudd;243400;", StringComparison.Ordinal));
        rader.ShouldNotContain(r => r.StartsWith("2025;sum_driftsinntekter;", StringComparison.Ordinal), "summen motsier linjene når alle er avrundet");
    }

    [Fact]
    public void Folketall_i_tusen_blir_personer_og_folketall_i_kroner_blir_avvist()
    {
        Les(Folk("1000 personer"), "befolkning.csv").Rader.ShouldHaveSingleItem().ShouldStartWith("2025;registrert;0;;48500;");
        Les(Folk("kr"), "befolkning.csv").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0637 folketallet har enheten «kr»");
    }

    [Fact]
    public void Et_nøkkeltall_med_annen_enhet_enn_vår_er_omregnet_eller_avvist()
    {
        Les(Grunnlagstabell("mill. kr"), "kostra.csv", omfang: "kasse").Rader.ShouldHaveSingleItem().ShouldStartWith("2025;1130;netto_driftsresultat;kasse;Strand;48500;1000 kr;");
        Les(Grunnlagstabell("prosent"), "kostra.csv", omfang: "kasse").Feil.ShouldHaveSingleItem().ShouldStartWith("PM0637 ");
    }

    private static DataCube MedEnhet(string enhet, string navn) => Tabell("13551", _ => Verdi(1m), Strand,
        Akse("KOKart0000", "art", DimensionRole.Other, ("A800", "Rammetilskudd")),
        new Dimension("ContentsCode", "statistikkvariabel", DimensionRole.Metric, [new Category("X", navn, enhet)]), År(2025));

    private static DataCube Folk(string enhet) => Tabell("07459", _ => Verdi(48.5m), Strand,
        new Dimension("ContentsCode", "statistikkvariabel", DimensionRole.Metric, [new Category("Personer1", "Personer", enhet)]), År(2025));

    private static DataCube Grunnlagstabell(string enhet) => Tabell("13540", _ => Verdi(48.5m), Strand,
        Akse("KOKartkap0000", "artkap", DimensionRole.Other, ("AGD23", "Netto driftsresultat")),
        new Dimension("ContentsCode", "statistikkvariabel", DimensionRole.Metric, [new Category("KOSbelop0000", "Beløp", enhet)]), År(2025));

    private static string Px(string enhet, string verdi) => "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2010\";\nCODEPAGE=\"utf-8\";\nMATRIX=\"13551\";\nTITLE=\"13551: Økonomisk oversikt drift, etter region, art og år\";\nCONTENTS=\"Beløp\";\n"
        + enhet + "\nSTUB=\"region\",\"art\";\nHEADING=\"år\";\nVALUES(\"region\")=\"Strand\";\nVALUES(\"art\")=\"Rammetilskudd\",\"Skatt på inntekt og formue\";\nVALUES(\"år\")=\"2025\";\nCODES(\"region\")=\"1130\";\nCODES(\"art\")=\"A800\",\"A870\";\nVARIABLECODE(\"art\")=\"KOKart0000\";\nDATA=\n"
        + verdi + "\n1\n;\n";
}
