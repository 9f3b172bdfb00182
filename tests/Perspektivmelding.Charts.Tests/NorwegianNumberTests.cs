namespace Perspektivmelding.Charts.Tests;

public sealed class NorwegianNumberTests
{
    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("-0.04", 1, "0,0")]
    [InlineData("0.05", 1, "0,1")]
    [InlineData("-0.05", 1, "−0,1")]
    [InlineData("2.5", 0, "3")]
    [InlineData("999.5", 0, "1\u00A0000")]
    [InlineData("1000", 0, "1\u00A0000")]
    [InlineData("-3362", 0, "−3\u00A0362")]
    [InlineData("1234567.891", 2, "1\u00A0234\u00A0567,89")]
    public void Tall_skrives_på_norsk(string value, int decimals, string expected) =>
        NorwegianNumber.Format(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals).ShouldBe(expected);

    [Fact]
    public void Pluss_står_bare_ved_tall_over_null()
    {
        NorwegianNumber.Format(28, 0, sign: true).ShouldBe("+28");
        NorwegianNumber.Format(0.4m, 0, sign: true).ShouldBe("0");
        NorwegianNumber.Format(-5.2m, 1, sign: true).ShouldBe("−5,2");
    }

    [Fact]
    public void Enheter_står_etter_hardt_mellomrom()
    {
        NorwegianNumber.Prosent(1.75m, 2).ShouldBe("1,75\u00A0%");
        NorwegianNumber.Prosentpoeng(0.6m).ShouldBe("+0,6\u00A0prosentpoeng");
        NorwegianNumber.MillKr(-243_400).ShouldBe("−243\u00A0mill.\u00A0kr");
        NorwegianNumber.MillKr(148_500).ShouldBe("149\u00A0mill.\u00A0kr");
        NorwegianNumber.Kroner(12_345).ShouldBe("12\u00A0345\u00A0kr");
    }

    [Fact]
    public void Formatet_deler_og_dropper_fortegn()
    {
        ValueFormat.MillKr().Text(28_400).ShouldBe("28\u00A0mill.\u00A0kr");
        (ValueFormat.Tall() with { Absolute = true }).Bare(-412).ShouldBe("412");
        (ValueFormat.Prosent(1) with { Sign = true }).Text(0.25m).ShouldBe("+0,3\u00A0%");
    }
}
