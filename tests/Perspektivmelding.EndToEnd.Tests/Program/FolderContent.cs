using System.Security.Cryptography;
using System.Text.Json;

namespace Perspektivmelding.EndToEnd.Tests.Program;

/// <summary>What lies in a folder, for comparing it before and after.</summary>
internal static class FolderContent
{
    /// <summary>Path and checksum of every file, sorted.</summary>
    public static List<string> Of(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => $"{Path.GetRelativePath(folder, f).Replace('\\', '/')} {Checksum(f)}")
            .Order(StringComparer.Ordinal)];

    /// <summary>Fails unless the folder holds exactly what its own list of files says.</summary>
    public static void ShouldBeWhole(string folder)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "data", "manifest.json")));
        var listed = list.RootElement.GetProperty("filer").EnumerateArray()
            .Select(r => $"{r.GetProperty("sti").GetString()} {r.GetProperty("sha256").GetString()}");
        Of(folder).Where(f => !f.StartsWith("data/manifest.json ", StringComparison.Ordinal)).ShouldBe(listed);
    }

    private static string Checksum(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
