using Perspektivmelding.Language;

namespace Perspektivmelding.Site.Tests.Language;

/// <summary>Conditions beside sentences: read, reckoned, and refused with a place.</summary>
public sealed class VilkårTests
{
    [Theory]
    [InlineData("a < b", true)]
    [InlineData("a > b", false)]
    [InlineData("a <= 1 og b >= 2", true)]
    [InlineData("a = 2 eller b = 2", true)]
    [InlineData("ikke a = 2 og b ≠ 3", true)]
    [InlineData("ikke (a = 1 eller b = 3)", false)]
    [InlineData("a + 1 = b og b - a = 1 og a * 4 = b + b og b / 2 = a", true)]
    [InlineData("-a < 0", true)]
    [InlineData("sant", true)]
    [InlineData("ikke sant", false)]
    [InlineData("navn = 'kutt'", true)]
    [InlineData("navn != 'kutt'", false)]
    [InlineData("mangler > 1", false)]
    [InlineData("ikke mangler > 1", false)]
    [InlineData("mangler > 1 eller a = 1", true)]
    [InlineData("finnes a og ikke finnes mangler", true)]
    [InlineData("s2.fond@plan_fra+1 = 7", true)]
    [InlineData("a / 0 = 1", false)]
    public void Vilkår_regnes(string tekst, bool svar) => Les(tekst).Holder(Slå).ShouldBe(svar);

    [Theory]
    [InlineData("a >> b", 3)]
    [InlineData("a <", 3)]
    [InlineData("(a < b", 6)]
    [InlineData("a < b og", 8)]
    [InlineData("a ? b", 2)]
    [InlineData("a b", 2)]
    [InlineData("", 0)]
    public void Det_som_ikke_kan_leses_har_et_sted(string tekst, int sted)
    {
        Vilkår.Les(tekst, out var feil, out var her).ShouldBeNull();
        feil.ShouldNotBeEmpty();
        her.ShouldBe(sted);
    }

    [Fact]
    public void Dyp_nøsting_og_lange_vilkår_avvises_uten_å_krasje()
    {
        Vilkår.Les(new string('(', 5000) + "a", out _, out _).ShouldBeNull();
        Vilkår.Les(string.Concat(Enumerable.Repeat("ikke ", 5000)) + "a", out _, out _).ShouldBeNull();
        Vilkår.Les(string.Concat(Enumerable.Repeat("-", 150)) + "a", out _, out _).ShouldBeNull();
    }

    [Fact]
    public void Navnene_som_vilkåret_spør_etter_kommer_i_rekkefølge() => Les("b > a og b < c").Navn.ShouldBe(["b", "a", "c"]);

    [Theory]
    [InlineData("−16 millioner kroner", -16_000_000)]
    [InlineData("1,2 milliarder kroner", 1_200_000_000)]
    [InlineData("149 mill. kr", 149_000_000)]
    [InlineData("1 234 567 kroner", 1_234_567)]
    [InlineData("9 600 kroner", 9600)]
    [InlineData("−0,3 %", -0.3)]
    [InlineData("8,6 prosent", 8.6)]
    [InlineData("+0,6 prosentpoeng", 0.6)]
    [InlineData("tre", 3)]
    [InlineData("ingen", 0)]
    [InlineData("i 2029", 2029)]
    public void Tallet_leses_ut_av_ordene(string ord, double tall) => ((Ord)ord).Tall.ShouldBe((decimal)tall);

    [Fact]
    public void Ord_uten_tall_har_ikke_noe_tall() => ((Ord)"Vi fortsetter som i dag").Tall.ShouldBeNull();

    [Fact]
    public void Merket_for_anslag_blir_synlig_på_siden_og_et_ord_der_det_ikke_kan_vises()
    {
        var tall = Anslagsmerke.Om("149 kr");
        Anslagsmerke.IHtml($"<title>{tall}</title><p class=\"{tall}\">Det er {tall}.</p><svg><desc>{tall}</desc></svg><p>{tall}</p>", "(anslag)").ShouldBe(
            "<title>149 kr (anslag)</title><p class=\"149 kr (anslag)\">Det er <span class=\"anslag\">149 kr<span class=\"skjult\"> (anslag)</span></span>.</p>"
            + "<svg><desc>149 kr (anslag)</desc></svg><p><span class=\"anslag\">149 kr<span class=\"skjult\"> (anslag)</span></span></p>");
    }

    private static Vilkår Les(string tekst) => Vilkår.Les(tekst, out var feil, out _) ?? throw new InvalidOperationException(feil);

    private static Verdi Slå(string navn) => navn switch
    {
        "a" => new(1m),
        "b" => new(2m),
        "sant" => new(Sant: true),
        "navn" => new(Tekst: "kutt"),
        "s2.fond@plan_fra+1" => new(7m),
        _ => default,
    };
}
