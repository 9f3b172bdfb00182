using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Perspektiv;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Status;

/// <summary>Netto driftsresultat and korrigert netto driftsresultat, history and projection.</summary>
internal static class ResultatFigures
{
    private const Nøkkeltall Netto = Nøkkeltall.NettoDriftsresultatProsent;
    private const Nøkkeltall Korrigert = Nøkkeltall.KorrigertNettoDriftsresultatProsent;

    /// <summary><c>resultat</c>: the first scenario, with all years of accounts.</summary>
    public static Figure Resultat(FigureContext c)
    {
        var fra = c.Utgave.Regnskap.År.First();
        return Draw(c, c.Referanse, "resultat", fra, c["resultat_under", ("fra", FigureContext.År(fra)), ("til", FigureContext.År(c.Horisont))], null);
    }

    /// <summary><c>scenario-…-resultat</c>: one scenario, on the scale of all.</summary>
    public static Figure Scenario(FigureContext c, Scenarioresultat s) =>
        Draw(c, s, $"scenario-{c.SlugOf(s)}-resultat", c.B,
            c["scenario_resultat_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.Horisont))],
            Yearly.Shared(c, c.Horisont, true, Netto, Korrigert));

    /// <summary>The message about a scenario's result in the plan period, against the rule, or against KØB's 2 per cent.</summary>
    public static string Title(FigureContext c, Scenarioresultat s)
    {
        var regel = c.Regel(Korrigert, Netto);
        var (n, mål) = regel is { Krav: Krav.Minst } ? (regel.Nøkkeltall, regel.Mål) : (Korrigert, Købprøving.For(Købindikator.Driftsresultat).Mål);
        var år = c.Kommune.Planår.Select(t => s.Bane[t].Nøkkeltall[n]).ToArray();
        var snitt = år.Sum() / år.Length;
        var kode = Nøkkeltallskatalog.For(n).Kode;
        return c["resultat_tittel", ("hva", c[n == Netto ? "resultat_netto" : "resultat_korrigert"]), ("verdi", Talltekst.Mot(snitt, mål).Anslag(c.Kommune.Planår.Any(t => c.Anslag(s)[kode, t]))),
            ("mål", Talltekst.Mål(mål)), ("minusår", år.Count(v => v < 0m)), ("planår", år.Length), ("fra", c.Kommune.PlanFra), ("til", c.PlanTil)];
    }

    private static Figure Draw(FigureContext c, Scenarioresultat s, string slug, int fra, string under, (decimal, decimal)? domain)
    {
        var (netto, korrigert) = (c.Nøkkeltall(Netto), c.Nøkkeltall(Korrigert));
        var chart = new Chart(slug, Title(c, s), "")
        {
            Y = ScaleSpec.Linear with { Zero = true, Domain = domain, Label = c["akse_prosent_inntekter"], Format = ValueFormat.Prosent() },
            Marks =
            [
                Yearly.Projection(c, c.Horisont),
                .. Yearly.Goals(c, Korrigert, Netto),
                Yearly.Line(c, netto, Yearly.Points(s.Bane, fra, c.Horisont, å => å.Nøkkeltall[Netto])
                    .Select(p => p.X.Number < c.B ? p with { Y = Accounts(c, (int)p.X.Number!) } : p).ToImmutableArray(), "dempet", ValueFormat.Prosent()),
                Yearly.Line(c, s, Korrigert, c.Horisont, korrigert, c.Rolle(s)),
            ],
        };
        return new FigureDraft(chart, under, Diagram.Linjer, c.Sources.Projection)
        {
            How = [c.Korrigert, Regelverk.Prosentandel],
            HowMore = c.Corrections,
            Estimate = (head, serie) => Estimate(c, s, int.Parse(head, CultureInfo.InvariantCulture), serie == netto ? Netto : Korrigert),
        }.Finish(c);
    }

    private static Sporet Estimate(FigureContext c, Scenarioresultat s, int år, Nøkkeltall n) =>
        år < c.B ? Sporet.Satt("100*{0}/{1}", PerspektivTables.Nominelt(c, år, "netto_driftsresultat"), PerspektivTables.Nominelt(c, år, "sum_driftsinntekter")) : c.Anslag(s)[Nøkkeltallskatalog.For(n).Kode, år];

    /// <summary>Netto driftsresultat of an earlier year, from its accounts; null where there are none.</summary>
    private static decimal? Accounts(FigureContext c, int år)
    {
        if (!c.Utgave.Regnskap.Beløp.ContainsKey(år)) return null;
        var drift = c.Utgave.Regnskap.Driftsår(år);
        var inntekter = drift[Linje.SumDriftsinntekter];
        return inntekter == 0m ? null : 100m * drift[Linje.NettoDriftsresultat] / inntekter;
    }
}
