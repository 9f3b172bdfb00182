using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Fetching;

/// <summary>
/// Carries out a plan: asks for what is not stored, one request after another, and stores each reply that is whole and what was asked
/// for. The only part of the program that opens a connection; no build ever runs it.
/// </summary>
public static class Fetcher
{
    /// <summary>Runs it. What was got before a fault, or before the user stopped it, stays and is not asked for again.</summary>
    /// <param name="plan">What to ask for.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told of what happens.</param>
    /// <param name="cancellation">The user's stop.</param>
    public static async Task<Checked<FetchOutcome>> RunAsync(Hentplan plan, FetchOptions options, Action<FetchProgress> progress, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var files = ImmutableArray.CreateBuilder<(Henting, string)>();
        using var folder = RawFolder.Open(options.Mappe, faults);
        if (folder is null) return faults.With(new FetchOutcome([]));

        using var client = new SourceClient(options.Courtesy, options.Pause,
            // Some of the words are the server's.
            text => progress(new FetchProgress(null, null, QuotedLine.Safe(Quotation.Shorten(text)))));
        foreach (var henting in plan.Hentinger)
        {
            cancellation.ThrowIfCancellationRequested();
            var stored = folder.Find(henting);
            var path = folder.PathOf(henting.Fil);
            if (stored is not null && !options.PåNytt)
            {
                progress(new FetchProgress(henting, Fetched.Before));
                files.Add((henting, path));
                continue;
            }

            progress(new FetchProgress(henting, null));
            var reply = await client.GetAsync(henting.Adresse, stored?.ETag, (body, mediaType) => ReplyCheck.Of(henting, body, mediaType), cancellation);
            if (reply is Reply.Failed failed)
            {
                faults.Add(failed.Kind, new SourceSpan(path), failed.Message, failed.Hint);
                if (failed.EndsAll) break;
                continue;
            }

            if (reply is Reply.Received received && !folder.Store(henting, received, faults)) break;
            progress(new FetchProgress(henting, reply is Reply.Received ? Fetched.Now : Fetched.Unchanged));
            files.Add((henting, path));
        }

        return faults.With(new FetchOutcome(files.ToImmutable()));
    }
}
