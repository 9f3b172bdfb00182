using System.Globalization;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Reading;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1234", "1234")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("12,34", "12.34")]
    [InlineData("12.34", "12.34")]
    [InlineData("1,2345", "1.2345")]
    [InlineData("0,123", "0.123")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("1 234", "1234")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1 234,567", "1234.567")]
    [InlineData("1\u00A0234\u00A0567", "1234567")]
    [InlineData("1\u202F234", "1234")]
    [InlineData("-55", "-55")]
    [InlineData("- 55", "-55")]
    [InlineData("-\u00A055", "-55")]
    [InlineData("\u221255,5", "-55.5")]
    [InlineData("  7 ", "7")]
    [InlineData("3,2000000000000002", "3.2000000000000002")]
    public void Tall_slik_folk_skriver_dem_blir_lest(string text, string expected) =>
        NumberText.Parse(text).ShouldBe(new NumberReading.Number(decimal.Parse(expected, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0")]
    [InlineData("\u2009")]
    public void Tom_celle_mangler_og_er_aldri_null(string text) => NumberText.Parse(text).ShouldBeOfType<NumberReading.Missing>();

    [Theory]
    [InlineData("1.234", "1.234", "1234", "skriv 1234 eller 1 234 hvis det er tusener, 1,2340 hvis det er desimaler")]
    [InlineData("1,234", "1.234", "1234", "skriv 1234 eller 1 234 hvis det er tusener, 1,2340 hvis det er desimaler")]
    [InlineData("12.500", "12.500", "12500", "skriv 12500 eller 12 500 hvis det er tusener, 12,5000 hvis det er desimaler")]
    [InlineData("-123,456", "-123.456", "-123456", "skriv -123456 eller -123 456 hvis det er tusener, -123,4560 hvis det er desimaler")]
    public void Tall_med_to_lesemåter_gir_begge(string text, string asDecimal, string asThousands, string hint)
    {
        var both = NumberText.Parse(text).ShouldBeOfType<NumberReading.Ambiguous>();
        both.AsDecimal.ShouldBe(decimal.Parse(asDecimal, CultureInfo.InvariantCulture));
        both.AsThousands.ShouldBe(decimal.Parse(asThousands, CultureInfo.InvariantCulture));
        both.Hint.ShouldBe(hint);
    }

    [Theory]
    [InlineData("abc", null)]
    [InlineData("-", "skriv 0 når verdien er null, eller la cella stå tom når den ikke er kjent")]
    [InlineData("..", "skriv 0 når verdien er null, eller la cella stå tom når den ikke er kjent")]
    [InlineData("1.234.567", "bruk mellomrom som tusenskille: 1 234 567")]
    [InlineData("1.234,56", "bruk mellomrom som tusenskille: 1 234,56")]
    [InlineData("1,234.56", "bruk mellomrom som tusenskille: 1 234,56")]
    [InlineData("12 34", "mellomrom kan bare stå mellom tusener, tre og tre siffer bakfra: 1 234 567")]
    [InlineData("1 23 456", "mellomrom kan bare stå mellom tusener, tre og tre siffer bakfra: 1 234 567")]
    [InlineData("1 2 3", "mellomrom kan bare stå mellom tusener, tre og tre siffer bakfra: 1 234 567")]
    [InlineData("0 123", "mellomrom kan bare stå mellom tusener, tre og tre siffer bakfra: 1 234 567")]
    [InlineData("1234 567", "mellomrom kan bare stå mellom tusener, tre og tre siffer bakfra: 1 234 567")]
    [InlineData("--5", "skriv ett minustegn: -5")]
    [InlineData("- -5", "skriv ett minustegn: -5")]
    [InlineData("1'234", "skriv tallet uten ' mellom siffrene: 1234")]
    [InlineData("1_000", "skriv tallet uten _ mellom siffrene: 1000")]
    [InlineData("'123", "skriv tallet uten ' mellom siffrene: 123")]
    [InlineData("１２３", "bruk vanlige siffer: 123")]
    [InlineData("1O0", "er en bokstav skrevet i stedet for et siffer? mente du 100?")]
    [InlineData("l2", "er en bokstav skrevet i stedet for et siffer? mente du 12?")]
    [InlineData("1\u2009234", "bruk vanlig mellomrom, eller ingen: 1234")]
    [InlineData("#REF!", "regnearket har en feil i cella; rett den der, og lagre på nytt")]
    [InlineData("########", "regnearket har en feil i cella; rett den der, og lagre på nytt")]
    [InlineData("=SUM(A1:A3)", "lagre verdiene fra regnearket, ikke formlene")]
    [InlineData("1e5", "skriv alle siffrene; regnearket har kortet ned tallet")]
    [InlineData("jan.25", "skriv tallet på nytt; regnearket kan ha gjort det om til en dato")]
    [InlineData("1.2.2026", "skriv tallet på nytt; regnearket kan ha gjort det om til en dato")]
    [InlineData("2026-01-02", "skriv tallet på nytt; regnearket kan ha gjort det om til en dato")]
    [InlineData("kr 5", "skriv bare tallet; enhet og forklaring hører hjemme i kolonnen «kilde»")]
    [InlineData("NaN", "skriv 0 når verdien er null, eller la cella stå tom når den ikke er kjent")]
    [InlineData("½", null)]
    [InlineData("4,0 %", "skriv tallet uten prosenttegn: 4,0")]
    [InlineData("(55)", "skriv minus foran i stedet for parentes: -55")]
    [InlineData("55-", "skriv minus foran tallet: -55")]
    [InlineData("–55", "bruk vanlig minus: -55")]
    [InlineData("+5", "skriv tallet uten pluss: 5")]
    [InlineData("5,", "skriv siffer både foran og bak desimaltegnet")]
    [InlineData(",5", "skriv siffer både foran og bak desimaltegnet")]
    [InlineData("-,5", "skriv siffer både foran og bak desimaltegnet")]
    [InlineData("2025-2026,5", "bruk mellomrom mellom tusener og komma foran desimaler, for eksempel 1 234,5")]
    [InlineData("100 kr", "skriv bare tallet; enhet og forklaring hører hjemme i kolonnen «kilde»")]
    [InlineData("1E+05", "skriv alle siffrene; regnearket har kortet ned tallet")]
    [InlineData("١٢٣", "bruk vanlige siffer: 123")]
    public void Det_som_ikke_er_et_tall_får_et_råd(string text, string? hint) =>
        NumberText.Parse(text).ShouldBe(new NumberReading.Unreadable(hint));

    [Theory]
    [InlineData("12345678901234567")]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("0,123456789012345678901")]
    public void Tall_med_for_mange_siffer_er_for_lange(string text) => NumberText.Parse(text).ShouldBeOfType<NumberReading.TooLong>();

    [Theory]
    [InlineData("2026.0", "mente du 2026? skriv bare årstallet")]
    [InlineData("31.12.2025", "mente du 2025? skriv bare årstallet")]
    [InlineData("2 026", "mente du 2026? skriv bare årstallet")]
    [InlineData("2025-2026", YearText.Hint)]
    [InlineData("26", YearText.Hint)]
    public void Årstall_i_en_tekst_blir_foreslått(string text, string hint) => YearText.HintFor(text).ShouldBe(hint);
}
