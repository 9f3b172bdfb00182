using System.Collections.Immutable;

namespace Perspektivmelding.Output;

/// <summary>A folder the program has written, or may write: knows what in it is the program's own, and removes only that.</summary>
internal sealed class OwnFolder(string path)
{
    // Left by file browsers without anyone asking for it.
    private static readonly ImmutableHashSet<string> Litter =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ".DS_Store", "Thumbs.db", "desktop.ini");

    private readonly DirectoryInfo _root = new(path);

    /// <summary>Full path of the folder.</summary>
    public string FullName => _root.FullName;

    /// <summary>True when there is a folder (or a link to one) of this name.</summary>
    public bool Exists => Directory.Exists(_root.FullName);

    /// <summary>True when the name is taken by a link or by something that is no folder.</summary>
    public bool IsLinkOrFile
    {
        get
        {
            var entry = new FileInfo(_root.FullName);
            return entry.Exists || entry.LinkTarget is not null || new DirectoryInfo(_root.FullName).LinkTarget is not null;
        }
    }

    /// <summary>What the program did not write, sorted: files, links, and folders with nothing of ours in them.</summary>
    public ImmutableArray<string> Foreign() => Exists ? [.. Entries().Where(e => !e.Own).Select(e => e.Path)] : [];

    /// <summary>Removes the program's own files, and the folders that become empty.</summary>
    public void Remove()
    {
        if (!Exists) return;
        foreach (var entry in InOrderOfRemoval())
            if (entry is not DirectoryInfo folder) entry.Delete();
            else if (!folder.EnumerateFileSystemInfos().Any()) folder.Delete();
    }

    /// <summary>
    /// The program's own files and folders, each folder after its content. The list of files and the folders it lies in
    /// go last: if the removal is broken off, what is left is still known as ours.
    /// </summary>
    internal IReadOnlyList<FileSystemInfo> InOrderOfRemoval() =>
    [
        .. Entries().Where(e => e.Own)
            .OrderBy(e => e.Path == Manifest.Path || Ancestors(Manifest.Path).Contains(e.Path))
            .ThenByDescending(e => e.Path.Length) // A folder's path is shorter than that of anything in it.
            .Select(e => e.Info),
        _root,
    ];

    private List<(string Path, FileSystemInfo Info, bool Own)> Entries()
    {
        var own = Manifest.PathsIn(_root.FullName);
        var folders = own.SelectMany(Ancestors).ToImmutableHashSet(StringComparer.Ordinal);
        var found = new List<(string, FileSystemInfo, bool)>();
        Walk(_root, "");
        return found;

        void Walk(DirectoryInfo folder, string prefix)
        {
            foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var path = prefix + entry.Name;
                if (entry.LinkTarget is not null) found.Add((path, entry, false));
                else if (entry is not DirectoryInfo child) found.Add((path, entry, own.Contains(path) || Litter.Contains(entry.Name)));
                else if (!folders.Contains(path)) found.Add((path + "/", entry, false));
                else
                {
                    found.Add((path, entry, true));
                    Walk(child, path + "/");
                }
            }
        }
    }

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }
}
