using System.Reflection;

namespace Perspektivmelding.Cli;

/// <summary>Keeps what a programmer needs when the program fails, away from the user's screen.</summary>
internal static class CrashLog
{
    /// <summary>Writes a log and returns the one line that the user sees.</summary>
    public static string Write(Exception exception, IReadOnlyList<string> arguments)
    {
        var line = "Feil i programmet: det stanset uventet, og målmappa er ikke rørt.";
        try
        {
            var log = Path.Combine(Directory.CreateTempSubdirectory("perspektiv-feil-").FullName, "feil.log");
            var version = typeof(CrashLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            File.WriteAllText(log, $"perspektiv {version}\n{Environment.OSVersion}\n{string.Join(' ', arguments)}\n\n{exception}\n");
            return $"{line} Loggen: {log}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{line} Loggen lot seg ikke skrive ({exception.GetType().Name}).";
        }
    }
}
