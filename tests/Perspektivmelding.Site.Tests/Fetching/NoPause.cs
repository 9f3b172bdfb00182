using Perspektivmelding.Fetching;

namespace Perspektivmelding.Site.Tests.Fetching;

/// <summary>Time that passes only by being waited for, and at once.</summary>
internal sealed class NoPause : IPause
{
    /// <summary>Every wait, in order.</summary>
    internal List<TimeSpan> Waits { get; } = [];

    /// <inheritdoc/>
    public TimeSpan Elapsed => Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);

    /// <inheritdoc/>
    public Task WaitAsync(TimeSpan time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Waits.Add(time);
        return Task.CompletedTask;
    }
}
