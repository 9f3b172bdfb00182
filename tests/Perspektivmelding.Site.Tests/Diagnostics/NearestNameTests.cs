using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Site.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["rammetilskudd", "skatt", "eiendomsskatt", "netto_driftsresultat", "overforinger_stat", "lonn"];

    [Theory]
    [InlineData("skat", "skatt")]
    [InlineData("sktat", "skatt")]
    [InlineData("lønn", "lonn")]
    [InlineData("Skatt", "skatt")]
    [InlineData("netto_drift", "netto_driftsresultat")]
    [InlineData("overføringer stat", "overforinger_stat")]
    [InlineData("eiendomskatt", "eiendomsskatt")]
    [InlineData("avdrag", null)]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void Nærmeste_navn_foreslås_bare_når_det_er_nært(string written, string? expected) =>
        NearestName.Of(written, Names).ShouldBe(expected);

    [Fact]
    public void Rådet_er_spørsmål_liste_eller_ingenting()
    {
        NearestName.HintOrList("skat", Names).ShouldBe("mente du «skatt»?");
        NearestName.HintOrList("xyz", ["kasse", "konsern"]).ShouldBe("mulige navn: kasse, konsern");
        NearestName.HintOrList("xyz", Enumerable.Range(0, 13).Select(i => $"navn_{i:00}")).ShouldBeNull();
    }
}
