namespace Perspektivmelding.Site.Tests.Importing.Tabeller;

/// <summary>Genuine files of other people, which are no part of the repository; on the maintainers' machine they lie beside it.</summary>
internal static class RawData
{
    /// <summary>A file or folder by its path.</summary>
    internal static string Path(string path) => Repository.Folder("../shared/ekte/" + path);

    /// <summary>True when they are at hand.</summary>
    internal static bool Exists => Directory.Exists(Path(""));
}

/// <summary>A fact about genuine files; skipped where they are not at hand.</summary>
public sealed class RawDataFactAttribute : FactAttribute
{
    /// <summary>Looks for the folder.</summary>
    public RawDataFactAttribute()
    {
        if (!RawData.Exists) Skip = "The genuine files (../shared/ekte) are not here.";
    }
}

/// <summary>A theory about genuine files; skipped where they are not at hand.</summary>
public sealed class RawDataTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for the folder.</summary>
    public RawDataTheoryAttribute()
    {
        if (!RawData.Exists) Skip = "The genuine files (../shared/ekte) are not here.";
    }
}
