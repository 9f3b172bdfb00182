using System.Collections.Concurrent;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Gives the lines that diagnostics quote, from the files on disk, each file read once.</summary>
public sealed class SourceLines
{
    private readonly ConcurrentDictionary<string, SourceText?> _files = new(StringComparer.Ordinal);

    /// <summary>A line of a file by number from 1; null when the file or line cannot be had.</summary>
    public string? Line(string file, int number) => _files.GetOrAdd(file, Load)?.Line(number);

    // The file may be the very one that could not be read; then there is no line to quote, and nothing new to report.
    private static SourceText? Load(string file) => File.Exists(file) ? TextFile.Read(file, file, new DiagnosticBag()) : null;
}
