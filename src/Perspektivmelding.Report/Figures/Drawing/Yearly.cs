using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>What charts with years along X have in common: the projection's ground, goals, lines and a shared scale.</summary>
internal static class Yearly
{
    /// <summary>The tinted ground of the projected years.</summary>
    public static Mark.SpanX Projection(FigureContext c, int til, int? fra = null) => new(fra ?? c.B, til, c["ord_framskriving"]) { Role = "framskriving" };

    /// <summary>A key figure of a scenario from regnskapsår on.</summary>
    public static Mark.Line Line(FigureContext c, Scenarioresultat s, Nøkkeltall n, int til, string navn, string rolle) =>
        Line(c, navn, Points(s.Bane, c.B, til, å => å.Nøkkeltall[n]), rolle, Format(n));

    /// <summary>A line, solid to regnskapsår, with its last value at the end.</summary>
    public static Mark.Line Line(FigureContext c, string navn, ImmutableArray<Point> points, string rolle, ValueFormat format, int? kjentTil = null) =>
        new(navn, points)
        {
            Role = rolle,
            SolidUntil = kjentTil ?? c.B,
            ValueText = points.LastOrDefault(p => p.Y is not null).Y is { } siste ? format.Text(siste) : null,
        };

    public static ImmutableArray<Point> Points(Framskrivingsbane bane, int fra, int til, Func<Framskrivingsår, decimal?> verdi) =>
        [.. Enumerable.Range(fra, til - fra + 1).Select(t => new Point(t, bane.Har(t) ? verdi(bane[t]) : null))];

    /// <summary>One threshold for each of the municipality's rules about the key figures.</summary>
    public static IEnumerable<Mark> Goals(FigureContext c, params Nøkkeltall[] nøkkeltall) =>
        c.Utgave.Handlingsregler.Where(r => nøkkeltall.Contains(r.Nøkkeltall)).DistinctBy(r => (r.Krav, r.Mål, r.År))
            .Select(r => new Mark.RuleY(r.Mål, Goal(c, r)) { Role = "terskel" });

    /// <summary>«Mål: minst 2 %», «Mål i 2034: høyst 100 %».</summary>
    public static string Goal(FigureContext c, Handlingsregel regel)
    {
        var krav = regel.Krav == Krav.Minst ? "minst" : "hoyst";
        return regel.År is { } år
            ? c[$"maal_{krav}_aar", ("mål", Talltekst.Mål(regel.Mål)), ("år", FigureContext.År(år))]
            : c[$"maal_{krav}", ("mål", Talltekst.Mål(regel.Mål))];
    }

    /// <summary>The first year that the fund is empty after a year that it was not, traced: every year is asked till then.</summary>
    public static Sporet FondetTomt(FigureContext c, Scenarioresultat s, int tomt)
    {
        int[] år = [.. Enumerable.Range(c.B, tomt - c.B + 1)];
        var form = string.Concat(år.Skip(1).Select((å, i) => FormattableString.Invariant($"hvis(hvis({{{i}}} > 0, {{{i + 1}}}, 1) <= 0, {å}, ")));
        return Sporet.Satt(form + "0" + new string(')', år.Length - 1), [.. år.Select(å => c.Anslag(s)["disposisjonsfond", å])]) with { ErAnslag = false };
    }

    /// <summary>How a key figure is written.</summary>
    public static ValueFormat Format(Nøkkeltall n) => Nøkkeltallskatalog.For(n).Enhet switch
    {
        Nøkkeltallsenhet.Prosent => ValueFormat.Prosent(),
        Nøkkeltallsenhet.TusenKroner => ValueFormat.MillKr(),
        Nøkkeltallsenhet.KronerPerInnbygger => ValueFormat.Kroner(),
        _ => ValueFormat.Tall(),
    };

    /// <summary>The same scale for the charts of all scenarios, with zero and the goals inside, widened to whole steps.</summary>
    public static (decimal Min, decimal Max) Shared(FigureContext c, int til, bool zero, params Nøkkeltall[] nøkkeltall)
    {
        var verdier = c.Resultat.Scenarier
            .SelectMany(s => s.Bane.År.Where(å => å.År <= til))
            .SelectMany(å => nøkkeltall.Select(n => å.Nøkkeltall[n]))
            .Concat(c.Utgave.Handlingsregler.Where(r => nøkkeltall.Contains(r.Nøkkeltall)).Select(r => r.Mål))
            .Concat(zero ? [0m] : []).ToArray();
        var (min, max) = (verdier.Min(), verdier.Max());
        return zero ? Widen(min, max) : Widen(min - (max - min) / 20m, max);
    }

    /// <summary>The range in whole steps of 1, 2, 2.5 or 5 × 10ⁿ, about five of them.</summary>
    public static (decimal Min, decimal Max) Widen(decimal min, decimal max)
    {
        if (min == max) (min, max) = (min - 1m, max + 1m);
        var step = 0.01m;
        foreach (var factor in Steps())
            if ((max - min) / (step = factor) <= 5m) break;
        return (Math.Floor(min / step) * step, Math.Ceiling(max / step) * step);
    }

    private static readonly ImmutableArray<decimal> Factors = [1m, 2m, 2.5m, 5m];

    private static IEnumerable<decimal> Steps()
    {
        for (var size = 0.01m; size < 1_000_000_000m; size *= 10m)
            foreach (var factor in Factors)
                yield return factor * size;
    }
}
