namespace Perspektivmelding.Output.Pdf;

/// <summary>Finds a browser of the Chromium family: the one named by the user, else the usual places.</summary>
internal static class BrowserFinder
{
    /// <summary>The environment variable by which the user names a browser.</summary>
    internal const string Variable = "PERSPEKTIV_NETTLESER";

    private static readonly string[] LinuxNames =
        ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "microsoft-edge", "microsoft-edge-stable"];

    /// <summary>Path of the browser to use, or null when there is none.</summary>
    /// <param name="environment">Looks up an environment variable.</param>
    /// <param name="exists">Whether a file exists.</param>
    public static string? Find(Func<string, string?> environment, Func<string, bool> exists)
    {
        if (environment(Variable) is { Length: > 0 } named) return exists(named) ? named : null;
        foreach (var candidate in Candidates(environment))
            if (exists(candidate)) return candidate;
        return null;
    }

    private static IEnumerable<string> Candidates(Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
        {
            foreach (var variable in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" })
            {
                if (environment(variable) is not { Length: > 0 } folder) continue;
                yield return Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe");
                yield return Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe");
                yield return Path.Combine(folder, "Chromium", "Application", "chrome.exe");
            }
        }
        else if (OperatingSystem.IsMacOS())
        {
            foreach (var name in new[] { "Google Chrome", "Microsoft Edge", "Chromium" })
                foreach (var folder in new[] { "/Applications", Path.Combine(environment("HOME") ?? "/", "Applications") })
                    yield return Path.Combine(folder, name + ".app", "Contents", "MacOS", name);
        }
        else
        {
            var folders = (environment("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in LinuxNames)
                foreach (var folder in folders.Concat(["/usr/bin", "/snap/bin"]))
                    yield return Path.Combine(folder, name);
        }
    }
}
