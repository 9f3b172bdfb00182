using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>
/// A folder of prose or a theme as it was when the run began: every file once. Steps after the first see this and never the
/// disk, so that what the manifest certifies is what was used. Two are equal when every name and byte below them is.
/// </summary>
public sealed class SourceFolder : IEquatable<SourceFolder>
{
    private readonly SortedDictionary<string, SourceFolder> _folders = new(StringComparer.Ordinal);
    private readonly Lazy<string> _fingerprint;

    private SourceFolder(string path, bool exists, bool isLink, ImmutableArray<SourceFile> files)
    {
        (Path, Exists, IsLink, Files) = (path, exists, isLink, files);
        _fingerprint = new(MakeFingerprint);
    }

    /// <summary>Path as diagnostics show it: as the user wrote it, forward slashes, none at the end.</summary>
    public string Path { get; }

    /// <summary>True where it was there and could be listed.</summary>
    public bool Exists { get; }

    /// <summary>True where it is a link to another folder.</summary>
    public bool IsLink { get; }

    /// <summary>The files directly in it, by name; hidden ones are not among them.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>Every file in it and below, folder by folder.</summary>
    public IEnumerable<SourceFile> All => Files.Concat(_folders.Values.SelectMany(f => f.All));

    /// <summary>A folder below this one; an empty one that does not exist where there is none.</summary>
    /// <param name="path">Names with slashes between.</param>
    public SourceFolder Folder(string path)
    {
        var here = this;
        foreach (var name in path.Split('/'))
            here = here._folders.GetValueOrDefault(name) ?? new SourceFolder($"{here.Path}/{name}", exists: false, isLink: false, []);
        return here;
    }

    /// <summary>A file in this folder or below; null where there is none.</summary>
    /// <param name="path">Names with slashes between.</param>
    public SourceFile? File(string path)
    {
        var slash = path.LastIndexOf('/');
        var (folder, name) = slash < 0 ? (this, path) : (Folder(path[..slash]), path[(slash + 1)..]);
        return folder.Files.FirstOrDefault(f => f.Name == name);
    }

    /// <summary>The files directly in it whose names end so.</summary>
    public IEnumerable<SourceFile> Ending(string end) => Files.Where(f => f.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Size and checksum of every file, sorted by path; a fault for each that could not be opened.</summary>
    /// <param name="root">The first part of the paths, whatever the folder is called on the machine.</param>
    /// <param name="faults">Gets what is wrong.</param>
    internal IReadOnlyList<FileStamp> Stamps(string root, DiagnosticBag faults) =>
        [.. All.Select(f => (File: f, Shown: root + f.Path[Path.Length..])).OrderBy(f => f.Shown, StringComparer.Ordinal)
            .Select(f => f.File.Stamp(f.Shown, faults)).OfType<FileStamp>()];

    /// <inheritdoc/>
    public bool Equals(SourceFolder? other) =>
        ReferenceEquals(this, other) || (other is not null && other._fingerprint.Value == _fingerprint.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceFolder);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_fingerprint.Value);

    /// <summary>Reads a folder and all below it. A folder that is met twice by way of links is read once.</summary>
    /// <param name="path">The folder as the user wrote it.</param>
    public static SourceFolder Read(string path) =>
        Read(new DirectoryInfo(path), path.Replace('\\', '/').TrimEnd('/'), new HashSet<string>(StringComparer.Ordinal));

    private static SourceFolder Read(DirectoryInfo folder, string shown, HashSet<string> met)
    {
        // A link that leads in a ring leads nowhere, and does not exist.
        if (!folder.Exists || !met.Add(folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName))
            return new(shown, exists: false, isLink: false, []);
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        string[] files, folders;
        try
        {
            files = [.. folder.EnumerateFiles("*", options).Select(f => f.Name).Order(StringComparer.Ordinal)];
            folders = [.. folder.EnumerateDirectories("*", options).Select(f => f.Name).Order(StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(shown, exists: false, isLink: false, []);
        }
        var read = new SourceFolder(shown, exists: true, folder.LinkTarget is not null,
            [.. files.Select(name => SourceFile.Read(System.IO.Path.Combine(folder.FullName, name), $"{shown}/{name}"))]);
        foreach (var name in folders)
            read._folders[name] = Read(new DirectoryInfo(System.IO.Path.Combine(folder.FullName, name)), $"{shown}/{name}", met);
        return read;
    }

    private string MakeFingerprint()
    {
        var all = new StringBuilder(Path).Append(Exists ? '+' : '-');
        foreach (var file in All)
            all.Append('\n').Append(file.Path).Append(' ').Append(file.Sha256)
                .Append(file.IsLink ? " l" : "").Append(file.IsRead ? "" : " u");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
