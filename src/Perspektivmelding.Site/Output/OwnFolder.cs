using System.Collections.Immutable;

namespace Perspektivmelding.Site.Output;

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
        // The list goes last: if this is broken off, the rest is still known as ours.
        foreach (var file in Entries().Where(e => e.Own).OrderBy(e => e.Path == Manifest.Path))
            File.Delete(System.IO.Path.Combine(_root.FullName, file.Path));
        RemoveEmpty(_root);
    }

    private static void RemoveEmpty(DirectoryInfo folder)
    {
        foreach (var child in folder.EnumerateDirectories().ToList())
            if (child.LinkTarget is null) RemoveEmpty(child);
        if (!folder.EnumerateFileSystemInfos().Any()) folder.Delete();
    }

    private List<(string Path, bool Own)> Entries()
    {
        var own = Manifest.Read(_root);
        // A run broken off while it wrote the list left a list that cannot be read, and nothing else.
        if (own.Count == 0) own = own.Add(Manifest.Path);
        var folders = own.SelectMany(Ancestors).ToImmutableHashSet(StringComparer.Ordinal);
        var found = new List<(string, bool)>();
        Walk(_root, "");
        return found;

        void Walk(DirectoryInfo folder, string prefix)
        {
            foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var relative = prefix + entry.Name;
                if (entry.LinkTarget is not null) found.Add((relative, false));
                else if (entry is not DirectoryInfo child) found.Add((relative, own.Contains(relative) || Litter.Contains(entry.Name)));
                else if (folders.Contains(relative)) Walk(child, relative + "/");
                else found.Add((relative + "/", false));
            }
        }
    }

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }
}
