using System.Collections.Immutable;

namespace Perspektivmelding.Output;

/// <summary>Which paths a site may hold: those that stay inside the folder and mean the same file on every system.</summary>
internal static class SitePath
{
    private const string NeverInNames = "\\:*?\"<>|%";

    // Devices in Windows, whatever follows the first dot.
    private static readonly ImmutableHashSet<string> Devices = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "con", "prn", "aux", "nul", "conin$", "conout$",
            .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }),
        ]);

    /// <summary>True for a relative path with forward slashes that can be written, and copied, anywhere.</summary>
    public static bool IsSafe(string path) => path.Split('/').All(IsSafeName);

    private static bool IsSafeName(string name) =>
        name is not ("" or "." or "..")
        && !name.EndsWith('.') && !name.EndsWith(' ')
        && !name.Any(c => char.IsControl(c) || NeverInNames.Contains(c, StringComparison.Ordinal))
        && !Devices.Contains(name.Split('.')[0].TrimEnd());
}
