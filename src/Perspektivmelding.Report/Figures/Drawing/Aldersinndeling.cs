using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>Population by year and age group, in groups that every row of the data respects.</summary>
internal sealed class Aldersinndeling
{
    /// <summary>Where the few groups of the index chart part: barnehage, skole, voksne, eldre, eldste.</summary>
    private static readonly ImmutableArray<int> Få = [0, 6, 16, 67, 80];

    /// <summary>More groups than this, as where the rows are single years, are drawn together to five years each.</summary>
    private const int FlestGrupper = 24;

    private static readonly ImmutableArray<int> Femår = [.. Enumerable.Range(0, 20).Select(n => 5 * n)];

    private readonly Folketall _folk;
    private readonly string _alternativ;

    public Aldersinndeling(FigureContext c)
    {
        _folk = c.Utgave.Folketall;
        _alternativ = c.Referanse.Scenario.Forutsetninger.Befolkningsalternativ;
        var første = _folk.Rader.Where(r => r.Alternativ == Folketall.Registrert).Select(r => r.År).DefaultIfEmpty(c.B).Min();
        År = [.. Enumerable.Range(Math.Min(første, c.B), c.Horisont - Math.Min(første, c.B) + 1).Where(t => _folk.Har(t, _alternativ))];
        SisteRegistrerte = _folk.Rader.Where(r => r.Alternativ == Folketall.Registrert).Select(r => r.År).DefaultIfEmpty(c.B).Max();
        var rader = År.SelectMany(t => _folk.Ved(t, _alternativ)).Select(r => r.Gruppe).Distinct().ToArray();
        var fine = Groups(rader, rader.Select(r => r.Fra).Append(0));
        Alle = fine.Length <= FlestGrupper ? fine : Groups(rader, Femår);
        Grove = Grov(rader);
    }

    /// <summary>Years with population, registered before regnskapsår as well.</summary>
    public ImmutableArray<int> År { get; }

    /// <summary>The last year with registered figures; regnskapsår where none is marked so.</summary>
    public int SisteRegistrerte { get; }

    /// <summary>The finest groups that no row of any year straddles, or groups of five years, youngest first.</summary>
    public ImmutableArray<Aldersgruppe> Alle { get; }

    /// <summary>0–5, 6–15, 16–66, 67–79 and 80 and older, as far as the rows allow.</summary>
    public ImmutableArray<Aldersgruppe> Grove { get; }

    /// <summary>Persons on 1 January.</summary>
    public decimal Personer(int år, Aldersgruppe gruppe) => _folk.Personer(år, _alternativ, gruppe);

    /// <summary>Inhabitants on 1 January.</summary>
    public decimal Innbyggere(int år) => _folk.Innbyggere(år, _alternativ);

    /// <summary>Whether the year's figures are an estimate.</summary>
    public bool Anslag(int år) => _folk.Ved(år, _alternativ).Any(r => r.Kilde.Status == Model.Sporing.Datastatus.Anslag);

    /// <summary>The same with the cells that hold them: of a group, or of all ages.</summary>
    public Sporet Spor(int år, Aldersgruppe? gruppe = null) => Sporet.SumAv(Celler(år, gruppe)) with { ErAnslag = Anslag(år) };

    /// <summary>The cells of a group, or of all ages.</summary>
    public Sporet[] Celler(int år, Aldersgruppe? gruppe = null) => [.. _folk.Ved(år, _alternativ).Where(r => gruppe is not { } g || g.Rommer(r.Gruppe))
        .Select(r => Sporet.Celle(r.Gruppe.ToString(), r.Antall, r.Kilde))];

    /// <summary>The group that is shown by a name; null where none is.</summary>
    public Aldersgruppe? Gruppe(string navn) => Grove.Concat(Alle).Where(g => g.ToString() == navn).Select(g => (Aldersgruppe?)g).FirstOrDefault();

    /// <summary>0–5, 6–15, 16–66, 67–79 and 80 and older, as far as these rows allow.</summary>
    public static ImmutableArray<Aldersgruppe> Grov(Aldersgruppe[] rader) => Groups(rader, Få);

    private static ImmutableArray<Aldersgruppe> Groups(Aldersgruppe[] rader, IEnumerable<int> grenser)
    {
        var brukbare = grenser.Distinct().Order()
            .Where(g => rader.All(r => r.Fra >= g || r.Til is { } til && til < g)).ToArray();
        return [.. brukbare.Select((fra, i) => new Aldersgruppe(fra, i + 1 < brukbare.Length ? brukbare[i + 1] - 1 : null))];
    }
}
