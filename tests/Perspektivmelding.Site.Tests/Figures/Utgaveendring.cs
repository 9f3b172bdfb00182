using System.Collections.Immutable;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>One thing in an edition changed, so that a title meets what few editions have.</summary>
internal static class Utgaveendring
{
    /// <summary>Where made numbers stand.</summary>
    public static Kilde Test { get; } = new("prøve.csv", 1, "prøve", Datastatus.Vedtatt);

    /// <summary>A post of the balance in regnskapsår.</summary>
    public static Utgave Med(this Utgave u, Balansepost post, decimal beløp)
    {
        var år = u.Kommune.Regnskapsår;
        return u with { Balanse = new(u.Balanse.Beløp.SetItem(år, u.Balanse.Beløp[år].SetItem(post, new Oppgitt(beløp, Test)))) };
    }

    /// <summary>A line of the accounts in regnskapsår.</summary>
    public static Utgave Med(this Utgave u, Linje linje, decimal beløp)
    {
        var år = u.Kommune.Regnskapsår;
        return u with { Regnskap = new(u.Regnskap.Beløp.SetItem(år, u.Regnskap.Beløp[år].SetItem(linje, new Oppgitt(beløp, Test)))) };
    }

    /// <summary>Assumptions of the edition and of all its scenarios.</summary>
    public static Utgave Med(this Utgave u, Func<Forutsetninger, Forutsetninger> endre) => u with
    {
        Forutsetninger = endre(u.Forutsetninger),
        Scenarier = [.. u.Scenarier.Select(s => s with { Forutsetninger = endre(s.Forutsetninger) })],
    };

    /// <summary>A measure in every scenario that betters (or worsens) the result by so much each year.</summary>
    public static Utgave MedTiltak(this Utgave u, params (int År, decimal Beløp)[] effekt)
    {
        var tiltak = new Tiltak
        {
            Id = "prøve",
            Navn = "Prøve",
            Sektor = "styring",
            Linje = Linje.SalgLeie,
            Status = Tiltaksstatus.Forslag,
            Kilde = Test,
            Virkning = new Tiltaksvirkning.Oppgitt(effekt.ToImmutableSortedDictionary(e => e.År, e => e.Beløp)),
        };
        return u with { Scenarier = [.. u.Scenarier.Select(s => s with { Tiltak = [tiltak] })] };
    }

    /// <summary>One plan year and nothing after it.</summary>
    public static Utgave EttPlanår(this Utgave u) => u with
    {
        Kommune = u.Kommune with { PlanTil = u.Kommune.PlanFra, Horisont = u.Kommune.PlanFra },
        Investeringer = [.. u.Investeringer.Where(i => i.År == u.Kommune.PlanFra)],
    };

    /// <summary>The population of regnskapsår in every year.</summary>
    public static Utgave UendretFolketall(this Utgave u)
    {
        var b = u.Folketall.Ved(u.Kommune.Regnskapsår, u.Forutsetninger.Befolkningsalternativ).ToArray();
        return u with
        {
            Folketall = new(u.Folketall.Rader.Select(r => (r.År, r.Alternativ)).Distinct()
                .SelectMany(k => b.Select(r => r with { År = k.År, Alternativ = k.Alternativ }))),
        };
    }

    /// <summary>A series of these years, the last of them held on.</summary>
    public static Serie Serie(params (int År, decimal Verdi)[] verdier) =>
        new(verdier.ToImmutableSortedDictionary(v => v.År, v => v.Verdi), verdier[^1].Verdi, null, Test);
}
