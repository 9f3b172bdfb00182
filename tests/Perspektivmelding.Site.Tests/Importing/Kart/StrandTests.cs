using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Tabeller;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Tests.Importing.Tabeller;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

/// <summary>Strand, a whole edition made of SSB's own replies: held against SSB's own sums and key figures.</summary>
public sealed class StrandTests : IDisposable
{
    private const string Utgaven = "tests/sites/strand";

    private static readonly string[] Rader = ["regnskap.csv", "balanse.csv", "befolkning.csv", "sektor.csv", "kostra.csv"];

    private readonly string _mappe = Directory.CreateTempSubdirectory("strand").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [RawDataFact]
    public void Utgaven_er_laget_av_importer_alene_byte_for_byte()
    {
        Importer(null, "befolkning-alder-1130-strand.csv", "13551.json", "13202.json", "12362.json", "07459.json");
        Importer("kasse", "13542.json");
        foreach (var fil in Rader)
            Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_mappe, fil))).ShouldBe(UtenEksempler(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Repository.Folder(Utgaven), "2025", fil)))), fil);
    }

    [RawDataTheory]
    [InlineData(null, "")]
    [InlineData("konsern", "regnskap.csv balanse.csv befolkning.csv sektor.csv")]
    [InlineData("kasse", "regnskap.csv balanse.csv befolkning.csv sektor.csv kostra.csv")]
    public void Alle_filene_i_én_kjøring_må_ha_valgt_omfang(string? omfang, string ventet)
    {
        var filer = ((string[])["13551", "13202", "12362", "07459", "13542"]).Select(f => RawData.Path($"strand/{f}.json"));
        var done = Perspektivmelding.Importing.Importer.Run(new ImportRequest("ssb", [.. filer], _mappe, null, omfang));
        done.HasErrors.ShouldBe(omfang is null);
        Rader.Where(f => File.Exists(Path.Combine(_mappe, f))).ShouldBe(ventet.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (omfang is not null) File.ReadAllLines(Path.Combine(_mappe, "regnskap.csv")).Skip(1).ShouldAllBe(l => l.Contains("(konsern)", StringComparison.Ordinal));
    }

    [RawDataFact]
    public void Siste_år_holder_senere_regnskap_utenfor()
    {
        Perspektivmelding.Importing.Importer.Run(new ImportRequest("ssb", [RawData.Path("strand/13551.json")], _mappe, null, null, 2022)).HasErrors.ShouldBeFalse();
        File.ReadLines(Path.Combine(_mappe, "regnskap.csv")).Skip(1).Select(l => l[..4]).Distinct().ShouldBe(["2020", "2021", "2022"]);
    }

    [Fact]
    public void Utgaven_kan_leses_og_beregnes()
    {
        var (resultat, _) = TestEdition.Calculate(Repository.Folder(Utgaven));
        resultat.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(2020, 1082407, 7763, 24582, 24330)]
    [InlineData(2021, 1176178, 12796, 27651, 25450)]
    [InlineData(2022, 1273782, 5335, 8749, 6091)]
    [InlineData(2023, 1329719, -25243, -19322, -20018)]
    [InlineData(2024, 1415654, -39288, -62324, -53633)]
    public void Linjene_gir_SSBs_egne_summer_i_hvert_år(int år, int inntekter, int brutto, int netto, int disponeringer)
    {
        var linjer = Linjer(år);
        Sum(linjer, Linje.SumDriftsinntekter).ShouldBe(inntekter, 2m);
        Sum(linjer, Linje.BruttoDriftsresultat).ShouldBe(brutto, 2m);
        Sum(linjer, Linje.NettoDriftsresultat).ShouldBe(netto, 2m);
        Sum(linjer, Linje.SumDisponeringer).ShouldBe(disponeringer, 2m);
    }

    [RawDataFact]
    public void Året_2025_kan_tas_inn_selv_om_motposten_er_3_mer_enn_avskrivningene()
    {
        var done = Perspektivmelding.Importing.Importer.Run(new ImportRequest("ssb", [RawData.Path("strand/13551.json")], _mappe, null, null));
        done.Diagnostics.ShouldBe([]);
        File.ReadLines(Path.Combine(_mappe, "regnskap.csv")).Count(l => l.StartsWith("2025;", StringComparison.Ordinal)).ShouldBeGreaterThan(27);
        done.Value.Notes.Select(n => n.Text).ShouldContain(t => t.StartsWith("2025: AGD87", StringComparison.Ordinal) && t.Contains("KOSTRA godtar ±30 her", StringComparison.Ordinal));
    }

    /// <summary>
    /// 13542 has kasse and konsolidert, 13551 konsern: no scope is the same, so the two cannot be equal. What can be held is
    /// that they tell the same story: the same sign and within one per cent of income.
    /// </summary>
    [RawDataTheory]
    [InlineData(2020, 2.3)]
    [InlineData(2021, 2.4)]
    [InlineData(2022, 0.7)]
    [InlineData(2023, -1.5)]
    [InlineData(2024, -4.4)]
    public void Netto_driftsresultat_i_prosent_av_konsern_er_nær_men_ikke_lik_kassen(int år, double ventet)
    {
        var linjer = Linjer(år);
        var prosent = 100m * Sum(linjer, Linje.NettoDriftsresultat) / Sum(linjer, Linje.SumDriftsinntekter);
        Math.Round(prosent, 1).ShouldBe((decimal)ventet);

        var nøkkeltall = Cubes.Only(TableFile.Read(RawData.Path("strand/13542.json"), "13542.json"));
        nøkkeltall.Dimensions.Single(d => d.Code == "KOKregnskapsomfa0000").Categories.Select(c => c.Code).ShouldBe(["B", "C"]);
        foreach (var omfang in (string[])["B", "C"])
            nøkkeltall.At("1130", omfang, "KOSAGD230000", Tekst(år)).Value!.Value.ShouldBe(prosent, 1.0m);
    }

    [RawDataFact]
    public void Sektorene_av_hele_tjenesteområder_er_SSBs_egne_grupper()
    {
        var tabell = Cubes.Only(TableFile.Read(RawData.Path("strand/12362.json"), "12362.json"));
        foreach (var (sektor, gruppe) in ((string, string)[])[("barnehage", "FGK7"), ("grunnskole", "FGK8b"), ("politisk-styring", "FGK1a"), ("vann-avlop-renovasjon", "FGK14"), ("brann-beredskap", "FGK17"), ("kirke-livssyn", "FGK15"), ("samferdsel", "FGK5")])
            for (var år = 2015; år <= 2024; år++)
                Tall("sektor.csv", $"{Tekst(år)};regnskap;{sektor};").ShouldBe(tabell.At("1130", gruppe, "AGD2", "KOSbelop0000", Tekst(år)).Value!.Value, 2m, $"{sektor} {Tekst(år)}");
    }

    private void Importer(string? omfang, params string[] filer)
    {
        var done = Perspektivmelding.Importing.Importer.Run(new ImportRequest("ssb", [.. filer.Select(f => RawData.Path("strand/" + f))], _mappe, "1130", omfang, 2024) { Opphav = "SSB tabell 07459" });
        done.Diagnostics.Where(d => d.Severity == Severity.Error).ShouldBe([]);
    }

    // Inhabitants after the latest count are an example of our own, told so in every row.
    private static string UtenEksempler(string tekst) => !tekst.Contains(";eksempel;", StringComparison.Ordinal) ? tekst
        : string.Concat(tekst.Split('\n').Where(l => l.Length > 0 && !l.Contains(";eksempel;", StringComparison.Ordinal)).Select(l => l[..l.LastIndexOf(';')] + "\n"));

    private static ImmutableDictionary<Linje, decimal> Linjer(int år) =>
        File.ReadLines(Path.Combine(Repository.Folder(Utgaven), "2025", "regnskap.csv")).Select(l => l.Split(';')).Where(c => c[0] == Tekst(år))
            .Select(c => (Konto: Kontoplan.Alle.Single(k => k.Kode == c[1]), Beløp: decimal.Parse(c[2], CultureInfo.InvariantCulture)))
            .Where(l => !l.Konto.ErSum).ToImmutableDictionary(l => l.Konto.Linje, l => l.Beløp);

    private static decimal Sum(ImmutableDictionary<Linje, decimal> linjer, Linje linje) => Kontoplan.For(linje).ErSum
        ? Driftssummer.Addender(linje).Sum(a => a.Fortegn * Sum(linjer, a.Linje))
        : linjer.GetValueOrDefault(linje);

    private static decimal Tall(string fil, string begynner) => decimal.Parse(
        File.ReadLines(Path.Combine(Repository.Folder(Utgaven), "2025", fil)).Single(l => l.StartsWith(begynner, StringComparison.Ordinal)).Split(';')[3], CultureInfo.InvariantCulture);

    private static string Tekst(int tall) => tall.ToString(CultureInfo.InvariantCulture);
}
