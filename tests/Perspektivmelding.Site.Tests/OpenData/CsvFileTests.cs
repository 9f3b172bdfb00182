using System.Text;
using Perspektivmelding.OpenData;

namespace Perspektivmelding.Site.Tests.OpenData;

public sealed class CsvFileTests
{
    private static string Text(CsvFile csv) => Encoding.UTF8.GetString(csv.ToBytes().AsSpan(3));

    [Fact]
    public void Fila_begynner_med_bom_slik_at_regnearket_ser_utf8() =>
        new CsvFile("år").ToBytes()[..3].ShouldBe(new byte[] { 0xEF, 0xBB, 0xBF });

    [Theory]
    [InlineData("-1234.5", "-1234,5")]
    [InlineData("0", "0")]
    [InlineData("1000000", "1000000")]
    [InlineData("-2.4653818098516406580862425474", "-2,4654")]
    [InlineData("-0.00001", "0")]
    public void Tall_skrives_med_komma_vanlig_minus_og_høyst_fire_desimaler(string tall, string ventet)
    {
        var csv = new CsvFile("beløp");
        csv.Number(decimal.Parse(tall, System.Globalization.CultureInfo.InvariantCulture)).EndRow();
        Text(csv).ShouldBe($"beløp\r\n{ventet}\r\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://a\")")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("  =1+1")]
    [InlineData("\u00A0=1+1")]
    public void Tekst_som_regnearket_ville_kjørt_gjøres_til_tekst(string tekst) =>
        CsvFile.Neutralised(tekst).ShouldBe("'" + tekst);

    [Theory]
    [InlineData("Vi fortsetter som i dag")]
    [InlineData("80–89 år")]
    [InlineData("–")]
    [InlineData("")]
    public void Vanlig_tekst_står_urørt(string tekst) => CsvFile.Neutralised(tekst).ShouldBe(tekst);

    [Fact]
    public void Skilletegn_anførselstegn_og_linjeskift_settes_i_anførselstegn()
    {
        var csv = new CsvFile("a", "b");
        csv.Text("x;y").Text("sa \"nei\"\nog gikk").EndRow();
        Text(csv).ShouldBe("a;b\r\n\"x;y\";\"sa \"\"nei\"\"\nog gikk\"\r\n");
    }

    [Fact]
    public void En_manglende_verdi_er_en_tom_celle()
    {
        var csv = new CsvFile("a", "b");
        csv.Number(null).Number(1m).EndRow();
        Text(csv).ShouldBe("a;b\r\n;1\r\n");
    }
}
