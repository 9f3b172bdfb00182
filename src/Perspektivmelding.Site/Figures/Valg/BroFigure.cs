using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Figures.Valg;

/// <summary>What leads from regnskapsår's netto driftsresultat to that of the plan's last year, in one scenario.</summary>
internal static class BroFigure
{
    private static readonly ImmutableArray<(string Key, ImmutableArray<Linje> Linjer)> Ledd =
    [
        ("inntekter", [Linje.Rammetilskudd, Linje.Skatt, Linje.Eiendomsskatt, Linje.AndreSkatter, Linje.OverføringerStat,
            Linje.OverføringerAndre, Linje.Brukerbetalinger, Linje.SalgLeie]),
        ("lonn", [Linje.Lønn, Linje.Sosiale]),
        ("kjop", [Linje.Kjøp, Linje.OverføringerTilAndre]),
        ("renter", [Linje.Renteutgifter, Linje.Avdrag]),
    ];

    /// <summary><c>scenario-…-bro</c>: a waterfall whose steps sum exactly; measures are a step of their own, and unspecified cuts another.</summary>
    public static Figure Bro(FigureContext c, Scenarioresultat s)
    {
        var (fra, til) = (s.Bane[c.B], s.Bane[c.PlanTil]);
        var steg = Steg(s, fra, til);
        Ord Ved(Framskrivingsår å) => Talltekst.Mill(å.Drift[Linje.NettoDriftsresultat]).Anslag(c.Anslag(s)[Linje.NettoDriftsresultat, å.År]);
        var format = ValueFormat.MillKr();
        var foss = Mark.Waterfall(c.Linje(Linje.NettoDriftsresultat), (FigureContext.År(c.B), fra.Drift[Linje.NettoDriftsresultat]),
            steg.Select(x => (c["bro_" + x.Key], x.Verdi)), FigureContext.År(c.PlanTil), format);
        var chart = new Chart($"scenario-{c.SlugOf(s)}-bro", c["bro_tittel", ("fra", Ved(fra)), ("til", Ved(til)), ("b", c.B), ("år", c.PlanTil)], "")
        {
            X = ScaleSpec.Band,
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks = [foss],
        };
        return new FigureDraft(chart, c["bro_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.PlanTil))],
            Diagram.Foss, c.Sources.Projection)
        {
            HowMore = c["bro_regnet"],
            Estimate = (_, _) => c.Anslag(s)["netto_driftsresultat", c.PlanTil],
        }.Finish(c);
    }

    /// <summary>The changes, each positive when it improves the result; together exactly the change of the result.</summary>
    public static ImmutableArray<(string Key, decimal Verdi)> Steg(Scenarioresultat s, Framskrivingsår fra, Framskrivingsår til)
    {
        // What measures do is taken out of the lines and shown alone; in regnskapsår there are none.
        decimal Endring(IEnumerable<Linje> linjer) => linjer.Sum(l =>
            Kontoplan.Tiltaksretning(l) * (til.Drift[l] - fra.Drift[l])
            - s.Scenario.Tiltak.Where(t => t.Linje == l).Sum(t => t.Virker(til.År)));
        var steg = Ledd.Select(l => (l.Key, Verdi: Endring(l.Linjer))).ToList();
        var tiltak = s.Scenario.Tiltak.Sum(t => t.Virker(til.År));
        var samlet = til.Drift[Linje.NettoDriftsresultat] - fra.Drift[Linje.NettoDriftsresultat];
        var annet = samlet - tiltak - steg.Sum(x => x.Verdi);
        var uspesifisert = UspesifisertKutt.Sum(s.Scenario.Tiltak, til.År);
        return
        [
            .. steg, ("annet", annet),
            .. s.Scenario.Tiltak.All(UspesifisertKutt.Er) ? [] : new[] { ("tiltak", tiltak - uspesifisert) },
            .. s.Scenario.Tiltak.Any(UspesifisertKutt.Er) ? new[] { ("uspesifisert", uspesifisert) } : [],
        ];
    }
}
