namespace Perspektivmelding.Charts.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("Ålesund – 5 % 👩‍👧", "Ålesund – 5 % 👩‍👧")]
    [InlineData("a\u202Eb\u202Cc\u2066d\u2069", "abcd")]
    [InlineData("a\u0001\uFFFEb\tc", "a\uFFFD\uFFFDb\tc")]
    public void Tekst_er_slik_den_kan_vises(string text, string shown) => VisibleText.Of(text).ShouldBe(shown);

    // Not as data of a theory: an attribute cannot hold half a character.
    [Fact]
    public void Halve_tegn_blir_erstattet() => VisibleText.Of("a\uD800b\uDC00").ShouldBe("a\uFFFDb\uFFFD");
}
