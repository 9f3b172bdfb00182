using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Tabeller;
using Perspektivmelding.Reading;
using Perspektivmelding.Site.Tests.Importing;

namespace Perspektivmelding.Site.Tests.Reading;

/// <summary>
/// The twelve cases of csv-spectrum (Max Ogden, github.com/maxogden/csv-spectrum), written out with what each says that it
/// holds. One differs from its own answer: the telephone number of location_coordinates is 2095257564 in the file.
/// </summary>
public sealed class CsvSpectrumTests
{
    public static TheoryData<string, string, string> Tilfeller => new()
    {
        { "comma_in_quotes", "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123", "first|last|address|city|zip/John|Doe|120 any st.|Anytown, WW|08123" },
        { "empty", "a,b,c\n1,\"\",\"\"\n2,3,4", "a|b|c/1||/2|3|4" },
        { "empty_crlf", "a,b,c\r\n1,\"\",\"\"\r\n2,3,4", "a|b|c/1||/2|3|4" },
        { "escaped_quotes", "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n", "a|b/1|ha \"ha\" ha/3|4" },
        { "json", "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n", "key|val/1|{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}" },
        { "location_coordinates", "Contact Phone Number,Location Coordinates,Cities,Counties\n2095257564,37°36'37.8\"N 121°2'17.9\"W,Modesto,Stanislaus", "Contact Phone Number|Location Coordinates|Cities|Counties/2095257564|37°36'37.8\"N 121°2'17.9\"W|Modesto|Stanislaus" },
        { "newlines", "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n", "a|b|c/1|2|3/Once upon \na time|5|6/7|8|9" },
        { "newlines_crlf", "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n", "a|b|c/1|2|3/Once upon \na time|5|6/7|8|9" },
        { "quotes_and_newlines", "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n", "a|b/1|ha \n\"ha\" \nha/3|4" },
        { "simple", "a,b,c\n1,2,3\n", "a|b|c/1|2|3" },
        { "simple_crlf", "a,b,c\r\n1,2,3\r\n", "a|b|c/1|2|3" },
        { "utf8", "a,b,c\n1,2,3\n4,5,ʤ", "a|b|c/1|2|3/4|5|ʤ" },
    };

    [Theory]
    [MemberData(nameof(Tilfeller))]
    public void Tilfellene_leses_likt_i_utgaver_og_i_importen(string navn, string fil, string celler)
    {
        var (tekst, feil) = Lest.Bytes(Lest.Utf8(fil));
        var linjer = new CsvTokenizer(tekst.ShouldNotBeNull(), ',', 0, feil).Lines();
        string.Join('/', linjer.Select(l => string.Join('|', l.Select(c => c.Text)))).ShouldBe(celler, navn);

        // A sheet drops the empty cells at the end of a row.
        var ark = new CsvGrid(tekst, feil).Read().ShouldNotBeNull(navn);
        string.Join('/', ark.Rows.Select(r => string.Join('|', r.Select(c => c.Text)))).ShouldBe(celler.Replace("1||", "1", StringComparison.Ordinal), navn);
        feil.Count.ShouldBe(0, navn);

        foreach (var kilde in (string[])["ssb", "kostra", "norgesbank", "okonomiplan"])
        {
            using var prøve = new Kildeprøve();
            prøve.Tekst(kilde, null, null, fil).Feil.ShouldNotBeEmpty($"{kilde} {navn}");
        }
    }

    /// <summary>A row inside a quoted cell, by RFC 4180 a cell of two lines: refused in both.</summary>
    [Theory]
    [InlineData("år;linje;beløp;kilde\n2026;skatt;1;\"Vedtak\n2026;lonn;2;Budsjettet\"\n2026;kjop;3;x\n")]
    [InlineData("år;linje;beløp;kilde\n2026;skatt;1;\"Vedtak\n2026;lonn;2;\"Budsjettet\"\n2026;kjop;3;x\n")]
    [InlineData("år;linje;beløp;kilde\n2026;skatt;1;\"Vedtak\n2026;lonn;2;Budsjettet\n2026;kjop;3;x\n")]
    public void En_rad_som_et_åpent_anførselstegn_har_slukt_går_aldri_stille_forbi(string fil)
    {
        Lest.Csv(fil).Faults.Steder()[0].ShouldBe("2:14 PM0109");
        var feil = new DiagnosticBag();
        new CsvGrid(new SourceText("t.csv", fil), feil).Read().ShouldBeNull();
        feil.Steder().ShouldBe(["2:14 PM0109"]);
    }

    /// <summary>CsvHelper counts bytes: a letter of two and a sign of four must not move the cells after them.</summary>
    [Fact]
    public void Stedet_telles_i_tegn_også_etter_æøå_og_emoji()
    {
        var (tabell, feil) = Lest.Csv("år;linje;beløp;kilde\n2025;blåbærsyltetøy;1;«æ»\n2025; \"ø😀\" ;2;\"å\"x\n2025;\"å;3;y\n2025;ø;z;w\n");
        feil.Steder().ShouldBe(["3:19 PM0110", "4:6 PM0109"]);
        tabell.Rows[0].At("kilde").ShouldBe(new SourceSpan("t.csv", 2, 23, 3));
        tabell.Rows[1].At("linje").ShouldBe(new SourceSpan("t.csv", 3, 7, 5));
        tabell.Rows[2].At("beløp").ShouldBe(new SourceSpan("t.csv", 5, 8, 1));
    }
}
