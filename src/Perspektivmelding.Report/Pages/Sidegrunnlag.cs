using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Pages;

/// <summary>All that pages are made from.</summary>
public sealed record Sidegrunnlag
{
    /// <summary>The results of the model.</summary>
    public required Resultat Resultat { get; init; }

    /// <summary>The free content files of the edition.</summary>
    public required Innhold Innhold { get; init; }

    /// <summary>Figures and tables.</summary>
    public required FigureSet Figurer { get; init; }

    /// <summary>What the indicators mean.</summary>
    public Binding.Indikatorer.Indikatorkatalog Indikatorer { get; init; } = Binding.Indikatorer.Indikatorkatalog.Tom;

    /// <summary>The words of the theme.</summary>
    public required Texts Texts { get; init; }

    /// <summary>Folder with chapters and glossary.</summary>
    public required SourceFolder Input { get; init; }

    /// <summary>Open data files, with their path on the site as <see cref="Fillenke.Href"/>.</summary>
    public ImmutableArray<Fillenke> Filer { get; init; } = [];

    /// <summary>Fingerprint of the edition, shown on every page.</summary>
    public required string UtgaveId { get; init; }

    /// <summary>File name of the emblem under tema/, or null.</summary>
    public string? Emblem { get; init; }

    /// <summary>What the edition has accepted of what was found in its data (unntak.yml).</summary>
    public ImmutableArray<Godtatt> Godtatt { get; init; } = [];

    /// <summary>False when no PDF is made: then nothing links to one.</summary>
    public bool MedPdf { get; init; } = true;
}
