using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Cli.Preview;

/// <summary>What the preview shows until the next build: the site, or a page that tells what is wrong.</summary>
/// <param name="Version">Grows by one a build; a page that knows an older one reloads itself.</param>
/// <param name="Files">The site by path.</param>
/// <param name="FaultPage">HTML shown in place of every page, or null when the build went well.</param>
internal sealed record PreviewSnapshot(int Version, ImmutableDictionary<string, SiteFile> Files, string? FaultPage)
{
    /// <summary>What the editor should know of the edition though it could be built; the site's readers are never told.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>A site that was built.</summary>
    public static PreviewSnapshot Of(int version, IEnumerable<SiteFile> files, IReadOnlyList<Diagnostic>? findings = null) =>
        new(version, files.ToImmutableDictionary(f => f.Path, StringComparer.Ordinal), null) { Findings = findings ?? [] };

    /// <summary>A build with errors.</summary>
    public static PreviewSnapshot Faulty(int version, string page) =>
        new(version, ImmutableDictionary<string, SiteFile>.Empty, page);
}
