using System.Collections.Immutable;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Malsok;

/// <summary>Editions near the worked example, with goals that some levers reach and others do not.</summary>
internal static class TilfeldigVeivalg
{
    public static Utgave Utgave(int frø)
    {
        var tall = new Random(frø);
        // Every fourth has accounts that look like nobody's: extremes on all lines.
        var utgave = frø % 4 == 3 ? Analyser.Tilfeldig.Utgave(frø) : Nær(tall);
        return utgave with
        {
            Balanse = new Balanse(utgave.Balanse.Beløp.SetItem(2025, utgave.Balanse.Beløp[2025]
                .SetItem(Balansepost.Disposisjonsfond, new Oppgitt(tall.Next(0, 90000), Fjordvik.Kilde))
                .SetItem(Balansepost.AkkumulertMerforbruk, new Oppgitt(tall.Next(3) == 0 ? tall.Next(0, 30000) : 0, Fjordvik.Kilde)))),
            Investeringer = [.. Enumerable.Range(0, tall.Next(0, 6)).Select(n => new Investering(
                $"p{n}", null, 2026 + tall.Next(4), tall.Next(0, 200000), tall.Next(0, 20000), tall.Next(0, 9000), tall.Next(0, 9000), tall.Next(4) == 0, Fjordvik.Kilde))],
            Handlingsregler =
            [
                Fjordvik.Regel("overskudd", Nøkkeltall.KorrigertNettoDriftsresultatProsent, Krav.Minst, tall.Next(-600, 400) / 100m, Måling.Gjennomsnitt, Styrke.Skal),
                Fjordvik.Regel("fond", Nøkkeltall.DisposisjonsfondProsent, Krav.Minst, tall.Next(0, 120) / 10m, Måling.HvertÅr, Styrke.Bør),
                Fjordvik.Regel("gjeld", Nøkkeltall.NettoLånegjeldProsent, Krav.Høyst, tall.Next(900, 1300) / 10m, Måling.InnenÅr, Styrke.Skal)
                    with { År = tall.Next(5) == 0 ? 2034 : 2029 },
            ],
            Tiltak = [.. Enumerable.Range(0, tall.Next(0, 7)).Select(n => Tiltak(tall, n))],
        };
    }

    public static Tiltak Tiltak(Random tall, int nummer)
    {
        var linjer = new[] { Linje.Lønn, Linje.Kjøp, Linje.OverføringerTilAndre, Linje.Sosiale };
        return Fjordvik.Innfaset($"t{nummer}", linjer[tall.Next(linjer.Length)], tall.Next(1000, 40000), tall.Next(50, 101),
            [(2026, tall.Next(0, 101)), (2028, 100)], (2027, tall.Next(2) * tall.Next(0, 3000)));
    }

    private static Utgave Nær(Random tall)
    {
        var utgave = Fjordvik.Utgave();
        return utgave with
        {
            Regnskap = new Driftsserie(utgave.Regnskap.Beløp.SetItem(2025, utgave.Regnskap.Beløp[2025].ToImmutableDictionary(
                l => l.Key, l => l.Value with { Verdi = Math.Round(l.Value.Verdi * tall.Next(98, 103) / 100m) }))),
        };
    }
}
