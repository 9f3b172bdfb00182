using System.Globalization;
using System.Text;

namespace Perspektivmelding.Site.Tests.Importing.Bank;

public sealed class NorgesBankTests : IDisposable
{
    private const string Hode = "FREQ;Frequency;INSTRUMENT_TYPE;Instrument Type;TENOR;Tenor;UNIT_MEASURE;Unit of Measure;DECIMALS;COLLECTION;Collection Indicator;TIME_PERIOD;OBS_VALUE;CALC_METHOD;Calculation Method";

    private readonly Kildeprøve _prøve = new();

    public void Dispose() => _prøve.Dispose();

    [Fact]
    public void Daglige_renter_blir_årets_gjennomsnitt_av_alle_dagene()
    {
        var (dager, sum) = Dager(2024, dag => dag.Month <= 6 ? 4.5m : 4.25m);
        var (feil, notater) = _prøve.Tekst("norgesbank", null, null, dager);
        feil.ShouldBe([]);
        var antall = dager.Split('\n').Length - 1;
        _prøve.Rader("rente.csv").ShouldBe([$"2024;styringsrente;{Math.Round(sum / antall, 4).ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',')};Norges Bank, gjennomsnitt av {antall.ToString(CultureInfo.InvariantCulture)} dager"]);
        notater.ShouldContain(n => n.StartsWith("til forutsetninger.yml", StringComparison.Ordinal) && n.Contains("{2024: 4.3", StringComparison.Ordinal));
        notater.ShouldContain(n => n.Contains("pengemarkedsrente i forutsetninger.yml er NIBOR", StringComparison.Ordinal));
    }

    [Fact]
    public void Et_år_som_ikke_er_helt_er_merket_anslag_og_er_ikke_i_forslaget_til_serie()
    {
        var (feil, notater) = _prøve.Tekst("norgesbank", null, null, $"{Hode}\nB;Business;KPRA;Key policy rate;SD;Policy rate;R;Rate;2;E;End of day;2026-08-06;4.25;;\nB;Business;KPRA;Key policy rate;SD;Policy rate;R;Rate;2;E;End of day;2026-08-14;4.50;;\n");
        feil.ShouldBe([]);
        _prøve.Rader("rente.csv").ShouldBe(["2026;styringsrente;4,375;Norges Bank, gjennomsnitt av 2 dager til og med 2026-08-14, ikke hele året;anslag"]);
        notater.ShouldContain("2026 er ikke et helt år (2 dager til og med 2026-08-14); gjennomsnittet 4,375 er merket anslag");
        notater.ShouldNotContain(n => n.StartsWith("til forutsetninger.yml", StringComparison.Ordinal));
    }

    [Fact]
    public void Et_hull_på_mer_enn_ti_dager_gjør_året_ufullstendig()
    {
        var (dager, _) = Dager(2024, _ => 4m);
        var uten = string.Join('\n', dager.Split('\n').Where(l => !l.Contains("2024-07-", StringComparison.Ordinal)));
        _prøve.Tekst("norgesbank", null, null, uten).Feil.ShouldBe([]);
        _prøve.Rader("rente.csv").ShouldHaveSingleItem().ShouldEndWith("ikke hele året;anslag");
    }

    [Theory]
    [InlineData("TIME_PERIOD,OBS_VALUE,INSTRUMENT_TYPE,TENOR,UNIT_MEASURE\n2023,3.5416,NOWA,ON,R", "2023;nowa;3,5416;Norges Bank, gjennomsnitt av 1 år")]
    [InlineData("OBS_VALUE;UNIT_MEASURE;TENOR;INSTRUMENT_TYPE;TIME_PERIOD\n4,250;R;SD;KPRA;2023", "2023;styringsrente;4,25;Norges Bank, gjennomsnitt av 1 år")]
    [InlineData("INSTRUMENT_TYPE\tTENOR\tTIME_PERIOD\tOBS_VALUE\nKPRA\tSD\t2023\t-0.25", "2023;styringsrente;-0,25;Norges Bank, gjennomsnitt av 1 år")]
    public void Kolonnene_finnes_ved_navn_i_hvilken_rekkefølge_og_med_hvilket_skilletegn_som_helst(string tekst, string ventet)
    {
        _prøve.Tekst("norgesbank", null, null, tekst).Feil.ShouldBe([]);
        _prøve.Rader("rente.csv").ShouldBe([ventet]);
    }

    [Fact]
    public void Andre_renter_i_fila_er_ikke_brukt_og_nevnt()
    {
        var (_, notater) = _prøve.Tekst("norgesbank", null, null, "INSTRUMENT_TYPE;TENOR;TIME_PERIOD;OBS_VALUE\nKPRA;SD;2023;3,5\nKPRA;OL;2023;4,5\nKPRA;RR;2023;2,5");
        _prøve.Rader("rente.csv").Length.ShouldBe(1);
        notater.ShouldContain("ikke brukt: KPRA OL, KPRA RR; programmet bruker styringsrenten (KPRA, SD) og NOWA");
    }

    [Theory]
    [InlineData("a;b\n1;2", "PM0670 1:1 fila mangler kolonnene TIME_PERIOD, OBS_VALUE og INSTRUMENT_TYPE")]
    [InlineData("INSTRUMENT_TYPE;TENOR;PERIODE;OBS_VALUE\nKPRA;SD;2023;4,5", "PM0670 1:1 fila mangler kolonnen TIME_PERIOD")]
    [InlineData("FREQ;BASE_CUR;QUOTE_CUR;TIME_PERIOD;OBS_VALUE\nB;USD;NOK;2026-08-07;9.5", "PM0671 1:1 fila har valutakurser (EXR), og en utgave bruker bare renter")]
    [InlineData("INSTRUMENT_TYPE;TENOR;TIME_PERIOD;OBS_VALUE\nKPRA;OL;2023;4,5", "PM0671 1:1 fila har bare KPRA OL, som en utgave ikke bruker")]
    [InlineData("INSTRUMENT_TYPE;TENOR;TIME_PERIOD;OBS_VALUE\nKPRA;SD;2023-13-01;4,5", "PM0672 2:9 «2023-13-01» er ikke en dag, en måned, et kvartal eller et år")]
    [InlineData("INSTRUMENT_TYPE;TENOR;TIME_PERIOD;OBS_VALUE\nKPRA;SD;2023-01-02;fire", "PM0672 2:20 «fire» er ikke en rente i prosent")]
    [InlineData("INSTRUMENT_TYPE;TENOR;TIME_PERIOD;OBS_VALUE\nKPRA;SD;2023-01-02;4\nKPRA;SD;2023-01-02;5", "PM0672 3:20 styringsrente for 2023-01-02 er både 4 og 5")]
    [InlineData("INSTRUMENT_TYPE;TENOR;TIME_PERIOD;OBS_VALUE\nKPRA;SD;2023-01-02;", "PM0670 1:1 fila har ingen verdier")]
    public void Det_som_ikke_kan_brukes_er_avvist_med_grunn(string tekst, string ventet) =>
        _prøve.Tekst("norgesbank", null, null, tekst).Feil.ShouldContain(ventet);

    private static (string Tekst, decimal Sum) Dager(int år, Func<DateOnly, decimal> rente)
    {
        var (tekst, sum) = (new StringBuilder(Hode), 0m);
        for (var dag = new DateOnly(år, 1, 2); dag.Year == år; dag = dag.AddDays(1))
        {
            if (dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            sum += rente(dag);
            tekst.Append(CultureInfo.InvariantCulture, $"\nB;Business;KPRA;Key policy rate;SD;Policy rate;R;Rate;2;E;End of day;{dag:yyyy-MM-dd};{rente(dag)};;");
        }

        return (tekst.ToString(), sum);
    }
}
