namespace Perspektivmelding.Pipeline;

/// <summary>What to build, and from where.</summary>
/// <param name="Data">Folder with one folder an edition.</param>
/// <param name="Utgave">Year of the edition, or null for the newest.</param>
/// <param name="Input">Folder with the prose.</param>
/// <param name="Theme">Folder with templates, words and styles.</param>
/// <param name="WithPdf">Prints the report and the extracts.</param>
/// <param name="Strict">Warnings stop the build.</param>
public sealed record BuildOptions(string Data, int? Utgave, string Input, string Theme, bool WithPdf, bool Strict) : IComparedByContent
{
    /// <summary>Folder that holds <c>makro</c> and <c>kodelister</c>; null for those of the program.</summary>
    public string? Shared { get; init; }

    /// <summary>
    /// A folder where a browser that sees little of the disk may get its files: the one the site is written to lies in it;
    /// null for none.
    /// </summary>
    public string? Beside { get; init; }
}
