using Perspektivmelding.Charts;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Site.Tests.Rendering;

/// <summary>Hard spaces, written as ~ here.</summary>
public sealed class TypographyTests
{
    [Theory]
    [InlineData("etter § 14-3 og §§ 28-1", "etter §~14-3 og §§~28-1")]
    [InlineData("9 600 kroner fra 2028", "9~600~kroner fra 2028")]
    [InlineData("1 234 567 innbyggere", "1~234~567~innbyggere")]
    [InlineData("2,5 mill. kr, 4 milliarder kroner", "2,5~mill.~kr, 4~milliarder~kroner")]
    [InlineData("millioner kroner", "millioner~kroner")]
    [InlineData("4 prosent, 0,2 % og 1½ prosentpoeng", "4~prosent, 0,2~% og 1½~prosentpoeng")]
    [InlineData("innen 31. desember 2024", "innen 31.~desember 2024")]
    [InlineData("Prop. 142 S, nr. 3, kl. 9", "Prop.~142 S, nr.~3, kl.~9")]
    [InlineData("6-15 år", "6-15~år")]
    [InlineData("i 2024 300 personer", "i 2024 300~personer")]
    [InlineData("fra 2024 til 2029", "fra 2024 til 2029")]
    [InlineData("punkt 1.2 345", "punkt 1.2 345")]
    [InlineData("kroner og prosent", "kroner og prosent")]
    [InlineData("3 krav", "3 krav")]
    public void Tall_og_det_de_teller_holdes_sammen_og_resten_får_brekke(string text, string expected) =>
        UnbrokenText.Of(text).Replace('\u00A0', '~').ShouldBe(expected);

    [Theory]
    [InlineData("<p>Fondet er <strong>9 600</strong> kroner.</p>", "<p>Fondet er <strong>9~600</strong>~kroner.</p>")]
    [InlineData("<p>etter § <a href=\"x\">14-3</a></p>", "<p>etter §~<a href=\"x\"><span class=\"fast\">14-3</span></a></p>")]
    [InlineData("<p>(§ 14-3)</p>", "<p>(§~<span class=\"fast\">14-3</span>)</p>")]
    [InlineData("<p>loven §\n14-3 og 5\nprosent</p>", "<p>loven §~<span class=\"fast\">14-3</span> og 5~prosent</p>")]
    [InlineData("<p><span class=\"anslag\">118<span class=\"skjult\"> anslag</span></span> prosent</p>", "<p><span class=\"anslag\">118<span class=\"skjult\"> anslag</span></span>~prosent</p>")]
    [InlineData("<td>12</td> <td>prosent</td>", "<td>12</td> <td>prosent</td>")]
    [InlineData("<img alt=\"Gjeld 5 prosent\" src=\"5 kr.png\">", "<img alt=\"Gjeld 5~prosent\" src=\"5 kr.png\">")]
    [InlineData("<svg><title>§ 14-3: 5 mill. kr</title><text>5 kr</text></svg><p>1-2</p>", "<svg><title>§~14-3: 5~mill.~kr</title><text>5~kr</text></svg><p><span class=\"fast\">1-2</span></p>")]
    [InlineData("<title>§ 14-3</title>", "<title>§~14-3</title>")]
    [InlineData("<code>5 kr 1-2</code><p>5 kr</p>", "<code>5 kr 1-2</code><p>5~kr</p>")]
    [InlineData("<p>a &#39; 5 kr &amp; 6 kr</p>", "<p>a &#39; 5~kr &amp; 6~kr</p>")]
    [InlineData("<p>2026-09-17</p>", "<p><span class=\"fast\">2026-09-17</span></p>")]
    public void Hele_ordlinjer_sees_samlet_og_elementer_og_adresser_røres_ikke(string html, string expected) =>
        Typography.Of(html).Replace('\u00A0', '~').ShouldBe(expected);

    [Fact]
    public void Andre_gang_endrer_ingenting_ved_mellomrommene() =>
        UnbrokenText.Of(UnbrokenText.Of("§ 14-3: 9 600 kroner")).ShouldBe(UnbrokenText.Of("§ 14-3: 9 600 kroner"));
}
