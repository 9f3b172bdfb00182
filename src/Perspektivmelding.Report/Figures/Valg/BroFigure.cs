using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Valg;

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
            Estimate = (rad, _) => Spor(c, s, steg, rad) with { ErAnslag = c.Anslag(s)["netto_driftsresultat", rad == FigureContext.År(c.B) ? c.B : c.PlanTil] },
        }.Finish(c);
    }

    private static Sporet Spor(FigureContext c, Scenarioresultat s, ImmutableArray<(string Key, decimal Verdi)> steg, string rad)
    {
        var spor = c.Anslag(s);
        if (rad == FigureContext.År(c.B)) return spor["netto_driftsresultat", c.B];
        if (rad == FigureContext.År(c.PlanTil)) return spor["netto_driftsresultat", c.PlanTil];
        return steg.FirstOrDefault(x => c["bro_" + x.Key] == rad).Key is { } key ? Steget(c, s, key) : default;
    }

    // What lines changed less what measures did to them; measures alone; or what is left of the whole change.
    private static Sporet Steget(FigureContext c, Scenarioresultat s, string key)
    {
        var spor = c.Anslag(s);
        Sporet Virker(Func<Model.Utgaver.Tiltak, bool> hvilke) =>
            Sporet.SumAv(s.Scenario.Tiltak.Where(hvilke).Select(t => c.Tiltaksspor[Tiltaksspor.Kode(t), c.PlanTil]));
        if (key == "tiltak") return Virker(t => !UspesifisertKutt.Er(t));
        if (key == "uspesifisert") return Virker(UspesifisertKutt.Er);
        var linjer = key == "annet" ? [] : Ledd.First(l => l.Key == key).Linjer;
        if (linjer.IsEmpty)
        {
            Sporet[] andre = [.. Ledd.Select(l => Steget(c, s, l.Key))];
            return Sporet.Satt("{0} - {1} - {2} - ({3} + {4} + {5} + {6})", [spor["netto_driftsresultat", c.PlanTil], spor["netto_driftsresultat", c.B], Virker(_ => true), .. andre]);
        }
        Sporet[] endret = [.. linjer.Select(l => Sporet.Satt(Kontoplan.Tiltaksretning(l) < 0 ? "{1} - {0}" : "{0} - {1}",
            spor[Kontoplan.For(l).Kode, c.PlanTil], spor[Kontoplan.For(l).Kode, c.B]))];
        return Sporet.Satt("{0} - {1}", Sporet.Satt(Sporet.Sumform(endret.Length), endret), Virker(t => linjer.Contains(t.Linje)));
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
