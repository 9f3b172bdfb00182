using System.Diagnostics;
using System.Globalization;

namespace Perspektivmelding.Benchmarks;

/// <summary>
/// Times the published program as a user starts it: a whole build without PDF, in turn with the same binary only saying
/// what it can do, so that the ratio holds when the machine's speed drifts.
/// </summary>
internal static class WholeProgram
{
    /// <summary>Runs both in turn and prints medians.</summary>
    /// <param name="program">The published binary.</param>
    /// <param name="rounds">Counted rounds, after one that is not.</param>
    public static int Run(string program, int rounds)
    {
        var root = ShippedEdition.Root();
        var target = Directory.CreateTempSubdirectory("perspektiv-ytelse").FullName;
        try
        {
            string[] build = ["bygg", "--uten-pdf", "--data", Path.Combine(root, "data"), "--input", Path.Combine(root, "input"),
                "--theme", Path.Combine(root, "theme"), "--ut", Path.Combine(target, "ut")];
            var (builds, starts) = (new List<double>(), new List<double>());
            for (var round = 0; round <= rounds; round++)
            {
                var (whole, start) = (Time(program, build), Time(program, ["--help"]));
                if (round == 0) continue;
                builds.Add(whole);
                starts.Add(start);
            }
            var ratios = builds.Zip(starts, (b, s) => b / s).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{rounds} rounds, median (min–max): bygg --uten-pdf {Line(builds)} s; --help {Line(starts)} s; ratio {Line(ratios)}"));
            return 0;
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private static double Time(string program, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Median (least–greatest).</summary>
    public static string Line(List<double> values)
    {
        values.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{values[values.Count / 2]:0.00} ({values[0]:0.00}–{values[^1]:0.00})");
    }
}
