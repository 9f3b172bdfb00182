using System.Runtime.CompilerServices;

namespace Perspektivmelding.Site.Tests;

/// <summary>Finds the files of the repository from where the tests' sources stand.</summary>
internal static class Repository
{
    /// <summary>A folder of the repository, by its path from the root.</summary>
    public static string Folder(string path) => Path.Combine(Root(), path);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
