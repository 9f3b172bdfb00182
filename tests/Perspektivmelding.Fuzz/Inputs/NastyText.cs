using System.Collections.Immutable;
using System.Text;

namespace Perspektivmelding.Fuzz.Inputs;

/// <summary>Pieces that have broken readers before: put in wherever the mutator likes.</summary>
internal static class NastyText
{
    private static readonly string[] Words =
    [
        "\u00A0", "\u202F", "\u2009", "\u2212", "\u2013", "\uFEFF", "\u200B", "\u200F", "\u202E", "\u2066", "\u2028", "\u0085", "\0", "\u001B[31m",
        "\uFFFD", "\uFFFF", "😀", "e\u0301", "\u0301", "ﬁ", "İ", "ß", "Ⅷ", "٣", "１", "½", "Ã¸", "â€“",
        "1e309", "-1e309", "1E5", "NaN", "Infinity", "-Infinity", ".inf", "-0", "+0", "0x1F", "0o17", "0b1", "017", "1_000", "1:30",
        "1234567890123456789012345678901234567890", "0.00000000000000000001", "999999999999999", "-999999999999999", "79228162514264337593543950335",
        "1.234", "1,234", "1.234,56", "1,234.56", "1 234", "12 34", "- 55", "--5", "5-", "(5)", "5 %", "½", "..", ":", "1.", ".1", ",", ".",
        ";;;;", ";", ",", "\t", "\"", "\"\"", "\"\"\"", "\"\n", "'", "'''", "\r", "\r\n", "\n", "\n\n\n", "|", "\\", "\\\\", "/", "#", " #", "%",
        "{{", "}}", "{{{", "}}}", "{{ if", "{{ for x in y }}", "{{ end }}", "{{ include 'side' }}", "{{ t '", "{{## ", "{{ capture x }}", "{{ else }}", "{%{", "{", "}", "{}", "{kommune}", "{figur gjeld}",
        "{tabell x}", "{del sporsmal}", "{@2030}", "{netto_lanegjeld_prosent@plan_til}", "{skatt@9999}", "[[", "]]", "[[disposisjonsfond]]", "[^1]", "[^1]: ",
        "&a ", "*a", "<<:", "<<: *a", "!!binary ", "!!python/object:x ", "!t ", "? ", "- ", "-", "---", "...", "---\n", "\n---\n", ": ", ":", ">\n", "|\n", "%YAML 1.1\n",
        "~", "null", "no", "ja", "nei", "yes", "true", "on", "[", "]", "[[[[[[[[", "{a: {a: {a: {a: ", "\"\\uD800\"", "\"\\uDFFF\"", "\"\\x00\"", "\"\\n\"", "\"\\U0010FFFF\"", "@", "`", "@x", "`x",
        "<script>alert(1)</script>", "\"><svg onload=alert(1)>", "]]>", "=HYPERLINK(\"http://x\")", "-2+3", "@SUM(A1)", "&amp;", "&#0;", "&#x110000;", "<!--", "-->", "</style>",
        "javascript:alert(1)", "[a](javascript:x)", "![](x.png)", "[x](../../etc/passwd)", "[x](%2e%2e/)", "<http://x>", "****", "____", "~~~", "```", "> > > > ", "1. 1. 1. ", "* * * ", "| a | b |\n|---|---|\n",
        "../", "..\\", "%2e%2e", "\\\\server\\x", "CON", "nul.txt", "C:\\", "file:///", "2025", "1899", "2200", "9999", "0000", "år", "aar", "beløp", "kilde", "status", "anslag",
        "--", "--data", "--utgave", "--format=json", "-h", "@file", "=", "--ut=", "bygg", "valider", "forklar", "PM0102", "PM9999",
    ];

    private static readonly byte[][] Bytes =
    [
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xC0, 0x80], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF],
        [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x80], [0x80], [0x81], [0x8D], [0x90], [0x9D], [0xE6], [0xF8], [0xE5], [0xA0], [0x96],
        [0x00, 0x00], [0x1A], [0x7F], [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], [0x25, 0x50, 0x44, 0x46],
    ];

    /// <summary>Every piece as bytes: the words in UTF-8, then bytes that are no UTF-8.</summary>
    public static ImmutableArray<byte[]> All { get; } = [.. Words.Select(Encoding.UTF8.GetBytes), .. Bytes];

    /// <summary>The words only.</summary>
    public static ImmutableArray<string> Texts { get; } = [.. Words];
}
