using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Site.Binding;
using Perspektivmelding.Site.Figures;
using Perspektivmelding.Site.Language;
using Perspektivmelding.Site.Pages.Modeller;

namespace Perspektivmelding.Site.Pages;

/// <summary>The figures and tables of the edition, and those that some edition can have.</summary>
/// <param name="Figurer">Figures of this edition.</param>
/// <param name="Tabeller">Tables of this edition that are not behind a figure.</param>
/// <param name="KjenteFigurer">Slugs of every figure there can be.</param>
/// <param name="KjenteTabeller">Slugs of every table there can be.</param>
public sealed record Figurutvalg(
    ImmutableArray<Figure> Figurer, ImmutableArray<DataTable> Tabeller,
    ImmutableArray<string> KjenteFigurer, ImmutableArray<string> KjenteTabeller)
{
    /// <summary>A figure, or null when the edition lacks it.</summary>
    public Figure? Figur(string slug) => Figurer.FirstOrDefault(f => f.Slug == slug);

    /// <summary>A table, or null when the edition lacks it.</summary>
    public DataTable? Tabell(string slug) => Tabeller.FirstOrDefault(t => t.Slug == slug) ?? Figurer.FirstOrDefault(f => f.Table.Slug == slug)?.Table;

    /// <summary>The figures of a scenario (<c>scenario-kutt-…</c>) or a sector (<c>sektor-oppvekst-…</c>), in the order drawn.</summary>
    public ImmutableArray<Figure> Med(string prefiks) => [.. Figurer.Where(f => f.Slug.StartsWith(prefiks, StringComparison.Ordinal))];
}

/// <summary>All that pages are made from.</summary>
public sealed record Sidegrunnlag
{
    /// <summary>The results of the model.</summary>
    public required Resultat Resultat { get; init; }

    /// <summary>The free content files of the edition.</summary>
    public required Innhold Innhold { get; init; }

    /// <summary>Figures and tables.</summary>
    public required Figurutvalg Figurer { get; init; }

    /// <summary>The words of the theme.</summary>
    public required Texts Texts { get; init; }

    /// <summary>Folder with chapters and glossary.</summary>
    public required string Input { get; init; }

    /// <summary>Open data files, with their path on the site as <see cref="Fillenke.Href"/>.</summary>
    public ImmutableArray<Fillenke> Filer { get; init; } = [];

    /// <summary>Fingerprint of the edition, shown on every page.</summary>
    public required string UtgaveId { get; init; }

    /// <summary>File name of the emblem under tema/, or null.</summary>
    public string? Emblem { get; init; }

    /// <summary>False when no PDF is made: then nothing links to one.</summary>
    public bool MedPdf { get; init; } = true;
}
