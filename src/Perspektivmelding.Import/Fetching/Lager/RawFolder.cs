using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Fetching;

/// <summary>
/// The folder of raw replies and its list, <c>hentet.json</c>. A file is written beside its place and put there whole, the list after
/// it: whenever the program ends, what the list names is complete, and the rest is asked for again.
/// </summary>
internal sealed class RawFolder : IDisposable
{
    /// <summary>Name of the list.</summary>
    internal const string Liste = "hentet.json";

    private const string Uferdig = ".ny";
    private const string Lås = ".hent.laas";

    private static readonly JsonWriterOptions JsonStyle = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder;
    private readonly SortedDictionary<string, Stored> _stored = new(StringComparer.Ordinal);

    private FileStream? _lock;

    private RawFolder(string folder) => _folder = folder;

    /// <summary>Lets another run have the folder.</summary>
    public void Dispose() => _lock?.Dispose();

    /// <summary>Opens it, and makes it where there is none; null when that cannot be done (reported).</summary>
    internal static RawFolder? Open(string folder, DiagnosticBag faults)
    {
        var raw = new RawFolder(folder);
        try
        {
            Directory.CreateDirectory(folder);
            if (!raw.Take())
            {
                faults.Add(Catalogue.CannotStore, new SourceSpan(folder.Replace('\\', '/')), $"en annen «hent» skriver til mappa «{folder}»", "vent til den er ferdig, eller stopp den");
                return null;
            }

            foreach (var unfinished in Directory.GetFiles(folder, "*" + Uferdig)) File.Delete(unfinished);
            var list = Path.Combine(folder, Liste);
            if (File.Exists(list)) raw.Read(File.ReadAllBytes(list), faults);
            return raw;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            raw.Dispose();
            faults.Add(CannotWrite(folder));
            return null;
        }
    }

    /// <summary>The path of a file, as it is opened and shown.</summary>
    internal string PathOf(string file) => Path.Combine(_folder, file).Replace('\\', '/');

    /// <summary>The reply to this request, when it is stored and whole; else null.</summary>
    internal Stored? Find(Henting henting)
    {
        if (!_stored.TryGetValue(henting.Fil, out var stored) || stored.Adresse != henting.Adresse.AbsoluteUri) return null;
        try
        {
            var path = PathOf(henting.Fil);
            return File.Exists(path) && Sum(File.ReadAllBytes(path)) == stored.Sha256 ? stored : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stores a reply and enters it in the list. False when it could not be written (reported).</summary>
    internal bool Store(Henting henting, Reply.Received reply, DiagnosticBag faults)
    {
        try
        {
            Write(henting.Fil, reply.Body);
            _stored[henting.Fil] = new Stored(henting.Fil, henting.Adresse.AbsoluteUri, Sum(reply.Body), reply.ETag);
            Write(Liste, List());
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            faults.Add(CannotWrite(_folder));
            return false;
        }
    }

    /// <summary>One run at a time: two would take each other's unfinished files for leftovers. The system lets go of it if the program is killed.</summary>
    private bool Take()
    {
        var place = Path.Combine(_folder, Lås);
        try
        {
            _lock = new FileStream(place, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (IOException) when (File.Exists(place))
        {
            return false;
        }
    }

    private void Write(string file, byte[] bytes)
    {
        var place = Path.Combine(_folder, file);
        using (var stream = new FileStream(place + Uferdig, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(place + Uferdig, place, overwrite: true);
    }

    private byte[] List()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonStyle))
        {
            json.WriteStartArray();
            foreach (var stored in _stored.Values)
            {
                json.WriteStartObject();
                json.WriteString("fil", stored.Fil);
                json.WriteString("adresse", stored.Adresse);
                json.WriteString("sha256", stored.Sha256);
                if (stored.ETag is { } etag) json.WriteString("etag", etag);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>A list that cannot be read names nothing: then all is asked for again.</summary>
    private void Read(byte[] bytes, DiagnosticBag faults)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            foreach (var entry in json.RootElement.EnumerateArray())
            {
                var stored = new Stored(
                    entry.GetProperty("fil").GetString()!, entry.GetProperty("adresse").GetString()!, entry.GetProperty("sha256").GetString()!,
                    entry.TryGetProperty("etag", out var etag) ? etag.GetString() : null);
                _stored[stored.Fil] = stored;
            }
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            _stored.Clear();
            faults.Add(Catalogue.UnreadableList, new SourceSpan(PathOf(Liste)), $"lista «{Liste}» over det som er hentet, kan ikke leses", "alt blir hentet på nytt, og lista blir skrevet igjen");
        }
    }

    private static Diagnostic CannotWrite(string folder) =>
        Catalogue.CannotStore.At(new SourceSpan(folder.Replace('\\', '/')), $"mappa «{folder}» kan ikke skrives til", "velg en annen mappe, eller lukk filene i andre program");

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
