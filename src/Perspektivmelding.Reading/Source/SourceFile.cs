using System.Security.Cryptography;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>A file as it was when the run began. What is said of its content, its checksum too, is said of these bytes.</summary>
public sealed class SourceFile
{
    private readonly State _state;
    private readonly byte[] _bytes;

    private SourceFile(string path, State state, byte[] bytes, bool isLink, string sha256, long length)
    {
        (Path, _state, _bytes, IsLink, Sha256, Length) = (path, state, bytes, isLink, sha256, length);
    }

    private enum State
    {
        Read,
        Unreadable,
        TooLarge,
    }

    /// <summary>Path as diagnostics show it, forward slashes.</summary>
    public string Path { get; }

    /// <summary>Name without folders.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>True for a file that is a link to another.</summary>
    public bool IsLink { get; }

    /// <summary>Checksum of the content, hexadecimal in small letters; empty where it could not be read.</summary>
    public string Sha256 { get; }

    /// <summary>Bytes of the file on the disk; more than <see cref="Bytes"/> holds where it was too large to be kept.</summary>
    public long Length { get; }

    /// <summary>The whole content; empty where it could not be read or was too large.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>True where the content is here.</summary>
    public bool IsRead => _state == State.Read;

    /// <summary>The content as text; null where it is not text or is not here (told).</summary>
    /// <param name="faults">Gets what is wrong.</param>
    public SourceText? Text(DiagnosticBag faults)
    {
        if (Content(faults) is null || TextFile.Decode(_bytes, Path, faults) is not { } text) return null;
        text.Bytes = _bytes;
        return text;
    }

    /// <summary>The content as it is; null where it is not here (told).</summary>
    /// <param name="faults">Gets what is wrong.</param>
    public ReadOnlyMemory<byte>? Content(DiagnosticBag faults)
    {
        if (_state == State.TooLarge) TextFile.ReportTooLarge(Path, faults);
        return Told(faults) ? Bytes : (ReadOnlyMemory<byte>?)null;
    }

    /// <summary>Path below the named root, size and checksum; null, with a fault, where the file could not be opened.</summary>
    internal FileStamp? Stamp(string shown, DiagnosticBag faults) =>
        _state == State.TooLarge || Told(faults) ? new FileStamp(shown, Length, Sha256) : null;

    /// <summary>Reads a file from the disk, once and whole.</summary>
    /// <param name="path">Path as it is shown and opened.</param>
    internal static SourceFile Read(string path) => Read(path, path);

    /// <summary>Reads a file from the disk, once and whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as diagnostics show it.</param>
    internal static SourceFile Read(string path, string shown)
    {
        try
        {
            var isLink = new FileInfo(path).LinkTarget is not null;
            // The length is asked of the open file and held while reading: a device, or a file that grows, has no end.
            using var file = File.OpenRead(path);
            if (file.CanSeek && file.Length > ReadingLimits.FileBytes)
                return new(shown, State.TooLarge, [], isLink, Convert.ToHexStringLower(SHA256.HashData(file)), file.Length);
            var buffer = new byte[(file.CanSeek && file.Length > 0 ? (int)file.Length : ReadingLimits.FileBytes) + 1];
            var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (read > ReadingLimits.FileBytes) return new(shown, State.TooLarge, [], isLink, "", read);
            Array.Resize(ref buffer, read);
            return new(shown, State.Read, buffer, isLink, Convert.ToHexStringLower(SHA256.HashData(buffer)), read);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(shown, State.Unreadable, [], false, "", 0);
        }
    }

    private bool Told(DiagnosticBag faults)
    {
        if (_state == State.Unreadable)
            faults.Add(Catalogue.CannotOpen, new SourceSpan(Path), $"fila «{Path}» kan ikke åpnes",
                "lukk fila i andre program, og sjekk at du har lesetilgang");
        return _state == State.Read;
    }
}
