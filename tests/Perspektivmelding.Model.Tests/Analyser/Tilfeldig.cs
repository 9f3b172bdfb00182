using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Analyser;

/// <summary>Editions drawn by a seed: the worked example with other accounts, years, people, prices, pension and measures.</summary>
internal static class Tilfeldig
{
    public static Utgave Utgave(int frø)
    {
        var tall = new Random(frø);
        var utgave = Fjordvik.Utgave(f => f with
        {
            Lønnsvekst = Fjordvik.Serie(tall.Next(-100, 900) / 100m, (2024, 3.1m), (2026, tall.Next(0, 700) / 100m)),
            Prisvekst = Fjordvik.Serie(tall.Next(-100, 900) / 100m, (2024, 2.2m), (2026, tall.Next(0, 700) / 100m)),
            LønnsandelDeflator = new Andel(tall.Next(0, 101) / 100m),
        });
        var førsteÅr = 2025 - tall.Next(0, 8);
        return utgave with
        {
            Regnskap = new Driftsserie(Enumerable.Range(førsteÅr, 2025 - førsteÅr + 1).ToImmutableSortedDictionary(t => t, _ => Linjer(tall))),
            Folketall = Folk(utgave.Folketall, tall, 2025 - tall.Next(0, 9)),
            Pensjon = Pensjon(tall, 2025 - tall.Next(0, 6)),
            Landstall = tall.Next(4) == 0 ? Landstall.Tom : Priser(tall),
            Scenarier = [utgave.Scenarier[0], utgave.Scenarier[0] with { Id = "s2", Tiltak = [.. Enumerable.Range(0, tall.Next(1, 5)).Select(n => Tiltak(tall, n))] }],
        };
    }

    private static ImmutableDictionary<Linje, Oppgitt> Linjer(Random tall) =>
        Kontoplan.Alle.Where(l => !l.ErSum && tall.Next(8) > 0).ToImmutableDictionary(
            l => l.Linje, l => new Oppgitt(tall.Next(l.Linje == Linje.GevinstTap ? -90000 : 0, 900000), Fjordvik.Kilde));

    private static Folketall Folk(Folketall kjent, Random tall, int første)
    {
        var rader = kjent.Rader.Select(r => r with { Antall = tall.Next(1, 4000) }).ToList();
        for (var t = første; t < 2025; t++)
        {
            // Some years know the total only, as in SSB's older rows.
            if (tall.Next(6) == 0) rader.Add(new Folkerad(t, Folketall.Registrert, new Aldersgruppe(0, null), 10000, Fjordvik.Kilde));
            else rader.AddRange(kjent.Rader.Where(r => r.År == 2025).Select(r => r with { År = t, Antall = tall.Next(1, 4000) }));
        }
        return new Folketall(rader);
    }

    private static Pensjonsplan Pensjon(Random tall, int første) => tall.Next(3) == 0
        ? Pensjonsplan.Tom
        : new(Enumerable.Range(første, 2029 - første).ToImmutableSortedDictionary(t => t,
            t => new Pensjonsår(t, tall.Next(-90000, 90000), tall.Next(-9000, 90000), 0m, Fjordvik.Kilde)));

    private static Landstall Priser(Random tall) => new(
        Enumerable.Range(2015, 10).Where(_ => tall.Next(12) > 0).ToImmutableSortedDictionary(t => t, t => new Prisår(
            t, Andel.FraProsent(tall.Next(0, 80) / 10m), Andel.FraProsent(tall.Next(-20, 80) / 10m), Andel.FraProsent(tall.Next(0, 80) / 10m), Fjordvik.Kilde)),
        []);

    private static Tiltak Tiltak(Random tall, int nummer)
    {
        var linjer = Kontoplan.Alle.Where(l => Kontoplan.Tiltaksretning(l.Linje) != 0).ToArray();
        return Fjordvik.Innfaset($"t{nummer}", linjer[tall.Next(linjer.Length)].Linje, tall.Next(-30000, 60000), tall.Next(1, 101),
            [(2026, tall.Next(0, 101)), (2028, tall.Next(0, 101))], (2027, tall.Next(0, 5000)));
    }
}
