namespace Perspektivmelding.Site.Output.Pdf;

/// <summary>A folder for the print files and the browser's profile, removed on disposal.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "perspektiv-";

    private TemporaryFolder(DirectoryInfo root) => Root = root;

    /// <summary>The folder.</summary>
    public DirectoryInfo Root { get; }

    /// <summary>Makes a folder that the browser can read.</summary>
    /// <param name="executable">The browser: one from a snap sees neither the temporary folder nor hidden ones.</param>
    public static TemporaryFolder CreateFor(string executable)
    {
        var snap = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "snap", "chromium", "common");
        if (OperatingSystem.IsLinux() && Directory.Exists(snap)
            && (executable.StartsWith("/snap/", StringComparison.Ordinal) || executable.EndsWith("/chromium-browser", StringComparison.Ordinal)))
            return new(Directory.CreateDirectory(Path.Combine(snap, Prefix + Path.GetRandomFileName())));
        return new(Directory.CreateTempSubdirectory(Prefix));
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
