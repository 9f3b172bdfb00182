using System.Collections.Immutable;
using Perspektivmelding.Site.Pages.Prose;

namespace Perspektivmelding.Site.Tests.Pages;

public sealed class NumberRegisterTests
{
    private static readonly NumberRegister Register =
        new(TestEdition.Calculate(TestEdition.Fjordvik).Resultat, ImmutableSortedDictionary<string, string>.Empty.Add("dom", "Det går bra."));

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

    [Theory]
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
