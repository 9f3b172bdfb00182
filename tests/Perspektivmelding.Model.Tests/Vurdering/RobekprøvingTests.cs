using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Tests.Vurdering;

/// <summary>
/// Gitt en bane med merforbruk og dekning, når kriteriene i kommuneloven § 28-1 prøves, så svarer de som loven sier.
/// </summary>
public sealed class RobekprøvingTests
{
    private static readonly Kommune Kommune = Fjordvik.Utgave().Kommune;

    [Theory]
    [InlineData(24000, Robekstatus.Nei)]
    [InlineData(24001, Robekstatus.Ja)]
    public void D_slår_inn_først_over_tre_prosent(int merforbruk, Robekstatus ventet) =>
        Vurder(Bane(akkumulert: [0, merforbruk, merforbruk, 0, 0]), Robekkriterium.D).Status.ShouldBe(ventet);

    [Fact]
    public void C_er_nei_når_alt_er_dekket_innen_to_år() =>
        Vurder(Bane(merforbruk: [0, 10, 0, 0, 0], dekning: [0, 0, 4, 6, 0]), Robekkriterium.C).Status.ShouldBe(Robekstatus.Nei);

    [Fact]
    public void C_er_ja_når_noe_dekkes_for_sent() =>
        Vurder(Bane(merforbruk: [0, 10, 0, 0, 0], dekning: [0, 0, 0, 5, 5]), Robekkriterium.C).ShouldBe(
            new Robekvurdering(Robekkriterium.C, Robekstatus.Ja, 2026, null));

    [Fact]
    public void C_er_uavklart_når_planperioden_slutter_før_fristen() =>
        Vurder(Bane(merforbruk: [0, 0, 0, 10, 0], dekning: [0, 0, 0, 0, 4]), Robekkriterium.C).ShouldBe(
            new Robekvurdering(Robekkriterium.C, Robekstatus.Uavklart, 2028, null));

    [Fact]
    public void Merforbruk_fra_før_regnes_som_oppstått_i_regnskapsåret()
    {
        var bane = Bane(akkumulert: [10, 10, 4, 0, 0], dekning: [0, 0, 6, 4, 0]);
        Vurder(bane, Robekkriterium.C).ShouldBe(new Robekvurdering(Robekkriterium.C, Robekstatus.Ja, 2025, null));
    }

    [Fact]
    public void Det_eldste_merforbruket_dekkes_først() =>
        Vurder(Bane(merforbruk: [0, 10, 10, 0, 0], dekning: [0, 0, 0, 10, 10]), Robekkriterium.C).Status.ShouldBe(Robekstatus.Nei);

    [Fact]
    public void A_ser_bare_på_første_planår_og_b_på_alle()
    {
        var bane = Bane(merforbruk: [0, 0, 7, 9, 0]);
        Vurder(bane, Robekkriterium.A).ShouldBe(new Robekvurdering(Robekkriterium.A, Robekstatus.Nei, 2026, 0m));
        Vurder(bane, Robekkriterium.B).ShouldBe(new Robekvurdering(Robekkriterium.B, Robekstatus.Ja, 2027, 7m));
    }

    private static Robekvurdering Vurder(Framskrivingsbane bane, Robekkriterium kriterium) =>
        Robekprøving.Vurder(bane, Kommune).Single(r => r.Kriterium == kriterium);

    /// <summary>Five years of 800 000 in income, with merforbruk, cover and accumulated merforbruk as stated.</summary>
    private static Framskrivingsbane Bane(decimal[]? merforbruk = null, decimal[]? dekning = null, decimal[]? akkumulert = null)
    {
        var mal = Perspektivberegning.Beregn(Fjordvik.Utgave()).Referanse.Bane[2025];
        Framskrivingsår År(int i)
        {
            var (oppstått, dekket, udekket) = (merforbruk?[i] ?? 0m, dekning?[i] ?? 0m, akkumulert?[i] ?? 0m);
            // Merforbruk = disponeringer − resultat: lønn lifts the result to the wanted difference.
            var drift = Driftsår.Av((Linje.Skatt, 800000m), (Linje.Lønn, 800000m + oppstått - dekket), (Linje.DekningMerforbruk, dekket));
            drift[Linje.Merforbruk].ShouldBe(oppstått);
            var beløp = new decimal[Nøkkeltallskatalog.Alle.Length];
            beløp[(int)Nøkkeltall.AkkumulertMerforbrukProsent] = udekket;
            return mal with
            {
                År = 2025 + i,
                Drift = drift,
                Beholdning = mal.Beholdning with { AkkumulertMerforbruk = udekket },
                Nøkkeltall = new Nøkkeltallsett([.. beløp], inntekter: 800000m, folk: 0m),
            };
        }
        return new Framskrivingsbane([.. Enumerable.Range(0, 5).Select(År)]);
    }
}
