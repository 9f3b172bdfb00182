using Perspektivmelding.Figures.Usikkerhet;

namespace Perspektivmelding.Site.Tests.Figures.Usikkerhet;

public sealed class AndelsordTests
{
    /// <summary>What is rare is counted out, so that 3 of 10 000 is never told as «under 1 av 20».</summary>
    [Theory]
    [InlineData(0, 2_000, "ingen av de 2 000 framtidene")]
    [InlineData(100, 2_000, "alle de 2 000 framtidene")]
    [InlineData(0.03, 10_000, "3 av 10 000 framtider")]
    [InlineData(0.45, 2_000, "9 av 2 000 framtider")]
    [InlineData(0.5, 2_000, "omtrent 1 av 200 framtider")]
    [InlineData(0.31, 10_000, "omtrent 1 av 320 framtider")]
    [InlineData(4.2, 2_000, "omtrent 1 av 24 framtider")]
    [InlineData(7, 2_000, "omtrent 1 av 14 framtider")]
    [InlineData(7.5, 2_000, "8 av 100 framtider")]
    [InlineData(15, 100, "15 av 100 framtider")]
    [InlineData(25, 100, "25 av 100 framtider")]
    [InlineData(69.7, 2_000, "sju av ti framtider")]
    [InlineData(92.5, 2_000, "93 av 100 framtider")]
    [InlineData(95.8, 2_000, "omtrent 23 av 24 framtider")]
    [InlineData(99.97, 10_000, "alle unntatt 3 av 10 000 framtider")]
    public void Andelen_er_sagt_så_nøyaktig_som_framtidene_rekker(double prosent, int antall, string ventet) =>
        Andelsord.Av(Drawn.Fjordvik.Texts, (decimal)prosent, antall).Replace('\u00A0', ' ').ShouldBe(ventet);
}
