using System.Collections.Immutable;

namespace Perspektivmelding.Output.Pdf;

/// <summary>A folder for the print files and the browser's profile, removed on disposal.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "perspektiv-";

    private TemporaryFolder(DirectoryInfo root) => Root = root;

    /// <summary>The folder.</summary>
    public DirectoryInfo Root { get; }

    /// <summary>
    /// Where such a folder may lie, the likeliest first. A browser from a snap, or in any other box, has a temporary folder
    /// of its own and sees no hidden ones; most of them see the home folder, and some only what lies beside the site.
    /// </summary>
    /// <param name="executable">The browser.</param>
    /// <param name="beside">The folder that the site is written in; null for none.</param>
    public static ImmutableArray<string> Places(string executable, string? beside)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var snap = Path.Combine(home, "snap", "chromium", "common");
        var isSnap = executable.StartsWith("/snap/", StringComparison.Ordinal) || executable.EndsWith("/chromium-browser", StringComparison.Ordinal);
        return
        [
            .. new[] { isSnap ? snap : "", Path.GetTempPath(), home, beside ?? "" }
                .Where(place => place.Length > 0 && (place == Path.GetTempPath() || Directory.Exists(place)))
                .Select(place => Path.TrimEndingDirectorySeparator(Path.GetFullPath(place))).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Makes a folder in one of the places, for the user alone.</summary>
    public static TemporaryFolder CreateIn(string place)
    {
        if (!Directory.Exists(place)) throw new DirectoryNotFoundException($"mappa «{place}» finnes ikke");
        var path = Path.Combine(place, Prefix + Path.GetRandomFileName());
        return new(OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    /// <summary>Removes it; a browser that is ending may still hold or write files for a moment.</summary>
    public void Dispose()
    {
        for (var attempt = 0; attempt < 40; attempt++)
        {
            try
            {
                if (Directory.Exists(Root.FullName)) Root.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }
}
