using System.Diagnostics;

namespace Perspektivmelding.Fetching;

/// <summary>Time as fetching knows it: how long it has gone on, and waiting. Tests have one that does not wait.</summary>
public interface IPause
{
    /// <summary>How long since the start.</summary>
    TimeSpan Elapsed { get; }

    /// <summary>Waits.</summary>
    Task WaitAsync(TimeSpan time, CancellationToken cancellation);
}

/// <summary>Real time.</summary>
public sealed class RealPause : IPause
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <inheritdoc/>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <inheritdoc/>
    public Task WaitAsync(TimeSpan time, CancellationToken cancellation) => Task.Delay(time, cancellation);
}
