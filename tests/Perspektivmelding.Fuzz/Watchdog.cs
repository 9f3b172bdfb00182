using System.Diagnostics;
using System.Globalization;

namespace Perspektivmelding.Fuzz;

/// <summary>
/// Looks on from a thread of its own. A case that has used more than the limit of processor time, or stood still for a
/// minute, is printed and written down, and the run is ended: a reader that hangs cannot be stopped in any other way.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    /// <summary>Processor time that no case may need. Wall clock would blame a case for what else the machine does.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan StandingStill = TimeSpan.FromMinutes(1);

    private readonly Action<ulong> _hangs;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private ulong? _case;
    private long _began;
    private TimeSpan _processorAtStart;

    /// <summary>Begins to look on.</summary>
    /// <param name="hangs">Told of the case that hangs; must end the process.</param>
    public Watchdog(Action<ulong> hangs)
    {
        _hangs = hangs;
        _timer = new Timer(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(500));
    }

    /// <summary>A case begins.</summary>
    public void Begin(ulong number)
    {
        lock (_lock) (_case, _began, _processorAtStart) = (number, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
    }

    /// <summary>The case is over.</summary>
    public void End()
    {
        lock (_lock) _case = null;
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        ulong hanging;
        lock (_lock)
        {
            if (_case is not { } number) return;
            if (Environment.CpuUsage.TotalTime - _processorAtStart < Limit && Stopwatch.GetElapsedTime(_began) < StandingStill) return;
            hanging = number;
        }

        _hangs(hanging);
    }
}

/// <summary>Notes the case that is being run in a file, so that it is known even when the process dies of it (a full stack).</summary>
/// <param name="path">The file.</param>
internal sealed class CaseMark(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Notes a case.</summary>
    public void Set(string reader, ulong number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{reader} {number}\n").PadRight(60);
        _file.Position = 0;
        _file.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        File.Delete(path);
    }
}
