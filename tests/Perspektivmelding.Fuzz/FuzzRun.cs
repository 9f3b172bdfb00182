using System.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Fuzz.Readers;

namespace Perspektivmelding.Fuzz;

/// <summary>Runs cases one after the other and counts. Used by the program and, for a few cases, by a test.</summary>
/// <param name="readers">All readers.</param>
/// <param name="seed">The seed.</param>
/// <param name="found">Told of each finding: reader, case, files, what was thrown.</param>
internal sealed class FuzzRun(AllReaders readers, ulong seed, Action<string, ulong, IReadOnlyList<Input>, Exception> found)
{
    /// <summary>Counts by reader.</summary>
    public SortedDictionary<string, Tally> Tallies { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs one case.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="asked">The reader asked for, or null for the one that is drawn.</param>
    /// <param name="begins">Told of the reader before it reads.</param>
    public void Case(ulong number, Reader? asked, Action<Reader>? begins = null)
    {
        var draw = new Draw(seed, number);
        var reader = readers.Choose(draw, asked);
        begins?.Invoke(reader);
        if (!Tallies.TryGetValue(reader.Name, out var tally)) Tallies.Add(reader.Name, tally = new Tally());
        var inputs = reader.Make(draw);
        var twice = draw.Once(8);
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        tally.Runs++;
        try
        {
            var outcome = reader.Read(inputs);
            var used = Environment.CpuUsage.TotalTime - processor;
            var time = Stopwatch.GetElapsedTime(start);
            if (used > tally.Slowest) (tally.Slowest, tally.SlowestCase) = (used, number);
            if (time > tally.Longest) tally.Longest = time;
            if (used > Watchdog.Limit) tally.Hangs++;
            Promises.Check(outcome, inputs);
            if (twice && !reader.Read(inputs).Faults.SequenceEqual(outcome.Faults)) throw new BrokenPromiseException("The same files gave other faults the second time.");
            if (outcome.Accepted) tally.Accepted++;
            else tally.Refused++;
        }
        catch (Exception problem)
        {
            tally.Crashes++;
            found(reader.Name, number, inputs, problem);
        }
    }
}
