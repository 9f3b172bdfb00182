using Perspektivmelding.Diagnostics;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Output;

/// <summary>How far a publication has come; each is a place where a crash must do no harm.</summary>
public enum PublishStep
{
    /// <summary>The new site lies whole beside the old one.</summary>
    Written,

    /// <summary>The old site has been moved aside; only where names cannot be exchanged in one step.</summary>
    OldAside,

    /// <summary>The new site stands in its place.</summary>
    NewInPlace,
}

/// <summary>
/// Replaces the output folder all at once or not at all. The new site is written to a folder beside it
/// (<c>.output.ny</c>) and exchanges names with the old one, which is then removed. Where the system cannot exchange
/// names in one step, the old one is renamed (<c>.output.gammel</c>) before the new one takes its name.
/// What a broken-off run left is put right at the next.
/// </summary>
public sealed class Publisher
{
    private readonly string _shown;
    private readonly OwnFolder _target;
    private readonly OwnFolder _fresh;
    private readonly OwnFolder _old;
    private readonly string _lock;

    private Publisher(string target)
    {
        _shown = target.Replace('\\', '/');
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        var (parent, name) = (Path.GetDirectoryName(full) ?? full, Path.GetFileName(full));
        _target = new(full);
        _fresh = new(Path.Combine(parent, $".{name}.ny"));
        _old = new(Path.Combine(parent, $".{name}.gammel"));
        _lock = Path.Combine(parent, $".{name}.las");
    }

    /// <summary>Whether the folder may be replaced at all; asked before the long work begins. Touches nothing.</summary>
    /// <param name="target">The folder as the user wrote it.</param>
    public static IReadOnlyList<Diagnostic> Check(string target)
    {
        var publisher = new Publisher(target);
        try
        {
            return [.. publisher.UnsafeTarget(), .. publisher.ForeignIn(publisher._target)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [publisher.Refused(e)];
        }
    }

    /// <summary>The files as they would be published: with the list of them, first.</summary>
    public static IReadOnlyList<SiteFile> WithList(IReadOnlyList<SiteFile> files, Origin origin) => [Manifest.For(files, origin), .. files];

    /// <summary>Writes the files, with the list of them, as the folder's whole content.</summary>
    /// <param name="target">The folder as the user wrote it.</param>
    /// <param name="files">The whole site.</param>
    /// <param name="origin">What it was made of; goes into the list.</param>
    /// <param name="step">Called after each step; for tests of broken-off runs.</param>
    /// <returns>The faults; where there is any, the folder is as it was.</returns>
    public static IReadOnlyList<Diagnostic> Publish(
        string target, IReadOnlyList<SiteFile> files, Origin origin, Action<PublishStep>? step = null) =>
        Publish(target, files, origin, step ?? (_ => { }), FolderSwap.TryExchange);

    /// <summary>The same with another way to exchange the names of two folders; for tests of systems that have none.</summary>
    internal static IReadOnlyList<Diagnostic> Publish(
        string target, IReadOnlyList<SiteFile> files, Origin origin, Action<PublishStep> step, Func<string, string, bool> exchange)
    {
        if (PathFaults(files) is { Count: > 0 } faults) return faults;
        var publisher = new Publisher(target);
        try
        {
            return publisher.Publish(WithList(files, origin), step, exchange);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [publisher.Refused(e)];
        }
    }

    // The list is the first file: if the writing is broken off, the next run knows that what lies there is ours to remove.
    private IReadOnlyList<Diagnostic> Publish(
        IReadOnlyList<SiteFile> files, Action<PublishStep> step, Func<string, string, bool> exchange)
    {
        if (UnsafeTarget() is { Count: > 0 } unsafeTarget) return unsafeTarget;
        Directory.CreateDirectory(Path.GetDirectoryName(_lock)!);
        using var held = TakeLock();
        if (held is null)
            return [OutputFaults.AnnenKjøring.At(new(_shown), $"en annen kjøring skriver til «{_shown}»", "vent til den er ferdig")];
        if (ForeignIn(_fresh, _old, _target) is { Count: > 0 } foreign) return foreign;

        Recover();
        try
        {
            Write(files);
            step(PublishStep.Written);
            if (!_target.Exists || !exchange(_fresh.FullName, _target.FullName)) Rename(step);
            step(PublishStep.NewInPlace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _fresh.Remove();
            throw;
        }
        RemoveReplaced();
        return [];
    }

    // A run broken off between the two renames left the old site aside and none in its place.
    private void Recover()
    {
        if (!_target.Exists && _old.Exists) Directory.Move(_old.FullName, _target.FullName);
        _old.Remove();
        _fresh.Remove();
    }

    private void Write(IReadOnlyList<SiteFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_fresh.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(file.Bytes.Span);
        }
    }

    private void Rename(Action<PublishStep> step)
    {
        if (_target.Exists) Directory.Move(_target.FullName, _old.FullName);
        step(PublishStep.OldAside);
        try
        {
            Directory.Move(_fresh.FullName, _target.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (_old.Exists) Directory.Move(_old.FullName, _target.FullName);
            throw;
        }
    }

    private void RemoveReplaced()
    {
        try
        {
            _old.Remove();
            _fresh.Remove();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file open in another program: the new site is in place, and the next run clears this away.
        }
    }

    private FileStream? TakeLock()
    {
        try
        {
            return new(_lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(_lock))
        {
            return null;
        }
    }

    private IReadOnlyList<Diagnostic> UnsafeTarget() =>
        _target.IsLinkOrFile || Path.GetPathRoot(_target.FullName) == _target.FullName
            ? [OutputFaults.UsikkerMålmappe.At(
                new(_shown), $"«{_shown}» kan ikke være målmappe: det er en lenke, en fil eller roten av en disk", "oppgi en vanlig mappe med --ut")]
            : [];

    private List<Diagnostic> ForeignIn(params OwnFolder[] folders)
    {
        var faults = new List<Diagnostic>();
        foreach (var folder in folders)
        {
            if (folder.Foreign() is not { Length: > 0 } foreign) continue;
            var name = folder == _target ? _shown : folder.FullName.Replace('\\', '/');
            var more = foreign.Length > 1 ? $" og {foreign.Length - 1} til" : "";
            faults.Add(OutputFaults.FremmedInnhold.At(
                new(name), $"mappa «{name}» inneholder noe programmet ikke har skrevet: «{foreign[0]}»{more}",
                "flytt det ut, eller velg en annen mappe med --ut"));
        }
        return faults;
    }

    private static List<Diagnostic> PathFaults(IReadOnlyList<SiteFile> files)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.Path };
        return [.. files.Where(f => !SitePath.IsSafe(f.Path) || !seen.Add(f.Path)).Select(f => OutputFaults.UgyldigFilnavn.At(
            new(f.Path), $"«{f.Path}» kan ikke skrives: navnet er opptatt, forbudt eller utenfor målmappa"))];
    }

    private Diagnostic Refused(Exception exception) =>
        OutputFaults.Refused(_shown, exception, "det som lå der fra før, er urørt; rett feilen og prøv igjen");
}
