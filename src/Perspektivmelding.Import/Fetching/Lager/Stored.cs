namespace Perspektivmelding.Fetching;

/// <summary>One reply that is stored. No time of fetching: the same replies give the same bytes.</summary>
/// <param name="Fil">Its file.</param>
/// <param name="Adresse">What was asked.</param>
/// <param name="Sha256">Checksum of the file.</param>
/// <param name="ETag">The server's mark of this version; null where it gave none.</param>
internal sealed record Stored(string Fil, string Adresse, string Sha256, string? ETag);
