using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.OpenData;

namespace Perspektivmelding.Benchmarks;

/// <summary>
/// The simulation of Fjordvik's five scenarios in turn with the bare projection of the same five, so that the ratio holds when the
/// machine's speed drifts: time, what is allocated, how often the collector runs, and the most memory the process ever held.
/// </summary>
internal static class SimulationRun
{
    private const int Projections = 2_000;

    /// <summary>Runs both in turn and prints medians, and the hash of what the simulation found.</summary>
    /// <param name="paths">Paths a scenario.</param>
    /// <param name="rounds">Counted rounds, after one that is not.</param>
    public static int Run(int paths, int rounds)
    {
        var utgave = ShippedEdition.Bind("tests", "sites", "fjordvik").Utgave;
        utgave = utgave with { Usikkerhet = utgave.Usikkerhet with { Baner = paths } };
        var resultat = Perspektivberegning.Beregn(utgave);
        Framskrivingsgrunnlag[] grunnlag = [.. utgave.Scenarier.Select(s => Simulering.Grunnlag(utgave, s))];
        var before = Process.GetCurrentProcess().PeakWorkingSet64;

        var (times, ratios, allocated, bare, collections, hashes) = (new List<double>(), new List<double>(), 0L, 0L, 0, new HashSet<string>());
        for (var round = 0; round <= rounds; round++)
        {
            var start = GC.GetTotalAllocatedBytes(precise: true);
            var plain = Seconds(() =>
            {
                for (var i = 0; i < Projections; i++)
                    foreach (var g in grunnlag) Framskriver.Framskriv(g);
            }) / Projections;
            bare = (GC.GetTotalAllocatedBytes(precise: true) - start) / Projections * paths;
            var (bytes, gen0) = (GC.GetTotalAllocatedBytes(precise: true), GC.CollectionCount(0));
            Usikkerhetsanalyse? analyse = null;
            var whole = Seconds(() => analyse = Usikkerhetsanalyse.Beregn(resultat));
            (allocated, collections) = (GC.GetTotalAllocatedBytes(precise: true) - bytes, GC.CollectionCount(0) - gen0);
            hashes.Add(Convert.ToHexStringLower(SHA256.HashData(UncertaintyFiles.Csv(analyse!)))[..16]);
            if (round == 0) continue;
            times.Add(whole);
            ratios.Add(whole / (plain * paths));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{paths} paths × {grunnlag.Length} scenarios × {grunnlag[0].År.Length - 1} years, {rounds} rounds, {Environment.ProcessorCount} cores"));
        Console.WriteLine($"time {WholeProgram.Line(times)} s; against as many bare projections on one core {WholeProgram.Line(ratios)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"allocated {allocated / 1e6:0} MB (as many bare projections {bare / 1e6:0} MB), {collections} collections; peak working set {before / 1e6:0} MB before, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB after"));
        Console.WriteLine($"hash of usikkerhet.csv: {string.Join(" ", hashes)}");
        return hashes.Count == 1 ? 0 : 1;
    }

    private static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
