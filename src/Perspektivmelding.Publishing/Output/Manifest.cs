using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Output;

/// <summary>What a site was made of, and by what.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Utgave">Year of the edition.</param>
/// <param name="Inputs">Every file it was made of.</param>
/// <param name="Accepted">What the edition has accepted of what was found in its data.</param>
public sealed record Origin(string Version, int Utgave, IReadOnlyList<FileStamp> Inputs, IReadOnlyList<Godtatt> Accepted);

/// <summary>
/// The list of every file of a published site and of what it was made of, kept in the site itself: readers can check what
/// they downloaded, and the next run knows what it may remove.
/// </summary>
internal sealed record Manifest(
    [property: JsonPropertyName("beskrivelse")] string Beskrivelse,
    [property: JsonPropertyName("program")] string Program,
    [property: JsonPropertyName("versjon")] string Versjon,
    [property: JsonPropertyName("utgave")] int Utgave,
    [property: JsonPropertyName("inndata")] IReadOnlyList<ManifestRow> Inndata,
    [property: JsonPropertyName("filer")] IReadOnlyList<ManifestRow> Filer,
    [property: JsonPropertyName("unntak"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ManifestException>? Unntak)
{
    /// <summary>Where it lies in the site.</summary>
    public const string Path = "data/manifest.json";

    private const string Description =
        "Alle filene programmet har skrevet i denne mappa, og alle det har lest for å lage dem, med SHA-256 av innholdet. "
        + "«perspektiv verifiser» sammenlikner. Uten denne lista erstatter ikke programmet mappa.";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
    };

    /// <summary>Makes the list for these files: sorted by path, no date, so the same site gives the same list.</summary>
    public static SiteFile For(IEnumerable<SiteFile> files, Origin origin)
    {
        var list = new Manifest(
            Description, "Perspektivmelding", origin.Version, origin.Utgave,
            [.. origin.Inputs.Select(ManifestRow.Of)],
            [.. files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => ManifestRow.Of(Stamp(f)))],
            origin.Accepted.Count == 0 ? null : [.. origin.Accepted.Select(ManifestException.Of)]);
        return new(Path, (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(list, Layout), (byte)'\n']);
    }

    /// <summary>The list in a folder; null where there is none that can be read.</summary>
    public static Manifest? Read(string folder)
    {
        var file = System.IO.Path.Combine(folder, Path);
        if (!File.Exists(file)) return null;
        try
        {
            var list = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(file), Layout);
            // What a list leaves out is null whatever the type says.
            return list is { Filer: not null } && list.Filer.Concat(list.Inndata ?? []).All(row => row?.Sti is not null)
                ? list with { Inndata = list.Inndata ?? [] }
                : null;
        }
        catch (JsonException)
        {
            return null; // Half-written or not ours.
        }
    }

    /// <summary>Paths of the files listed in a folder, the list among them; only that where there is no readable list.</summary>
    public static ImmutableHashSet<string> PathsIn(string folder) =>
        ImmutableHashSet.Create(StringComparer.Ordinal, Path).Union(Read(folder)?.Filer.Select(row => row.Sti) ?? []);

    private static FileStamp Stamp(SiteFile file) =>
        new(file.Path, file.Bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes.Span)));
}

/// <summary>Findings in the data that the edition has accepted, with the reason.</summary>
internal sealed record ManifestException(
    [property: JsonPropertyName("kode")] string Kode,
    [property: JsonPropertyName("fil")] string Fil,
    [property: JsonPropertyName("linje")] int? Linje,
    [property: JsonPropertyName("begrunnelse")] string Begrunnelse,
    [property: JsonPropertyName("rolle")] string Rolle,
    [property: JsonPropertyName("funn")] IReadOnlyList<string> Funn)
{
    /// <summary>The form of an entry of unntak.yml.</summary>
    public static ManifestException Of(Godtatt godtatt) =>
        new(godtatt.Entry.Code, godtatt.Entry.File, godtatt.Entry.Line, godtatt.Entry.Reason, godtatt.Entry.Role, godtatt.Findings);
}

/// <summary>A line of the list.</summary>
internal sealed record ManifestRow(
    [property: JsonPropertyName("sti")] string Sti,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("sha256")] string Sha256)
{
    /// <summary>The line of a file.</summary>
    public static ManifestRow Of(FileStamp stamp) => new(stamp.Path, stamp.Bytes, stamp.Sha256);
}
