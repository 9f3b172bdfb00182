using System.Collections.Immutable;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Okonomistyring;

public sealed class AnslagskontrollTests
{
    [Fact]
    public void Et_lavt_lønnsbudsjett_er_et_funn_med_forskjellen_og_det_den_gjør_med_planen()
    {
        var uten = Perspektivberegning.Beregn(Uten(Linje.Lønn));
        var forutsatt = uten.Referanse.Bane[2026].Drift[Linje.Lønn];
        var utgave = Med(Linje.Lønn, 2026, decimal.Round(forutsatt * 0.96m));

        var funn = Anslagskontroll.Finn(Perspektivberegning.Beregn(utgave)).Single(f => f.Linje == Linje.Lønn);

        funn.År.ShouldBe(2026);
        funn.Forutsatt.ShouldBe(forutsatt);
        funn.Forskjell.ShouldBe(decimal.Round(forutsatt * 0.96m) - forutsatt);
        funn.Året.ShouldBe(-funn.Forskjell);
        // The low level is carried on and grows with wages.
        var med = Perspektivberegning.Beregn(utgave);
        funn.Virkning.ShouldBe(utgave.Kommune.Planår.Average(t => med.Referanse.Bane[t].Drift[Linje.NettoDriftsresultat] - uten.Referanse.Bane[t].Drift[Linje.NettoDriftsresultat]));
        funn.Virkning.ShouldBeGreaterThan(-funn.Forskjell);
    }

    [Fact]
    public void Et_budsjett_nær_forutsetningene_er_ikke_et_funn()
    {
        var forutsatt = Perspektivberegning.Beregn(Uten(Linje.Lønn)).Referanse.Bane[2026].Drift[Linje.Lønn];

        Anslagskontroll.Finn(Perspektivberegning.Beregn(Med(Linje.Lønn, 2026, decimal.Round(forutsatt * 0.985m)))).ShouldNotContain(f => f.Linje == Linje.Lønn);
    }

    private static Utgave Uten(Linje linje)
    {
        var utgave = Fjordvik.Utgave();
        return utgave with { Budsjett = Fjern(utgave.Budsjett, linje), Prognose = Fjern(utgave.Prognose, linje) };
    }

    private static Utgave Med(Linje linje, int år, decimal beløp)
    {
        var utgave = Uten(linje);
        var rader = utgave.Budsjett.Beløp.GetValueOrDefault(år, ImmutableDictionary<Linje, Oppgitt>.Empty).SetItem(linje, new(beløp, utgave.Regnskap.Gitt(2025, linje)!.Value.Kilde));
        return utgave with { Budsjett = utgave.Budsjett with { Beløp = utgave.Budsjett.Beløp.SetItem(år, rader) } };
    }

    private static Model.Regnskap.Driftsserie Fjern(Model.Regnskap.Driftsserie serie, Linje linje) =>
        serie with { Beløp = serie.Beløp.ToImmutableSortedDictionary(p => p.Key, p => p.Value.Remove(linje)) };
}
