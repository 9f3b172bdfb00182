using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Perspektivmelding.Fuzz;

/// <summary>The table at the end of a run.</summary>
internal static class Report
{
    /// <summary>Counts per reader, their sum, the time and the memory.</summary>
    public static string Write(FuzzRun run, Findings findings, ulong seed, TimeSpan time)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n{"leser",-20}{"kjørt",12}{"godtatt",12}{"avvist",12}{"krasj",8}{"heng",6}{"tregest",12}{"lengst",12}  tilfelle\n");
        foreach (var (name, t) in run.Tallies)
            text.Append(CultureInfo.InvariantCulture, $"{name,-20}{t.Runs,12}{t.Accepted,12}{t.Refused,12}{t.Crashes,8}{t.Hangs,6}{t.Slowest.TotalMilliseconds,9:0} ms{t.Longest.TotalMilliseconds,9:0} ms  {t.SlowestCase}\n");
        var all = run.Tallies.Values;
        text.Append(CultureInfo.InvariantCulture, $"{"alle",-20}{all.Sum(t => t.Runs),12}{all.Sum(t => t.Accepted),12}{all.Sum(t => t.Refused),12}{all.Sum(t => t.Crashes),8}{all.Sum(t => t.Hangs),6}")
            .Append(CultureInfo.InvariantCulture, $"{all.Select(t => t.Slowest.TotalMilliseconds).DefaultIfEmpty().Max(),9:0} ms{all.Select(t => t.Longest.TotalMilliseconds).DefaultIfEmpty().Max(),9:0} ms\n")
            .Append("tregest: prosessortid; lengst: etter klokka\n\n");
        foreach (var (kind, count) in findings.Kinds) text.Append(CultureInfo.InvariantCulture, $"{count,8}  {kind}\n");
        using var process = Process.GetCurrentProcess();
        return text.Append(CultureInfo.InvariantCulture, $"frø {seed}, {time.TotalMinutes:0.0} minutter, mest minne {process.PeakWorkingSet64 / 1024 / 1024} MB\n").ToString();
    }
}
