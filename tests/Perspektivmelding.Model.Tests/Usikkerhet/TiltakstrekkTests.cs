using System.Globalization;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Usikkerhet;

/// <summary>What a measure draws hangs on its id: sorting the file, or adding what nobody uses, moves no number.</summary>
public sealed class TiltakstrekkTests
{
    private static readonly Tiltak Ubrukt = Fjordvik.Innfaset("a-ubrukt", Linje.Kjøp, 1000, 100, [(2026, 100)]);

    [Fact]
    public void Et_ubrukt_tiltak_først_i_fila_flytter_ingen_sannsynlighet()
    {
        var utgave = Utgave();
        Alt(utgave with { Tiltak = utgave.Tiltak.Insert(0, Ubrukt) }).ShouldBe(Alt(utgave));
    }

    [Fact]
    public void Rekkefølgen_av_tiltakene_flytter_ingen_sannsynlighet()
    {
        var utgave = Utgave();
        utgave.Tiltak.Length.ShouldBeGreaterThan(2);
        Alt(utgave with
        {
            Tiltak = [.. utgave.Tiltak.Reverse()],
            Scenarier = [.. utgave.Scenarier.Select(s => s with { Tiltak = [.. s.Tiltak.Reverse()] })],
        }).ShouldBe(Alt(utgave));
    }

    [Fact]
    public void To_tiltak_har_hvert_sitt_trekk_og_halvparten_felles()
    {
        const int N = 20_000;
        var trekker = new Feiltrekker(Usikkerhetsvalg.Standard, 1, [Ubrukt, Ubrukt with { Id = "b" }]);
        var grader = Enumerable.Range(0, N).Select(i => trekker.Trekk(i).Grader).ToArray();
        double[] Rekke(string id) => [.. grader.Select(g => (double)g[id] - 1.0)];
        var (x, y) = (Rekke("a-ubrukt"), Rekke("b"));
        Math.Sqrt(x.Sum(p => p * p) / N).ShouldBe(0.20, 0.20 * 4 / Math.Sqrt(2.0 * N));
        (x.Zip(y, (p, q) => p * q).Sum() / Math.Sqrt(x.Sum(p => p * p) * y.Sum(q => q * q))).ShouldBe(0.5, 4 / Math.Sqrt(N));
    }

    private static Utgave Utgave()
    {
        var utgave = Fjordvik.Utgave();
        return utgave with
        {
            Usikkerhet = Usikkerhetsvalg.Standard with { Baner = 300 },
            Tiltak = [.. utgave.Scenarier.SelectMany(s => s.Tiltak).DistinctBy(t => t.Id)],
        };
    }

    /// <summary>Every share and every decile.</summary>
    private static string Alt(Utgave utgave)
    {
        var analyse = Usikkerhetsanalyse.Beregn(Perspektivberegning.Beregn(utgave));
        return string.Join(' ', analyse.Scenarier.SelectMany(s => s.Regler.Append(s.AlleRegler).Concat(s.Robek.Cast<decimal?>()).Append(s.NoenRobek)
                .Concat(Usikkerhetsanalyse.Fulgte.SelectMany(n => s.Desiler(n, utgave.Kommune.PlanTil)).Cast<decimal?>()))
            .Concat(analyse.Opphav.Select(o => (decimal?)o.Prosent))
            .Select(v => v?.ToString("G29", CultureInfo.InvariantCulture)));
    }
}
