using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Malsok;

/// <summary>The what-ifs of a search, as changed inputs to the one projection.</summary>
internal static class Grunnlagsendring
{
    /// <summary>A line moved from a year on, as a measure moves it: nothing compounds on it (kontrakt.md 5).</summary>
    public static Framskrivingsgrunnlag MedEffekt(this Framskrivingsgrunnlag grunnlag, Linje linje, int fra, decimal effekt)
    {
        var år = grunnlag.År.ToBuilder();
        for (var i = 1; i < år.Count; i++)
            if (år[i].År >= fra) år[i] = år[i].MedEffekt(linje, effekt);
        return grunnlag with { År = år.ToImmutable() };
    }

    /// <summary>One year with a line moved to the better by an amount.</summary>
    public static Årsgrunnlag MedEffekt(this Årsgrunnlag år, Linje linje, decimal effekt)
    {
        var endring = år.Tiltaksendring[(int)linje] + Kontoplan.Tiltaksretning(linje) * effekt;
        return år with { Tiltaksendring = år.Tiltaksendring.SetItem((int)linje, endring), Tiltakseffekt = år.Tiltakseffekt + effekt };
    }

    /// <summary>True for projects that can be moved: not self-financed, and later than the running year (b + 1).</summary>
    public static bool KanUtsettes(this Framskrivingsgrunnlag grunnlag, Investering investering) =>
        !investering.Selvkost && investering.År > grunnlag.Regnskapsår + 1;

    /// <summary>All projects that can be moved, moved whole years later; what passes the last year falls out of sight.</summary>
    public static Framskrivingsgrunnlag Utsatt(this Framskrivingsgrunnlag grunnlag, int antallÅr)
    {
        var flyttet = grunnlag.Utgave.Investeringer.Select(i => grunnlag.KanUtsettes(i) ? i with { År = i.År + antallÅr } : i).ToImmutableArray();
        var investeringer = flyttet.ToLookup(i => i.År);
        var år = grunnlag.År.ToBuilder();
        for (var i = 1; i < år.Count; i++)
        {
            var årets = investeringer[år[i].År].ToArray();
            år[i] = år[i] with
            {
                Investering = årets.Sum(x => x.Netto),
                Låneopptak = årets.Sum(x => x.Låneopptak),
                Egenkapital = årets.Sum(x => x.Egenkapital),
            };
        }
        return grunnlag with { År = år.ToImmutable(), Utgave = grunnlag.Utgave with { Investeringer = flyttet } };
    }

    /// <summary>Measures beside those of the scenario.</summary>
    public static Framskrivingsgrunnlag Med(this Framskrivingsgrunnlag grunnlag, ImmutableArray<Tiltak> tiltak) => grunnlag with
    {
        År = [grunnlag.År[0], .. grunnlag.År.Skip(1).Select(g => tiltak.Aggregate(g, (år, t) => år.MedEffekt(t.Linje, t.Virker(g.År))))],
    };

    /// <summary>The same, projected no further than a year.</summary>
    public static Framskrivingsgrunnlag Til(this Framskrivingsgrunnlag grunnlag, int siste)
    {
        var antall = Math.Min(siste - grunnlag.Regnskapsår + 1, grunnlag.År.Length);
        return grunnlag with { År = grunnlag.År.RemoveRange(antall, grunnlag.År.Length - antall) };
    }
}
