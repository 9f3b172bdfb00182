using System.Collections.Immutable;
using Perspektivmelding.Pages.Prose;

namespace Perspektivmelding.Site.Tests.Pages;

public sealed class NumberRegisterTests
{
    private static readonly NumberRegister Register =
        new(TestEdition.Calculate(TestEdition.Fjordvik).Resultat, new Perspektivmelding.Binding.Innhold(), ImmutableSortedDictionary<string, string>.Empty.Add("dom", "Det går bra."));

    [Theory]
    [InlineData("kommune", "Fjordvik")]
    [InlineData("plan_til", "2029")]
    [InlineData("løpende_år", "2026")]
    [InlineData("kob_mal_netto_lanegjeld", "75\u00A0prosent")]
    [InlineData("premieavvik_amortiseringstid", "7")]
    [InlineData("dom", "Det går bra.")]
    public void Faste_navn_gir_tekst(string navn, string ventet) => Register.Slå(navn).ShouldBe(new Oppslag.Tekst(ventet));

    [Theory]
    [InlineData("netto_driftsresultat@2026", -20448)]
    [InlineData("netto_driftsresultat@plan_fra", -20448)]
    [InlineData("s2.netto_driftsresultat@plan_fra", -10448)]
    [InlineData("rammetilskudd@regnskapsår", 243000)]
    [InlineData("rammetilskudd@regnskapsår+1", 252275)]
    public void Tall_slås_opp_i_scenario_og_år(string navn, int ventet) =>
        Register.Slå(navn).ShouldBeOfType<Oppslag.Tall>().Verdi.ShouldBe(ventet);

    // 2026 by hand: 793 286,3 − 790 000 − (802 132,5 − 800 000) = 1 153,8; persons and rates are those of fag.md 12.
    [Theory]
    [InlineData("realgap@2026", 1154)]
    [InlineData("forsorgerbyrde@regnskapsår", 67)]
    [InlineData("eldrebyrde@regnskapsår", 32)]
    [InlineData("demografikostnad_siden_regnskap@2026", 2945)]
    [InlineData("aldringskostnad@2026", 6400)]
    [InlineData("s2.demografikostnad_siden_regnskap@aldringsår", 13605)]
    public void Analysene_har_tall_som_kan_nevnes(string navn, int ventet) =>
        Math.Round(Register.Slå(navn).ShouldBeOfType<Oppslag.Tall>().Verdi).ShouldBe(ventet);

    [Fact]
    public void Aldringsåret_er_horisonten_når_den_kommer_før_2040() => Register.Slå("aldringsår").ShouldBe(new Oppslag.Tekst("2029"));

    [Theory]
    [InlineData("realgap@regnskapsår")]
    [InlineData("realvekst_utgifter@regnskapsår")]
    [InlineData("forsorgerbyrde@2040")]
    [InlineData("netto_driftsresultat@2040")]
    [InlineData("s9.netto_driftsresultat@2026")]
    public void Det_utgaven_ikke_har_mangler_uten_å_være_ukjent(string navn) => Register.Slå(navn).ShouldBeOfType<Oppslag.Mangler>();

    [Theory]
    [InlineData("netto_driftsresultatt@2026")]
    [InlineData("netto_driftsresultat@planslutt")]
    [InlineData("kommun")]
    [InlineData("s٣.netto_driftsresultat@2026")]
    [InlineData("netto_driftsresultat@2026+٣")]
    public void Et_ukjent_navn_er_ukjent(string navn) => Register.Slå(navn).ShouldBeOfType<Oppslag.Ukjent>();
}
