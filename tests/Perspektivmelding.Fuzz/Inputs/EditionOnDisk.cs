using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fuzz.Inputs;

/// <summary>Reads an edition as the first two steps of a build do.</summary>
internal static class EditionOnDisk
{
    /// <summary>The tables and trees, with every fault; no value where there is no such edition.</summary>
    internal static Checked<RawEdition?> Read(string data, int? asked, string? shared = null)
    {
        var source = EditionSource.Read(data, asked, shared);
        if (source.Value is not { } edition) return new(null, source.Diagnostics);
        var read = EditionFiles.Read(edition);
        return new(read.Value, [.. source.Diagnostics, .. read.Diagnostics]);
    }
}
