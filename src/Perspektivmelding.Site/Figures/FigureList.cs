using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Model;
using Perspektivmelding.Site.Figures.Balansen;
using Perspektivmelding.Site.Figures.Status;

namespace Perspektivmelding.Site.Figures;

/// <summary>All figures there can be, in reading order.</summary>
internal static partial class FigureList
{
    private static readonly ImmutableArray<(string Slug, Func<FigureContext, Figure?> Draw)> One =
    [
        ("resultat", ResultatFigures.Resultat),
        ("kob", BærekraftFigures.Køb),
        ("fond", FondFigures.Fond),
        ("fond-bevegelse", FondFigures.Bevegelse),
        ("gjeld", GjeldFigures.Gjeld),
        ("scenarioer-fond", FondFigures.Scenarioer),
        ("scenarioer-gjeld", GjeldFigures.Scenarioer),
    ];

    private static readonly ImmutableArray<(string Suffix, Func<FigureContext, Scenarioresultat, Figure?> Draw)> PerScenario =
    [
        ("resultat", ResultatFigures.Scenario),
        ("fond", FondFigures.Scenario),
        ("gjeld", GjeldFigures.Scenario),
    ];

    /// <summary>The figures that the edition has data for.</summary>
    public static IEnumerable<Figure> Draw(FigureContext c) =>
        One.Select(f => f.Draw(c))
            .Concat(c.Resultat.Scenarier.SelectMany(s => PerScenario.Select(f => f.Draw(c, s))))
            .OfType<Figure>();

    /// <summary>Slugs of all figures, with the scenarios of the edition.</summary>
    public static IEnumerable<string> Names(FigureContext c) =>
        One.Select(f => f.Slug)
            .Concat(c.Resultat.Scenarier.SelectMany(s => PerScenario.Select(f => $"scenario-{s.Scenario.Id}-{f.Suffix}")));

    /// <summary>True for slugs that another edition, with other scenarios, sectors or indicators, can have.</summary>
    public static bool Fits(string slug) => PatternOf().IsMatch(slug);

    [GeneratedRegex("^(?:scenario-[a-z0-9-]+-(?:resultat|fond|gjeld|bro|kort)|sektor-[a-z0-9-]+|sammenlikning-[a-z0-9-]+)$")]
    private static partial Regex PatternOf();
}
