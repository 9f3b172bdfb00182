using System.Threading.Channels;

namespace Perspektivmelding.Cli.Preview;

/// <summary>Tells when something in some folders has changed, once for each burst of changes.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Watches those of the folders that exist.</summary>
    public FolderWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal))
        {
            if (!Directory.Exists(folder)) continue;
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            // Editors save by writing, or by making a new file and giving it the old one's name.
            watcher.Changed += (_, _) => Signal();
            watcher.Created += (_, _) => Signal();
            watcher.Deleted += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.Error += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits for a change, and then until nothing more has changed for a moment.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        await _changes.Reader.ReadAsync(cancellation);
        while (true)
        {
            await Task.Delay(Quiet, cancellation);
            if (!_changes.Reader.TryRead(out _)) return;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
    }

    private void Signal() => _changes.Writer.TryWrite(true);
}
