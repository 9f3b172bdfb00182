using System.Runtime.CompilerServices;
using Perspektivmelding.Binding;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Benchmarks;

/// <summary>The edition that the program ships with: what is measured is what a user has.</summary>
internal static class ShippedEdition
{
    /// <summary>The repository's root.</summary>
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    /// <summary>The edition, bound.</summary>
    public static BoundEdition Bind() => Bind("data");

    /// <summary>The newest edition of a folder inside the repository, bound.</summary>
    public static BoundEdition Bind(params string[] folder)
    {
        var raw = EditionFiles.Read(EditionSource.Read(Path.Combine([Root(), .. folder]), null).Value ?? throw new InvalidOperationException("There is no edition.")).Value ?? throw new InvalidOperationException("The edition cannot be read.");
        return EditionBinder.Bind(raw).Value ?? throw new InvalidOperationException("The edition has errors.");
    }
}
