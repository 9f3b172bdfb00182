using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>
/// The files of one edition as they were when the run began, with the files that all municipalities share. Two are equal when
/// every name and byte is.
/// </summary>
/// <param name="Folder">The edition.</param>
/// <param name="Names">Every file in the edition's folder, known to the program or not.</param>
/// <param name="Files">Those of them that the program reads.</param>
/// <param name="Shared">The shared folders.</param>
public sealed record EditionSource(
    EditionFolder Folder, ImmutableSortedSet<string> Names, ImmutableArray<SourceFile> Files, SharedSource Shared)
{
    /// <summary>Finds an edition and reads its files.</summary>
    /// <param name="dataFolder">The data folder as the user wrote it.</param>
    /// <param name="asked">The year asked for, or null for the newest.</param>
    /// <param name="shared">The folder of the shared files, or null for the program's own.</param>
    public static Checked<EditionSource?> Read(string dataFolder, int? asked, string? shared = null)
    {
        var faults = new DiagnosticBag();
        return faults.With(EditionFolder.Find(dataFolder, asked, faults) is { } folder ? Of(folder, shared ?? SharedFolder.Default) : null);
    }

    /// <summary>A file of the edition that the program reads; null where there is none.</summary>
    internal SourceFile? File(string name) => Files.FirstOrDefault(f => f.Name == name);

    /// <inheritdoc/>
    public bool Equals(EditionSource? other) =>
        other is not null && Folder == other.Folder && Names.SequenceEqual(other.Names, StringComparer.Ordinal)
        && Files.Select(Content).SequenceEqual(other.Files.Select(Content)) && Shared.Equals(other.Shared);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Folder, Files.Length, Files.IsEmpty ? "" : Files[0].Sha256);

    private static (string Path, string Sha256, bool IsRead) Content(SourceFile file) => (file.Path, file.Sha256, file.IsRead);

    private static EditionSource Of(EditionFolder folder, string shared)
    {
        var names = Directory.GetFiles(folder.Path).Select(path => Path.GetFileName(path)).ToImmutableSortedSet(StringComparer.Ordinal);
        var read = EditionLayout.Files.Select(file => file.Name).Where(names.Contains)
            .Concat(EditionLayout.Earlier(names).Select(file => file.Name));
        return new(folder, names, [.. read.Select(name => SourceFile.Read($"{folder.Path}/{name}"))], SharedSource.Read(shared));
    }
}
