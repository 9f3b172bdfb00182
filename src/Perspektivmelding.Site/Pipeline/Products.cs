using System.Collections.Immutable;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.OpenData;
using Perspektivmelding.Site.Reading;
using Perspektivmelding.Site.Rendering;

namespace Perspektivmelding.Site.Pipeline;

/// <summary>The folder of prose as it was read.</summary>
internal sealed record ProseSource(SourceFolder Folder) : IComparedByContent;

/// <summary>The theme's folder as it was read.</summary>
internal sealed record ThemeSource(SourceFolder Folder) : IComparedByContent;

/// <summary>The theme's words, in both målformer.</summary>
internal sealed record WordSource(SourceFolder Folder) : IComparedByContent;

/// <summary>The files of the edition as they were read.</summary>
internal sealed record DataSource(EditionSource Edition) : IComparedByContent;

/// <summary>The language of the edition.</summary>
/// <param name="Code"><c>nb</c> or <c>nn</c>.</param>
internal sealed record Målformvalg(string Code) : IComparedByContent;

/// <summary>What the edition has accepted of all that the steps before have found.</summary>
internal sealed record Godtattliste(ImmutableArray<Godtatt> Alle) : IComparedByContent
{
    /// <inheritdoc/>
    public bool Equals(Godtattliste? other) =>
        other is not null && Alle.Length == other.Alle.Length
        && Alle.Zip(other.Alle).All(p => p.First.Entry == p.Second.Entry && p.First.Findings.SequenceEqual(p.Second.Findings));

    /// <inheritdoc/>
    public override int GetHashCode() => Alle.Length;
}

/// <summary>The files of open data.</summary>
internal sealed record OpenDataSet(ImmutableArray<OpenDataFile> Files);

/// <summary>Checksum of every file that the site is made of.</summary>
internal sealed record InputStamps(IReadOnlyList<FileStamp> Files);

/// <summary>The pages, with every link tried.</summary>
internal sealed record LinkedSite(RenderedSite Site);

/// <summary>The printed documents.</summary>
internal sealed record Prints(IReadOnlyList<SiteFile> Files);

/// <summary>All that is published, the list of files aside.</summary>
internal sealed record PublishedFiles(IReadOnlyList<SiteFile> Files);
