using System.Collections.Immutable;
using Perspektivmelding.Binding.Indikatorer;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.OpenData;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Pipeline;

/// <summary>The folder of prose as it was read.</summary>
internal sealed record ProseSource(SourceFolder Folder) : IComparedByContent;

/// <summary>What of the prose explains the indicators; the rest of it is not looked at.</summary>
internal sealed record IndicatorSource(SourceFolder Prose) : IComparedByContent
{
    private IEnumerable<(string Path, string Sha256)> Files =>
        IndikatorkatalogReader.Paths.Select(Prose.File).OfType<SourceFile>().Select(f => (f.Path, f.Sha256));

    /// <inheritdoc/>
    public bool Equals(IndicatorSource? other) => other is not null && Prose.Path == other.Prose.Path && Files.SequenceEqual(other.Files);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Prose.Path);
}

/// <summary>The theme's folder as it was read.</summary>
internal sealed record ThemeSource(SourceFolder Folder) : IComparedByContent;

/// <summary>Of the theme, what pages are made with: its templates and parts. Styles and pictures may differ.</summary>
internal sealed record PageTemplates(Theme Theme) : IComparedByContent
{
    private IEnumerable<ThemeFile> Files => Theme.Templates.Values.Concat(Theme.Parts.Values);

    /// <inheritdoc/>
    public bool Equals(PageTemplates? other) => other is not null && Theme.Folder == other.Theme.Folder && Files.SequenceEqual(other.Files);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Theme.Folder);
}

/// <summary>The municipality's emblem, by its name in the theme.</summary>
internal sealed record Emblem(string? File) : IComparedByContent;

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
