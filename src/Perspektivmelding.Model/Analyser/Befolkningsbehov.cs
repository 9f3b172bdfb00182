using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;

namespace Perspektivmelding.Model.Analyser;

/// <summary>
/// Population by age, registered and projected, in the groups that services are planned by (fag.md 6) as far as the rows
/// of the data tell them apart.
/// </summary>
public sealed class Befolkningsbehov
{
    /// <summary>Youngest age of each group: 0–5, 6–15, 16–18, 19–66, 67–79, 80–89, 90 and older.</summary>
    public static readonly ImmutableArray<int> Grenser = [0, 6, 16, 19, 67, 80, 90];

    private readonly Folketall _folk;

    /// <summary>Takes the population, an alternative of the years that are not registered, and the years wanted.</summary>
    /// <param name="folk">Population.</param>
    /// <param name="alternativ">Alternative for years without registered figures.</param>
    /// <param name="regnskapsår">A year that must be among the years; the rows of this and later years decide the groups.</param>
    /// <param name="horisont">Last year.</param>
    public Befolkningsbehov(Folketall folk, string alternativ, int regnskapsår, int horisont)
    {
        (_folk, Alternativ) = (folk, alternativ);
        var framover = Enumerable.Range(regnskapsår, Math.Max(0, horisont - regnskapsår) + 1).TakeWhile(t => folk.Har(t, alternativ)).ToArray();
        var grenser = Brukbare(framover.SelectMany(Rader));
        var bakover = Enumerable.Range(1, regnskapsår).Select(n => regnskapsår - n)
            .TakeWhile(t => folk.Har(t, alternativ) && grenser.SequenceEqual(Brukbare(Rader(t), grenser))).Reverse();
        År = framover.Length == 0 ? [] : [.. bakover, .. framover];
        Grupper = [.. grenser.Select((fra, i) => new Aldersgruppe(fra, i + 1 < grenser.Length ? grenser[i + 1] - 1 : null))];
    }

    /// <summary>The alternative.</summary>
    public string Alternativ { get; }

    /// <summary>Years without a gap round regnskapsår whose rows tell the groups apart, rising; empty where regnskapsår lacks.</summary>
    public ImmutableArray<int> År { get; }

    /// <summary>The groups, youngest first.</summary>
    public ImmutableArray<Aldersgruppe> Grupper { get; }

    /// <summary>Persons on 1 January.</summary>
    public decimal Personer(int år, Aldersgruppe gruppe) => _folk.Personer(år, Alternativ, gruppe);

    /// <summary>Inhabitants on 1 January.</summary>
    public decimal Innbyggere(int år) => _folk.Innbyggere(år, Alternativ);

    /// <summary>Persons as per cent of those in the base year; null where there were none.</summary>
    public decimal? Indeks(int år, Aldersgruppe gruppe, int basis) =>
        Personer(basis, gruppe) is > 0m and var grunn ? 100m * Personer(år, gruppe) / grunn : null;

    /// <summary>
    /// Forsørgerbyrde: persons of 0–18 and of 67 and older for each 100 of 19–66. Null where the rows do not part at 19 and
    /// 67, or nobody is of working age.
    /// </summary>
    public decimal? Forsørgerbyrde(int år) => Byrde(år, medUnge: true);

    /// <summary>Eldreandel: persons of 67 and older for each 100 of 19–66. Null as for <see cref="Forsørgerbyrde"/>.</summary>
    public decimal? Eldrebyrde(int år) => Byrde(år, medUnge: false);

    private decimal? Byrde(int år, bool medUnge)
    {
        if (!År.Contains(år) || !Grupper.Any(g => g.Fra == 19) || !Grupper.Any(g => g.Fra == Demografikostnad.Pensjonsalder)) return null;
        var voksne = Personer(år, new Aldersgruppe(19, 66));
        var eldre = Personer(år, new Aldersgruppe(67, null));
        var unge = medUnge ? Personer(år, new Aldersgruppe(0, 18)) : 0m;
        return voksne > 0m ? 100m * (unge + eldre) / voksne : null;
    }

    private IEnumerable<Folkerad> Rader(int år) => _folk.Ved(år, Alternativ);

    private static ImmutableArray<int> Brukbare(IEnumerable<Folkerad> rader, ImmutableArray<int>? grenser = null)
    {
        var alle = rader.Select(r => r.Gruppe).Distinct().ToArray();
        return [.. (grenser ?? Grenser).Where(g => alle.All(r => r.Fra >= g || r.Til is { } til && til < g))];
    }
}
