using System.Globalization;
using System.Security.Cryptography;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>A file by its content.</summary>
/// <param name="Path">Path below <c>data</c>, <c>input</c> or <c>theme</c>, or inside the site; forward slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Checksum of its content, hexadecimal in small letters.</param>
public sealed record FileStamp(string Path, long Bytes, string Sha256);

/// <summary>The checksum of every file a site is made of, so that anyone can tell later what it was made of.</summary>
public static class InputFiles
{
    /// <summary>Name of the folder of editions in a stamp, whatever it is called on the machine.</summary>
    public const string Data = "data";

    /// <summary>Name of the folder of prose in a stamp.</summary>
    public const string Input = "input";

    /// <summary>Name of the theme in a stamp.</summary>
    public const string Theme = "theme";

    /// <summary>Stamps an edition's files as they were read, with the shared ones, the prose and the theme; a fault for each that cannot be opened.</summary>
    public static Checked<IReadOnlyList<FileStamp>> Stamp(RawEdition edition, SourceFolder input, SourceFolder theme)
    {
        var faults = new DiagnosticBag();
        var own = edition.Files.Select(file => Of(file, $"{Data}/{edition.Year.ToString(CultureInfo.InvariantCulture)}"))
            .Concat(edition.Shared.Files.Select(file => Of(file.File, $"{Data}/{file.Folder}")));
        IReadOnlyList<FileStamp> stamps =
            [.. own.OrderBy(file => file.Path, StringComparer.Ordinal), .. input.Stamps(Input, faults), .. theme.Stamps(Theme, faults)];
        return faults.With(stamps);
    }

    /// <summary>True for a path of a stamp that is one of the files all municipalities share.</summary>
    public static bool IsShared(string path) =>
        path.StartsWith($"{Data}/{SharedFolder.Makro}/", StringComparison.Ordinal) || path.StartsWith($"{Data}/{SharedFolder.Kodelister}/", StringComparison.Ordinal);

    /// <summary>Stamps the shared files of a folder that a list names.</summary>
    public static IReadOnlyList<FileStamp> Shared(string folder, IEnumerable<string> paths, DiagnosticBag faults) =>
    [
        .. paths.Select(path => (Shown: path, Path: Path.Combine(folder, path[(Data.Length + 1)..])))
            .Where(file => !file.Shown.Split('/').Contains("..") && File.Exists(file.Path)).Select(file => Of(file.Path, file.Shown, faults)).OfType<FileStamp>(),
    ];

    private static FileStamp Of(ReadFile file, string folder) =>
        new($"{folder}/{file.Name}", file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)));

    /// <summary>Stamps the files of one of the three folders, sorted; of the folder of editions only those of one edition.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name"><see cref="Data"/>, <see cref="Input"/> or <see cref="Theme"/>.</param>
    /// <param name="utgave">Year of the edition.</param>
    /// <param name="faults">Gets a fault for each file that cannot be opened.</param>
    public static IReadOnlyList<FileStamp> In(string folder, string name, int utgave, DiagnosticBag faults) => name != Data
        ? SourceFolder.Read(folder).Stamps(name, faults)
        : [.. Edition(folder, utgave).OrderBy(file => file.Shown, StringComparer.Ordinal).Select(file => Of(file.Path, file.Shown, faults)).OfType<FileStamp>()];

    /// <summary>Stamps one file; null, with a fault, when it cannot be opened.</summary>
    public static FileStamp? Of(string path, string shown, DiagnosticBag faults)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new(shown, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            faults.Add(Catalogue.CannotOpen, new SourceSpan(path.Replace('\\', '/')), $"fila «{shown}» kan ikke åpnes",
                "lukk fila i andre program, og sjekk at du har lesetilgang");
            return null;
        }
    }

    private static IEnumerable<(string Shown, string Path)> Edition(string folder, int utgave) =>
        EditionLayout.Files.Select(file => file.Name).Concat(Earlier(Path.Combine(folder, $"{utgave}")))
            .Select(name => (Shown: $"{Data}/{utgave}/{name}", Path: Path.Combine(folder, $"{utgave}", name)))
            .Where(file => File.Exists(file.Path));

    private static IEnumerable<string> Earlier(string edition) =>
        Directory.Exists(edition) ? EditionLayout.Earlier(Directory.GetFiles(edition).Select(path => Path.GetFileName(path))).Select(file => file.Name) : [];
}
