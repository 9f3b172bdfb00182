using Perspektivmelding.Diagnostics;
using Perspektivmelding.Output.Pdf.Lite;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Output.Pdf;

/// <summary>Prints pages to PDF with the browser of the machine. The same files give the same bytes.</summary>
internal static class PdfPrinter
{
    private const int TabsAtATime = 2;
    private const int MaxPasses = 4;
    private static readonly TimeSpan JobLimit = TimeSpan.FromMinutes(3);

    /// <summary>Prints every job.</summary>
    /// <param name="printSite">The pages and all they load, as they lie in the site.</param>
    /// <param name="jobs">What to print.</param>
    /// <param name="beside">A folder that a browser which sees little of the disk may see: the one the site is written in; null for none.</param>
    /// <param name="progress">Told of each finished PDF; may be null.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    /// <returns>The PDFs in the order of the jobs, or the faults.</returns>
    public static async Task<Checked<IReadOnlyList<SiteFile>>> PrintAsync(
        IReadOnlyList<SiteFile> printSite, IReadOnlyList<PdfJob> jobs, string? beside = null, IProgress<PdfJob>? progress = null,
        CancellationToken cancellation = default)
    {
        if (jobs.Count == 0) return new([], []);
        if (BrowserFinder.Find(Environment.GetEnvironmentVariable, File.Exists) is not { } executable) return new([], [NoBrowser()]);
        // When the program is stopped the browser is ended; that must not look like a failure worth a second try.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        EventHandler stop = (_, _) => stopping.Cancel();
        AppDomain.CurrentDomain.ProcessExit += stop;
        try
        {
            return await PrintTwiceAtMostAsync(executable, beside, printSite, jobs, progress, stopping.Token);
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= stop;
        }
    }

    private static async Task<Checked<IReadOnlyList<SiteFile>>> PrintTwiceAtMostAsync(
        string executable, string? beside, IReadOnlyList<SiteFile> printSite, IReadOnlyList<PdfJob> jobs, IProgress<PdfJob>? progress,
        CancellationToken cancellation)
    {
        var places = TemporaryFolder.Places(executable, beside);
        var failed = 0;
        for (var place = 0; ; place = Math.Min(place + 1, places.Length - 1))
        {
            var isLast = place == places.Length - 1;
            try
            {
                return await PrintAsync(executable, places[place], printSite, jobs, progress, cancellation);
            }
            catch (BrowserException e) when (e.IsBlind)
            {
                cancellation.ThrowIfCancellationRequested();
                if (isLast) return new([], [OutputFaults.NettleserenFeilet.At(new(executable), $"kunne ikke lage PDF: {e.Message}", OutputFaults.OwnTemporaryFolder)]);
            }
            catch (Exception e) when (e is BrowserException or PdfFormatException)
            {
                cancellation.ThrowIfCancellationRequested();
                // A browser now and then fails for reasons of its own; a fresh one gets one more try, in another folder where there is one.
                if (++failed == 2)
                    return new([], [OutputFaults.NettleserenFeilet.At(new(executable), $"kunne ikke lage PDF: {e.Message}", OutputFaults.OtherBrowser)]);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (isLast || place == 0)
                    return new([], [OutputFaults.Refused(places[place].Replace('\\', '/'), e, "PDF-ene lages i denne mappa: rydd plass, eller velg en annen i miljøvariabelen TMPDIR (TEMP på Windows)")]);
            }
        }
    }

    private static async Task<Checked<IReadOnlyList<SiteFile>>> PrintAsync(
        string executable, string place, IReadOnlyList<SiteFile> printSite, IReadOnlyList<PdfJob> jobs, IProgress<PdfJob>? progress,
        CancellationToken cancellation)
    {
        using var folder = TemporaryFolder.CreateIn(place);
        var site = folder.Root.CreateSubdirectory("side");
        foreach (var file in printSite) await WriteAsync(site, file, cancellation);
        await using var browser = await Browser.StartAsync(executable, folder, cancellation);

        var results = new Checked<SiteFile>[jobs.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = TabsAtATime, CancellationToken = cancellation };
        await Parallel.ForAsync(0, jobs.Count, options, async (i, stop) =>
        {
            results[i] = await PrintWithinLimitAsync(browser.Connection, site, jobs[i], stop);
            progress?.Report(jobs[i]);
        });
        return new([.. results.Select(r => r.Value)], [.. results.SelectMany(r => r.Diagnostics)]);
    }

    private static async Task<Checked<SiteFile>> PrintWithinLimitAsync(
        DevToolsConnection connection, DirectoryInfo site, PdfJob job, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(JobLimit);
        try
        {
            return await PrintJobAsync(connection, site, job, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BrowserException($"nettleseren ble ikke ferdig med «{job.OutputPath}»");
        }
    }

    private static async Task<Checked<SiteFile>> PrintJobAsync(
        DevToolsConnection connection, DirectoryInfo site, PdfJob job, CancellationToken cancellation)
    {
        var root = new Uri(site.FullName + Path.DirectorySeparatorChar);
        await using var tab = await PrintTab.OpenAsync(connection, new Uri(root, job.HtmlPath), cancellation);
        var document = await PrintWithPageNumbersAsync(tab, job, cancellation);
        var wanted = await tab.WantedTargetsAsync(cancellation);
        var known = document.Destinations();
        var faults = wanted.Where(t => !known.ContainsKey(t)).Distinct().Order(StringComparer.Ordinal)
            .Select(t => OutputFaults.HenvisningUtenMål.At(
                new(job.HtmlPath), $"innholdslista i «{job.OutputPath}» viser til «{t}», som ikke finnes i dokumentet"))
            .ToList();

        var home = new Uri(root, job.OutputPath);
        var bookmarks = new PdfBookmarks(await tab.HeadingsAsync(cancellation));
        var bytes = PdfFinishing.Finish(document, job.Metadata, await tab.LinkTextsAsync(cancellation), bookmarks, Relocate);
        return new(new(job.OutputPath, bytes), faults);

        string Relocate(string address)
        {
            if (!address.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return address;
            if (address.StartsWith(root.AbsoluteUri, StringComparison.OrdinalIgnoreCase))
                return home.MakeRelativeUri(new Uri(address)).OriginalString;
            faults.Add(OutputFaults.HenvisningUtenMål.At(
                new(job.HtmlPath), $"en lenke i «{job.OutputPath}» peker ut av nettstedet: {Path.GetFileName(address)}"));
            return "";
        }
    }

    // Page numbers can move what they are printed in, so print until they no longer change.
    private static async Task<PdfDocument> PrintWithPageNumbersAsync(PrintTab tab, PdfJob job, CancellationToken cancellation)
    {
        for (var pass = 1; pass <= MaxPasses; pass++)
        {
            var document = PdfDocument.Read(await tab.PrintAsync(cancellation));
            if (!await tab.SetPageNumbersAsync(document.Destinations(), cancellation)) return document;
        }
        throw new BrowserException($"sidetallene i «{job.OutputPath}» faller ikke til ro");
    }

    private static async Task WriteAsync(DirectoryInfo site, SiteFile file, CancellationToken cancellation)
    {
        var path = Path.Combine(site.FullName, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, file.Bytes, cancellation);
    }

    private static Diagnostic NoBrowser() =>
        Environment.GetEnvironmentVariable(BrowserFinder.Variable) is { Length: > 0 } named
            ? OutputFaults.IngenNettleser.At(
                new(named), $"{BrowserFinder.Variable} peker på «{named}», som ikke finnes", "rett stien, eller bygg uten PDF: --uten-pdf")
            : OutputFaults.IngenNettleser.At(
                new("pdf"), "fant ingen nettleser (Edge, Chrome eller Chromium) til å lage PDF",
                "installer en (på Debian: apt-get install chromium fonts-liberation), eller bygg uten PDF: --uten-pdf");
}
