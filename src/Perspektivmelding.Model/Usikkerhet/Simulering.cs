using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Usikkerhet;

/// <summary>Runs the projection again for every path, with the one engine there is, and counts what comes out.</summary>
internal static class Simulering
{
    /// <summary>The last year that the plan or a rule asks for.</summary>
    public static int SisteÅr(Utgave utgave) => Math.Min(utgave.Kommune.Horisont,
        utgave.Handlingsregler.Select(r => r.År ?? 0).Append(utgave.Kommune.PlanTil).Max());

    /// <summary>The scenario's inputs to the last year that is simulated.</summary>
    public static Framskrivingsgrunnlag Grunnlag(Utgave utgave, Scenario scenario)
    {
        var grunnlag = Framskrivingsgrunnlag.For(utgave, scenario);
        return grunnlag with { År = grunnlag.År[..(SisteÅr(utgave) - utgave.Kommune.Regnskapsår + 1)] };
    }

    /// <summary>Cost of the whole population of regnskapsår by the edition's rates, 1 000 kr.</summary>
    public static decimal Demografinivå(Framskrivingsgrunnlag grunnlag) => grunnlag.Forutsetninger.Demografi.Grupper.Sum(g =>
        g.Sats * grunnlag.Utgave.Folketall.Personer(grunnlag.Regnskapsår, grunnlag.Forutsetninger.Befolkningsalternativ, g.Gruppe));

    /// <summary>Every path of a scenario.</summary>
    /// <param name="utgave">The edition.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="feil">The errors of each path.</param>
    /// <param name="tråder">How many at a time; the result does not depend on it.</param>
    /// <param name="til">Last year of the paths; null for the last that is simulated.</param>
    public static Baner Kjør(Utgave utgave, Scenario scenario, Feilbane[] feil, int tråder = -1, int? til = null)
    {
        var grunnlag = Grunnlag(utgave, scenario);
        if (til is { } siste) grunnlag = grunnlag with { År = grunnlag.År[..(siste - grunnlag.Regnskapsår + 1)] };
        var effekter = new Tiltakseffekter(grunnlag);
        var nivå = Demografinivå(grunnlag);
        var start = new Utgangspunkt(grunnlag);
        var fulgte = Usikkerhetsanalyse.Fulgte;
        var ut = new Baner(feil.Length, grunnlag.År.Length, utgave.Handlingsregler.Length);
        Parallel.For(0, feil.Length, new ParallelOptions { MaxDegreeOfParallelism = tråder }, i =>
        {
            var bane = Framskriver.Framskriv(feil[i].Anvend(grunnlag, effekter, nivå), start: start);
            for (var t = 0; t < bane.År.Length; t++)
                for (var k = 0; k < fulgte.Length; k++)
                    ut.Verdier[k][t][i] = bane.År[t].Nøkkeltall[fulgte[k]];
            for (var r = 0; r < utgave.Handlingsregler.Length; r++)
                ut.Regler[r][i] = Regelprøving.Vurder(utgave.Handlingsregler[r], bane, utgave.Kommune).Status;
            foreach (var funn in Robekprøving.Vurder(bane, utgave.Kommune))
                ut.Robek[(int)funn.Kriterium][i] = funn.Status;
            ut.FondetTomt[i] = bane.FondetTomt(bane.Horisont);
        });
        return ut;
    }
}

/// <summary>What every path of a scenario came to: only what the shares and quantiles are made of.</summary>
internal sealed class Baner(int antall, int år, int regler)
{
    /// <summary>By key figure, year and path.</summary>
    public decimal[][][] Verdier { get; } =
        [.. Usikkerhetsanalyse.Fulgte.Select(_ => Enumerable.Range(0, år).Select(_ => new decimal[antall]).ToArray())];

    /// <summary>By rule and path.</summary>
    public Regelstatus[][] Regler { get; } = [.. Enumerable.Range(0, regler).Select(_ => new Regelstatus[antall])];

    /// <summary>By criterion and path.</summary>
    public Robekstatus[][] Robek { get; } = [.. Enum.GetValues<Robekkriterium>().Select(_ => new Robekstatus[antall])];

    /// <summary>The year the fund is empty, by path; null when it is not.</summary>
    public int?[] FondetTomt { get; } = new int?[antall];
}
