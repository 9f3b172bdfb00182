using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>One key figure over the years, a line a scenario, with the goals and the projection's ground.</summary>
/// <param name="Slug">Slug.</param>
/// <param name="Title">The message.</param>
/// <param name="Subtitle">Measure, unit, years.</param>
/// <param name="Nøkkeltall">What is shown.</param>
/// <param name="Til">Last year.</param>
internal sealed record ScenarioLinesSpec(string Slug, string Title, string Subtitle, Nøkkeltall Nøkkeltall, int Til)
{
    /// <summary>The scenarios; null for all that there is room for.</summary>
    public ImmutableArray<Scenarioresultat>? Scenarier { get; init; }

    /// <summary>Name of a scenario's line; null for the scenario's own.</summary>
    public Func<Scenarioresultat, string>? Navn { get; init; }

    /// <summary>Scale, when shared with other figures.</summary>
    public (decimal Min, decimal Max)? Domain { get; init; }

    /// <summary>Whether the scale includes zero.</summary>
    public bool Zero { get; init; } = true;

    /// <summary>Marks besides the lines, the goals and the ground.</summary>
    public ImmutableArray<Mark> More { get; init; } = [];

    /// <summary>What the numbers of <see cref="More"/> are made from, by year and series.</summary>
    public Func<int, string, Sporet> Mer { get; init; } = (_, _) => default;

    /// <summary>Rules besides the percentage.</summary>
    public ImmutableArray<Model.Sporing.Regel> How { get; init; } = [Regelverk.Beholdning];

    /// <summary>Words after the rules.</summary>
    public string? HowMore { get; init; }

    /// <summary>True for a small card.</summary>
    public bool Card { get; init; }
}

/// <summary>Draws <see cref="ScenarioLinesSpec"/>.</summary>
internal static class ScenarioLines
{
    public static Figure Draw(FigureContext c, ScenarioLinesSpec spec) => spec.Scenarier is { } egne
        ? Draft(c, spec, egne).Finish(c)
        : Utvalg.Første(c, "scenarioer", c.Resultat.Scenarier).Tegn(c, vist => Draft(c, spec, vist));

    private static FigureDraft Draft(FigureContext c, ScenarioLinesSpec spec, ImmutableArray<Scenarioresultat> scenarier)
    {
        var navn = spec.Navn ?? c.Navn;
        var kode = Nøkkeltallskatalog.For(spec.Nøkkeltall).Kode;
        var chart = new Chart(spec.Slug, spec.Title, "")
        {
            Y = ScaleSpec.Linear with
            {
                Zero = spec.Zero,
                Domain = spec.Domain,
                Label = spec.Card ? null : c["akse_prosent_inntekter"],
                Format = Yearly.Format(spec.Nøkkeltall),
            },
            Marks =
            [
                Yearly.Projection(c, spec.Til) with { Label = spec.Card ? null : c["ord_framskriving"] },
                .. Yearly.Goals(c, spec.Nøkkeltall),
                .. spec.More,
                .. scenarier.Select(s => Line(c, spec, s, navn(s))),
            ],
        };
        var serier = scenarier.ToDictionary(navn, StringComparer.Ordinal);
        return new FigureDraft(chart, spec.Subtitle, Diagram.Linjer, c.Sources.Projection)
        {
            How = [.. spec.How, Regelverk.Prosentandel],
            HowMore = spec.HowMore,
            Estimate = (år, serie) => serier.TryGetValue(serie, out var s) ? c.Anslag(s)[kode, int.Parse(år, CultureInfo.InvariantCulture)] : spec.Mer(int.Parse(år, CultureInfo.InvariantCulture), serie),
            Card = spec.Card,
        };
    }

    private static Mark.Line Line(FigureContext c, ScenarioLinesSpec spec, Scenarioresultat s, string navn)
    {
        var line = Yearly.Line(c, s, spec.Nøkkeltall, spec.Til, navn, c.Rolle(s));
        return spec.Card ? line with { Label = "" } : line;
    }
}
