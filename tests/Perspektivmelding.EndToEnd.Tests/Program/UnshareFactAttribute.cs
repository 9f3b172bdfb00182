using System.Diagnostics;

namespace Perspektivmelding.EndToEnd.Tests.Program;

/// <summary>A fact that needs a small disk of its own; skipped where the system lets no one make one.</summary>
public sealed class UnshareFactAttribute : FactAttribute
{
    /// <summary>Asks the system.</summary>
    public UnshareFactAttribute()
    {
        if (!CanMount()) Skip = "The system lets this user mount nothing (unshare -rm).";
    }

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            var start = new ProcessStartInfo("unshare", ["-rm", "mount", "-t", "tmpfs", "none", Path.GetTempPath()]) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // No such command.
        }
    }
}
