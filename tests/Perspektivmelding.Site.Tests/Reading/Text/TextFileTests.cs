using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Reading;

public sealed class TextFileTests
{
    [Fact]
    public void Utf8_med_og_uten_merke_gir_samme_tekst()
    {
        Lest.Bytes(Lest.Utf8("år\n")).Text!.Text.ShouldBe("år\n");
        Lest.Bytes([0xEF, 0xBB, 0xBF, .. Lest.Utf8("år\n")]).Text!.Text.ShouldBe("år\n");
    }

    [Fact]
    public void Windows_1252_kjennes_på_bytene()
    {
        var (text, faults) = Lest.Bytes([.. Lest.Latin("Lørenskog "), 0x96, (byte)' ', 0x80, (byte)' ', 0x9F]);
        faults.Count.ShouldBe(0);
        text!.Text.ShouldBe("Lørenskog – € Ÿ");
    }

    [Theory]
    [InlineData(0x81)]
    [InlineData(0x8D)]
    [InlineData(0x8F)]
    [InlineData(0x90)]
    [InlineData(0x9D)]
    public void De_fem_byte_som_ikke_betyr_noe_avvises_med_sted(byte meaningless)
    {
        var (text, faults) = Lest.Bytes([.. Lest.Latin("år\nbø"), meaningless]);
        text.ShouldBeNull();
        faults.Steder().ShouldBe(["2:3 PM0121"]);
    }

    [Fact]
    public void Ukjent_byte_får_rett_linje_også_der_cr_alene_skiller_linjene()
    {
        var (_, faults) = Lest.Bytes([.. Lest.Latin("år\rb\r\nbø"), 0x81]);
        faults.Steder().ShouldBe(["3:3 PM0121"]);
    }

    [Fact]
    public void Store_bokstaver_foran_hermetegn_i_windows_1252_forveksles_ikke_med_utf8() =>
        Lest.Bytes(Lest.Latin("«BLÅ» og blå")).Text!.Text.ShouldBe("«BLÅ» og blå");

    [Fact]
    public void Fil_som_blander_tegnsett_avvises_der_det_skjer()
    {
        var (text, faults) = Lest.Bytes([.. Lest.Utf8("år;linje\nblå "), .. Lest.Latin("grå")]);
        text.ShouldBeNull();
        faults.Steder().ShouldBe(["2:7 PM0121"]);
        faults.ToImmutable()[0].Message.ShouldContain("blander UTF-8 og Windows-1252");
    }

    public static TheoryData<byte[], string> Ikke_tekst() => new()
    {
        { [0xFF, 0xFE, (byte)'a', 0], "PM0121" },
        { [0xFE, 0xFF, 0, (byte)'a'], "PM0121" },
        { Encoding.Unicode.GetBytes("år;linje"), "PM0121" },
        { [0xEF, 0xBB, 0xBF, 0xE5], "PM0121" },
        { "PK\u0003\u0004rest"u8.ToArray(), "PM0122" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "PM0122" },
        { "%PDF-1.7"u8.ToArray(), "PM0122" },
        { [.. "PNG"u8, .. Enumerable.Repeat((byte)1, 30)], "PM0122" },
        { [0x1F, 0x8B, 8, 0], "PM0122" },
        { "{\\rtf1 tekst}"u8.ToArray(), "PM0122" },
        { "tekst med \0 midt i"u8.ToArray(), "PM0126" },
        { Lest.Utf8("a\u200Bb"), "PM0126" },
        { [.. "\u00E5r;\u00E6 "u8, 0xC3], "PM0121" },
        { [], "PM0123" },
        { " \r\n"u8.ToArray(), "PM0123" },
        { [0xEF, 0xBB, 0xBF], "PM0123" },
        { "a\rb\rc"u8.ToArray(), "PM0125" },
        { "a\u001bb"u8.ToArray(), "PM0126" },
        { Lest.Utf8("a\uFEFFb"), "PM0126" },
    };

    [Theory]
    [MemberData(nameof(Ikke_tekst))]
    public void Det_som_ikke_er_lesbar_tekst_avvises_med_én_kode(byte[] bytes, string code)
    {
        var (text, faults) = Lest.Bytes(bytes);
        text.ShouldBeNull();
        faults.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void For_stor_fil_avvises_ulest() =>
        Lest.Bytes(new byte[ReadingLimits.FileBytes + 1]).Faults.Steder().ShouldBe(["0:0 PM0124"]);

    [Theory]
    [InlineData("a\r\nb\r\nc", new int[0])]
    [InlineData("a\nb\nc\n", new int[0])]
    [InlineData("a\r\nb\nc", new[] { 2 })]
    [InlineData("a\nb\r\nc\n", new[] { 2 })]
    public void Linjeskift_fra_windows_godtas_og_det_første_som_er_annerledes_meldes(string content, int[] line)
    {
        var (text, faults) = Lest.Bytes(Lest.Utf8(content));
        faults.Count.ShouldBe(0);
        text!.Text.ShouldBe(content.ReplaceLineEndings("\n"));
        LineEnds.ReportMixed(text, Enumerable.Range(1, text.LineCount), faults);
        faults.ToImmutable().Select(d => d.Span.Line).ShouldBe(line);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'b', 0x9B, (byte)'r' }, "DOS")]
    [InlineData(new byte[] { 0x86, (byte)'r' }, "DOS")]
    [InlineData(new byte[] { (byte)'v', 0x91, (byte)'r' }, "DOS")]
    [InlineData(new byte[] { 0x8C, (byte)'r' }, "Mac")]
    [InlineData(new byte[] { (byte)'b', 0xBF, (byte)'r' }, "Mac")]
    public void Bokstaver_fra_gamle_program_blir_kjent_igjen(byte[] bytes, string name)
    {
        var (text, faults) = Lest.Bytes(bytes);
        text.ShouldBeNull();
        var fault = faults.ToImmutable().ShouldHaveSingleItem();
        fault.Code.ShouldBe("PM0121");
        fault.Message.ShouldContain(name);
    }

    [Fact]
    public void Tegn_som_også_windows_har_er_ikke_gamle_bokstaver() =>
        Lest.Bytes([0x91, .. Lest.Latin("sitat"), 0x92, (byte)' ', 0x9B, (byte)' ', 0x86, (byte)' ', 0xBF, .. Lest.Latin("Que? "), 0x8C, .. Lest.Latin("uvre")]).Text.ShouldNotBeNull();

    [Fact]
    public void Et_tegn_på_feil_sted_har_linje_og_kolonne() =>
        Lest.Bytes(Lest.Utf8("år\nbø\0r\u200B")).Faults.Steder().ShouldBe(["2:3 PM0126", "2:5 PM0126"]);

    [Theory]
    [InlineData("navn\nLÃ¸renskog", "2:2")]
    [InlineData("x\uFFFDy", "1:2")]
    public void Dobbelt_kodet_tekst_gir_advarsel(string content, string place)
    {
        var (text, faults) = Lest.Bytes(Lest.Utf8(content));
        text.ShouldNotBeNull();
        faults.Steder().ShouldBe([$"{place} PM0127"]);
        faults.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void Mappe_i_stedet_for_fil_gir_diagnose()
    {
        var faults = new DiagnosticBag();
        TextFile.Read(AppContext.BaseDirectory, "mappe.csv", faults).ShouldBeNull();
        faults.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("PM0120");
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(5, 3, 1)]
    public void Sted_i_teksten_blir_linje_og_kolonne(int offset, int line, int column)
    {
        var span = new SourceText("f", "ab\nc\nd").Span(offset, 10);
        (span.Line, span.Column).ShouldBe((line, column));
    }
}
