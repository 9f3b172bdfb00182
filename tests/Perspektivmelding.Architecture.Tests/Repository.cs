using System.Runtime.CompilerServices;

namespace Perspektivmelding.Architecture.Tests;

/// <summary>Where the repository lies.</summary>
internal static class Repository
{
    /// <summary>A file or folder of the repository, by its path from the root.</summary>
    public static string At(string path) => Path.Combine(Root(), path);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
