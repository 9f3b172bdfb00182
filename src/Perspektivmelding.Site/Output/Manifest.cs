using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Perspektivmelding.Site.Rendering;

namespace Perspektivmelding.Site.Output;

/// <summary>
/// The list of every file of a published site, kept in the site itself: readers can check what they downloaded, and
/// the next run knows what it may remove.
/// </summary>
internal static class Manifest
{
    /// <summary>Where it lies in the site.</summary>
    public const string Path = "data/manifest.json";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes the list for these files: sorted by path, no date, so the same site gives the same list.</summary>
    public static SiteFile For(IEnumerable<SiteFile> files)
    {
        var list = new
        {
            beskrivelse = "Alle filene programmet har skrevet i denne mappa. Uten denne lista erstatter ikke programmet mappa.",
            filer = files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new
            {
                sti = f.Path,
                bytes = f.Bytes.Length,
                sha256 = Convert.ToHexStringLower(SHA256.HashData(f.Bytes.Span)),
            }),
        };
        return new(Path, (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(list, Layout), (byte)'\n']);
    }

    /// <summary>Paths of the files listed in a folder, itself among them; only itself where there is no readable list.</summary>
    public static ImmutableHashSet<string> Read(DirectoryInfo folder)
    {
        var paths = ImmutableHashSet.Create(StringComparer.Ordinal, Path);
        var file = System.IO.Path.Combine(folder.FullName, Path);
        if (!File.Exists(file)) return paths;
        try
        {
            using var list = JsonDocument.Parse(File.ReadAllBytes(file));
            return paths.Union(list.RootElement.GetProperty("filer").EnumerateArray()
                .Select(row => row.GetProperty("sti").GetString() ?? ""));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return paths; // Half-written or not ours: then nothing else in the folder is ours either.
        }
    }
}
