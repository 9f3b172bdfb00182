using System.Collections.Immutable;

namespace Perspektivmelding.Model.Analyser;

/// <summary>A service in the list of the largest differences.</summary>
/// <param name="Resultat">The service.</param>
/// <param name="Grunnlag">What it is held against.</param>
/// <param name="Potensial">Difference, 1 000 kr; positive where the own municipality spends more.</param>
/// <param name="Andel">Share of the sum of all differences whatever their sign, per cent.</param>
/// <param name="Samlet">The same with all larger ones, per cent.</param>
/// <param name="Stor">True for those that together make up 80 per cent, the last of them included.</param>
public sealed record Paretoledd(Tjenesteresultat Resultat, Tjenestegrunnlag Grunnlag, decimal Potensial, decimal Andel, decimal Samlet, bool Stor);

/// <summary>«Følg de store pengene» (fag.md 7.4): the services by the size of the difference, and those that make up most of it.</summary>
public static class Paretoanalyse
{
    /// <summary>Per cent of all differences that are to be looked at first [own].</summary>
    public const decimal Grense = 80m;

    /// <summary>The services that have a difference of this kind, largest first; empty where all are nought.</summary>
    public static ImmutableArray<Paretoledd> Ordne(IEnumerable<Tjenesteresultat> resultater, Grunnlagsart art)
    {
        var med = resultater.Select(r => (Resultat: r, Grunnlag: r.Mot(art))).Where(x => x.Grunnlag?.Potensial is not null)
            .OrderByDescending(x => Math.Abs(x.Grunnlag!.Potensial!.Value)).ToArray();
        var sum = med.Sum(x => Math.Abs(x.Grunnlag!.Potensial!.Value));
        if (sum == 0m) return [];
        var (ledd, hittil) = (ImmutableArray.CreateBuilder<Paretoledd>(), 0m);
        foreach (var (resultat, grunnlag) in med)
        {
            var potensial = grunnlag!.Potensial!.Value;
            var stor = hittil < Grense / 100m * sum;
            hittil += Math.Abs(potensial);
            ledd.Add(new Paretoledd(resultat, grunnlag, potensial, 100m * Math.Abs(potensial) / sum, 100m * hittil / sum, stor));
        }
        return ledd.ToImmutable();
    }
}
