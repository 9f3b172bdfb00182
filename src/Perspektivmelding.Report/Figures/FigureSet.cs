using System.Collections.Frozen;
using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;

namespace Perspektivmelding.Figures;

/// <summary>
/// The draw stage: every figure and table of an edition, in reading order. Prose asks by slug; what the edition lacks
/// the data for is absent, and <see cref="KnowsFigure"/> tells that from a slug that does not exist.
/// </summary>
public sealed class FigureSet
{
    private readonly FrozenDictionary<string, Figure> _figures;
    private readonly FrozenDictionary<string, DataTable> _tables;

    private FigureSet(FigureContext c, ImmutableArray<Figure> figures, ImmutableArray<DataTable> tables)
    {
        (Figures, Tables) = (figures, tables);
        _figures = figures.ToFrozenDictionary(f => f.Slug);
        _tables = tables.ToFrozenDictionary(t => t.Slug);
        Fjoråret = c.Fjoråret?.Spor;
        FigureNames = [.. FigureList.Names(c).Union(figures.Select(f => f.Slug))];
        TableNames = [.. TableList.Names(c).Union(tables.Select(t => t.Slug))];
    }

    /// <summary>The figures of this edition.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>The tables of this edition that stand on their own; each figure has its own besides.</summary>
    public ImmutableArray<DataTable> Tables { get; }

    /// <summary>How earlier editions are held against this one, traced; null where there are none.</summary>
    internal Model.Endringer.Fjorårsspor? Fjoråret { get; }

    /// <summary>Slugs of all figures there can be, with the scenarios, sectors and indicators of this edition.</summary>
    public ImmutableArray<string> FigureNames { get; }

    /// <summary>Slugs of all tables there can be, with the scenarios of this edition.</summary>
    public ImmutableArray<string> TableNames { get; }

    /// <summary>Draws every figure and makes every table.</summary>
    /// <param name="resultat">The projected and judged edition.</param>
    /// <param name="innhold">Sectors, risks and reported overspending.</param>
    /// <param name="texts">The words, in the edition's målform; wrong keys are remembered there.</param>
    public static FigureSet Draw(Resultat resultat, Innhold innhold, Texts texts)
    {
        var c = new FigureContext(resultat, innhold, texts);
        return new FigureSet(c, [.. FigureList.Draw(c)], [.. TableList.Make(c)]);
    }

    /// <summary>The figure of the slug, or null when this edition has none.</summary>
    public Figure? Figure(string slug) => _figures.GetValueOrDefault(slug);

    /// <summary>The table of the slug, or the one behind the figure of the slug, or null when this edition has none.</summary>
    public DataTable? Table(string slug) => _tables.GetValueOrDefault(slug) ?? Figure(slug)?.Table;

    /// <summary>True for figures and tables of optional keys, and those that go with a figure which tells what is missing: an edition without them lacks nothing.</summary>
    public static bool IsOptional(string slug) => Tiltaksregister.RegisterTables.Valgfrie.Contains(slug) || Endringer.Fasittabeller.Valgfrie.Contains(slug) || slug == Veivalg.HvaSkalTilFigure.Hindre;

    /// <summary>True where some edition can have a figure of this slug.</summary>
    public bool KnowsFigure(string slug) => FigureNames.Contains(slug) || FigureList.Fits(slug);

    /// <summary>True where some edition can have a table of this slug.</summary>
    public bool KnowsTable(string slug) => TableNames.Contains(slug) || TableList.Fits(slug) || KnowsFigure(slug);
}
