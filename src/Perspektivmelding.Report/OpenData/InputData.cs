using System.Collections.Immutable;
using Perspektivmelding.Language;
using Perspektivmelding.Reading;

namespace Perspektivmelding.OpenData;

/// <summary>
/// The files that the numbers are made of, published beside the results exactly as they were read, so that every reference
/// «regnskap.csv:2» of the trace can be opened. Only files that the program knows and has read are among them.
/// </summary>
public static class InputData
{
    /// <summary>Where a file lies on the site; by the name that the trace has.</summary>
    public static string Path(string name) => $"data/inndata/{name}";

    /// <summary>The edition's files in the order they are read, then those that all municipalities share.</summary>
    public static ImmutableArray<OpenDataFile> Of(RawEdition edition, Texts words) =>
    [
        .. edition.Files.Select(file => File(file, words[EditionLayout.EarlierYear(file.Name) is { } ? "inndata_resultat" : Key(file.Name)])),
        // The common list of services counts only where the edition has none of its own.
        .. edition.Shared.Files.Where(file => file.Folder == SharedFolder.Makro || !edition.Trees.ContainsKey(EditionLayout.Tjenester))
            .Select(file => File(file.File, words[Key(SharedFiles.Kind(file.File.Name))])),
    ];

    private static OpenDataFile File(ReadFile file, string description) => new(Path(file.Name), description, file.Bytes, Datagruppe.Inndata);

    private static string Key(string name) => "inndata_" + System.IO.Path.GetFileNameWithoutExtension(name).Replace('-', '_');
}
