namespace Perspektivmelding.Rendering;

/// <summary>A finished file of the site, in memory.</summary>
/// <param name="Path">Path inside the output folder, forward slashes, ASCII, no leading slash.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Bytes);
