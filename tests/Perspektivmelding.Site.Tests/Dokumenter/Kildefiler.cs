namespace Perspektivmelding.Site.Tests.Dokumenter;

/// <summary>The files of src and tests, without what the build makes.</summary>
internal static class Kildefiler
{
    internal static IEnumerable<string> Alle(string mønster) => ((string[])["src", "tests"])
        .SelectMany(mappe => Directory.EnumerateFiles(Repository.Folder(mappe), mønster, SearchOption.AllDirectories))
        .Where(fil => !fil.Split(Path.DirectorySeparatorChar).Any(del => del is "bin" or "obj"));
}
