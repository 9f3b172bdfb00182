using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Site.Figures.Tabeller;

namespace Perspektivmelding.Site.Figures;

/// <summary>All tables there can be that are not merely the numbers of a figure, in reading order.</summary>
internal static partial class TableList
{
    private static readonly ImmutableArray<(string Slug, Func<FigureContext, DataTable?> Make)> One =
    [
        ("kob", RegelTables.Køb),
    ];

    /// <summary>The tables that the edition has data for.</summary>
    public static IEnumerable<DataTable> Make(FigureContext c) => One.Select(t => t.Make(c)).OfType<DataTable>();

    /// <summary>Slugs of all tables, with the scenarios of the edition.</summary>
    public static IEnumerable<string> Names(FigureContext c) => One.Select(t => t.Slug);

    /// <summary>True for slugs that another edition, with other scenarios, can have.</summary>
    public static bool Fits(string slug) => PatternOf().IsMatch(slug);

    [GeneratedRegex("^(?:drift|nokkeltall)-[a-z0-9-]+$")]
    private static partial Regex PatternOf();
}
