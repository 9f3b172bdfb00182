using System.Globalization;
using Perspektivmelding.Reading;
using Perspektivmelding.Site.Tests.Importing.Tabeller;

namespace Perspektivmelding.Site.Tests.Importing.Regnskapsfil;

/// <summary>The genuine accounts file (0A, 4. kvartal 2019): what is told and written is held against sums made here, straight from the file.</summary>
public sealed class EkteRegnskapTests : IDisposable
{
    private const string Fil = "formater/0A_V2019_K4_R040200_OK.dat";

    private readonly Kildeprøve _prøve = new();

    public void Dispose() => _prøve.Dispose();

    [RawDataFact]
    public void Kontrollsummene_i_rapporten_er_summene_i_fila()
    {
        var (feil, notater) = _prøve.Filer("kostra", null, null, RawData.Path(Fil));
        feil.ShouldAllBe(f => f.StartsWith("PM0667", StringComparison.Ordinal));
        void Fortalt(string navn, Func<string, string, string, bool> er) =>
            notater.ShouldContain(n => n.StartsWith($"2019: kontrollsum {navn}: {NumberText.Show(Sum(er))} (", StringComparison.Ordinal));

        Fortalt("drift", (klasse, _, _) => klasse == "1");
        Fortalt("investering", (klasse, _, _) => klasse == "0");
        Fortalt("overføring til investering (drift, art 570) og fra drift (investering, art 970)", (klasse, _, art) => (klasse, art) is ("1", "570") or ("0", "970"));
        Fortalt("avskrivninger (art 590, funksjon 100–799) og motpost (art 990, funksjon 860)", (klasse, funksjon, art) => klasse == "1" && (art == "590" || (art == "990" && funksjon == "860")));
        Fortalt("skatt (funksjon 800, art 870)", (klasse, funksjon, art) => (klasse, funksjon, art) == ("1", "800", "870"));
        Fortalt("rammetilskudd (funksjon 840, art 800)", (klasse, funksjon, art) => (klasse, funksjon, art) == ("1", "840", "800"));
    }

    [RawDataFact]
    public void Linjene_gir_den_samme_summen_som_alle_postene_i_drift()
    {
        _prøve.Filer("kostra", null, null, RawData.Path(Fil));
        var linjer = _prøve.Rader("regnskap.csv").Select(r => r.Split(';')).ToDictionary(c => c[1], c => decimal.Parse(c[2], CultureInfo.InvariantCulture));
        linjer.Count.ShouldBe(25);
        var inntekter = linjer.Where(l => l.Key is "rammetilskudd" or "skatt" or "eiendomsskatt" or "andre_skatter" or "overforinger_stat" or "overforinger_andre" or "brukerbetalinger" or "salg_leie"
            or "renteinntekter" or "utbytter" or "gevinst_tap" or "motpost_avskrivninger" or "bruk_bundne" or "bruk_disposisjonsfond").Sum(l => l.Value);
        (linjer.Values.Sum() - (2 * inntekter)).ShouldBe(Sum((klasse, _, _) => klasse == "1"));
        linjer["skatt"].ShouldBe(470681m);
        linjer["rammetilskudd"].ShouldBe(547580m);
        linjer["eiendomsskatt"].ShouldBe(7962m + 39167m);
        linjer["sosiale"].ShouldBe(84937m + 80519m);
        _prøve.Rader("sektor.csv").Length.ShouldBe(14);
    }

    private static decimal Sum(Func<string, string, string, bool> er) => File.ReadAllLines(RawData.Path(Fil))
        .Where(l => er(l.Substring(31, 1), l.Substring(32, 4).Trim(), l.Substring(36, 3)))
        .Sum(l => decimal.Parse(l[39..].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
}
